//! Our services in tonic's own server, beside interceptors and layers, and called by tonic's own clients.

#![allow(clippy::unwrap_used)] // a test fails where something is not as it should be

mod support;

use std::sync::Arc;
use std::time::Duration;

use bytes::{Buf, BufMut, Bytes};
use pluginrpc::prost::Message;
use pluginrpc::{
    Call, Claim, Context, Error, Invocation, Launch, LaunchProfile, Listen, Method, Service, ServiceDescriptor,
    Streaming,
};
use pluginrpc_grpc::{Channel, GrpcService, Services};
use support::{COLLECT, DO, MANY, NAME, Script, ask, encode};
use tonic::codec::{Codec, DecodeBuf, Decoder, EncodeBuf, Encoder};
use tonic::codegen::http::uri::PathAndQuery;
use tonic::metadata::{MetadataMap, MetadataValue};
use tonic::transport::server::TcpIncoming;
use tonic::{Code, Request, Status};
use tonic_health::pb::health_client::HealthClient;
use tonic_health::pb::{HealthCheckRequest, health_check_response::ServingStatus};
use tonic_reflection::pb::{v1, v1alpha};

/// Serves them by tonic's own server; the task ends with the test.
fn served(services: Services) -> String {
    let incoming = TcpIncoming::bind("127.0.0.1:0".parse().unwrap()).unwrap();
    let address = incoming.local_addr().unwrap();
    tokio::spawn(tonic::transport::Server::builder().serve_with_incoming(services, incoming));
    format!("http://{address}")
}

fn script() -> Arc<dyn Service> {
    Arc::new(Script::default())
}

fn soon() -> Context {
    Context::new().with_timeout(Duration::from_secs(10))
}

/// A codec of the test's own, so that nothing of ours is on tonic's side.
#[derive(Default)]
struct TextCodec;

impl Codec for TextCodec {
    type Encode = String;
    type Decode = String;
    type Encoder = Self;
    type Decoder = Self;
    fn encoder(&mut self) -> Self {
        Self
    }
    fn decoder(&mut self) -> Self {
        Self
    }
}

impl Encoder for TextCodec {
    type Item = String;
    type Error = Status;
    fn encode(&mut self, item: String, to: &mut EncodeBuf<'_>) -> Result<(), Status> {
        to.put_slice(&item.encode_to_vec());
        Ok(())
    }
}

impl Decoder for TextCodec {
    type Item = String;
    type Error = Status;
    fn decode(&mut self, from: &mut DecodeBuf<'_>) -> Result<Option<String>, Status> {
        let bytes = from.copy_to_bytes(from.remaining());
        String::decode(bytes)
            .map(Some)
            .map_err(|e| Status::internal(e.to_string()))
    }
}

type Client = tonic::client::Grpc<tonic::transport::Channel>;

async fn tonic_client(url: &str) -> Client {
    let endpoint = tonic::transport::Endpoint::from_shared(url.to_owned()).unwrap();
    Client::new(endpoint.connect().await.unwrap())
}

async fn tonic_ask(client: &mut Client, request: Request<String>) -> Result<tonic::Response<String>, Status> {
    client.ready().await.unwrap();
    client
        .unary(request, PathAndQuery::from_static(DO.path()), TextCodec)
        .await
}

#[tokio::test]
async fn a_service_stands_in_a_tonic_router_under_its_own_name() {
    let incoming = TcpIncoming::bind("127.0.0.1:0".parse().unwrap()).unwrap();
    let url = format!("http://{}", incoming.local_addr().unwrap());
    let server = tonic::transport::Server::builder().add_service(GrpcService::new(Script::default()));
    tokio::spawn(server.serve_with_incoming(incoming));
    let channel = Channel::connect(&url).await.unwrap();
    assert_eq!(ask(&channel, &soon(), "echo mounted").await.unwrap(), "mounted");
    let text = ask(&channel, &soon(), "context").await.unwrap();
    assert!(text.starts_with("gRPC from 127.0.0.1:"), "{text}");
}

#[tokio::test]
async fn interceptors_and_layers_stand_around_it() {
    let check = |mut request: Request<()>| match request.metadata().get("x-key") {
        Some(_) => {
            request
                .metadata_mut()
                .insert("x-text", MetadataValue::from_static("intercepted"));
            Ok(request)
        }
        None => Err(Status::unauthenticated("no key")),
    };
    let service = tonic::service::interceptor::InterceptedService::new(GrpcService::new(Script::default()), check);
    let server = tonic::transport::Server::builder()
        .layer(tower::layer::layer_fn(|inner| {
            tower::util::MapRequest::new(inner, count)
        }))
        .add_service(service);
    let incoming = TcpIncoming::bind("127.0.0.1:0".parse().unwrap()).unwrap();
    let url = format!("http://{}", incoming.local_addr().unwrap());
    tokio::spawn(server.serve_with_incoming(incoming));
    let mut client = tonic_client(&url).await;
    let status = tonic_ask(&mut client, Request::new("metadata".to_owned()))
        .await
        .unwrap_err();
    assert_eq!((status.code(), status.message()), (Code::Unauthenticated, "no key"));
    let mut request = Request::new("metadata".to_owned());
    request.metadata_mut().insert("x-key", MetadataValue::from_static("k"));
    assert_eq!(
        tonic_ask(&mut client, request).await.unwrap().into_inner(),
        "intercepted"
    );
    assert_eq!(SEEN.load(std::sync::atomic::Ordering::SeqCst), 2);
}

static SEEN: std::sync::atomic::AtomicU32 = std::sync::atomic::AtomicU32::new(0);

fn count<B>(request: tonic::codegen::http::Request<B>) -> tonic::codegen::http::Request<B> {
    SEEN.fetch_add(1, std::sync::atomic::Ordering::SeqCst);
    request
}

#[tokio::test]
async fn a_tonic_client_gets_answers_errors_details_and_metadata() {
    let mut client = tonic_client(&served(Services::new([script()]))).await;
    let answer = tonic_ask(&mut client, Request::new("echo hi".to_owned()))
        .await
        .unwrap();
    assert_eq!(answer.into_inner(), "hi");

    let mut request = Request::new("metadata".to_owned());
    request
        .metadata_mut()
        .insert("x-text", MetadataValue::from_static("plain"));
    request
        .metadata_mut()
        .insert_bin("x-bytes-bin", MetadataValue::from_bytes(&[0, 255]));
    let answer = tonic_ask(&mut client, request).await.unwrap();
    let text = |metadata: &MetadataMap, name| metadata.get(name).map(|v| v.to_str().unwrap().to_owned());
    assert_eq!(text(answer.metadata(), "x-before").as_deref(), Some("plain"));
    assert_eq!(text(answer.metadata(), "x-after").as_deref(), Some("plain"));
    let bytes = answer.metadata().get_bin("x-after-bin").unwrap().to_bytes().unwrap();
    assert_eq!(bytes.as_ref(), [0, 255]);

    let status = tonic_ask(&mut client, Request::new("fail 5 gäne".to_owned()))
        .await
        .unwrap_err();
    assert_eq!((status.code(), status.message()), (Code::NotFound, "gäne"));
    let error = pluginrpc_grpc::error_from_status(&status);
    assert_eq!(error.detail::<u64>(), Some(7));

    client.ready().await.unwrap();
    let request = Request::new("3 fail".to_owned());
    let path = PathAndQuery::from_static(MANY.path());
    let mut stream = client
        .server_streaming(request, path, TextCodec)
        .await
        .unwrap()
        .into_inner();
    for n in ["1", "2", "3"] {
        assert_eq!(stream.message().await.unwrap().as_deref(), Some(n));
    }
    let status = stream.message().await.unwrap_err();
    assert_eq!((status.code(), status.message()), (Code::NotFound, "no more"));
    assert_eq!(status.metadata().get("x-count").unwrap().to_str().unwrap(), "3");
}

#[tokio::test]
async fn the_plugin_keeps_the_callers_deadline_itself() {
    let script = Script::default();
    let url = served(Services::new([Arc::new(script.clone()) as Arc<dyn Service>]));
    let mut client = tonic_client(&url).await;
    // tonic's client and server look at the header, too, and call it a cancellation.
    let mut request = Request::new("hang".to_owned());
    request
        .metadata_mut()
        .insert("grpc-timeout", MetadataValue::from_static("150m"));
    let status = tonic_ask(&mut client, request).await.unwrap_err();
    assert!(
        matches!(status.code(), Code::DeadlineExceeded | Code::Cancelled),
        "{status}"
    );
    script.wait_for("dropped").await;

    let mut request = Request::new("context".to_owned());
    request
        .metadata_mut()
        .insert("grpc-timeout", MetadataValue::from_static("nonsense"));
    assert!(
        tonic_ask(&mut client, request)
            .await
            .unwrap()
            .into_inner()
            .ends_with("with None")
    );
}

#[tokio::test]
async fn a_deadline_that_passed_is_named_so() {
    use tower::ServiceExt;
    let message = encode("hang");
    let mut body = vec![0, 0, 0, 0, u8::try_from(message.len()).unwrap()];
    body.extend_from_slice(&message);
    let request = tonic::codegen::http::Request::post(DO.path())
        .header("content-type", "application/grpc")
        .header("grpc-timeout", "100m")
        .body(http_body_util::Full::new(Bytes::from(body)))
        .unwrap();
    let response = GrpcService::new(Script::default()).oneshot(request).await.unwrap();
    assert_eq!(response.headers().get("grpc-status").unwrap(), "4");
}

#[tokio::test]
async fn what_is_no_grpc_is_refused() {
    use tower::ServiceExt;
    for content_type in ["application/json", "application/grpc+json", "application/grpc-web", ""] {
        let request = tonic::codegen::http::Request::post(DO.path())
            .header("content-type", content_type)
            .body(http_body_util::Full::new(Bytes::new()))
            .unwrap();
        let response = GrpcService::new(Script::default()).oneshot(request).await.unwrap();
        assert_eq!(response.status(), 415, "{content_type:?}");
    }
}

#[tokio::test]
async fn a_tonic_client_that_cancels_midway_gets_nothing_committed() {
    let script = Script::default();
    let url = served(Services::new([Arc::new(script.clone()) as Arc<dyn Service>]));
    let mut client = tonic_client(&url).await;
    let endless = Endless(0);
    let call = tokio::spawn(async move {
        client.ready().await.unwrap();
        let path = PathAndQuery::from_static(COLLECT.path());
        client
            .client_streaming(Request::new(endless), path, TextCodec)
            .await
            .map(drop)
    });
    script.wait_for("got 2").await;
    call.abort();
    tokio::time::sleep(Duration::from_millis(300)).await;
    assert!(
        !script.log().iter().any(|line| line.starts_with("complete")),
        "{:?}",
        script.log()
    );
}

/// Two messages, then silence.
struct Endless(u32);

impl futures_core::Stream for Endless {
    type Item = String;
    fn poll_next(
        mut self: std::pin::Pin<&mut Self>,
        _: &mut std::task::Context<'_>,
    ) -> std::task::Poll<Option<String>> {
        self.0 += 1;
        if self.0 > 2 {
            return std::task::Poll::Pending;
        }
        std::task::Poll::Ready(Some(self.0.to_string()))
    }
}

/// A service that has no descriptors, or broken ones.
struct Bare(&'static ServiceDescriptor);

static ABSENT: ServiceDescriptor = ServiceDescriptor::new("acme.v1.Absent", &[]);
static BROKEN: ServiceDescriptor =
    ServiceDescriptor::new("acme.v1.Broken", &[]).with_file_descriptor_set(b"\x0a\x05nonsense that is no descriptor");

impl Call for Bare {
    fn unary<'a>(
        &'a self,
        _: &'a Method,
        _: &'a Context,
        request: Bytes,
    ) -> pluginrpc::BoxFuture<'a, Result<Bytes, Error>> {
        Box::pin(std::future::ready(Ok(request)))
    }
}

impl Service for Bare {
    fn descriptor(&self) -> &'static ServiceDescriptor {
        self.0
    }
}

fn with_bare_ones() -> Services {
    Services::new([
        Arc::new(Bare(&BROKEN)) as Arc<dyn Service>,
        script(),
        script(),
        Arc::new(Bare(&ABSENT)),
    ])
}

macro_rules! reflect {
    ($version:ident, $url:expr, $request:expr) => {{
        use $version::server_reflection_client::ServerReflectionClient;
        use $version::server_reflection_request::MessageRequest;
        use $version::server_reflection_response::MessageResponse;
        let endpoint = tonic::transport::Endpoint::from_shared($url.to_owned()).unwrap();
        let mut client = ServerReflectionClient::new(endpoint.connect().await.unwrap());
        let request = $version::ServerReflectionRequest {
            host: String::new(),
            message_request: Some(match $request {
                "" => MessageRequest::ListServices(String::new()),
                symbol => MessageRequest::FileContainingSymbol(symbol.to_owned()),
            }),
        };
        let mut answers = client
            .server_reflection_info(Once(Some(request)))
            .await
            .unwrap()
            .into_inner();
        match answers.message().await.unwrap().unwrap().message_response.unwrap() {
            MessageResponse::ListServicesResponse(list) => {
                let mut names: Vec<_> = list.service.into_iter().map(|s| s.name).collect();
                names.sort();
                names.dedup();
                names
            }
            MessageResponse::FileDescriptorResponse(files) => files
                .file_descriptor_proto
                .iter()
                .map(|bytes| {
                    prost_types::FileDescriptorProto::decode(bytes.as_slice())
                        .unwrap()
                        .name()
                        .to_owned()
                })
                .collect(),
            other => vec![format!("{other:?}")],
        }
    }};
}

struct Once<T>(Option<T>);

impl<T: Unpin> futures_core::Stream for Once<T> {
    type Item = T;
    fn poll_next(mut self: std::pin::Pin<&mut Self>, _: &mut std::task::Context<'_>) -> std::task::Poll<Option<T>> {
        std::task::Poll::Ready(self.0.take())
    }
}

#[tokio::test]
async fn reflection_lists_every_service_and_describes_those_that_can_be() {
    let url = served(with_bare_ones());
    let expected = [
        "acme.v1.Absent",
        "acme.v1.Broken",
        "grpc.health.v1.Health",
        "grpc.reflection.v1.ServerReflection",
        "grpc.reflection.v1alpha.ServerReflection",
        NAME,
    ];
    assert_eq!(reflect!(v1, url, ""), expected);
    assert_eq!(reflect!(v1alpha, url, ""), expected);
    assert_eq!(reflect!(v1, url, NAME), ["pluginrpc/test/v1/script.proto"]);
    assert_eq!(reflect!(v1alpha, url, NAME), ["pluginrpc/test/v1/script.proto"]);
    assert_eq!(reflect!(v1, url, "grpc.health.v1.Health"), ["health.proto"]);
}

async fn health(url: &str, service: &str) -> Result<ServingStatus, Code> {
    let endpoint = tonic::transport::Endpoint::from_shared(url.to_owned()).unwrap();
    let mut client = HealthClient::new(endpoint.connect().await.unwrap());
    let service = service.to_owned();
    let answer = client
        .check(HealthCheckRequest { service })
        .await
        .map_err(|status| status.code())?;
    Ok(answer.into_inner().status())
}

#[tokio::test]
async fn health_answers_for_the_process_and_for_each_service() {
    let url = served(with_bare_ones());
    for name in ["", NAME, "acme.v1.Absent"] {
        assert_eq!(health(&url, name).await, Ok(ServingStatus::Serving), "{name:?}");
    }
    assert_eq!(health(&url, "acme.v1.Nobody").await, Err(Code::NotFound));
}

#[tokio::test]
async fn neither_is_there_where_it_is_not_wanted() {
    let url = served(Services::new([script()]).health(false));
    assert_eq!(health(&url, "").await, Err(Code::Unimplemented));
    assert!(!reflect!(v1, url, "").contains(&"grpc.health.v1.Health".to_owned()));

    let channel = Channel::connect(&served(Services::new([script()]).reflection(false)))
        .await
        .unwrap();
    let method = Method::new(
        "/grpc.reflection.v1.ServerReflection/ServerReflectionInfo",
        pluginrpc::TypeName::for_message::<String>(),
        pluginrpc::TypeName::for_message::<String>(),
    );
    let requests = Streaming::from_messages([encode("")]);
    let error = match channel.streaming(&method, &soon(), requests).await {
        Err(error) => error,
        Ok(mut answers) => answers.message().await.unwrap_err(),
    };
    assert_eq!(error.code(), pluginrpc::Code::Unimplemented);
}

/// Never asked where to listen.
struct Profile;

impl LaunchProfile for Profile {
    fn name(&self) -> &'static str {
        "test"
    }
    fn claim(&self, _: &Invocation) -> Claim {
        Claim::Bare
    }
    fn listen(&self, _: &Invocation) -> Result<Listen, Error> {
        Ok(Listen::Tcp("127.0.0.1:0".parse().unwrap()))
    }
}

#[tokio::test]
async fn a_launch_within_a_runtime_is_refused_without_a_panic() {
    let plugin = pluginrpc::Plugin::new("test").service(Script::default());
    let invocation = Invocation::new([""; 0], [("", ""); 0]);
    let code = pluginrpc_grpc::Grpc::new(Profile).run(&invocation, &plugin);
    assert_eq!(format!("{code:?}"), format!("{:?}", std::process::ExitCode::FAILURE));
}

async fn reflected(
    url: &str,
    request: v1::server_reflection_request::MessageRequest,
) -> v1::server_reflection_response::MessageResponse {
    let endpoint = tonic::transport::Endpoint::from_shared(url.to_owned()).unwrap();
    let mut client = v1::server_reflection_client::ServerReflectionClient::new(endpoint.connect().await.unwrap());
    let request = v1::ServerReflectionRequest {
        host: String::new(),
        message_request: Some(request),
    };
    let answers = client.server_reflection_info(Once(Some(request))).await.unwrap();
    let answer = answers.into_inner().message().await.unwrap().unwrap();
    answer.message_response.unwrap()
}

#[tokio::test]
async fn reflection_answers_extensions_and_every_symbol() {
    use v1::server_reflection_request::MessageRequest;
    use v1::server_reflection_response::MessageResponse;
    let url = served(with_bare_ones());
    for symbol in [
        "pluginrpc.test.v1.Script.Do",
        "pluginrpc.test.v1.Extended",
        "pluginrpc.test.v1.note",
        "pluginrpc.test.v1.Extended.Level",
        "pluginrpc.test.v1.Extended.LEVEL_LOW",
        "google.protobuf.StringValue.value",
    ] {
        let file = reflect!(v1, url, symbol);
        assert!(
            matches!(file.as_slice(), [name] if name.ends_with(".proto")),
            "{symbol}: {file:?}"
        );
    }
    let extended = "pluginrpc.test.v1.Extended".to_owned();
    match reflected(&url, MessageRequest::AllExtensionNumbersOfType(extended.clone())).await {
        MessageResponse::AllExtensionNumbersResponse(numbers) => {
            assert_eq!(
                (numbers.base_type_name, numbers.extension_number),
                (extended.clone(), vec![100])
            );
        }
        other => panic!("{other:?}"),
    }
    let extension = |containing_type: String, extension_number| {
        MessageRequest::FileContainingExtension(v1::ExtensionRequest {
            containing_type,
            extension_number,
        })
    };
    match reflected(&url, extension(extended.clone(), 100)).await {
        MessageResponse::FileDescriptorResponse(files) => assert_eq!(files.file_descriptor_proto.len(), 1),
        other => panic!("{other:?}"),
    }
    let unknown = [
        extension(extended, 101),
        extension("acme.v1.Nope".to_owned(), 100),
        MessageRequest::AllExtensionNumbersOfType("acme.v1.Nope".to_owned()),
        MessageRequest::FileByFilename("nope.proto".to_owned()),
        MessageRequest::FileContainingSymbol("acme.v1.Nope".to_owned()),
    ];
    for request in unknown {
        match reflected(&url, request).await {
            MessageResponse::ErrorResponse(error) => assert_eq!(error.error_code, 5, "{error:?}"),
            other => panic!("{other:?}"),
        }
    }
}
