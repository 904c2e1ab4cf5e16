//! Messages that are not those of the schema, told where they stand.
use pluginrpc::{Context, Error, Streaming};

#[derive(Clone, PartialEq, pluginrpc::prost::Message)]
#[prost(prost_path = "pluginrpc::prost")]
pub struct Text {}
impl pluginrpc::prost::Name for Text {
    const NAME: &'static str = "Text";
    const PACKAGE: &'static str = "acme.v1";
}

#[pluginrpc::service(descriptors = "../../../tmp/acme.binpb")]
pub trait Acme {
    async fn get_sl_is(&self, ctx: &Context, request: Text) -> Result<Text, Error>;
    async fn watch(&self, ctx: &Context, request: Text) -> Result<Streaming<Text>, Error>;
    async fn list(&self, ctx: &Context, request: Text) -> Result<(), Error>;
}

fn main() {}
