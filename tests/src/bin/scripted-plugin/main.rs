//! `scripted-plugin CASES ID DIRECTORY ARGUMENTS…`: a plugin that does what a case for clients tells it.
//!
//! It appends to files in DIRECTORY: `runs` (its arguments, a JSON list a line), `pids`, `env` (the names of its
//! variables, a JSON list a line), `cwd` and `notes`.

mod steps;

use std::ffi::OsString;
use std::fs::OpenOptions;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use pluginrpc::Format;
use pluginrpc_tests::client::{self, script::Step};
use serde_json::json;

fn main() -> ExitCode {
    match run(std::env::args_os().skip(1).collect()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(wrong) => {
            // A status that no case uses.
            eprintln!("scripted-plugin: {wrong}");
            ExitCode::from(99)
        }
    }
}

fn run(args: Vec<OsString>) -> Result<(), String> {
    let [cases, id, directory, args @ ..] = args.as_slice() else {
        return Err("usage: scripted-plugin CASES ID DIRECTORY ARGUMENTS…".to_owned());
    };
    let args: Vec<_> = args.iter().map(|arg| arg.to_string_lossy()).collect();
    let args: Vec<&str> = args.iter().map(AsRef::as_ref).collect();
    let diary = Diary::new(directory.as_ref());
    diary.add("pids", &std::process::id().to_string())?;
    if let ["child", steps] = args.as_slice() {
        let steps: Vec<Step> = serde_json::from_str(steps).map_err(|e| e.to_string())?;
        return steps::run(&steps, &diary, Format::Binary, true);
    }
    let format = match args.as_slice() {
        [.., "--format", "json"] => Format::Json,
        _ => Format::Binary,
    };
    let names: Vec<_> = std::env::vars_os()
        .map(|(name, _)| name.to_string_lossy().into_owned())
        .collect();
    diary.add("env", &json!(names).to_string())?;
    let cwd = std::env::current_dir().map_err(|e| e.to_string())?;
    diary.add("cwd", &cwd.to_string_lossy())?;
    let asked = json!(args).to_string();
    let first = !diary.lines("runs").contains(&asked);
    diary.add("runs", &asked)?;
    let suite = client::load(Path::new(cases))?;
    let case = suite.cases.into_iter().find(|case| case.id.as_str() == id);
    let script = case.ok_or_else(|| format!("there is no case {}", id.display()))?.plugin;
    let steps = match args.as_slice() {
        ["--protocol", ..] => script.protocol,
        ["--spec", ..] => script.spec,
        _ => script.call,
    };
    steps::run(&steps, &diary, format, first)
}

/// Notes for the test to read.
struct Diary(PathBuf);

impl Diary {
    fn new(directory: &Path) -> Self {
        Self(directory.to_owned())
    }

    /// One write for each line, so that processes do not write into each other's lines.
    fn add(&self, file: &str, line: &str) -> Result<(), String> {
        let append = || -> io::Result<()> {
            let mut file = OpenOptions::new().create(true).append(true).open(self.0.join(file))?;
            file.write_all(format!("{line}\n").as_bytes())
        };
        append().map_err(|e| format!("{}: {e}", self.0.join(file).display()))
    }

    fn lines(&self, file: &str) -> Vec<String> {
        let text = std::fs::read_to_string(self.0.join(file)).unwrap_or_default();
        text.lines().map(str::to_owned).collect()
    }
}
