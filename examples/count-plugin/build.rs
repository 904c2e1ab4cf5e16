use pluginrpc_build::{Error, StreamingPolicy};

fn main() -> Result<(), Error> {
    pluginrpc_build::configure()
        // Streams need gRPC; without this line the build script warns that PluginRPC leaves them out.
        .streaming(StreamingPolicy::Ignore)
        .compile(&["proto/count/v1/count.proto"], &["proto"])
}
