//! `docs/without-a-schema.md`.

use pluginrpc::{Context, Error, Plugin};

#[derive(Clone, PartialEq, prost::Message)]
pub struct Greeting {
    #[prost(string, tag = "1")]
    pub text: String,
}

impl prost::Name for Greeting {
    const NAME: &'static str = "Greeting";
    const PACKAGE: &'static str = "acme.v1";
}

#[pluginrpc::service(package = "acme.v1", binary_only)]
pub trait Greeter {
    /// Returns a polite greeting.
    async fn greet(&self, ctx: &Context, request: Greeting) -> Result<Greeting, Error>;
}

struct Polite;

impl Greeter for Polite {
    async fn greet(&self, _: &Context, request: Greeting) -> Result<Greeting, Error> {
        Ok(Greeting {
            text: format!("{}, please", request.text),
        })
    }
}

fn plugin() -> Plugin {
    Plugin::new("greeter").service(greeter::GreeterServer::new(Polite))
}

#[tokio::test]
async fn a_trait_is_a_service() -> Result<(), Error> {
    let plugin = pluginrpc::InProcess::new(plugin());
    let client = greeter::GreeterClient::new(pluginrpc::Client::new(plugin));
    let request = Greeting {
        text: "Hello".to_owned(),
    };
    let response = client.greet(&Context::new(), request).await?;
    assert_eq!(response.text, "Hello, please");
    Ok(())
}
