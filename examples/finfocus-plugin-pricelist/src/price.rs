//! One price, and what a row of a list has to hold to be one.

use std::fmt;

use finfocus_sdk::pluginrpc::text::quoted;

use crate::table::{Column, Layout, Wrong};
use crate::{Currency, HOURS_PER_MONTH, ResourceType};

/// Layout of the rows of a price list. A resource may have no sizes, and a price may be valid everywhere.
pub(crate) const LAYOUT: Layout<7, Price> = Layout {
    columns: [
        Column::text("provider"),
        Column::text("resource_type"),
        Column::text("sku").or_nothing(),
        Column::text("region").or_nothing(),
        Column::text("unit"),
        Column::number("rate"),
        Column::text("currency"),
    ],
    check,
};

/// The places of two columns.
const RATE: usize = 5;
const CURRENCY: usize = 6;

/// A price of a list.
#[derive(Clone, Debug, PartialEq)]
pub struct Price {
    /// Provider, in small letters: `aws`.
    pub provider: String,
    /// The kind of resource.
    pub resource_type: ResourceType,
    /// The provider's size or plan of it, as written: `t3.micro`. Empty for resources that have none.
    pub sku: String,
    /// Region, as written: `us-east-1`. Empty for all regions.
    pub region: String,
    /// Unit of the rate.
    pub unit: Unit,
    /// The price of one unit, in the currency: finite, at least 0.
    pub rate: f64,
    /// Currency of the rate.
    pub currency: Currency,
}

/// Unit of a rate.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unit {
    /// An hour of its existence: `hour`, `hours`, `hr`, `hrs`.
    Hour,
    /// A month of its existence: `month`, `months`, `mo`.
    Month,
    /// Something that depends on use, as written: `GB-month`, `request`.
    Other(String),
}

impl Price {
    /// Describes the price, for people: `aws ec2 t3.micro us-east-1`.
    pub(crate) fn what(&self) -> String {
        let parts = [&self.provider, self.resource_type.as_str(), &self.sku, &self.region];
        let parts: Vec<_> = parts.into_iter().filter(|part| !part.is_empty()).collect();
        parts.join(" ")
    }
}

impl Unit {
    pub(crate) fn new(written: &str) -> Self {
        match written.to_lowercase().as_str() {
            "hour" | "hours" | "hr" | "hrs" => Self::Hour,
            "month" | "months" | "mo" => Self::Month,
            _ => Self::Other(written.to_owned()),
        }
    }
}

impl fmt::Display for Unit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Hour => "hour",
            Self::Month => "month",
            Self::Other(unit) => unit,
        })
    }
}

/// The price that a row states.
fn check([provider, resource_type, sku, region, unit, rate, currency]: [&str; 7]) -> Result<Price, Wrong> {
    Ok(Price {
        provider: provider.to_lowercase(),
        resource_type: ResourceType::new(resource_type),
        sku: sku.to_owned(),
        region: region.to_owned(),
        unit: Unit::new(unit),
        rate: parse_rate(rate).map_err(|why| Wrong {
            column: RATE,
            what: format!(
                "rate is {}{why}: write a number that is 0 or more",
                quoted(rate.as_bytes())
            ),
        })?,
        currency: currency.parse().map_err(|unknown| Wrong {
            column: CURRENCY,
            what: format!("currency: {unknown}"),
        })?,
    })
}

/// The number that `text` writes, or why it is no rate.
fn parse_rate(text: &str) -> Result<f64, &'static str> {
    match text.parse::<f64>() {
        Err(_) => Err(", which is no number"),
        Ok(rate) if rate.is_nan() => Err(", which is no number"),
        Ok(rate) if rate.is_sign_negative() => Err(", which is negative"),
        Ok(rate) if !(rate * HOURS_PER_MONTH).is_finite() => Err(", which is infinite"),
        Ok(rate) => Ok(rate),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ROW: [&str; 7] = ["aws", "ec2:Instance", "t3.micro", "us-east-1", "hour", "0.0104", "USD"];

    fn with(column: usize, field: &'static str) -> Result<Price, Wrong> {
        let mut row = ROW;
        row[column] = field;
        LAYOUT.row(row)
    }

    #[test]
    fn a_row_is_a_price() {
        let price = LAYOUT
            .row([
                " AWS ",
                "ec2:Instance",
                "t3.micro ",
                "us-east-1",
                "Hrs",
                "1.04e-2",
                "usd",
            ])
            .unwrap();
        assert_eq!(
            price,
            Price {
                provider: "aws".into(),
                resource_type: ResourceType::new("ec2"),
                sku: "t3.micro".into(),
                region: "us-east-1".into(),
                unit: Unit::Hour,
                rate: 0.0104,
                currency: Currency::USD,
            }
        );
        assert_eq!(with(2, "").unwrap().sku, "");
        assert_eq!(with(3, "").unwrap().region, "");
        assert_eq!(with(4, "Month").unwrap().unit, Unit::Month);
        assert_eq!(with(4, "GB-month").unwrap().unit, Unit::Other("GB-month".into()));
        assert_eq!(with(5, "0").unwrap().rate, 0.0);
    }

    #[test]
    fn a_rate_is_finite_and_not_negative() {
        for (rate, why) in [
            ("NaN", "no number"),
            ("-nan", "no number"),
            ("inf", "infinite"),
            ("Infinity", "infinite"),
            ("1e999", "infinite"),
            ("1e307", "infinite"),
            ("-inf", "negative"),
            ("-0.01", "negative"),
            ("-0", "negative"),
            ("0,01", "no number"),
            ("$1", "no number"),
            ("0x10", "no number"),
        ] {
            let wrong = with(RATE, rate).unwrap_err();
            assert_eq!(wrong.column, RATE);
            assert!(wrong.what.contains(why), "{rate}: {}", wrong.what);
        }
    }

    #[test]
    fn what_is_wrong_is_named() {
        for (column, field, what) in [
            (0, "", "provider is missing"),
            (1, " ", "resource_type is missing"),
            (4, "", "unit is missing"),
            (5, "", "rate is missing"),
            (6, "", "currency is missing"),
            (6, "US", "currency: \"US\" is no currency"),
            (6, "€€", "currency: "),
            (2, "t3\u{1b}[2J", "sku holds a control character"),
        ] {
            let wrong = with(column, field).unwrap_err();
            assert_eq!(wrong.column, column);
            assert!(wrong.what.starts_with(what), "{}", wrong.what);
        }
    }
}
