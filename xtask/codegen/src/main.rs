//! `cargo xtask codegen [--check]`: generates the checked-in code, or reports drift.

mod jobs;
mod pulumicost;

use std::collections::BTreeMap;
use std::error::Error;
use std::fs;
use std::path::Path;
use std::process::ExitCode;

/// Generated files of a directory.
pub(crate) struct Job {
    /// The directory, relative to the root of the repository.
    pub(crate) directory: &'static str,
    /// Set if the directory holds only generated files, so that other files are stale.
    pub(crate) whole: bool,
    /// Name and content of each file.
    pub(crate) files: BTreeMap<String, Vec<u8>>,
}

const COMMAND: &str = "cargo xtask codegen";

fn main() -> ExitCode {
    let args: Vec<_> = std::env::args_os().skip(1).collect();
    let check = match args.as_slice() {
        [] => false,
        [arg] if arg == "--check" => true,
        _ => {
            eprintln!("usage: {COMMAND} [--check]");
            return ExitCode::from(2);
        }
    };
    match run(check) {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(error) => {
            eprintln!("error: {error}");
            ExitCode::FAILURE
        }
    }
}

/// Runs every job; returns false if `check` found drift.
fn run(check: bool) -> Result<bool, Box<dyn Error>> {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    let root = here
        .ancestors()
        .nth(2)
        .ok_or("the repository is not where this was built")?;
    let mut drifted = false;
    for make in jobs::all(root) {
        let job = make()?;
        let directory = root.join(job.directory);
        for (name, content) in &job.files {
            let path = directory.join(name);
            if fs::read(&path).is_ok_and(|old| old == *content) {
                continue;
            }
            drifted = true;
            report(check, "is not what its .proto files make today", job.directory, name);
            if !check {
                fs::create_dir_all(&directory)?;
                fs::write(&path, content)?;
            }
        }
        for name in left_over(&directory, &job)? {
            drifted = true;
            report(check, "is no longer generated", job.directory, &name);
            if !check {
                fs::remove_file(directory.join(name))?;
            }
        }
    }
    if check && drifted {
        eprintln!("Run `{COMMAND}` and commit what it changes.");
    }
    Ok(!(check && drifted))
}

fn report(check: bool, what: &str, directory: &str, name: &str) {
    match check {
        true => eprintln!("{directory}/{name} {what}"),
        false => println!("{directory}/{name}"),
    }
}

/// Stale files in a directory of generated files.
fn left_over(directory: &Path, job: &Job) -> Result<Vec<String>, Box<dyn Error>> {
    let mut names = Vec::new();
    if job.whole && directory.is_dir() {
        for entry in fs::read_dir(directory)? {
            let name = entry?.file_name().to_string_lossy().into_owned();
            if !job.files.contains_key(&name) {
                names.push(name);
            }
        }
    }
    names.sort();
    Ok(names)
}
