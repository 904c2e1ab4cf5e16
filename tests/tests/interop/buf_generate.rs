//! `buf generate` runs our generator, alone and beside others; the output is built into a plugin and called.

use std::path::Path;
use std::process::Command;

use crate::generated::Crate;
use crate::lab::{Lab, Outcome, Stop, attempt, check};
use crate::protoc;

/// Creates a crate with the code that buf generates by `template`.
fn generated<'a>(lab: &'a Lab, name: &str, template: &str, programs: &[&Path]) -> Result<Crate<'a>, Stop> {
    let made = Crate::new(lab, name)?;
    made.take(template, "buf.gen.yaml")?;
    let mut buf = buf(lab)?;
    buf.arg("generate");
    let ended = made.generate(buf, programs)?;
    check(ended.stderr.is_empty(), "no word on stderr", &ended)?;
    Ok(made)
}

fn buf(lab: &Lab) -> Result<Command, Stop> {
    let mut buf = Command::new(lab.buf()?);
    // The place of its cache.
    buf.env("HOME", lab.directory("buf-home")?);
    Ok(buf)
}

fn served(made: &Crate<'_>) -> Outcome {
    Ok(format!("{} files, {}", made.files()?, made.serves()?))
}

fn beside_prost(lab: &Lab) -> Outcome {
    let plugins = lab.prost_plugins()?;
    let made = generated(lab, "buf-prost", "prost/buf.gen.yaml", &[&plugins])?;
    made.take("prost/mod.rs", "src/proto/mod.rs")?;
    made.depend("prost = \"0.14\"\nprost-types = \"0.14\"\n")?;
    served(&made)
}

fn beside_tonic(lab: &Lab) -> Outcome {
    let plugins = lab.prost_plugins()?;
    let made = generated(lab, "buf-tonic", "tonic/buf.gen.yaml", &[&plugins])?;
    made.take("tonic/mod.rs", "src/proto/mod.rs")?;
    made.take("tonic/main.rs", "src/main.rs")?;
    made.depend(
        "pluginrpc-grpc = { path = \"../../../pluginrpc-grpc\" }\nprost = \"0.14\"\nprost-types = \"0.14\"\n\
         tonic = { version = \"0.14\", default-features = false, features = [\"codegen\"] }\ntonic-prost = \"0.14\"\n",
    )?;
    served(&made)
}

fn descriptor_set(lab: &Lab) -> Outcome {
    let made = Crate::new(lab, "buf-set")?;
    let mut buf = buf(lab)?;
    buf.args(["build", "proto", "--output", "schema.binpb"]);
    made.generate(buf, &[])?;
    protoc::from_set(&made)
}

#[test]
fn our_generator_alone() {
    attempt(|lab| {
        let made = generated(lab, "buf-all", "buf.gen.yaml", &[])?;
        served(&made)
    });
}

#[test]
fn our_generator_with_strategy_directory() {
    attempt(|lab| {
        let made = generated(lab, "buf-directory", "directory/buf.gen.yaml", &[])?;
        made.take("directory/mod.rs", "src/proto/mod.rs")?;
        served(&made)
    });
}

#[test]
fn our_generator_beside_protoc_gen_prost() {
    attempt(beside_prost);
}

#[test]
fn our_generator_beside_protoc_gen_tonic() {
    attempt(beside_tonic);
}

#[test]
fn a_descriptor_set_of_buf_build() {
    attempt(descriptor_set);
}
