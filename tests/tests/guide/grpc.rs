//! `docs/hosts/grpc.md`.

use std::sync::Arc;

use echo_plugin::Echo;
use echo_plugin::example::EchoRequestRequest;
use echo_plugin::example::echo_service::{EchoService, EchoServiceClient, EchoServiceServer};
use pluginrpc::{Context, Service};
use pluginrpc_grpc::{Channel, Services};
use tonic::transport::Server;
use tonic::transport::server::TcpIncoming;

#[tokio::test]
async fn a_tonic_server_serves_and_a_channel_calls() -> Result<(), Box<dyn std::error::Error>> {
    let incoming = TcpIncoming::bind("127.0.0.1:0".parse()?)?;
    let address = incoming.local_addr()?;
    let services = Services::new([Arc::new(EchoServiceServer::new(Echo)) as Arc<dyn Service>]);
    tokio::spawn(Server::builder().serve_with_incoming(services, incoming));

    let channel = Channel::connect(&format!("http://{address}")).await?;
    let client = EchoServiceClient::new(channel);
    let request = EchoRequestRequest {
        message: "hello".to_owned(),
    };
    let response = client.echo_request(&Context::new(), request).await?;
    assert_eq!(response.message, "hello");
    Ok(())
}
