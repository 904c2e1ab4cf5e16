//! `conformance -- PROGRAM [BASE ARGUMENTS]`: tries the conformance cases on any executable.

use std::ffi::OsString;
use std::path::PathBuf;
use std::process::ExitCode;

use pluginrpc_tests::check::Measure;
use pluginrpc_tests::drive::Program;
use pluginrpc_tests::{case, report};

const USAGE: &str = "\
Tries the conformance cases on an executable: one that serves the EchoService of pluginrpc.example.v1.

Usage: conformance [OPTIONS] -- PROGRAM [BASE ARGUMENTS]

Options:
  --only ID        Run this case, or all cases of this row; may be given several times
  --plugin NAME    The cases for another plugin than echo-plugin: fault-plugin
  --reference      Expect what the cases say of the reference implementation, where that differs
  --cases DIRECTORY   Where the cases are
  -h, --help       Print this help

Exit status: 0 all passed, 1 some failed or could not be run, 2 wrong arguments.
";

struct Args {
    only: Vec<String>,
    plugin: String,
    measure: Measure,
    directory: PathBuf,
    program: Program,
}

fn main() -> ExitCode {
    let args = match parse(std::env::args_os().skip(1)) {
        Ok(Some(args)) => args,
        Ok(None) => {
            print!("{USAGE}");
            return ExitCode::SUCCESS;
        }
        Err(wrong) => {
            eprintln!("conformance: {wrong}\nTry 'conformance --help'.");
            return ExitCode::from(2);
        }
    };
    let Args {
        only,
        plugin,
        measure,
        directory,
        program,
    } = args;
    match report::run(&directory, &plugin, &only, &program, measure, |line| print!("{line}")) {
        Ok(report) => {
            println!("{}", report.summary());
            if report.is_clean() {
                ExitCode::SUCCESS
            } else {
                ExitCode::FAILURE
            }
        }
        Err(wrong) => {
            eprintln!("conformance: {wrong}");
            ExitCode::from(2)
        }
    }
}

/// The arguments; `None` where help is asked for.
fn parse(mut args: impl Iterator<Item = OsString>) -> Result<Option<Args>, String> {
    let (mut only, mut plugin, mut measure) = (Vec::new(), "echo-plugin".to_owned(), Measure::Expected);
    let mut directory = case::directory().to_owned();
    while let Some(arg) = args.next() {
        let mut value = || args.next().ok_or_else(|| format!("{} wants a value", arg.display()));
        match arg.to_str() {
            Some("-h" | "--help") => return Ok(None),
            Some("--only") => only.push(value()?.to_string_lossy().into_owned()),
            Some("--plugin") => plugin = value()?.to_string_lossy().into_owned(),
            Some("--cases") => directory = value()?.into(),
            Some("--reference") => measure = Measure::Reference,
            Some("--") => {
                let path = args.next().ok_or("there is no program behind --")?.into();
                let program = Program {
                    path,
                    args: args.collect(),
                };
                return Ok(Some(Args {
                    only,
                    plugin,
                    measure,
                    directory,
                    program,
                }));
            }
            _ => return Err(format!("{} is unknown; the program stands behind --", arg.display())),
        }
    }
    Err("there is no program: conformance -- PROGRAM".to_owned())
}
