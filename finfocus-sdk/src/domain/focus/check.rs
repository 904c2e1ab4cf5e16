//! The rules of a FOCUS record.

use finfocus_proto::v1::{
    ErrorCode, FocusCapacityReservationStatus, FocusChargeCategory, FocusChargeClass, FocusCommitmentDiscountStatus,
    FocusCostRecord, FocusServiceCategory,
};
use finfocus_proto::validate::{Violation, Violations};

use crate::domain::Currency;
use crate::domain::period::Period;

/// Largest difference of two costs that must agree, as a fraction of the larger.
const TOLERANCE: f64 = 0.0001;

/// Checks a record by FOCUS 1.2 to 1.4 and by the rules of the specification's SDK.
///
/// Provider, account, both periods, category, class, description, service and currency are required. Costs are finite,
/// and a charge for usage has a quantity above 0. Unless the record is a correction, the contracted cost is price times
/// quantity, and positive effective costs are at most the billed and the list cost. Some columns require each other: a
/// discount and its status, a reservation and its status, a quantity and its unit, an allocation's method and its
/// resource, a line of an invoice and the invoice.
///
/// # Errors
/// Everything that is wrong, at once; as an error of a call, `DATA_LOSS`.
pub fn check(record: &FocusCostRecord) -> Result<(), Violations> {
    let mut found = Found(Vec::new());
    found.figures(record);
    found.required(record);
    found.currencies(record);
    found.costs(record);
    found.pairs(record);
    Violations::require_none(found.0)
}

struct Found(Vec<Violation>);

impl Found {
    fn unless(&mut self, holds: bool, field: &'static str, what: impl Into<String>) {
        if !holds {
            // Records are what a plugin makes, of what it read somewhere.
            self.0.push(Violation::new(field, what, ErrorCode::DataCorruption));
        }
    }

    fn figures(&mut self, record: &FocusCostRecord) {
        for (field, value) in [
            ("billed_cost", record.billed_cost),
            ("effective_cost", record.effective_cost),
            ("list_cost", record.list_cost),
            ("contracted_cost", record.contracted_cost),
            ("contracted_unit_price", record.contracted_unit_price),
            ("list_unit_price", record.list_unit_price),
            ("pricing_quantity", record.pricing_quantity),
            ("consumed_quantity", record.consumed_quantity),
        ] {
            self.unless(value.is_finite(), field, format!("is {value}: it has to be finite"));
        }
    }

    fn required(&mut self, record: &FocusCostRecord) {
        const MISSING: &str = "is missing";
        #[allow(deprecated)] // FOCUS 1.2 requires it; since 1.3 the service provider takes its place.
        let provider = [&record.provider_name, &record.service_provider_name];
        self.unless(
            provider.iter().any(|name| !name.is_empty()),
            "service_provider_name",
            MISSING,
        );
        for (field, text) in [
            ("billing_account_id", &record.billing_account_id),
            ("charge_description", &record.charge_description),
            ("service_name", &record.service_name),
        ] {
            self.unless(!text.is_empty(), field, MISSING);
        }
        for (start, end, from, until) in [
            (
                "billing_period_start",
                "billing_period_end",
                &record.billing_period_start,
                &record.billing_period_end,
            ),
            (
                "charge_period_start",
                "charge_period_end",
                &record.charge_period_start,
                &record.charge_period_end,
            ),
        ] {
            self.unless(from.is_some(), start, MISSING);
            self.unless(until.is_some(), end, MISSING);
            if let (Some(from), Some(until)) = (from, until) {
                self.unless(Period::new(from, until).is_some(), end, format!("is not after {start}"));
            }
        }
        let category = record.charge_category();
        self.unless(category != FocusChargeCategory::Unspecified, "charge_category", MISSING);
        let class = record.charge_class();
        self.unless(class != FocusChargeClass::Unspecified, "charge_class", MISSING);
        let service = record.service_category();
        self.unless(
            service != FocusServiceCategory::Unspecified,
            "service_category",
            MISSING,
        );
    }

    fn currencies(&mut self, record: &FocusCostRecord) {
        for (field, code, demanded) in [
            ("billing_currency", &record.billing_currency, true),
            ("pricing_currency", &record.pricing_currency, false),
        ] {
            if code.is_empty() {
                self.unless(!demanded, field, "is missing");
            } else if let Err(unknown) = code.parse::<Currency>() {
                self.unless(false, field, format!("is wrong: {unknown}"));
            }
        }
    }

    fn costs(&mut self, record: &FocusCostRecord) {
        if record.charge_category() == FocusChargeCategory::Usage {
            let quantity = record.consumed_quantity;
            self.unless(
                quantity.is_nan() || quantity > 0.0,
                "consumed_quantity",
                format!("is {quantity}: a charge for usage has one above 0"),
            );
        }
        // A correction may turn every relation round.
        if record.charge_class() == FocusChargeClass::Correction {
            return;
        }
        let product = record.contracted_unit_price * record.pricing_quantity;
        if product != 0.0 && product.is_finite() {
            let cost = record.contracted_cost;
            self.unless(
                same(cost, product),
                "contracted_cost",
                format!("is {cost}: contracted_unit_price times pricing_quantity is {product}"),
            );
        }
        let effective = record.effective_cost;
        for (field, cost) in [("billed_cost", record.billed_cost), ("list_cost", record.list_cost)] {
            // Credits, refunds and what is free are none of a discount.
            let comparable = effective > 0.0 && cost > 0.0;
            self.unless(
                !comparable || effective <= cost || same(effective, cost),
                "effective_cost",
                format!("is {effective}: more than the {field} of {cost}"),
            );
        }
    }

    fn pairs(&mut self, record: &FocusCostRecord) {
        let usage = record.charge_category() == FocusChargeCategory::Usage;
        let discount = record.commitment_discount_status() != FocusCommitmentDiscountStatus::Unspecified;
        let reservation = record.capacity_reservation_status() != FocusCapacityReservationStatus::Unspecified;
        for (id, id_field, has_status, status_field) in [
            (
                &record.commitment_discount_id,
                "commitment_discount_id",
                discount,
                "commitment_discount_status",
            ),
            (
                &record.capacity_reservation_id,
                "capacity_reservation_id",
                reservation,
                "capacity_reservation_status",
            ),
        ] {
            self.unless(
                !has_status || !id.is_empty(),
                id_field,
                format!("is missing beside {status_field}"),
            );
            self.unless(
                has_status || id.is_empty() || !usage,
                status_field,
                format!("is missing beside {id_field}"),
            );
        }
        self.unless(
            record.pricing_quantity.is_nan() || record.pricing_quantity <= 0.0 || !record.pricing_unit.is_empty(),
            "pricing_unit",
            "is missing beside pricing_quantity",
        );
        self.unless(
            record.allocated_method_id.is_empty() || !record.allocated_resource_id.is_empty(),
            "allocated_resource_id",
            "is missing beside allocated_method_id",
        );
        self.unless(
            record.invoice_detail_id.is_empty() || !record.invoice_id.is_empty(),
            "invoice_id",
            "is missing beside invoice_detail_id",
        );
        let eligibility = record.commitment_program_eligibility_details.as_str();
        self.unless(
            eligibility.is_empty() || is_object(eligibility),
            "commitment_program_eligibility_details",
            "is not a JSON object",
        );
    }
}

pub(super) fn is_object(text: &str) -> bool {
    matches!(serde_json::from_str(text), Ok(serde_json::Value::Object(_)))
}

fn same(a: f64, b: f64) -> bool {
    (a - b).abs() <= a.abs().max(b.abs()) * TOLERANCE
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::focus::Usage;

    fn record() -> FocusCostRecord {
        let usage = Usage {
            provider: "aws",
            account: "1",
            service: "ec2",
            description: "t3.micro",
            quantity: 10.0,
            unit: "hour",
            unit_price: 2.0,
            currency: "USD",
            period: Period::calendar_month(&"2024-02-10T00:00:00Z".parse().unwrap()).unwrap(),
        };
        usage.record().unwrap()
    }

    /// The fields that are wrong once `change` was done to a valid record.
    fn wrong(change: impl FnOnce(&mut FocusCostRecord)) -> Vec<String> {
        let mut record = record();
        change(&mut record);
        let violations = check(&record).err();
        let fields = violations.iter().flat_map(Violations::iter).map(Violation::field);
        fields.map(str::to_owned).collect()
    }

    #[test]
    fn each_rule_names_its_field() {
        type Change = fn(&mut FocusCostRecord);
        let changes: [(Change, &[&str]); 21] = [
            (|_| {}, &[]),
            (|record| record.billing_account_id.clear(), &["billing_account_id"]),
            (|record| record.charge_description.clear(), &["charge_description"]),
            (|record| record.billing_period_end = None, &["billing_period_end"]),
            (
                |record| record.charge_period_end = record.charge_period_start,
                &["charge_period_end"],
            ),
            (|record| record.charge_class = 0, &["charge_class"]),
            (|record| record.service_category = 99, &["service_category"]),
            (|record| record.billing_currency.clear(), &["billing_currency"]),
            (
                |record| record.pricing_currency = "XXY".to_owned(),
                &["pricing_currency"],
            ),
            (|record| record.consumed_quantity = -1.0, &["consumed_quantity"]),
            (|record| record.list_unit_price = f64::INFINITY, &["list_unit_price"]),
            (|record| record.contracted_cost = 21.0, &["contracted_cost"]),
            (|record| record.billed_cost = 19.0, &["effective_cost"]),
            (|record| record.list_cost = 19.0, &["effective_cost"]),
            (
                |record| record.commitment_discount_id = "d".to_owned(),
                &["commitment_discount_status"],
            ),
            (
                |record| record.commitment_discount_status = 1,
                &["commitment_discount_id"],
            ),
            (
                |record| record.capacity_reservation_status = 1,
                &["capacity_reservation_id"],
            ),
            (|record| record.pricing_unit.clear(), &["pricing_unit"]),
            (
                |record| record.allocated_method_id = "m".to_owned(),
                &["allocated_resource_id"],
            ),
            (|record| record.invoice_detail_id = "line".to_owned(), &["invoice_id"]),
            (
                |record| record.commitment_program_eligibility_details = "[]".to_owned(),
                &["commitment_program_eligibility_details"],
            ),
        ];
        for (at, (change, expected)) in changes.into_iter().enumerate() {
            assert_eq!(wrong(change), expected, "{at}");
        }
    }

    #[test]
    fn corrections_credits_and_roundings_are_no_violations() {
        assert_eq!(
            wrong(|record| {
                record.charge_class = FocusChargeClass::Correction.into();
                record.billed_cost = 1.0;
                record.contracted_cost = 1.0;
            }),
            [""; 0]
        );
        assert_eq!(wrong(|record| record.billed_cost = -20.0), [""; 0]);
        assert_eq!(wrong(|record| record.billed_cost = 19.9995), [""; 0]);
    }

    #[test]
    fn everything_is_said_at_once() {
        let wrong = check(&FocusCostRecord::default()).unwrap_err();
        assert_eq!(wrong.iter().count(), 12);
        assert!(
            wrong.to_string().starts_with("service_provider_name is missing; "),
            "{wrong}"
        );
    }
}
