//! The rules of answers; all of them are strict ones, since an answer is not for a plugin to refuse.

use super::{Found, sealed::Check};
use crate::SpecVersion;
use crate::v1::{
    EstimateCostResponse, FocusPricingCategory, GetActualCostResponse, GetPluginInfoResponse, GetProjectedCostResponse,
    MetricKind, NameResponse, SupportsResponse,
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
