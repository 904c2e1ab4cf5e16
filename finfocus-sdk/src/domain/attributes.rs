//! Properties of a resource with their structure, as hosts send them in `attributes`.
//!
//! They may hold secrets: never log them.

use pluginrpc::prost_types::value::Kind;
use pluginrpc::prost_types::{Struct, Value};

use crate::v1::ResourceDescriptor;

/// Returns the value at a dotted path, such as `rootBlockDevice.0.volumeType`; numbers index lists.
///
/// ```
/// use finfocus_sdk::domain::attributes;
/// use finfocus_sdk::prost_types::value::Kind;
/// use finfocus_sdk::prost_types::{Struct, Value};
///
/// let size = Value::from("gp3");
/// let device = Struct { fields: [("volumeType".to_owned(), size.clone())].into() };
/// let device = Value { kind: Some(Kind::StructValue(device)) };
/// let properties = Struct { fields: [("disks".to_owned(), Value::from(vec![device]))].into() };
/// assert_eq!(attributes::get(&properties, "disks.0.volumeType"), Some(&size));
/// assert_eq!(attributes::get(&properties, "disks.1"), None);
/// ```
#[must_use]
pub fn get<'a>(attributes: &'a Struct, path: &str) -> Option<&'a Value> {
    let mut parts = path.split('.');
    let mut value = attributes.fields.get(parts.next()?)?;
    for part in parts {
        value = match value.kind.as_ref()? {
            Kind::StructValue(object) => object.fields.get(part)?,
            Kind::ListValue(list) => list.values.get(part.parse::<usize>().ok()?)?,
            _ => return None,
        };
    }
    Some(value)
}

/// Returns a property as text: from the attributes at the dotted path, which take precedence, else from the tag of this
/// name.
#[must_use]
pub fn property(resource: &ResourceDescriptor, path: &str) -> Option<String> {
    let value = resource
        .attributes
        .as_ref()
        .and_then(|attributes| get(attributes, path));
    let text = value.and_then(|value| match value.kind.as_ref()? {
        Kind::StringValue(text) => Some(text.clone()),
        Kind::NumberValue(number) => Some(number.to_string()),
        Kind::BoolValue(flag) => Some(flag.to_string()),
        _ => None,
    });
    text.or_else(|| resource.tags.get(path).cloned())
}
