//! `docs/writing-a-plugin.md`.

use std::fs;
use std::path::PathBuf;
use std::time::Duration;

use echo_plugin::example::echo_service::{EchoService, EchoServiceClient, EchoServiceServer};
use echo_plugin::example::{EchoListRequest, EchoListResponse, EchoRequestRequest, EchoRequestResponse};
use pluginrpc::{Code, Context, Error};

struct Files {
    directory: PathBuf,
}

impl EchoService for Files {
    async fn echo_request(&self, _: &Context, request: EchoRequestRequest) -> Result<EchoRequestResponse, Error> {
        let name = request.message;
        if name.is_empty() {
            return Err(Error::invalid_argument("message is empty: pass the name of a file"));
        }
        // Blocking is allowed: other calls go on.
        let text = fs::read_to_string(self.directory.join(&name))
            .map_err(|e| Error::not_found(format!("cannot read {name:?}")).with_source(e))?;
        Ok(EchoRequestResponse { message: text })
    }

    async fn echo_list(&self, ctx: &Context, _: EchoListRequest) -> Result<EchoListResponse, Error> {
        // Stops waiting at the deadline, and when the caller cancels.
        let list = ctx.run_until_ended(slow_search()).await?;
        ctx.edit_response_headers(|headers| headers.append("source", "disk"))?;
        Ok(EchoListResponse { list })
    }

    async fn echo_error(
        &self,
        _: &Context,
        _: echo_plugin::example::EchoErrorRequest,
    ) -> Result<echo_plugin::example::EchoErrorResponse, Error> {
        Err(Error::unimplemented("there is nothing to see"))
    }
}

async fn slow_search() -> Vec<String> {
    tokio::time::sleep(Duration::from_secs(60)).await;
    Vec::new()
}

#[tokio::test]
async fn errors_have_codes_and_a_deadline_ends_a_call() {
    let directory = tempfile::tempdir().unwrap();
    fs::write(directory.path().join("a"), "text").unwrap();
    let client = EchoServiceClient::new(EchoServiceServer::new(Files {
        directory: directory.path().to_owned(),
    }));
    let ask = |name: &str| EchoRequestRequest { message: name.into() };
    let context = Context::new();
    assert_eq!(client.echo_request(&context, ask("a")).await.unwrap().message, "text");
    let error = client.echo_request(&context, ask("")).await.unwrap_err();
    assert_eq!(error.code(), Code::InvalidArgument);
    let error = client.echo_request(&context, ask("b")).await.unwrap_err();
    assert_eq!(error.code(), Code::NotFound);
    let context = Context::new().with_timeout(Duration::from_millis(10));
    let error = client.echo_list(&context, EchoListRequest {}).await.unwrap_err();
    assert_eq!(error.code(), Code::DeadlineExceeded);
}
