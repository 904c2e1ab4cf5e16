//! A service as a user of tonic writes it, and as `#[pluginrpc::service]` adopts it.

/// Code that tonic and pluginrpc-build generated from `proto/`.
pub mod proto {
    pluginrpc::include_proto!();
}

use std::pin::Pin;

use proto::adopted::v1::greeter_server::{Greeter, GreeterServer};
use proto::adopted::v1::{Text, greeter};
use tonic::codegen::tokio_stream::{self, Stream, StreamExt};
use tonic::{Request, Response, Status, Streaming};

/// Greets politely.
#[derive(Clone, Debug, Default)]
pub struct Polite {
    /// The prefix of every name.
    pub greeting: String,
}

/// [`Polite`] with the schema in a file of descriptors.
#[derive(Debug, Default)]
pub struct Described<T>(pub T);

type Texts = Pin<Box<dyn Stream<Item = Result<Text, Status>> + Send>>;

fn text(text: impl Into<String>) -> Text {
    Text { text: text.into() }
}

#[pluginrpc::service(table = greeter::SERVICE_DESCRIPTOR)]
#[tonic::async_trait]
impl Greeter for Polite {
    async fn greet(&self, request: Request<Text>) -> Result<Response<Text>, Status> {
        let who = request.get_ref().text.clone();
        let of = request
            .metadata()
            .get("x-of")
            .and_then(|value| value.to_str().ok())
            .unwrap_or_default();
        // The context of the call is at hand, too.
        let peer = request
            .extensions()
            .get::<pluginrpc::Context>()
            .map(|ctx| ctx.transport().name());
        match who.as_str() {
            "" => Err(Status::invalid_argument("nobody to greet")),
            "panic" => Err(Status::internal(peer.unwrap_or("no context"))),
            who => Ok(Response::new(text(format!("{}{who}{of}", self.greeting)))),
        }
    }

    async fn get_sl_is(&self, request: Request<Text>) -> Result<Response<Text>, Status> {
        Ok(Response::new(request.into_inner()))
    }

    type SplitStream = Texts;

    async fn split(&self, request: Request<Text>) -> Result<Response<Texts>, Status> {
        let words: Vec<_> = request.get_ref().text.split(' ').map(|word| Ok(text(word))).collect();
        Ok(Response::new(Box::pin(tokio_stream::iter(words))))
    }

    async fn join(&self, request: Request<Streaming<Text>>) -> Result<Response<Text>, Status> {
        let mut requests = request.into_inner();
        let mut all = Vec::new();
        while let Some(one) = requests.message().await? {
            all.push(one.text);
        }
        Ok(Response::new(text(all.join(" "))))
    }

    type EchoStream = Texts;

    async fn echo(&self, request: Request<Streaming<Text>>) -> Result<Response<Texts>, Status> {
        let echoes = request
            .into_inner()
            .map(|one| one.map(|one| text(one.text.to_uppercase())));
        Ok(Response::new(Box::pin(echoes)))
    }
}

#[pluginrpc::service(descriptors = "proto/greeter.binpb")]
#[tonic::async_trait]
impl<T> Greeter for Described<T>
where
    T: AsRef<str> + Send + Sync + 'static,
{
    async fn greet(&self, request: Request<Text>) -> Result<Response<Text>, Status> {
        Ok(Response::new(text(format!(
            "{}{}",
            self.0.as_ref(),
            request.get_ref().text
        ))))
    }

    async fn get_sl_is(&self, _: Request<Text>) -> Result<Response<Text>, Status> {
        Err(Status::unimplemented("not here"))
    }

    type SplitStream = Texts;

    async fn split(&self, _: Request<Text>) -> Result<Response<Texts>, Status> {
        Err(Status::unimplemented("not here"))
    }

    async fn join(&self, _: Request<Streaming<Text>>) -> Result<Response<Text>, Status> {
        Err(Status::unimplemented("not here"))
    }

    type EchoStream = Texts;

    async fn echo(&self, _: Request<Streaming<Text>>) -> Result<Response<Texts>, Status> {
        Err(Status::unimplemented("not here"))
    }
}

/// A contract that is written in Rust and held to the schema in a file.
#[pluginrpc::service(descriptors = "proto/greeter.binpb", name = "Greeter")]
pub trait Contract {
    /// Greets once.
    async fn greet(&self, ctx: &pluginrpc::Context, request: Text) -> Result<Text, pluginrpc::Error>;
    /// The name on the wire is the schema's.
    async fn get_sl_is(&self, ctx: &pluginrpc::Context, request: Text) -> Result<Text, pluginrpc::Error>;
    /// One word at a time.
    async fn split(
        &self,
        ctx: &pluginrpc::Context,
        request: Text,
    ) -> Result<pluginrpc::Streaming<Text>, pluginrpc::Error>;
    /// All words at once.
    async fn join(
        &self,
        ctx: &pluginrpc::Context,
        request: pluginrpc::Streaming<Text>,
    ) -> Result<Text, pluginrpc::Error>;
    /// Each word as it comes.
    async fn echo(
        &self,
        ctx: &pluginrpc::Context,
        request: pluginrpc::Streaming<Text>,
    ) -> Result<pluginrpc::Streaming<Text>, pluginrpc::Error>;
}
