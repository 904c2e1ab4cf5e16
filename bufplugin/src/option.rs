//! Options that users set for a plugin in buf.yaml, and the types that a plugin declares for them.

use pluginrpc::Error;
use pluginrpc::text::quoted;

use crate::proto::buf::plugin::option::v1::value::Type;
use crate::proto::buf::plugin::option::v1::{ListValue, Option as Set, Value};
use crate::validate;

/// A Rust type of options: `bool`, `i64`, `f64`, `String`, `Vec<u8>` for bytes, and `Vec`s of the first four.
pub trait OptionType: Sized + 'static {
    /// The type in an error: `a string`.
    #[doc(hidden)]
    const KIND: &'static str;

    #[doc(hidden)]
    fn from_value(value: &Type) -> Option<Self>;
}

macro_rules! option_type {
    ($($type:ty: $kind:literal, $list:literal, $pattern:pat => $value:expr;)*) => {$(
        impl OptionType for $type {
            const KIND: &'static str = $kind;

            fn from_value(value: &Type) -> Option<Self> {
                match value {
                    $pattern => Some($value),
                    _ => None,
                }
            }
        }

        impl OptionType for Vec<$type> {
            const KIND: &'static str = $list;

            fn from_value(value: &Type) -> Option<Self> {
                let Type::ListValue(list) = value else {
                    return None;
                };
                let values = list.values.iter().map(|value| value.r#type.as_ref());
                values.map(|value| <$type>::from_value(value?)).collect()
            }
        }
    )*};
}

option_type! {
    bool: "a boolean", "a list of booleans", Type::BoolValue(value) => *value;
    i64: "a whole number", "a list of whole numbers", Type::Int64Value(value) => *value;
    String: "a string", "a list of strings", Type::StringValue(value) => value.clone();
}

impl OptionType for f64 {
    const KIND: &'static str = "a number";

    #[allow(clippy::cast_precision_loss)] // YAML's `1` is a whole number, which users need not know
    fn from_value(value: &Type) -> Option<Self> {
        match value {
            Type::DoubleValue(value) => Some(*value),
            Type::Int64Value(value) => Some(*value as f64),
            _ => None,
        }
    }
}

impl OptionType for Vec<f64> {
    const KIND: &'static str = "a list of numbers";

    fn from_value(value: &Type) -> Option<Self> {
        let Type::ListValue(list) = value else {
            return None;
        };
        let values = list.values.iter().map(|value| value.r#type.as_ref());
        values.map(|value| f64::from_value(value?)).collect()
    }
}

impl OptionType for Vec<u8> {
    const KIND: &'static str = "bytes";

    fn from_value(value: &Type) -> Option<Self> {
        match value {
            Type::BytesValue(value) => Some(value.to_vec()),
            _ => None,
        }
    }
}

/// An option that a plugin declares.
#[derive(Clone, Debug)]
pub(crate) struct Declared {
    pub(crate) key: String,
    pub(crate) kind: &'static str,
    fits: fn(&Type) -> bool,
}

impl Declared {
    pub(crate) fn new<T: OptionType>(key: String) -> Self {
        Self {
            key,
            kind: T::KIND,
            fits: |value| T::from_value(value).is_some(),
        }
    }
}

/// Refuses options that the protocol forbids, that are not declared, or that are of another type.
///
/// # Errors
/// `INVALID_ARGUMENT`, naming the option.
pub(crate) fn check(options: &[Set], declared: &[Declared]) -> Result<(), Error> {
    let refuse = |why: String| Err(Error::invalid_argument(why));
    for (at, option) in options.iter().enumerate() {
        validate::key(&option.key).map_err(Error::invalid_argument)?;
        let key = quoted(option.key.as_bytes());
        let Some(declared) = declared.iter().find(|declared| declared.key == option.key) else {
            return refuse(format!("unknown option {key}: {}", known(declared)));
        };
        if options.iter().take(at).any(|other| other.key == option.key) {
            return refuse(format!("option {key} is set twice"));
        }
        let Some(value) = option.value.as_ref().and_then(|value| value.r#type.as_ref()) else {
            return refuse(format!("option {key} has no value: expected {}", declared.kind));
        };
        if matches!(value, Type::ListValue(ListValue { values }) if values.is_empty()) {
            return refuse(format!("option {key} is an empty list: expected {}", declared.kind));
        }
        if !(declared.fits)(value) {
            return refuse(format!("option {key} is {}: expected {}", kind(value), declared.kind));
        }
    }
    Ok(())
}

/// The declared options for people.
fn known(declared: &[Declared]) -> String {
    if declared.is_empty() {
        return "this plugin has no options".to_owned();
    }
    let options = declared
        .iter()
        .map(|option| format!("{} ({})", option.key, option.kind));
    format!("this plugin has {}", options.collect::<Vec<_>>().join(", "))
}

/// Reads an option out of those that [`check`] accepted.
pub(crate) fn get<T: OptionType>(options: &[Set], declared: &[Declared], key: &str) -> Result<Option<T>, Error> {
    let is_declared = declared
        .iter()
        .any(|option| option.key == key && option.kind == T::KIND);
    if !is_declared {
        return Err(Error::internal(format!(
            "the rule reads the option {key} as {}, which the plugin does not declare: add it to the Spec with this type",
            T::KIND
        )));
    }
    let set = options.iter().find(|option| option.key == key);
    let value = set.and_then(|option| option.value.as_ref()?.r#type.as_ref());
    Ok(value.and_then(T::from_value))
}

/// Type of a value in an error. Deeper lists are only lists: how deep they nest is up to the sender.
fn kind(value: &Type) -> &'static str {
    let first = |list: &ListValue| list.values.first().and_then(|value: &Value| value.r#type.clone());
    match value {
        Type::BoolValue(_) => bool::KIND,
        Type::Int64Value(_) => i64::KIND,
        Type::DoubleValue(_) => "a number with a fraction",
        Type::StringValue(_) => String::KIND,
        Type::BytesValue(_) => "bytes",
        Type::ListValue(list) => match first(list) {
            Some(Type::BoolValue(_)) if Vec::<bool>::from_value(value).is_some() => Vec::<bool>::KIND,
            Some(Type::Int64Value(_)) if Vec::<i64>::from_value(value).is_some() => Vec::<i64>::KIND,
            Some(Type::StringValue(_)) if Vec::<String>::from_value(value).is_some() => Vec::<String>::KIND,
            Some(_) if Vec::<f64>::from_value(value).is_some() => Vec::<f64>::KIND,
            _ => "a list of several types",
        },
    }
}
