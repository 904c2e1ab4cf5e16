//! Rules of responses. Only the parts that hosts refuse are checked leniently.

use super::{Found, sealed::Check};
use crate::SpecVersion;
use crate::v1::{
    ErrorCode, EstimateCostResponse, FocusPricingCategory, GetActualCostResponse, GetPluginInfoResponse,
    GetProjectedCostResponse, MetricKind, NameResponse, SupportsResponse,
};

/// A risk nearer to nothing than this is none: what arithmetic leaves over.
const NO_RISK: f64 = 1e-9;

impl Check for NameResponse {
    fn check(&self, found: &mut Found) {
        found.strictly(!self.name.is_empty(), "name", "is empty");
    }
}

impl Check for GetPluginInfoResponse {
    fn check(&self, found: &mut Found) {
        found.strictly(!self.name.is_empty(), "name", "is empty");
        found.strictly(!self.version.is_empty(), "version", "is empty");
        let spec_version = self.spec_version.parse::<SpecVersion>();
        found.strictly(
            spec_version.is_ok(),
            "spec_version",
            "has to be v and three numbers, v0.7.5",
        );
    }
}

impl Check for SupportsResponse {
    fn check(&self, found: &mut Found) {
        if self.supported {
            found.strictly(
                !self.capabilities.is_empty(),
                "capabilities",
                "is empty: older hosts read these",
            );
            found.strictly(!self.capabilities_enum.is_empty(), "capabilities_enum", "is empty");
        } else {
            found.strictly(
                !self.reason.is_empty(),
                "reason",
                "is empty: say why it is not supported",
            );
        }
        let known = |kind: &i32| MetricKind::try_from(*kind).is_ok_and(|kind| kind != MetricKind::Unspecified);
        found.strictly(
            self.supported_metrics.iter().all(known),
            "supported_metrics",
            "names a metric that there is not",
        );
    }
}

impl Check for GetProjectedCostResponse {
    fn check(&self, found: &mut Found) {
        parts(self, found);
        if self.dry_run_result.is_some() {
            return;
        }
        money(self.unit_price, "unit_price", found);
        currency(&self.currency, found);
        money(self.cost_per_month, "cost_per_month", found);
        risk(self.spot_interruption_risk_score, self.pricing_category(), found);
        interval(self, found);
        let sure = self.confidence_level;
        found.strictly(
            sure.is_none_or(|sure| sure > 0.0 && sure <= 1.0),
            "confidence_level",
            "has to be above 0 and up to 1",
        );
    }
}

/// Checks the parts of a projected cost that hosts refuse when they are wrong.
fn parts(response: &GetProjectedCostResponse, found: &mut Found) {
    let wrong = ErrorCode::DataCorruption;
    let breakdown = &response.cost_breakdown;
    let is_key = |key: &String| {
        key.len() <= 64
            && key.starts_with(|first: char| first.is_ascii_lowercase())
            && key.bytes().all(|byte| matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b'_'))
    };
    let fits = breakdown.len() <= 32
        && breakdown
            .iter()
            .all(|(key, cost)| is_key(key) && cost.is_finite() && *cost >= 0.0);
    found.always(
        fits,
        wrong,
        "cost_breakdown",
        "is malformed: expected at most 32 keys of the form [a-z][a-z0-9_]* with costs of 0 or more",
    );
    let sum: f64 = breakdown.values().sum();
    let tolerance = (response.cost_per_month.abs() * 0.001).max(0.01);
    found.always(
        breakdown.is_empty() || (sum - response.cost_per_month).abs() <= tolerance,
        wrong,
        "cost_breakdown",
        "does not add up to cost_per_month",
    );
    let printable = |key: &String| (1..=64).contains(&key.len()) && key.bytes().all(|byte| byte.is_ascii_graphic());
    let metadata = &response.metadata;
    found.always(
        metadata.len() <= 32
            && metadata
                .iter()
                .all(|(key, value)| printable(key) && value.len() <= 1024),
        wrong,
        "metadata",
        "is too large: expected at most 32 entries, keys up to 64 printable characters, values up to 1024 bytes",
    );
    let amount = |value: f64| value.is_finite() && value >= 0.0;
    let options = response.price_options.iter().all(|option| {
        [option.unit_price, option.monthly_cost, option.upfront_cost]
            .into_iter()
            .all(amount)
            && option.savings_fraction.is_finite()
    });
    found.always(options, wrong, "price_options", "has an amount that is not 0 or more");
    let regions = response
        .region_prices
        .iter()
        .all(|price| !price.region.is_empty() && amount(price.unit_price) && amount(price.monthly_cost));
    found.always(
        regions,
        wrong,
        "region_prices",
        "has an entry without a region or with a negative amount",
    );
    let empty = breakdown.is_empty() && response.price_options.is_empty() && response.region_prices.is_empty();
    found.always(
        empty || response.dry_run_result.is_none(),
        wrong,
        "dry_run_result",
        "stands beside prices: expected none",
    );
}

impl Check for GetActualCostResponse {
    fn check(&self, found: &mut Found) {
        for (at, result) in self.results.iter().enumerate() {
            // A credit is a cost below 0.
            found.strictly(
                result.cost.is_finite(),
                &format!("results[{at}].cost"),
                "has to be a number",
            );
            found.strictly(
                result.usage_amount.is_finite(),
                &format!("results[{at}].usage_amount"),
                "has to be a number",
            );
        }
        found.strictly(self.total_count >= 0, "total_count", "is negative");
    }
}

impl Check for EstimateCostResponse {
    fn check(&self, found: &mut Found) {
        currency(&self.currency, found);
        money(self.cost_monthly, "cost_monthly", found);
        risk(self.spot_interruption_risk_score, self.pricing_category(), found);
    }
}

fn money(amount: f64, field: &str, found: &mut Found) {
    found.strictly(
        amount.is_finite() && amount >= 0.0,
        field,
        "has to be a number from 0 on",
    );
}

fn currency(code: &str, found: &mut Found) {
    let kept = code.len() == 3 && code.bytes().all(|byte| byte.is_ascii_uppercase());
    found.strictly(kept, "currency", "has to be an ISO 4217 code, such as \"USD\"");
}

fn risk(score: f64, category: FocusPricingCategory, found: &mut Found) {
    let field = "spot_interruption_risk_score";
    found.strictly((-NO_RISK..=1.0).contains(&score), field, "has to be from 0 to 1");
    found.strictly(
        score.abs() < NO_RISK || category == FocusPricingCategory::Dynamic,
        field,
        "has to be 0 unless the pricing_category is FOCUS_PRICING_CATEGORY_DYNAMIC",
    );
}

fn interval(response: &GetProjectedCostResponse, found: &mut Found) {
    let [low, high] = ["prediction_interval_lower", "prediction_interval_upper"];
    let (lower, upper) = match (response.prediction_interval_lower, response.prediction_interval_upper) {
        (Some(lower), Some(upper)) => (lower, upper),
        (lower, upper) => {
            found.strictly(upper.is_none(), low, "is missing: it belongs to the upper end");
            return found.strictly(lower.is_none(), high, "is missing: it belongs to the lower end");
        }
    };
    money(lower, low, found);
    found.strictly(upper.is_finite(), high, "has to be a number");
    found.strictly(lower <= upper, high, "is below the lower end");
    found.strictly(lower <= response.cost_per_month, low, "is above the cost_per_month");
    found.strictly(upper >= response.cost_per_month, high, "is below the cost_per_month");
}
