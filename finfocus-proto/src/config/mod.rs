//! The user's configuration, as far as it is about one plugin: `plugins.<name>.<key>` of the host's `config.yaml`.
//!
//! The released host keeps these settings and hands them to no plugin, so a plugin reads them itself, by the host's own
//! rules. The first of these that has the setting decides:
//!
//! | | for the plugin `kubecost` and the key `api_key` |
//! |---|---|
//! | an option of the plugin's own | `--api-key=VALUE`, with [`setting_with_option`] |
//! | the [`variable`] | `FINFOCUS_PLUGIN_KUBECOST_API_KEY` |
//! | `plugins` in `config.yaml` | `plugins.kubecost.api_key`, where `finfocus config set` puts it |
//! | `integrations` in `config.yaml` | `integrations.kubecost.api_key`, where the specification has it; with a [`Setting::warning`] |
//! | the default | whatever the plugin does without the setting |
//!
//! `config.yaml` is in the [`home`] folder; where there is none, or nothing says where that folder is, the defaults hold.
//!
//! Every value is a [`SecretString`]: neither `Debug` nor an error shows it.
//!
//! ```no_run
//! use finfocus_proto::config;
//! use pluginrpc::Invocation;
//!
//! let key = config::setting(&Invocation::from_env(), "kubecost", "api_key")?;
//! println!("{key:?}"); // where the setting is from, without its value
//! # Ok::<(), finfocus_proto::config::ConfigError>(())
//! ```

mod error;
mod home;
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
pub use home::home;

/// The name of the file below [`home`].
const FILE: &str = "config.yaml";

/// Where in the file the settings of plugins are: where the host has them, then where the specification has them.
const SECTIONS: [&str; 2] = ["plugins", "integrations"];

/// How large the file may be.
const MOST_BYTES: u64 = 1 << 20;

/// A setting of a plugin, and where it was found.
#[derive(Clone, Debug)]
pub struct Setting {
    value: SecretString,
    source: SettingSource,
    warning: Option<String>,
}

/// Where a setting was found. `Display` names the place for people.
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
    /// The value; any setting may be a password.
    #[must_use]
    pub fn value(&self) -> &SecretString {
        &self.value
    }

    /// Returns the value as text.
    #[must_use]
    pub fn expose_secret(&self) -> &str {
        self.value.expose_secret()
    }

    /// Where it was found.
    #[must_use]
    pub fn source(&self) -> &SettingSource {
        &self.source
    }

    /// What the user should be told about the place where it was found, once and not as an error; without the value.
    #[must_use]
    pub fn warning(&self) -> Option<&str> {
        self.warning.as_deref()
    }

    /// The value as a path. A relative one is taken from the folder of the file that it stands in, since a host starts
    /// plugins in whatever folder its user is in; out of an option or a variable, it is taken from the folder of this
    /// process.
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

/// The setting `key` of `plugin`: the variable of [`variable`] if it is set and not empty, else `plugins.<plugin>.<key>`
/// of `config.yaml` in the [`home`] folder, else `integrations.<plugin>.<key>` there. `None` when none of them is there,
/// or the value is null.
///
/// Reads a file, so it blocks.
///
/// # Errors
/// The variable is not Unicode; or the file is there and cannot be read, is over 1 MiB, or is not YAML with mappings and
/// a single value at these names. A setting may not be made of YAML aliases and merges, which are not followed.
pub fn setting(invocation: &Invocation, plugin: &str, key: &str) -> Result<Option<Setting>, ConfigError> {
    let name = variable(plugin, key);
    if let Some(value) = invocation.var(&name) {
        return given(&name, value, SettingSource::Variable(name.clone())).map(Some);
    }
    in_file(home(invocation).join(FILE), plugin, key)
}

/// As [`setting`], and before all else the option `option` (`--api-key`) of `start`.
///
/// The option is the plugin's own: it has to be taken out ([`Invocation::take_option`]) of the start by which it is decided
/// who started the plugin, so `start` is one from before.
///
/// # Errors
/// As [`setting`]; and the option has no value, an empty one, or one that is not Unicode.
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
            format!("it wants a value: {option}=VALUE"),
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

fn in_file(path: PathBuf, plugin: &str, key: &str) -> Result<Option<Setting>, ConfigError> {
    let Some(text) = read(&path)? else {
        return Ok(None);
    };
    for section in SECTIONS {
        let found = yaml::scalar_at(&text, &[section, plugin, key])
            .map_err(|problem| ConfigError::new(path.display(), Some((problem.line, problem.column)), problem.what))?;
        let Some(scalar) = found else {
            continue;
        };
        let source = SettingSource::File {
            path,
            line: scalar.line,
            column: scalar.column,
        };
        let [usual, _] = SECTIONS;
        let warning = (section != usual).then(|| {
            let (here, there) = (dotted(&[section, plugin, key]), dotted(&[usual, plugin, key]));
            format!("{source}: `finfocus config set` drops {here}, and the host does not know it: move it to {there}")
        });
        return Ok(Some(Setting {
            value: scalar.value.into(),
            source,
            warning,
        }));
    }
    Ok(None)
}

/// The text of the file; `None` when there is no file.
fn read(path: &Path) -> Result<Option<String>, ConfigError> {
    let fail = |what: &str, at| ConfigError::new(path.display(), at, what.to_owned());
    let unreadable = |e: io::Error| fail("it cannot be read", None).with_source(e);
    match fs::metadata(path) {
        Ok(found) if found.is_file() => {}
        // Not to be opened: opening a pipe waits for somebody to write into it.
        Ok(_) => return Err(fail("it is no file: put a file in its place", None)),
        Err(e) if matches!(e.kind(), io::ErrorKind::NotFound | io::ErrorKind::NotADirectory) => return Ok(None),
        Err(e) => return Err(unreadable(e)),
    }
    let mut bytes = Vec::new();
    File::open(path)
        .and_then(|file| file.take(MOST_BYTES + 1).read_to_end(&mut bytes))
        .map_err(unreadable)?;
    if u64::try_from(bytes.len()).is_ok_and(|length| length > MOST_BYTES) {
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
