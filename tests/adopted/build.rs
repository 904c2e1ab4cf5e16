//! tonic's server and our method table, by one build script.

fn main() -> Result<(), pluginrpc_build::Error> {
    pluginrpc_build::configure()
        .tables_only()
        .streaming(pluginrpc_build::StreamingPolicy::Ignore)
        .service_generator(tonic_prost_build::configure().service_generator())
        .compile(&["proto/greeter.proto"], &["proto"])
}
