//! Description of the plugin in a package.

use std::fs;
use std::io::ErrorKind;
use std::path::Path;
use std::process::{Command, Stdio};

use finfocus_proto::layout::Installation;
use finfocus_proto::manifest::{self, Manifest, Reader};
use serde_json::Value;

use crate::Result;

/// The file beside the executable.
pub(crate) const MANIFEST: &str = "plugin.manifest.json";

/// A plugin as it is going to be installed.
#[derive(Debug)]
pub(crate) struct Described {
    /// Where.
    pub(crate) place: Installation,
    /// The text of its manifest, which both kinds of host take.
    pub(crate) manifest: String,
}

impl Described {
    /// Asks cargo about a package of this workspace.
    pub(crate) fn of(package: &str) -> Result<Self> {
        let output = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
            .args(["metadata", "--no-deps", "--format-version=1"])
            .stderr(Stdio::inherit())
            .output()?;
        let metadata: Value = serde_json::from_slice(&output.stdout)?;
        let packages = metadata.get("packages").and_then(Value::as_array);
        let found = packages
            .into_iter()
            .flatten()
            .find(|found| text(found, "name") == package);
        let found = found.ok_or_else(|| format!("there is no package {package:?} in this workspace"))?;
        let directory = Path::new(text(found, "manifest_path"))
            .parent()
            .unwrap_or(Path::new(""));
        Self::read(package, text(found, "version"), text(found, "description"), directory)
    }

    /// Reads the manifest in the package's directory, or creates one.
    pub(crate) fn read(package: &str, version: &str, description: &str, directory: &Path) -> Result<Self> {
        let path = directory.join(MANIFEST);
        let file = match fs::read_to_string(&path) {
            Ok(text) => Some(text),
            Err(e) if e.kind() == ErrorKind::NotFound => None,
            Err(e) => return Err(format!("{} cannot be read: {e}", path.display()).into()),
        };
        let named = match &file {
            Some(text) => {
                text.parse::<Manifest>()
                    .map_err(|e| format!("{}: {e}", path.display()))?
                    .name
            }
            None => package.strip_prefix("finfocus-plugin-").unwrap_or(package).to_owned(),
        };
        let place = Installation::new(&named, version)?;
        let manifest = file.unwrap_or_else(|| Manifest::new(&place, description).to_string());
        let refused: Vec<_> = manifest::check(&manifest, Some(&place))
            .iter()
            .filter(|refusal| matches!(refusal.reader(), Reader::Host | Reader::Specification))
            .map(|refusal| format!("\n  {refusal}"))
            .collect();
        match refused.is_empty() {
            true => Ok(Self { place, manifest }),
            false => Err(format!("hosts would refuse {}; mend it:{}", path.display(), refused.concat()).into()),
        }
    }
}

fn text<'a>(object: &'a Value, key: &str) -> &'a str {
    object.get(key).and_then(Value::as_str).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_package_without_a_manifest_gets_one() {
        let directory = tempfile::tempdir().unwrap();
        let described = Described::read("finfocus-plugin-flat", "1.2.3", "Costs.", directory.path()).unwrap();
        assert_eq!(described.place.to_string(), "plugins/flat/v1.2.3/finfocus-plugin-flat");
        assert!(described.manifest.contains("\"v1.2.3\""), "{}", described.manifest);
    }

    #[test]
    fn a_manifest_of_another_version_is_refused() {
        let directory = tempfile::tempdir().unwrap();
        let made = Described::read("finfocus-plugin-flat", "1.2.3", "Costs.", directory.path()).unwrap();
        fs::write(directory.path().join(MANIFEST), made.manifest).unwrap();
        assert!(Described::read("finfocus-plugin-flat", "1.2.3", "", directory.path()).is_ok());
        let error = Described::read("finfocus-plugin-flat", "1.2.4", "", directory.path())
            .unwrap_err()
            .to_string();
        assert!(
            error.contains("hosts would refuse") && error.contains("version"),
            "{error}"
        );
        fs::write(directory.path().join(MANIFEST), "{").unwrap();
        assert!(Described::read("finfocus-plugin-flat", "1.2.3", "", directory.path()).is_err());
    }
}
