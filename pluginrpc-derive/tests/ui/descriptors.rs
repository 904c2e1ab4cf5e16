//! Items that are not what their schema says.
use pluginrpc::{Context, Error, Streaming};

#[derive(Clone, PartialEq, pluginrpc::prost::Message)]
#[prost(prost_path = "pluginrpc::prost")]
pub struct Text {}
impl pluginrpc::prost::Name for Text {
    const NAME: &'static str = "Text";
    const PACKAGE: &'static str = "acme.v1";
}

#[pluginrpc::service(descriptors = "../../../tmp/acme.binpb", binary_only)]
pub trait Acme {
    async fn get_slis(&self, ctx: &Context, request: Text) -> Result<Text, Error>;
    async fn watch(&self, ctx: &Context, request: Text) -> Result<Text, Error>;
    #[rpc(name = "Lots", args = "lots")]
    async fn list(&self, ctx: &Context, request: Text) -> Result<Text, Error>;
}

pub mod few {
    use super::*;

    #[pluginrpc::service(descriptors = "../../../tmp/acme.binpb", name = "Acme")]
    pub trait Few {
        async fn get_sl_is(&self, ctx: &Context, request: Text) -> Result<Text, Error>;
        async fn watch(&self, ctx: &Context, request: Text) -> Result<Streaming<Text>, Error>;
    }
}

#[pluginrpc::service(descriptors = "../../../tmp/acme.binpb")]
pub trait Acne {}

#[pluginrpc::service(descriptors = "../../../tmp/broken.binpb")]
pub trait Broken {}

#[pluginrpc::service(descriptors = "../../../tmp/partial.binpb")]
pub trait Partial {}

fn main() {}
