//! The JSON format of the envelope and of what is inside it: Protobuf's JSON mapping with the names of the schema.
//!
//! JSON and binary are turned into each other directly, by the descriptors of the one method that is called. What is
//! accepted and what is refused is what Go's protojson accepts and refuses, since that is what other plugins and hosts
//! of PluginRPC use; `docs/differences.md` names the exceptions.

#[cfg(feature = "json")]
mod base64;
#[cfg(feature = "json")]
mod convert;
#[cfg(feature = "json")]
mod decode;
#[cfg(feature = "json")]
mod encode;
#[cfg(feature = "json")]
mod known;
#[cfg(feature = "json")]
mod number;
#[cfg(feature = "json")]
pub(crate) mod schema;
#[cfg(all(feature = "json", test))]
mod tests;
#[cfg(feature = "json")]
mod text;
#[cfg(feature = "json")]
mod time;
#[cfg(feature = "json")]
mod wire;
#[cfg(feature = "json")]
mod writer;
#[cfg(feature = "json")]
pub(crate) use convert::*;

#[cfg(not(feature = "json"))]
mod absent;
#[cfg(not(feature = "json"))]
pub(crate) use absent::*;
