//! Installed plugins.

use std::collections::BTreeMap;
use std::fmt;
use std::fs::{self, File};
use std::io::Read;
use std::path::{Path, PathBuf};

use finfocus_proto::{config, layout};
use pluginrpc::Invocation;
use pluginrpc::text::{escaped, quoted};
use semver::Version;

use super::version;

/// Largest number of entries of a directory that are read.
const MOST_ENTRIES: usize = 4096;
/// Maximum size of a metadata file, in bytes.
const MOST_METADATA: u64 = 64 << 10;

/// Result of a search: plugins, and entries that were skipped.
#[derive(Clone, Debug, Default)]
pub struct Discovery {
    plugins: Vec<InstalledPlugin>,
    skipped: Vec<SkippedPlugin>,
}

/// One version of a plugin that can be started.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InstalledPlugin {
    name: String,
    folder: String,
    version: Version,
    executable: PathBuf,
}

/// Something that is not started, and why. `Display` is one line for people.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SkippedPlugin {
    path: PathBuf,
    reason: String,
}

/// Looks for plugins in `plugins/NAME/VERSION` of the host's folder ([`config::home`]), by the rules of the released host.
///
/// Of a version's folder the executable is the first of [`layout::candidates`], the region being that of
/// `plugin.metadata.json` there, else the first file by name that may be executed. Nothing is an error: what cannot be used is in [`Discovery::skipped`]. Reads folders, so
/// it blocks.
///
/// For another folder than the user's, give a start that says so:
/// `Invocation::new([""; 0], [("FINFOCUS_HOME", "/opt/finfocus")])`.
#[must_use]
pub fn discover(invocation: &Invocation) -> Discovery {
    let mut found = Discovery::default();
    let legacy = invocation.var("FINFOCUS_LOG_LEGACY").is_some_and(|value| value == "1");
    let root = config::home(invocation).join("plugins");
    for (name, folder) in found.folders_in(&root) {
        for (version, folder) in found.folders_in(&folder) {
            match installed(&name, version, &folder, legacy) {
                Ok(plugin) => found.plugins.push(plugin),
                Err(reason) => found.skip(folder, reason),
            }
        }
    }
    found
        .plugins
        .sort_by(|a, b| a.name.cmp(&b.name).then_with(|| b.version.cmp(&a.version)));
    found
}

impl Discovery {
    /// Everything that can be started, by name, the latest version of each first.
    #[must_use]
    pub fn plugins(&self) -> &[InstalledPlugin] {
        &self.plugins
    }

    /// The latest version of each, which is what commands about costs start.
    pub fn latest_of_each(&self) -> impl Iterator<Item = &InstalledPlugin> {
        let groups = self.plugins.chunk_by(|a, b| a.name == b.name);
        groups.filter_map(|group| group.first())
    }

    /// The latest version of the plugin of this name. A version with something behind a `-` comes before the one
    /// without.
    #[must_use]
    pub fn latest(&self, name: &str) -> Option<&InstalledPlugin> {
        self.plugins.iter().find(|plugin| plugin.name == name)
    }

    /// Returns the entries that were skipped.
    #[must_use]
    pub fn skipped(&self) -> &[SkippedPlugin] {
        &self.skipped
    }

    /// Returns the subdirectories of a directory, by name.
    fn folders_in(&mut self, folder: &Path) -> BTreeMap<String, PathBuf> {
        let mut folders = BTreeMap::new();
        let entries = match fs::read_dir(folder) {
            Ok(entries) => entries,
            Err(e) => {
                self.skip(folder.to_owned(), format!("it cannot be read: {e}"));
                return folders;
            }
        };
        for (seen, entry) in entries.flatten().enumerate() {
            if seen == MOST_ENTRIES {
                self.skip(
                    folder.to_owned(),
                    format!("only {MOST_ENTRIES} of its entries are looked at"),
                );
                break;
            }
            let path = entry.path();
            match entry.file_name().into_string() {
                Ok(name) if path.is_dir() => drop(folders.insert(name, path)),
                Ok(_) => self.skip(path, "it is no folder".to_owned()),
                Err(_) => self.skip(path, "its name is not Unicode: rename it".to_owned()),
            }
        }
        folders
    }

    fn skip(&mut self, path: PathBuf, reason: String) {
        self.skipped.push(SkippedPlugin { path, reason });
    }
}

impl InstalledPlugin {
    /// Returns the name of the plugin, which is that of its directory.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Returns the version as its directory is named, `v1.2.3`.
    #[must_use]
    pub fn version(&self) -> &str {
        &self.folder
    }

    /// The file to start.
    #[must_use]
    pub fn executable(&self) -> &Path {
        &self.executable
    }
}

impl SkippedPlugin {
    /// Returns the path of the entry.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Why, and what to do about it.
    #[must_use]
    pub fn reason(&self) -> &str {
        &self.reason
    }
}

impl fmt::Display for SkippedPlugin {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let path = escaped(self.path.as_os_str().as_encoded_bytes());
        write!(f, "{path}: {}", self.reason)
    }
}

fn installed(name: &str, folder: String, path: &Path, legacy: bool) -> Result<InstalledPlugin, String> {
    let version = version::read(&folder).ok_or("its name is no version such as v1.2.3: rename it")?;
    let executable = executable(name, path, legacy)?;
    Ok(InstalledPlugin {
        name: name.to_owned(),
        folder,
        version,
        executable,
    })
}

/// Returns the file to start in the directory of a version.
fn executable(name: &str, folder: &Path, legacy: bool) -> Result<PathBuf, String> {
    let region = region(folder)?;
    let mut unusable = None;
    for file in layout::candidates(name, region.as_deref(), legacy) {
        let path = folder.join(file);
        if may_be_executed(&path) {
            return Ok(path);
        }
        if path.is_file() {
            unusable = Some(path);
        }
    }
    let entries = fs::read_dir(folder).map_err(|e| format!("it cannot be read: {e}"))?;
    let files = entries.flatten().take(MOST_ENTRIES).map(|entry| entry.path());
    let first = files.filter(|path| may_be_executed(path)).min();
    first.ok_or_else(|| match unusable {
        Some(path) => format!(
            "{} may not be executed: say chmod +x",
            quoted(path.file_name().unwrap_or_default().as_encoded_bytes())
        ),
        None => format!(
            "there is no executable in it: put finfocus-plugin-{} there",
            escaped(name.as_bytes())
        ),
    })
}

/// The region that `plugin.metadata.json` names, if there is such a file.
fn region(folder: &Path) -> Result<Option<String>, String> {
    let path = folder.join("plugin.metadata.json");
    if !path.is_file() {
        return Ok(None);
    }
    let wrong = |e: String| format!("its plugin.metadata.json cannot be read: {e}");
    let mut text = String::new();
    let opened = File::open(&path).and_then(|file| file.take(MOST_METADATA).read_to_string(&mut text));
    opened.map_err(|e| wrong(e.to_string()))?;
    let all: BTreeMap<String, String> = serde_json::from_str(&text).map_err(|e| wrong(e.to_string()))?;
    Ok(all.get("region").cloned())
}

#[cfg(unix)]
fn may_be_executed(path: &Path) -> bool {
    use std::os::unix::fs::PermissionsExt;
    fs::metadata(path).is_ok_and(|found| found.is_file() && found.permissions().mode() & 0o111 != 0)
}

#[cfg(not(unix))]
fn may_be_executed(path: &Path) -> bool {
    path.is_file()
        && path
            .extension()
            .is_some_and(|extension| extension.eq_ignore_ascii_case("exe"))
}
