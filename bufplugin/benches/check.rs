//! Time and peak memory of check plugins on a request as large as all of googleapis.
//!
//! `cargo bench -p bufplugin -- PLUGIN…` starts each plugin with a synthetic request of 7,000 files (about 80 MB, most
//! of it source information, as buf sends it) in shuffled rounds, and prints medians.

#![cfg(unix)]

use std::io::Write;
use std::process::{Command, ExitCode, Stdio};
use std::time::{Duration, Instant};

use pluginrpc::prost::Message;
use pluginrpc::{Any, v1};

const FILES: usize = 7000;
const ROUNDS: usize = 3;

type Result<T> = std::result::Result<T, Box<dyn std::error::Error>>;

/// One start of a plugin.
struct Run {
    wall: Duration,
    cpu: Duration,
    peak_kib: i64,
}

fn main() -> ExitCode {
    let plugins: Vec<_> = std::env::args().skip(1).filter(|arg| !arg.starts_with('-')).collect();
    if plugins.is_empty() {
        eprintln!("skipped: name plugins to measure, for example target/release/buf-plugin-timestamp-suffix");
        return ExitCode::SUCCESS;
    }
    match run(&plugins) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error}");
            ExitCode::FAILURE
        }
    }
}

fn run(plugins: &[String]) -> Result<()> {
    let request = request()?;
    println!("{FILES} files, {} MB", request.len() / 1_000_000);
    let mut runs: Vec<Vec<Run>> = plugins.iter().map(|_| Vec::new()).collect();
    for round in 0..ROUNDS {
        for at in 0..plugins.len() {
            // Another one first in each round.
            let at = (at + round) % plugins.len();
            if let (Some(plugin), Some(runs)) = (plugins.get(at), runs.get_mut(at)) {
                runs.push(start(plugin, &request)?);
            }
        }
    }
    for (plugin, runs) in plugins.iter().zip(&mut runs) {
        runs.sort_by_key(|run| run.cpu);
        if let Some(Run { wall, cpu, peak_kib }) = runs.get(runs.len() / 2) {
            println!("{plugin}: {wall:.2?} wall, {cpu:.2?} CPU, {} MiB", peak_kib / 1024);
        }
    }
    Ok(())
}

/// Starts `PLUGIN check` and waits for it.
#[allow(unsafe_code)] // wait4 is the only call that returns the peak memory of one child.
fn start(plugin: &str, request: &[u8]) -> Result<Run> {
    let begin = Instant::now();
    let mut child = Command::new(plugin)
        .args(["check", "--format", "binary"])
        .stdin(Stdio::piped())
        .stdout(Stdio::null())
        .spawn()?;
    child.stdin.take().ok_or("no stdin")?.write_all(request)?;
    let (mut status, pid) = (0, i32::try_from(child.id())?);
    // SAFETY: both pointers are valid for the call, and the child is waited for only here.
    let usage = unsafe {
        let mut usage: libc::rusage = std::mem::zeroed();
        libc::wait4(pid, &raw mut status, 0, &raw mut usage);
        usage
    };
    if status != 0 {
        return Err(format!("{plugin} ended with status {status}").into());
    }
    let time = |time: libc::timeval| {
        Duration::from_secs(time.tv_sec.unsigned_abs()) + Duration::from_micros(time.tv_usec.unsigned_abs())
    };
    Ok(Run {
        wall: begin.elapsed(),
        cpu: time(usage.ru_utime) + time(usage.ru_stime),
        peak_kib: usage.ru_maxrss,
    })
}

/// An encoded `pluginrpc.v1.Request` with a `CheckRequest` of many files.
fn request() -> Result<Vec<u8>> {
    let directory = tempfile::tempdir()?;
    let path = directory.path().join("f____.proto");
    std::fs::write(&path, source())?;
    let mut compiler = protox::Compiler::new([directory.path()])?;
    compiler.include_source_info(true).include_imports(true);
    compiler.open_file(&path)?;
    let set = compiler.encode_file_descriptor_set();
    let files = bufplugin::FileSet::from_descriptor_set(&set)?;
    let mut check = Vec::new();
    for file in files.files().filter(|file| file.name() != "f____.proto") {
        push(
            &mut check,
            &[0x0a],
            &[&field(0x0a, file.as_bytes())[..], &[0x10, 1]].concat(),
        );
    }
    let file = files.file("f____.proto").ok_or("no file")?.as_bytes();
    for number in 0..FILES {
        // Names are of one length, so that they can be replaced in place.
        let name = format!("f{number:04}.proto");
        let package = format!("p{number:04}");
        let mut file = replace(file, b"f____.proto", name.as_bytes());
        file = replace(&file, b"pkg__", package.as_bytes());
        push(&mut check, &[0x0a], &field(0x0a, &file));
    }
    let value = Any::from_encoded("buf.plugin.check.v1.CheckRequest", check);
    Ok(v1::Request { value: Some(value) }.encode_to_vec())
}

/// A file with about as many elements and comments as googleapis has in a file.
fn source() -> String {
    let mut text = String::from("syntax = \"proto3\";\npackage pkg__;\nimport \"google/protobuf/timestamp.proto\";\n");
    for message in 0..7 {
        text.push_str(&format!(
            "// A message that stands for others of its kind.\nmessage Message{message} {{\n"
        ));
        for field in 1..8 {
            text.push_str(&format!(
                "  // Field {field} of the message, with a comment of usual length about what it holds.\n  \
                 string some_field_{field} = {field};\n"
            ));
        }
        text.push_str("  // When it was made.\n  google.protobuf.Timestamp created = 9;\n}\n");
    }
    text.push_str("// Serves messages.\nservice Works {\n");
    for method in 0..6 {
        text.push_str(&format!(
            "  // Works on a message.\n  rpc Work{method}(Message{method}) returns (Message{method});\n"
        ));
    }
    text.push_str("}\n");
    text
}

fn field(tag: u8, content: &[u8]) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(content.len() + 6);
    push(&mut bytes, &[tag], content);
    bytes
}

fn push(into: &mut Vec<u8>, tag: &[u8], content: &[u8]) {
    into.extend_from_slice(tag);
    // A Vec grows, so there is always room.
    let _ = pluginrpc::prost::encode_length_delimiter(content.len(), into);
    into.extend_from_slice(content);
}

fn replace(bytes: &[u8], from: &[u8], to: &[u8]) -> Vec<u8> {
    let mut replaced = bytes.to_vec();
    for at in 0..replaced.len().saturating_sub(from.len()) {
        if bytes.get(at..at + from.len()) == Some(from) {
            if let Some(place) = replaced.get_mut(at..at + to.len()) {
                place.copy_from_slice(to);
            }
        }
    }
    replaced
}
