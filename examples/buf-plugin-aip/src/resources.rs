//! AIP-122 and AIP-123: resource names and types.

use bufplugin::{Check, Error, FieldType, Message};

use crate::{case, report};

/// `google.api.resource` of a message.
const RESOURCE: u32 = 1053;

/// The fields of `google.api.ResourceDescriptor` that the rules read.
struct Resource {
    kind: String,
    patterns: Vec<String>,
    name_field: String,
}

fn resource(message: Message<'_>) -> Result<Option<Resource>, Error> {
    let Some(descriptor) = message.options().embedded(RESOURCE) else {
        return Ok(None);
    };
    Ok(Some(Resource {
        kind: descriptor.get(1).map_err(Error::unknown)?.unwrap_or_default(),
        patterns: descriptor.get(2).map_err(Error::unknown)?.unwrap_or_default(),
        name_field: descriptor.get(3).map_err(Error::unknown)?.unwrap_or_default(),
    }))
}

/// Collection ids start with a lower case letter and have letters and digits only; what is in braces is a variable.
pub(crate) fn segments(message: Message<'_>, check: &mut Check<'_>) -> Result<(), Error> {
    for pattern in resource(message)?.map(|resource| resource.patterns).unwrap_or_default() {
        let is_good = |segment: &str| segment.starts_with('{') || case::is_camel(segment, |c| c.is_ascii_lowercase());
        if pattern == "*" || pattern.split('/').all(is_good) {
            continue;
        }
        report(
            check,
            message,
            &format!("Collection ids of pattern {pattern:?} must be lowerCamelCase"),
        )?;
    }
    Ok(())
}

pub(crate) fn name_field(message: Message<'_>, check: &mut Check<'_>) -> Result<(), Error> {
    let Some(resource) = resource(message)? else {
        return Ok(());
    };
    let name = match resource.name_field.as_str() {
        "" => "name",
        name => name,
    };
    if message.field(name).and_then(|field| field.field_type()) == Some(FieldType::String) {
        return Ok(());
    }
    let resource = message.name();
    report(
        check,
        message,
        &format!("Resource {resource:?} must have a string field {name:?}"),
    )
}

pub(crate) fn resource_type(message: Message<'_>, check: &mut Check<'_>) -> Result<(), Error> {
    let Some(Resource { kind, .. }) = resource(message)? else {
        return Ok(());
    };
    let is_good = kind
        .split_once('/')
        .is_some_and(|(service, name)| service.contains('.') && case::is_camel(name, |c| c.is_ascii_uppercase()));
    if is_good {
        return Ok(());
    }
    report(
        check,
        message,
        &format!("Resource type {kind:?} must be {{service}}/{{Type}}, such as example.com/Book"),
    )
}
