//! Serves the EchoService that protoc and protoc-gen-pluginrpc-rs made of example.proto.

mod proto;

use std::process::ExitCode;

use pluginrpc::{Code, Context, Error, Plugin};
use proto::pluginrpc::example::v1::echo_service::{EchoService, EchoServiceServer};
use proto::pluginrpc::example::v1::{
    EchoErrorRequest, EchoErrorResponse, EchoListRequest, EchoListResponse, EchoRequestRequest, EchoRequestResponse,
};

struct Echo;

impl EchoService for Echo {
    async fn echo_request(&self, _: &Context, request: EchoRequestRequest) -> Result<EchoRequestResponse, Error> {
        Ok(EchoRequestResponse { message: request.message })
    }

    async fn echo_error(&self, _: &Context, request: EchoErrorRequest) -> Result<EchoErrorResponse, Error> {
        let code = Code::from_number(request.code).unwrap_or(Code::Unknown);
        Err(Error::new(code, request.message))
    }

    async fn echo_list(&self, _: &Context, _: EchoListRequest) -> Result<EchoListResponse, Error> {
        Ok(EchoListResponse { list: vec!["from".to_owned(), "protoc".to_owned()] })
    }
}

fn main() -> ExitCode {
    Plugin::new("generated-plugin").service(EchoServiceServer::new(Echo)).main()
}
