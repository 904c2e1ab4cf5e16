//! Budgets, out of a user's file, and how far they are spent.

use std::path::Path;
use std::time::SystemTime;

use finfocus_sdk::domain::period::Period;
use finfocus_sdk::pluginrpc::text::quoted;
use finfocus_sdk::prost_types::Timestamp;
use finfocus_sdk::v1::{
    self, BudgetAmount, BudgetFilter, BudgetHealthStatus, BudgetPeriod, BudgetStatus, BudgetThreshold,
    GetBudgetsResponse, ThresholdType,
};

use crate::table::{Column, FileError, Layout, Wrong};
use crate::{Currency, NAME, PriceList, Usage, UsageFile, actual};

/// Layout of the rows of a budget file. An empty value in the last three columns matches all resources.
const LAYOUT: Layout<9, Budget> = Layout {
    columns: [
        Column::text("id"),
        Column::number("amount"),
        Column::text("currency"),
        Column::text("period"),
        Column::text("name").or_nothing(),
        Column::text("alerts").or_nothing(),
        Column::text("provider").or_nothing(),
        Column::text("region").or_nothing(),
        Column::text("resource_type").or_nothing(),
    ],
    check,
};

/// The places of some columns.
const AMOUNT: usize = 1;
const CURRENCY: usize = 2;
const PERIOD: usize = 3;
const ALERTS: usize = 5;

/// Alert thresholds of a budget that names none, in percent.
const DEFAULT_ALERTS: [f64; 2] = [80.0, 100.0];

/// A spending limit.
#[derive(Clone, Debug, PartialEq)]
pub struct Budget {
    /// Identifier in its file.
    pub id: String,
    /// Name, for people.
    pub name: String,
    /// Limit, in the currency: finite, above 0.
    pub amount: f64,
    /// The currency.
    pub currency: Currency,
    /// In which time, as the calendar has it in UTC.
    pub period: BudgetPeriod,
    /// Alert thresholds in percent of the limit, in ascending order.
    pub alerts: Vec<f64>,
    /// Provider whose resources count; empty for all.
    pub provider: String,
    /// The region of the resources that count; empty for all.
    pub region: String,
    /// The kind of the resources that count; empty for all.
    pub resource_type: String,
}

impl Budget {
    /// Reads a file, in CSV or JSON as a price list. Blocks.
    ///
    /// # Errors
    /// The file cannot be read or is over 16 MiB, or a value is missing or invalid. The error contains the place.
    pub fn read(path: &Path) -> Result<Vec<Self>, FileError> {
        Ok(LAYOUT.read(path)?.into_iter().map(|row| row.value).collect())
    }

    /// The stretch of the calendar that the budget is for at a time.
    fn at(&self, now: &Timestamp) -> Option<Period> {
        match self.period {
            BudgetPeriod::Daily => Period::calendar_days(now, 1),
            BudgetPeriod::Weekly => Period::calendar_days(now, 7),
            BudgetPeriod::Monthly => Period::calendar_month(now),
            BudgetPeriod::Quarterly => Period::calendar_months(now, 3),
            BudgetPeriod::Annually => Period::calendar_months(now, 12),
            BudgetPeriod::Unspecified => None,
        }
    }

    fn counts(&self, used: &Usage) -> bool {
        let same = |wanted: &str, has: &str| wanted.is_empty() || wanted.eq_ignore_ascii_case(has);
        same(&self.provider, &used.provider)
            && same(&self.region, &used.region)
            && (self.resource_type.is_empty() || used.is_of(&self.resource_type))
    }

    /// Returns true if the filter matches resources that this budget counts.
    fn is_asked_for(&self, filter: &BudgetFilter) -> bool {
        let some = |named: &[String], own: &str| {
            named.is_empty() || own.is_empty() || named.iter().any(|name| name.eq_ignore_ascii_case(own))
        };
        some(&filter.providers, &self.provider)
            && some(&filter.regions, &self.region)
            && some(&filter.resource_types, &self.resource_type)
    }

    /// Returns the spending by `now`, and the linear forecast for the end.
    ///
    /// # Errors
    /// The reason for the lack of a status.
    fn status(&self, usage: &UsageFile, prices: &PriceList, now: &Timestamp) -> Result<BudgetStatus, String> {
        let whole = self.at(now).ok_or("the time is outside the calendar")?;
        let Some(so_far) = Period::new(&whole.start(), now) else {
            return Err("the period begins just now".to_owned());
        };
        let mut spent = 0.0;
        for used in usage.all().filter(|used| self.counts(used)) {
            let share = used.period.fraction_within(&so_far);
            if share == 0.0 {
                continue;
            }
            let price = prices.find(&used.wanted()).map_err(|no_match| no_match.to_string())?;
            actual::fits(price, used)?;
            if price.currency != self.currency {
                return Err(format!(
                    "the budget is in {} and a price in {}",
                    self.currency, price.currency
                ));
            }
            spent += used.amount * share * price.rate;
        }
        let forecast = spent / whole.fraction_within(&so_far);
        let percent = |spent: f64| spent / self.amount * 100.0;
        Ok(BudgetStatus {
            current_spend: spent,
            forecasted_spend: forecast,
            percentage_used: percent(spent),
            percentage_forecasted: percent(forecast),
            currency: self.currency.code().to_owned(),
            health: health(percent(spent), percent(forecast)).into(),
        })
    }

    fn message(&self, status: Option<Result<BudgetStatus, String>>) -> v1::Budget {
        let list = |text: &str| {
            Some(text)
                .filter(|text| !text.is_empty())
                .map(str::to_owned)
                .into_iter()
                .collect()
        };
        let mut budget = v1::Budget {
            id: self.id.clone(),
            name: self.name.clone(),
            source: NAME.to_owned(),
            amount: Some(BudgetAmount {
                limit: self.amount,
                currency: self.currency.code().to_owned(),
            }),
            period: self.period.into(),
            filter: Some(BudgetFilter {
                providers: list(&self.provider),
                regions: list(&self.region),
                resource_types: list(&self.resource_type),
                ..BudgetFilter::default()
            }),
            ..v1::Budget::default()
        };
        match status {
            Some(Ok(status)) => budget.status = Some(status),
            Some(Err(why)) => {
                budget.metadata.insert("no_status".to_owned(), why);
            }
            None => {}
        }
        let used = budget.status.as_ref().map_or(0.0, |status| status.percentage_used);
        budget.thresholds = self
            .alerts
            .iter()
            .map(|percentage| BudgetThreshold {
                percentage: *percentage,
                r#type: ThresholdType::Actual.into(),
                triggered: used >= *percentage,
                triggered_at: None,
            })
            .collect();
        budget
    }
}

/// Returns the budgets that match a filter, with their status where usage is known. A budget without a status carries
/// the reason in its metadata.
pub(crate) fn answer(
    budgets: &[Budget],
    usage: Option<&UsageFile>,
    prices: &PriceList,
    filter: Option<&BudgetFilter>,
) -> GetBudgetsResponse {
    let now = Timestamp::from(SystemTime::now());
    let asked = budgets
        .iter()
        .filter(|budget| filter.is_none_or(|filter| budget.is_asked_for(filter)));
    let message = |budget: &Budget| budget.message(usage.map(|usage| budget.status(usage, prices, &now)));
    GetBudgetsResponse {
        budgets: asked.map(message).collect(),
        summary: None,
    }
}

/// Past its limit, about to pass it, near it, or none of these.
fn health(used: f64, forecast: f64) -> BudgetHealthStatus {
    match (used, forecast) {
        (used, _) if used >= 100.0 => BudgetHealthStatus::Exceeded,
        (used, _) if used >= 90.0 => BudgetHealthStatus::Critical,
        (used, forecast) if used >= 80.0 || forecast >= 100.0 => BudgetHealthStatus::Warning,
        _ => BudgetHealthStatus::Ok,
    }
}

/// Parses a row.
fn check(
    [
        id,
        amount,
        currency,
        period,
        name,
        alerts,
        provider,
        region,
        resource_type,
    ]: [&str; 9],
) -> Result<Budget, Wrong> {
    let wrong = |column, what: String| Wrong { column, what };
    let positive = |text: &str| {
        text.parse()
            .ok()
            .filter(|number| f64::is_finite(*number) && *number > 0.0)
    };
    let mut percentages = DEFAULT_ALERTS.to_vec();
    if !alerts.is_empty() {
        let numbers = alerts.split([' ', ';']).filter(|text| !text.is_empty()).map(positive);
        percentages = numbers.collect::<Option<_>>().ok_or_else(|| {
            wrong(
                ALERTS,
                format!("alerts is {}: write percentages, 80 100", quoted(alerts.as_bytes())),
            )
        })?;
        percentages.sort_by(f64::total_cmp);
    }
    Ok(Budget {
        id: id.to_owned(),
        name: if name.is_empty() { id } else { name }.to_owned(),
        amount: positive(amount).ok_or_else(|| wrong(AMOUNT, "amount is no number above 0: write one".to_owned()))?,
        currency: currency
            .parse()
            .map_err(|unknown| wrong(CURRENCY, format!("currency: {unknown}")))?,
        period: match period.to_ascii_lowercase().as_str() {
            "daily" => BudgetPeriod::Daily,
            "weekly" => BudgetPeriod::Weekly,
            "monthly" => BudgetPeriod::Monthly,
            "quarterly" => BudgetPeriod::Quarterly,
            "annually" | "yearly" => BudgetPeriod::Annually,
            _ => {
                return Err(wrong(
                    PERIOD,
                    format!(
                        "period is {}: write daily, weekly, monthly, quarterly or annually",
                        quoted(period.as_bytes())
                    ),
                ));
            }
        },
        alerts: percentages,
        provider: provider.to_lowercase(),
        region: region.to_owned(),
        resource_type: resource_type.to_owned(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file<T>(content: &str, read: fn(&Path) -> Result<T, FileError>) -> Result<T, String> {
        let directory = tempfile::tempdir().unwrap();
        let path = directory.path().join("b.csv");
        std::fs::write(&path, content).unwrap();
        read(&path).map_err(|error| {
            error
                .to_string()
                .replace(&format!("{}/", directory.path().display()), "")
        })
    }

    fn budget(row: &str) -> Result<Budget, String> {
        let content = format!("id,amount,currency,period,name,alerts,provider,region,resource_type\n{row}\n");
        file(&content, Budget::read).map(|mut budgets| budgets.remove(0))
    }

    /// t3.micro in us-east-1 for all of January, and in eu-west-1 (at 0.0114) for its first day.
    fn usage() -> UsageFile {
        let rows = "resource_id,start,end,amount,unit,provider,resource_type,sku,region\n\
                    i-1,2026-01-01,2026-02-01,744,hour,aws,ec2,t3.micro,us-east-1\n\
                    i-2,2026-01-01,2026-01-02,24,hour,aws,ec2:Instance,t3.micro,eu-west-1\n";
        file(rows, UsageFile::read).unwrap()
    }

    fn at(text: &str) -> Timestamp {
        text.parse().unwrap()
    }

    #[test]
    fn spent_is_what_was_used_until_now_at_the_prices_of_the_list() {
        let prices = PriceList::built_in().unwrap();
        let noon = at("2026-01-02T12:00:00Z");
        for (row, spent, forecast, health) in [
            // 36 hours of one and 24 of the other, in 36 of 744 hours.
            (
                "all,10,USD,monthly,,,,,",
                0.0104 * 36.0 + 0.0114 * 24.0,
                (0.0104 * 36.0 + 0.0114 * 24.0) * 744.0 / 36.0,
                BudgetHealthStatus::Warning,
            ),
            (
                "day,10,USD,daily,,,,,",
                0.0104 * 12.0,
                0.0104 * 24.0,
                BudgetHealthStatus::Ok,
            ),
            (
                "eu,0.25,USD,Quarterly,,,AWS,eu-west-1,ec2",
                0.0114 * 24.0,
                16.416,
                BudgetHealthStatus::Exceeded,
            ),
            ("gcp,1,USD,annually,,,gcp,,", 0.0, 0.0, BudgetHealthStatus::Ok),
        ] {
            let status = budget(row).unwrap().status(&usage(), &prices, &noon).unwrap();
            assert!((status.current_spend - spent).abs() < 1e-9, "{row} {status:?}");
            assert!((status.forecasted_spend - forecast).abs() < 1e-6, "{row} {status:?}");
            assert_eq!(status.health(), health, "{row} {status:?}");
        }
        let euros = budget("e,10,EUR,monthly,,,,,").unwrap();
        let why = euros.status(&usage(), &prices, &noon).unwrap_err();
        assert!(why.contains("EUR") && why.contains("USD"), "{why}");
    }

    #[test]
    fn alerts_are_raised_and_what_cannot_be_told_is_explained() {
        let budget = budget("b,0.01,USD,monthly,The budget,50;120,,,").unwrap();
        let prices = PriceList::built_in().unwrap();
        let status = budget.status(&usage(), &prices, &at("2026-01-01T01:00:00Z"));
        let message = budget.message(Some(status));
        // 0.0218 spent in the first hour.
        assert_eq!(
            message
                .thresholds
                .iter()
                .map(|alert| alert.triggered)
                .collect::<Vec<_>>(),
            [true, true]
        );
        assert_eq!(
            (message.name.as_str(), message.thresholds[0].percentage),
            ("The budget", 50.0)
        );
        let message = budget.message(Some(Err("why".to_owned())));
        assert!(message.status.is_none() && !message.thresholds[0].triggered);
        assert_eq!(message.metadata["no_status"], "why");
    }

    #[test]
    fn a_filter_names_what_a_budget_is_for() {
        let budgets = [
            budget("a,1,USD,monthly,,,aws,,").unwrap(),
            budget("b,1,USD,monthly,,,gcp,,").unwrap(),
        ];
        let ids = |providers: &[&str]| {
            let filter = BudgetFilter {
                providers: providers.iter().map(|name| (*name).to_owned()).collect(),
                ..BudgetFilter::default()
            };
            let answer = answer(&budgets, None, &PriceList::built_in().unwrap(), Some(&filter));
            answer.budgets.into_iter().map(|budget| budget.id).collect::<Vec<_>>()
        };
        assert_eq!(ids(&[]), ["a", "b"]);
        assert_eq!(ids(&["GCP", "azure"]), ["b"]);
    }

    #[test]
    fn mistakes_have_a_place() {
        for (row, told) in [
            ("a,0,USD,monthly,,,,,", "b.csv:2:3: amount is no number above 0"),
            (
                "a,1,Dollar,monthly,,,,,",
                "b.csv:2:5: currency: \"Dollar\" is no currency",
            ),
            (
                "a,1,USD,sometimes,,,,,",
                "b.csv:2:9: period is \"sometimes\": write daily,",
            ),
            (
                "a,1,USD,monthly,,80 often,,,",
                "b.csv:2:18: alerts is \"80 often\": write",
            ),
        ] {
            let error = budget(row).unwrap_err();
            assert!(error.starts_with(told), "{error}");
        }
    }
}
