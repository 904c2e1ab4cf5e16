//! Settings of one plugin, in the user's configuration: `plugins.<name>.<key>` of the host's `config.hujson`.
//!
//! Hosts keep these settings but hand them to no plugin, so a plugin reads them itself, by the host's own rules. The
//! first of these that has the setting decides:
//!
//! | | for the plugin `kubecost` and the key `api_key` |
//! |---|---|
//! | an option of the plugin's own | `--api-key=VALUE`, with [`setting_with_option`] |
//! | the [`variable`] | `FINFOCUS_PLUGIN_KUBECOST_API_KEY` |
//! | `plugins` in the user's file | `plugins.kubecost.api_key`, where `finfocus config set` puts it |
//! | `integrations` in the user's file | `integrations.kubecost.api_key`, where the specification has it; with a [`Setting::warning`] |
//! | `integrations` in `~/.pulumicost/config.yaml` | the same, of a PulumiCost host |
//! | `plugins` in the project's file | the same; with a [`Setting::warning`] |
//! | the default | the plugin's behavior without the setting |
//!
//! The user's file is `config.hujson` (JSON with comments and trailing commas) in the [`home`] directory, which hosts
//! since 0.4 write, else `config.yaml` there; with both, the former counts ([`warning`]). The project's file is
//! `.finfocus/config.hujson` in the directory that the host names by `FINFOCUS_PROJECT_DIR`.
//!
//! A project is often cloned from elsewhere, and must not redirect an endpoint to collect the user's key: its settings
//! count only for plugins for which the user has no setting at all, neither in a file nor in a variable.
//!
//! Every value is a [`SecretString`]: neither `Debug` nor an error shows it.
//!
//! ```no_run
//! use finfocus_proto::config;
//! use pluginrpc::Invocation;
//!
//! let key = config::setting(&Invocation::from_env(), "kubecost", "api_key")?;
//! println!("{key:?}"); // the place of the setting, without its value
//! # Ok::<(), finfocus_proto::config::ConfigError>(())
//! ```

mod error;
mod found;
mod home;
mod hujson;
mod yaml;

use std::ffi::OsString;
use std::fmt;
use std::fs::{self, File};
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use pluginrpc::Invocation;
use pluginrpc::text::quoted;
use secrecy::{ExposeSecret as _, SecretString};

pub use error::ConfigError;
pub use home::{home, plugin_dir};

use found::Scalar;

/// Names of the user's file below [`home`]; the first that exists counts.
const HUJSON: &str = "config.hujson";
const FILE: &str = "config.yaml";

/// Names the directory of the user's project.
const PROJECT_DIR: &str = "FINFOCUS_PROJECT_DIR";

/// Sections with the settings of plugins: the host's, then the specification's.
const SECTIONS: [&str; 2] = ["plugins", "integrations"];

/// Maximum size of a file, in bytes.
const MAX_BYTES: u64 = 1 << 20;

/// A setting of a plugin, and its place.
#[derive(Clone, Debug)]
pub struct Setting {
    value: SecretString,
    source: SettingSource,
    warning: Option<String>,
}

/// Place of a setting. `Display` names it for people.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum SettingSource {
    /// In the option of this name.
    Option(String),
    /// In the environment variable of this name.
    Variable(String),
    /// In a file, at a line and column that both count from 1.
    File {
        /// The file.
        path: PathBuf,
        /// The line of the value.
        line: usize,
        /// The column of the value, in characters.
        column: usize,
    },
}

impl Setting {
    fn from_file(path: PathBuf, scalar: Scalar) -> Self {
        Self {
            value: scalar.value.into(),
            source: SettingSource::File {
                path,
                line: scalar.line,
                column: scalar.column,
            },
            warning: None,
        }
    }

    /// Returns the value; any setting may be a password.
    #[must_use]
    pub fn value(&self) -> &SecretString {
        &self.value
    }

    /// Returns the value as text.
    #[must_use]
    pub fn expose_secret(&self) -> &str {
        self.value.expose_secret()
    }

    /// Returns its place.
    #[must_use]
    pub fn source(&self) -> &SettingSource {
        &self.source
    }

    /// Returns a warning about the place, for the user; without the value.
    #[must_use]
    pub fn warning(&self) -> Option<&str> {
        self.warning.as_deref()
    }

    /// Returns the value as a path. A relative one is resolved against the directory of the file that contains it,
    /// since a host starts plugins in any directory; from an option or a variable, against the current directory.
    #[must_use]
    pub fn path(&self) -> PathBuf {
        let value = Path::new(self.expose_secret());
        match &self.source {
            SettingSource::File { path, .. } => path.parent().unwrap_or(Path::new("")).join(value),
            SettingSource::Option(_) | SettingSource::Variable(_) => value.to_owned(),
        }
    }
}

impl fmt::Display for SettingSource {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Option(name) | Self::Variable(name) => f.write_str(name),
            Self::File { path, line, column } => write!(f, "{}:{line}:{column}", path.display()),
        }
    }
}

/// Returns the setting `key` of `plugin` from the first place in the table of this [module](self) that has it, options
/// apart; `None` if no place has it, or the value is null.
///
/// Reads files, so it blocks.
///
/// # Errors
/// The variable is not Unicode; or a file exists and cannot be read, is over 1 MiB, or is malformed. In YAML, aliases
/// and merges are not followed.
pub fn setting(invocation: &Invocation, plugin: &str, key: &str) -> Result<Option<Setting>, ConfigError> {
    let name = variable(plugin, key);
    if let Some(value) = invocation.var(&name) {
        return given(&name, value, SettingSource::Variable(name.clone())).map(Some);
    }
    let mut has_own = invocation.has_var_with_prefix(&variable(plugin, ""));
    let (own, _) = user_file(invocation);
    let old = invocation
        .var("HOME")
        .map(|home| PathBuf::from(home).join(".pulumicost").join(FILE));
    let files = std::iter::once((own, &SECTIONS[..])).chain(old.map(|path| (path, &SECTIONS[1..])));
    for (at, (path, sections)) in files.enumerate() {
        let Some(text) = read(&path)? else {
            continue;
        };
        for section in sections {
            let Some(scalar) = scalar_at(&path, &text, &[section, plugin, key])? else {
                has_own |= !matches!(scalar_at(&path, &text, &[section, plugin]), Ok(None));
                continue;
            };
            let mut setting = Setting::from_file(path, scalar);
            let [usual, _] = SECTIONS;
            if at == 0 && *section != usual {
                let (here, there) = (dotted(&[section, plugin, key]), dotted(&[usual, plugin, key]));
                setting.warning = Some(format!(
                    "{}: `finfocus config set` drops {here}, and the host does not know it: move it to {there}",
                    setting.source
                ));
            }
            return Ok(Some(setting));
        }
    }
    match has_own {
        true => Ok(None),
        false => in_project(invocation, plugin, key),
    }
}

/// Returns a warning for a user with both files, of which one is ignored.
#[must_use]
pub fn warning(invocation: &Invocation) -> Option<String> {
    let (file, ignored) = user_file(invocation);
    ignored.map(|ignored| {
        let show = |path: &Path| pluginrpc::text::escaped(path.as_os_str().as_encoded_bytes());
        format!(
            "{} is read, and {} is ignored: move its settings and delete it",
            show(&file),
            show(&ignored)
        )
    })
}

/// Returns the user's file, which need not exist, and a second one that is ignored.
fn user_file(invocation: &Invocation) -> (PathBuf, Option<PathBuf>) {
    let home = home(invocation);
    let (hujson, yaml) = (home.join(HUJSON), home.join(FILE));
    match (hujson.exists(), yaml.exists()) {
        (true, true) => (hujson, Some(yaml)),
        (true, false) => (hujson, None),
        (false, _) => (yaml, None),
    }
}

fn in_project(invocation: &Invocation, plugin: &str, key: &str) -> Result<Option<Setting>, ConfigError> {
    let Some(project) = invocation.var(PROJECT_DIR).map(PathBuf::from) else {
        return Ok(None);
    };
    let path = project.join(".finfocus").join(HUJSON);
    let Some(text) = read(&path)? else {
        return Ok(None);
    };
    let [section, _] = SECTIONS;
    Ok(scalar_at(&path, &text, &[section, plugin, key])?.map(|scalar| {
        let mut setting = Setting::from_file(path, scalar);
        setting.warning = Some(format!("{} comes from the project", setting.source));
        setting
    }))
}

/// Returns the scalar at a path of keys, in the format of the file's name.
fn scalar_at(path: &Path, text: &str, keys: &[&str]) -> Result<Option<Scalar>, ConfigError> {
    let is_hujson = path.extension().is_some_and(|extension| extension == "hujson");
    let found = match is_hujson {
        true => hujson::scalar_at(text, keys),
        false => yaml::scalar_at(text, keys),
    };
    found.map_err(|problem| ConfigError::new(path.display(), Some((problem.line, problem.column)), problem.what))
}

/// Returns the option `option` (`--api-key`), else the [`setting`].
///
/// The option is the plugin's own. It must be removed ([`Invocation::take_option`]) from the invocation that detects
/// the host, so `invocation` is an earlier copy.
///
/// # Errors
/// Those of [`setting`]; and the option has no value, an empty one, or one that is not Unicode.
pub fn setting_with_option(
    invocation: &Invocation,
    plugin: &str,
    key: &str,
    option: &str,
) -> Result<Option<Setting>, ConfigError> {
    match invocation.option(option) {
        Ok(None) => setting(invocation, plugin, key),
        Ok(Some(value)) if !value.is_empty() => {
            given(option, value, SettingSource::Option(option.to_owned())).map(Some)
        }
        _ => Err(ConfigError::new(
            option,
            None,
            format!("it requires a value: {option}=VALUE"),
        )),
    }
}

fn given(name: &str, value: OsString, source: SettingSource) -> Result<Setting, ConfigError> {
    // The value stays out of the error, as it came.
    let value = value
        .into_string()
        .map_err(|_| ConfigError::new(name, None, "it is not Unicode: set it anew".to_owned()))?;
    Ok(Setting {
        value: value.into(),
        source,
        warning: None,
    })
}

/// The variable that goes before `plugins.<plugin>.<key>`: `FINFOCUS_PLUGIN_<PLUGIN>_<KEY>` in capitals, with `_` for
/// whatever is neither letter nor digit.
///
/// ```
/// assert_eq!(finfocus_proto::config::variable("my-plugin", "api_key"), "FINFOCUS_PLUGIN_MY_PLUGIN_API_KEY");
/// ```
#[must_use]
pub fn variable(plugin: &str, key: &str) -> String {
    format!("FINFOCUS_PLUGIN_{plugin}_{key}")
        .chars()
        .map(|c| {
            if c.is_ascii_alphanumeric() {
                c.to_ascii_uppercase()
            } else {
                '_'
            }
        })
        .collect()
}

/// The text of the file; `None` when there is no file.
fn read(path: &Path) -> Result<Option<String>, ConfigError> {
    let fail = |what: &str, at| ConfigError::new(path.display(), at, what.to_owned());
    let unreadable = |e: io::Error| fail("it cannot be read", None).with_source(e);
    match fs::metadata(path) {
        Ok(found) if found.is_file() => {}
        // Opening a pipe would block until it is written.
        Ok(_) => return Err(fail("it is not a file: put a file in its place", None)),
        Err(e) if matches!(e.kind(), io::ErrorKind::NotFound | io::ErrorKind::NotADirectory) => return Ok(None),
        Err(e) => return Err(unreadable(e)),
    }
    let mut bytes = Vec::new();
    File::open(path)
        .and_then(|file| file.take(MAX_BYTES + 1).read_to_end(&mut bytes))
        .map_err(unreadable)?;
    if u64::try_from(bytes.len()).is_ok_and(|length| length > MAX_BYTES) {
        return Err(fail("it is over 1 MiB: take out what no plugin or host reads", None));
    }
    String::from_utf8(bytes).map(Some).map_err(|e| {
        let valid = e.as_bytes().get(..e.utf8_error().valid_up_to()).unwrap_or_default();
        let line = String::from_utf8_lossy(valid.rsplit(|byte| *byte == b'\n').next().unwrap_or_default()).into_owned();
        let at = (
            valid.iter().filter(|byte| **byte == b'\n').count() + 1,
            line.chars().count() + 1,
        );
        fail("it is not UTF-8: save it as UTF-8", Some(at)).with_source(e.utf8_error())
    })
}

/// A name of a setting as it is read in a message.
fn dotted(path: &[&str]) -> String {
    quoted(path.join(".").as_bytes())
}

#[cfg(test)]
mod tests;
