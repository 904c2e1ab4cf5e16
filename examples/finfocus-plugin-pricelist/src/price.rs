//! One price, and what a row of a list has to hold to be one.

use std::fmt;

use pluginrpc::text::quoted;

use crate::{HOURS_PER_MONTH, ResourceType};

/// The names of what a row holds, in the order of [`check`]'s fields.
pub(crate) const COLUMNS: [&str; 7] = ["provider", "resource_type", "sku", "region", "unit", "rate", "currency"];

/// The place of `rate` in [`COLUMNS`].
const RATE: usize = 5;

/// A price of a list.
#[derive(Clone, Debug, PartialEq)]
pub struct Price {
    /// Whose resource it is, in small letters: `aws`.
    pub provider: String,
    /// The kind of resource.
    pub resource_type: ResourceType,
    /// The provider's size or plan of it, as written: `t3.micro`. Empty for resources that have none.
    pub sku: String,
    /// Where the price holds, as written: `us-east-1`. Empty where it holds everywhere.
    pub region: String,
    /// What the rate is for.
    pub unit: Unit,
    /// The price of one unit, in the currency: finite, at least 0.
    pub rate: f64,
    /// An ISO 4217 code: `USD`.
    pub currency: String,
}

/// What a rate is for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unit {
    /// An hour of its existence: `hour`, `hours`, `hr`, `hrs`.
    Hour,
    /// A month of its existence: `month`, `months`, `mo`.
    Month,
    /// Something that depends on use, as written: `GB-month`, `request`.
    Other(String),
}

impl Unit {
    fn new(written: &str) -> Self {
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

/// What is wrong with a row: the number of the column in [`COLUMNS`], and a sentence.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Wrong {
    pub(crate) column: usize,
    pub(crate) what: String,
}

/// The price that a row states, whose fields are in the order of [`COLUMNS`].
pub(crate) fn check(fields: [&str; COLUMNS.len()]) -> Result<Price, Wrong> {
    let fields = fields.map(str::trim);
    for (column, (name, field)) in COLUMNS.iter().zip(fields).enumerate() {
        let wrong = |what: &str| {
            Err(Wrong {
                column,
                what: format!("{name} {what}"),
            })
        };
        // A resource may have no sizes, and a price may hold everywhere.
        if field.is_empty() && !matches!(*name, "sku" | "region") {
            return wrong("is missing");
        }
        if field.chars().any(char::is_control) {
            return wrong("holds a control character: take it out");
        }
        if field.contains('"') {
            return wrong("holds a quote: in CSV, a quoted field begins right after its comma");
        }
    }
    let [provider, resource_type, sku, region, unit, rate, currency] = fields;
    if currency.len() != 3 || !currency.bytes().all(|byte| byte.is_ascii_alphabetic()) {
        return Err(Wrong {
            column: RATE + 1,
            what: format!(
                "currency is {}: write an ISO 4217 code such as USD",
                quoted(currency.as_bytes())
            ),
        });
    }
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
        currency: currency.to_uppercase(),
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
        check(row)
    }

    #[test]
    fn a_row_is_a_price() {
        let price = check([
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
                currency: "USD".into(),
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
            (6, "US", "currency is \"US\""),
            (6, "€€", "currency is"),
            (2, "t3\u{1b}[2J", "sku holds a control character"),
        ] {
            let wrong = with(column, field).unwrap_err();
            assert_eq!(wrong.column, column);
            assert!(wrong.what.starts_with(what), "{}", wrong.what);
        }
    }
}
