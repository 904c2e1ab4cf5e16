//! The table of mistakes: each has one text, whoever reports it.

use std::fmt;

use proc_macro2::Span;

/// Where a mistake is.
#[derive(Clone, Debug)]
pub enum Place {
    /// In a schema.
    Schema {
        /// The file as the schema's compiler calls it.
        file: String,
        /// Line and column, counted from 1, where they are known.
        position: Option<(u32, u32)>,
        /// The full name of the element.
        element: String,
    },
    /// In Rust code.
    Rust(Span),
    /// In how the generator was asked.
    Options,
}

/// What is wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Mistake {
    /// A name that is no protobuf identifier.
    NotAName(String),
    /// A name of which nothing is left in Rust.
    NoRustName(String),
    /// Two services that get the same module.
    SameModule {
        /// The module.
        module: String,
        /// The service that has it already.
        other: String,
    },
    /// Two methods that get the same function.
    SameFunction {
        /// The function.
        function: String,
        /// The method that has it already.
        other: String,
    },
    /// Two types that get the same name.
    SameType {
        /// The name in Rust.
        rust: String,
        /// The type that has it already.
        other: String,
    },
    /// Two methods that get the same constant.
    SameConstant {
        /// The constant.
        constant: String,
        /// The method that has it already.
        other: String,
    },
    /// A type that is not in the descriptors.
    UnknownType(String),
    /// A type that has to be a message and is not.
    NotAMessage(String),
    /// A file that is not in the descriptors.
    UnknownFile(String),
    /// Something that a descriptor must have and has not.
    Malformed(String),
    /// Two elements of one name.
    Duplicate(String),
    /// A type whose code is written by nobody.
    NotGenerated {
        /// The type.
        name: String,
        /// The file that declares it.
        file: String,
        /// Its package.
        package: String,
    },
    /// A schema in an edition, where messages have to be written.
    Edition,
    /// A path for Rust that cannot be parsed.
    NotARustPath(String),
    /// A path in a schema that does not begin with a dot.
    NotASchemaPath(String),
    /// Code that Rust cannot parse, with the parser's account.
    NotRust(String),
    /// Something that a user wrote in Rust and that cannot be parsed, with the parser's account.
    Syntax(String),
    /// The attribute on something that is no service.
    NotAService,
    /// `#[async_trait]`.
    AsyncTrait,
    /// Type parameters on a contract.
    GenericContract,
    /// Something in a service that is no method.
    NotAMethod(&'static str),
    /// A signature that is none of a method; the right one.
    Signature(String),
    /// A method of a contract without a context; the right signature.
    NoContext(String),
    /// A name that other languages would not bring back to the same function.
    WireName {
        /// The function.
        function: String,
        /// What it would be called on the wire.
        wire: String,
    },
    /// An argument of an attribute that does not exist, and those that do.
    UnknownArgument {
        /// What was written.
        argument: String,
        /// What may be written.
        known: &'static str,
    },
    /// An argument of an attribute with a value that it cannot have, and how it looks.
    ArgumentValue(&'static str),
    /// An argument that was written twice.
    DuplicateArgument(&'static str),
    /// A service without a package.
    NoPackage,
    /// JSON without descriptors.
    NoDescriptors,
    /// A method that PluginRPC leaves out.
    Streams,
    /// Words for a method that streams.
    ArgsOfStream,
    /// A word that no command line may have for a method.
    NotAnArg(String),
    /// Words that another method has already.
    SameArgs(String),
    /// A chain of messages that is too long for prost.
    TooManyMessages {
        /// How many there are.
        found: usize,
        /// How many there may be.
        limit: usize,
    },
    /// The implementation of a trait that tonic generated, without a table.
    NoTable,
    /// A table where there is none.
    TableOfTonicOnly,
    /// A table and descriptors, of which one is enough.
    TableAndDescriptors,
    /// A file of descriptors that cannot be read, and why.
    UnreadableDescriptors(String),
    /// A service that the descriptors do not hold; what they hold.
    NoSuchService {
        /// The service.
        service: String,
        /// What to say of the others.
        others: String,
    },
    /// A method that the schema has and the item has not; the line to write.
    MissingMethod {
        /// The name in the schema.
        name: String,
        /// The right signature.
        right: String,
    },
    /// A method that the schema does not have; a near one that it has.
    ExtraMethod {
        /// The function.
        function: String,
        /// The service.
        service: String,
        /// What to say of a near one.
        near: String,
    },
    /// A method that streams otherwise than the schema says; the right signature.
    OtherKind(String),
    /// Arguments where the schema says everything.
    SchemaSays(&'static str),
}

impl fmt::Display for Mistake {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotAName(name) => write!(
                f,
                "{name:?} is not a name: letters, digits and _ only, with no digit first"
            ),
            Self::NoRustName(name) => write!(
                f,
                "nothing is left of {name:?} in Rust's spelling: give it a letter or a digit"
            ),
            Self::SameModule { module, other } => write!(
                f,
                "its Rust module is {module}, which {other} has already: rename one of the two"
            ),
            Self::SameFunction { function, other } => write!(
                f,
                "its Rust function is {function}, which {other} has already: rename one of the two"
            ),
            Self::SameConstant { constant, other } => write!(
                f,
                "its constant in the method table is {constant}, which {other} has already: rename one of the two"
            ),
            Self::SameType { rust, other } => write!(
                f,
                "its Rust type is {rust}, which {other} has already: rename one of the two"
            ),
            Self::UnknownType(name) => write!(f, "the type {name:?} is not defined here: import its file"),
            Self::NotAMessage(name) => write!(f, "{name} is an enum; a method takes and gives messages"),
            Self::UnknownFile(name) => write!(f, "the file {name:?} is imported, but is not among the descriptors"),
            Self::Malformed(what) => write!(f, "the descriptor is malformed: {what}"),
            Self::Duplicate(name) => write!(f, "{name} is defined twice"),
            Self::NotGenerated { name, file, package } => write!(
                f,
                "there is no code for {name}: have the messages of {file} generated as well, or say where its code is, as in extern_path .{package}=::some::path"
            ),
            Self::Edition => f.write_str(
                "editions are not supported by prost, which writes the messages: use syntax = \"proto3\" (or \"proto2\")",
            ),
            Self::NotARustPath(path) => write!(f, "{path:?} is not a Rust path; one looks like ::acme::v1"),
            Self::NotASchemaPath(path) => write!(
                f,
                "{path:?} is not a full name with a dot before it; one looks like .acme.v1 or .acme.v1.Thing"
            ),
            Self::NotAService => f.write_str(
                "#[pluginrpc::service] goes on a trait (a contract), on `impl Type` (a service), or on `impl FooService for Type` of a generated trait",
            ),
            Self::AsyncTrait => f.write_str("remove #[async_trait]: the methods are plain `async fn`"),
            Self::GenericContract => f.write_str(
                "a contract takes no type parameters or where clauses: every caller has to know its messages; put them on the type that implements it",
            ),
            Self::NotAMethod(what) => write!(
                f,
                "a service has methods only: move this {what} elsewhere, for instance into an `impl` of its own"
            ),
            Self::Signature(right) => write!(f, "a method takes one message and answers one: {right}"),
            Self::NoContext(right) => write!(
                f,
                "in a contract a method takes a context, which its client passes on: {right}"
            ),
            Self::WireName { function, wire } => write!(
                f,
                "`{function}` would be {wire} on the wire, which does not come back as `{function}`: say what it is called there with #[rpc(name = \"{wire}\")]"
            ),
            Self::UnknownArgument { argument, known } => write!(f, "there is no argument `{argument}` here; there is {known}"),
            Self::ArgumentValue(right) => write!(f, "write it as {right}"),
            Self::DuplicateArgument(name) => write!(f, "`{name}` stands here twice"),
            Self::NoPackage => f.write_str(
                "say which package the service belongs to, as in #[pluginrpc::service(package = \"acme.v1\", binary_only)]",
            ),
            Self::NoDescriptors => f.write_str(
                "callers may ask for JSON, which needs descriptors, and a service that is written in Rust has none: write `binary_only` to answer such calls with an error, or define the service in a .proto and let pluginrpc-build generate its trait",
            ),
            Self::SchemaSays(argument) => write!(
                f,
                "`{argument}` comes from the schema: leave it out here"
            ),
            Self::Streams => f.write_str(
                "it streams: gRPC carries it, PluginRPC leaves it out (the option `streaming` silences this, or makes it an error)",
            ),
            Self::ArgsOfStream => f.write_str("it streams, so PluginRPC leaves it out and no words can call it: remove its args"),
            Self::NotAnArg(word) => write!(
                f,
                "{word:?} cannot be one of the words that call it: take two or more letters, digits, - and _, with a letter or a digit at both ends"
            ),
            Self::SameArgs(other) => write!(f, "{other} is called by the same words already: choose others for one of the two"),
            Self::TooManyMessages { found, limit } => write!(
                f,
                "{found} messages hang together through their fields, and prost, which writes the messages, takes far too long beyond {limit}: generate them in parts, with extern_path from one to the other"
            ),
            Self::NoTable => f.write_str(
                "this trait was generated by tonic: say where its method table is, as in #[pluginrpc::service(table = proto::greeter::SERVICE_DESCRIPTOR)], which pluginrpc-build makes with `tables_only`, or give the schema with descriptors = \"schema.binpb\"",
            ),
            Self::TableOfTonicOnly => f.write_str("`table` is for traits that tonic generated; here the table is made from the item"),
            Self::TableAndDescriptors => f.write_str("write `table` or `descriptors`, one of the two: a table has the descriptors already"),
            Self::UnreadableDescriptors(why) => write!(
                f,
                "{why}: `descriptors` is a file below the folder of Cargo.toml with a FileDescriptorSet, as `buf build -o` or `protoc --include_imports --descriptor_set_out` writes it"
            ),
            Self::NoSuchService { service, others } => write!(f, "the descriptors do not hold the service {service}: {others}"),
            Self::MissingMethod { name, right } => write!(f, "{name} of the schema is missing: write {right}"),
            Self::ExtraMethod { function, service, near } => write!(f, "`{function}` is not a method of {service}{near}"),
            Self::OtherKind(right) => write!(f, "the schema says otherwise which of request and response stream: write {right}"),
            Self::Syntax(why) => write!(f, "this is not what can stand here: {why}"),
            Self::NotRust(why) => write!(f, "the generated code is not Rust: {why}; look for attributes and paths that were given as options"),
        }
    }
}

/// One mistake and where it is.
#[derive(Clone, Debug)]
pub struct Diagnostic {
    /// Where it is.
    pub place: Place,
    /// What it is.
    pub mistake: Mistake,
}

impl Diagnostic {
    /// A mistake at a place.
    #[must_use]
    pub fn new(place: &Place, mistake: Mistake) -> Self {
        Self {
            place: place.clone(),
            mistake,
        }
    }
}

impl fmt::Display for Diagnostic {
    /// `file:line:column: element: what`; without a place where that is Rust, whose compiler shows it.
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

/// All mistakes of one run, at least one.
#[derive(Clone)]
pub struct Errors(Vec<Diagnostic>);

impl Errors {
    /// One mistake.
    #[must_use]
    pub fn new(place: &Place, mistake: Mistake) -> Self {
        Self(vec![Diagnostic::new(place, mistake)])
    }

    pub(crate) fn from_vec(mistakes: Vec<Diagnostic>) -> Self {
        Self(mistakes)
    }

    /// `Ok` when there are none.
    ///
    /// # Errors
    /// The mistakes, when there are any.
    pub fn check(mistakes: Vec<Diagnostic>) -> Result<(), Self> {
        match mistakes.is_empty() {
            true => Ok(()),
            false => Err(Self(mistakes)),
        }
    }

    /// The mistakes, in the order in which they were found.
    #[must_use]
    pub fn diagnostics(&self) -> &[Diagnostic] {
        &self.0
    }
}

impl fmt::Display for Errors {
    /// One line each.
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
    /// As [`fmt::Display`], so that `unwrap` in a build script can be read.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl std::error::Error for Errors {}
