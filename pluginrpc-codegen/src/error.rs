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
    pub fn one(place: &Place, mistake: Mistake) -> Self {
        Self(vec![Diagnostic::new(place, mistake)])
    }

    /// `Ok` when there are none.
    ///
    /// # Errors
    /// The mistakes, when there are any.
    pub fn none_or(mistakes: Vec<Diagnostic>) -> Result<(), Self> {
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
