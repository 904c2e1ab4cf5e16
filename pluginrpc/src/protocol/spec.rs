//! The procedures of a plugin and the words that call them.

use std::collections::HashSet;

use bytes::Bytes;
use prost::Message;

use crate::text::{push_json_string, quoted};
use crate::{Error, Format, ServiceDescriptor, v1};

/// The version of the protocol, the answer to `--protocol`.
pub const PROTOCOL_VERSION: u32 = 1;

/// One procedure of a plugin: its path and the words that call it.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Procedure {
    path: String,
    args: Vec<String>,
}

impl Procedure {
    /// Creates a procedure from its path, `/acme.v1.FooService/Bar`, and the words that call it; none means by path
    /// only.
    ///
    /// # Errors
    /// `INVALID_ARGUMENT` for a path that is neither absolute nor a URI, and for words that are shorter than two
    /// characters or not made of letters, digits, and `-` and `_` inside.
    pub fn new<W: Into<String>>(path: impl Into<String>, args: impl IntoIterator<Item = W>) -> Result<Self, Error> {
        let procedure = Self {
            path: path.into(),
            args: args.into_iter().map(Into::into).collect(),
        };
        check_path(&procedure.path)?;
        procedure
            .args
            .iter()
            .try_for_each(|arg| check_arg(arg, &procedure.path))?;
        Ok(procedure)
    }

    /// Returns the path; it always calls the procedure.
    #[must_use]
    pub fn path(&self) -> &str {
        &self.path
    }

    /// Returns the words that call it too, possibly none.
    #[must_use]
    pub fn args(&self) -> &[String] {
        &self.args
    }
}

/// The procedures of a plugin: at least one, no path and no words twice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Spec(Vec<Procedure>);

impl Spec {
    /// Creates a spec of these procedures, in this order.
    ///
    /// # Errors
    /// `INVALID_ARGUMENT` for no procedures, and for two with the same path or the same words.
    pub fn new(procedures: impl IntoIterator<Item = Procedure>) -> Result<Self, Error> {
        let procedures: Vec<_> = procedures.into_iter().collect();
        let (mut paths, mut args) = (HashSet::new(), HashSet::new());
        for procedure in &procedures {
            if !paths.insert(&procedure.path) {
                return Err(invalid(format!(
                    "duplicate procedure path: {}",
                    quoted(procedure.path.as_bytes())
                )));
            }
            if !procedure.args.is_empty() && !args.insert(&procedure.args) {
                return Err(invalid(format!(
                    "duplicate procedure args: {}",
                    quoted(procedure.args.join(" ").as_bytes())
                )));
            }
        }
        if procedures.is_empty() {
            return Err(invalid("no procedures specified".to_owned()));
        }
        Ok(Self(procedures))
    }

    /// Creates the spec of a service from its method table: a procedure for each unary method, called by its path and
    /// by the words of the schema.
    ///
    /// A plugin with that service alone has this spec unless [`Plugin::command`](crate::Plugin::command) changes it;
    /// [`Spec::merge`] joins those of several services.
    ///
    /// ```
    /// use pluginrpc::{Client, Executable, Method, ServiceDescriptor, Spec, TypeName};
    ///
    /// // Generated from the schema.
    /// static GET_COST: Method = Method::new(
    ///     "/acme.v1.CostService/GetCost",
    ///     TypeName::new("acme.v1", "GetCostRequest"),
    ///     TypeName::new("acme.v1", "GetCostResponse"),
    /// )
    /// .with_args(&["cost", "get"]);
    /// static SERVICE_DESCRIPTOR: ServiceDescriptor = ServiceDescriptor::new("acme.v1.CostService", &[&GET_COST]);
    ///
    /// let spec = Spec::from_descriptor(&SERVICE_DESCRIPTOR)?;
    /// assert_eq!(spec.procedures()[0].args(), ["cost", "get"]);
    /// // A host that knows its plugins need not fetch their specs.
    /// let client = Client::new(Executable::new("cost-plugin")).with_spec(spec);
    /// # Ok::<(), pluginrpc::Error>(())
    /// ```
    ///
    /// # Errors
    /// `INVALID_ARGUMENT` where all methods stream, and for words that [`Procedure::new`] and [`Spec::new`] refuse; the
    /// generators refuse those before.
    pub fn from_descriptor(service: &ServiceDescriptor) -> Result<Self, Error> {
        let methods = service.methods().iter().filter(|method| !method.kind().is_streaming());
        let procedures = methods.map(|method| Procedure::new(method.path(), method.args().iter().copied()));
        Self::new(procedures.collect::<Result<Vec<_>, _>>()?)
    }

    /// Joins the procedures of several specs, in order.
    ///
    /// # Errors
    /// Those of [`Spec::new`].
    pub fn merge(specs: impl IntoIterator<Item = Self>) -> Result<Self, Error> {
        Self::new(specs.into_iter().flat_map(|spec| spec.0))
    }

    /// Returns the procedures, in order; at least one.
    #[must_use]
    pub fn procedures(&self) -> &[Procedure] {
        &self.0
    }

    /// Returns the procedure with this path.
    #[must_use]
    pub fn procedure(&self, path: &str) -> Option<&Procedure> {
        self.0.iter().find(|procedure| procedure.path == path)
    }

    /// Encodes the spec, as `--spec` prints it.
    #[must_use]
    pub fn encode(&self, format: Format) -> Bytes {
        match format {
            Format::Binary => self.to_message().encode_to_vec().into(),
            Format::Json => self.to_json().into(),
        }
    }

    /// Decodes a spec.
    ///
    /// # Errors
    /// `INVALID_ARGUMENT` for bytes that cannot be decoded, and for what [`Procedure::new`] and [`Spec::new`] refuse.
    /// `UNIMPLEMENTED` for JSON without the feature `json`.
    pub fn decode(format: Format, bytes: Bytes) -> Result<Self, Error> {
        let message = match format {
            Format::Binary => crate::call::error::decode(crate::Code::InvalidArgument, &"pluginrpc.v1.Spec", bytes)?,
            Format::Json => crate::json::decode_spec(&bytes)?,
        };
        Self::from_message(message)
    }

    fn to_message(&self) -> v1::Spec {
        let procedure = |p: &Procedure| v1::Procedure {
            path: p.path.clone(),
            args: p.args.clone(),
        };
        v1::Spec {
            procedures: self.0.iter().map(procedure).collect(),
        }
    }

    fn from_message(message: v1::Spec) -> Result<Self, Error> {
        let procedures = message.procedures.into_iter().map(|p| Procedure::new(p.path, p.args));
        Self::new(procedures.collect::<Result<Vec<_>, _>>()?)
    }

    fn to_json(&self) -> String {
        let mut out = String::from("{\"procedures\":[");
        for (i, procedure) in self.0.iter().enumerate() {
            out.push_str(if i == 0 { "{\"path\":" } else { ",{\"path\":" });
            push_json_string(&mut out, &procedure.path);
            for (i, arg) in procedure.args.iter().enumerate() {
                out.push_str(if i == 0 { ",\"args\":[" } else { "," });
                push_json_string(&mut out, arg);
            }
            out.push_str(if procedure.args.is_empty() { "}" } else { "]}" });
        }
        out.push_str("]}");
        out
    }
}

fn invalid(message: String) -> Error {
    Error::invalid_argument(message)
}

/// Accepts an absolute path or an absolute URI, as Go's `url.ParseRequestURI` does.
fn check_path(path: &str) -> Result<(), Error> {
    let wrong = |why: &str| {
        Err(invalid(format!(
            "invalid procedure path {}: {why}",
            quoted(path.as_bytes())
        )))
    };
    if path.is_empty() {
        return Err(invalid("procedure path is empty".to_owned()));
    }
    if path.bytes().any(|b| b.is_ascii_control()) {
        return wrong("it has a control character");
    }
    let before_query = path.split_once('?').map_or(path, |(before, _)| before);
    let (hierarchy, has_scheme) = match before_query.split_once(':') {
        Some((scheme, rest)) if is_scheme(scheme) => (rest, true),
        _ => (before_query, false),
    };
    if !hierarchy.starts_with('/') {
        // `foo:bar` is opaque; `*` is what an OPTIONS request may ask for.
        return if has_scheme || path == "*" {
            Ok(())
        } else {
            wrong("it has to start with '/', as in \"/acme.v1.FooService/Bar\"")
        };
    }
    if has_scheme {
        let authority = hierarchy
            .strip_prefix("//")
            .and_then(|rest| rest.split('/').next())
            .unwrap_or_default();
        if authority.contains([' ', '<', '>', '"', '\\', '^', '`', '{', '|', '}']) {
            return wrong("its host has a character that no host has");
        }
    }
    for (at, _) in hierarchy.match_indices('%') {
        let digits = hierarchy.as_bytes().get(at + 1..at + 3);
        if !digits.is_some_and(|two| two.iter().all(u8::is_ascii_hexdigit)) {
            return wrong("a '%' has to be followed by two hexadecimal digits");
        }
    }
    Ok(())
}

fn is_scheme(text: &str) -> bool {
    text.starts_with(|c: char| c.is_ascii_alphabetic())
        && text
            .bytes()
            .all(|b| b.is_ascii_alphanumeric() || matches!(b, b'+' | b'-' | b'.'))
}

/// Checks one word of a procedure.
fn check_arg(arg: &str, path: &str) -> Result<(), Error> {
    let wrong = |why: &str| {
        let (arg, path) = (quoted(arg.as_bytes()), quoted(path.as_bytes()));
        Err(invalid(format!("arg {arg} for procedure {path} must {why}")))
    };
    if arg.len() < 2 {
        return wrong("be at least length 2");
    }
    let inner = |b: u8| b.is_ascii_alphanumeric() || b == b'-' || b == b'_';
    let edge = |b: Option<u8>| b.is_some_and(|b| b.is_ascii_alphanumeric());
    if !arg.bytes().all(inner) || !edge(arg.bytes().next()) || !edge(arg.bytes().last()) {
        return wrong("only consist of characters [a-zA-Z0-9-_] and cannot start or end with a dash or underscore");
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn spec(procedures: &[(&str, &[&str])]) -> Result<Spec, Error> {
        let procedures = procedures
            .iter()
            .map(|(path, args)| Procedure::new(*path, args.iter().copied()));
        Spec::new(procedures.collect::<Result<Vec<_>, _>>()?)
    }

    #[test]
    fn paths_are_checked() {
        for good in [
            "/foo/bar",
            "/a b",
            "http://x/y",
            "foo:bar",
            "*",
            "/%41",
            "/x?%zz",
            "//x",
        ] {
            assert!(Procedure::new(good, [""; 0]).is_ok(), "{good}");
        }
        for bad in [
            "",
            "foo/bar",
            "\\foo\\bar",
            "/a\nb",
            "/%4",
            "/%zz",
            "/a\u{7f}",
            ":foo",
            "http://a b/c",
            "?x",
        ] {
            assert!(Procedure::new(bad, [""; 0]).is_err(), "{bad:?}");
        }
    }

    #[test]
    fn args_are_checked() {
        for good in ["ab", "a-b", "a_b", "A1", "00"] {
            assert!(Procedure::new("/a", [good]).is_ok(), "{good}");
        }
        for bad in ["", "a", "-ab", "ab-", "_ab", "ab_", "a b", "a.b", "aü", "call\n"] {
            assert!(Procedure::new("/a", [bad]).is_err(), "{bad:?}");
        }
    }

    #[test]
    fn specs_are_checked() {
        assert!(spec(&[]).is_err());
        assert!(spec(&[("/a", &[]), ("/a", &[])]).is_err());
        assert!(spec(&[("/a", &["foo"]), ("/b", &["foo"])]).is_err());
        let prefix = spec(&[("/a", &["foo"]), ("/b", &["foo", "bar"]), ("/c", &[]), ("/d", &[])]);
        let both = Spec::merge([prefix.clone().unwrap(), spec(&[("/e", &[])]).unwrap()]).unwrap();
        assert_eq!(both.procedures().len(), 5);
        assert!(Spec::merge([prefix.clone().unwrap(), prefix.unwrap()]).is_err());
    }

    #[test]
    fn specs_come_back_in_both_formats() -> Result<(), Error> {
        let spec = spec(&[("/p.S/M", &["aa", "bb"]), ("/p.S/N", &[])])?;
        assert_eq!(
            spec.encode(Format::Json),
            r#"{"procedures":[{"path":"/p.S/M","args":["aa","bb"]},{"path":"/p.S/N"}]}"#
        );
        assert_eq!(Spec::decode(Format::Binary, spec.encode(Format::Binary))?, spec);
        #[cfg(feature = "json")]
        assert_eq!(Spec::decode(Format::Json, spec.encode(Format::Json))?, spec);
        assert!(Spec::decode(Format::Binary, Bytes::from_static(b"\xff")).is_err());
        Ok(())
    }
}
