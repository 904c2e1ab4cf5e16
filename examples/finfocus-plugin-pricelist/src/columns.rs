//! FOCUS columns of an actual cost.

use finfocus_sdk::v1::FieldSupportStatus;

/// Returns the support of a field in the record of an actual cost, and its condition.
pub(crate) fn support(field: &str, has_usage: bool) -> (FieldSupportStatus, &'static str) {
    match field {
        _ if !has_usage => (FieldSupportStatus::Unsupported, ""),
        "provider_name"
        | "service_provider_name"
        | "host_provider_name"
        | "charge_period_start"
        | "charge_period_end"
        | "billing_period_start"
        | "billing_period_end"
        | "service_category"
        | "service_name"
        | "resource_type"
        | "resource_id"
        | "resource_name"
        | "charge_category"
        | "charge_class"
        | "charge_frequency"
        | "charge_description"
        | "pricing_category"
        | "billed_cost"
        | "list_cost"
        | "effective_cost"
        | "contracted_cost"
        | "billing_currency"
        | "consumed_quantity"
        | "consumed_unit"
        | "pricing_quantity"
        | "pricing_unit"
        | "list_unit_price"
        | "contracted_unit_price" => (FieldSupportStatus::Supported, ""),
        // Without it there is no record at all.
        "billing_account_id" => (
            FieldSupportStatus::Conditional,
            "where the usage file or the resource's name says whose account it is",
        ),
        "sku_id" => (FieldSupportStatus::Conditional, "where the price is that of a size"),
        "region_id" => (FieldSupportStatus::Conditional, "where the price is that of a region"),
        _ => (FieldSupportStatus::Unsupported, ""),
    }
}
