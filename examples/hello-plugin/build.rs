fn main() -> Result<(), pluginrpc_build::Error> {
    pluginrpc_build::compile(&["hello.proto"], &["."])
}
