//! Monthly cost at a price.

use std::collections::HashMap;

use finfocus_sdk::domain::projection;
use finfocus_sdk::v1::UsageProfile;

use crate::{HOURS_PER_MONTH, Price, Unit};

/// Names of the size of a disk among its properties, in GB.
const GIGABYTES: [&str; 3] = ["size", "diskSizeGb", "allocatedStorage"];

/// Monthly usage of a resource.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Use {
    /// For how many hours it runs.
    pub hours: f64,
    /// Size, if known.
    pub gigabytes: Option<f64>,
}

impl Use {
    /// Usage of a resource with these properties under a profile.
    #[must_use]
    pub fn of(properties: &HashMap<String, String>, profile: UsageProfile) -> Self {
        let size = GIGABYTES.iter().find_map(|key| properties.get(*key));
        let size = size.and_then(|size| size.trim().parse::<f64>().ok());
        Self {
            hours: projection::hours_per_month(profile),
            gigabytes: size.filter(|size| size.is_finite() && *size >= 0.0),
        }
    }
}

impl Default for Use {
    /// All the time, and of no known size.
    fn default() -> Self {
        Self {
            hours: HOURS_PER_MONTH,
            gigabytes: None,
        }
    }
}

/// Monthly cost of a resource.
#[derive(Clone, Debug, PartialEq)]
pub struct Cost {
    /// The cost of a month, in the price's currency. `None` when it depends on use.
    pub per_month: Option<f64>,
    /// Explanation, for people.
    pub detail: String,
}

impl Price {
    /// Computes the monthly cost of a resource.
    ///
    /// A rate by the hour is multiplied by the hours, a rate by the month stays, a rate by the GB-month is multiplied
    /// by the size; other units depend on usage that a price list does not know.
    #[must_use]
    pub fn cost(&self, r#use: Use) -> Cost {
        let known = |per_month: f64, detail: String| Cost {
            per_month: Some(per_month).filter(|cost| cost.is_finite()),
            detail,
        };
        match (&self.unit, r#use.gigabytes) {
            (Unit::Hour, _) => known(
                self.rate * r#use.hours,
                format!("list price per hour, {} hours a month", r#use.hours),
            ),
            (Unit::Month, _) => known(self.rate, "list price per month".to_owned()),
            (Unit::Other(unit), Some(size)) if is_gigabyte_month(unit) => {
                known(self.rate * size, format!("list price per {unit}, {size} GB"))
            }
            (Unit::Other(unit), _) => Cost {
                per_month: None,
                detail: format!("usage-based, per {unit}"),
            },
        }
    }
}

fn is_gigabyte_month(unit: &str) -> bool {
    ["GB-month", "GiB-month", "GB-Mo"]
        .iter()
        .any(|known| known.eq_ignore_ascii_case(unit))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::price::LAYOUT;

    fn cost(unit: &str, r#use: Use) -> Cost {
        let row = ["aws", "ec2", "t3.micro", "us-east-1", unit, "0.0104", "USD"];
        LAYOUT.row(row).unwrap().cost(r#use)
    }

    #[test]
    fn the_unit_decides() {
        for (unit, per_month, detail) in [
            ("hour", Some(0.0104 * 730.0), "list price per hour, 730 hours a month"),
            ("month", Some(0.0104), "list price per month"),
            ("GB-month", None, "usage-based, per GB-month"),
            ("1000 requests", None, "usage-based, per 1000 requests"),
        ] {
            let cost = cost(unit, Use::default());
            assert_eq!((cost.per_month, cost.detail.as_str()), (per_month, detail));
        }
    }

    #[test]
    fn hours_and_size_are_those_of_the_resource() {
        let properties = |size: &str| [("size".to_owned(), size.to_owned())].into();
        let dev = Use::of(&properties("100"), UsageProfile::Dev);
        assert_eq!(cost("hour", dev).per_month, Some(0.0104 * 160.0));
        let disk = cost("GB-month", dev);
        assert_eq!(
            (disk.per_month, disk.detail.as_str()),
            (Some(0.0104 * 100.0), "list price per GB-month, 100 GB")
        );
        assert_eq!(cost("1000 requests", dev).per_month, None);
        for size in ["", "-1", "NaN", "inf", "big"] {
            assert_eq!(Use::of(&properties(size), UsageProfile::Prod), Use::default(), "{size}");
        }
    }
}
