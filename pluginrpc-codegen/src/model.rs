//! What a front end knows of a service when it is done reading.

use proc_macro2::TokenStream;

use crate::Place;

/// A service, with finished Rust types.
#[derive(Clone, Debug)]
pub struct ServiceModel {
    /// The package in the schema; empty for none.
    pub package: String,
    /// The name in the schema, `FooService`.
    pub name: String,
    /// The name of the trait or type in Rust where the front end has one; else it is made from `name`.
    pub item: Option<syn::Ident>,
    /// Names of modules that stand beside the service's own, which gets out of their way with a trailing `_`.
    pub taken_modules: Vec<String>,
    /// The comment in the schema, as it was written.
    pub comment: String,
    /// Whether the schema marks it as deprecated.
    pub deprecated: bool,
    /// The methods, in the order of the schema.
    pub methods: Vec<MethodModel>,
    /// An expression for the bytes of a `FileDescriptorSet` that holds the service and all that its file imports.
    pub file_descriptor_set: Option<TokenStream>,
    /// Where it was read.
    pub place: Place,
}

/// A method of a service.
#[derive(Clone, Debug)]
pub struct MethodModel {
    /// The name in the schema and on the wire, `GetSLIs`.
    pub name: String,
    /// The name of the Rust function where the front end has one; else it is made from `name`.
    pub function: Option<syn::Ident>,
    /// The request.
    pub input: MessageModel,
    /// The response.
    pub output: MessageModel,
    /// Which directions are streams.
    pub kind: MethodKind,
    /// The words that call it on a command line by default.
    pub args: Vec<String>,
    /// Where each of them stands; empty where they stand with the method.
    pub args_places: Vec<Place>,
    /// What the schema promises about repeated calls.
    pub idempotency: Idempotency,
    /// Whether the schema marks it as deprecated.
    pub deprecated: bool,
    /// The comment in the schema, as it was written.
    pub comment: String,
    /// The encoded descriptors that JSON needs; `None` where the method speaks binary only.
    pub descriptors: Option<Vec<u8>>,
    /// Where it was read.
    pub place: Place,
}

/// A request or response type.
#[derive(Clone, Debug)]
pub struct MessageModel {
    /// The Rust type as the service's module sees it.
    pub rust: TokenStream,
    /// The name on the wire.
    pub name: MessageName,
}

/// The name of a message on the wire.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum MessageName {
    /// Known to the front end.
    Known {
        /// The package; empty for none.
        package: String,
        /// The name within the package, `Outer.Inner` for a nested one.
        name: String,
    },
    /// What `prost::Name` of the Rust type says.
    FromRust,
}

/// Which directions of a method are streams.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
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
    /// The kind by its two directions.
    #[must_use]
    pub fn new(client_streaming: bool, server_streaming: bool) -> Self {
        match (client_streaming, server_streaming) {
            (false, false) => Self::Unary,
            (true, false) => Self::ClientStreaming,
            (false, true) => Self::ServerStreaming,
            (true, true) => Self::BidiStreaming,
        }
    }

    /// Whether requests are a stream.
    #[must_use]
    pub fn client_streaming(self) -> bool {
        matches!(self, Self::ClientStreaming | Self::BidiStreaming)
    }

    /// Whether responses are a stream.
    #[must_use]
    pub fn server_streaming(self) -> bool {
        matches!(self, Self::ServerStreaming | Self::BidiStreaming)
    }
}

/// What the schema's `idempotency_level` promises.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Idempotency {
    /// Nothing.
    #[default]
    Unknown,
    /// The call changes nothing.
    NoSideEffects,
    /// Calling twice is as good as calling once.
    Idempotent,
}

impl ServiceModel {
    /// `acme.v1.FooService`.
    #[must_use]
    pub fn full_name(&self) -> String {
        join(&self.package, &self.name)
    }

    /// `/acme.v1.FooService/Bar`.
    #[must_use]
    pub fn path(&self, method: &MethodModel) -> String {
        format!("/{}/{}", self.full_name(), method.name)
    }
}

/// A name within a package.
pub(crate) fn join(package: &str, name: &str) -> String {
    match package {
        "" => name.to_owned(),
        package => format!("{package}.{name}"),
    }
}
