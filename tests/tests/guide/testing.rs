//! `docs/testing-a-plugin.md`.

use echo_plugin::Echo;
use echo_plugin::example::EchoRequestRequest;
use echo_plugin::example::echo_service::{self, EchoService, EchoServiceClient, EchoServiceServer};
use pluginrpc::{Client, Context, Error, Executable, InProcess, Plugin};
use pluginrpc_tests::programs;

fn hello() -> EchoRequestRequest {
    EchoRequestRequest {
        message: "hello".to_owned(),
    }
}

#[tokio::test]
async fn the_handler_echoes() -> Result<(), Error> {
    let response = Echo.echo_request(&Context::new(), hello()).await?;
    assert_eq!(response.message, "hello");
    Ok(())
}

#[tokio::test]
async fn the_plugin_echoes_through_pluginrpc() -> Result<(), Error> {
    let plugin = Plugin::new("echo-plugin")
        .service(EchoServiceServer::new(Echo))
        .command(&echo_service::ECHO_REQUEST, ["echo", "request"]);
    let client = EchoServiceClient::new(Client::new(InProcess::new(plugin)));
    let response = client.echo_request(&Context::new(), hello()).await?;
    assert_eq!(response.message, "hello");
    Ok(())
}

#[tokio::test]
async fn the_executable_echoes() -> Result<(), Error> {
    // In the package of the plugin: env!("CARGO_BIN_EXE_echo-plugin").
    let path = programs::built("echo-plugin");
    let client = EchoServiceClient::new(Client::new(Executable::new(path)));
    let response = client.echo_request(&Context::new(), hello()).await?;
    assert_eq!(response.message, "hello");
    Ok(())
}
