//! The JSON format of the envelope and of what is inside it: Protobuf's JSON mapping with the names of the schema.

#[cfg(feature = "json")]
pub(crate) mod pool;
#[cfg(feature = "json")]
mod reflected;
#[cfg(feature = "json")]
mod spelling;
#[cfg(feature = "json")]
mod strict;
#[cfg(feature = "json")]
#[cfg(test)]
mod tests;
#[cfg(feature = "json")]
mod writable;
#[cfg(feature = "json")]
pub(crate) use reflected::*;
#[cfg(feature = "json")]
pub(crate) use strict::no_field;

#[cfg(not(feature = "json"))]
mod absent;
#[cfg(not(feature = "json"))]
pub(crate) use absent::*;
