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
use serde_json::{Map, Value};

use super::version;

/// Largest number of entries of a directory that are read.
const MAX_ENTRIES: usize = 4096;
/// Maximum size of a metadata file, in bytes.
const MAX_METADATA_BYTES: u64 = 64 << 10;

/// Protocol version of the specification's manifests.
const PROTOCOL_VERSION: &str = "1";

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
    dir: String,
    version: Version,
    executable: PathBuf,
}

/// Something that is not started, and why. `Display` is one line for people.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SkippedPlugin {
    path: PathBuf,
    reason: String,
}

/// Finds the plugins in `NAME/VERSION` of the plugin directory ([`config::plugin_dir`]), by the rules of the released
/// host.
///
/// The executable of a version is the first of [`layout::candidates`], with the region of `plugin.metadata.json`, else
/// the first executable file by name. A version whose `plugin.manifest.json` is for another protocol version is
/// skipped. Nothing is an error: unusable entries are in [`Discovery::skipped`]. Reads directories, so it blocks.
///
/// For another directory than the user's, pass an invocation that names it:
/// `Invocation::new([""; 0], [("FINFOCUS_PLUGIN_DIR", "/opt/finfocus/plugins")])`.
#[must_use]
pub fn discover(invocation: &Invocation) -> Discovery {
    let mut found = Discovery::default();
    let legacy = invocation.var("FINFOCUS_LOG_LEGACY").is_some_and(|value| value == "1");
    let root = config::plugin_dir(invocation);
    for (name, dir) in found.dirs_in(&root) {
        for (version, dir) in found.dirs_in(&dir) {
            match installed(&name, version, &dir, legacy) {
                Ok(plugin) => found.plugins.push(plugin),
                Err(reason) => found.skip(dir, reason),
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
    fn dirs_in(&mut self, dir: &Path) -> BTreeMap<String, PathBuf> {
        let mut dirs = BTreeMap::new();
        let entries = match fs::read_dir(dir) {
            Ok(entries) => entries,
            Err(e) => {
                self.skip(dir.to_owned(), format!("it cannot be read: {e}"));
                return dirs;
            }
        };
        for (seen, entry) in entries.flatten().enumerate() {
            if seen == MAX_ENTRIES {
                self.skip(
                    dir.to_owned(),
                    format!("only {MAX_ENTRIES} of its entries are looked at"),
                );
                break;
            }
            let path = entry.path();
            match entry.file_name().into_string() {
                Ok(name) if path.is_dir() => drop(dirs.insert(name, path)),
                Ok(_) => self.skip(path, "it is not a directory".to_owned()),
                Err(_) => self.skip(path, "its name is not Unicode: rename it".to_owned()),
            }
        }
        dirs
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
        &self.dir
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

fn installed(name: &str, dir: String, path: &Path, legacy: bool) -> Result<InstalledPlugin, String> {
    let version = version::read(&dir).ok_or("its name is no version such as v1.2.3: rename it")?;
    check_protocol(path)?;
    let executable = executable(name, path, legacy)?;
    Ok(InstalledPlugin {
        name: name.to_owned(),
        dir,
        version,
        executable,
    })
}

/// Refuses a plugin whose manifest names another protocol version; without a manifest, the plugin itself decides.
fn check_protocol(dir: &Path) -> Result<(), String> {
    let Some(manifest) = read_json(dir, "plugin.manifest.json")? else {
        return Ok(());
    };
    match manifest.get("protocol_version") {
        None => Ok(()),
        Some(Value::String(version)) if version == PROTOCOL_VERSION => Ok(()),
        Some(other) => Err(format!(
            "its plugin.manifest.json has protocol_version {}: expected \"{PROTOCOL_VERSION}\"; install another version of it",
            escaped(other.to_string().as_bytes())
        )),
    }
}

/// Reads a JSON object of the directory, if there is such a file.
fn read_json(dir: &Path, name: &str) -> Result<Option<Map<String, Value>>, String> {
    let path = dir.join(name);
    if !path.is_file() {
        return Ok(None);
    }
    let mut text = String::new();
    let opened = File::open(&path).and_then(|file| file.take(MAX_METADATA_BYTES).read_to_string(&mut text));
    let wrong = |e: String| format!("its {name} cannot be read: {e}");
    opened.map_err(|e| wrong(e.to_string()))?;
    serde_json::from_str(&text).map(Some).map_err(|e| wrong(e.to_string()))
}

/// Returns the file to start in the directory of a version.
fn executable(name: &str, dir: &Path, legacy: bool) -> Result<PathBuf, String> {
    let region = region(dir)?;
    let mut unusable = None;
    for file in layout::candidates(name, region.as_deref(), legacy) {
        let path = dir.join(file);
        if may_be_executed(&path) {
            return Ok(path);
        }
        if path.is_file() {
            unusable = Some(path);
        }
    }
    let entries = fs::read_dir(dir).map_err(|e| format!("it cannot be read: {e}"))?;
    let files = entries.flatten().take(MAX_ENTRIES).map(|entry| entry.path());
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

/// Returns the region in `plugin.metadata.json`, if there is such a file.
fn region(dir: &Path) -> Result<Option<String>, String> {
    let metadata = read_json(dir, "plugin.metadata.json")?;
    match metadata.as_ref().and_then(|metadata| metadata.get("region")) {
        None => Ok(None),
        Some(Value::String(region)) => Ok(Some(region.clone())),
        Some(_) => Err("its plugin.metadata.json has a region that is not a string: expected one".to_owned()),
    }
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
