//! What a price makes in a month.

use crate::{HOURS_PER_MONTH, Price, Unit};

/// What a resource costs by a price.
#[derive(Clone, Debug, PartialEq)]
pub struct Cost {
    /// The cost of a month, in the price's currency. `None` when it depends on use.
    pub per_month: Option<f64>,
    /// How it came about, for people.
    pub detail: String,
}

impl Price {
    /// What a resource costs that exists for a whole month.
    ///
    /// By the hour it is the rate times [`HOURS_PER_MONTH`], by the month the rate; by anything else it depends on
    /// use, which a price list does not know.
    #[must_use]
    pub fn cost(&self) -> Cost {
        match &self.unit {
            Unit::Hour => Cost {
                per_month: Some(self.rate * HOURS_PER_MONTH),
                detail: format!("list price per hour, {HOURS_PER_MONTH} hours a month"),
            },
            Unit::Month => Cost {
                per_month: Some(self.rate),
                detail: "list price per month".to_owned(),
            },
            Unit::Other(unit) => Cost {
                per_month: None,
                detail: format!("usage-based, per {unit}"),
            },
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::price::LAYOUT;

    #[test]
    fn the_unit_decides() {
        for (unit, per_month, detail) in [
            ("hour", Some(0.0104 * 730.0), "list price per hour, 730 hours a month"),
            ("month", Some(0.0104), "list price per month"),
            ("GB-month", None, "usage-based, per GB-month"),
            ("1000 requests", None, "usage-based, per 1000 requests"),
        ] {
            let row = ["aws", "ec2", "t3.micro", "us-east-1", unit, "0.0104", "USD"];
            let cost = LAYOUT.row(row).unwrap().cost();
            assert_eq!((cost.per_month, cost.detail.as_str()), (per_month, detail));
        }
    }
}
