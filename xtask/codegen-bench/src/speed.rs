//! Measures the generator beside others that do the same job.

use std::io::{ErrorKind, Read, Write};
use std::process::{Command, Stdio};
use std::time::Instant;

use pluginrpc_build::StreamingPolicy;
use prost::Message;
use prost_types::compiler::{CodeGeneratorRequest, CodeGeneratorResponse};

use crate::Result;
use crate::schema::{self, Schema};

/// Goals for the large schema.
const SECONDS: f64 = 2.0;

/// protoc's plugins for messages and for tonic's services: together what ours does alone, but for method tables, JSON
/// descriptors and the module tree.
const PEERS: [(&str, &str); 2] = [("protoc-gen-prost", ""), ("protoc-gen-tonic", "no_include")];

/// 2,000 services over 500 packages. Whether the goal was met, by messages and services together.
pub(crate) fn run() -> Result<bool> {
    let schema = schema::synthetic(500, 4, 3)?;
    println!("2000 services of 500 packages");
    let ours = |what: &str, builder: pluginrpc_build::Builder| -> Result<f64> {
        let start = Start::now();
        let generated = builder
            .streaming(StreamingPolicy::Ignore)
            .generate_encoded(&schema.set, &schema.files)?;
        let time = start.passed();
        let bytes: usize = generated.files.iter().map(|file| file.text.len()).sum();
        report(what, time, generated.files.len(), bytes);
        Ok(time.wall)
    };
    let seconds = ours("messages and services", pluginrpc_build::configure())?;
    ours(
        "services alone",
        pluginrpc_build::configure().messages_in("crate::proto"),
    )?;
    for (name, parameter) in PEERS {
        peer(name, parameter, &schema)?;
    }
    Ok(seconds <= SECONDS)
}

/// Seconds by the clock, and of all processors together, which other work on the machine hardly changes.
#[derive(Clone, Copy)]
struct Time {
    wall: f64,
    processors: f64,
}

struct Start(Instant, f64);

impl Start {
    fn now() -> Self {
        Self(Instant::now(), processors().unwrap_or(f64::NAN))
    }

    fn passed(&self) -> Time {
        Time {
            wall: self.0.elapsed().as_secs_f64(),
            processors: processors().unwrap_or(f64::NAN) - self.1,
        }
    }
}

/// CPU time of this process and its exited children; Linux only.
fn processors() -> Option<f64> {
    let stat = std::fs::read_to_string("/proc/self/stat").ok()?;
    // After the name, which stands in parentheses: the 12th to the 15th, in hundredths of seconds.
    let (_, fields) = stat.rsplit_once(')')?;
    let ticks = fields.split_whitespace().skip(11).take(4);
    let ticks: Vec<f64> = ticks.map(str::parse).collect::<std::result::Result<_, _>>().ok()?;
    Some(ticks.iter().sum::<f64>() / 100.0)
}

fn report(what: &str, time: Time, files: usize, bytes: usize) {
    let Time { wall, processors } = time;
    println!("{what:<24}{wall:>8.2} s{processors:>8.2} s of processors{files:>6} files{bytes:>12} bytes");
}

fn peer(name: &str, parameter: &str, schema: &Schema) -> Result<()> {
    let request = CodeGeneratorRequest {
        file_to_generate: schema.files.clone(),
        parameter: Some(parameter.to_owned()),
        proto_file: schema.decoded()?.file,
        ..CodeGeneratorRequest::default()
    };
    let request = request.encode_to_vec();
    let start = Start::now();
    let child = Command::new(name).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn();
    let mut child = match child {
        Err(e) if e.kind() == ErrorKind::NotFound => {
            println!("{name:<24}not on PATH: cargo install {name} --locked");
            return Ok(());
        }
        child => child?,
    };
    let mut input = child.stdin.take().ok_or("no stdin")?;
    let writer = std::thread::spawn(move || input.write_all(&request));
    let mut answer = Vec::new();
    child.stdout.take().ok_or("no stdout")?.read_to_end(&mut answer)?;
    writer.join().map_err(|_| "the request was not written")??;
    if !child.wait()?.success() {
        return Err(format!("{name} failed").into());
    }
    let time = start.passed();
    let answer = CodeGeneratorResponse::decode(answer.as_slice())?;
    if let Some(error) = answer.error {
        return Err(format!("{name}: {error}").into());
    }
    let bytes = answer.file.iter().map(|file| file.content().len()).sum();
    report(name, time, answer.file.len(), bytes);
    Ok(())
}
