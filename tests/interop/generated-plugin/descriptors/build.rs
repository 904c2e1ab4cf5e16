fn main() -> Result<(), pluginrpc_build::Error> {
    pluginrpc_build::configure().compile_descriptors("schema.binpb")
}
