//! The service that JSON is tried by, for `json-mirror`.

fn main() -> Result<(), pluginrpc_build::Error> {
    pluginrpc_build::compile(&["conformance/json/everything.proto"], &["conformance/json"])
}
