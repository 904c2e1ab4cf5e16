//! A message together with the name of its type.

use bytes::Bytes;
use prost::{Message, Name};

use crate::{Code, Error};

/// The prefix that `protobuf` libraries put before a type's name by default.
const PREFIX: &str = "type.googleapis.com/";

/// `google.protobuf.Any`, with a value that is shared and not copied when it is read out of a larger message.
#[derive(Clone, PartialEq, Eq, Hash, Message)]
pub struct Any {
    /// The address of the type's description; what follows the last `/` is its full name, the rest has no meaning.
    #[prost(string, tag = "1")]
    pub type_url: String,
    /// The encoded message.
    #[prost(bytes = "bytes", tag = "2")]
    pub value: Bytes,
}

impl Any {
    /// Packs a message, under the usual `type.googleapis.com/` prefix.
    #[must_use]
    pub fn pack<M: Message + Name>(message: &M) -> Self {
        Self::from_encoded(&M::full_name(), message.encode_to_vec())
    }

    /// Packs an encoded message; `type_name` is the full name, `acme.v1.Thing`.
    #[must_use]
    pub fn from_encoded(type_name: &str, value: impl Into<Bytes>) -> Self {
        Self {
            type_url: format!("{PREFIX}{type_name}"),
            value: value.into(),
        }
    }

    /// Returns the full name of the type: what follows the last `/` of the URL, whatever the prefix.
    #[must_use]
    pub fn type_name(&self) -> &str {
        type_name(&self.type_url)
    }

    /// Decodes the message inside, if it is an `M`.
    ///
    /// # Errors
    /// `INVALID_ARGUMENT` when it is of another type or its bytes cannot be decoded.
    pub fn unpack<M: Message + Name + Default>(&self) -> Result<M, Error> {
        let expected = M::full_name();
        if self.type_name() != expected {
            return Err(Error::new(
                Code::InvalidArgument,
                format!("expected a message of type {expected}, got {:?}", self.type_name()),
            ));
        }
        M::decode(self.value.clone())
            .map_err(|e| Error::new(Code::InvalidArgument, format!("cannot decode {expected}: {e}")).with_source(e))
    }
}

/// The full name within a type's URL.
pub(crate) fn type_name(url: &str) -> &str {
    url.rsplit_once('/').map_or(url, |(_, name)| name)
}
