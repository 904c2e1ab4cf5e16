//! protoc, grpcio-tools' and Debian's, runs our plugin; what comes out is built into a plugin and called.

use std::fs;
use std::path::Path;
use std::process::Command;

use crate::error::Context;
use crate::interop::Row;
use crate::interop::generated::{Crate, PROTOS};
use crate::interop::lab::{Lab, Outcome, Stop, check};
use crate::interop::python::out;
use crate::process::Ended;
use crate::ui;

pub(super) const ROWS: &[Row] = &[
    Row {
        peer: "protoc of grpcio-tools",
        what: "protoc-gen-pluginrpc-rs: its output compiles and serves",
        try_it: |lab| compiles_and_serves(lab, grpcio(lab)?, "protoc-grpcio"),
    },
    Row {
        peer: "protoc of grpcio-tools",
        what: "protoc-gen-pluginrpc-rs: services of an edition are written, messages refused with a sentence",
        try_it: editions,
    },
    Row {
        peer: "protoc of Debian",
        what: "protoc-gen-pluginrpc-rs: its output compiles and serves",
        try_it: |lab| compiles_and_serves(lab, debian(lab)?, "protoc-debian"),
    },
    Row {
        peer: "protoc of Debian",
        what: "protoc-gen-pluginrpc-rs: proto3 optional, options in several places, commas in options",
        try_it: options,
    },
    Row {
        peer: "protoc of Debian",
        what: "protoc-gen-pluginrpc-rs: mistakes are errors of protoc",
        try_it: mistakes,
    },
    Row {
        peer: "make and protoc of Debian",
        what: "the Makefile of docs/codegen.md, once, not again, and again",
        try_it: makefile,
    },
    Row {
        peer: "protoc of Debian",
        what: "its descriptor set in a build script compiles and serves",
        try_it: descriptor_set,
    },
];

/// The protoc of grpcio-tools, which is a module of Python.
fn grpcio(lab: &Lab<'_>) -> Result<Command, Stop> {
    let mut protoc = Command::new(lab.peers.python().map_err(Stop::Skipped)?);
    protoc.args(["-m", "grpc_tools.protoc"]);
    Ok(protoc)
}

/// Debian's protoc, which lies where nothing is installed.
fn debian(lab: &Lab<'_>) -> Result<Command, Stop> {
    let tree = lab.peers.protoc().map_err(Stop::Skipped)?;
    let mut protoc = Command::new(tree.join("usr/bin/protoc"));
    with_libraries(&mut protoc, &tree)?;
    Ok(protoc)
}

/// Lets a program find the libraries of a tree of Debian's, which lie in a folder named as the machine.
fn with_libraries(program: &mut Command, tree: &Path) -> Result<(), Stop> {
    let lib = tree.join("usr/lib");
    let folders = fs::read_dir(&lib).context(|| format!("{} cannot be read", lib.display()))?;
    let folders = folders.flatten().map(|folder| folder.path());
    let libraries = std::env::join_paths(folders).map_err(|e| Stop::Failed(format!("no libraries: {e}")))?;
    program.env("LD_LIBRARY_PATH", libraries);
    Ok(())
}

fn compiles_and_serves(lab: &Lab<'_>, mut protoc: Command, name: &str) -> Outcome {
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

/// Runs protoc on one file, with our plugin and these arguments.
fn on_file(lab: &Lab<'_>, mut protoc: Command, folder: &Path, text: &str, args: &[&str]) -> Result<Ended, Stop> {
    fs::write(folder.join("file.proto"), text).context(|| format!("no file in {}", folder.display()))?;
    protoc
        .current_dir(folder)
        .args(["--proto_path=.", "file.proto"])
        .arg(out(
            "--plugin=protoc-gen-pluginrpc-rs=",
            lab.ours("protoc-gen-pluginrpc-rs")?,
        ))
        .args(args);
    lab.run(protoc, b"")
}

fn read(folder: &Path, file: &str) -> Result<String, Stop> {
    let path = folder.join(file);
    Ok(fs::read_to_string(&path).context(|| format!("{} cannot be read", path.display()))?)
}

fn editions(lab: &Lab<'_>) -> Outcome {
    let folder = lab.folder("protoc-editions")?;
    let text = "edition = \"2023\";\npackage acme.v1;\nimport \"google/protobuf/timestamp.proto\";\n\
        service ClockService { rpc Tick(google.protobuf.Timestamp) returns (google.protobuf.Timestamp); }\n";
    let args = ["--pluginrpc-rs_out=.", "--pluginrpc-rs_opt=messages"];
    let ended = on_file(lab, grpcio(lab)?, &folder, text, &args)?;
    check(ended.status.success(), "services of edition 2023", &ended)?;
    let code = read(&folder, "acme.v1.rs")?;
    if !code.contains("request: ::pluginrpc::prost_types::Timestamp") {
        return Err(Stop::Failed(format!(
            "no Timestamp in {}",
            ui::quote(code.as_bytes(), 400)
        )));
    }
    let text = format!("{text}message M {{ string text = 1; }}\n");
    let ended = on_file(lab, grpcio(lab)?, &folder, &text, &args)?;
    let sentence = "editions are not supported by prost";
    check(
        !ended.status.success() && ended.stderr_text().contains(sentence),
        sentence,
        &ended,
    )?;
    Ok(ui::quote(&ended.stderr, 200))
}

fn options(lab: &Lab<'_>) -> Outcome {
    let folder = lab.folder("protoc-options")?;
    let text = "syntax = \"proto3\";\npackage acme.v1;\n\
        message M { optional string text = 1; }\n\
        service Texts { rpc Get(M) returns (M); rpc List(M) returns (stream M); }\n";
    let args = [
        "--pluginrpc-rs_out=messages,descriptors=none:.",
        "--pluginrpc-rs_opt=streaming=ignore",
        "--pluginrpc-rs_opt=extern_path=.other=::other::Two<u8\\,u8>",
        "--pluginrpc-rs_opt=",
    ];
    let ended = on_file(lab, debian(lab)?, &folder, text, &args)?;
    check(
        ended.status.success() && ended.stderr.is_empty(),
        "silence about the stream",
        &ended,
    )?;
    let code = read(&folder, "acme.v1.rs")?;
    if !code.contains("pub text: ::core::option::Option<") || code.contains("with_descriptors") {
        return Err(Stop::Failed(ui::quote(code.as_bytes(), 400)));
    }
    Ok(format!("{} bytes of code", code.len()))
}

fn mistakes(lab: &Lab<'_>) -> Outcome {
    let folder = lab.folder("protoc-mistakes")?;
    let text = "syntax = \"proto3\";\nmessage M {}\nservice S { rpc Get(M) returns (M);\n  rpc get(M) returns (M); }\n";
    let expected = [
        (
            "mesages",
            "--pluginrpc-rs_out: there is no option \"mesages\": did you mean messages?",
        ),
        (
            "messages",
            "file.proto:4:7: S.get: its Rust function is get, which Get has already",
        ),
        ("descriptors=none", "--pluginrpc-rs_out: say where the messages are"),
    ];
    for (option, sentence) in expected {
        let args = ["--pluginrpc-rs_out=.", &format!("--pluginrpc-rs_opt={option}")];
        let ended = on_file(lab, debian(lab)?, &folder, text, &args)?;
        check(
            ended.status.code() == Some(1) && ended.stderr_text().contains(sentence),
            sentence,
            &ended,
        )?;
    }
    Ok(format!("{} sentences", expected.len()))
}

fn makefile(lab: &Lab<'_>) -> Outcome {
    if !crate::peers::on_path("make") {
        return Err(Stop::Skipped("it needs `make` on PATH".to_owned()));
    }
    let tree = lab.peers.protoc().map_err(Stop::Skipped)?;
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
    // Touched, as an editor does.
    let proto = made.folder.join("proto").join("pluginrpc/example/v1/example.proto");
    let text = fs::read_to_string(&proto).context(|| format!("{} cannot be read", proto.display()))?;
    fs::write(&proto, text).context(|| format!("{} cannot be written", proto.display()))?;
    let touched = make()?;
    check(
        touched.stdout_text().contains("--pluginrpc-rs_out"),
        "another run",
        &touched,
    )?;
    Ok(served)
}

fn descriptor_set(lab: &Lab<'_>) -> Outcome {
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

/// Builds the crate out of its schema.binpb.
pub(super) fn from_set(made: &Crate<'_>) -> Outcome {
    made.take("descriptors/build.rs", "build.rs")?;
    made.take("descriptors/mod.rs", "src/proto/mod.rs")?;
    made.depend("\n[build-dependencies]\npluginrpc-build = { path = \"../../../pluginrpc-build\" }\n")?;
    made.serves()
}
