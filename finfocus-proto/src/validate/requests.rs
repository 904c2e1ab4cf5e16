//! The rules of requests.

use pluginrpc::prost::Message as _;

use super::{Found, sealed::Check};
use crate::v1::{
    DismissRecommendationRequest, DismissalReason, DryRunRequest, ErrorCode, EstimateCostRequest, GetActualCostRequest,
    GetPricingSpecRequest, GetProjectedCostRequest, GetRecommendationsRequest, GrowthType, ResourceDescriptor,
    SupportsRequest,
};

impl Check for GetProjectedCostRequest {
    fn check(&self, found: &mut Found) {
        let Some(resource) = resource(self.resource.as_ref(), found) else {
            return;
        };
        place(resource, found);
        utilization(self.utilization_percentage, "utilization_percentage", found);
        let growth = match self.growth_type() {
            GrowthType::Unspecified => resource.growth_type(),
            own => own,
        };
        let rate = self.growth_rate.or(resource.growth_rate);
        let grows = matches!(growth, GrowthType::Linear | GrowthType::Exponential);
        found.strictly(
            rate.is_some() || !grows,
            "growth_rate",
            "is missing: a linear or exponential growth needs one, here or in the resource",
        );
        growth_rate(self.growth_rate, "growth_rate", found);
    }
}

impl Check for GetActualCostRequest {
    fn check(&self, found: &mut Found) {
        found.always(
            !self.resource_id.is_empty() || !self.arn.is_empty(),
            ErrorCode::InvalidResource,
            "resource_id",
            "is empty: say which resource is meant",
        );
        found.strictly(
            !self.resource_id.is_empty() || self.arn.is_empty(),
            "resource_id",
            "is empty: an arn does not stand in for it",
        );
        let mut time = |kept, field, what| found.always(kept, ErrorCode::InvalidTimeRange, field, what);
        time(self.start.is_some(), "start", "is missing: say from when on");
        time(self.end.is_some(), "end", "is missing: say until when");
        if let Some(resource) = &self.resource {
            limits(resource, "resource.", found);
        }
        let mut time = |kept, field, what| found.always(kept, ErrorCode::InvalidTimeRange, field, what);
        if let (Some(start), Some(end)) = (&self.start, &self.end) {
            time(
                (end.seconds, end.nanos) > (start.seconds, start.nanos),
                "end",
                "is not after the start: the range has to be longer than nothing",
            );
        }
    }
}

impl Check for SupportsRequest {
    fn check(&self, found: &mut Found) {
        if let Some(resource) = resource(self.resource.as_ref(), found) {
            provider(resource, found);
        }
    }
}

impl Check for GetPricingSpecRequest {
    fn check(&self, found: &mut Found) {
        if let Some(resource) = resource(self.resource.as_ref(), found) {
            provider(resource, found);
        }
    }
}

impl Check for DryRunRequest {
    fn check(&self, found: &mut Found) {
        if let Some(resource) = resource(self.resource.as_ref(), found) {
            provider(resource, found);
        }
    }
}

impl Check for EstimateCostRequest {
    fn check(&self, found: &mut Found) {
        resource_type(&self.resource_type, "resource_type", found);
    }
}

impl Check for GetRecommendationsRequest {
    fn check(&self, found: &mut Found) {
        found.strictly(
            matches!(self.projection_period.as_str(), "" | "daily" | "monthly" | "annual"),
            "projection_period",
            "is none of \"daily\", \"monthly\" and \"annual\"",
        );
        found.strictly(self.page_size >= 0, "page_size", "is negative");
        found.always(
            self.target_resources.len() <= 100,
            ErrorCode::InvalidResource,
            "target_resources",
            "has more than 100 entries: send several requests",
        );
        if let Some(filter) = &self.filter {
            found.strictly(
                filter.min_estimated_savings.is_finite() && filter.min_estimated_savings >= 0.0,
                "filter.min_estimated_savings",
                "has to be a number from 0 on",
            );
            found.strictly(
                (0.0..=1.0).contains(&filter.min_confidence_score),
                "filter.min_confidence_score",
                "has to be from 0 to 1",
            );
            found.strictly(filter.max_age_days >= 0, "filter.max_age_days", "is negative");
        }
    }
}

impl Check for DismissRecommendationRequest {
    fn check(&self, found: &mut Found) {
        found.always(
            !self.recommendation_id.is_empty(),
            ErrorCode::InvalidResource,
            "recommendation_id",
            "is empty: say which recommendation is meant",
        );
        found.strictly(
            self.reason() != DismissalReason::Unspecified,
            "reason",
            "is missing: say why",
        );
        found.strictly(
            self.reason() != DismissalReason::Other || !self.custom_reason.is_empty(),
            "custom_reason",
            "is empty: the reason OTHER needs one",
        );
    }
}

/// Longest texts of a descriptor, in bytes, as the Go SDK enforces them.
const MAX_BYTES: [(&str, usize); 6] = [
    ("provider", 32),
    ("resource_type", 256),
    ("id", 1024),
    ("arn", 2048),
    ("sku", 128),
    ("region", 64),
];

/// Largest number of tags, and longest keys and values in bytes.
const MAX_TAGS: (usize, usize, usize) = (256, 128, 2048);

/// Largest size of the attributes, encoded.
const MAX_ATTRIBUTES_BYTES: usize = 65_536;

/// Limits of the specification's contract tests, which are stricter.
const STRICT_TAGS: usize = 50;
const STRICT_ID_BYTES: usize = 512;

impl Check for ResourceDescriptor {
    fn check(&self, found: &mut Found) {
        limits(self, "", found);
        let (count, key, value) = MAX_TAGS;
        let fits = self.tags.len() <= count
            && self
                .tags
                .iter()
                .all(|(name, text)| name.len() <= key && text.len() <= value);
        found.always(
            fits,
            ErrorCode::InvalidResource,
            "tags",
            "is too large: expected at most 256 entries, keys up to 128 and values up to 2048 bytes",
        );
        strict_limits(self, "", found);
    }
}

fn limits(resource: &ResourceDescriptor, prefix: &str, found: &mut Found) {
    let texts = [
        &resource.provider,
        &resource.resource_type,
        &resource.id,
        &resource.arn,
        &resource.sku,
        &resource.region,
    ];
    for ((field, max), text) in MAX_BYTES.into_iter().zip(texts) {
        found.always(
            text.len() <= max,
            ErrorCode::InvalidResource,
            &format!("{prefix}{field}"),
            &format!("is too long: expected at most {max} bytes"),
        );
    }
    let size = resource
        .attributes
        .as_ref()
        .map_or(0, |attributes| attributes.encoded_len());
    found.always(
        size <= MAX_ATTRIBUTES_BYTES,
        ErrorCode::InvalidResource,
        &format!("{prefix}attributes"),
        "is too large: expected at most 65536 bytes",
    );
}

fn strict_limits(resource: &ResourceDescriptor, prefix: &str, found: &mut Found) {
    found.strictly(
        resource.tags.len() <= STRICT_TAGS,
        &format!("{prefix}tags"),
        "has more than 50 entries",
    );
    found.strictly(
        resource.id.len() <= STRICT_ID_BYTES,
        &format!("{prefix}id"),
        "is longer than 512 bytes",
    );
}

/// The resource of a request, of which the type is all that every plugin needs.
fn resource<'a>(resource: Option<&'a ResourceDescriptor>, found: &mut Found) -> Option<&'a ResourceDescriptor> {
    found.always(
        resource.is_some(),
        ErrorCode::InvalidResource,
        "resource",
        "is missing: say which resource is meant",
    );
    let resource = resource?;
    resource_type(&resource.resource_type, "resource.resource_type", found);
    if let Some(busy) = resource.utilization_percentage {
        utilization(busy, "resource.utilization_percentage", found);
    }
    growth_rate(resource.growth_rate, "resource.growth_rate", found);
    limits(resource, "resource.", found);
    strict_limits(resource, "resource.", found);
    Some(resource)
}

fn resource_type(name: &str, field: &str, found: &mut Found) {
    found.always(
        !name.is_empty(),
        ErrorCode::InvalidResource,
        field,
        "is empty: say what kind of resource it is, such as \"aws:ec2/instance:Instance\"",
    );
}

fn provider(resource: &ResourceDescriptor, found: &mut Found) {
    found.strictly(
        !resource.provider.is_empty(),
        "resource.provider",
        "is empty: say whose resource it is, such as \"aws\"",
    );
}

fn place(resource: &ResourceDescriptor, found: &mut Found) {
    provider(resource, found);
    found.strictly(
        !resource.sku.is_empty(),
        "resource.sku",
        "is empty: say which size or plan it is, such as \"t3.micro\"",
    );
    found.strictly(
        !resource.region.is_empty(),
        "resource.region",
        "is empty: say where it is, such as \"us-east-1\"",
    );
}

fn utilization(value: f64, field: &str, found: &mut Found) {
    found.strictly((0.0..=1.0).contains(&value), field, "has to be from 0 to 1");
}

fn growth_rate(rate: Option<f64>, field: &str, found: &mut Found) {
    let kept = rate.is_none_or(|rate| rate.is_finite() && rate >= -1.0);
    found.strictly(
        kept,
        field,
        "has to be a number from -1 on, which is a decline to nothing",
    );
}
