//! Installation directories of plugins: `plugins/NAME/vX.Y.Z/finfocus-plugin-NAME` below the
//! [`home`](crate::config::home) directory, and the file in them that a host starts.
//!
//! | command of the released host | versions it looks at | files it looks for |
//! |---|---|---|
//! | those about costs | the latest whose name is a version, `v` or not | [`candidates`], which may be executed; else the first file by name that may be |
//! | `plugin list`, `plugin validate` | all | the same |
//! | `plugin inspect` | those whose name begins with `v` | `finfocus-plugin-NAME`, `pulumicost-plugin-NAME`, `NAME` |
//!
//! All of them find the layout of [`Installation`]. The host's installer creates directories and executables with mode
//! 0750; a host only requires an executable bit. Hosts that speak `pulumicost.v1` alone look below `.pulumicost` in
//! the user's home directory.

use std::env::consts::EXE_SUFFIX;
use std::error::Error as StdError;
use std::fmt;
use std::path::PathBuf;
use std::str::FromStr;

use pluginrpc::text::quoted;

/// Prefix of the executable, before the plugin's name.
const PREFIX: &str = "finfocus-plugin-";

/// Maximum length of a name or a version, in bytes.
const MOST_BYTES: usize = 64;

/// Location of a version of a plugin, found by every command of the host.
///
/// Text form: `plugins/NAME/vX.Y.Z/finfocus-plugin-NAME`, relative to the [`home`](crate::config::home) directory. On
/// Windows the file has the suffix `.exe`, which the text form leaves out.
///
/// ```
/// use finfocus_proto::layout::Installation;
/// let installation = Installation::new("kubecost", "1.2.0")?;
/// assert_eq!(installation.to_string(), "plugins/kubecost/v1.2.0/finfocus-plugin-kubecost");
/// assert_eq!("plugins/kubecost/v1.2.0/finfocus-plugin-kubecost".parse(), Ok(installation));
/// # Ok::<(), finfocus_proto::layout::LayoutError>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Installation {
    name: String,
    version: String,
}

impl Installation {
    /// The place of a plugin by its name and its version, with or without `v`.
    ///
    /// # Errors
    /// The name has other characters than letters, digits, `-` and `_`, the version is not a semantic version, or one
    /// of them is over 64 bytes long.
    pub fn new(name: &str, version: &str) -> Result<Self, LayoutError> {
        let word = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_');
        if name.is_empty() || name.len() > MOST_BYTES || !name.chars().all(word) {
            return Err(LayoutError(format!(
                "the plugin's name is {}; it has to be 1 to 64 letters, digits, - and _",
                quoted(name.as_bytes())
            )));
        }
        let number = version.strip_prefix('v').unwrap_or(version);
        if version.len() > MOST_BYTES || !is_semantic(number) {
            return Err(LayoutError(format!(
                "the plugin's version is {}; it has to be a semantic version such as v1.2.0 or v1.2.0-beta.1",
                quoted(version.as_bytes())
            )));
        }
        Ok(Self {
            name: name.to_owned(),
            version: format!("v{number}"),
        })
    }

    /// The plugin's name.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Returns the version as the directory is named, with `v`.
    #[must_use]
    pub fn version(&self) -> &str {
        &self.version
    }

    /// Returns the directory of this version, relative to the [`home`](crate::config::home) directory.
    #[must_use]
    pub fn dir(&self) -> PathBuf {
        ["plugins", &self.name, &self.version].iter().collect()
    }

    /// Returns the path of the executable, relative to the [`home`](crate::config::home) directory.
    #[must_use]
    pub fn executable(&self) -> PathBuf {
        self.dir().join(format!("{PREFIX}{}{EXE_SUFFIX}", self.name))
    }
}

impl fmt::Display for Installation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { name, version } = self;
        write!(f, "plugins/{name}/{version}/{PREFIX}{name}")
    }
}

impl FromStr for Installation {
    type Err = LayoutError;

    /// Reads the text form.
    ///
    /// # Errors
    /// It is anything else.
    fn from_str(text: &str) -> Result<Self, LayoutError> {
        let parts: Vec<_> = text.split('/').take(5).collect();
        let &["plugins", name, version, file] = parts.as_slice() else {
            return Err(LayoutError::other(text));
        };
        let read = Self::new(name, version)?;
        match read.version == version && file.strip_prefix(PREFIX) == Some(name) {
            true => Ok(read),
            false => Err(LayoutError::other(text)),
        }
    }
}

/// Returns the file names that a host looks for in the directory of a version; the first executable one is started:
/// `finfocus-plugin-NAME-REGION` with the `region` of `plugin.metadata.json`, `finfocus-plugin-NAME`, `NAME`, and with
/// the `legacy` names (`FINFOCUS_LOG_LEGACY=1`) `pulumicost-plugin-NAME`. With the suffix `.exe` on Windows.
///
/// A region that is empty or leads out of the directory is ignored.
///
/// ```
/// let names = finfocus_proto::layout::candidates("aws-public", Some("eu-west-1"), false);
/// # if cfg!(unix) {
/// assert_eq!(names, ["finfocus-plugin-aws-public-eu-west-1", "finfocus-plugin-aws-public", "aws-public"]);
/// # }
/// ```
#[must_use]
pub fn candidates(name: &str, region: Option<&str>, legacy: bool) -> Vec<String> {
    let region = region.filter(|region| !region.is_empty() && !region.contains(['/', '\\', '\0']));
    let region = region.map(|region| format!("{PREFIX}{name}-{region}"));
    let old = legacy.then(|| format!("pulumicost-plugin-{name}"));
    let usual = [format!("{PREFIX}{name}"), name.to_owned()];
    let all = region.into_iter().chain(usual).chain(old);
    all.map(|file| file + EXE_SUFFIX).collect()
}

/// Returns true for a version by semver.org, without `v`.
pub(crate) fn is_semantic(version: &str) -> bool {
    let (version, build) = split(version, '+');
    let (numbers, pre) = split(version, '-');
    let number = |part: &str| {
        let digits = !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
        digits && (part.len() == 1 || !part.starts_with('0'))
    };
    let word = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
    let is_number = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
    numbers.split('.').count() == 3
        && numbers.split('.').all(number)
        && pre.is_none_or(|pre| {
            pre.split('.')
                .all(|part| word(part) && (!is_number(part) || number(part)))
        })
        && build.is_none_or(|build| build.split('.').all(word))
}

/// Splits the text at the mark.
fn split(text: &str, mark: char) -> (&str, Option<&str>) {
    match text.split_once(mark) {
        Some((before, after)) => (before, Some(after)),
        None => (text, None),
    }
}

/// A plugin that cannot be installed as it is called.
#[derive(Clone, PartialEq, Eq)]
pub struct LayoutError(String);

impl LayoutError {
    fn other(text: &str) -> Self {
        Self(format!(
            "{} is no place of a plugin, which is plugins/NAME/vX.Y.Z/finfocus-plugin-NAME",
            quoted(text.as_bytes())
        ))
    }
}

impl fmt::Display for LayoutError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Debug for LayoutError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl StdError for LayoutError {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_is_printed_and_read_back() {
        for (name, version) in [
            ("a", "v0.0.0"),
            ("aws-public", "v1.20.300-rc.1+x86-64.5"),
            ("A_b-9", "v1.2.3--"),
        ] {
            let place = Installation::new(name, version).unwrap();
            assert_eq!((place.name(), place.version()), (name, version));
            assert_eq!(place.to_string().parse(), Ok(place.clone()));
            assert!(place.executable().starts_with(place.dir()));
            assert_eq!(Installation::new(name, version.strip_prefix('v').unwrap()), Ok(place));
        }
    }

    #[test]
    fn what_would_not_be_found_is_refused() {
        for name in ["", "a/b", "..", "a b", "a.b", "ä", &"x".repeat(65)] {
            assert!(Installation::new(name, "v1.0.0").is_err(), "{name:?}");
        }
        for version in [
            "",
            "v",
            "1",
            "1.2",
            "1.2.3.4",
            "vv1.2.3",
            "01.2.3",
            "1.2.03",
            "1.2.3-",
            "1.2.3+",
            "1.2.3-01",
            "1.2.3-a..b",
            "1.2.3-a_b",
            "1.2.3/..",
            "latest",
            " 1.2.3",
        ] {
            assert!(Installation::new("a", version).is_err(), "{version:?}");
        }
        for text in [
            "",
            "plugins/a/v1.0.0",
            "plugins/a/1.0.0/finfocus-plugin-a",
            "plugins/a/v1.0.0/finfocus-plugin-b",
            "plugins/a/v1.0.0/a",
            "/plugins/a/v1.0.0/finfocus-plugin-a",
            "plugins/a/v1.0.0/finfocus-plugin-a/",
        ] {
            assert!(text.parse::<Installation>().is_err(), "{text:?}");
        }
    }

    #[test]
    fn the_candidates_are_in_the_hosts_order() {
        let names = |region, legacy| candidates("a", region, legacy).join(" ").replace(EXE_SUFFIX, "");
        assert_eq!(names(None, false), "finfocus-plugin-a a");
        assert_eq!(
            names(Some("eu-1"), true),
            "finfocus-plugin-a-eu-1 finfocus-plugin-a a pulumicost-plugin-a"
        );
        for region in ["", "../../x", "a\\b", "a\0b"] {
            assert_eq!(names(Some(region), false), "finfocus-plugin-a a");
        }
    }
}
