//! tonic's own server and client of finfocus.v1, over the messages of finfocus-proto.

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let proto = "../../finfocus-proto/proto/finfocus/v1/costsource.proto";
    println!("cargo::rerun-if-changed={proto}");
    let set = pluginrpc_build::descriptors(&[proto], &["../../finfocus-proto/proto"])?;
    let mut config = prost_build::Config::new();
    config.extern_path(".finfocus.v1", "::finfocus_proto::v1");
    config.service_generator(
        tonic_prost_build::configure()
            .generate_default_stubs(true)
            .service_generator(),
    );
    config.compile_fds(set)?;
    Ok(())
}
