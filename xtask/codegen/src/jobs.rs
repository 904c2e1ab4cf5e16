//! What is generated, from what.

use std::error::Error;
use std::fs;
use std::path::Path;

use pluginrpc_build::{Builder, FileDescriptorSet};
use pluginrpc_codegen::schema::{self, Schema};

use crate::Job;

const PROTOCOL: &str = "pluginrpc/v1/pluginrpc.proto";

/// Every job, with the content that its files should have.
pub(crate) fn all(root: &Path) -> Result<Vec<Job>, Box<dyn Error>> {
    let proto = root.join("proto");
    Ok(vec![protocol(&proto)?, builtin(&proto)?, finfocus(&proto)?])
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

/// The protocol's file as `pluginrpc-build` hands it to those who import it.
fn builtin(proto: &Path) -> Result<Job, Box<dyn Error>> {
    Ok(Job {
        folder: "pluginrpc-build/proto/pluginrpc/v1",
        whole: true,
        files: [("pluginrpc.proto".to_owned(), fs::read(proto.join(PROTOCOL))?)].into(),
    })
}

/// `finfocus.v1`, messages and services.
fn finfocus(proto: &Path) -> Result<Job, Box<dyn Error>> {
    let mut names = Vec::new();
    for entry in fs::read_dir(proto.join("finfocus/v1"))? {
        names.push(format!("finfocus/v1/{}", entry?.file_name().to_string_lossy()));
    }
    names.sort();
    let paths: Vec<_> = names.iter().map(|name| proto.join(name)).collect();
    let set = pluginrpc_build::descriptors(&paths, &[proto])?;
    let mut job = Job {
        folder: "finfocus-proto/src/gen",
        whole: true,
        files: [].into(),
    };
    add(&mut job, pluginrpc_build::configure(), set, &names)?;
    Ok(job)
}

fn add(job: &mut Job, builder: Builder, set: FileDescriptorSet, files: &[String]) -> Result<(), Box<dyn Error>> {
    for output in builder.include_file("mod.rs").generate(set, files)? {
        job.files.insert(output.name, output.text.into_bytes());
    }
    Ok(())
}
