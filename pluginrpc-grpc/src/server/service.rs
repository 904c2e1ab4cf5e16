//! One service as a tower service that speaks gRPC.

use std::convert::Infallible;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context as TaskContext, Poll};
use std::time::Duration;

use bytes::Bytes;
use http::{Request, Response, StatusCode};
use http_body::{Body as HttpBody, Frame, SizeHint};
use pluginrpc::{BoxFuture, Code, Context, Error, Method, MethodKind, Named, Service, Streaming, Transport};
use tonic::body::Body;
use tonic::server::{NamedService, StreamingService};
use tonic::transport::server::TcpConnectInfo;
use tonic::{Status, codec};

use super::call_tracker::CallGuard;
use super::peer::Peer;
use crate::wire::bounded::bounded;
use crate::wire::codec::RawCodec;
use crate::wire::messages::DEFAULT_MAX_MESSAGE_BYTES;
use crate::wire::status::status_from_error;
use crate::wire::{catch_panic, headers, messages, timeout};

/// Serves any [`pluginrpc::Service`] over gRPC, as a tower service like those that tonic generates: for
/// `tonic::transport::Server`, with interceptors and layers around it, or in this process under a client.
///
/// - All four kinds of methods are supported. An unknown method fails with `UNIMPLEMENTED` and its path.
/// - The [`Context`] holds the request's metadata, the deadline of `grpc-timeout` (or the default one) and the peer's
///   address; it is cancelled when the caller disconnects or resets the call. When the deadline passes, the handler or
///   its response stream is dropped and the call fails with `DEADLINE_EXCEEDED`.
/// - Metadata that the handler adds to the context is sent before and after the response. Names that begin with
///   `grpc-`, and those of HTTP itself, belong to the protocol and are neither sent nor shown.
/// - A truncated request stream never looks complete: it ends with `CANCELED`.
/// - A message above the limit fails with `RESOURCE_EXHAUSTED`.
/// - A panic in a handler fails the call with `INTERNAL`, "handler panicked", and the process lives on (unless it is
///   built with `panic = "abort"`). The place of the panic is printed to standard error only.
/// - [`status_from_error`] documents what gRPC carries of an error.
///
/// A service of a known type has its name at compile time ([`Named`]), which tonic's router requires. Type-erased
/// services (`GrpcService<dyn Service>`) are routed by [`Services`](crate::Services).
pub struct GrpcService<S: ?Sized> {
    service: Arc<S>,
    options: CallOptions,
}

/// Options that apply to every call of a service.
#[derive(Clone, Copy, Debug)]
pub(crate) struct CallOptions {
    pub(crate) max_request_bytes: usize,
    pub(crate) default_timeout: Option<Duration>,
}

impl Default for CallOptions {
    fn default() -> Self {
        Self {
            max_request_bytes: DEFAULT_MAX_MESSAGE_BYTES,
            default_timeout: None,
        }
    }
}

impl<S: Service> GrpcService<S> {
    /// Creates a tower service over `service`.
    pub fn new(service: S) -> Self {
        Self::from_arc(Arc::new(service))
    }
}

impl<S: Service + ?Sized> GrpcService<S> {
    /// Creates a tower service over a shared service, for example an `Arc<dyn Service>`.
    #[must_use]
    pub fn from_arc(service: Arc<S>) -> Self {
        Self::with_options(service, CallOptions::default())
    }

    pub(crate) fn with_options(service: Arc<S>, options: CallOptions) -> Self {
        Self { service, options }
    }

    /// Sets the size of one request message in bytes; 4 MiB by default. Responses are limited by their receiver.
    #[must_use]
    pub fn max_request_bytes(mut self, bytes: usize) -> Self {
        self.options.max_request_bytes = bytes;
        self
    }

    /// Sets the deadline of calls that arrive without one; none by default.
    #[must_use]
    pub fn default_timeout(mut self, timeout: Option<Duration>) -> Self {
        self.options.default_timeout = timeout;
        self
    }

    pub(crate) fn handle(&self, request: Request<Body>) -> BoxFuture<'static, Response<Body>> {
        let path = request.uri().path();
        let Some(method) = self.service.descriptor().method(path) else {
            let response = refusal(&unimplemented(path));
            return Box::pin(std::future::ready(response));
        };
        if !headers::are_grpc(request.headers()) {
            let mut response = Response::new(Body::empty());
            *response.status_mut() = StatusCode::UNSUPPORTED_MEDIA_TYPE;
            return Box::pin(std::future::ready(response));
        }
        // Outside the future, so that a timer around this service does not start before ours.
        let call = IncomingCall {
            service: self.service.clone(),
            method,
            ctx: context(&request, self.options.default_timeout),
            max_request_bytes: self.options.max_request_bytes,
        };
        Box::pin(answer(call, request))
    }
}

impl<S: ?Sized> Clone for GrpcService<S> {
    fn clone(&self) -> Self {
        Self {
            service: self.service.clone(),
            options: self.options,
        }
    }
}

impl<S: Service + ?Sized> std::fmt::Debug for GrpcService<S> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("GrpcService")
            .field("name", &self.service.descriptor().name())
            .field("options", &self.options)
            .finish()
    }
}

impl<S: Service + Named> NamedService for GrpcService<S> {
    const NAME: &'static str = S::NAME;
}

impl<S, B> tower::Service<Request<B>> for GrpcService<S>
where
    S: Service + ?Sized,
    B: HttpBody<Data = Bytes> + Send + 'static,
    B::Error: Into<tonic::codegen::StdError>,
{
    type Response = Response<Body>;
    type Error = Infallible;
    type Future = BoxFuture<'static, Result<Response<Body>, Infallible>>;

    fn poll_ready(&mut self, _: &mut TaskContext<'_>) -> Poll<Result<(), Infallible>> {
        Poll::Ready(Ok(()))
    }

    fn call(&mut self, request: Request<B>) -> Self::Future {
        let response = self.handle(request.map(Body::new));
        Box::pin(async move { Ok(response.await) })
    }
}

/// Returns a response that consists of an error.
pub(crate) fn refusal(error: &Error) -> Response<Body> {
    status_from_error(error).into_http()
}

/// The error for a path that is not served.
pub(crate) fn unimplemented(path: &str) -> Error {
    let path: String = path.chars().take(256).collect();
    Error::unimplemented(format!("{path} is not implemented"))
}

fn context(request: &Request<Body>, default_timeout: Option<Duration>) -> Context {
    let ctx = Context::new()
        .with_metadata(headers::read(request.headers()))
        .with_origin(Transport::GRPC, peer(request.extensions()));
    let ctx = match request.extensions().get::<Arc<CallGuard>>() {
        // Weak, so that a context that outlives its call does not keep the call in flight.
        Some(guard) => {
            let guard = Arc::downgrade(guard);
            ctx.with_end_process(move |grace| {
                if let Some(guard) = guard.upgrade() {
                    guard.end_after(grace);
                }
            })
        }
        None => ctx,
    };
    let asked = request.headers().get(timeout::HEADER).and_then(timeout::parse);
    match asked.or(default_timeout) {
        Some(timeout) => ctx.with_timeout(timeout),
        None => ctx,
    }
}

fn peer(extensions: &http::Extensions) -> Option<String> {
    if let Some(peer) = extensions.get::<Peer>() {
        return Some(peer.0.to_string());
    }
    if let Some(tcp) = extensions.get::<TcpConnectInfo>() {
        return tcp.remote_addr().map(|addr| addr.to_string());
    }
    #[cfg(unix)]
    if let Some(unix) = extensions.get::<tonic::transport::server::UdsConnectInfo>() {
        return Some(super::peer::unix_peer(unix.peer_cred.as_ref()));
    }
    None
}

/// A call to hand over to the service.
struct IncomingCall<S: ?Sized> {
    service: Arc<S>,
    method: &'static Method,
    ctx: Context,
    max_request_bytes: usize,
}

async fn answer<S: Service + ?Sized>(call: IncomingCall<S>, request: Request<Body>) -> Response<Body> {
    let mut guard = CancelUnlessDone {
        ctx: call.ctx.clone(),
        done: false,
        _call: request.extensions().get().cloned(),
    };
    let request = request.map(messages::mark_truncated);
    let response = tonic::server::Grpc::new(RawCodec)
        .max_decoding_message_size(call.max_request_bytes)
        .streaming(call, request)
        .await;
    let (mut parts, body) = response.into_parts();
    if parts.headers.contains_key(Status::GRPC_STATUS) {
        guard.done = true;
        headers::write(&guard.ctx.response_trailers(), &mut parts.headers);
        return Response::from_parts(parts, body);
    }
    headers::write(&guard.ctx.response_headers(), &mut parts.headers);
    Response::from_parts(parts, Body::new(ResponseBody { body, guard }))
}

impl<S: Service + ?Sized> StreamingService<Bytes> for IncomingCall<S> {
    type Response = Bytes;
    type ResponseStream = Responses;
    type Future = BoxFuture<'static, Result<tonic::Response<Responses>, Status>>;

    fn call(&mut self, request: tonic::Request<codec::Streaming<Bytes>>) -> Self::Future {
        let (service, method, ctx) = (self.service.clone(), self.method, self.ctx.clone());
        let requests = messages::incoming("request", request.into_inner(), self.max_request_bytes, |cause| {
            if cause.code() == tonic::Code::ResourceExhausted {
                return Error::new(Code::ResourceExhausted, cause.message());
            }
            Error::new(
                Code::Canceled,
                "the caller ended the call before its request was complete",
            )
        });
        Box::pin(async move {
            let handler = catch_panic::future(run(&*service, method, &ctx, requests));
            let responses = match ctx.run_until_ended(handler).await.and_then(|answer| answer) {
                // Complete already: no handler code runs from here on.
                Ok(responses) if method.kind() == MethodKind::Unary => responses,
                Ok(responses) => bounded(responses, ctx),
                // Response headers need a block of their own before the trailers with the status.
                Err(error) if !ctx.response_headers().is_empty() => Streaming::from_messages([error]).and_then(Err),
                Err(error) => return Err(status_from_error(&error)),
            };
            Ok(tonic::Response::new(Responses(responses)))
        })
    }
}

async fn run<S: Service + ?Sized>(
    service: &S,
    method: &'static Method,
    ctx: &Context,
    requests: Streaming<Bytes>,
) -> Result<Streaming<Bytes>, Error> {
    match method.kind() {
        MethodKind::Unary => {
            let request = pluginrpc::__private::one(requests, Code::InvalidArgument, "request").await?;
            let response = service.unary(method, ctx, request).await?;
            Ok(Streaming::from_messages([response]))
        }
        _ => service.streaming(method, ctx, requests).await,
    }
}

/// The response messages of a handler.
struct Responses(Streaming<Bytes>);

impl futures_core::Stream for Responses {
    type Item = Result<Bytes, Status>;

    fn poll_next(mut self: Pin<&mut Self>, cx: &mut TaskContext<'_>) -> Poll<Option<Self::Item>> {
        Pin::new(&mut self.0)
            .poll_next(cx)
            .map(|item| item.map(|message| message.map_err(|error| status_from_error(&error))))
    }
}

/// Adds the handler's trailers to the status with which tonic ends a response.
struct ResponseBody {
    body: Body,
    guard: CancelUnlessDone,
}

impl HttpBody for ResponseBody {
    type Data = Bytes;
    type Error = Status;

    fn poll_frame(mut self: Pin<&mut Self>, cx: &mut TaskContext<'_>) -> Poll<Option<Result<Frame<Bytes>, Status>>> {
        let this = &mut *self;
        Pin::new(&mut this.body).poll_frame(cx).map(|frame| {
            Some(match frame?.map(Frame::into_trailers) {
                Ok(Ok(mut trailers)) => {
                    this.guard.done = true;
                    headers::write(&this.guard.ctx.response_trailers(), &mut trailers);
                    Ok(Frame::trailers(trailers))
                }
                Ok(Err(data)) => Ok(data),
                Err(status) => Err(status),
            })
        })
    }

    fn is_end_stream(&self) -> bool {
        self.body.is_end_stream()
    }

    fn size_hint(&self) -> SizeHint {
        self.body.size_hint()
    }
}

/// Cancels the call when its response is dropped before the end.
struct CancelUnlessDone {
    ctx: Context,
    done: bool,
    _call: Option<Arc<CallGuard>>,
}

impl Drop for CancelUnlessDone {
    fn drop(&mut self) {
        // `ended` makes a passed deadline the reason, which takes precedence.
        if !self.done && self.ctx.ended().is_none() {
            self.ctx.cancel();
        }
    }
}
