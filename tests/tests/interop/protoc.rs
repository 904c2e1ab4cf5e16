//! protoc of grpcio-tools and of Debian runs our generator; its output is built into a plugin and called.

use std::fs;
use std::path::Path;
use std::process::Command;

use crate::generated::{Crate, PROTOS};
use crate::lab::{Lab, Outcome, Stop, attempt, check};
use crate::python::out;
use pluginrpc_tests::run::Ended;
use pluginrpc_tests::text;

/// The protoc of grpcio-tools, a Python module.
fn grpcio(lab: &Lab) -> Result<Command, Stop> {
    let mut protoc = Command::new(lab.python()?);
    protoc.args(["-m", "grpc_tools.protoc"]);
    Ok(protoc)
}

/// Debian's protoc, unpacked but not installed.
fn debian(lab: &Lab) -> Result<Command, Stop> {
    let tree = lab.protoc()?;
    let mut protoc = Command::new(tree.join("usr/bin/protoc"));
    with_libraries(&mut protoc, &tree)?;
    Ok(protoc)
}

/// Lets a program find the libraries of Debian's tree, in a directory named after the platform.
fn with_libraries(program: &mut Command, tree: &Path) -> Result<(), Stop> {
    let lib = tree.join("usr/lib");
    let directorys = fs::read_dir(&lib)?;
    let directorys = directorys.flatten().map(|directory| directory.path());
    let libraries = std::env::join_paths(directorys).map_err(|e| Stop::Failed(format!("no libraries: {e}")))?;
    program.env("LD_LIBRARY_PATH", libraries);
    Ok(())
}

fn compiles_and_serves(lab: &Lab, mut protoc: Command, name: &str) -> Outcome {
    let made = Crate::new(lab, name)?;
    protoc
        .args([
            "--proto_path=proto",
            "--pluginrpc-rs_out=src/proto",
            "--pluginrpc-rs_opt=messages",
        ])
        .args(PROTOS);
    made.generate(protoc, &[])?;
    Ok(format!("{} files, {}", made.files()?, made.serves()?))
}

/// Runs protoc with our generator on one file.
fn on_file(lab: &Lab, mut protoc: Command, directory: &Path, text: &str, args: &[&str]) -> Result<Ended, Stop> {
    fs::write(directory.join("file.proto"), text)?;
    protoc
        .current_dir(directory)
        .args(["--proto_path=.", "file.proto"])
        .arg(out(
            "--plugin=protoc-gen-pluginrpc-rs=",
            &lab.ours("protoc-gen-pluginrpc-rs"),
        ))
        .args(args);
    lab.run(protoc, b"")
}

fn read(directory: &Path, file: &str) -> Result<String, Stop> {
    let path = directory.join(file);
    Ok(fs::read_to_string(&path)?)
}

fn editions(lab: &Lab) -> Outcome {
    let directory = lab.directory("protoc-editions")?;
    let text = "edition = \"2023\";\npackage acme.v1;\nimport \"google/protobuf/timestamp.proto\";\n\
        service ClockService { rpc Tick(google.protobuf.Timestamp) returns (google.protobuf.Timestamp); }\n";
    let args = ["--pluginrpc-rs_out=.", "--pluginrpc-rs_opt=messages"];
    let ended = on_file(lab, grpcio(lab)?, &directory, text, &args)?;
    check(ended.status.success(), "services of edition 2023", &ended)?;
    let code = read(&directory, "acme.v1.rs")?;
    if !code.contains("request: ::pluginrpc::prost_types::Timestamp") {
        return Err(Stop::Failed(format!(
            "no Timestamp in {}",
            text::quote(code.as_bytes(), 400)
        )));
    }
    let text = format!("{text}message M {{ string text = 1; }}\n");
    let ended = on_file(lab, grpcio(lab)?, &directory, &text, &args)?;
    check(ended.status.success(), "messages of edition 2023", &ended)?;
    let code = read(&directory, "acme.v1.rs")?;
    match code.contains("pub struct M") {
        true => Ok("services and messages of edition 2023".to_owned()),
        false => Err(Stop::Failed(format!("no M in {}", text::quote(code.as_bytes(), 400)))),
    }
}

fn options(lab: &Lab) -> Outcome {
    let directory = lab.directory("protoc-options")?;
    let text = "syntax = \"proto3\";\npackage acme.v1;\n\
        message M { optional string text = 1; }\n\
        service Texts { rpc Get(M) returns (M); rpc List(M) returns (stream M); }\n";
    let args = [
        "--pluginrpc-rs_out=messages,descriptors=none:.",
        "--pluginrpc-rs_opt=streaming=ignore",
        "--pluginrpc-rs_opt=extern_path=.other=::other::Two<u8\\,u8>",
        "--pluginrpc-rs_opt=",
    ];
    let ended = on_file(lab, debian(lab)?, &directory, text, &args)?;
    check(
        ended.status.success() && ended.stderr.is_empty(),
        "silence about the stream",
        &ended,
    )?;
    let code = read(&directory, "acme.v1.rs")?;
    if !code.contains("pub text: ::core::option::Option<") || code.contains("with_descriptors") {
        return Err(Stop::Failed(text::quote(code.as_bytes(), 400)));
    }
    Ok(format!("{} bytes of code", code.len()))
}

fn mistakes(lab: &Lab) -> Outcome {
    let directory = lab.directory("protoc-mistakes")?;
    let text = "syntax = \"proto3\";\nmessage M {}\nservice S { rpc Get(M) returns (M);\n  rpc get(M) returns (M); }\n";
    let expected = [
        (
            "mesages",
            "--pluginrpc-rs_out: unknown option \"mesages\": did you mean messages?",
        ),
        (
            "messages",
            "file.proto:4:7: S.get: its Rust function get is also that of Get",
        ),
        (
            "descriptors=none",
            "--pluginrpc-rs_out: no option gives the Rust types of the messages",
        ),
    ];
    for (option, sentence) in expected {
        let args = ["--pluginrpc-rs_out=.", &format!("--pluginrpc-rs_opt={option}")];
        let ended = on_file(lab, debian(lab)?, &directory, text, &args)?;
        check(
            ended.status.code() == Some(1) && ended.stderr_text().contains(sentence),
            sentence,
            &ended,
        )?;
    }
    Ok(format!("{} sentences", expected.len()))
}

fn makefile(lab: &Lab) -> Outcome {
    if Command::new("make").arg("--version").output().is_err() {
        return Err(Stop::Skipped("make is not on PATH".to_owned()));
    }
    let tree = lab.protoc()?;
    let made = Crate::new(lab, "make")?;
    made.take("Makefile", "Makefile")?;
    let make = || {
        let mut make = Command::new("make");
        with_libraries(&mut make, &tree)?;
        made.generate(make, &[&tree.join("usr/bin")])
    };
    make()?;
    let served = made.serves()?;
    let again = make()?;
    check(
        again.stdout_text().contains("up to date"),
        "nothing to do the second time",
        &again,
    )?;
    // Only the time of the file changes.
    let proto = made.directory.join("proto").join("pluginrpc/example/v1/example.proto");
    let text = fs::read_to_string(&proto)?;
    fs::write(&proto, text)?;
    let touched = make()?;
    check(
        touched.stdout_text().contains("--pluginrpc-rs_out"),
        "another run",
        &touched,
    )?;
    Ok(served)
}

fn descriptor_set(lab: &Lab) -> Outcome {
    let made = Crate::new(lab, "protoc-set")?;
    let mut protoc = debian(lab)?;
    protoc
        .args([
            "--proto_path=proto",
            "--include_imports",
            "--include_source_info",
            "--descriptor_set_out=schema.binpb",
        ])
        .args(PROTOS);
    made.generate(protoc, &[])?;
    from_set(&made)
}

/// Builds the crate from its schema.binpb and calls it.
pub(crate) fn from_set(made: &Crate<'_>) -> Outcome {
    made.take("descriptors/build.rs", "build.rs")?;
    made.take("descriptors/mod.rs", "src/proto/mod.rs")?;
    made.depend("\n[build-dependencies]\npluginrpc-build = { path = \"../../../pluginrpc-build\" }\n")?;
    made.serves()
}

#[test]
fn code_by_protoc_of_grpcio_compiles_and_serves() {
    attempt(|lab| compiles_and_serves(lab, grpcio(lab)?, "protoc-grpcio"));
}

#[test]
fn editions_are_generated() {
    attempt(editions);
}

#[test]
fn code_by_protoc_of_debian_compiles_and_serves() {
    attempt(|lab| compiles_and_serves(lab, debian(lab)?, "protoc-debian"));
}

#[test]
fn options_reach_the_generator() {
    attempt(options);
}

#[test]
fn mistakes_are_errors_of_protoc() {
    attempt(mistakes);
}

#[test]
fn the_makefile_of_the_docs_runs_once_per_change() {
    attempt(makefile);
}

#[test]
fn a_descriptor_set_of_protoc_compiles_and_serves() {
    attempt(descriptor_set);
}
