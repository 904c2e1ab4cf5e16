//! Maps the full name of a message to its Rust path, as prost does.

use std::collections::{HashMap, HashSet};

use proc_macro2::TokenStream;

use crate::error::{Diagnostic, Errors, Mistake, Place};
use crate::names;

/// The location of messages that no extern path covers.
#[non_exhaustive]
#[derive(Clone, Debug)]
pub enum Messages {
    /// Modules of their packages, in one tree with the services.
    Beside,
    /// A tree of modules that begins at this path.
    Under(String),
    /// Extern paths only.
    Extern,
}

/// Rust paths of messages.
#[derive(Clone, Debug)]
pub struct Paths {
    /// Extern paths by full name with a leading dot.
    externs: HashMap<String, String>,
    /// The paths that prost maps by itself.
    well_known: HashMap<String, String>,
    messages: Messages,
}

/// The protocol's own messages in the runtime.
const PROTOCOL: (&str, &str) = ("pluginrpc.v1", "::pluginrpc::v1");

/// Types of `google.protobuf` that prost maps to other types than those of `prost_types`.
const WRAPPERS: [(&str, &str); 10] = [
    ("BoolValue", "bool"),
    ("BytesValue", "::pluginrpc::prost::alloc::vec::Vec<u8>"),
    ("DoubleValue", "f64"),
    ("Empty", "()"),
    ("FloatValue", "f32"),
    ("Int32Value", "i32"),
    ("Int64Value", "i64"),
    ("StringValue", "::pluginrpc::prost::alloc::string::String"),
    ("UInt32Value", "u32"),
    ("UInt64Value", "u64"),
];

const PROST_TYPES: (&str, &str) = (WELL_KNOWN, "::pluginrpc::prost_types");

/// Types of `google/protobuf/descriptor.proto` that are newer than prost_types 0.14.
const NOT_IN_PROST_TYPES: [&str; 10] = [
    "Edition",
    "FeatureSet",
    "FeatureSetDefaults",
    "SymbolVisibility",
    "ExtensionRangeOptions.Declaration",
    "ExtensionRangeOptions.VerificationState",
    "FieldOptions.EditionDefault",
    "FieldOptions.FeatureSupport",
    "FieldOptions.OptionRetention",
    "FieldOptions.OptionTargetType",
];

const WELL_KNOWN: &str = ".google.protobuf";

impl Paths {
    /// Creates paths from extern paths (`.acme.v1`, `::acme::v1`; the longest match wins) and the defaults:
    /// `google.protobuf` is in `pluginrpc::prost_types`, `pluginrpc.v1` in `pluginrpc::v1` unless it is one of the
    /// packages that are to be generated, `own`.
    ///
    /// # Errors
    /// Returns every malformed path.
    pub fn new<'a>(
        externs: impl IntoIterator<Item = (&'a str, &'a str)>,
        messages: Messages,
        own: &[&str],
    ) -> Result<Self, Errors> {
        let mut mapped = HashMap::new();
        let mut mistakes = Vec::new();
        let mut check = |mistake| mistakes.push(Diagnostic::new(&Place::Options, mistake));
        for (schema, rust) in externs {
            let well_formed = schema
                .strip_prefix('.')
                .is_some_and(|name| name.split('.').all(names::is_identifier));
            if !well_formed {
                check(Mistake::NotASchemaPath(schema.to_owned()));
            }
            if syn::parse_str::<syn::Type>(rust).is_err() {
                check(Mistake::NotARustPath(rust.to_owned()));
            }
            mapped.insert(schema.to_owned(), rust.to_owned());
        }
        if let Messages::Under(path) = &messages {
            if syn::parse_str::<syn::Path>(path).is_err() {
                check(Mistake::NotARustPath(path.clone()));
            }
        }
        Errors::check(mistakes)?;
        if !own.contains(&PROTOCOL.0) {
            mapped
                .entry(format!(".{}", PROTOCOL.0))
                .or_insert_with(|| PROTOCOL.1.to_owned());
        }
        let mut well_known = HashMap::from([(PROST_TYPES.0.to_owned(), PROST_TYPES.1.to_owned())]);
        well_known.extend(WRAPPERS.map(|(name, rust)| (format!("{WELL_KNOWN}.{name}"), rust.to_owned())));
        // prost refuses a path that it maps by itself, so one override means passing all of them.
        let own_well_known = mapped.keys().any(|schema| well_known.contains_key(schema));
        if own_well_known && !mapped.contains_key(WELL_KNOWN) {
            well_known.extend(mapped);
            mapped = std::mem::take(&mut well_known);
        }
        if own_well_known {
            well_known.clear();
        }
        Ok(Self {
            externs: mapped,
            well_known,
            messages,
        })
    }

    /// Returns `true` if prost must not map `google.protobuf` by itself.
    #[must_use]
    pub fn own_well_known(&self) -> bool {
        self.well_known.is_empty()
    }

    /// The extern paths that prost does not map by itself.
    pub fn externs(&self) -> impl Iterator<Item = (&str, &str)> {
        self.externs
            .iter()
            .map(|(schema, rust)| (schema.as_str(), rust.as_str()))
    }

    /// Returns `true` if an extern path covers the name, which has no leading dot.
    #[must_use]
    pub fn is_extern(&self, full_name: &str) -> bool {
        self.extern_path(full_name).is_some()
    }

    /// Returns `true` if the name maps to `pluginrpc::prost_types`, which lacks this type.
    #[must_use]
    pub(super) fn is_missing_in_prost_types(&self, full_name: &str) -> bool {
        let missing = || {
            full_name.strip_prefix("google.protobuf.").is_some_and(|name| {
                NOT_IN_PROST_TYPES.iter().any(|known| {
                    name.strip_prefix(known)
                        .is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
                })
            })
        };
        missing()
            && self
                .extern_path(full_name)
                .is_some_and(|path| path.starts_with(PROST_TYPES.1))
    }

    /// Returns `true` if a service is left out: an extern path covers services too if messages are generated.
    pub(super) fn skips(&self, full_name: &str) -> bool {
        matches!(self.messages, Messages::Beside) && self.is_extern(full_name)
    }

    /// Returns `true` if the code of a type of `file` is generated or exists elsewhere.
    pub(super) fn has_code(&self, full_name: &str, file: &str, generated: &HashSet<&str>) -> bool {
        self.is_extern(full_name)
            || match self.messages {
                Messages::Beside => generated.contains(file),
                Messages::Under(_) => true,
                Messages::Extern => false,
            }
    }

    /// The type as the module of a service of `package` sees it.
    pub(super) fn rust(&self, package: &str, full_name: &str) -> Result<TokenStream, Mistake> {
        let path = match (self.extern_path(full_name), &self.messages) {
            (Some(path), _) => path,
            (None, Messages::Under(root)) => spell(vec![root.clone()], full_name),
            (None, Messages::Beside | Messages::Extern) => relative(package, full_name, 1),
        };
        match syn::parse_str::<syn::Type>(&path) {
            Ok(path) => Ok(quote::ToTokens::into_token_stream(path)),
            Err(_) => Err(Mistake::NotARustPath(path)),
        }
    }

    /// The path of a type as the module of a package or message sees it: where prost writes the fields of its messages.
    #[must_use]
    pub fn in_module(&self, module: &str, full_name: &str) -> String {
        self.extern_path(full_name)
            .unwrap_or_else(|| relative(module, full_name, 0))
    }

    fn extern_path(&self, full_name: &str) -> Option<String> {
        let find = |name: &str| self.externs.get(name).or_else(|| self.well_known.get(name));
        let full_name = format!(".{full_name}");
        if let Some(path) = find(&full_name) {
            return Some(path.clone());
        }
        full_name.rmatch_indices('.').find_map(|(at, _)| {
            let root = find(full_name.get(..at)?)?;
            Some(spell(vec![root.clone()], full_name.get(at + 1..)?))
        })
    }
}

/// Modules in snake case, and the type after them.
fn spell(mut path: Vec<String>, name: &str) -> String {
    let (modules, name) = name.rsplit_once('.').unwrap_or(("", name));
    path.extend(modules.split('.').filter(|part| !part.is_empty()).map(names::snake));
    path.push(names::camel(name));
    path.join("::")
}

/// Up from a module `depth` levels below that of `package` to the parent that the two share, and down again.
fn relative(package: &str, full_name: &str, depth: usize) -> String {
    let mut from = package.split('.').filter(|part| !part.is_empty()).peekable();
    let (mut rest, name) = full_name.rsplit_once('.').unwrap_or(("", full_name));
    while let Some(part) = from.peek() {
        let (first, after) = rest.split_once('.').unwrap_or((rest, ""));
        if first != *part {
            break;
        }
        rest = after;
        from.next();
    }
    let below = std::iter::repeat_n("super", depth);
    let up = from.map(|_| "super").chain(below).map(str::to_owned).collect();
    let rest = [rest, name]
        .map(str::to_owned)
        .into_iter()
        .filter(|part| !part.is_empty());
    spell(up, &rest.collect::<Vec<_>>().join("."))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rust(paths: &Paths, package: &str, name: &str) -> String {
        paths.rust(package, name).unwrap().to_string().replace(' ', "")
    }

    #[test]
    fn messages_beside_the_service_are_reached_through_super() -> Result<(), Errors> {
        let paths = Paths::new([(".acme.ext", "::ext::api")], Messages::Beside, &[])?;
        for (package, name, expected) in [
            ("acme.v1", "acme.v1.Foo", "super::Foo"),
            ("acme.v1", "acme.v1.Foo.Bar", "super::foo::Bar"),
            ("acme.v1", "acme.v2.Foo", "super::super::v2::Foo"),
            ("acme.v1", "other.Foo", "super::super::super::other::Foo"),
            ("", "Foo", "super::Foo"),
            ("", "acme.v1.Foo", "super::acme::v1::Foo"),
            ("acme.v1", "Foo", "super::super::super::Foo"),
            ("acme.v1", "acme.v1.sub.Foo", "super::sub::Foo"),
            ("acme.v1", "acme.v1.Type.fooBar", "super::r#type::FooBar"),
            ("acme.v1", "acme.ext.Foo", "::ext::api::Foo"),
            ("acme.v1", "acme.ext.v1.Foo.Bar", "::ext::api::v1::foo::Bar"),
            ("acme.v1", "google.protobuf.Empty", "()"),
            (
                "acme.v1",
                "google.protobuf.Timestamp",
                "::pluginrpc::prost_types::Timestamp",
            ),
            ("acme.v1", "pluginrpc.v1.Spec", "::pluginrpc::v1::Spec"),
        ] {
            assert_eq!(rust(&paths, package, name), expected, "{name} from {package}");
        }
        Ok(())
    }

    #[test]
    fn messages_elsewhere_are_reached_from_their_root() -> Result<(), Errors> {
        let paths = Paths::new(
            [(".google.protobuf", "::wkt")],
            Messages::Under("crate::proto".to_owned()),
            &[],
        )?;
        assert_eq!(rust(&paths, "a.b", "a.b.C.D"), "crate::proto::a::b::c::D");
        assert_eq!(rust(&paths, "a.b", "google.protobuf.Empty"), "::wkt::Empty");
        Ok(())
    }

    #[test]
    fn paths_that_are_none_are_refused_at_once() {
        let errors = Paths::new(
            [("acme", "::a"), (".acme", "a b")],
            Messages::Under("1".to_owned()),
            &[],
        )
        .unwrap_err();
        assert_eq!(errors.diagnostics().len(), 3, "{errors}");
    }
}
