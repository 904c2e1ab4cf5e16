//! What a plugin offers: its procedures and how to call them.

use std::collections::HashSet;

use bytes::Bytes;
use prost::Message;

use crate::text::{push_json_string, quoted};
use crate::{Error, Format, ServiceDescriptor, v1};

/// The version of the protocol, the answer to `--protocol`.
pub const PROTOCOL_VERSION: u32 = 1;

/// One thing a plugin can be asked to do.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Procedure {
    path: String,
    args: Vec<String>,
}

impl Procedure {
    /// A procedure by its path, `/acme.v1.FooService/Bar`, and the words that call it; none means by path only.
    ///
    /// # Errors
    /// `INVALID_ARGUMENT` for what PluginRPC rows V1 to V4 forbid.
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

    /// The path; it always calls the procedure.
    #[must_use]
    pub fn path(&self) -> &str {
        &self.path
    }

    /// The words that call it too, possibly none.
    #[must_use]
    pub fn args(&self) -> &[String] {
        &self.args
    }
}

/// The procedures of a plugin, checked by PluginRPC rows V1 to V7.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Spec(Vec<Procedure>);

impl Spec {
    /// A spec of these procedures, in this order.
    ///
    /// # Errors
    /// `INVALID_ARGUMENT` for no procedures, or two with the same path or the same words (rows V5 to V7).
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

    /// The spec of a service by its method table: a procedure for each method without streams, called by its path and
    /// by the words that the schema gives it.
    ///
    /// It is what a plugin with that service alone answers unless [`Plugin::command`](crate::Plugin::command) says otherwise;
    /// [`Spec::merge`] puts those of several services together.
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
    /// // A host that knows what is in its plugins need not ask them.
    /// let client = Client::new(Executable::new("cost-plugin")).with_spec(spec);
    /// # Ok::<(), pluginrpc::Error>(())
    /// ```
    ///
    /// # Errors
    /// `INVALID_ARGUMENT` where all methods stream, and for words that rows V3, V4 and V7 forbid, which the generators
    /// refuse before.
    pub fn from_descriptor(service: &ServiceDescriptor) -> Result<Self, Error> {
        let methods = service.methods().iter().filter(|method| !method.kind().is_streaming());
        let procedures = methods.map(|method| Procedure::new(method.path(), method.args().iter().copied()));
        Self::new(procedures.collect::<Result<Vec<_>, _>>()?)
    }

    /// One spec with the procedures of several, in order (row V10).
    ///
    /// # Errors
    /// As [`Spec::new`].
    pub fn merge(specs: impl IntoIterator<Item = Self>) -> Result<Self, Error> {
        Self::new(specs.into_iter().flat_map(|spec| spec.0))
    }

    /// The procedures, in order; at least one.
    #[must_use]
    pub fn procedures(&self) -> &[Procedure] {
        &self.0
    }

    /// The procedure with this path.
    #[must_use]
    pub fn procedure(&self, path: &str) -> Option<&Procedure> {
        self.0.iter().find(|procedure| procedure.path == path)
    }

    /// Writes the spec, as `--spec` prints it (rows S3 and S4).
    #[must_use]
    pub fn encode(&self, format: Format) -> Bytes {
        match format {
            Format::Binary => self.to_message().encode_to_vec().into(),
            Format::Json => self.to_json().into(),
        }
    }

    /// Reads a spec.
    ///
    /// # Errors
    /// `INVALID_ARGUMENT` for what cannot be read, and for what rows V1 to V7 forbid. `UNIMPLEMENTED` for JSON without
    /// the feature `json`.
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

/// Rows V1 and V2: an absolute path or an absolute URI, as Go's `url.ParseRequestURI` takes it.
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

/// Rows V3 and V4.
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
    fn v1_v2_paths() {
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
    fn v3_v4_args() {
        for good in ["ab", "a-b", "a_b", "A1", "00"] {
            assert!(Procedure::new("/a", [good]).is_ok(), "{good}");
        }
        for bad in ["", "a", "-ab", "ab-", "_ab", "ab_", "a b", "a.b", "aü", "call\n"] {
            assert!(Procedure::new("/a", [bad]).is_err(), "{bad:?}");
        }
    }

    #[test]
    fn v5_v6_v7_v10_specs() {
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
