//! The services of go-plugin's bidirectional example.

fn main() -> Result<(), pluginrpc_build::Error> {
    pluginrpc_build::compile(&["proto/counter.proto"], &["proto"])
}
