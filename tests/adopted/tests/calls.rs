//! tonic's own server, called over PluginRPC and, untouched, over gRPC.

use std::sync::Arc;

use adopted_tests::proto::adopted::v1::Text;
use adopted_tests::proto::adopted::v1::greeter::{ECHO, GET_SL_IS, GREET, JOIN, SERVICE_DESCRIPTOR, SPLIT};
use adopted_tests::proto::adopted::v1::greeter_client::GreeterClient;
use adopted_tests::proto::adopted::v1::greeter_server::GreeterServer;
use adopted_tests::{Contract, Described, Polite, contract};
use pluginrpc::prost::Message;
use pluginrpc::{
    Bytes, Call, Code, Context, Error, Idempotency, Metadata, Method, MethodKind, Named, Service, ServiceDescriptor,
    Streaming, block_on,
};
use pluginrpc_grpc::{GrpcService, Services, adopt, adopt_with_descriptors};

type Result<T = ()> = std::result::Result<T, Box<dyn std::error::Error>>;

static SCHEMA: &[u8] = include_bytes!("../proto/greeter.binpb");

fn polite() -> Polite {
    Polite {
        greeting: "Hello, ".to_owned(),
    }
}

fn bytes(text: &str) -> Bytes {
    Text { text: text.to_owned() }.encode_to_vec().into()
}

fn text(bytes: Bytes) -> Result<String> {
    Ok(Text::decode(bytes)?.text)
}

fn unary(service: &impl Call, method: &'static Method, request: &str) -> std::result::Result<String, Error> {
    let answer = block_on(service.unary(method, &Context::new(), bytes(request)))?;
    Ok(Text::decode(answer).map_err(Error::unknown)?.text)
}

/// All messages that come back, and the error in which they end.
fn stream(service: &impl Call, method: &'static Method, requests: Streaming<Bytes>) -> (Vec<String>, Option<Error>) {
    let mut all = Vec::new();
    let ctx = Context::new();
    let mut answers = match block_on(service.streaming(method, &ctx, requests)) {
        Ok(answers) => answers,
        Err(error) => return (all, Some(error)),
    };
    loop {
        match block_on(answers.message()) {
            Ok(Some(answer)) => all.push(text(answer).unwrap_or_default()),
            Ok(None) => return (all, None),
            Err(error) => return (all, Some(error)),
        }
    }
}

fn words(words: &'static [&'static str]) -> Streaming<Bytes> {
    Streaming::from_messages(words.iter().map(|word| bytes(word)))
}

/// A stream of two messages that then fails.
fn failing() -> Streaming<Bytes> {
    let mut left = 2;
    Streaming::from_messages([bytes("a"), bytes("b"), bytes("c")]).and_then(move |message| {
        left -= 1;
        match left {
            0.. => Ok(message),
            _ => Err(Error::new(Code::DataLoss, "the third was lost")),
        }
    })
}

#[test]
fn all_four_kinds_are_called() {
    let service = polite().into_greeter();
    assert_eq!(unary(&service, &GREET, "you").unwrap(), "Hello, you");
    assert_eq!(unary(&service, &GET_SL_IS, "99").unwrap(), "99");
    let error = unary(&service, &GREET, "").unwrap_err();
    assert_eq!(
        (error.code(), error.message()),
        (Code::InvalidArgument, "nobody to greet")
    );
    let (all, error) = stream(&service, &SPLIT, words(&["a b"]));
    assert!(all == ["a", "b"] && error.is_none(), "{all:?} {error:?}");
    let (all, error) = stream(&service, &JOIN, words(&["a", "b", "c"]));
    assert!(all == ["a b c"] && error.is_none(), "{all:?} {error:?}");
    let (all, error) = stream(&service, &ECHO, words(&["a", "b"]));
    assert!(all == ["A", "B"] && error.is_none(), "{all:?} {error:?}");
}

#[test]
fn a_request_stream_that_fails_is_a_failure() {
    let service = polite().into_greeter();
    for method in [&JOIN, &ECHO] {
        let (all, error) = stream(&service, method, failing());
        let error = error.expect("half a request must not be answered as whole");
        assert_eq!((error.code(), error.message()), (Code::DataLoss, "the third was lost"));
        assert!(!all.contains(&"a b".to_owned()), "{all:?}");
    }
}

#[test]
fn metadata_and_context_reach_the_handler() -> Result {
    let service = polite().into_greeter();
    let mut metadata = Metadata::new();
    metadata.append("x-of", " of old")?;
    let ctx = Context::new().with_metadata(metadata);
    assert_eq!(
        text(block_on(service.unary(&GREET, &ctx, bytes("you")))?)?,
        "Hello, you of old"
    );
    let error = unary(&service, &GREET, "panic").unwrap_err();
    assert_eq!(error.message(), "in process");
    Ok(())
}

#[test]
fn the_table_is_that_of_the_schema() {
    let service = polite().into_greeter();
    assert!(std::ptr::eq(service.descriptor(), &SERVICE_DESCRIPTOR));
    assert_eq!(
        <pluginrpc_grpc::Adopted<GreeterServer<Polite>> as Named>::NAME,
        "adopted.v1.Greeter"
    );
    assert_eq!(GREET.args(), ["greet"]);
    assert_eq!(GET_SL_IS.path(), "/adopted.v1.Greeter/GetSLIs");
    assert!(!GREET.descriptors().is_empty() && !SERVICE_DESCRIPTOR.file_descriptor_set().is_empty());
}

/// The table, but for what a set of tonic's does not hold.
fn rows(table: &ServiceDescriptor) -> Vec<(&str, String, String, MethodKind, Idempotency)> {
    let row = |m: &&'static Method| {
        (
            m.path(),
            m.input().to_string(),
            m.output().to_string(),
            m.kind(),
            m.idempotency(),
        )
    };
    table.methods().iter().map(row).collect()
}

#[test]
fn the_table_may_come_from_descriptors_at_run_time() -> Result {
    let service = adopt_with_descriptors(GreeterServer::new(polite()), SCHEMA)?;
    assert_eq!(rows(service.descriptor()), rows(&SERVICE_DESCRIPTOR));
    let greet = service.descriptor().methods()[0];
    assert_eq!(unary(&service, greet, "you")?, "Hello, you");
    assert!(adopt_with_descriptors(GreeterServer::new(polite()), b"\xff").is_err());
    let error = adopt_with_descriptors(GreeterServer::new(polite()), b"").unwrap_err();
    assert!(
        error
            .message()
            .contains("do not contain the service adopted.v1.Greeter"),
        "{error}"
    );
    Ok(())
}

#[test]
fn the_table_may_come_from_descriptors_at_compile_time() {
    let service = Described("Dear ").into_greeter();
    assert_eq!(rows(service.descriptor()), rows(&SERVICE_DESCRIPTOR));
    assert_eq!(service.descriptor().methods()[0].args(), ["greet"]);
    assert_eq!(unary(&service, &GREET, "you").unwrap(), "Dear you");
    // As a contract that is written in Rust has it.
    assert_eq!(rows(&contract::SERVICE_DESCRIPTOR), rows(&SERVICE_DESCRIPTOR));
    assert_eq!(contract::GREET.descriptors(), GREET.descriptors());
}

#[test]
fn the_wrong_table_is_told() {
    static OTHER: ServiceDescriptor = ServiceDescriptor::new("other.v1.Service", &[&GREET]);
    let error = unary(&adopt(GreeterServer::new(polite()), &OTHER), &GREET, "you").unwrap_err();
    assert_eq!(error.code(), Code::Internal);
    assert!(
        error.message().contains("adopted.v1.Greeter") && error.message().contains("other.v1.Service"),
        "{error}"
    );
}

#[test]
fn the_command_line_takes_it() -> Result {
    let plugin = || pluginrpc::Plugin::new("greeter").service(polite().into_greeter());
    let runner = pluginrpc::InProcess::new(plugin());
    let client = pluginrpc::Client::new(runner);
    assert_eq!(unary(&client, &GREET, "you")?, "Hello, you");
    let client = client.with_format(pluginrpc::Format::Json);
    assert_eq!(unary(&client, &GREET, "you")?, "Hello, you");
    let error = unary(&client, &GREET, "").unwrap_err();
    assert_eq!(
        (error.code(), error.message()),
        (Code::InvalidArgument, "nobody to greet")
    );
    Ok(())
}

/// A service that is written in Rust, by itself.
struct Written;

#[pluginrpc::service(package = "adopted.v1", name = "Greeter", binary_only)]
impl Written {
    #[rpc(args = ["say", "hello"])]
    fn greet(&self, request: Text) -> std::result::Result<Text, Error> {
        Ok(Text {
            text: format!("Hi, {}", request.text),
        })
    }
}

/// The contract of this crate, by the least that there is to write.
struct Promised;

#[pluginrpc::service]
impl Contract for Promised {
    fn greet(&self, request: Text) -> std::result::Result<Text, Error> {
        Ok(request)
    }
    fn get_sl_is(&self, _: Text) -> std::result::Result<Text, Error> {
        Err(Error::not_found("none"))
    }
    fn split(&self, request: Text) -> std::result::Result<Streaming<Text>, Error> {
        Ok(Streaming::from_messages([request]))
    }
    async fn join(&self, mut requests: Streaming<Text>) -> std::result::Result<Text, Error> {
        Ok(requests.message().await?.unwrap_or_default())
    }
    fn echo(&self, requests: Streaming<Text>) -> std::result::Result<Streaming<Text>, Error> {
        Ok(requests)
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_written_in_rust_goes_where_tonics_servers_go() -> Result {
    let hello = || Text { text: "you".to_owned() };
    let plugin = pluginrpc::Plugin::new("written").service(Written);
    assert_eq!(plugin.services().len(), 1);
    let mut client = GreeterClient::new(GrpcService::new(Written));
    assert_eq!(client.greet(hello()).await?.into_inner().text, "Hi, you");
    let incoming = tonic::transport::server::TcpIncoming::bind("127.0.0.1:0".parse()?)?;
    let address = incoming.local_addr()?;
    let service = GrpcService::new(contract::ContractServer::new(Promised));
    let server = tonic::transport::Server::builder().add_service(service);
    tokio::spawn(server.serve_with_incoming(incoming));
    let endpoint = tonic::transport::Endpoint::new(format!("http://{address}"))?;
    let mut client = GreeterClient::new(endpoint.connect().await?);
    assert_eq!(client.greet(hello()).await?.into_inner().text, "you");
    let error = client.get_sl_is(hello()).await.unwrap_err();
    assert_eq!((error.code(), error.message()), (tonic::Code::NotFound, "none"));
    let mut split = client.split(hello()).await?.into_inner();
    assert_eq!(split.message().await?, Some(hello()));
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn tonic_serves_it_as_before() -> Result {
    let incoming = tonic::transport::server::TcpIncoming::bind("127.0.0.1:0".parse()?)?;
    let address = incoming.local_addr()?;
    // Its own router takes it, and so does ours.
    let server = tonic::transport::Server::builder().add_service(polite().into_greeter());
    tokio::spawn(server.serve_with_incoming(incoming));
    let mut client = GreeterClient::new(
        tonic::transport::Endpoint::new(format!("http://{address}"))?
            .connect()
            .await?,
    );
    assert_eq!(
        client.greet(Text { text: "you".to_owned() }).await?.into_inner().text,
        "Hello, you"
    );

    let services = Services::new([Arc::new(polite().into_greeter()) as Arc<dyn Service>]);
    let incoming = tonic::transport::server::TcpIncoming::bind("127.0.0.1:0".parse()?)?;
    let address = incoming.local_addr()?;
    tokio::spawn(tonic::transport::Server::builder().serve_with_incoming(services, incoming));
    let mut client = GreeterClient::new(
        tonic::transport::Endpoint::new(format!("http://{address}"))?
            .connect()
            .await?,
    );
    let error = client.greet(Text::default()).await.unwrap_err();
    assert_eq!(
        (error.code(), error.message()),
        (tonic::Code::InvalidArgument, "nobody to greet")
    );
    Ok(())
}
