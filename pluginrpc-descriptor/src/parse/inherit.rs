//! Features of an element, out of those around it and its options.

use crate::data::FieldData;
use crate::error::Error;
use crate::features::{Edition, Features, FieldPresence, MessageEncoding, RepeatedFieldEncoding};
use crate::wire::{Pieces, WireFields, WireValue};

/// Numbers of the field `features` in the options of each kind of element.
pub(super) mod number {
    pub(crate) const FILE: u32 = 50;
    pub(crate) const MESSAGE: u32 = 12;
    pub(crate) const FIELD: u32 = 21;
    pub(crate) const ONEOF: u32 = 1;
    pub(crate) const ENUM: u32 = 7;
    pub(crate) const VALUE: u32 = 2;
    pub(crate) const SERVICE: u32 = 34;
    pub(crate) const METHOD: u32 = 35;
}

/// Features of an element with these options, which are checked on the way.
pub(super) fn resolve(
    edition: Edition,
    inherited: Features,
    options: Pieces<'_>,
    number: u32,
) -> Result<Features, Error> {
    for piece in options.iter() {
        for field in WireFields::new(piece) {
            field?;
        }
    }
    if edition.has_features() {
        inherited.overridden(options, number)
    } else {
        Ok(inherited)
    }
}

/// Features of a field of proto2 or proto3, out of what these have in their place.
pub(super) fn legacy(
    edition: Edition,
    inherited: Features,
    field: &FieldData<'_>,
    options: Pieces<'_>,
) -> Result<Features, Error> {
    const LABEL_REQUIRED: i32 = 2;
    const TYPE_GROUP: i32 = 10;
    let mut features = resolve(edition, inherited, options, number::FIELD)?;
    if field.label == LABEL_REQUIRED {
        features.field_presence = FieldPresence::LegacyRequired;
    } else if field.is_proto3_optional {
        features.field_presence = FieldPresence::Explicit;
    }
    if field.kind == TYPE_GROUP {
        features.message_encoding = MessageEncoding::Delimited;
    }
    for option in options.fields() {
        match option {
            (2, WireValue::Varint(0)) => features.repeated_field_encoding = RepeatedFieldEncoding::Expanded,
            (2, WireValue::Varint(_)) => features.repeated_field_encoding = RepeatedFieldEncoding::Packed,
            _ => {}
        }
    }
    Ok(features)
}
