//! Our client before servers that do not keep to the rules.

#![allow(clippy::unwrap_used)] // a test fails where something is not as it should be

mod support;

use std::convert::Infallible;
use std::time::{Duration, Instant};

use bytes::Bytes;
use http::{HeaderMap, HeaderValue, Request, Response};
use http_body::Frame;
use http_body_util::{BodyExt, Full};
use pluginrpc::{Code, Context, Error};
use pluginrpc_grpc::Channel;
use support::ask;
use tonic::body::Body;

fn soon() -> Context {
    Context::new().with_timeout(Duration::from_secs(10))
}

/// Asks a server that answers with this status, content type, body and trailers.
async fn answered(
    status: u16,
    content_type: &'static str,
    body: &'static [u8],
    trailers: Option<&[(&'static str, &'static [u8])]>,
) -> Result<String, Error> {
    let trailers: Option<HeaderMap> = trailers.map(|trailers| {
        let pairs = trailers
            .iter()
            .map(|(n, v)| (n.parse().unwrap(), HeaderValue::from_bytes(v).unwrap()));
        pairs.collect()
    });
    let server = tower::service_fn(move |_: Request<Body>| {
        let trailers = trailers.clone();
        async move {
            let body =
                Full::new(Bytes::from_static(body)).with_trailers(async move { trailers.map(Ok::<_, Infallible>) });
            let response = Response::builder().status(status).header("content-type", content_type);
            Ok::<_, Infallible>(response.body(Body::new(body)).unwrap())
        }
    });
    ask(&Channel::from_tonic(server), &soon(), "echo x").await
}

/// "x" as the one message.
const MESSAGE: &[u8] = b"\0\0\0\0\x03\x0a\x01x";
const GRPC: &str = "application/grpc";
const OK: Option<&[(&str, &[u8])]> = Some(&[("grpc-status", b"0")]);

#[tokio::test]
async fn a_proper_answer_is_taken() {
    assert_eq!(answered(200, GRPC, MESSAGE, OK).await.unwrap(), "x");
    assert_eq!(answered(200, "application/grpc+proto", MESSAGE, OK).await.unwrap(), "x");
}

#[tokio::test]
async fn what_is_no_grpc_is_said_to_be_none() {
    for (status, code) in [
        (404, Code::Unimplemented),
        (401, Code::Unauthenticated),
        (403, Code::PermissionDenied),
        (503, Code::Unavailable),
        (500, Code::Unknown),
    ] {
        let error = answered(status, "text/html", b"<h1>hello</h1>", None)
            .await
            .unwrap_err();
        assert_eq!(error.code(), code, "{error}");
        assert!(error.message().contains(&status.to_string()), "{error}");
    }
    let error = answered(200, "text/html", b"<h1>hello</h1>", None).await.unwrap_err();
    assert_eq!(error.code(), Code::Unknown, "{error}");
}

#[tokio::test]
async fn half_an_answer_is_none() {
    // No status at the end.
    assert_eq!(
        answered(200, GRPC, MESSAGE, None).await.unwrap_err().code(),
        Code::Unknown
    );
    // No message, too many, a truncated one, an unknown flag.
    for body in [
        &b""[..],
        b"\0\0\0\0\x03\x0a\x01x\0\0\0\0\x03\x0a\x01x",
        b"\0\0\0\0\x03\x0a",
        b"\x07\0\0\0\x03\x0a\x01x",
        b"\x01\0\0\0\x03\x0a\x01x",
        b"\0\0",
    ] {
        let error = answered(200, GRPC, body, OK).await.unwrap_err();
        assert_eq!(error.code(), Code::Internal, "{body:?}: {error}");
    }
    let error = answered(200, GRPC, b"\0\xff\xff\xff\xff\x0a\x01x", OK)
        .await
        .unwrap_err();
    assert_eq!(error.code(), Code::ResourceExhausted, "{error}");
}

#[tokio::test]
async fn a_malformed_status_causes_no_panic() {
    let details: &[(&str, &[u8])] = &[
        ("grpc-status", b"5"),
        ("grpc-message", b"%zz \xff%ff"),
        ("grpc-status-details-bin", b"*** no base64 ***"),
    ];
    let error = answered(200, GRPC, b"", Some(details)).await.unwrap_err();
    assert_eq!((error.code(), error.details().len()), (Code::NotFound, 0), "{error}");
    let error = answered(200, GRPC, MESSAGE, Some(&[("grpc-status", b"five")]))
        .await
        .unwrap_err();
    assert_eq!(error.code(), Code::Unknown);
    let error = answered(200, GRPC, b"", Some(&[("grpc-status", b"5")]))
        .await
        .unwrap_err();
    assert_eq!((error.code(), error.message()), (Code::NotFound, ""));
}

#[tokio::test]
async fn a_server_that_never_answers_is_left_at_the_deadline() {
    let silent = tower::service_fn(|_: Request<Body>| std::future::pending::<Result<Response<Body>, Infallible>>());
    let stalled = tower::service_fn(|_: Request<Body>| async {
        let body = http_body_util::StreamBody::new(Stalled);
        Ok::<_, Infallible>(
            Response::builder()
                .header("content-type", GRPC)
                .body(Body::new(body))
                .unwrap(),
        )
    });
    let started = Instant::now();
    let ctx = || Context::new().with_timeout(Duration::from_millis(100));
    let errors = [
        ask(&Channel::from_tonic(silent), &ctx(), "echo x").await.unwrap_err(),
        ask(&Channel::from_tonic(stalled), &ctx(), "echo x").await.unwrap_err(),
    ];
    assert_eq!(errors.map(|error| error.code()), [Code::DeadlineExceeded; 2]);
    assert!(started.elapsed() < Duration::from_secs(2));
}

struct Stalled;

impl futures_core::Stream for Stalled {
    type Item = Result<Frame<Bytes>, Infallible>;
    fn poll_next(
        self: std::pin::Pin<&mut Self>,
        _: &mut std::task::Context<'_>,
    ) -> std::task::Poll<Option<Self::Item>> {
        std::task::Poll::Pending
    }
}
