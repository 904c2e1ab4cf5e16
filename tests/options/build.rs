//! One schema, once for each way of having it.

use std::path::PathBuf;

use pluginrpc_build::{Builder, Config, Descriptors, Error, StreamingPolicy};

fn main() -> Result<(), Error> {
    let out = PathBuf::from(std::env::var_os("OUT_DIR").unwrap_or_default());
    let builder = || pluginrpc_build::configure().streaming(StreamingPolicy::Ignore);
    let compile = |builder: Builder| builder.compile(&["proto/options/items.proto"], &["proto"]);
    // Each in a directory of its own, where the files find each other by name.
    let into = |name: &str, builder: Builder| compile(builder.out_dir(out.join(name)));

    compile(builder().include_file("whole.rs"))?;
    into(
        "attributes",
        builder()
            .type_attribute(".options.v1", "#[derive(PartialOrd)]")
            .field_attribute(".options.v1.Item.secret", "#[cfg(any())]")
            .bytes([".options.v1.Item.data"])
            .btree_map(["."])
            .boxed([".options.v1.Item.size"])
            .comments(false),
    )?;
    let base = "crate::whole::options::base";
    into("externs", builder().extern_path(".options.base", base))?;
    into("elsewhere", builder().messages_in("crate::whole"))?;
    into(
        "services",
        builder()
            .services_only()
            .extern_path(".options.base", base)
            .extern_path(".options.v1", "crate::whole::options::v1"),
    )?;
    into("clients", builder().messages_in("crate::whole").servers(false))?;
    into("servers", builder().messages_in("crate::whole").clients(false))?;
    into("tables", builder().tables_only().services_only())?;
    into(
        "binary",
        builder().messages_in("crate::whole").descriptors(Descriptors::None),
    )?;
    into(
        "methods",
        builder().messages_in("crate::whole").descriptors(Descriptors::Methods),
    )?;
    into("packages", builder().file_per_package())?;

    let mut config = Config::new();
    config.type_attribute(".options.v1.Size", "#[derive(PartialOrd)]");
    into(
        "beside_tonic",
        builder()
            .prost_config(config)
            .configure_prost(|config| {
                config.skip_debug([".options.v1.Item"]);
            })
            .service_generator(tonic_prost_build::configure().service_generator()),
    )
}
