//! FOCUS records: what one charge was for, in the columns that the FinOps Foundation's FOCUS names.
//!
//! [`Usage`] makes a record out of what a cost source knows, and fills in what follows from it. [`check`] says what is
//! wrong with any record, [`mappings`] which columns a dry run tells of.

mod check;
mod columns;

use finfocus_proto::v1::{
    FocusChargeCategory, FocusChargeClass, FocusChargeFrequency, FocusCostRecord, FocusPricingCategory,
    FocusServiceCategory,
};
use finfocus_proto::validate::Violations;

use super::period::Period;

pub use check::check;
pub use columns::{FIELDS, mappings};

/// A charge for what was used in a stretch of time.
///
/// ```
/// use finfocus_sdk::domain::focus::Usage;
/// use finfocus_sdk::domain::period::Period;
///
/// let day = Period::new(&"2024-02-10T00:00:00Z".parse()?, &"2024-02-11T00:00:00Z".parse()?).unwrap();
/// let record = Usage {
///     provider: "aws",
///     account: "123456789012",
///     service: "ec2",
///     description: "t3.micro by the hour",
///     quantity: 24.0,
///     unit: "hour",
///     unit_price: 0.0104,
///     currency: "USD",
///     period: day,
/// }
/// .record()?;
/// assert_eq!((record.billed_cost, record.pricing_quantity), (24.0 * 0.0104, 24.0));
/// assert_eq!(record.billing_period_end.unwrap().to_string(), "2024-03-01T00:00:00Z");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Copy, Debug)]
pub struct Usage<'a> {
    /// Provider of the service: `aws`.
    pub provider: &'a str,
    /// The account that is billed.
    pub account: &'a str,
    /// The service, such as `ec2`, in any spelling of the kind of resource; its category follows where it is known.
    pub service: &'a str,
    /// Description of the charge, for people.
    pub description: &'a str,
    /// Amount used, in the unit; above 0.
    pub quantity: f64,
    /// Unit of usage, such as `hour`.
    pub unit: &'a str,
    /// The list price of one unit.
    pub unit_price: f64,
    /// An ISO 4217 code.
    pub currency: &'a str,
    /// When.
    pub period: Period,
}

impl Usage<'_> {
    /// The record: a regular charge at list price, billed in the calendar month in which it begins. Billed, effective,
    /// list and contracted cost are one, as they are without discounts.
    ///
    /// # Errors
    /// The violations that [`check`] finds.
    pub fn record(&self) -> Result<FocusCostRecord, Violations> {
        let cost = self.quantity * self.unit_price;
        let month = Period::calendar_month(&self.period.start());
        let service = super::ResourceType::new(self.service);
        #[allow(deprecated)] // FOCUS 1.2 requires provider_name; 1.3 has the other two in its place.
        let record = FocusCostRecord {
            provider_name: self.provider.to_owned(),
            service_provider_name: self.provider.to_owned(),
            host_provider_name: self.provider.to_owned(),
            billing_account_id: self.account.to_owned(),
            charge_period_start: Some(self.period.start()),
            charge_period_end: Some(self.period.end()),
            billing_period_start: month.map(|month| month.start()),
            billing_period_end: month.map(|month| month.end()),
            service_category: service_category(service.service()).into(),
            service_name: service.service().to_owned(),
            resource_type: service.to_string(),
            charge_category: FocusChargeCategory::Usage.into(),
            charge_class: FocusChargeClass::Regular.into(),
            charge_frequency: FocusChargeFrequency::UsageBased.into(),
            charge_description: self.description.to_owned(),
            pricing_category: FocusPricingCategory::Standard.into(),
            billed_cost: cost,
            list_cost: cost,
            effective_cost: cost,
            contracted_cost: cost,
            billing_currency: self.currency.to_owned(),
            consumed_quantity: self.quantity,
            consumed_unit: self.unit.to_owned(),
            pricing_quantity: self.quantity,
            pricing_unit: self.unit.to_owned(),
            list_unit_price: self.unit_price,
            contracted_unit_price: self.unit_price,
            ..FocusCostRecord::default()
        };
        check(&record)?;
        Ok(record)
    }
}

/// The category of a service by its name in a kind of resource; `Other` for those that are not known here.
#[must_use]
pub fn service_category(service: &str) -> FocusServiceCategory {
    use FocusServiceCategory as Category;
    match service.to_ascii_lowercase().as_str() {
        "ec2" | "compute" | "lambda" | "ecs" | "eks" | "container" | "cloudrun" | "appservice" => Category::Compute,
        "s3" | "ebs" | "efs" | "storage" | "glacier" | "backup" => Category::Storage,
        "rds" | "dynamodb" | "elasticache" | "sql" | "redshift" | "docdb" | "neptune" | "cosmosdb" | "spanner" => {
            Category::Database
        }
        "lb" | "alb" | "elb" | "vpc" | "route53" | "cloudfront" | "network" | "dns" | "apigateway" => Category::Network,
        "athena" | "glue" | "kinesis" | "bigquery" | "emr" => Category::Analytics,
        "sagemaker" | "bedrock" | "cognitiveservices" | "vertex" => Category::MachineLearning,
        "cloudwatch" | "cloudtrail" | "config" | "monitoring" | "insights" => Category::Management,
        "kms" | "secretsmanager" | "waf" | "guardduty" | "keyvault" | "cognito" => Category::Security,
        "codebuild" | "codepipeline" | "cloudbuild" => Category::DeveloperTools,
        _ => Category::Other,
    }
}

#[cfg(test)]
mod tests {
    use finfocus_proto::validate::Violation;

    use super::*;

    #[test]
    fn categories_follow_from_services() {
        for (service, category) in [
            ("ec2", FocusServiceCategory::Compute),
            ("S3", FocusServiceCategory::Storage),
            ("kms", FocusServiceCategory::Security),
            ("nonsense", FocusServiceCategory::Other),
        ] {
            assert_eq!(service_category(service), category);
        }
    }

    #[test]
    fn what_is_wrong_with_a_usage_is_said_before_it_is_sent() {
        let usage = Usage {
            provider: "aws",
            account: "",
            service: "aws:ec2/instance:Instance",
            description: "x",
            quantity: 0.0,
            unit: "hour",
            unit_price: f64::NAN,
            currency: "US",
            period: Period::calendar_month(&"2024-02-10T00:00:00Z".parse().unwrap()).unwrap(),
        };
        let wrong = usage.record().unwrap_err();
        let fields: Vec<_> = wrong.iter().map(Violation::field).collect();
        for field in [
            "billing_account_id",
            "billed_cost",
            "billing_currency",
            "consumed_quantity",
        ] {
            assert!(fields.contains(&field), "{wrong}");
        }
        let right = Usage {
            account: "1",
            quantity: 2.0,
            unit_price: 0.5,
            currency: "EUR",
            ..usage
        };
        let record = right.record().unwrap();
        assert_eq!((record.effective_cost, record.service_name.as_str()), (1.0, "ec2"));
        assert_eq!(record.service_category(), FocusServiceCategory::Compute);
    }
}
