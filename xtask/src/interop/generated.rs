//! A user's crate whose code others' programs make with our plugin: set up, built and called.

use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::error::{Context, Error};
use crate::interop::lab::{Lab, Stop, check};
use crate::process::Ended;

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
pub(super) const PROTOS: [&str; 2] = ["pluginrpc/v1/pluginrpc.proto", "pluginrpc/example/v1/example.proto"];

/// A copy of tests/interop/generated-plugin, with the schema beside it and nothing generated yet.
pub(super) struct Crate<'a> {
    lab: &'a Lab<'a>,
    pub(super) folder: PathBuf,
}

impl<'a> Crate<'a> {
    pub(super) fn new(lab: &'a Lab<'_>, name: &str) -> Result<Self, Stop> {
        let made = Self {
            lab,
            folder: lab.folder(name)?,
        };
        for file in ["Cargo.toml", "src/main.rs"] {
            made.take(file, file)?;
        }
        let root = lab.workspace.path("");
        // The versions that the repository is built with, so that nothing is fetched and little is compiled.
        copy(&root.join("Cargo.lock"), &made.folder.join("Cargo.lock"))?;
        for (directory, proto) in SOURCES {
            copy(
                &root.join(directory).join(proto),
                &made.folder.join("proto").join(proto),
            )?;
        }
        make_folder(&made.folder.join("src/proto"))?;
        Ok(made)
    }

    /// Copies a file of the template.
    pub(super) fn take(&self, from: &str, to: &str) -> Result<(), Stop> {
        let template = self.lab.workspace.path("tests/interop/generated-plugin");
        Ok(copy(&template.join(from), &self.folder.join(to))?)
    }

    /// Lines for the end of Cargo.toml, where the dependencies stand.
    pub(super) fn depend(&self, lines: &str) -> Result<(), Stop> {
        let path = self.folder.join("Cargo.toml");
        let failed = || format!("{} cannot be changed", path.display());
        let manifest = fs::read_to_string(&path).context(failed)?;
        Ok(fs::write(&path, manifest + lines).context(failed)?)
    }

    /// Runs a generator in the crate's folder, with our plugin and `programs` on PATH; it has to succeed.
    pub(super) fn generate(&self, mut generator: Command, programs: &[&Path]) -> Result<Ended, Stop> {
        generator
            .current_dir(&self.folder)
            .env("PATH", path_with(self.lab, programs)?);
        let ended = self.lab.run(generator, b"")?;
        check(ended.status.success(), "the generator to be content", &ended)?;
        Ok(ended)
    }

    /// How many files lie in src/proto/.
    pub(super) fn files(&self) -> Result<usize, Stop> {
        let folder = self.folder.join("src/proto");
        let files = fs::read_dir(&folder).context(|| format!("{} cannot be read", folder.display()))?;
        Ok(files.flatten().count())
    }

    /// Builds the crate beside our own programs and calls it.
    pub(super) fn serves(&self) -> Result<String, Stop> {
        let plugin = self.build()?;
        for format in ["binary", "json"] {
            for (words, code, expected) in CALLS {
                let mut client = Command::new(self.lab.ours("echo-client")?);
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

    /// The path of its executable.
    fn build(&self) -> Result<PathBuf, Stop> {
        // …/target/debug/protoc-gen-pluginrpc-rs: what is compiled there already is not compiled again.
        let target = self
            .lab
            .ours("protoc-gen-pluginrpc-rs")?
            .ancestors()
            .nth(2)
            .ok_or_else(|| Error::new("our programs lie in no target folder"))?;
        let mut cargo = self.lab.workspace.cargo();
        cargo
            .current_dir(&self.folder)
            .args(["build", "--quiet", "--target-dir"])
            .arg(target);
        let built = self.lab.workspace.executables(cargo)?;
        Ok(built.get("generated-plugin")?.to_path_buf())
    }
}

/// PATH with our plugin and other programs before what it has.
fn path_with(lab: &Lab<'_>, programs: &[&Path]) -> Result<OsString, Stop> {
    let ours = lab.ours("protoc-gen-pluginrpc-rs")?;
    let before = std::env::var_os("PATH").unwrap_or_default();
    let folders = ours
        .parent()
        .into_iter()
        .chain(programs.iter().copied())
        .map(Path::to_path_buf)
        .chain(std::env::split_paths(&before));
    std::env::join_paths(folders).map_err(|e| Stop::Failed(format!("no PATH: {e}")))
}

fn copy(from: &Path, to: &Path) -> Result<(), Error> {
    to.parent().map_or(Ok(()), make_folder)?;
    fs::copy(from, to)
        .map(|_| ())
        .context(|| format!("{} cannot be copied", from.display()))
}

fn make_folder(folder: &Path) -> Result<(), Error> {
    fs::create_dir_all(folder).context(|| format!("{} cannot be made", folder.display()))
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    /// What docs/codegen.md shows is what the rows run.
    #[test]
    fn the_documentation_shows_what_is_tried() -> Result<(), Box<dyn std::error::Error>> {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
        let docs = std::fs::read_to_string(root.join("docs/codegen.md"))?;
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
            let text = std::fs::read_to_string(root.join("tests/interop/generated-plugin").join(file))?;
            assert!(
                docs.contains(&text),
                "docs/codegen.md does not show {file} as it is:\n{text}"
            );
        }
        Ok(())
    }
}
