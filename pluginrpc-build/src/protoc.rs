//! Reads `.proto` files into descriptors with protoc.

use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use crate::Error;
use crate::own::{OWN, Sources};

/// Runs the executable in the variable `PROTOC`, or `protoc`.
pub(crate) fn read(protos: &[impl AsRef<Path>], includes: &[impl AsRef<Path>]) -> Result<Sources, Error> {
    let protoc = std::env::var_os("PROTOC").unwrap_or_else(|| OsString::from("protoc"));
    let directory = tempfile::tempdir().map_err(|e| Error::io("create a directory in", &std::env::temp_dir(), e))?;
    let own = directory.path().join("include");
    for (name, text) in OWN {
        let path = own.join(name);
        let parent = path.parent().unwrap_or(&own);
        std::fs::create_dir_all(parent).map_err(|e| Error::io("create", parent, e))?;
        std::fs::write(&path, text).map_err(|e| Error::io("write", &path, e))?;
    }
    let output = directory.path().join("schema.binpb");
    let mut command = Command::new(&protoc);
    command.args(["--include_imports", "--include_source_info"]);
    command.arg(flag("--descriptor_set_out=", &output));
    let includes: Vec<&Path> = includes.iter().map(AsRef::as_ref).collect();
    let known = std::env::var_os("PROTOC_INCLUDE").map(PathBuf::from);
    for include in includes.iter().copied().chain(known.as_deref()).chain([own.as_path()]) {
        command.arg(flag("--proto_path=", include));
    }
    command.args(protos.iter().map(AsRef::as_ref)).stdin(Stdio::null());
    let run = command.output().map_err(|e| {
        let program = Path::new(&protoc);
        Error::new(vec![format!(
            "cannot run {}: {e}: install protoc or set the variable PROTOC to its path",
            program.display()
        )])
    })?;
    let messages = String::from_utf8_lossy(&run.stderr);
    if !run.status.success() {
        let mut lines: Vec<_> = messages.lines().map(str::to_owned).collect();
        if lines.is_empty() {
            lines.push(format!("{}: {}", Path::new(&protoc).display(), run.status));
        }
        return Err(Error::new(lines));
    }
    let set = std::fs::read(&output).map_err(|e| Error::io("read", &output, e))?;
    let on_disk = |name: &str| {
        includes
            .iter()
            .map(|include| include.join(name))
            .find(|path| path.is_file())
    };
    let names = pluginrpc_codegen::schema::file_names(&set)?;
    let mut read: Vec<_> = names.iter().filter_map(|name| on_disk(name)).collect();
    read.sort();
    Ok(Sources {
        roots: protos.iter().map(|proto| name(proto.as_ref(), &includes)).collect(),
        read,
        set,
    })
}

fn flag(flag: &str, path: &Path) -> OsString {
    let mut argument = OsString::from(flag);
    argument.push(path);
    argument
}

/// The name that imports use for a file.
fn name(proto: &Path, includes: &[&Path]) -> String {
    let below = includes.iter().find_map(|include| proto.strip_prefix(include).ok());
    let parts = below.unwrap_or(proto).iter().map(|part| part.to_string_lossy());
    parts.collect::<Vec<_>>().join("/")
}
