//! The client side of a gRPC connection.

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
use crate::wire::bounded::bounded;
use crate::wire::codec::RawCodec;
use crate::wire::messages::DEFAULT_MAX_MESSAGE_BYTES;
use crate::wire::trailers::{TakeTrailers, Trailers};
use crate::wire::{headers, messages, status, timeout};

/// Calls any gRPC server; generated clients are created over it. Cheap to clone; one connection carries many calls at
/// once.
///
/// - The deadline of the [`Context`] is sent as `grpc-timeout` and also enforced locally.
/// - The context's metadata is sent with the request. Metadata of the response is added to the context's
///   `response_headers` and `response_trailers`.
/// - Dropping a call, or cancelling its context, resets it on the wire.
/// - An error from the server keeps its code, message and details. A connection that cannot be established or breaks is
///   `UNAVAILABLE`, with the cause as source.
/// - A request stream that ends in an error ends the call with that error and resets it on the wire, so that no server
///   mistakes half a request for a whole one.
///
/// The connection lives in the tokio runtime that it was created in; calls may be awaited anywhere.
#[derive(Clone, Debug)]
pub struct Channel<T = tonic::transport::Channel> {
    service: T,
    max_response_bytes: usize,
}

impl<T> Channel<T> {
    /// Creates a channel over a tonic channel or any other client service, with or without layers; for example a
    /// [`GrpcService`] in this process.
    ///
    /// [`GrpcService`]: crate::GrpcService
    pub fn from_tonic(service: T) -> Self {
        Self {
            service,
            max_response_bytes: DEFAULT_MAX_MESSAGE_BYTES,
        }
    }

    /// Sets the size of one response message in bytes; 4 MiB by default. A larger message fails the call with
    /// `RESOURCE_EXHAUSTED`.
    #[must_use]
    pub fn with_max_response_bytes(mut self, bytes: usize) -> Self {
        self.max_response_bytes = bytes;
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
        let failed = RequestError::default();
        let request = request(method.path(), ctx, requests, failed.clone())?;
        let mut service = self.service.clone();
        let exchange = async move {
            // A tonic channel panics when it is called before it is ready.
            poll_fn(|cx| service.poll_ready(cx)).await.map_err(Into::into)?;
            service.call(request).await.map_err(Into::into)
        };
        let response = match ctx.run_until_ended(exchange).await? {
            Ok(response) => response,
            Err(error) => return Err(failed.take_or_else(|| ctx.ended().unwrap_or_else(|| transport_error(error)))),
        };
        let responses = read(response.map(Body::new), ctx, self.max_response_bytes)
            .map_err(|error| failed.take_or_else(|| error))?;
        Ok(bounded(Streaming::new(Responses { responses, failed }), ctx.clone()))
    }
}

fn request(
    path: &str,
    ctx: &Context,
    requests: Streaming<Bytes>,
    failed: RequestError,
) -> Result<Request<Body>, Error> {
    let uri = Uri::try_from(path)
        .map_err(|e| Error::internal(format!("{path:?} is not a valid method path")).with_source(e))?;
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

/// Reads the headers of a response; messages and status follow as a stream.
fn read(response: Response<Body>, ctx: &Context, limit: usize) -> Result<Streaming<Bytes>, Error> {
    let (parts, body) = response.into_parts();
    if let Some(status) = status::read(&parts.headers) {
        // A response without a body: the headers are the trailers.
        ctx.edit_response_trailers(|trailers| trailers.extend(headers::read(&parts.headers)));
        return status.map(|()| Streaming::from_messages([]));
    }
    if parts.status != StatusCode::OK {
        return Err(status::from_http(parts.status));
    }
    if !headers::are_grpc(&parts.headers) {
        return Err(Error::new(Code::Unknown, "the server did not answer with gRPC"));
    }
    ctx.edit_response_headers(|headers| headers.extend(headers::read(&parts.headers)));
    let (body, trailers) = TakeTrailers::new(body);
    let body = messages::mark_truncated(Body::new(body));
    // Read as a request: in a response, tonic reads the status itself and panics on a malformed one.
    let messages = codec::Streaming::new_request(RawCodec, body, None, Some(limit));
    let truncated = {
        let ctx = ctx.clone();
        move |cause: &Status| ctx.ended().unwrap_or_else(|| transport_error(cause.clone().into()))
    };
    Ok(Streaming::new(WithStatus {
        messages: messages::incoming("response", messages, limit, truncated),
        trailers,
        ctx: ctx.clone(),
    }))
}

/// Response messages, followed by the status in the trailers.
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
                "the server ended its response without a status, so it may be incomplete",
            ))
        });
        Poll::Ready(status.err().map(Err))
    }
}

/// The error that ended the request stream; more precise than the server's status for the broken call.
#[derive(Clone, Debug, Default)]
struct RequestError(Arc<Mutex<Option<Error>>>);

impl RequestError {
    fn set(&self, error: Error) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = Some(error);
    }

    fn take_or_else(&self, other: impl FnOnce() -> Error) -> Error {
        let failed = self.0.lock().unwrap_or_else(PoisonError::into_inner).take();
        failed.unwrap_or_else(other)
    }
}

/// Request messages to send.
struct Requests {
    requests: Streaming<Bytes>,
    failed: RequestError,
}

impl Stream for Requests {
    type Item = Result<Bytes, Status>;

    fn poll_next(mut self: Pin<&mut Self>, cx: &mut TaskContext<'_>) -> Poll<Option<Self::Item>> {
        let item = Pin::new(&mut self.requests).poll_next(cx);
        item.map(|item| {
            item.map(|message| {
                message.map_err(|error| {
                    self.failed.set(error);
                    // hyper resets the stream with INTERNAL_ERROR, so the server sees a broken request.
                    Status::aborted("the request stream failed")
                })
            })
        })
    }
}

/// Response messages; an error of the request stream takes precedence over the server's.
struct Responses {
    responses: Streaming<Bytes>,
    failed: RequestError,
}

impl Stream for Responses {
    type Item = Result<Bytes, Error>;

    fn poll_next(mut self: Pin<&mut Self>, cx: &mut TaskContext<'_>) -> Poll<Option<Self::Item>> {
        let item = Pin::new(&mut self.responses).poll_next(cx);
        item.map(|item| item.map(|message| message.map_err(|error| self.failed.take_or_else(|| error))))
    }
}
