//! Measures `cargo check` of generated services, in two crates with nothing else in them.

use std::fs;
use std::path::Path;
use std::process::Command;
use std::time::Instant;

use pluginrpc_build::{Descriptors, StreamingPolicy};

use crate::Result;
use crate::schema::Schema;

/// The best of so many runs counts.
const ROUNDS: usize = 5;

/// Seconds for ours and for theirs.
pub(crate) fn seconds(root: &Path, schema: &Schema, ours: &str, theirs: &str) -> Result<(f64, f64)> {
    let dir = root.join("target/codegen-bench");
    if dir.exists() {
        fs::remove_dir_all(&dir)?;
    }
    let runtime = format!(
        "pluginrpc = {{ path = {:?}, features = [\"well-known-types\"] }}",
        root.join("pluginrpc")
    );
    let workspace = "[workspace]\nmembers = [\"messages\", \"ours\", \"theirs\"]\nresolver = \"3\"\n";
    fs::create_dir_all(&dir)?;
    fs::write(dir.join("Cargo.toml"), workspace)?;
    fs::copy(root.join("Cargo.lock"), dir.join("Cargo.lock"))?;
    let messages = pluginrpc_build::configure()
        .streaming(StreamingPolicy::Ignore)
        .descriptors(Descriptors::None)
        .tables_only()
        .include_file("lib.rs")
        .generate_encoded(&schema.set, &schema.files)?;
    package(&dir, "messages", &runtime, "")?;
    for file in &messages.files {
        fs::write(dir.join("messages/src").join(&file.name), &file.text)?;
    }
    let tonic = "tonic = { version = \"0.14\", default-features = false, features = [\"codegen\", \"channel\"] }\n\
        tonic-prost = { version = \"0.14\", default-features = false }\nmessages = { path = \"../messages\" }";
    package(
        &dir,
        "ours",
        &format!("{runtime}\nmessages = {{ path = \"../messages\" }}"),
        ours,
    )?;
    package(&dir, "theirs", tonic, theirs)?;
    for name in ["ours", "theirs"] {
        check(root, &dir, name)?;
    }
    let (mut best_ours, mut best_theirs) = (f64::MAX, f64::MAX);
    for _ in 0..ROUNDS {
        best_ours = best_ours.min(check(root, &dir, "ours")?);
        best_theirs = best_theirs.min(check(root, &dir, "theirs")?);
    }
    fs::remove_dir_all(&dir)?;
    Ok((best_ours, best_theirs))
}

fn package(dir: &Path, name: &str, dependencies: &str, text: &str) -> Result<()> {
    let dir = dir.join(name);
    fs::create_dir_all(dir.join("src"))?;
    let head = format!("[package]\nname = \"{name}\"\nversion = \"0.0.0\"\nedition = \"2021\"\n\n[dependencies]\n");
    fs::write(dir.join("Cargo.toml"), format!("{head}{dependencies}\n"))?;
    fs::write(dir.join("src/lib.rs"), text)?;
    Ok(())
}

/// One run of the compiler over the one crate, whose dependencies are there.
fn check(root: &Path, dir: &Path, name: &str) -> Result<f64> {
    let source = dir.join(name).join("src/lib.rs");
    fs::File::options()
        .append(true)
        .open(&source)?
        .set_modified(std::time::SystemTime::now())?;
    let start = Instant::now();
    let output = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
        .args(["check", "--quiet", "--offline", "-p", name])
        .current_dir(dir)
        .env("CARGO_TARGET_DIR", root.join("target/codegen-bench-target"))
        .env("CARGO_INCREMENTAL", "0")
        .output()?;
    if !output.status.success() {
        return Err(format!("{name} does not compile:\n{}", String::from_utf8_lossy(&output.stderr)).into());
    }
    Ok(start.elapsed().as_secs_f64())
}
