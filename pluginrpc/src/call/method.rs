//! The method table: what a service offers, as constants that generated code fills in.

use std::fmt;

/// The full name of a message type, as package and name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct TypeName {
    package: &'static str,
    name: &'static str,
}

impl TypeName {
    /// Creates a type name from its package (empty for none) and its name within the package (`Outer.Inner` for a
    /// nested one).
    #[must_use]
    pub const fn new(package: &'static str, name: &'static str) -> Self {
        Self { package, name }
    }

    /// Creates the type name of a generated message.
    #[must_use]
    pub const fn for_message<M: prost::Name>() -> Self {
        Self::new(M::PACKAGE, M::NAME)
    }

    /// The package, empty for none.
    #[must_use]
    pub const fn package(&self) -> &'static str {
        self.package
    }

    /// The name within the package.
    #[must_use]
    pub const fn name(&self) -> &'static str {
        self.name
    }

    /// Returns true if `full_name` (`acme.v1.Thing`) names this type.
    #[must_use]
    pub fn matches(&self, full_name: &str) -> bool {
        if self.package.is_empty() {
            return full_name == self.name;
        }
        full_name
            .strip_prefix(self.package)
            .and_then(|rest| rest.strip_prefix('.'))
            == Some(self.name)
    }
}

impl fmt::Display for TypeName {
    /// The full name, `acme.v1.Thing`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if !self.package.is_empty() {
            write!(f, "{}.", self.package)?;
        }
        f.write_str(self.name)
    }
}

/// The directions of a method that stream.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum MethodKind {
    /// One request, one response.
    Unary,
    /// Many requests, one response.
    ClientStreaming,
    /// One request, many responses.
    ServerStreaming,
    /// Many requests, many responses.
    BidiStreaming,
}

impl MethodKind {
    /// Returns true if the method streams in either direction; PluginRPC cannot carry such a method.
    #[must_use]
    pub const fn is_streaming(self) -> bool {
        !matches!(self, Self::Unary)
    }
}

/// The promise of the schema's `idempotency_level`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Default)]
pub enum Idempotency {
    /// Nothing is promised.
    #[default]
    Unknown,
    /// The call changes nothing.
    NoSideEffects,
    /// Calling twice is as good as calling once.
    Idempotent,
}

/// One row of the method table.
///
/// Built by generated code with [`Method::new`] and the const builders after it.
#[derive(Debug)]
pub struct Method {
    path: &'static str,
    input: TypeName,
    output: TypeName,
    kind: MethodKind,
    args: &'static [&'static str],
    idempotency: Idempotency,
    deprecated: bool,
    comment: &'static str,
    descriptors: &'static [u8],
}

impl Method {
    /// Creates a unary method with its path, `/acme.v1.FooService/Bar`, and its two types.
    #[must_use]
    pub const fn new(path: &'static str, input: TypeName, output: TypeName) -> Self {
        Self {
            path,
            input,
            output,
            kind: MethodKind::Unary,
            args: &[],
            idempotency: Idempotency::Unknown,
            deprecated: false,
            comment: "",
            descriptors: &[],
        }
    }

    /// Sets the directions that stream.
    #[must_use]
    pub const fn with_kind(mut self, kind: MethodKind) -> Self {
        self.kind = kind;
        self
    }

    /// Sets the words that call this method on a command line unless a plugin sets others; none means by path only.
    #[must_use]
    pub const fn with_args(mut self, args: &'static [&'static str]) -> Self {
        self.args = args;
        self
    }

    /// Sets the promise of the schema about repeated calls.
    #[must_use]
    pub const fn with_idempotency(mut self, idempotency: Idempotency) -> Self {
        self.idempotency = idempotency;
        self
    }

    /// Marks the method as deprecated.
    #[must_use]
    pub const fn with_deprecated(mut self, deprecated: bool) -> Self {
        self.deprecated = deprecated;
        self
    }

    /// Sets the comment of the method in the schema.
    #[must_use]
    pub const fn with_comment(mut self, comment: &'static str) -> Self {
        self.comment = comment;
        self
    }

    /// Sets an encoded `FileDescriptorSet` with all that the two types reach and `google.protobuf.Any`, without source
    /// information. JSON requires it; without it the method speaks binary only.
    #[must_use]
    pub const fn with_descriptors(mut self, descriptors: &'static [u8]) -> Self {
        self.descriptors = descriptors;
        self
    }

    /// `/acme.v1.FooService/Bar`.
    #[must_use]
    pub const fn path(&self) -> &'static str {
        self.path
    }

    /// The last part of the path, `Bar`.
    #[must_use]
    pub fn name(&self) -> &'static str {
        self.path.rsplit_once('/').map_or(self.path, |(_, name)| name)
    }

    /// The type of the request.
    #[must_use]
    pub const fn input(&self) -> TypeName {
        self.input
    }

    /// The type of the response.
    #[must_use]
    pub const fn output(&self) -> TypeName {
        self.output
    }

    /// Returns the directions that stream.
    #[must_use]
    pub const fn kind(&self) -> MethodKind {
        self.kind
    }

    /// Returns the words that call this method by default.
    #[must_use]
    pub const fn args(&self) -> &'static [&'static str] {
        self.args
    }

    /// Returns the promise of the schema about repeated calls.
    #[must_use]
    pub const fn idempotency(&self) -> Idempotency {
        self.idempotency
    }

    /// Returns true if the schema marks it as deprecated.
    #[must_use]
    pub const fn deprecated(&self) -> bool {
        self.deprecated
    }

    /// The comment of the method in the schema, possibly empty.
    #[must_use]
    pub const fn comment(&self) -> &'static str {
        self.comment
    }

    /// See [`Method::with_descriptors`].
    #[must_use]
    pub const fn descriptors(&self) -> &'static [u8] {
        self.descriptors
    }
}

/// A service: its name and its methods.
#[derive(Debug)]
pub struct ServiceDescriptor {
    name: &'static str,
    methods: &'static [&'static Method],
    comment: &'static str,
    file_descriptor_set: &'static [u8],
}

impl ServiceDescriptor {
    /// Creates a service from its full name, `acme.v1.FooService`, and its methods in the order of the schema.
    #[must_use]
    pub const fn new(name: &'static str, methods: &'static [&'static Method]) -> Self {
        Self {
            name,
            methods,
            comment: "",
            file_descriptor_set: &[],
        }
    }

    /// Sets the comment of the service in the schema.
    #[must_use]
    pub const fn with_comment(mut self, comment: &'static str) -> Self {
        self.comment = comment;
        self
    }

    /// Sets an encoded `FileDescriptorSet` that holds this service and everything that its file imports, for gRPC
    /// reflection.
    #[must_use]
    pub const fn with_file_descriptor_set(mut self, file_descriptor_set: &'static [u8]) -> Self {
        self.file_descriptor_set = file_descriptor_set;
        self
    }

    /// The full name, `acme.v1.FooService`.
    #[must_use]
    pub const fn name(&self) -> &'static str {
        self.name
    }

    /// Returns the methods, in the order of the schema.
    #[must_use]
    pub const fn methods(&self) -> &'static [&'static Method] {
        self.methods
    }

    /// Returns the method with this path.
    #[must_use]
    pub fn method(&self, path: &str) -> Option<&'static Method> {
        self.methods.iter().copied().find(|method| method.path == path)
    }

    /// The comment of the service in the schema, possibly empty.
    #[must_use]
    pub const fn comment(&self) -> &'static str {
        self.comment
    }

    /// See [`ServiceDescriptor::with_file_descriptor_set`]; empty when there is none.
    #[must_use]
    pub const fn file_descriptor_set(&self) -> &'static [u8] {
        self.file_descriptor_set
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn type_names_match_by_their_halves() {
        let name = TypeName::new("acme.v1", "Thing");
        assert!(name.matches("acme.v1.Thing"));
        for other in [
            "acme.v1Thing",
            "acme.v1.Thing2",
            "acme.v1",
            "Thing",
            "",
            "xacme.v1.Thing",
        ] {
            assert!(!name.matches(other), "{other}");
        }
        assert!(TypeName::new("", "Thing").matches("Thing"));
        assert_eq!(name.to_string(), "acme.v1.Thing");
    }
}
