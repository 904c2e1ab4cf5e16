//! Words that cannot call a method.
use pluginrpc::{Context, Error, Streaming};

#[pluginrpc::service(package = "acme.v1", binary_only)]
pub trait Foo {
    #[rpc(args = ["get", "a"])]
    async fn too_short(&self, ctx: &Context, request: ()) -> Result<(), Error>;
    #[rpc(args = "get it")]
    async fn not_one_word(&self, ctx: &Context, request: ()) -> Result<(), Error>;
    #[rpc(args = "watch")]
    async fn watch(&self, ctx: &Context, request: ()) -> Result<Streaming<()>, Error>;
    #[rpc(args = ["get", "one"])]
    async fn first(&self, ctx: &Context, request: ()) -> Result<(), Error>;
    #[rpc(args = ["get", "one"])]
    async fn second(&self, ctx: &Context, request: ()) -> Result<(), Error>;
    #[rpc(args = [])]
    async fn no_words(&self, ctx: &Context, request: ()) -> Result<(), Error>;
    #[rpc(args = "aa", args = "bb")]
    async fn twice(&self, ctx: &Context, request: ()) -> Result<(), Error>;
}

fn main() {}
