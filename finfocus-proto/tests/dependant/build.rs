//! Generates code for our own schema, and takes the messages of FinFocus from their crate.

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let finfocus = std::env::var("DEP_FINFOCUS_PROTO_PROTO")?;
    pluginrpc_build::configure()
        .extern_path(".finfocus.v1", "::finfocus_proto::v1")
        .compile(&["proto/quota.proto"], &["proto", &finfocus])?;
    Ok(())
}
