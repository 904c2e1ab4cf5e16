//! Size and region of a resource, out of its properties.
//!
//! A host puts the properties of a resource into `tags`, or into the `attributes` of an estimate, under the names of
//! Pulumi's providers: the size of an EC2 instance is `instanceType`, that of an Azure machine `vmSize`. The entries
//! `sku` and `region` come from the host and take precedence.

use std::collections::HashMap;

use pluginrpc::prost_types::value::Kind;
use pluginrpc::prost_types::{Struct, Value};

/// Names of the size of a resource, in the order of precedence.
const SKU: [&str; 9] = [
    "sku",
    "instanceType",
    "instanceClass",
    "dbInstanceClass",
    "vmSize",
    "machineType",
    "volumeType",
    "type",
    "tier",
];

/// Names of the region.
const REGION: [&str; 2] = ["region", "location"];

/// Names of the zone, from which the region follows.
const ZONE: [&str; 2] = ["availabilityZone", "zone"];

/// The size or plan of a resource, such as `t3.micro`; `None` when its properties do not say.
///
/// ```
/// use finfocus_sdk::domain::properties;
///
/// let instance = [("instanceType", "t3.micro"), ("availabilityZone", "us-east-1a")]
///     .map(|(key, value)| (key.to_owned(), value.to_owned()))
///     .into();
/// assert_eq!(properties::sku(&instance), Some("t3.micro"));
/// assert_eq!(properties::region(&instance).as_deref(), Some("us-east-1"));
/// ```
#[must_use]
pub fn sku(properties: &HashMap<String, String>) -> Option<&str> {
    // "https://…/machineTypes/e2-small" and "zones/z/machineTypes/e2-small" are GCP's ways to name one.
    first(properties, &SKU).map(|sku| sku.rsplit('/').next().unwrap_or(sku))
}

/// The region of a resource, such as `us-east-1`; `None` when its properties do not say.
#[must_use]
pub fn region(properties: &HashMap<String, String>) -> Option<String> {
    if let Some(region) = first(properties, &REGION) {
        // Azure also writes "East US".
        return Some(region.replace(' ', "").to_lowercase());
    }
    first(properties, &ZONE).map(|zone| region_of_zone(zone).to_lowercase())
}

/// The region of an AWS or a GCP zone: `us-east-1` of `us-east-1a`, `us-central1` of `us-central1-a`. What is no zone
/// comes back as it is.
#[must_use]
pub fn region_of_zone(zone: &str) -> &str {
    let Some(before) = zone.strip_suffix(|c: char| c.is_ascii_alphabetic()) else {
        return zone;
    };
    let region = before.strip_suffix('-').unwrap_or(before);
    if region.ends_with(|c: char| c.is_ascii_digit()) {
        region
    } else {
        zone
    }
}

/// Converts the properties of a Struct to tags: texts as they are, numbers and booleans as text, objects as their
/// `value`, `id` or `name`. Lists and null are left out.
#[must_use]
pub fn from_struct(attributes: &Struct) -> HashMap<String, String> {
    let texts = attributes
        .fields
        .iter()
        .filter_map(|(key, value)| Some((key.clone(), text(value, 0)?)));
    texts.collect()
}

/// Depth up to which objects are searched.
const DEPTH: usize = 4;

fn text(value: &Value, depth: usize) -> Option<String> {
    match value.kind.as_ref()? {
        Kind::StringValue(text) => Some(text.clone()),
        Kind::NumberValue(number) => Some(number.to_string()),
        Kind::BoolValue(truth) => Some(truth.to_string()),
        Kind::StructValue(object) if depth < DEPTH => {
            let mut values = ["value", "id", "name"].iter().filter_map(|key| object.fields.get(*key));
            values.find_map(|value| text(value, depth + 1))
        }
        Kind::StructValue(_) | Kind::ListValue(_) | Kind::NullValue(_) => None,
    }
}

fn first<'a>(properties: &'a HashMap<String, String>, keys: &[&str]) -> Option<&'a str> {
    let mut values = keys.iter().filter_map(|key| properties.get(*key));
    values.find_map(|value| Some(value.trim()).filter(|value| !value.is_empty()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn properties(entries: &[(&str, &str)]) -> HashMap<String, String> {
        let owned = entries
            .iter()
            .map(|(key, value)| ((*key).to_owned(), (*value).to_owned()));
        owned.collect()
    }

    #[test]
    fn every_provider_has_its_names() {
        for (entries, expected, place) in [
            (
                &[("instanceType", "t3.micro"), ("availabilityZone", "us-east-1a")][..],
                Some("t3.micro"),
                Some("us-east-1"),
            ),
            (
                &[("instanceClass", "db.t3.micro"), ("region", "eu-west-1")],
                Some("db.t3.micro"),
                Some("eu-west-1"),
            ),
            (&[("type", "gp3"), ("size", "8")], Some("gp3"), None),
            (
                &[("vmSize", "Standard_B1s"), ("location", "East US")],
                Some("Standard_B1s"),
                Some("eastus"),
            ),
            (
                &[
                    ("machineType", "zones/z/machineTypes/e2-small"),
                    ("zone", "us-central1-a"),
                ],
                Some("e2-small"),
                Some("us-central1"),
            ),
            (
                &[
                    ("sku", "t3.micro"),
                    ("type", "user's own"),
                    ("region", ""),
                    ("zone", "a"),
                ],
                Some("t3.micro"),
                Some("a"),
            ),
            (&[("sku", " ")], None, None),
        ] {
            let properties = properties(entries);
            assert_eq!(
                (sku(&properties), region(&properties).as_deref()),
                (expected, place),
                "{entries:?}"
            );
        }
    }

    #[test]
    fn a_struct_is_read_as_a_host_writes_tags() {
        let value = |kind| Value { kind: Some(kind) };
        let nested = Struct {
            fields: [("name".to_owned(), value(Kind::StringValue("Standard_B1s".to_owned())))].into(),
        };
        let mut deep = value(Kind::StringValue("x".to_owned()));
        for _ in 0..100 {
            deep = value(Kind::StructValue(Struct {
                fields: [("value".to_owned(), deep)].into(),
            }));
        }
        let attributes = Struct {
            fields: [
                ("sku", value(Kind::StructValue(nested))),
                ("size", value(Kind::NumberValue(8.0))),
                ("spot", value(Kind::BoolValue(true))),
                ("none", value(Kind::NullValue(0))),
                ("unset", Value { kind: None }),
                ("deep", deep),
            ]
            .map(|(key, value)| (key.to_owned(), value))
            .into(),
        };
        assert_eq!(
            from_struct(&attributes),
            properties(&[("sku", "Standard_B1s"), ("size", "8"), ("spot", "true")])
        );
    }
}
