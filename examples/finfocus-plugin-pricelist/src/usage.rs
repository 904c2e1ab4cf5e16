//! Usage of resources, from a user's file.

use std::collections::HashMap;
use std::path::Path;

use finfocus_sdk::domain::period::{DAY, Period};
use finfocus_sdk::pluginrpc::text::quoted;
use finfocus_sdk::prost_types::Timestamp;

use crate::table::{Column, FileError, Layout, Place, Row, Wrong};
use crate::{ResourceType, Unit, find::Wanted};

/// Layout of the rows of a usage file. The request supplies columns of the price key that a row leaves empty.
const LAYOUT: Layout<10, Usage> = Layout {
    columns: [
        Column::text("resource_id"),
        Column::text("start"),
        Column::text("end"),
        Column::number("amount"),
        Column::text("unit"),
        Column::text("provider").or_nothing(),
        Column::text("resource_type").or_nothing(),
        Column::text("sku").or_nothing(),
        Column::text("region").or_nothing(),
        Column::text("account").or_nothing(),
    ],
    check,
};

/// The places of some columns.
const START: usize = 1;
const END: usize = 2;
const AMOUNT: usize = 3;

/// Longest period of a row, in days; a request is answered by the day.
const MOST_DAYS: i64 = 366;

/// Usage of a resource in a period.
#[derive(Clone, Debug, PartialEq)]
pub struct Usage {
    /// The name of the resource, as a host has it: a Pulumi URN, an ARN, or an id of the provider's.
    pub resource_id: String,
    /// When.
    pub period: Period,
    /// Amount, in the unit: finite, at least 0.
    pub amount: f64,
    /// Unit of the amount; that of the price.
    pub unit: Unit,
    /// Provider; empty if the name or the request contains it.
    pub provider: String,
    /// Its kind; empty where the name or the request says so.
    pub resource_type: String,
    /// Its size; empty where it has none, or the request says so.
    pub sku: String,
    /// Its region; empty where it has none, or the request says so.
    pub region: String,
    /// Account that pays; empty if unknown.
    pub account: String,
}

impl Usage {
    /// Key of its price, as far as the file contains it.
    pub(crate) fn wanted(&self) -> Wanted<'_> {
        Wanted {
            provider: &self.provider,
            resource_type: &self.resource_type,
            sku: &self.sku,
            region: &self.region,
        }
    }

    /// Returns true if the resource has this type, in any spelling.
    pub(crate) fn is_of(&self, kind: &str) -> bool {
        ResourceType::new(&self.resource_type) == ResourceType::new(kind)
    }
}

/// The usage of many resources.
#[derive(Debug)]
pub struct UsageFile {
    name: String,
    rows: Vec<Row<Usage>>,
    by_resource: HashMap<String, Vec<usize>>,
}

impl UsageFile {
    /// Reads a file, in CSV or JSON as a price list. Blocks.
    ///
    /// # Errors
    /// The file cannot be read, is over 16 MiB, or something in it is missing, is no time or no amount. The error says
    /// where.
    pub fn read(path: &Path) -> Result<Self, FileError> {
        let rows = LAYOUT.read(path)?;
        let mut by_resource: HashMap<String, Vec<usize>> = HashMap::new();
        for (number, row) in rows.iter().enumerate() {
            by_resource
                .entry(row.value.resource_id.clone())
                .or_default()
                .push(number);
        }
        Ok(Self {
            name: path.display().to_string(),
            rows,
            by_resource,
        })
    }

    /// The usage of a resource by any of its names, in the order of the file.
    pub(crate) fn of<'a>(&'a self, names: &[&str]) -> impl Iterator<Item = (&'a Usage, Place)> {
        let mut numbers: Vec<usize> = names
            .iter()
            .filter_map(|name| self.by_resource.get(*name))
            .flatten()
            .copied()
            .collect();
        numbers.sort_unstable();
        numbers.dedup();
        let rows = numbers.into_iter().filter_map(|number| self.rows.get(number));
        rows.map(|row| (&row.value, row.place))
    }

    /// All usage, in the order of the file.
    pub(crate) fn all(&self) -> impl Iterator<Item = &Usage> {
        self.rows.iter().map(|row| &row.value)
    }

    /// The error of a row that says something other than a price.
    pub(crate) fn error(&self, place: Place, what: String) -> FileError {
        FileError::new(&self.name, Some(place), what)
    }
}

/// Parses a row.
fn check(
    [
        resource_id,
        start,
        end,
        amount,
        unit,
        provider,
        resource_type,
        sku,
        region,
        account,
    ]: [&str; 10],
) -> Result<Usage, Wrong> {
    let time = |column, name: &str, text: &str| {
        text.parse::<Timestamp>().map_err(|_| Wrong {
            column,
            what: format!(
                "{name} is {}, which is no time: write a date, 2026-01-31, or a time, 2026-01-31T12:00:00Z",
                quoted(text.as_bytes())
            ),
        })
    };
    let (from, until) = (time(START, "start", start)?, time(END, "end", end)?);
    let period = Period::new(&from, &until).filter(|period| period.seconds() <= MOST_DAYS * DAY);
    let amount = amount
        .parse()
        .ok()
        .filter(|amount| f64::is_finite(*amount) && *amount >= 0.0);
    let named = finfocus_sdk::domain::ResourceId::parse(resource_id);
    let or_named = |text: &str, named: Option<&str>| {
        if text.is_empty() {
            named.unwrap_or_default()
        } else {
            text
        }
        .to_owned()
    };
    Ok(Usage {
        resource_id: resource_id.to_owned(),
        period: period.ok_or_else(|| Wrong {
            column: END,
            what: format!("end is not after start, or more than {MOST_DAYS} days: divide the row"),
        })?,
        amount: amount.ok_or_else(|| Wrong {
            column: AMOUNT,
            what: "amount is no number: write one that is 0 or more".to_owned(),
        })?,
        unit: Unit::new(unit),
        provider: or_named(provider, named.provider()),
        resource_type: or_named(resource_type, named.resource_type()),
        sku: sku.to_owned(),
        region: or_named(region, named.region()),
        account: or_named(account, named.account()),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const HEADER: &str = "resource_id,start,end,amount,unit,sku,region\n";

    fn read(content: &str) -> Result<UsageFile, String> {
        let directory = tempfile::tempdir().unwrap();
        let path = directory.path().join("usage.csv");
        std::fs::write(&path, content).unwrap();
        UsageFile::read(&path).map_err(|error| {
            let directory = format!("{}/", directory.path().display());
            error.to_string().replace(&directory, "")
        })
    }

    #[test]
    fn a_row_says_what_was_used_and_its_name_says_the_rest() {
        let file = read(&format!(
            "{HEADER}urn:pulumi:dev::shop::aws:ec2/instance:Instance::web,2026-01-01,2026-01-03T00:00:00Z,48,hours,t3.micro,\n\
             arn:aws:ec2:eu-west-1:123:instance/i-1,2026-01-01,2026-01-02,24,hour,t3.micro,\n"
        ))
        .unwrap();
        let urn = "urn:pulumi:dev::shop::aws:ec2/instance:Instance::web";
        let [(web, _)] = file.of(&[urn, "", urn]).collect::<Vec<_>>()[..] else {
            panic!("{file:?}");
        };
        assert_eq!(
            (web.amount, &web.unit, web.period.seconds()),
            (48.0, &Unit::Hour, 2 * DAY)
        );
        assert_eq!(
            (web.provider.as_str(), web.sku.as_str(), web.region.as_str()),
            ("aws", "t3.micro", "")
        );
        assert!(web.is_of("ec2"));
        let arn = file.of(&["arn:aws:ec2:eu-west-1:123:instance/i-1"]).next().unwrap().0;
        assert_eq!((arn.region.as_str(), arn.account.as_str()), ("eu-west-1", "123"));
        assert_eq!(file.all().count(), 2);
        assert_eq!(file.of(&["other"]).count(), 0);
    }

    #[test]
    fn mistakes_have_a_place() {
        for (row, told) in [
            (
                "i-1,January,2026-01-02,1,hour,,",
                "usage.csv:2:5: start is \"January\", which is no time",
            ),
            (
                "i-1,2026-01-01,2026-02-30,1,hour,,",
                "usage.csv:2:16: end is \"2026-02-30\", which is no time",
            ),
            (
                "i-1,2026-01-02,2026-01-02,1,hour,,",
                "usage.csv:2:16: end is not after start",
            ),
            (
                "i-1,2020-01-02,2026-01-02,1,hour,,",
                "usage.csv:2:16: end is not after start, or more than 366 days",
            ),
            (
                "i-1,2026-01-01,2026-01-02,NaN,hour,,",
                "usage.csv:2:27: amount is no number",
            ),
            (
                "i-1,2026-01-01,2026-01-02,-1,hour,,",
                "usage.csv:2:27: amount is no number",
            ),
            (
                ",2026-01-01,2026-01-02,1,hour,,",
                "usage.csv:2:1: resource_id is missing",
            ),
        ] {
            let error = read(&format!("{HEADER}{row}\n")).unwrap_err();
            assert!(error.starts_with(told), "{error}");
        }
        assert!(
            read("resource_id,start\n")
                .unwrap_err()
                .contains("lacks end, amount, unit")
        );
        assert_eq!(read(HEADER).unwrap().all().count(), 0);
    }
}
