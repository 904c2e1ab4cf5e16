//! Names of the ways to bill, for `PricingSpec.billing_mode`.
//!
//! The specification, its JSON schema and the conformance suite list different names. [`ACCEPTED`] are those that all
//! three have; `flat`, which the specification shows, is not among them.

/// The names that every known reader accepts.
pub const ACCEPTED: [&str; 27] = [
    "per_hour",
    "per_minute",
    "per_second",
    "per_day",
    "per_month",
    "per_year",
    "per_gb_month",
    "per_gb_hour",
    "per_gb_day",
    "per_request",
    "per_operation",
    "per_transaction",
    "per_execution",
    "per_invocation",
    "per_cpu_hour",
    "per_vcpu_hour",
    "per_memory_gb_hour",
    "per_iops",
    "per_provisioned_iops",
    "per_rcu",
    "per_wcu",
    "per_dtu",
    "on_demand",
    "reserved",
    "spot",
    "savings_plan",
    "tiered",
];

/// The name for something that is billed by a unit, such as `hour` or `GB-month`; `None` where the readers share none.
///
/// ```
/// use finfocus_sdk::domain::billing_mode;
/// assert_eq!(billing_mode::per("GB-month"), Some("per_gb_month"));
/// assert_eq!(billing_mode::per("1000 requests"), None);
/// ```
#[must_use]
pub fn per(unit: &str) -> Option<&'static str> {
    let words: Vec<_> = unit
        .split(|c: char| !c.is_ascii_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_ascii_lowercase)
        .collect();
    let unit = words.join("_");
    // "hours" is "hour", and "iops" is no plural.
    let spellings = [Some(unit.as_str()), unit.strip_suffix('s')];
    let mut names = spellings.into_iter().flatten();
    names.find_map(|unit| {
        ACCEPTED
            .into_iter()
            .find(|name| name.strip_prefix("per_") == Some(unit))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_unit_has_the_name_that_all_readers_know() {
        for (unit, name) in [
            ("hour", Some("per_hour")),
            ("Hours", Some("per_hour")),
            ("GB-month", Some("per_gb_month")),
            ("requests", Some("per_request")),
            ("vCPU-hour", Some("per_vcpu_hour")),
            ("IOPS", Some("per_iops")),
            ("", None),
            ("s", None),
            ("demand", None),
            ("1000 requests", None),
        ] {
            assert_eq!(per(unit), name, "{unit}");
        }
        assert!(!ACCEPTED.contains(&"flat") && !ACCEPTED.contains(&"flat_rate"));
    }
}
