//! The table of errors: one text each, the same in every front end.

use std::fmt;

use proc_macro2::Span;

/// The place of an error. Exhaustive, since a front end must know how to show each.
#[derive(Clone, Debug)]
pub enum Place {
    /// An element of a schema.
    Schema {
        /// The file, by the name that imports use.
        file: String,
        /// Line and column, counted from 1, if known.
        position: Option<(u32, u32)>,
        /// The full name of the element.
        element: String,
    },
    /// A token of Rust code.
    Rust(Span),
    /// The options of the generator.
    Options,
}

/// A kind of error.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Mistake {
    /// A name that is not a protobuf identifier.
    NotAName(String),
    /// A name without a letter or digit, which has no spelling in Rust.
    NoRustName(String),
    /// Two services with the same Rust module.
    SameModule {
        /// The module.
        module: String,
        /// The other service.
        other: String,
    },
    /// Two methods with the same Rust function.
    SameFunction {
        /// The function.
        function: String,
        /// The other method.
        other: String,
    },
    /// Two types with the same Rust name.
    SameType {
        /// The name in Rust.
        rust: String,
        /// The other type.
        other: String,
    },
    /// Two members of a message with the same Rust name.
    SameField {
        /// The name in Rust.
        rust: String,
        /// The other member.
        other: String,
    },
    /// Two enum values with the same Rust variant.
    SameVariant {
        /// The variant.
        rust: String,
        /// The other value.
        other: String,
    },
    /// Two packages with the same Rust module.
    SamePackage {
        /// The module.
        module: String,
        /// The other package.
        other: String,
    },
    /// A message whose nested types get the module of a package.
    ModuleOfPackage {
        /// The module.
        module: String,
        /// The package.
        package: String,
    },
    /// A well-known type that `prost_types` lacks.
    NotInProstTypes(String),
    /// A map of enum values whose name is a keyword in Rust.
    KeywordMap(String),
    /// Two methods with the same constant in the method table.
    SameConstant {
        /// The constant.
        constant: String,
        /// The other method.
        other: String,
    },
    /// A type that is not defined.
    UnknownType(String),
    /// An enum where a message is expected.
    NotAMessage(String),
    /// An import that is not among the descriptors.
    UnknownFile(String),
    /// A malformed descriptor.
    Malformed(String),
    /// Two elements with the same name.
    Duplicate(String),
    /// A type that no code exists for.
    NotGenerated {
        /// The type.
        name: String,
        /// The file that declares it.
        file: String,
        /// Its package.
        package: String,
    },
    /// A schema in an edition, read by a compiler that does not know editions.
    Edition,
    /// A schema in an edition, decoded into types that do not know editions.
    EditionLost,
    /// An edition that is not supported, by its number in `google.protobuf.Edition`.
    UnknownEdition(i32),
    /// A syntax that is not supported.
    UnknownSyntax(String),
    /// A feature of the schema that the generated code does not implement.
    Limitation(Limitation),
    /// A malformed Rust path.
    NotARustPath(String),
    /// A schema path without a leading dot.
    NotASchemaPath(String),
    /// Generated code that is not Rust, with the parser's message.
    NotRust(String),
    /// A syntax error in the user's Rust code, with the parser's message.
    Syntax(String),
    /// The attribute on an item that cannot be a service.
    NotAService,
    /// `#[async_trait]`.
    AsyncTrait,
    /// Type parameters on a contract.
    GenericContract,
    /// A lifetime other than `'static` on a service.
    BorrowedService,
    /// An item in a service that is not a method.
    NotAMethod(&'static str),
    /// A wrong signature; holds the correct one.
    Signature(String),
    /// A method of a contract without a context; holds the correct signature.
    NoContext(String),
    /// A wire name that other languages would map to another function.
    WireName {
        /// The function.
        function: String,
        /// Its wire name.
        wire: String,
    },
    /// An unknown argument of an attribute.
    UnknownArgument {
        /// The argument.
        argument: String,
        /// The known arguments.
        known: &'static str,
    },
    /// An argument of an attribute with a wrong value; holds the expected form.
    ArgumentValue(&'static str),
    /// A duplicate argument.
    DuplicateArgument(&'static str),
    /// A service without a package.
    NoPackage,
    /// JSON without descriptors.
    NoDescriptors,
    /// A streaming method, which PluginRPC omits.
    Streams,
    /// A subcommand for a streaming method.
    ArgsOfStream,
    /// A word that cannot be part of a subcommand.
    NotAnArg(String),
    /// A subcommand that another method has.
    SameArgs(String),
    /// The implementation of a trait that tonic generated, without a table.
    NoTable,
    /// A table for a trait that tonic did not generate.
    TableOfTonicOnly,
    /// Both a table and descriptors.
    TableAndDescriptors,
    /// A file of descriptors that cannot be read, with the reason.
    UnreadableDescriptors(String),
    /// A service that the descriptors do not contain.
    NoSuchService {
        /// The service.
        service: String,
        /// A suggestion, or a list of the services that exist.
        others: String,
    },
    /// A method of the schema that the item lacks.
    MissingMethod {
        /// The name in the schema.
        name: String,
        /// The correct signature.
        right: String,
    },
    /// A method that the schema does not have.
    ExtraMethod {
        /// The function.
        function: String,
        /// The service.
        service: String,
        /// A suggestion, if a name is close.
        near: String,
    },
    /// A method that streams other directions than the schema says; holds the correct signature.
    OtherKind(String),
    /// Arguments that the schema already defines.
    SchemaSays(&'static str),
}

impl fmt::Display for Mistake {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotAName(name) => write!(
                f,
                "{name:?} is not a valid name: expected letters, digits and _, not starting with a digit"
            ),
            Self::NoRustName(name) => write!(
                f,
                "{name:?} has no spelling in Rust: use at least one letter or digit"
            ),
            Self::SameModule { module, other } => write!(
                f,
                "its Rust module {module} is also that of {other}: rename one of the two"
            ),
            Self::SameFunction { function, other } => write!(
                f,
                "its Rust function {function} is also that of {other}: rename one of the two"
            ),
            Self::SameField { rust, other } => write!(f, "its Rust name {rust} is also that of {other}: rename one of the two"),
            Self::SameVariant { rust, other } => write!(
                f,
                "its Rust variant {rust} is also that of {other}: rename one of the two"
            ),
            Self::SamePackage { module, other } => write!(
                f,
                "the Rust module {module} of this package is also that of package {other}: rename one of the two"
            ),
            Self::ModuleOfPackage { module, package } => write!(
                f,
                "the Rust module {module} for its nested types is also that of package {package}: rename one of the two, or generate one of them in another crate and set extern_path"
            ),
            Self::NotInProstTypes(name) => write!(
                f,
                "prost_types does not contain {name}: set a Rust type for it, for example extern_path .{name}=::some::Type, or use another type"
            ),
            Self::KeywordMap(name) => write!(
                f,
                "prost does not support a map of enum values with a name that is a keyword in Rust, {name}: rename the field"
            ),
            Self::SameConstant { constant, other } => write!(
                f,
                "its constant {constant} in the method table is also that of {other}: rename one of the two"
            ),
            Self::SameType { rust, other } => write!(
                f,
                "its Rust type {rust} is also that of {other}: rename one of the two"
            ),
            Self::UnknownType(name) => write!(f, "type {name:?} is not defined: import its file"),
            Self::NotAMessage(name) => write!(f, "{name} is an enum: expected a message"),
            Self::UnknownFile(name) => write!(f, "file {name:?} is imported but missing from the descriptors: include imports in the set"),
            Self::Malformed(what) => write!(f, "malformed descriptor: {what}"),
            Self::Duplicate(name) => write!(f, "{name} is defined twice"),
            Self::NotGenerated { name, file, package } => write!(
                f,
                "no code exists for {name}: generate the messages of {file} too, or set its path, for example extern_path .{package}=::some::path"
            ),
            Self::Edition => f.write_str(
                "the built-in compiler does not support editions: use Builder::protoc(), which needs protoc 27 or later, a descriptor set with compile_descriptors, or protoc-gen-pluginrpc-rs under protoc or buf",
            ),
            Self::EditionLost => f.write_str(
                "the types of prost_types do not contain the edition of this file: pass the encoded descriptors, for example to generate_encoded",
            ),
            Self::UnknownEdition(number) => write!(
                f,
                "edition {number} is not supported: expected proto2, proto3, edition 2023 or edition 2024"
            ),
            Self::UnknownSyntax(syntax) => write!(
                f,
                "syntax {syntax:?} is not supported: expected proto2, proto3, edition 2023 or edition 2024"
            ),
            Self::Limitation(limitation) => write!(f, "prost does not implement this feature: {limitation}"),
            Self::NotARustPath(path) => write!(f, "{path:?} is not a valid Rust path: expected one like ::acme::v1"),
            Self::NotASchemaPath(path) => write!(
                f,
                "{path:?} is not a full name with a leading dot: expected one like .acme.v1 or .acme.v1.Thing"
            ),
            Self::NotAService => f.write_str(
                "#[pluginrpc::service] requires a trait (a contract), an `impl Type` (a service), or an `impl FooService for Type` of a generated trait",
            ),
            Self::AsyncTrait => f.write_str("remove #[async_trait]: methods are plain `async fn`"),
            Self::GenericContract => f.write_str(
                "a contract cannot have type parameters or where clauses, since callers must know its messages: move them to the type that implements it",
            ),
            Self::BorrowedService => f.write_str(
                "a service must own its data, since calls may outlive the caller's scope: remove this lifetime, for example with an Arc in place of the reference",
            ),
            Self::NotAMethod(what) => write!(
                f,
                "a service can only contain methods: move this {what}, for example into a separate `impl`"
            ),
            Self::Signature(right) => write!(f, "a method takes one message and returns one: expected {right}"),
            Self::NoContext(right) => write!(
                f,
                "a method of a contract takes a context: expected {right}"
            ),
            Self::WireName { function, wire } => write!(
                f,
                "the wire name {wire} of `{function}` does not convert back to `{function}`: set the wire name with #[rpc(name = \"{wire}\")]"
            ),
            Self::UnknownArgument { argument, known } => write!(f, "unknown argument `{argument}`: expected {known}"),
            Self::ArgumentValue(right) => write!(f, "invalid value: expected {right}"),
            Self::DuplicateArgument(name) => write!(f, "duplicate argument `{name}`"),
            Self::NoPackage => f.write_str(
                "missing package: set it, for example #[pluginrpc::service(package = \"acme.v1\", binary_only)]",
            ),
            Self::NoDescriptors => f.write_str(
                "JSON calls need descriptors, which a service defined in Rust lacks: add `binary_only` to reject JSON calls, or define the service in a .proto and generate its trait with pluginrpc-build",
            ),
            Self::SchemaSays(argument) => write!(
                f,
                "`{argument}` comes from the schema: remove it here"
            ),
            Self::Streams => f.write_str(
                "streaming methods are available over gRPC and not over PluginRPC (the option `streaming` silences this or makes it an error)",
            ),
            Self::ArgsOfStream => f.write_str("a streaming method is not available over PluginRPC and cannot have a subcommand: remove its args"),
            Self::NotAnArg(word) => write!(
                f,
                "{word:?} is not a valid word of a subcommand: expected two or more letters, digits, - and _, with a letter or digit at both ends"
            ),
            Self::SameArgs(other) => write!(f, "{other} has the same subcommand: change one of the two"),
            Self::NoTable => f.write_str(
                "this trait was generated by tonic and needs a method table: set `table = proto::greeter::SERVICE_DESCRIPTOR`, which pluginrpc-build generates with `tables_only`, or the schema with `descriptors = \"schema.binpb\"`",
            ),
            Self::TableOfTonicOnly => f.write_str("`table` applies to traits that tonic generated: remove it, the table of this item is generated"),
            Self::TableAndDescriptors => f.write_str("`table` and `descriptors` exclude each other: a table contains the descriptors"),
            Self::UnreadableDescriptors(why) => write!(
                f,
                "{why}: expected a FileDescriptorSet, relative to the directory of Cargo.toml, as written by `buf build -o` or `protoc --include_imports --descriptor_set_out`"
            ),
            Self::NoSuchService { service, others } => write!(f, "the descriptors do not contain service {service}: {others}"),
            Self::MissingMethod { name, right } => write!(f, "{name} of the schema is missing: add {right}"),
            Self::ExtraMethod { function, service, near } => write!(f, "`{function}` is not a method of {service}{near}"),
            Self::OtherKind(right) => write!(f, "the schema streams other directions: expected {right}"),
            Self::Syntax(why) => write!(f, "syntax error: {why}"),
            Self::NotRust(why) => write!(f, "the generated code is not valid Rust: {why}; check the attributes and paths in the options"),
        }
    }
}

/// A feature of editions that prost does not implement.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Limitation {
    /// `enum_type = CLOSED`.
    ClosedEnum,
    /// `utf8_validation = NONE`.
    UncheckedString,
    /// `field_presence = LEGACY_REQUIRED`.
    Required,
    /// An extension.
    Extension,
}

impl fmt::Display for Limitation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::ClosedEnum => "closed enums behave like open ones: unknown numbers are kept in the field",
            Self::UncheckedString => "strings are always checked: one that is not valid UTF-8 fails to decode",
            Self::Required => "required fields are not enforced: a missing one decodes to its default value",
            Self::Extension => "extensions and unknown fields are dropped when a message is decoded",
        })
    }
}

/// An error and its place.
#[derive(Clone, Debug)]
pub struct Diagnostic {
    /// The place.
    pub place: Place,
    /// The error.
    pub mistake: Mistake,
}

impl Diagnostic {
    /// Creates an error at a place.
    #[must_use]
    pub fn new(place: &Place, mistake: Mistake) -> Self {
        Self {
            place: place.clone(),
            mistake,
        }
    }
}

impl fmt::Display for Diagnostic {
    /// Prints `file:line:column: element: message`; without a place in Rust code, which the compiler shows.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.place {
            Place::Schema {
                file,
                position,
                element,
            } => {
                write!(f, "{file}:")?;
                if let Some((line, column)) = position {
                    write!(f, "{line}:{column}:")?;
                }
                match element.as_str() {
                    "" => f.write_str(" ")?,
                    element => write!(f, " {element}: ")?,
                }
            }
            Place::Rust(_) | Place::Options => {}
        }
        self.mistake.fmt(f)
    }
}

/// All errors of one run, at least one.
#[derive(Clone)]
pub struct Errors(Vec<Diagnostic>);

impl Errors {
    /// Creates errors that hold one.
    #[must_use]
    pub fn new(place: &Place, mistake: Mistake) -> Self {
        Self(vec![Diagnostic::new(place, mistake)])
    }

    pub(crate) fn from_vec(mistakes: Vec<Diagnostic>) -> Self {
        Self(mistakes)
    }

    /// Returns `Ok` if there are none.
    ///
    /// # Errors
    /// Returns the errors, if there are any.
    pub fn check(mistakes: Vec<Diagnostic>) -> Result<(), Self> {
        match mistakes.is_empty() {
            true => Ok(()),
            false => Err(Self(mistakes)),
        }
    }

    /// The errors, in the order in which they were found.
    #[must_use]
    pub fn diagnostics(&self) -> &[Diagnostic] {
        &self.0
    }
}

impl fmt::Display for Errors {
    /// Prints one line each.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (i, diagnostic) in self.0.iter().enumerate() {
            if i > 0 {
                f.write_str("\n")?;
            }
            diagnostic.fmt(f)?;
        }
        Ok(())
    }
}

impl fmt::Debug for Errors {
    /// Prints the same as [`fmt::Display`], since `unwrap` in a build script prints this.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl std::error::Error for Errors {}
