//! `buf generate` runs our plugin, alone and beside those of others; what comes out is built into a plugin and called.

use std::path::Path;
use std::process::Command;

use crate::interop::Row;
use crate::interop::generated::Crate;
use crate::interop::lab::{Lab, Outcome, Stop, check};
use crate::interop::protoc;

pub(super) const ROWS: &[Row] = &[
    Row {
        peer: "buf generate",
        what: "protoc-gen-pluginrpc-rs alone: its output compiles and serves",
        try_it: |lab| {
            let made = generated(lab, "buf-all", "buf.gen.yaml", &[])?;
            served(&made)
        },
    },
    Row {
        peer: "buf generate",
        what: "protoc-gen-pluginrpc-rs with strategy directory: its output compiles and serves",
        try_it: |lab| {
            let made = generated(lab, "buf-directory", "directory/buf.gen.yaml", &[])?;
            made.take("directory/mod.rs", "src/proto/mod.rs")?;
            served(&made)
        },
    },
    Row {
        peer: "buf generate, protoc-gen-prost",
        what: "protoc-gen-pluginrpc-rs beside it: the output of both compiles and serves",
        try_it: beside_prost,
    },
    Row {
        peer: "buf generate, protoc-gen-tonic",
        what: "protoc-gen-pluginrpc-rs beside it: tonic's server is adopted and serves",
        try_it: beside_tonic,
    },
    Row {
        peer: "buf build",
        what: "its descriptor set in a build script compiles and serves",
        try_it: descriptor_set,
    },
];

/// A crate in whose folder buf generated what `template` says.
fn generated<'a>(lab: &'a Lab<'_>, name: &str, template: &str, programs: &[&Path]) -> Result<Crate<'a>, Stop> {
    let made = Crate::new(lab, name)?;
    made.take(template, "buf.gen.yaml")?;
    let mut buf = buf(lab)?;
    buf.arg("generate");
    let ended = made.generate(buf, programs)?;
    check(ended.stderr.is_empty(), "no word on stderr", &ended)?;
    Ok(made)
}

fn buf(lab: &Lab<'_>) -> Result<Command, Stop> {
    let mut buf = Command::new(lab.peers.buf().map_err(Stop::Skipped)?);
    // Its cache goes there.
    buf.env("HOME", lab.folder("buf-home")?);
    Ok(buf)
}

fn served(made: &Crate<'_>) -> Outcome {
    Ok(format!("{} files, {}", made.files()?, made.serves()?))
}

fn beside_prost(lab: &Lab<'_>) -> Outcome {
    let plugins = lab.peers.prost_plugins().map_err(Stop::Skipped)?;
    let made = generated(lab, "buf-prost", "prost/buf.gen.yaml", &[&plugins])?;
    made.take("prost/mod.rs", "src/proto/mod.rs")?;
    made.depend("prost = \"0.14\"\nprost-types = \"0.14\"\n")?;
    served(&made)
}

fn beside_tonic(lab: &Lab<'_>) -> Outcome {
    let plugins = lab.peers.prost_plugins().map_err(Stop::Skipped)?;
    let made = generated(lab, "buf-tonic", "tonic/buf.gen.yaml", &[&plugins])?;
    made.take("tonic/mod.rs", "src/proto/mod.rs")?;
    made.take("tonic/main.rs", "src/main.rs")?;
    made.depend(
        "pluginrpc-grpc = { path = \"../../../pluginrpc-grpc\" }\nprost = \"0.14\"\nprost-types = \"0.14\"\n\
         tonic = { version = \"0.14\", default-features = false, features = [\"codegen\"] }\ntonic-prost = \"0.14\"\n",
    )?;
    served(&made)
}

fn descriptor_set(lab: &Lab<'_>) -> Outcome {
    let made = Crate::new(lab, "buf-set")?;
    let mut buf = buf(lab)?;
    buf.args(["build", "proto", "--output", "schema.binpb"]);
    made.generate(buf, &[])?;
    protoc::from_set(&made)
}
