//! The service of `echo-plugin`, for its `main` and for programs that call it.

use example::echo_service::EchoService;
use example::{
    EchoErrorRequest, EchoErrorResponse, EchoListRequest, EchoListResponse, EchoRequestRequest, EchoRequestResponse,
};
use pluginrpc::{Code, Context, Error};

/// Code generated from `example.proto`.
pub mod proto {
    // `::`, since a module of the same name comes out of it.
    ::pluginrpc::include_proto!();
}
pub use proto::pluginrpc::example::v1 as example;

/// Echoes requests.
#[derive(Clone, Copy, Debug)]
pub struct Echo;

impl EchoService for Echo {
    async fn echo_request(&self, _: &Context, request: EchoRequestRequest) -> Result<EchoRequestResponse, Error> {
        Ok(EchoRequestResponse {
            message: request.message,
        })
    }

    async fn echo_error(&self, _: &Context, request: EchoErrorRequest) -> Result<EchoErrorResponse, Error> {
        match Code::from_number(request.code) {
            Some(code) => Err(Error::new(code, request.message)),
            None => Err(Error::internal(format!(
                "{} is not a code: {}",
                request.code, request.message
            ))),
        }
    }

    async fn echo_list(&self, _: &Context, _: EchoListRequest) -> Result<EchoListResponse, Error> {
        Ok(EchoListResponse {
            list: vec!["foo".to_owned(), "bar".to_owned()],
        })
    }
}
