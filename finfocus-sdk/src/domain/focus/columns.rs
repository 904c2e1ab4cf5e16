//! The columns of a FOCUS record, for dry runs.

use finfocus_proto::v1::{FieldMapping, FieldSupportStatus};

/// Fields of `FocusCostRecord` and the types of their values, in the order of their numbers.
pub const FIELDS: [(&str, &str); 68] = [
    ("provider_name", "string"),
    ("billing_account_id", "string"),
    ("billing_account_name", "string"),
    ("charge_period_start", "google.protobuf.Timestamp"),
    ("charge_period_end", "google.protobuf.Timestamp"),
    ("service_category", "FocusServiceCategory"),
    ("service_name", "string"),
    ("charge_category", "FocusChargeCategory"),
    ("pricing_category", "FocusPricingCategory"),
    ("region_id", "string"),
    ("region_name", "string"),
    ("resource_id", "string"),
    ("resource_name", "string"),
    ("sku_id", "string"),
    ("billed_cost", "double"),
    ("list_cost", "double"),
    ("effective_cost", "double"),
    ("billing_currency", "string"),
    ("invoice_id", "string"),
    ("consumed_quantity", "double"),
    ("consumed_unit", "string"),
    ("tags", "map<string,string>"),
    ("extended_columns", "map<string,string>"),
    ("sub_account_id", "string"),
    ("sub_account_name", "string"),
    ("billing_period_start", "google.protobuf.Timestamp"),
    ("billing_period_end", "google.protobuf.Timestamp"),
    ("charge_class", "FocusChargeClass"),
    ("charge_description", "string"),
    ("charge_frequency", "FocusChargeFrequency"),
    ("pricing_quantity", "double"),
    ("pricing_unit", "string"),
    ("list_unit_price", "double"),
    ("resource_type", "string"),
    ("sku_price_id", "string"),
    ("availability_zone", "string"),
    ("commitment_discount_category", "FocusCommitmentDiscountCategory"),
    ("commitment_discount_id", "string"),
    ("commitment_discount_name", "string"),
    ("invoice_issuer", "string"),
    ("contracted_cost", "double"),
    ("billing_account_type", "string"),
    ("sub_account_type", "string"),
    ("capacity_reservation_id", "string"),
    ("capacity_reservation_status", "FocusCapacityReservationStatus"),
    ("commitment_discount_quantity", "double"),
    ("commitment_discount_status", "FocusCommitmentDiscountStatus"),
    ("commitment_discount_type", "string"),
    ("commitment_discount_unit", "string"),
    ("contracted_unit_price", "double"),
    ("pricing_currency", "string"),
    ("pricing_currency_contracted_unit_price", "double"),
    ("pricing_currency_effective_cost", "double"),
    ("pricing_currency_list_unit_price", "double"),
    ("publisher", "string"),
    ("service_subcategory", "string"),
    ("sku_meter", "string"),
    ("sku_price_details", "string"),
    ("service_provider_name", "string"),
    ("host_provider_name", "string"),
    ("allocated_method_id", "string"),
    ("allocated_method_details", "string"),
    ("allocated_resource_id", "string"),
    ("allocated_resource_name", "string"),
    ("allocated_tags", "map<string,string>"),
    ("contract_applied", "string"),
    ("invoice_detail_id", "string"),
    ("commitment_program_eligibility_details", "string"),
];

/// Lists every field of a record for a dry run: `support` returns the support of a field, and the condition if it has
/// one.
///
/// ```
/// use finfocus_sdk::domain::focus;
/// use finfocus_sdk::v1::FieldSupportStatus;
///
/// let mappings = focus::mappings(|field| match field {
///     "billed_cost" | "billing_currency" => (FieldSupportStatus::Supported, ""),
///     "tags" => (FieldSupportStatus::Conditional, "where the bill has tags"),
///     _ => (FieldSupportStatus::Unsupported, ""),
/// });
/// assert_eq!(mappings.len(), 68);
/// ```
pub fn mappings<'a>(support: impl Fn(&str) -> (FieldSupportStatus, &'a str)) -> Vec<FieldMapping> {
    let mapping = |(field, kind): (&str, &str)| {
        let (status, condition) = support(field);
        FieldMapping {
            field_name: field.to_owned(),
            support_status: status.into(),
            condition_description: condition.to_owned(),
            expected_type: kind.to_owned(),
        }
    };
    FIELDS.into_iter().map(mapping).collect()
}

#[cfg(test)]
mod tests {
    use pluginrpc::prost::Message;

    use super::*;
    use crate::v1::FocusCostRecord;

    #[test]
    fn every_field_is_there_with_its_number() {
        let debug = format!("{:?}", FocusCostRecord::default());
        for (number, (field, kind)) in (1_u32..).zip(FIELDS) {
            assert!(debug.contains(&format!("{field}: ")), "{field}");
            // The message reads this type under this number.
            let wire_type = match kind {
                "double" => 1,
                "string" | "map<string,string>" | "google.protobuf.Timestamp" => 2,
                _ => 0,
            };
            for other in [0, 1, 2] {
                let mut bytes = Vec::new();
                pluginrpc::prost::encoding::encode_varint(u64::from(number << 3 | other), &mut bytes);
                bytes.extend_from_slice(&[0; 8][..if other == 1 { 8 } else { 1 }]);
                let read = FocusCostRecord::decode(&*bytes).is_ok();
                // A map that is none passes for an empty one.
                assert!(
                    read == (other == wire_type) || kind.starts_with("map"),
                    "{field} {other}"
                );
            }
        }
        assert_eq!(debug.matches(": ").count(), 68);
    }
}
