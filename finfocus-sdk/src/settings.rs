//! Settings of this plugin.

use std::error::Error as StdError;
use std::fmt;
use std::str::FromStr;

use finfocus_proto::config::{self, ConfigError, Setting, SettingSource};
use pluginrpc::Invocation;
use pluginrpc::text::escaped;

/// Settings of this plugin, for the function that creates its source: from the plugin's own option
/// ([`CostSourcePlugin::setting`]), else from `FINFOCUS_PLUGIN_<NAME>_<KEY>`, else from the host's configuration; see
/// [`config`].
///
/// [`CostSourcePlugin::setting`]: crate::CostSourcePlugin::setting
///
/// Errors contain the place of the setting and the fix, but never the value: any setting may be a password.
#[derive(Clone)]
pub struct Settings {
    name: String,
    invocation: Invocation,
    /// Keys with the options that go before everything else.
    options: Vec<(String, String)>,
}

impl Settings {
    pub(crate) fn new(name: String, invocation: Invocation, options: Vec<(String, String)>) -> Self {
        Self {
            name,
            invocation,
            options,
        }
    }

    /// The name of the plugin.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The arguments and the environment of this process.
    #[must_use]
    pub fn invocation(&self) -> &Invocation {
        &self.invocation
    }

    /// The setting `key`, `None` where it is not set. Reads a file, so it blocks.
    ///
    /// # Errors
    /// The configuration cannot be used.
    pub fn get(&self, key: &str) -> Result<Option<Setting>, ConfigError> {
        let option = self.options.iter().find(|row| row.0 == key);
        let setting = match option {
            Some((_, option)) => config::setting_with_option(&self.invocation, &self.name, key, option),
            None => config::setting(&self.invocation, &self.name, key),
        }?;
        if let Some(warning) = setting.as_ref().and_then(Setting::warning) {
            tracing::warn!("{warning}");
        }
        Ok(setting)
    }

    /// The setting `key`, which has to be there.
    ///
    /// # Errors
    /// It is not set, or the configuration cannot be used.
    pub fn require(&self, key: &str) -> Result<Setting, SettingError> {
        self.get(key)
            .map_err(SettingError::of_config)?
            .ok_or_else(|| SettingError {
                text: self.missing(key),
                location: None,
                source: None,
            })
    }

    /// The setting `key` as a value of another type; `None` where it is not set. `what` says what is wanted, `a number`
    /// for example.
    ///
    /// ```
    /// use finfocus_sdk::Settings;
    ///
    /// fn rate(settings: &Settings) -> Result<f64, Box<dyn std::error::Error + Send + Sync>> {
    ///     Ok(settings.parse("rate", "a number of dollars, 0.05 for example")?.unwrap_or(0.05))
    /// }
    /// ```
    ///
    /// # Errors
    /// It cannot be read as one, or the configuration cannot be used.
    pub fn parse<T: FromStr>(&self, key: &str, what: &str) -> Result<Option<T>, SettingError> {
        self.parse_with(key, what, |text| text.parse().ok())
    }

    /// Parses the setting `key` with a function; `None` from the function means that the value is invalid.
    ///
    /// ```
    /// use finfocus_sdk::{SettingError, Settings};
    ///
    /// fn discount(settings: &Settings) -> Result<f64, SettingError> {
    ///     let percent = |text: &str| text.parse().ok().filter(|percent| (0.0..=100.0).contains(percent));
    ///     Ok(settings.parse_with("discount", "percent, from 0 to 100", percent)?.unwrap_or(0.0))
    /// }
    /// ```
    ///
    /// # Errors
    /// Like [`Settings::parse`].
    pub fn parse_with<T>(
        &self,
        key: &str,
        what: &str,
        parser: impl FnOnce(&str) -> Option<T>,
    ) -> Result<Option<T>, SettingError> {
        let Some(setting) = self.get(key).map_err(SettingError::of_config)? else {
            return Ok(None);
        };
        // Without the parser's account of it, which may show the value.
        let wrong = || SettingError {
            text: format!("{}: {} has to be {what}", setting.source(), self.dotted(key)),
            location: Some(Box::new(setting.source().clone())),
            source: None,
        };
        parser(setting.expose_secret().trim()).map(Some).ok_or_else(wrong)
    }

    fn missing(&self, key: &str) -> String {
        let file = config::home(&self.invocation).join("config.hujson");
        let option = self.options.iter().find(|row| row.0 == key);
        let option = option.map(|row| format!(", or with {}", row.1)).unwrap_or_default();
        format!(
            "{} is not set: set it in {}, in the variable {}{option}",
            self.dotted(key),
            file.display(),
            config::variable(&self.name, key)
        )
    }

    fn dotted(&self, key: &str) -> String {
        format!("plugins.{}.{key}", self.name)
    }
}

impl fmt::Debug for Settings {
    /// Without the arguments, which may hold secrets.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Settings")
            .field("name", &self.name)
            .finish_non_exhaustive()
    }
}

/// A setting that is missing or wrong: where, why, and what to do, in one line and without its value.
pub struct SettingError {
    text: String,
    // Boxed, so that results stay small.
    location: Option<Box<SettingSource>>,
    source: Option<Box<ConfigError>>,
}

impl SettingError {
    /// Returns the place of the setting, if it has one.
    #[must_use]
    pub fn location(&self) -> Option<&SettingSource> {
        self.location.as_deref()
    }

    /// The place, as an `ErrorDetail` has it.
    pub(crate) fn entries(&self) -> Vec<(&'static str, String)> {
        match self.location() {
            Some(SettingSource::File { path, line, column }) => vec![
                ("file", escaped(path.as_os_str().as_encoded_bytes())),
                ("line", line.to_string()),
                ("column", column.to_string()),
            ],
            _ => Vec::new(),
        }
    }

    fn of_config(error: ConfigError) -> Self {
        Self {
            text: error.to_string(),
            location: None,
            source: Some(Box::new(error)),
        }
    }
}

impl fmt::Display for SettingError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

impl fmt::Debug for SettingError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl StdError for SettingError {
    fn source(&self) -> Option<&(dyn StdError + 'static)> {
        self.source.as_deref().map(|e| e as &(dyn StdError + 'static))
    }
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    fn settings(args: &[&str], home: &std::path::Path) -> Settings {
        let invocation = Invocation::new(args.iter().copied(), [("FINFOCUS_HOME", home)]);
        Settings::new(
            "flat".to_owned(),
            invocation,
            vec![("rate".to_owned(), "--rate".to_owned())],
        )
    }

    #[test]
    fn a_wrong_one_is_told_with_its_place_and_without_its_value() {
        let home = tempfile::tempdir().unwrap();
        let config = home.path().join("config.yaml");
        fs::write(&config, "plugins:\n  flat:\n    rate: hunter2\n").unwrap();
        let in_file = settings(&[], home.path());
        let error = in_file.parse::<f64>("rate", "a number of dollars").unwrap_err();
        assert_eq!(
            error.to_string(),
            format!(
                "{}:3:11: plugins.flat.rate has to be a number of dollars",
                config.display()
            )
        );
        assert!(!format!("{error:?} {in_file:?}").contains("hunter2"));
        let by_option = settings(&["--rate=hunter2"], home.path());
        let error = by_option.parse::<f64>("rate", "a number of dollars").unwrap_err();
        assert_eq!(
            error.to_string(),
            "--rate: plugins.flat.rate has to be a number of dollars"
        );
        assert!(!format!("{by_option:?}").contains("hunter2"));
        let right = settings(&["--rate", " 0.5 "], home.path());
        assert_eq!(right.parse("rate", "a number").unwrap(), Some(0.5));
        assert!(
            right
                .parse_with("rate", "negative", |text| text.parse().ok().filter(|r: &f64| *r < 0.0))
                .is_err()
        );
    }

    #[test]
    fn a_missing_one_is_told_with_where_it_could_be() {
        let home = tempfile::tempdir().unwrap();
        let settings = settings(&[], home.path());
        assert_eq!(settings.parse::<f64>("rate", "a number").unwrap(), None);
        let config = home.path().join("config.hujson");
        let place = |option: &str| {
            format!(
                "set it in {}, in the variable FINFOCUS_PLUGIN_FLAT_{option}",
                config.display()
            )
        };
        assert_eq!(
            settings.require("api-key").unwrap_err().to_string(),
            format!("plugins.flat.api-key is not set: {}", place("API_KEY"))
        );
        assert_eq!(
            settings.require("rate").unwrap_err().to_string(),
            format!("plugins.flat.rate is not set: {}, or with --rate", place("RATE"))
        );
    }
}
