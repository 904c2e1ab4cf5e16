//! Installs a plugin into the host's directory.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use finfocus_proto::config;
use pluginrpc::Invocation;

use crate::Result;
use crate::described::{Described, MANIFEST};

/// Marks a directory that this command created. Hosts ignore it.
const MARKER: &str = ".made-by-cargo-xtask-install-example";

/// Installs the plugin below the home directory of the host, and reports the result.
pub(crate) fn put(plugin: &Described, executable: &Path, invocation: &Invocation, force: bool) -> Result<String> {
    let home = config::home(invocation);
    let directory = home.join(plugin.place.dir());
    let target = home.join(plugin.place.executable());
    let there = fs::symlink_metadata(&directory).is_ok();
    if there && !directory.join(MARKER).is_file() && !force {
        return Err(format!(
            "{} is there and was not made by this command: remove it, or say --force",
            directory.display()
        )
        .into());
    }
    let failed = |path: &Path, e: io::Error| format!("{} cannot be written: {e}", path.display());
    fs::create_dir_all(&directory).map_err(|e| failed(&directory, e))?;
    for (path, bytes) in [
        (directory.join(MARKER), Vec::new()),
        (directory.join(MANIFEST), plugin.manifest.clone().into_bytes()),
        (
            target.clone(),
            fs::read(executable).map_err(|e| format!("{}: {e}", executable.display()))?,
        ),
    ] {
        replace(&path, &bytes).map_err(|e| failed(&path, e))?;
    }
    mode(&directory, 0o750)
        .and_then(|()| mode(&target, 0o750))
        .map_err(|e| failed(&target, e))?;
    let (name, version) = (plugin.place.name(), plugin.place.version());
    let done = if there { "replaced" } else { "installed" };
    Ok(format!("{done} {name} {version}: {}", target.display()))
}

/// Writes beside the file and renames: a plugin that runs keeps its own.
fn replace(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut beside = path.as_os_str().to_owned();
    beside.push(".new");
    let beside = PathBuf::from(beside);
    fs::write(&beside, bytes)?;
    fs::rename(&beside, path)
}

/// Modes of the host's installer.
#[cfg(unix)]
fn mode(path: &Path, mode: u32) -> io::Result<()> {
    use std::os::unix::fs::PermissionsExt;
    fs::set_permissions(path, fs::Permissions::from_mode(mode))
}

#[cfg(not(unix))]
fn mode(_: &Path, _: u32) -> io::Result<()> {
    Ok(())
}

#[cfg(all(unix, test))]
mod tests {
    use super::*;
    use pluginrpc_host::finfocus::discover;

    #[test]
    fn a_host_finds_it_and_nothing_of_others_is_overwritten() {
        let directory = tempfile::tempdir().unwrap();
        let (home, built) = (directory.path().join("home"), directory.path().join("built"));
        fs::write(&built, b"#!/bin/sh\n").unwrap();
        let invocation = Invocation::new([""; 0], [("FINFOCUS_HOME", home.as_os_str())]);
        let plugin = Described::read("finfocus-plugin-flat", "1.2.3", "Costs.", directory.path()).unwrap();
        assert!(
            put(&plugin, &built, &invocation, false)
                .unwrap()
                .starts_with("installed flat v1.2.3: /")
        );
        let found = discover(&invocation);
        let executable = found.latest("flat").unwrap().executable().to_owned();
        assert_eq!(executable, home.join("plugins/flat/v1.2.3/finfocus-plugin-flat"));
        assert_eq!(found.skipped(), []);

        fs::write(&built, b"#!/bin/sh\nexit 0\n").unwrap();
        assert!(
            put(&plugin, &built, &invocation, false)
                .unwrap()
                .starts_with("replaced ")
        );
        assert_eq!(fs::read(&executable).unwrap(), b"#!/bin/sh\nexit 0\n");

        fs::remove_file(executable.with_file_name(MARKER)).unwrap();
        let error = put(&plugin, &built, &invocation, false).unwrap_err().to_string();
        assert!(error.contains("was not made by this command"), "{error}");
        assert!(put(&plugin, &built, &invocation, true).is_ok());
    }
}
