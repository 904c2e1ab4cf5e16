//! Our client and our server over real TCP, all four kinds.

#![allow(clippy::unwrap_used)] // a test fails where something is not as it should be

mod support;

use std::sync::Arc;
use std::time::{Duration, Instant};

use pluginrpc::{Call, Code, Context, Error, Layer, Layered, Metadata, Method, Next, Payload, Service, Streaming};
use pluginrpc_grpc::{Channel, Services};
use support::{CHAT, COLLECT, DO, MANY, Script, UNKNOWN, ask, decode, encode, gather};
use tonic::transport::server::TcpIncoming;

/// Serves a script by tonic's own server; the task ends with the test.
async fn served(script: &Script) -> Channel {
    serve(script.clone()).await
}

async fn serve(service: impl Service) -> Channel {
    let incoming = TcpIncoming::bind("127.0.0.1:0".parse().unwrap()).unwrap();
    let address = incoming.local_addr().unwrap();
    let services = Services::new([Arc::new(service) as Arc<dyn Service>]);
    let server = tonic::transport::Server::builder().serve_with_incoming(services, incoming);
    tokio::spawn(server);
    Channel::connect(&format!("http://{address}")).await.unwrap()
}

fn soon() -> Context {
    Context::new().with_timeout(Duration::from_secs(10))
}

#[tokio::test]
async fn all_four_kinds_answer() {
    let channel = served(&Script::default()).await;
    assert_eq!(ask(&channel, &soon(), "echo hello there").await.unwrap(), "hello there");
    assert_eq!(
        ask(&channel, &soon(), "echo ").await.unwrap(),
        "",
        "an empty message is a message"
    );
    let (all, error) = gather(&channel, &MANY, &soon(), &["3"]).await;
    assert_eq!((all.join(" "), error.is_none()), ("1 2 3".to_owned(), true));
    let (all, error) = gather(&channel, &COLLECT, &soon(), &["a", "b", "c"]).await;
    assert_eq!((all.join(" "), error.is_none()), ("a,b,c".to_owned(), true));
    let (all, error) = gather(&channel, &CHAT, &soon(), &["a", "b"]).await;
    assert_eq!((all.join(" "), error.is_none()), ("A B".to_owned(), true));
}

#[tokio::test]
async fn a_conversation_goes_back_and_forth() {
    let channel = served(&Script::default()).await;
    let (ask, asked) = tokio::sync::mpsc::unbounded_channel();
    let requests = Streaming::new(Receiver(asked));
    let ctx = soon();
    ask.send(Ok(encode("one"))).unwrap();
    let mut answers = pluginrpc::Call::streaming(&channel, &CHAT, &ctx, requests)
        .await
        .unwrap();
    for word in ["ONE", "TWO", "THREE"] {
        assert_eq!(
            support::decode(answers.message().await.unwrap().unwrap()).unwrap(),
            word
        );
        let next = if word == "ONE" { "two" } else { "three" };
        ask.send(Ok(encode(next))).unwrap();
    }
    drop(ask);
    assert_eq!(
        support::decode(answers.message().await.unwrap().unwrap()).unwrap(),
        "THREE"
    );
    assert!(answers.message().await.unwrap().is_none());
}

struct Receiver(tokio::sync::mpsc::UnboundedReceiver<Result<pluginrpc::Bytes, Error>>);

impl futures_core::Stream for Receiver {
    type Item = Result<pluginrpc::Bytes, Error>;
    fn poll_next(
        mut self: std::pin::Pin<&mut Self>,
        cx: &mut std::task::Context<'_>,
    ) -> std::task::Poll<Option<Self::Item>> {
        self.0.poll_recv(cx)
    }
}

#[tokio::test]
async fn errors_arrive_whole() {
    let channel = served(&Script::default()).await;
    for code in Code::all() {
        let error = ask(&channel, &soon(), &format!("fail {} häppened: 100 %", code.number()))
            .await
            .unwrap_err();
        assert_eq!((error.code(), error.message()), (code, "häppened: 100 %"));
        assert_eq!(error.detail::<String>().as_deref(), Some("a detail"));
        assert_eq!(error.detail::<u64>(), Some(7));
    }
    let (all, error) = gather(&channel, &MANY, &soon(), &["2 fail"]).await;
    let error = error.unwrap();
    assert_eq!(
        (all.len(), error.code(), error.message()),
        (2, Code::NotFound, "no more")
    );
    assert_eq!(error.detail::<u64>(), Some(7));
}

#[tokio::test]
async fn metadata_travels_both_ways_before_and_after() {
    let channel = served(&Script::default()).await;
    for request in ["metadata", "metadata fail"] {
        let mut metadata = Metadata::new();
        metadata.append("x-text", "plain").unwrap();
        metadata.append_bin("x-bytes-bin", vec![0_u8, 200, 255]).unwrap();
        let ctx = soon().with_metadata(metadata);
        let answer = ask(&channel, &ctx, request).await;
        assert_eq!(answer.is_err(), request.ends_with("fail"));
        for (metadata, name) in [
            (ctx.response_headers(), "x-before"),
            (ctx.response_trailers(), "x-after"),
        ] {
            assert_eq!(metadata.get(name), Some("plain"), "{request}");
            let bytes = metadata.get_bin(&format!("{name}-bin")).unwrap();
            assert_eq!(bytes.as_ref(), [0, 200, 255], "{request}");
        }
        assert_eq!(ctx.response_headers().get("x-after"), None);
        assert_eq!(ctx.response_trailers().get("x-before"), None);
    }
    let ctx = soon();
    gather(&channel, &MANY, &ctx, &["3"]).await;
    assert_eq!(ctx.response_trailers().get("x-count"), Some("3"));
}

/// Derives a context for every call, as layers do.
struct Derives;

impl Layer for Derives {
    async fn call<T: Payload>(&self, _: &Method, ctx: &Context, next: Next<'_, T>) -> Result<T, Error> {
        let ctx = ctx.clone().with_timeout(Duration::from_secs(5));
        next.run(&ctx.clone().with_metadata(ctx.metadata().clone())).await
    }
}

#[tokio::test]
async fn layers_lose_no_metadata_in_process_and_over_grpc() {
    let served = serve(Layered::new(Script::default(), Derives)).await;
    let in_process = Layered::new(Script::default(), Derives);
    let layered: [&dyn Call; 2] = [&Layered::new(served, Derives), &in_process];
    for call in layered {
        let mut metadata = Metadata::new();
        metadata.append("x-text", "plain").unwrap();
        let ctx = soon().with_metadata(metadata);
        let answer = call.unary(&DO, &ctx, encode("metadata")).await.unwrap();
        assert_eq!(decode(answer).unwrap(), "plain");
        assert_eq!(ctx.response_headers().get("x-before"), Some("plain"));
        assert_eq!(ctx.response_trailers().get("x-after"), Some("plain"));
        let ctx = soon();
        let requests = Streaming::from_messages([encode("3")]);
        let mut answers = call.streaming(&MANY, &ctx, requests).await.unwrap();
        while answers.message().await.unwrap().is_some() {}
        assert_eq!(ctx.response_trailers().get("x-count"), Some("3"));
    }
}

#[tokio::test]
async fn the_handler_knows_its_caller_and_its_deadline() {
    let channel = served(&Script::default()).await;
    let ctx = Context::new().with_timeout(Duration::from_secs(30));
    let text = ask(&channel, &ctx, "context").await.unwrap();
    assert!(
        text.starts_with("gRPC from 127.0.0.1:") && text.ends_with("with Some(30.0)"),
        "{text}"
    );
    let text = ask(&channel, &Context::new(), "context").await.unwrap();
    assert!(text.ends_with("with None"), "{text}");
}

#[tokio::test]
async fn a_deadline_ends_the_call_on_both_sides() {
    let script = Script::default();
    let channel = served(&script).await;
    let started = Instant::now();
    let ctx = Context::new().with_timeout(Duration::from_millis(100));
    let error = ask(&channel, &ctx, "hang").await.unwrap_err();
    assert_eq!(error.code(), Code::DeadlineExceeded);
    assert!(started.elapsed() < Duration::from_secs(2));
    script.wait_for("dropped").await;

    let script = Script::default();
    let channel = served(&script).await;
    let ctx = Context::new().with_timeout(Duration::from_millis(100));
    let (all, error) = gather(&channel, &MANY, &ctx, &["2 hang"]).await;
    assert_eq!((all.len(), error.unwrap().code()), (2, Code::DeadlineExceeded));
    script.wait_for("dropped").await;

    let ctx = Context::new().with_timeout(Duration::ZERO);
    assert_eq!(
        ask(&channel, &ctx, "echo x").await.unwrap_err().code(),
        Code::DeadlineExceeded
    );
}

#[tokio::test]
async fn a_call_that_is_dropped_or_cancelled_ends_the_handler() {
    for cancel in [false, true] {
        let script = Script::default();
        let channel = served(&script).await;
        let ctx = Context::new();
        let call = {
            let (channel, ctx) = (channel.clone(), ctx.clone());
            tokio::spawn(async move { ask(&channel, &ctx, "hang").await })
        };
        script.wait_for("hanging").await;
        if cancel {
            ctx.cancel();
            assert_eq!(call.await.unwrap().unwrap_err().code(), Code::Canceled);
        } else {
            call.abort();
        }
        script.wait_for("dropped").await;
        script.wait_for("ended: canceled").await;
        assert_eq!(ask(&channel, &soon(), "echo alive").await.unwrap(), "alive");
    }
}

#[tokio::test]
async fn a_stream_that_is_dropped_ends_the_handler() {
    let script = Script::default();
    let channel = served(&script).await;
    let ctx = Context::new();
    let requests = Streaming::from_messages([encode("1 hang")]);
    let mut responses = pluginrpc::Call::streaming(&channel, &MANY, &ctx, requests)
        .await
        .unwrap();
    assert!(responses.message().await.unwrap().is_some());
    script.wait_for("hanging").await;
    drop(responses);
    script.wait_for("dropped").await;
}

#[tokio::test]
async fn half_a_request_never_looks_whole() {
    // The caller's stream fails.
    let script = Script::default();
    let channel = served(&script).await;
    let (send, receive) = tokio::sync::mpsc::unbounded_channel();
    let call = {
        let channel = channel.clone();
        tokio::spawn(async move {
            let requests = Streaming::new(Receiver(receive));
            let mut answers = pluginrpc::Call::streaming(&channel, &COLLECT, &soon(), requests).await?;
            answers.message().await
        })
    };
    send.send(Ok(encode("a"))).unwrap();
    script.wait_for("got 1").await;
    send.send(Err(Error::new(Code::DataLoss, "the disk is gone"))).unwrap();
    let error = call.await.unwrap().unwrap_err();
    assert_eq!((error.code(), error.message()), (Code::DataLoss, "the disk is gone"));
    tokio::time::sleep(Duration::from_millis(200)).await;
    assert!(
        !script.log().iter().any(|line| line.starts_with("complete")),
        "{:?}",
        script.log()
    );

    // The caller goes away.
    let script = Script::default();
    let channel = served(&script).await;
    let (send, receive) = tokio::sync::mpsc::unbounded_channel();
    let call = {
        let channel = channel.clone();
        tokio::spawn(async move {
            let requests = Streaming::new(Receiver(receive));
            pluginrpc::Call::streaming(&channel, &COLLECT, &soon(), requests)
                .await
                .map(drop)
        })
    };
    send.send(Ok(encode("a"))).unwrap();
    script.wait_for("got 1").await;
    call.abort();
    tokio::time::sleep(Duration::from_millis(200)).await;
    assert!(
        !script.log().iter().any(|line| line.starts_with("complete")),
        "{:?}",
        script.log()
    );
    drop(send);
}

#[tokio::test]
async fn a_panic_is_an_answer_and_the_server_lives() {
    let channel = served(&Script::default()).await;
    let error = ask(&channel, &soon(), "panic").await.unwrap_err();
    assert_eq!((error.code(), error.message()), (Code::Internal, "handler panicked"));
    let (all, error) = gather(&channel, &MANY, &soon(), &["2 panic"]).await;
    assert_eq!((all.len(), error.unwrap().message()), (2, "handler panicked"));
    assert_eq!(ask(&channel, &soon(), "echo alive").await.unwrap(), "alive");
}

#[tokio::test]
async fn what_is_not_there_is_named() {
    let channel = served(&Script::default()).await;
    let call = pluginrpc::Call::unary(&channel, &UNKNOWN, &soon(), encode("")).await;
    let error = call.unwrap_err();
    assert_eq!(error.code(), Code::Unimplemented);
    assert!(error.message().contains("/pluginrpc.test.v1.Script/Nope"), "{error}");
    static OTHER: pluginrpc::Method = pluginrpc::Method::new(
        "/acme.v1.Other/Do",
        pluginrpc::TypeName::for_message::<String>(),
        pluginrpc::TypeName::for_message::<String>(),
    );
    let error = pluginrpc::Call::unary(&channel, &OTHER, &soon(), encode(""))
        .await
        .unwrap_err();
    assert_eq!(error.code(), Code::Unimplemented);
    assert!(error.message().contains("/acme.v1.Other/Do"), "{error}");
}

#[tokio::test]
async fn large_messages_are_refused_by_their_receiver() {
    const MIB: usize = 1024 * 1024;
    let channel = served(&Script::default()).await;
    let almost = "x".repeat(4 * MIB - 64);
    assert_eq!(ask(&channel, &soon(), &format!("echo {almost}")).await.unwrap(), almost);
    let error = ask(&channel, &soon(), &format!("echo {}", "x".repeat(4 * MIB)))
        .await
        .unwrap_err();
    assert_eq!(error.code(), Code::ResourceExhausted, "{error}");
    assert!(
        error.message().contains("request") && error.message().contains("4194304"),
        "{error}"
    );

    let request = format!("bytes {}", 5 * MIB);
    let error = ask(&channel, &soon(), &request).await.unwrap_err();
    assert_eq!(error.code(), Code::ResourceExhausted, "{error}");
    assert!(error.message().contains("response"), "{error}");
    let wide = channel.clone().with_max_response_bytes(6 * MIB);
    assert_eq!(ask(&wide, &soon(), &request).await.unwrap().len(), 5 * MIB);
    let narrow = channel.with_max_response_bytes(10);
    assert_eq!(
        ask(&narrow, &soon(), "bytes 100").await.unwrap_err().code(),
        Code::ResourceExhausted
    );
    assert_eq!(ask(&narrow, &soon(), "bytes 5").await.unwrap().len(), 5);
}

#[tokio::test]
async fn many_calls_share_a_connection() {
    let channel = served(&Script::default()).await;
    let calls: Vec<_> = (0..200)
        .map(|n| {
            let channel = channel.clone();
            tokio::spawn(async move { ask(&channel, &soon(), &format!("echo {n}")).await })
        })
        .collect();
    for (n, call) in calls.into_iter().enumerate() {
        assert_eq!(call.await.unwrap().unwrap(), n.to_string());
    }
}

/// The connection lives in this runtime; the caller knows nothing of it.
#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn calls_may_be_awaited_anywhere_and_connections_say_what_they_need() {
    let channel = served(&Script::default()).await;
    let elsewhere = std::thread::spawn(move || pluginrpc::block_on(ask(&channel, &soon(), "echo far")));
    assert_eq!(elsewhere.join().unwrap().unwrap(), "far");
    let outside = std::thread::spawn(|| pluginrpc::block_on(Channel::connect("http://127.0.0.1:1")));
    let error = outside.join().unwrap().unwrap_err();
    assert_eq!(error.code(), Code::FailedPrecondition);
    assert!(error.message().contains("tokio runtime"), "{error}");
}

#[tokio::test]
async fn a_client_in_this_process_needs_no_connection() {
    let script = Script::default();
    let channel = Channel::from_tonic(pluginrpc_grpc::GrpcService::new(script.clone()));
    assert_eq!(ask(&channel, &soon(), "echo near").await.unwrap(), "near");
    assert_eq!(
        ask(&channel, &soon(), "fail 5 gone").await.unwrap_err().detail::<u64>(),
        Some(7)
    );
    let failing = Streaming::from_messages([encode("a"), encode("b")]).and_then(|bytes| {
        if bytes == encode("b") {
            Err(Error::new(Code::Aborted, "mine"))
        } else {
            Ok(bytes)
        }
    });
    let mut answers = match pluginrpc::Call::streaming(&channel, &COLLECT, &soon(), failing).await {
        Ok(answers) => answers,
        Err(error) => return assert_eq!(error.message(), "mine"),
    };
    assert_eq!(answers.message().await.unwrap_err().message(), "mine");
    assert_eq!(DO.name(), "Do");
}

#[tokio::test]
async fn an_unreachable_server_is_reported_with_the_cause() {
    let error = Channel::connect("http://127.0.0.1:1").await.unwrap_err();
    assert_eq!(error.code(), Code::Unavailable);
    assert!(
        error.message().contains("http://127.0.0.1:1") && error.message().contains("refused"),
        "{error}"
    );
    let error = Channel::connect("not a uri").await.unwrap_err();
    assert_eq!(error.code(), Code::InvalidArgument);
    assert!(error.message().contains("http://HOST:PORT"), "{error}");
}
