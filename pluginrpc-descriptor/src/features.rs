//! Editions and their features.

use std::fmt;

use crate::error::Error;
use crate::wire::{Pieces, WireFields, WireValue};

/// Edition of a file; `proto2` and `proto3` count as the editions that came before 2023.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Edition {
    /// `syntax = "proto2"`, or a file that states no syntax.
    Proto2,
    /// `syntax = "proto3"`.
    Proto3,
    /// `edition = "2023"`.
    Edition2023,
    /// `edition = "2024"`.
    Edition2024,
    /// Any other, by its number in `google.protobuf.Edition`; 0 for a syntax of an unknown name.
    Other(i32),
}

impl Edition {
    pub(crate) fn new(syntax: &str, edition: Option<i32>) -> Self {
        match (syntax, edition) {
            ("proto3", _) | ("editions", Some(999)) => Self::Proto3,
            ("" | "proto2", None | Some(998)) | ("proto2", Some(_)) | ("editions", Some(998)) => Self::Proto2,
            ("" | "editions", Some(1000)) => Self::Edition2023,
            ("" | "editions", Some(1001)) => Self::Edition2024,
            ("" | "editions", number) => Self::Other(number.unwrap_or_default()),
            _ => Self::Other(0),
        }
    }

    /// Returns true for the editions whose features are known here: `proto2`, `proto3`, 2023 and 2024.
    #[must_use]
    pub fn is_supported(self) -> bool {
        !matches!(self, Self::Other(_))
    }

    /// Returns true for files that state features in place of a syntax: 2023 and every later one.
    #[must_use]
    pub fn has_features(self) -> bool {
        !matches!(self, Self::Proto2 | Self::Proto3)
    }

    /// Number in `google.protobuf.Edition`, for example 1000 for 2023.
    #[must_use]
    pub fn number(self) -> i32 {
        match self {
            Self::Proto2 => 998,
            Self::Proto3 => 999,
            Self::Edition2023 => 1000,
            Self::Edition2024 => 1001,
            Self::Other(number) => number,
        }
    }
}

impl fmt::Display for Edition {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Proto2 => f.write_str("proto2"),
            Self::Proto3 => f.write_str("proto3"),
            Self::Edition2023 => f.write_str("2023"),
            Self::Edition2024 => f.write_str("2024"),
            Self::Other(number) => write!(f, "unknown edition {number}"),
        }
    }
}

macro_rules! features {
    ($($(#[$doc:meta])* $name:ident { $($(#[$value_doc:meta])* $value:ident = $number:literal,)+ })+) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        #[repr(u8)]
        pub enum $name { $($(#[$value_doc])* $value = $number,)+ }

        impl $name {
            /// `None` for a number that is not known here, which leaves the inherited value in place.
            fn from_number(number: u64) -> Option<Self> {
                match number { $($number => Some(Self::$value),)+ _ => None }
            }
        }
    )+};
}

features! {
    /// `features.field_presence`.
    FieldPresence {
        /// Set and unset differ.
        Explicit = 1,
        /// The zero value counts as unset.
        Implicit = 2,
        /// `required` of proto2.
        LegacyRequired = 3,
    }
    /// `features.enum_type`.
    EnumType {
        /// Unknown numbers are kept as values.
        Open = 1,
        /// Unknown numbers are unknown fields.
        Closed = 2,
    }
    /// `features.repeated_field_encoding`.
    RepeatedFieldEncoding {
        /// Numbers of a field share one length-delimited record.
        Packed = 1,
        /// A record for each.
        Expanded = 2,
    }
    /// `features.utf8_validation`.
    Utf8Validation {
        /// A string that is not UTF-8 is an error.
        Verify = 2,
        /// Strings are not checked.
        None = 3,
    }
    /// `features.message_encoding`.
    MessageEncoding {
        /// A length, then the message.
        LengthPrefixed = 1,
        /// Between a start and an end tag, as groups are.
        Delimited = 2,
    }
    /// `features.json_format`.
    JsonFormat {
        /// JSON works, and is checked when the file is compiled.
        Allow = 1,
        /// Conflicts of JSON names are allowed.
        LegacyBestEffort = 2,
    }
    /// `features.enforce_naming_style`, from edition 2024 on.
    NamingStyle {
        /// The style guide of 2024.
        Style2024 = 1,
        /// Any valid name.
        Legacy = 2,
    }
    /// `features.default_symbol_visibility`, from edition 2024 on.
    SymbolVisibility {
        /// Everything can be imported.
        ExportAll = 1,
        /// Top-level symbols can be imported.
        ExportTopLevel = 2,
        /// Nothing is exported by default.
        LocalAll = 3,
        /// Like `LocalAll`, and nested symbols cannot be exported.
        Strict = 4,
    }
}

/// Features as they apply to one element: the defaults of the edition, overridden from the file inward.
///
/// The features of languages (`pb.go`, `pb.java`, …) are extensions; read them from the element's options.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Features {
    /// Presence of fields that are not repeated.
    pub field_presence: FieldPresence,
    /// Treatment of unknown enum values.
    pub enum_type: EnumType,
    /// Encoding of repeated numbers.
    pub repeated_field_encoding: RepeatedFieldEncoding,
    /// Validation of strings.
    pub utf8_validation: Utf8Validation,
    /// Encoding of fields of message type.
    pub message_encoding: MessageEncoding,
    /// Support of JSON.
    pub json_format: JsonFormat,
    /// Style that names have to follow.
    pub enforce_naming_style: NamingStyle,
    /// Visibility of symbols that state none.
    pub default_symbol_visibility: SymbolVisibility,
}

impl Features {
    /// Defaults of an edition; an edition that is not known here has those of the latest one that is.
    #[must_use]
    pub fn defaults(edition: Edition) -> Self {
        let latest = Self {
            field_presence: FieldPresence::Explicit,
            enum_type: EnumType::Open,
            repeated_field_encoding: RepeatedFieldEncoding::Packed,
            utf8_validation: Utf8Validation::Verify,
            message_encoding: MessageEncoding::LengthPrefixed,
            json_format: JsonFormat::Allow,
            enforce_naming_style: NamingStyle::Style2024,
            default_symbol_visibility: SymbolVisibility::ExportTopLevel,
        };
        let year_2023 = Self {
            enforce_naming_style: NamingStyle::Legacy,
            default_symbol_visibility: SymbolVisibility::ExportAll,
            ..latest
        };
        match edition {
            Edition::Proto2 => Self {
                enum_type: EnumType::Closed,
                repeated_field_encoding: RepeatedFieldEncoding::Expanded,
                utf8_validation: Utf8Validation::None,
                json_format: JsonFormat::LegacyBestEffort,
                ..year_2023
            },
            Edition::Proto3 => Self {
                field_presence: FieldPresence::Implicit,
                ..year_2023
            },
            Edition::Edition2023 => year_2023,
            Edition::Edition2024 | Edition::Other(_) => latest,
        }
    }

    /// Overrides these with what an element's options state in field `number`.
    pub(crate) fn overridden(mut self, options: Pieces<'_>, number: u32) -> Result<Self, Error> {
        for (found, value) in options.fields() {
            if let (true, WireValue::Bytes(set)) = (found == number, value) {
                self.read(set)?;
            }
        }
        Ok(self)
    }

    fn read(&mut self, set: &[u8]) -> Result<(), Error> {
        /// Later wins; an unknown number changes nothing.
        fn set_to<T>(feature: &mut T, value: Option<T>) {
            if let Some(value) = value {
                *feature = value;
            }
        }
        for field in WireFields::new(set) {
            let (number, WireValue::Varint(value)) = field? else {
                continue;
            };
            match number {
                1 => set_to(&mut self.field_presence, FieldPresence::from_number(value)),
                2 => set_to(&mut self.enum_type, EnumType::from_number(value)),
                3 => set_to(
                    &mut self.repeated_field_encoding,
                    RepeatedFieldEncoding::from_number(value),
                ),
                4 => set_to(&mut self.utf8_validation, Utf8Validation::from_number(value)),
                5 => set_to(&mut self.message_encoding, MessageEncoding::from_number(value)),
                6 => set_to(&mut self.json_format, JsonFormat::from_number(value)),
                7 => set_to(&mut self.enforce_naming_style, NamingStyle::from_number(value)),
                8 => set_to(
                    &mut self.default_symbol_visibility,
                    SymbolVisibility::from_number(value),
                ),
                _ => {}
            }
        }
        Ok(())
    }
}
