//! `cargo xtask codegen [--check]`: makes the checked-in generated code, or says that it has drifted.

mod jobs;
mod pulumicost;

use std::collections::BTreeMap;
use std::error::Error;
use std::fs;
use std::path::Path;
use std::process::ExitCode;

/// A folder that holds generated files only, or one generated file among others.
pub(crate) struct Job {
    /// The folder, from the root of the repository.
    pub(crate) folder: &'static str,
    /// Whether everything in the folder is generated, so that other files in it are left-overs.
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

/// Whether all is as it should be now.
fn run(check: bool) -> Result<bool, Box<dyn Error>> {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    let root = here
        .ancestors()
        .nth(2)
        .ok_or("the repository is not where this was built")?;
    let mut drifted = false;
    for make in jobs::all(root) {
        let job = make()?;
        let folder = root.join(job.folder);
        for (name, content) in &job.files {
            let path = folder.join(name);
            if fs::read(&path).is_ok_and(|old| old == *content) {
                continue;
            }
            drifted = true;
            report(check, "is not what its .proto files make today", job.folder, name);
            if !check {
                fs::create_dir_all(&folder)?;
                fs::write(&path, content)?;
            }
        }
        for name in left_over(&folder, &job)? {
            drifted = true;
            report(check, "is no longer generated", job.folder, &name);
            if !check {
                fs::remove_file(folder.join(name))?;
            }
        }
    }
    if check && drifted {
        eprintln!("Run `{COMMAND}` and commit what it changes.");
    }
    Ok(!(check && drifted))
}

fn report(check: bool, what: &str, folder: &str, name: &str) {
    match check {
        true => eprintln!("{folder}/{name} {what}"),
        false => println!("{folder}/{name}"),
    }
}

/// Files in a folder of generated files that no job makes.
fn left_over(folder: &Path, job: &Job) -> Result<Vec<String>, Box<dyn Error>> {
    let mut names = Vec::new();
    if job.whole && folder.is_dir() {
        for entry in fs::read_dir(folder)? {
            let name = entry?.file_name().to_string_lossy().into_owned();
            if !job.files.contains_key(&name) {
                names.push(name);
            }
        }
    }
    names.sort();
    Ok(names)
}
