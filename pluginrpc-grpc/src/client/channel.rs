//! A gRPC connection as something that can be called.

use std::future::poll_fn;
use std::pin::Pin;
use std::sync::{Arc, Mutex, PoisonError};
use std::task::{Context as TaskContext, Poll};

use bytes::Bytes;
use futures_core::Stream;
use http::{HeaderValue, Method as HttpMethod, Request, Response, StatusCode, Uri, Version, header};
use http_body::Body as HttpBody;
use pluginrpc::{BoxFuture, Call, Code, Context, Error, Method, Streaming};
use tonic::Status;
use tonic::body::Body;
use tonic::client::GrpcService;
use tonic::codec::{self, EncodeBody};
use tonic::codegen::StdError;

use super::transport_error::transport_error;
use crate::server::MESSAGE_LIMIT;
use crate::wire::bounded::bounded;
use crate::wire::codec::RawCodec;
use crate::wire::trailers::{TakeTrailers, Trailers};
use crate::wire::{headers, messages, status, timeout};

/// Calls any gRPC server; what generated clients are put over. Cheap to clone, and one connection carries many calls
/// at once.
///
/// - The deadline of the [`Context`] travels as `grpc-timeout`, and holds on this side too, whatever the server does.
/// - Metadata goes out from the context; what comes back is in its `response_headers` and `response_trailers`.
/// - Dropping a call, or cancelling its context, resets it on the wire.
/// - An error that the server answered comes out with its code, message and details; a connection that cannot be made
///   or that breaks is `UNAVAILABLE` and keeps its cause.
/// - A request stream that ends in an error ends the call in that error, and resets it on the wire: no server takes half
///   a request for a whole one.
///
/// The connection lives in the tokio runtime in which it was made; calls may be awaited anywhere.
#[derive(Clone, Debug)]
pub struct Channel<T = tonic::transport::Channel> {
    service: T,
    message_limit: usize,
}

impl<T> Channel<T> {
    /// Calls over a tonic channel, or over any other client service, layers included; a [`GrpcService`] in this process
    /// will do as well.
    ///
    /// [`GrpcService`]: crate::GrpcService
    pub fn from_tonic(service: T) -> Self {
        Self {
            service,
            message_limit: MESSAGE_LIMIT,
        }
    }

    /// The largest response message in bytes; 4 MiB unless set. A larger one ends the call in `RESOURCE_EXHAUSTED`.
    #[must_use]
    pub fn message_limit(mut self, bytes: usize) -> Self {
        self.message_limit = bytes;
        self
    }
}

impl<T> Call for Channel<T>
where
    T: GrpcService<Body> + Clone + Send + Sync + 'static,
    T::ResponseBody: HttpBody<Data = Bytes> + Send + 'static,
    <T::ResponseBody as HttpBody>::Error: Into<StdError>,
    T::Future: Send,
{
    fn unary<'a>(
        &'a self,
        method: &'a Method,
        ctx: &'a Context,
        request: Bytes,
    ) -> BoxFuture<'a, Result<Bytes, Error>> {
        Box::pin(async move {
            let responses = self.start(method, ctx, Streaming::from_messages([request])).await?;
            pluginrpc::__private::one(responses, Code::Internal, "response").await
        })
    }

    fn streaming<'a>(
        &'a self,
        method: &'a Method,
        ctx: &'a Context,
        requests: Streaming<Bytes>,
    ) -> BoxFuture<'a, Result<Streaming<Bytes>, Error>> {
        Box::pin(self.start(method, ctx, requests))
    }
}

impl<T> Channel<T>
where
    T: GrpcService<Body> + Clone + Send + Sync + 'static,
    T::ResponseBody: HttpBody<Data = Bytes> + Send + 'static,
    <T::ResponseBody as HttpBody>::Error: Into<StdError>,
    T::Future: Send,
{
    async fn start(
        &self,
        method: &Method,
        ctx: &Context,
        requests: Streaming<Bytes>,
    ) -> Result<Streaming<Bytes>, Error> {
        if let Some(error) = ctx.ended() {
            return Err(error);
        }
        let failed = Failed::default();
        let request = request(method.path(), ctx, requests, failed.clone())?;
        let mut service = self.service.clone();
        let exchange = async move {
            // A tonic channel panics when it is called before it is ready.
            poll_fn(|cx| service.poll_ready(cx)).await.map_err(Into::into)?;
            service.call(request).await.map_err(Into::into)
        };
        let response = match ctx.run_until_ended(exchange).await? {
            Ok(response) => response,
            Err(error) => return Err(failed.or_else(|| ctx.ended().unwrap_or_else(|| transport_error(error)))),
        };
        let responses =
            read(response.map(Body::new), ctx, self.message_limit).map_err(|error| failed.or_else(|| error))?;
        Ok(bounded(Streaming::new(Responses { responses, failed }), ctx.clone()))
    }
}

fn request(path: &str, ctx: &Context, requests: Streaming<Bytes>, failed: Failed) -> Result<Request<Body>, Error> {
    let uri =
        Uri::try_from(path).map_err(|e| Error::internal(format!("{path:?} is no path of a method")).with_source(e))?;
    let requests = Requests { requests, failed };
    let mut request = Request::new(Body::new(EncodeBody::new_client(RawCodec, requests, None, None)));
    *request.method_mut() = HttpMethod::POST;
    *request.version_mut() = Version::HTTP_2;
    *request.uri_mut() = uri;
    let headers = request.headers_mut();
    headers.insert(header::TE, HeaderValue::from_static("trailers"));
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("application/grpc"));
    if let Some(timeout) = ctx.remaining().and_then(timeout::format) {
        headers.insert(timeout::HEADER, timeout);
    }
    headers::write(ctx.metadata(), headers);
    Ok(request)
}

/// Reads a response: its headers now, its messages and its status as they come.
fn read(response: Response<Body>, ctx: &Context, limit: usize) -> Result<Streaming<Bytes>, Error> {
    let (parts, body) = response.into_parts();
    if let Some(status) = status::read(&parts.headers) {
        // No body, and the headers stand for the trailers.
        ctx.edit_response_trailers(|trailers| trailers.extend(headers::read(&parts.headers)));
        return status.map(|()| Streaming::from_messages([]));
    }
    if parts.status != StatusCode::OK {
        return Err(status::from_http(parts.status));
    }
    if !headers::are_grpc(&parts.headers) {
        return Err(Error::new(
            Code::Unknown,
            "the server answered with something that is not gRPC",
        ));
    }
    ctx.edit_response_headers(|headers| headers.extend(headers::read(&parts.headers)));
    let (body, trailers) = TakeTrailers::new(body);
    let body = messages::whole_or_broken_off(Body::new(body));
    // As a request, since of a response tonic would read the status itself, and panics on a malformed one.
    let messages = codec::Streaming::new_request(RawCodec, body, None, Some(limit));
    let broken_off = {
        let ctx = ctx.clone();
        move |cause: &Status| ctx.ended().unwrap_or_else(|| transport_error(cause.clone().into()))
    };
    Ok(Streaming::new(WithStatus {
        messages: messages::incoming("response", messages, limit, broken_off),
        trailers,
        ctx: ctx.clone(),
    }))
}

/// Response messages, and after the last one the status that the trailers hold.
struct WithStatus {
    messages: Streaming<Bytes>,
    trailers: Trailers,
    ctx: Context,
}

impl Stream for WithStatus {
    type Item = Result<Bytes, Error>;

    fn poll_next(mut self: Pin<&mut Self>, cx: &mut TaskContext<'_>) -> Poll<Option<Self::Item>> {
        let item = Pin::new(&mut self.messages).poll_next(cx);
        if !matches!(item, Poll::Ready(None)) {
            return item;
        }
        let trailers = self.trailers.take();
        self.ctx
            .edit_response_trailers(|metadata| metadata.extend(headers::read(&trailers)));
        let status = status::read(&trailers).unwrap_or_else(|| {
            Err(Error::new(
                Code::Unknown,
                "the server ended its answer without a status, so it may be incomplete",
            ))
        });
        Poll::Ready(status.err().map(Err))
    }
}

/// The error in which the request stream ended, which says more than what the server makes of the broken call.
#[derive(Clone, Debug, Default)]
struct Failed(Arc<Mutex<Option<Error>>>);

impl Failed {
    fn set(&self, error: Error) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = Some(error);
    }

    fn or_else(&self, other: impl FnOnce() -> Error) -> Error {
        let failed = self.0.lock().unwrap_or_else(PoisonError::into_inner).take();
        failed.unwrap_or_else(other)
    }
}

/// Request messages on their way out.
struct Requests {
    requests: Streaming<Bytes>,
    failed: Failed,
}

impl Stream for Requests {
    type Item = Result<Bytes, Status>;

    fn poll_next(mut self: Pin<&mut Self>, cx: &mut TaskContext<'_>) -> Poll<Option<Self::Item>> {
        let item = Pin::new(&mut self.requests).poll_next(cx);
        item.map(|item| {
            item.map(|message| {
                message.map_err(|error| {
                    self.failed.set(error);
                    // hyper resets the stream with INTERNAL_ERROR, which nobody takes for an orderly end.
                    Status::aborted("the request stream failed")
                })
            })
        })
    }
}

/// Response messages, whose error may be that of the requests.
struct Responses {
    responses: Streaming<Bytes>,
    failed: Failed,
}

impl Stream for Responses {
    type Item = Result<Bytes, Error>;

    fn poll_next(mut self: Pin<&mut Self>, cx: &mut TaskContext<'_>) -> Poll<Option<Self::Item>> {
        let item = Pin::new(&mut self.responses).poll_next(cx);
        item.map(|item| item.map(|message| message.map_err(|error| self.failed.or_else(|| error))))
    }
}
