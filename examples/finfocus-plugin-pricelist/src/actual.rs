//! Actual costs: usage at the prices of the list.

use std::collections::BTreeMap;

use finfocus_sdk::Error;
use finfocus_sdk::domain::period::Period;
use finfocus_sdk::domain::{PageRequest, ResourceId, focus, properties};
use finfocus_sdk::v1::{
    ActualCostResult, ErrorCode, ErrorDetail, FallbackHint, FocusCostRecord, GetActualCostRequest,
    GetActualCostResponse,
};

use crate::answer::not_found;
use crate::usage::{Usage, UsageFile};
use crate::{Currency, NAME, Price, PriceList, Wanted};

/// The costs of a resource by the day in UTC, the first and the last day as far as they were asked for.
///
/// The amount of a row that reaches beyond the period, or over several days, is divided by time.
pub(crate) fn actual_cost(
    list: &PriceList,
    usage: &UsageFile,
    request: &GetActualCostRequest,
) -> Result<GetActualCostResponse, Error> {
    let page = PageRequest::new(request.page_size, &request.page_token)?;
    let asked = match (&request.start, &request.end) {
        (Some(start), Some(end)) => Period::new(start, end),
        _ => None,
    };
    let asked = asked.ok_or_else(|| {
        ErrorCode::InvalidTimeRange.error("the request's end is not after its start: ask for a stretch of time")
    })?;

    let request_says = Said::by(request);
    let mut charges = BTreeMap::new();
    // A row may name the resource by the last part of its ARN, the cloud id.
    let cloud_id = match ResourceId::parse(&request.arn) {
        arn @ ResourceId::Arn { .. } => arn.name(),
        _ => "",
    };
    for (used, place) in usage.of(&[&request.resource_id, &request.arn, cloud_id]) {
        let Some(common) = used.period.overlap(&asked) else {
            continue;
        };
        let price = list.find(&request_says.wanted(used)).map_err(not_found)?;
        if let Err(what) = fits(price, used) {
            let error = usage.error(place, what);
            return Err(ErrorDetail::new(ErrorCode::PluginNotConfigured, error.to_string())
                .into_error()
                .with_source(error));
        }
        for part in common.days() {
            // The whole day, so that what was used in parts of it is one charge; a charge for each size, since a
            // resource may have had another one in the same day.
            let day = Period::calendar_days(&part.start(), 1).and_then(|day| day.overlap(&asked));
            let day = day.unwrap_or(part);
            let charge = charges.entry((day, &used.sku)).or_insert(Charge {
                price,
                day,
                amount: 0.0,
                account: &used.account,
            });
            charge.amount += used.amount * used.period.fraction_within(&day);
        }
    }
    let results: Vec<_> = charges.into_values().map(|charge| charge.result(request)).collect();
    let hint = if results.is_empty() {
        FallbackHint::Recommended
    } else {
        FallbackHint::None
    };
    let page = page.cut(results);
    Ok(GetActualCostResponse {
        results: page.items,
        next_page_token: page.next_page_token,
        total_count: page.total_count,
        fallback_hint: hint.into(),
        ..GetActualCostResponse::default()
    })
}

/// Checks that a price applies to a usage.
pub(crate) fn fits(price: &Price, used: &Usage) -> Result<(), String> {
    if price.unit != used.unit {
        return Err(format!(
            "the unit is {}, and the price of it is per {}: write how many of these",
            used.unit, price.unit
        ));
    }
    if price.currency != Currency::USD {
        return Err(format!(
            "its price is in {}, and hosts take an actual cost for US dollars: put a price in USD into the list",
            price.currency
        ));
    }
    Ok(())
}

/// Description of the resource in a request, beside that in the file.
struct Said<'a> {
    provider: &'a str,
    resource_type: &'a str,
    sku: &'a str,
    region: String,
}

impl<'a> Said<'a> {
    fn by(request: &'a GetActualCostRequest) -> Self {
        let names = [&request.resource_id, &request.arn].map(|name| ResourceId::parse(name));
        let named = |part: fn(&ResourceId<'a>) -> Option<&'a str>| names.iter().find_map(part).unwrap_or_default();
        // The descriptor, which newer hosts send, goes before tags, in which a "region" may be a mere label.
        if let Some(resource) = &request.resource {
            return Self {
                provider: &resource.provider,
                resource_type: &resource.resource_type,
                sku: &resource.sku,
                region: resource.region.clone(),
            };
        }
        let tag = |name: &str| request.tags.get(name).map_or("", String::as_str);
        let or_named = |tag: &'a str, named: &'a str| if tag.is_empty() { named } else { tag };
        let region = properties::region(&request.tags);
        Self {
            provider: or_named(tag("provider"), named(ResourceId::provider)),
            resource_type: or_named(tag("resource_type"), named(ResourceId::resource_type)),
            sku: properties::sku(&request.tags).unwrap_or_default(),
            region: region.unwrap_or_else(|| named(ResourceId::region).to_owned()),
        }
    }

    /// Key of the price of a row: from the row, else from the request.
    fn wanted<'b>(&'b self, used: &'b Usage) -> Wanted<'b> {
        let row = used.wanted();
        let or = |row: &'b str, said: &'b str| if row.is_empty() { said } else { row };
        Wanted {
            provider: or(row.provider, self.provider),
            resource_type: or(row.resource_type, self.resource_type),
            sku: or(row.sku, self.sku),
            region: or(row.region, &self.region),
        }
    }
}

/// Usage at one price in one day.
struct Charge<'a> {
    price: &'a Price,
    day: Period,
    amount: f64,
    account: &'a str,
}

impl Charge<'_> {
    fn result(&self, request: &GetActualCostRequest) -> ActualCostResult {
        ActualCostResult {
            timestamp: Some(self.day.start()),
            cost: self.amount * self.price.rate,
            usage_amount: self.amount,
            usage_unit: self.price.unit.to_string(),
            source: NAME.to_owned(),
            focus_record: self.record(request),
            ..ActualCostResult::default()
        }
    }

    /// The charge in the columns of FOCUS; `None` where one is missing that FOCUS demands, the account above all.
    fn record(&self, request: &GetActualCostRequest) -> Option<FocusCostRecord> {
        let unit = self.price.unit.to_string();
        let record = focus::Usage {
            provider: &self.price.provider,
            account: match self.account {
                "" => &request.billing_account_id,
                own => own,
            },
            service: self.price.resource_type.as_str(),
            description: &format!("{}, per {unit}", self.price.what()),
            quantity: self.amount,
            unit: &unit,
            unit_price: self.price.rate,
            currency: self.price.currency.code(),
            period: self.day,
        };
        let id = ResourceId::parse(&request.resource_id);
        Some(FocusCostRecord {
            resource_id: request.resource_id.clone(),
            resource_name: id.name().to_owned(),
            sku_id: self.price.sku.clone(),
            region_id: self.price.region.clone(),
            ..record.record().ok()?
        })
    }
}

#[cfg(test)]
mod tests;
