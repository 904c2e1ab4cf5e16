//! Wrappers around a [`Call`]: one hook for calls of every kind.

use std::fmt;
use std::future::Future;
use std::sync::Arc;

use bytes::Bytes;

use crate::{BoxFuture, Call, Context, Error, Method, Service, ServiceDescriptor, Streaming};

/// Runs code around every call of a [`Call`] or [`Service`]: timeouts, metrics, logs, retries of a connection.
///
/// [`Layered`] applies a layer. The hook sees unary and streaming calls alike, so nothing is lost on the way: the
/// context goes to [`Next::run`] as it is, or with another deadline or metadata, and response metadata reaches the
/// caller either way.
///
/// ```
/// use std::time::Duration;
/// use pluginrpc::{Context, Error, Layer, Method, Next, Payload};
///
/// /// Gives a deadline to calls that come without one.
/// struct DefaultTimeout(Duration);
///
/// impl Layer for DefaultTimeout {
///     async fn call<T: Payload>(&self, _: &Method, ctx: &Context, next: Next<'_, T>) -> Result<T, Error> {
///         match ctx.deadline() {
///             Some(_) => next.run(ctx).await,
///             None => next.run(&ctx.clone().with_timeout(self.0)).await,
///         }
///     }
/// }
/// ```
pub trait Layer: Send + Sync + 'static {
    /// Handles one call: usually calls [`Next::run`] once and returns its outcome.
    ///
    /// For a streaming call the future ends with the start of the response stream, not with its end.
    ///
    /// # Errors
    /// Those of the inner call, and the layer's own.
    fn call<'a, T: Payload>(
        &'a self,
        method: &'a Method,
        ctx: &'a Context,
        next: Next<'a, T>,
    ) -> impl Future<Output = Result<T, Error>> + Send + 'a;
}

impl<L: Layer> Layer for Arc<L> {
    fn call<'a, T: Payload>(
        &'a self,
        method: &'a Method,
        ctx: &'a Context,
        next: Next<'a, T>,
    ) -> impl Future<Output = Result<T, Error>> + Send + 'a {
        L::call(self, method, ctx, next)
    }
}

/// The payload of a call in one direction: [`Bytes`] of a unary call, [`Streaming`] of any other.
///
/// Sealed: there are no others.
pub trait Payload: private::Payload {}

impl Payload for Bytes {}
impl Payload for Streaming<Bytes> {}

mod private {
    use super::{BoxFuture, Bytes, Call, Context, Error, Method, Streaming};

    pub trait Payload: Sized + Send + 'static {
        fn call<'a>(
            call: &'a dyn Call,
            method: &'a Method,
            ctx: &'a Context,
            request: Self,
        ) -> BoxFuture<'a, Result<Self, Error>>;
    }

    impl Payload for Bytes {
        fn call<'a>(
            call: &'a dyn Call,
            method: &'a Method,
            ctx: &'a Context,
            request: Self,
        ) -> BoxFuture<'a, Result<Self, Error>> {
            call.unary(method, ctx, request)
        }
    }

    impl Payload for Streaming<Bytes> {
        fn call<'a>(
            call: &'a dyn Call,
            method: &'a Method,
            ctx: &'a Context,
            request: Self,
        ) -> BoxFuture<'a, Result<Self, Error>> {
            call.streaming(method, ctx, request)
        }
    }
}

/// The rest of a call, behind a [`Layer`].
pub struct Next<'a, T> {
    call: &'a dyn Call,
    method: &'a Method,
    request: T,
}

impl<'a, T: Payload> Next<'a, T> {
    /// Calls the inner [`Call`] with the request.
    ///
    /// # Errors
    /// Those of the inner call.
    pub async fn run(self, ctx: &Context) -> Result<T, Error> {
        T::call(self.call, self.method, ctx, self.request).await
    }
}

impl<T> fmt::Debug for Next<'_, T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Next")
            .field("method", &self.method.path())
            .finish_non_exhaustive()
    }
}

/// A [`Call`] or [`Service`] behind a [`Layer`].
#[derive(Clone, Debug)]
pub struct Layered<C, L> {
    inner: C,
    layer: L,
}

impl<C, L> Layered<C, L> {
    /// Wraps `inner`; the layer sees every call before it does.
    pub const fn new(inner: C, layer: L) -> Self {
        Self { inner, layer }
    }

    /// Returns the wrapped call.
    pub const fn get_ref(&self) -> &C {
        &self.inner
    }

    /// Returns the layer.
    pub const fn layer(&self) -> &L {
        &self.layer
    }
}

impl<C: Call, L: Layer> Call for Layered<C, L> {
    fn unary<'a>(
        &'a self,
        method: &'a Method,
        ctx: &'a Context,
        request: Bytes,
    ) -> BoxFuture<'a, Result<Bytes, Error>> {
        let next = Next {
            call: &self.inner,
            method,
            request,
        };
        Box::pin(self.layer.call(method, ctx, next))
    }

    fn streaming<'a>(
        &'a self,
        method: &'a Method,
        ctx: &'a Context,
        requests: Streaming<Bytes>,
    ) -> BoxFuture<'a, Result<Streaming<Bytes>, Error>> {
        let next = Next {
            call: &self.inner,
            method,
            request: requests,
        };
        Box::pin(self.layer.call(method, ctx, next))
    }
}

impl<S: Service, L: Layer> Service for Layered<S, L> {
    fn descriptor(&self) -> &'static ServiceDescriptor {
        self.inner.descriptor()
    }
}
