//! Monthly costs: hours, utilization, growth.

use finfocus_proto::v1::{GetProjectedCostRequest, GrowthType, ResourceDescriptor, UsageProfile};

/// The hours of a month, as FinFocus counts them.
pub const HOURS_PER_MONTH: f64 = 730.0;

/// Utilization of a resource that states none, 0 to 1.
pub const DEFAULT_UTILIZATION: f64 = 0.5;

/// For how many hours of a month a resource runs under a profile: always (730) for production and where nothing is
/// stated, in working hours (160) for development, 200 for bursts.
#[must_use]
pub fn hours_per_month(profile: UsageProfile) -> f64 {
    match profile {
        UsageProfile::Unspecified | UsageProfile::Prod => HOURS_PER_MONTH,
        UsageProfile::Dev => 160.0,
        UsageProfile::Burst => 200.0,
    }
}

/// Returns the utilization of the resource of a request, 0 to 1: its own value, else the request's, else
/// [`DEFAULT_UTILIZATION`]. Values out of range are clamped, NaN counts as absent.
#[must_use]
pub fn utilization(request: &GetProjectedCostRequest) -> f64 {
    let own = request.resource.as_ref().and_then(stated_utilization);
    let shared = Some(request.utilization_percentage).filter(|value| *value != 0.0);
    own.or(shared.and_then(fraction)).unwrap_or(DEFAULT_UTILIZATION)
}

/// Returns the utilization that a resource states, 0 to 1.
#[must_use]
pub fn stated_utilization(resource: &ResourceDescriptor) -> Option<f64> {
    resource.utilization_percentage.and_then(fraction)
}

fn fraction(value: f64) -> Option<f64> {
    (!value.is_nan()).then(|| value.clamp(0.0, 1.0))
}

/// Growth of a cost from month to month. The rates are fractions: 0.05 is 5 %.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Growth {
    /// It stays the same.
    None,
    /// Grows by the same amount each month: the rate times the first month's cost.
    Linear(f64),
    /// Grows by the same factor each month: one plus the rate.
    Exponential(f64),
}

impl Growth {
    /// The growth of a request: its own kind and rate, else the resource's. None without a rate, or with one that is no
    /// number or below -1.
    #[must_use]
    pub fn from_request(request: &GetProjectedCostRequest) -> Self {
        let resource = request.resource.as_ref();
        let kind = match request.growth_type() {
            GrowthType::Unspecified => resource.map_or(GrowthType::Unspecified, ResourceDescriptor::growth_type),
            kind => kind,
        };
        let rate = request
            .growth_rate
            .or_else(|| resource?.growth_rate)
            .filter(|rate| rate.is_finite() && *rate >= -1.0);
        match (kind, rate) {
            (GrowthType::Linear, Some(rate)) => Self::Linear(rate),
            (GrowthType::Exponential, Some(rate)) => Self::Exponential(rate),
            _ => Self::None,
        }
    }

    /// The cost of a month, `months` after the first one, never below 0.
    ///
    /// ```
    /// use finfocus_sdk::domain::projection::Growth;
    /// assert_eq!(Growth::Linear(0.5).cost(100.0, 3), 250.0);
    /// assert_eq!(Growth::Exponential(0.5).cost(100.0, 3), 337.5);
    /// ```
    #[must_use]
    pub fn cost(self, first: f64, months: u16) -> f64 {
        let factor = match self {
            Self::None => 1.0,
            Self::Linear(rate) => 1.0 + rate * f64::from(months),
            Self::Exponential(rate) => (1.0 + rate).powi(i32::from(months)),
        };
        first * factor.max(0.0)
    }

    /// The word of the protocol for it.
    #[must_use]
    pub fn kind(self) -> GrowthType {
        match self {
            Self::None => GrowthType::None,
            Self::Linear(_) => GrowthType::Linear,
            Self::Exponential(_) => GrowthType::Exponential,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn request(own: Option<f64>, shared: f64) -> GetProjectedCostRequest {
        GetProjectedCostRequest {
            resource: Some(ResourceDescriptor {
                utilization_percentage: own,
                ..ResourceDescriptor::default()
            }),
            utilization_percentage: shared,
            ..GetProjectedCostRequest::default()
        }
    }

    #[test]
    fn the_resource_goes_before_the_request_and_both_before_the_default() {
        for (own, shared, used) in [
            (None, 0.0, 0.5),
            (None, 0.8, 0.8),
            (Some(0.0), 0.8, 0.0),
            (Some(0.3), 0.8, 0.3),
            (Some(7.0), 0.8, 1.0),
            (Some(f64::NAN), -1.0, 0.0),
            (None, f64::NAN, 0.5),
        ] {
            assert_eq!(utilization(&request(own, shared)), used, "{own:?} {shared}");
        }
        assert_eq!(utilization(&GetProjectedCostRequest::default()), 0.5);
    }

    #[test]
    fn profiles_have_the_hours_of_the_convention() {
        for (profile, hours) in [
            (UsageProfile::Unspecified, 730.0),
            (UsageProfile::Prod, 730.0),
            (UsageProfile::Dev, 160.0),
            (UsageProfile::Burst, 200.0),
        ] {
            assert_eq!(hours_per_month(profile), hours);
        }
    }

    #[test]
    fn growth_is_of_the_request_else_of_the_resource() {
        let growth = |request: (GrowthType, Option<f64>), resource: (GrowthType, Option<f64>)| {
            Growth::from_request(&GetProjectedCostRequest {
                resource: Some(ResourceDescriptor {
                    growth_type: resource.0.into(),
                    growth_rate: resource.1,
                    ..ResourceDescriptor::default()
                }),
                growth_type: request.0.into(),
                growth_rate: request.1,
                ..GetProjectedCostRequest::default()
            })
        };
        use GrowthType::{Exponential, Linear, Unspecified};
        let unstated = (Unspecified, None);
        assert_eq!(growth(unstated, unstated), Growth::None);
        assert_eq!(growth(unstated, (Linear, Some(0.1))), Growth::Linear(0.1));
        assert_eq!(
            growth((Exponential, Some(0.2)), (Linear, Some(0.1))),
            Growth::Exponential(0.2)
        );
        assert_eq!(growth((GrowthType::None, None), (Linear, Some(0.1))), Growth::None);
        assert_eq!(
            growth((Unspecified, Some(0.0)), (Linear, Some(0.1))),
            Growth::Linear(0.0)
        );
        for rate in [None, Some(f64::NAN), Some(f64::INFINITY), Some(-1.5)] {
            assert_eq!(growth((Linear, rate), unstated), Growth::None, "{rate:?}");
        }
    }

    #[test]
    fn a_cost_shrinks_to_nothing_and_no_further() {
        assert_eq!(Growth::Linear(-0.5).cost(100.0, 1), 50.0);
        assert_eq!(Growth::Linear(-0.5).cost(100.0, 12), 0.0);
        assert_eq!(Growth::Exponential(-1.0).cost(100.0, 1), 0.0);
        assert_eq!(Growth::None.cost(100.0, 12), 100.0);
    }
}
