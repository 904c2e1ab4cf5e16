//! A user's crate whose code others' programs make with our plugin: set up, built and called.

use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::Mutex;

use pluginrpc_tests::run::Ended;

use crate::lab::{Lab, Stop, check};

/// What our client asks the plugin, and what has to come back.
const CALLS: [(&[&str], i32, &str); 3] = [
    (&["request", "hello", "there"], 0, "hello there\n"),
    (&["list"], 0, "from\nprotoc\n"),
    (
        &["error", "9", "not yet"],
        1,
        "Failed with code failed_precondition: not yet\n",
    ),
];

/// The schema of the crate: directories of .proto files, and the file in each.
const SOURCES: [(&str, &str); 2] = [
    ("pluginrpc-build/proto", PROTOS[0]),
    ("examples/echo-plugin/proto", PROTOS[1]),
];
pub(crate) const PROTOS: [&str; 2] = ["pluginrpc/v1/pluginrpc.proto", "pluginrpc/example/v1/example.proto"];

/// A copy of tests/interop/generated-plugin, with the schema beside it and nothing generated yet.
pub(crate) struct Crate<'a> {
    lab: &'a Lab,
    pub(crate) directory: PathBuf,
}

impl<'a> Crate<'a> {
    pub(crate) fn new(lab: &'a Lab, name: &str) -> Result<Self, Stop> {
        let made = Self {
            lab,
            directory: lab.directory(name)?,
        };
        for file in ["Cargo.toml", "src/main.rs"] {
            made.take(file, file)?;
        }
        // With the repository's lock file nothing is fetched and little is compiled.
        copy(&lab.path("Cargo.lock"), &made.directory.join("Cargo.lock"))?;
        for (directory, proto) in SOURCES {
            copy(
                &lab.path(directory).join(proto),
                &made.directory.join("proto").join(proto),
            )?;
        }
        fs::create_dir_all(made.directory.join("src/proto"))?;
        Ok(made)
    }

    /// Copies a file of the template, with its paths to our crates made absolute.
    pub(crate) fn take(&self, from: &str, to: &str) -> Result<(), Stop> {
        let from = self.lab.path("tests/interop/generated-plugin").join(from);
        let to = self.directory.join(to);
        to.parent().map_or(Ok(()), fs::create_dir_all)?;
        fs::write(to, self.absolute(&fs::read_to_string(from)?))?;
        Ok(())
    }

    fn absolute(&self, manifest: &str) -> String {
        manifest.replace("\"../../../", &format!("\"{}/", self.lab.path("").display()))
    }

    /// Appends lines to Cargo.toml, which ends with the dependencies.
    pub(crate) fn depend(&self, lines: &str) -> Result<(), Stop> {
        let path = self.directory.join("Cargo.toml");
        let manifest = fs::read_to_string(&path)?;
        fs::write(path, manifest + &self.absolute(lines))?;
        Ok(())
    }

    /// Runs a generator in the crate's directory, with our plugin and `programs` on PATH; it has to succeed.
    pub(crate) fn generate(&self, mut generator: Command, programs: &[&Path]) -> Result<Ended, Stop> {
        generator
            .current_dir(&self.directory)
            .env("PATH", path_with(self.lab, programs)?);
        let ended = self.lab.run(generator, b"")?;
        check(ended.status.success(), "the generator to be content", &ended)?;
        Ok(ended)
    }

    /// The number of files in src/proto/.
    pub(crate) fn files(&self) -> Result<usize, Stop> {
        Ok(fs::read_dir(self.directory.join("src/proto"))?.count())
    }

    /// Builds the crate beside our own programs and calls it.
    pub(crate) fn serves(&self) -> Result<String, Stop> {
        let plugin = self.build()?;
        for format in ["binary", "json"] {
            for (words, code, expected) in CALLS {
                let mut client = Command::new(self.lab.ours("echo-client"));
                client.arg(&plugin).arg(format).args(words);
                let ended = self.lab.run(client, b"")?;
                let said = if code == 0 {
                    ended.stdout_text()
                } else {
                    ended.stderr_text()
                };
                check(
                    ended.status.code() == Some(code) && said == expected,
                    &format!("exit {code} and {expected:?} for {words:?} in {format}"),
                    &ended,
                )?;
            }
        }
        Ok(format!("{} calls in binary and in json", CALLS.len()))
    }

    /// Builds the crate into the repository's target directory, where its dependencies are compiled already.
    fn build(&self) -> Result<PathBuf, Stop> {
        let ours = self.lab.ours("protoc-gen-pluginrpc-rs");
        let profile = ours.parent().unwrap_or(&ours);
        let target = profile.parent().unwrap_or(profile);
        let mut cargo = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
        cargo
            .current_dir(&self.directory)
            .args(["build", "--quiet", "--target-dir"])
            .arg(target);
        let _one_at_a_time = BUILDING.lock();
        let ended = self.lab.run(cargo, b"")?;
        check(ended.status.success(), "the crate to build", &ended)?;
        // Each crate of these tests has the same executable.
        let plugin = self.directory.join("generated-plugin");
        fs::copy(target.join("debug/generated-plugin"), &plugin)?;
        Ok(plugin)
    }
}

/// Held from the build of a crate until its executable is copied.
static BUILDING: Mutex<()> = Mutex::new(());

/// PATH with our plugin and other programs before what it has.
fn path_with(lab: &Lab, programs: &[&Path]) -> Result<OsString, Stop> {
    let ours = lab.ours("protoc-gen-pluginrpc-rs");
    let before = std::env::var_os("PATH").unwrap_or_default();
    let directorys = ours
        .parent()
        .into_iter()
        .chain(programs.iter().copied())
        .map(Path::to_path_buf)
        .chain(std::env::split_paths(&before));
    std::env::join_paths(directorys).map_err(|e| Stop::Failed(format!("no PATH: {e}")))
}

fn copy(from: &Path, to: &Path) -> Result<(), Stop> {
    to.parent().map_or(Ok(()), fs::create_dir_all)?;
    fs::copy(from, to)?;
    Ok(())
}

/// `docs/codegen.md` shows the files that these tests run.
#[test]
fn the_docs_show_the_files_of_these_tests() -> Result<(), Box<dyn std::error::Error>> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let docs = fs::read_to_string(root.join("docs/codegen.md"))?;
    for file in [
        "Makefile",
        "buf.gen.yaml",
        "directory/buf.gen.yaml",
        "directory/mod.rs",
        "prost/buf.gen.yaml",
        "tonic/buf.gen.yaml",
        "tonic/mod.rs",
        "descriptors/build.rs",
    ] {
        let text = fs::read_to_string(root.join("tests/interop/generated-plugin").join(file))?;
        assert!(
            docs.contains(&text),
            "docs/codegen.md does not show {file} as it is:\n{text}"
        );
    }
    Ok(())
}
