//! What is generated, from what.

use std::error::Error;
use std::fs;
use std::path::Path;

use pluginrpc_build::{Builder, FileDescriptorSet};
use pluginrpc_codegen::schema::{self, Schema};

use crate::Job;

const PROTOCOL: &str = "pluginrpc/v1/pluginrpc.proto";
const OPTIONS: &str = "pluginrpc/options/v1/options.proto";

/// Every job, with the content that its files should have.
pub(crate) fn all(root: &Path) -> Result<Vec<Job>, Box<dyn Error>> {
    let proto = root.join("proto");
    Ok(vec![
        protocol(&proto)?,
        builtin(&proto, PROTOCOL, "pluginrpc-build/proto/pluginrpc/v1")?,
        builtin(&proto, OPTIONS, "pluginrpc-build/proto/pluginrpc/options/v1")?,
        described(
            &root.join("tests/adopted/proto"),
            "greeter.proto",
            "tests/adopted/proto",
        )?,
        golden(&root.join("tests/codegen/proto"))?,
        package(&proto, "finfocus/v1", "finfocus-proto/src/gen")?,
        package(&proto, "plugin_comm", "guest-agent-proto/src/gen")?,
        package(&proto, "plugin", "go-plugin-proto/src/gen")?,
    ])
}

/// The messages of `pluginrpc.v1`, inside the runtime: its own `Any`, and prost by its name.
fn protocol(proto: &Path) -> Result<Job, Box<dyn Error>> {
    let set = pluginrpc_build::descriptors(&[proto.join(PROTOCOL)], &[proto])?;
    let mut job = Job {
        folder: "pluginrpc/src/gen",
        whole: true,
        files: [("pluginrpc.v1.bin".to_owned(), envelope(&set)?)].into(),
    };
    let builder = pluginrpc_build::configure()
        .extern_path(".google.protobuf.Any", "crate::Any")
        .prost_config(|config| {
            config.prost_path("::prost");
        });
    add(&mut job, builder, set, &[PROTOCOL.to_owned()])?;
    // The crate includes the one file by itself.
    job.files.remove("mod.rs");
    Ok(job)
}

/// What JSON of requests, responses and specs needs.
fn envelope(set: &FileDescriptorSet) -> Result<Vec<u8>, Box<dyn Error>> {
    let types = ["Request", "Response", "Spec"].map(|name| format!("pluginrpc.v1.{name}"));
    let schema = Schema::new(set.clone())?;
    Ok(schema::closure(&schema, &types.each_ref().map(String::as_str)))
}

/// A file of ours as `pluginrpc-build` hands it to those who import it.
fn builtin(proto: &Path, name: &str, folder: &'static str) -> Result<Job, Box<dyn Error>> {
    let base = name.rsplit('/').next().unwrap_or(name);
    Ok(Job {
        folder,
        whole: true,
        files: [(base.to_owned(), fs::read(proto.join(name))?)].into(),
    })
}

/// A schema as the macro reads it.
fn described(proto: &Path, name: &str, folder: &'static str) -> Result<Job, Box<dyn Error>> {
    let set = pluginrpc_build::encoded_descriptors(&[proto.join(name)], &[proto])?;
    Ok(Job {
        folder,
        whole: false,
        files: [(name.replace(".proto", ".binpb"), set)].into(),
    })
}

/// The services of the schemas that are hard on a generator, for people to see what a change of the emitter changes.
fn golden(proto: &Path) -> Result<Job, Box<dyn Error>> {
    let mut names = Vec::new();
    for entry in fs::read_dir(proto)? {
        names.push(entry?.file_name().to_string_lossy().into_owned());
    }
    names.sort();
    let paths: Vec<_> = names.iter().map(|name| proto.join(name)).collect();
    let set = pluginrpc_build::encoded_descriptors(&paths, &[proto])?;
    let builder = pluginrpc_build::configure()
        .messages_in("crate::proto")
        .descriptors(pluginrpc_build::Descriptors::None)
        .streaming(pluginrpc_build::Streaming::Ignore)
        .file_per_package();
    let outputs = builder.generate_encoded(&set, &names)?.files;
    Ok(Job {
        folder: "tests/codegen/golden",
        whole: true,
        files: outputs
            .into_iter()
            .map(|output| (output.name, output.text.into_bytes()))
            .collect(),
    })
}

/// Messages and services of every file of a package, for a crate of its own.
fn package(proto: &Path, package: &str, folder: &'static str) -> Result<Job, Box<dyn Error>> {
    let mut names = Vec::new();
    for entry in fs::read_dir(proto.join(package))? {
        names.push(format!("{package}/{}", entry?.file_name().to_string_lossy()));
    }
    names.sort();
    let paths: Vec<_> = names.iter().map(|name| proto.join(name)).collect();
    let set = pluginrpc_build::descriptors(&paths, &[proto])?;
    let mut job = Job {
        folder,
        whole: true,
        files: [].into(),
    };
    add(&mut job, pluginrpc_build::configure(), set, &names)?;
    Ok(job)
}

fn add(job: &mut Job, builder: Builder, set: FileDescriptorSet, files: &[String]) -> Result<(), Box<dyn Error>> {
    for output in builder.include_file("mod.rs").generate(set, files)?.files {
        job.files.insert(output.name, output.text.into_bytes());
    }
    Ok(())
}
