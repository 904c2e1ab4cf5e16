//! JSON by the cases that any implementation can be tried with, and beside prost-reflect.

mod beside_reflect;
mod cases;

use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use prost::Message;

use super::schema::Types;
use super::{decode, encode};

const TYPE: &str = "pluginrpc.test.json.v1.Everything";

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/conformance/json")
}

/// The descriptors of a method that takes and gives [`TYPE`], and those of its whole service.
static DESCRIPTORS: LazyLock<(&'static [u8], &'static [u8])> = LazyLock::new(|| {
    let set = protox::compile(["everything.proto"], [folder()]).unwrap();
    let schema = pluginrpc_codegen::schema::Schema::new(set.clone()).unwrap();
    let pruned = pluginrpc_codegen::schema::closure(&schema, &[TYPE]);
    (pruned.leak(), set.encode_to_vec().leak())
});

thread_local! {
    static TYPES: Types = Types::of([DESCRIPTORS.0, DESCRIPTORS.1]);
}

fn to_binary(text: &[u8]) -> Result<Vec<u8>, String> {
    TYPES.with(|types| decode::decode(types, TYPE, text, None).map_err(|fault| fault.describe(text)))
}

fn to_json(bytes: &[u8]) -> Result<String, String> {
    TYPES.with(|types| encode::encode(types, TYPE, bytes, false).map_err(|fault| fault.what))
}
