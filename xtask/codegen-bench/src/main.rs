//! `cargo run --release -p codegen-bench`: how long the generator takes, and how large its services are and how long
//! they take to check, beside tonic's for the same schema.

mod check;
mod schema;
mod speed;

use std::error::Error;
use std::path::Path;
use std::process::ExitCode;

use pluginrpc_build::{Descriptors, StreamingPolicy};
use prost_build::Module;

use crate::schema::Schema;

type Result<T> = std::result::Result<T, Box<dyn Error>>;

/// At most half of tonic's.
const RATIO: f64 = 0.5;

fn main() -> ExitCode {
    match run() {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(error) => {
            eprintln!("error: {error}");
            ExitCode::FAILURE
        }
    }
}

/// Returns `true` if every goal was met.
fn run() -> Result<bool> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"))
        .ancestors()
        .nth(2)
        .ok_or("the repository is not where this was built")?;
    let mut met = speed::run()?;
    println!("\n{:<22}{:>12}{:>12}{:>8}", "services", "ours", "tonic's", "ratio");
    for schema in [schema::finfocus(root)?, schema::synthetic(1, 1, 200)?] {
        let (ours, theirs) = (ours(&schema)?, theirs(&schema)?);
        met &= row(&format!("{}, lines", schema.name), count(&ours), count(&theirs));
        let (ours, theirs) = check::seconds(root, &schema, &ours, &theirs)?;
        met &= row(&format!("{}, check ms", schema.name), ours * 1000.0, theirs * 1000.0);
    }
    Ok(met)
}

fn row(what: &str, ours: f64, theirs: f64) -> bool {
    let ratio = ours / theirs;
    let met = ratio <= RATIO;
    println!(
        "{what:<22}{ours:>12.0}{theirs:>12.0}{ratio:>8.2}{}",
        if met { "" } else { "  (goal: 0.50)" }
    );
    met
}

#[allow(clippy::cast_precision_loss)] // of lines
fn count(text: &str) -> f64 {
    text.lines().filter(|line| !line.trim().is_empty()).count() as f64
}

/// Our services, without messages.
fn ours(schema: &Schema) -> Result<String> {
    let generated = pluginrpc_build::configure()
        .messages_in("messages")
        .streaming(StreamingPolicy::Ignore)
        .descriptors(Descriptors::Methods)
        .generate_encoded(&schema.set, &schema.files)?;
    let services = generated.files.iter().rev().skip(1);
    Ok(services.map(|file| file.text.as_str()).collect())
}

/// tonic's services, without messages, formatted as ours are.
fn theirs(schema: &Schema) -> Result<String> {
    let mut config = prost_build::Config::new();
    config.extern_path(
        format!(".{}", schema.package),
        format!("::messages::{}", schema.package.replace('.', "::")),
    );
    config.service_generator(tonic_prost_build::configure().service_generator());
    let files = schema.decoded()?.file.into_iter();
    let requests = files
        .map(|file| (Module::from_protobuf_package_name(file.package()), file))
        .collect();
    let texts = config.generate(requests)?;
    let module = Module::from_protobuf_package_name(&schema.package);
    let text = texts
        .into_iter()
        .find(|(found, _)| *found == module)
        .map(|(_, text)| text);
    let text = text.ok_or("tonic wrote no services")?;
    Ok(text)
}
