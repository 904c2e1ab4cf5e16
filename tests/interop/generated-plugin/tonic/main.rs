//! Serves the EchoService that protoc-gen-prost and protoc-gen-tonic made of example.proto: tonic's server stays as it
//! is, and protoc-gen-pluginrpc-rs wrote its table.

mod proto;

use std::process::ExitCode;

use pluginrpc::Plugin;
use proto::pluginrpc::example::v1::echo_service::SERVICE_DESCRIPTOR;
use proto::pluginrpc::example::v1::echo_service_server::{EchoService, EchoServiceServer};
use proto::pluginrpc::example::v1::{
    EchoErrorRequest, EchoErrorResponse, EchoListRequest, EchoListResponse, EchoRequestRequest, EchoRequestResponse,
};
use tonic::{Code, Request, Response, Status};

struct Echo;

#[tonic::async_trait]
impl EchoService for Echo {
    async fn echo_request(&self, request: Request<EchoRequestRequest>) -> Result<Response<EchoRequestResponse>, Status> {
        let message = request.into_inner().message;
        Ok(Response::new(EchoRequestResponse { message }))
    }

    async fn echo_error(&self, request: Request<EchoErrorRequest>) -> Result<Response<EchoErrorResponse>, Status> {
        let request = request.into_inner();
        Err(Status::new(Code::from(request.code), request.message))
    }

    async fn echo_list(&self, _: Request<EchoListRequest>) -> Result<Response<EchoListResponse>, Status> {
        let list = vec!["from".to_owned(), "protoc".to_owned()];
        Ok(Response::new(EchoListResponse { list }))
    }
}

fn main() -> ExitCode {
    let adopted = pluginrpc_grpc::adopt(EchoServiceServer::new(Echo), &SERVICE_DESCRIPTOR);
    Plugin::new("generated-plugin").service(adopted).main()
}
