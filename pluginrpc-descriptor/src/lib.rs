//! Protobuf descriptors, read without losing anything.
//!
//! Decoding a descriptor into generated messages drops what these messages do not know: custom options, the features
//! of editions, fields of later versions. The views here borrow from the encoded descriptor instead. Every element
//! gives its bytes, its options with everything in them, its source path, place and comments, and the features that
//! apply to it, for proto2, proto3 and the editions 2023 and 2024.
//!
//! ```
//! use pluginrpc_descriptor::{Edition, FieldPresence, FileSet};
//!
//! // A FileDescriptorSet with one file of edition 2023: `message Job { string name = 1; }`.
//! let set = b"\x0a\x2d\x0a\x09job.proto\x22\x13\x0a\x03Job\x12\x0c\x0a\x04name\x18\x01\x20\x01\x28\x09\
//!     \x62\x08editions\x70\xe8\x07";
//! let files = FileSet::from_descriptor_set(set)?;
//! let job = files.message("Job").expect("declared in job.proto");
//! assert_eq!(job.file().edition(), Edition::Edition2023);
//!
//! let name = job.field("name").expect("a field of Job");
//! assert_eq!(name.full_name(), "Job.name");
//! assert_eq!(name.path(), [4, 0, 2, 0]);
//! assert_eq!(name.features().field_presence, FieldPresence::Explicit);
//! assert!(name.options().get::<bool>(50_001)?.is_none());
//! # Ok::<(), pluginrpc_descriptor::Error>(())
//! ```
//!
//! # Input that is not trusted
//!
//! The bytes of a file are checked once, when it is added to a [`FileSet`]; a broken one is an [`Error`] that names
//! the file, and accessors never fail after that. No input panics or recurses: nested messages are read in a loop, to
//! a depth of [`MAX_DEPTH`]. References are only names until they are looked up: one to a type that is not in the set
//! resolves to `None`.
//!
//! # Cost
//!
//! Reading takes one pass. A set of all of googleapis (7,000 files, 78 MB) takes a few dozen MB beside its bytes. Names
//! and source locations are indexed when they are first looked up.

mod data;
mod error;
mod features;
mod options;
mod parse;
mod set;
mod source;
mod value;
mod views;
mod wire;

pub use error::Error;
pub use features::{
    Edition, EnumType, Features, FieldPresence, JsonFormat, MessageEncoding, NamingStyle, RepeatedFieldEncoding,
    SymbolVisibility, Utf8Validation,
};
pub use options::{OptionValue, Options};
pub use parse::MAX_DEPTH;
pub use set::{FileInfo, FileSet, ModuleName};
pub use source::{Location, Position};
pub use value::{MessageValue, Value};
pub use views::{
    Enum, EnumValue, Extension, Field, FieldType, File, Label, Message, Method, Oneof, ReservedRange, Service,
};
pub use wire::{WireFields, WireValue};

/// `google/protobuf/any.proto`, encoded and without source information, for schemas that need it and do not import it.
pub const ANY_PROTO: &[u8] = b"\x0a\x19google/protobuf/any.proto\x12\x0fgoogle.protobuf\x226\x0a\x03Any\x12\x19\x0a\
    \x08type_url\x18\x01\x20\x01(\x09R\x07typeUrl\x12\x14\x0a\x05value\x18\x02\x20\x01(\x0cR\x05valueb\x06proto3";
