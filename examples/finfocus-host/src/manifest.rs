//! The objections of each reader to a manifest.

use std::fs::File;
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use finfocus_proto::layout::Installation;
use finfocus_proto::manifest::{Reader, check};
use pluginrpc::Error;

/// Above the limit of manifests, so that the check reports the size.
const MOST_BYTES: u64 = 2 << 20;

/// Readers that must accept a manifest for a host to list the plugin.
const HOSTS: [Reader; 2] = [Reader::Specification, Reader::Host];

#[derive(clap::Args)]
pub(crate) struct Args {
    /// The manifest, plugin.manifest.json
    file: PathBuf,
    /// Location of the plugin, kubecost/v1.2.0: hosts compare the manifest with these directories
    #[arg(long, value_name = "NAME/VERSION", value_parser = place)]
    installed_as: Option<Installation>,
}

fn place(text: &str) -> Result<Installation, String> {
    let (name, version) = text
        .split_once('/')
        .ok_or("write NAME/VERSION, kubecost/v1.2.0 for example")?;
    Installation::new(name, version).map_err(|e| e.to_string())
}

/// Prints what is refused; whether the hosts take it.
pub(crate) fn run(args: &Args) -> Result<bool, Error> {
    let cannot = |e| Error::not_found(format!("{}: {e}", args.file.display()));
    let text = read(&args.file).map_err(cannot)?;
    let refusals = check(&text, args.installed_as.as_ref());
    for refusal in &refusals {
        println!("{refusal}");
    }
    let taken = !refusals.iter().any(|refusal| HOSTS.contains(&refusal.reader()));
    if taken {
        println!("{}: the hosts take it", args.file.display());
    }
    Ok(taken)
}

fn read(path: &Path) -> io::Result<String> {
    let mut text = String::new();
    File::open(path)?.take(MOST_BYTES).read_to_string(&mut text)?;
    Ok(text)
}
