//! Which price list is meant.

use std::fmt;
use std::path::PathBuf;

use finfocus_proto::config;
use pluginrpc::Start;

use crate::{FileError, NAME, PriceList};

/// The option that names the list.
pub(crate) const OPTION: &str = "--price-list";

/// The key there that names the list.
const KEY: &str = "file";

/// Which price list is meant, and who said so.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Source {
    /// The one that is part of this plugin, since nobody named another.
    BuiltIn,
    /// A file.
    File {
        /// Its path.
        path: PathBuf,
        /// Who named it: an option, a variable, or a place in a file.
        named_by: String,
    },
}

impl Source {
    /// The list of `start`: `--price-list`, else the variable `FINFOCUS_PLUGIN_PRICELIST_FILE`, else
    /// `plugins.pricelist.file` of the user's `config.yaml`, else the built-in one. May read the configuration, so it
    /// blocks.
    ///
    /// # Errors
    /// The option has no value, or the configuration cannot be used.
    pub fn of(start: &Start) -> Result<Self, Box<dyn std::error::Error + Send + Sync>> {
        if let Some(path) = start.option(OPTION).map_err(|e| e.message().to_owned())? {
            if path.is_empty() {
                return Err(format!("{OPTION} wants a value: {OPTION}=FILE").into());
            }
            return Ok(Self::File {
                path: path.into(),
                named_by: OPTION.to_owned(),
            });
        }
        Ok(match config::setting(start, NAME, KEY)? {
            Some(setting) => Self::File {
                path: setting.path(),
                named_by: setting.origin().to_string(),
            },
            None => Self::BuiltIn,
        })
    }

    /// Reads the list. Blocks.
    ///
    /// # Errors
    /// As [`PriceList::read`].
    pub fn read(&self) -> Result<PriceList, FileError> {
        match self {
            Self::BuiltIn => PriceList::built_in(),
            Self::File { path, .. } => PriceList::read(path),
        }
    }
}

impl fmt::Display for Source {
    /// Who named the list.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::BuiltIn => f.write_str("the plugin itself"),
            Self::File { named_by, .. } => f.write_str(named_by),
        }
    }
}

#[cfg(test)]
mod tests {
    use std::ffi::OsString;
    use std::fs;

    use super::*;

    fn file(path: impl Into<PathBuf>, named_by: &str) -> Source {
        Source::File {
            path: path.into(),
            named_by: named_by.to_owned(),
        }
    }

    #[test]
    fn the_option_goes_before_the_variable_the_configuration_and_the_built_in_list() {
        let home = tempfile::tempdir().unwrap();
        let config = home.path().join("config.yaml");
        fs::write(&config, "plugins:\n  pricelist:\n    file: config.csv\n").unwrap();
        let home_variable = || ("FINFOCUS_HOME", home.path().as_os_str().to_owned());
        let variable = || ("FINFOCUS_PLUGIN_PRICELIST_FILE", OsString::from("variable.csv"));

        let start = Start::new(
            ["--port=1", "--price-list", "a.csv", "--price-list=b.csv"],
            [home_variable(), variable()],
        );
        assert_eq!(Source::of(&start).unwrap(), file("b.csv", "--price-list"));

        let start = Start::new([""; 0], [home_variable(), variable()]);
        assert_eq!(
            Source::of(&start).unwrap(),
            file("variable.csv", "FINFOCUS_PLUGIN_PRICELIST_FILE")
        );

        let start = Start::new([""; 0], [home_variable()]);
        let named_by = format!("{}:3:11", config.display());
        assert_eq!(
            Source::of(&start).unwrap(),
            file(home.path().join("config.csv"), &named_by)
        );

        fs::write(&config, "plugins: [\n").unwrap();
        assert!(Source::of(&start).unwrap_err().to_string().contains("config.yaml:"));

        fs::remove_file(&config).unwrap();
        assert_eq!(Source::of(&start).unwrap(), Source::BuiltIn);

        for args in [["--price-list"], ["--price-list="]] {
            let error = Source::of(&Start::new(args, [home_variable()])).unwrap_err();
            assert!(error.to_string().contains("--price-list wants a value"), "{error}");
        }
    }
}
