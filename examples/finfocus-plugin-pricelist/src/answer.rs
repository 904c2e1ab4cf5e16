//! Conversions to the messages of FinFocus.

use std::collections::HashMap;
use std::time::Duration;

use finfocus_sdk::Error;
use finfocus_sdk::domain::projection::Growth;
use finfocus_sdk::domain::{billing_mode, focus, offers, properties};
use finfocus_sdk::pluginrpc::text::quoted;
use finfocus_sdk::v1::{
    ErrorCode, ErrorDetail, FocusPricingCategory, FocusServiceCategory, GetPricingSpecResponse,
    GetProjectedCostRequest, GetProjectedCostResponse, PricingSpec, RegionPrice, ResourceDescriptor, SupportsResponse,
    UsageMetricHint,
};

use crate::cost::Use;
use crate::{HOURS_PER_MONTH, NAME, NoMatch, Price, PriceList, ResourceType, Unit, Wanted};

/// Time for which a host may cache a price: the file is read once, and a plugin rarely lives that long.
const LIFETIME: Duration = Duration::from_secs(24 * 60 * 60);

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

/// The resource of a kind that is described by its properties alone.
pub(crate) fn described(resource_type: &str, properties: HashMap<String, String>) -> Result<ResourceDescriptor, Error> {
    if !ResourceType::is_well_formed(resource_type) {
        return Err(ErrorCode::InvalidResource.error(format!(
            "the resource_type {} is none: write it as aws:ec2/instance:Instance",
            quoted(resource_type.as_bytes())
        )));
    }
    Ok(ResourceDescriptor {
        provider: ResourceType::provider_of(resource_type).unwrap_or_default().to_owned(),
        resource_type: resource_type.to_owned(),
        sku: properties::sku(&properties).unwrap_or_default().to_owned(),
        region: properties::region(&properties).unwrap_or_default(),
        tags: properties,
        ..ResourceDescriptor::default()
    })
}

pub(crate) fn supports(known: Result<(), NoMatch>) -> SupportsResponse {
    SupportsResponse {
        supported: known.is_ok(),
        reason: known.err().map(|no_match| no_match.to_string()).unwrap_or_default(),
        ..SupportsResponse::default()
    }
}

pub(crate) fn projected_cost(
    list: &PriceList,
    price: &Price,
    resource: &ResourceDescriptor,
    request: &GetProjectedCostRequest,
) -> GetProjectedCostResponse {
    let usage = Use::of(&described_properties(resource), request.usage_profile());
    let cost = price.cost(usage);
    let growth = Growth::from_request(request);
    let grown = cost.per_month.filter(|_| growth != Growth::None).map(|first| {
        let then = growth.cost(first, 12);
        format!("{} a month after a year of growth", price.currency.amount(then))
    });
    GetProjectedCostResponse {
        unit_price: price.rate,
        currency: price.currency.code().to_owned(),
        // 0 is the protocol's word for a cost that depends on use.
        cost_per_month: cost.per_month.unwrap_or_default(),
        billing_detail: [Some(cost.detail), assumed_region(price, resource), grown]
            .into_iter()
            .flatten()
            .collect::<Vec<_>>()
            .join("; "),
        pricing_category: FocusPricingCategory::Standard.into(),
        growth_type: growth.kind().into(),
        cost_breakdown: breakdown(price, cost.per_month),
        region_prices: list.elsewhere(price).map(|other| region_price(other, usage)).collect(),
        expires_at: offers::expires_in(LIFETIME),
        ..GetProjectedCostResponse::default()
    }
}

pub(crate) fn pricing_spec(price: &Price, resource: &ResourceDescriptor) -> GetPricingSpecResponse {
    let unit = price.unit.to_string();
    let hours = (price.unit == Unit::Hour).then(|| format!("A month has {HOURS_PER_MONTH} hours."));
    GetPricingSpecResponse {
        spec: Some(PricingSpec {
            provider: price.provider.clone(),
            resource_type: price.resource_type.to_string(),
            sku: price.sku.clone(),
            region: price.region.clone(),
            billing_mode: billing_mode::per(&unit).unwrap_or("on_demand").to_owned(),
            rate_per_unit: price.rate,
            currency: price.currency.code().to_owned(),
            description: format!("{}, per {unit}", price.what()),
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

/// Properties of a resource as text: the attributes, which newer hosts send, before the tags.
fn described_properties(resource: &ResourceDescriptor) -> HashMap<String, String> {
    let mut properties = resource.tags.clone();
    if let Some(attributes) = &resource.attributes {
        properties.extend(properties::from_struct(attributes));
    }
    properties
}

/// The monthly cost as the one component that the price is of.
fn breakdown(price: &Price, per_month: Option<f64>) -> HashMap<String, f64> {
    let component = match focus::service_category(price.resource_type.service()) {
        FocusServiceCategory::Compute => "compute",
        FocusServiceCategory::Storage => "storage",
        FocusServiceCategory::Network => "network",
        _ => return HashMap::new(),
    };
    per_month.map(|cost| (component.to_owned(), cost)).into_iter().collect()
}

fn region_price(price: &Price, usage: Use) -> RegionPrice {
    RegionPrice {
        region: price.region.clone(),
        unit_price: price.rate,
        monthly_cost: price.cost(usage).per_month.unwrap_or_default(),
        currency: price.currency.code().to_owned(),
    }
}

/// Notes a region that was assumed because the request names none.
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
