//! JSON by the cases that any implementation can be tried with.

mod cases;
mod errors;
mod pools;

use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use prost::Message;

use crate::{Any, Code, Method, TypeName, v1};

const TYPE: &str = "pluginrpc.test.json.v1.Everything";
const NAME: TypeName = TypeName::new("pluginrpc.test.json.v1", "Everything");

fn dir() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/conformance/json")
}

/// A method that takes and gives [`TYPE`] with its pruned descriptors, and those of its whole service.
static METHOD: LazyLock<(Method, &'static [u8])> = LazyLock::new(|| {
    let set = protox::compile(["everything.proto"], [dir()]).unwrap();
    let schema = pluginrpc_codegen::schema::Schema::new(set.clone()).unwrap();
    let pruned = pluginrpc_codegen::schema::closure(&schema, &[TYPE]);
    let method = Method::new("/pluginrpc.test.json.v1.EverythingService/Mirror", NAME, NAME);
    (method.with_descriptors(pruned.leak()), set.encode_to_vec().leak())
});

/// The message in a request.
fn to_binary(request: &[u8]) -> Result<Vec<u8>, String> {
    let (method, whole) = &*METHOD;
    let request = super::decode_request(method, request, &[*whole]).map_err(|e| {
        assert_eq!(e.code(), Code::InvalidArgument, "{e}");
        e.message().to_owned()
    })?;
    Ok(request.value.map(|any| any.value.into()).unwrap_or_default())
}

/// The message in a response, as it stands there.
fn to_json(bytes: &[u8]) -> Result<serde_json::Value, String> {
    let (method, whole) = &*METHOD;
    let response = v1::Response {
        value: Some(Any::from_encoded(TYPE, bytes.to_vec())),
        error: None,
    };
    let text = super::encode_response(method, &response, &[*whole]).map_err(|e| e.message().to_owned())?;
    let mut response: serde_json::Value = serde_json::from_slice(&text).unwrap();
    let mut message = response["value"].take();
    message.as_object_mut().unwrap().remove("@type").unwrap();
    Ok(message)
}
