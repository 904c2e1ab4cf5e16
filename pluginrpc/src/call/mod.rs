//! The call traits: protobuf bytes in, protobuf bytes out.

pub(crate) mod any;
pub(crate) mod block_on;
pub(crate) mod budget;
mod code;
mod context;
pub(crate) mod error;
pub mod generated;
mod layer;
mod metadata;
mod method;
mod scope;
mod streaming;
mod until_signal;

use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;

use bytes::Bytes;

pub use any::Any;
pub use block_on::block_on;
pub use budget::set_max_decoded_bytes;
pub use code::Code;
pub use context::{CancelOnDrop, Context, Transport};
pub use error::Error;
pub use layer::{Layer, Layered, Next, Payload};
pub use metadata::Metadata;
pub use method::{Idempotency, Method, MethodKind, ServiceDescriptor, TypeName};
pub use streaming::Streaming;

/// A boxed future, as the call traits return it.
pub type BoxFuture<'a, T> = Pin<Box<dyn Future<Output = T> + Send + 'a>>;

/// Anything that can be called: a generated server, an adopted tonic server, an executable, a channel.
///
/// # Contract
/// - Requests and responses are the binary encoding of the method's two types; formats are left to the transport.
/// - A method that the callee does not have answers `UNIMPLEMENTED` and names its path.
/// - Input from outside never panics; bytes that cannot be decoded answer `INVALID_ARGUMENT` (a request) or `INTERNAL`
///   (a response).
/// - The future may be dropped at any await; everything it started then ends.
/// - A deadline or a cancellation of `ctx` ends a call that leaves this process. In process it ends where the caller or
///   the transport races the call against it ([`Context::run_until_ended`]).
pub trait Call: Send + Sync + 'static {
    /// Calls a method with one request and one response.
    fn unary<'a>(&'a self, method: &'a Method, ctx: &'a Context, request: Bytes)
    -> BoxFuture<'a, Result<Bytes, Error>>;

    /// Calls a method of any kind; a direction that does not stream carries exactly one message.
    ///
    /// The default answers `UNIMPLEMENTED`.
    fn streaming<'a>(
        &'a self,
        method: &'a Method,
        _ctx: &'a Context,
        _requests: Streaming<Bytes>,
    ) -> BoxFuture<'a, Result<Streaming<Bytes>, Error>> {
        Box::pin(std::future::ready(Err(unimplemented(method))))
    }
}

/// A [`Call`] that knows its own table.
pub trait Service: Call {
    /// Returns the name of the service and its methods.
    fn descriptor(&self) -> &'static ServiceDescriptor;
}

/// The full name of a service that is known when the program is compiled, as tonic's router needs it.
pub trait Named {
    /// `acme.v1.FooService`.
    const NAME: &'static str;
}

/// The error of a method that does not exist.
pub(crate) fn unimplemented(method: &Method) -> Error {
    Error::unimplemented(format!("{} is not implemented", method.path()))
}

macro_rules! forward {
    ($($pointer:ident),*) => {$(
        impl<C: Call + ?Sized> Call for $pointer<C> {
            fn unary<'a>(&'a self, method: &'a Method, ctx: &'a Context, request: Bytes) -> BoxFuture<'a, Result<Bytes, Error>> {
                (**self).unary(method, ctx, request)
            }
            fn streaming<'a>(
                &'a self,
                method: &'a Method,
                ctx: &'a Context,
                requests: Streaming<Bytes>,
            ) -> BoxFuture<'a, Result<Streaming<Bytes>, Error>> {
                (**self).streaming(method, ctx, requests)
            }
        }
        impl<S: Service + ?Sized> Service for $pointer<S> {
            fn descriptor(&self) -> &'static ServiceDescriptor {
                (**self).descriptor()
            }
        }
    )*};
}
forward!(Arc, Box);
