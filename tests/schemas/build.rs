//! Each schema by the way on which one has it: as files, or as a descriptor set.

use pluginrpc_build::{Builder, Error, StreamingPolicy};

include!("src/sources.rs");

fn main() -> Result<(), Error> {
    let builder = |name: &str| -> Builder {
        pluginrpc_build::configure()
            .streaming(StreamingPolicy::Ignore)
            .include_file(format!("{name}.rs"))
    };
    for name in SETS {
        builder(name).compile_descriptors(format!("descriptors/{name}.binpb"))?;
    }
    for (name, files, includes) in SOURCES {
        builder(name).compile(files, includes)?;
    }
    Ok(())
}
