//! `docs/calling-plugins.md`.

use std::time::Duration;

use echo_plugin::Echo;
use echo_plugin::example::echo_service::{self, EchoService, EchoServiceClient, EchoServiceServer};
use echo_plugin::example::{EchoErrorRequest, EchoRequestRequest};
use pluginrpc::{Client, Code, Context, Error, Executable};
use pluginrpc_tests::programs;

/// Works with a process, a gRPC channel and a server in this process.
async fn shout(service: &impl EchoService, text: &str) -> Result<String, Error> {
    let context = Context::new().with_timeout(Duration::from_secs(5));
    let request = EchoRequestRequest {
        message: text.to_owned(),
    };
    Ok(service.echo_request(&context, request).await?.message.to_uppercase())
}

#[tokio::test]
async fn one_function_calls_over_every_transport() -> Result<(), Error> {
    let path = programs::built("echo-plugin");
    let client = Client::new(Executable::new(path));
    client
        .check_serves(&Context::new(), &echo_service::SERVICE_DESCRIPTOR)
        .await?;
    let process = EchoServiceClient::new(client);
    assert_eq!(shout(&process, "hello").await?, "HELLO");

    let in_process = EchoServiceClient::new(EchoServiceServer::new(Echo));
    assert_eq!(shout(&in_process, "hello").await?, "HELLO");

    let request = EchoErrorRequest {
        code: Code::NotFound.number(),
        message: "gone".to_owned(),
    };
    match process.echo_error(&Context::new(), request).await {
        Err(error) if error.code() == Code::NotFound => assert_eq!(error.message(), "gone"),
        other => panic!("{other:?}"),
    }
    Ok(())
}
