//! What is known here, in the messages of FinFocus.

use std::time::SystemTime;

use finfocus_proto::SPEC_VERSION;
use finfocus_proto::v1::health_check_response::Status;
use finfocus_proto::v1::{
    ErrorCode, ErrorDetail, FocusPricingCategory, GetPluginInfoResponse, GetPricingSpecResponse,
    GetProjectedCostResponse, GetRecommendationsRequest, GetRecommendationsResponse, HealthCheckRequest,
    HealthCheckResponse, PluginCapability, PricingSpec, RecommendationSummary, ResourceDescriptor, SupportsResponse,
    UsageMetricHint, cost_source_service, observability_service,
};
use pluginrpc::Error;

use crate::{HOURS_PER_MONTH, NAME, NoMatch, Price, PriceList, Unit, Wanted};

/// What this plugin can do, and how hosts call it that do not know the enum.
const CAPABILITIES: [(PluginCapability, &str); 2] = [
    (PluginCapability::ProjectedCosts, "supports_projected_costs"),
    (PluginCapability::PricingSpec, "supports_pricing_spec"),
];

/// The resource that a request is about.
pub(crate) fn wanted(resource: &ResourceDescriptor) -> Wanted<'_> {
    Wanted {
        provider: &resource.provider,
        resource_type: &resource.resource_type,
        sku: &resource.sku,
        region: &resource.region,
    }
}

/// `NOT_FOUND`, with the part of the request that did not match.
pub(crate) fn not_found(no_match: NoMatch) -> Error {
    ErrorDetail::new(ErrorCode::ResourceNotFound, no_match.to_string())
        .with_entry("part", no_match.part().name())
        .into_error()
        .with_source(no_match)
}

pub(crate) fn plugin_info<'a>(providers: impl Iterator<Item = &'a str>) -> GetPluginInfoResponse {
    GetPluginInfoResponse {
        name: NAME.to_owned(),
        version: concat!("v", env!("CARGO_PKG_VERSION")).to_owned(),
        spec_version: SPEC_VERSION.to_owned(),
        providers: providers.map(str::to_owned).collect(),
        metadata: CAPABILITIES
            .map(|(_, name)| (name.to_owned(), "true".to_owned()))
            .into(),
        capabilities: CAPABILITIES.map(|(capability, _)| capability.into()).into(),
    }
}

pub(crate) fn supports(known: Result<(), NoMatch>) -> SupportsResponse {
    match known {
        Ok(()) => SupportsResponse {
            supported: true,
            capabilities: CAPABILITIES.map(|(_, name)| (name.to_owned(), true)).into(),
            capabilities_enum: CAPABILITIES.map(|(capability, _)| capability.into()).into(),
            ..SupportsResponse::default()
        },
        Err(no_match) => SupportsResponse {
            reason: no_match.to_string(),
            ..SupportsResponse::default()
        },
    }
}

pub(crate) fn projected_cost(price: &Price, resource: &ResourceDescriptor) -> GetProjectedCostResponse {
    let cost = price.cost();
    GetProjectedCostResponse {
        unit_price: price.rate,
        currency: price.currency.code().to_owned(),
        // 0 is the protocol's word for a cost that depends on use.
        cost_per_month: cost.per_month.unwrap_or_default(),
        billing_detail: [Some(cost.detail), assumed_region(price, resource)]
            .into_iter()
            .flatten()
            .collect::<Vec<_>>()
            .join("; "),
        pricing_category: FocusPricingCategory::Standard.into(),
        ..GetProjectedCostResponse::default()
    }
}

pub(crate) fn pricing_spec(price: &Price, resource: &ResourceDescriptor) -> GetPricingSpecResponse {
    let unit = price.unit.to_string();
    let hours = (price.unit == Unit::Hour).then(|| format!("A month has {HOURS_PER_MONTH} hours."));
    let parts = [&price.provider, price.resource_type.as_str(), &price.sku, &price.region];
    let parts: Vec<_> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    GetPricingSpecResponse {
        spec: Some(PricingSpec {
            provider: price.provider.clone(),
            resource_type: price.resource_type.to_string(),
            sku: price.sku.clone(),
            region: price.region.clone(),
            billing_mode: format!("per_{}", as_name(&unit)),
            rate_per_unit: price.rate,
            currency: price.currency.code().to_owned(),
            description: format!("{}, per {unit}", parts.join(" ")),
            metric_hints: match &price.unit {
                Unit::Hour | Unit::Month => Vec::new(),
                Unit::Other(unit) => vec![UsageMetricHint {
                    metric: as_name(unit),
                    unit: unit.clone(),
                }],
            },
            source: NAME.to_owned(),
            unit,
            assumptions: ["The list price, without discounts.".to_owned()]
                .into_iter()
                .chain(hours)
                .chain(assumed_region(price, resource))
                .collect(),
            ..PricingSpec::default()
        }),
    }
}

pub(crate) fn no_recommendations(request: GetRecommendationsRequest) -> Result<GetRecommendationsResponse, Error> {
    // There is one page, which names no next one.
    if !request.page_token.is_empty() {
        return Err(Error::invalid_argument(
            "the page_token is none of this plugin's: leave it out",
        ));
    }
    let projection_period = match request.projection_period {
        period if period.is_empty() => "monthly".to_owned(),
        period => period,
    };
    Ok(GetRecommendationsResponse {
        summary: Some(RecommendationSummary {
            currency: "USD".to_owned(),
            projection_period,
            ..RecommendationSummary::default()
        }),
        ..GetRecommendationsResponse::default()
    })
}

pub(crate) fn health(request: &HealthCheckRequest, list: Result<&PriceList, Error>) -> HealthCheckResponse {
    let services = [
        "",
        cost_source_service::SERVICE_DESCRIPTOR.name(),
        observability_service::SERVICE_DESCRIPTOR.name(),
    ];
    let (status, message) = match list {
        _ if !services.contains(&request.service_name.as_str()) => (
            Status::ServiceUnknown,
            format!("the services are {}", services.join(" ").trim_start()),
        ),
        Ok(list) => (Status::Serving, format!("{} prices", list.len())),
        Err(error) => (Status::NotServing, error.message().to_owned()),
    };
    HealthCheckResponse {
        status: status.into(),
        message,
        last_check_time: Some(SystemTime::now().into()),
    }
}

/// That a region was taken which the request does not name.
fn assumed_region(price: &Price, resource: &ResourceDescriptor) -> Option<String> {
    let assumed = resource.region.trim().is_empty() && !price.region.is_empty();
    assumed.then(|| {
        format!(
            "no region was named, {} is taken, the only one in the list",
            price.region
        )
    })
}

/// `GB-month` as `gb_month`.
fn as_name(unit: &str) -> String {
    let mut name = String::new();
    for word in unit
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
    {
        if !name.is_empty() {
            name.push('_');
        }
        name.push_str(&word.to_lowercase());
    }
    name
}
