//! What users set for the plugin, by the type that a rule expects.

use pluginrpc::Error;
use pluginrpc::text::quoted;

use super::bounds;
use super::option::value::Type;
use super::option::{ListValue, Option as Set, Value};

/// Refuses what the schema forbids, and options that are not among the plugin's `keys`.
///
/// # Errors
/// `INVALID_ARGUMENT`, naming the option.
pub(super) fn check(options: &[Set], keys: &[String]) -> Result<(), Error> {
    for (at, option) in options.iter().enumerate() {
        bounds::key(&option.key).map_err(Error::invalid_argument)?;
        let key = quoted(option.key.as_bytes());
        if !keys.contains(&option.key) {
            let known = match keys {
                [] => "this plugin has no options".to_owned(),
                keys => format!("this plugin knows {}", keys.join(", ")),
            };
            return Err(Error::invalid_argument(format!("unknown option {key}: {known}")));
        }
        if options.iter().take(at).any(|other| other.key == option.key) {
            return Err(Error::invalid_argument(format!("option {key} is set twice")));
        }
        if option.value.as_ref().and_then(kind).is_none() {
            return Err(Error::invalid_argument(format!(
                "option {key} has no value, or a list that is empty or of mixed kinds"
            )));
        }
    }
    Ok(())
}

/// What the user has set, by the type that a rule expects.
#[derive(Clone, Copy, Debug)]
pub struct Options<'a>(&'a [Set]);

impl<'a> Options<'a> {
    /// Takes options that [`check`] has let through.
    pub(super) fn new(options: &'a [Set]) -> Self {
        Self(options)
    }

    /// The value of an option; `None` where it is not set.
    ///
    /// ```
    /// # use buf_plugin_timestamp_suffix::check::Options;
    /// # use pluginrpc::Error;
    /// fn suffix<'a>(options: Options<'a>) -> Result<&'a str, Error> {
    ///     Ok(options.get("timestamp_suffix")?.unwrap_or("_time"))
    /// }
    /// ```
    ///
    /// # Errors
    /// `INVALID_ARGUMENT` for a value of another type, naming both.
    pub fn get<T: FromValue<'a>>(&self, key: &str) -> Result<Option<T>, Error> {
        let Some(option) = self.0.iter().find(|option| option.key == key) else {
            return Ok(None);
        };
        let set = option.value.as_ref().and_then(|value| value.r#type.as_ref());
        match set.and_then(T::from_value) {
            Some(value) => Ok(Some(value)),
            None => Err(Error::invalid_argument(format!(
                "option {} has to be {}, and it is {}",
                quoted(key.as_bytes()),
                T::kind(),
                option
                    .value
                    .as_ref()
                    .and_then(kind)
                    .unwrap_or_else(|| "not set".to_owned())
            ))),
        }
    }
}

/// What the value of an option can be read as: `bool`, `i64`, `f64`, `&str`, `&[u8]`, and a `Vec` of any of these.
pub trait FromValue<'a>: Sized {
    /// The type in the words of an error: "a string".
    fn kind() -> String;
    /// The value, where it is of this type.
    fn from_value(value: &'a Type) -> Option<Self>;
}

macro_rules! from_value {
    ($($ty:ty: $variant:ident($value:ident) => $read:expr, $kind:expr;)*) => {$(
        impl<'a> FromValue<'a> for $ty {
            fn kind() -> String {
                $kind.to_owned()
            }

            fn from_value(value: &'a Type) -> Option<Self> {
                match value {
                    Type::$variant($value) => Some($read),
                    _ => None,
                }
            }
        }
    )*};
}

from_value! {
    bool: BoolValue(value) => *value, BOOL;
    i64: Int64Value(value) => *value, INTEGER;
    f64: DoubleValue(value) => *value, DOUBLE;
    &'a str: StringValue(value) => value, STRING;
    &'a [u8]: BytesValue(value) => value, BYTES;
}

impl<'a, T: FromValue<'a>> FromValue<'a> for Vec<T> {
    fn kind() -> String {
        format!("a list, each item of which is {}", T::kind())
    }

    fn from_value(value: &'a Type) -> Option<Self> {
        match value {
            Type::ListValue(list) => list
                .values
                .iter()
                .map(|value| value.r#type.as_ref().and_then(T::from_value))
                .collect(),
            _ => None,
        }
    }
}

const BOOL: &str = "a boolean";
const INTEGER: &str = "an integer";
const DOUBLE: &str = "a number with a fraction";
const STRING: &str = "a string";
const BYTES: &str = "bytes";

/// The kind of a value in the words of an error; `None` for what is not set, for an empty list and for one of mixed
/// kinds. How deep lists nest is bounded where the request is decoded.
fn kind(value: &Value) -> Option<String> {
    let kind = match value.r#type.as_ref()? {
        Type::BoolValue(_) => BOOL,
        Type::Int64Value(_) => INTEGER,
        Type::DoubleValue(_) => DOUBLE,
        Type::StringValue(_) => STRING,
        Type::BytesValue(_) => BYTES,
        Type::ListValue(ListValue { values }) => {
            let mut kinds = values.iter().map(kind);
            let first = kinds.next()??;
            return kinds
                .all(|other| other.as_ref() == Some(&first))
                .then(|| format!("a list, each item of which is {first}"));
        }
    };
    Some(kind.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use pluginrpc::Code;

    fn set(key: &str, value: Type) -> Set {
        Set {
            key: key.to_owned(),
            value: Some(Value { r#type: Some(value) }),
        }
    }

    fn list(values: impl IntoIterator<Item = Type>) -> Type {
        let values = values.into_iter().map(|value| Value { r#type: Some(value) });
        Type::ListValue(ListValue {
            values: values.collect(),
        })
    }

    fn text(text: &str) -> Type {
        Type::StringValue(text.to_owned())
    }

    fn keys() -> Vec<String> {
        ["some_text", "some_number", "some_list"].map(str::to_owned).to_vec()
    }

    #[test]
    fn values_are_read_by_their_types() -> Result<(), Error> {
        let options = [
            set("some_text", text("x")),
            set("some_number", Type::Int64Value(7)),
            set("some_list", list([text("a"), text("b")])),
        ];
        check(&options, &keys())?;
        let options = Options::new(&options);
        assert_eq!(options.get("some_text")?, Some("x"));
        assert_eq!(options.get("some_number")?, Some(7_i64));
        assert_eq!(options.get("some_list")?, Some(vec!["a", "b"]));
        assert_eq!(options.get::<bool>("not_set")?, None);
        let error = options.get::<&str>("some_number").expect_err("it is no string");
        assert_eq!(error.code(), Code::InvalidArgument);
        assert_eq!(
            error.message(),
            "option \"some_number\" has to be a string, and it is an integer"
        );
        let error = options.get::<Vec<f64>>("some_list").expect_err("it is of strings");
        let wanted =
            "a list, each item of which is a number with a fraction, and it is a list, each item of which is a string";
        assert!(error.message().ends_with(wanted), "{error}");
        Ok(())
    }

    #[test]
    fn what_the_schema_forbids_is_refused() {
        for (options, why) in [
            (vec![set("ab", text("x"))], "\"ab\" is no key"),
            (
                vec![set("other", text("x"))],
                "unknown option \"other\": this plugin knows some_text, some_number",
            ),
            (
                vec![set("some_text", text("x")), set("some_text", text("y"))],
                "set twice",
            ),
            (
                vec![Set {
                    key: "some_text".to_owned(),
                    value: None,
                }],
                "has no value",
            ),
            (
                vec![Set {
                    key: "some_text".to_owned(),
                    value: Some(Value::default()),
                }],
                "has no value",
            ),
            (vec![set("some_list", list([]))], "a list that is empty"),
            (
                vec![set("some_list", list([text("a"), Type::BoolValue(true)]))],
                "mixed kinds",
            ),
            (
                vec![set("some_list", list([list([text("a")]), list([])]))],
                "mixed kinds",
            ),
        ] {
            let error = check(&options, &keys()).expect_err(why);
            assert_eq!(error.code(), Code::InvalidArgument);
            assert!(error.message().contains(why), "{error}");
        }
    }
}
