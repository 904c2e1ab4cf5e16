//! Says which reader refuses what of a manifest; exits with 1 where the hosts do.
//!
//! `cargo run -p finfocus-proto --features manifest --example check-manifest -- FILE [NAME VERSION]`

use std::fs::File;
use std::io::{self, Read};
use std::path::Path;
use std::process::ExitCode;

use finfocus_proto::layout::Installation;
use finfocus_proto::manifest::{self, Reader};

/// More than a manifest may have, so that one that is too large is told as such.
const MOST_BYTES: u64 = 2 << 20;

fn main() -> ExitCode {
    let args: Vec<_> = std::env::args_os().skip(1).collect();
    let (path, place) = match args.as_slice() {
        [path] => (path, None),
        [path, name, version] => match Installation::new(&name.to_string_lossy(), &version.to_string_lossy()) {
            Ok(place) => (path, Some(place)),
            Err(e) => return wrong(&e),
        },
        _ => return wrong(&"usage: check-manifest FILE [NAME VERSION]"),
    };
    let path = Path::new(path);
    let text = match read(path) {
        Ok(text) => text,
        Err(e) => return wrong(&format!("{}: {e}", path.display())),
    };
    let refusals = manifest::check(&text, place.as_ref());
    for refusal in &refusals {
        println!("{refusal}");
    }
    let hosts = [Reader::Specification, Reader::Host];
    ExitCode::from(u8::from(
        refusals.iter().any(|refusal| hosts.contains(&refusal.reader())),
    ))
}

fn read(path: &Path) -> io::Result<String> {
    let mut text = String::new();
    File::open(path)?.take(MOST_BYTES).read_to_string(&mut text)?;
    Ok(text)
}

fn wrong(what: &dyn std::fmt::Display) -> ExitCode {
    eprintln!("{what}");
    ExitCode::from(2)
}
