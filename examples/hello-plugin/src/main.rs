use std::process::ExitCode;

use hello::v1::hello_service::{HelloService, HelloServiceServer};
use hello::v1::{HelloRequest, HelloResponse};
use pluginrpc::{Context, Error, Plugin};

pluginrpc::include_proto!();

struct Hello;

impl HelloService for Hello {
    async fn hello(&self, _: &Context, request: HelloRequest) -> Result<HelloResponse, Error> {
        if request.name.is_empty() {
            return Err(Error::invalid_argument("name is empty: say whom to greet"));
        }
        Ok(HelloResponse {
            greeting: format!("Hello, {}!", request.name),
        })
    }
}

fn main() -> ExitCode {
    Plugin::new("hello-plugin")
        .service(HelloServiceServer::new(Hello))
        .main()
}
