//! A host in thirty lines: runs a check plugin over an image of `buf build -o image.binpb`.
//!
//! `cargo run --example check-image -- PLUGIN image.binpb [RULE…]`

use std::collections::BTreeMap;
use std::process::ExitCode;

use bufplugin::{CheckClient, CheckRequest, Context, FileSet};
use pluginrpc::{Client, Executable, block_on};

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> Result<(), Box<dyn std::error::Error>> {
    let mut args = std::env::args().skip(1);
    let usage = "usage: check-image PLUGIN IMAGE [RULE…]";
    let (plugin, image) = (args.next().ok_or(usage)?, args.next().ok_or(usage)?);
    let image = std::fs::read(image)?;
    let files = FileSet::from_descriptor_set(&image)?;
    let client = CheckClient::new(Client::new(Executable::new(plugin)));
    let request = CheckRequest::new().files(&files).rule_ids(args);
    let mut counts: BTreeMap<String, usize> = BTreeMap::new();
    for found in block_on(client.check(&Context::new(), &request))? {
        let place = found.file_location.unwrap_or_default();
        let location = files
            .file(&place.file_name)
            .and_then(|file| file.location(&place.source_path));
        let start = location.map(|location| location.start()).unwrap_or_default();
        println!("{} {}:{start} {}", found.rule_id, place.file_name, found.message);
        *counts.entry(found.rule_id).or_default() += 1;
    }
    eprintln!("{} files, findings: {counts:?}", files.len());
    Ok(())
}
