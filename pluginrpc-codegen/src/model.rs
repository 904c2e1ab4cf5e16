//! The service model that every front end builds and the emitter reads.

use proc_macro2::TokenStream;

use crate::Place;

/// A service, with finished Rust types.
#[derive(Clone, Debug)]
pub struct ServiceModel {
    /// The package in the schema; empty if there is none.
    pub package: String,
    /// The name in the schema, `FooService`.
    pub name: String,
    /// The name of the trait or type in Rust; `None` derives it from `name`.
    pub item: Option<syn::Ident>,
    /// Names of the modules beside the service's own, which gets a trailing `_` to differ from them.
    pub taken_modules: Vec<String>,
    /// The comment in the schema.
    pub comment: String,
    /// A line of documentation that stands for the comment, for front ends that insert the comment later.
    pub doc_placeholder: Option<String>,
    /// `true` if the schema marks it as deprecated.
    pub deprecated: bool,
    /// The methods, in the order of the schema.
    pub methods: Vec<MethodModel>,
    /// An expression for the bytes of a `FileDescriptorSet` that holds the service and all that its file imports.
    pub file_descriptor_set: Option<TokenStream>,
    /// Its place, for errors.
    pub place: Place,
}

/// A method of a service.
#[derive(Clone, Debug)]
pub struct MethodModel {
    /// The name in the schema and on the wire, `GetSLIs`.
    pub name: String,
    /// The name of the Rust function; `None` derives it from `name`.
    pub function: Option<syn::Ident>,
    /// The request.
    pub input: MessageModel,
    /// The response.
    pub output: MessageModel,
    /// `#[cfg]` attributes of the Rust function, repeated on everything that is generated for it.
    pub cfg: TokenStream,
    /// Directions that are streams.
    pub kind: MethodKind,
    /// The default subcommand on a command line, one word each.
    pub args: Vec<String>,
    /// The place of each word; empty if it is that of the method.
    pub args_places: Vec<Place>,
    /// The schema's promise about repeated calls.
    pub idempotency: Idempotency,
    /// `true` if the schema marks it as deprecated.
    pub deprecated: bool,
    /// The comment in the schema.
    pub comment: String,
    /// A line of documentation that stands for the comment, for front ends that insert the comment later.
    pub doc_placeholder: Option<String>,
    /// The encoded descriptors that JSON needs; `None` if the method supports binary only.
    pub descriptors: Option<Vec<u8>>,
    /// Its place, for errors.
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
        /// The package; empty if there is none.
        package: String,
        /// The name within the package, `Outer.Inner` for a nested one.
        name: String,
    },
    /// The name that `prost::Name` of the Rust type has.
    FromRust,
}

/// Directions of a method that are streams.
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
    /// Returns the kind for these two directions.
    #[must_use]
    pub fn new(client_streaming: bool, server_streaming: bool) -> Self {
        match (client_streaming, server_streaming) {
            (false, false) => Self::Unary,
            (true, false) => Self::ClientStreaming,
            (false, true) => Self::ServerStreaming,
            (true, true) => Self::BidiStreaming,
        }
    }

    /// Returns `true` if requests are a stream.
    #[must_use]
    pub fn client_streaming(self) -> bool {
        matches!(self, Self::ClientStreaming | Self::BidiStreaming)
    }

    /// Returns `true` if responses are a stream.
    #[must_use]
    pub fn server_streaming(self) -> bool {
        matches!(self, Self::ServerStreaming | Self::BidiStreaming)
    }
}

/// The schema's `idempotency_level`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Idempotency {
    /// No promise.
    #[default]
    Unknown,
    /// The call changes nothing.
    NoSideEffects,
    /// Repeated calls have the effect of one.
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
