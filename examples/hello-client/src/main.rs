use hello::v1::HelloRequest;
use hello::v1::hello_service::{HelloService, HelloServiceClient};
use pluginrpc::{Client, Context, Error, Executable};

pluginrpc::include_proto!();

fn main() -> Result<(), Error> {
    let plugin = std::env::args().nth(1).unwrap_or("hello-plugin".to_owned());
    let client = HelloServiceClient::new(Client::new(Executable::new(plugin)));
    let request = HelloRequest {
        name: "world".to_owned(),
    };
    let response = pluginrpc::block_on(client.hello(&Context::new(), request))?;
    println!("{}", response.greeting);
    Ok(())
}
