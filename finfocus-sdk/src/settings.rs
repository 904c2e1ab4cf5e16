//! What the user has set for this plugin.

use std::error::Error as StdError;
use std::fmt;
use std::str::FromStr;

use finfocus_proto::config::{self, ConfigError, Setting};
use pluginrpc::Start;

/// The settings of this plugin, for what makes its source: from its own option ([`Plugin::setting`]), else from
/// `FINFOCUS_PLUGIN_<NAME>_<KEY>`, else from the host's `config.yaml`; see [`config`].
///
/// [`Plugin::setting`]: crate::Plugin::setting
///
/// Every error says where the setting is and what to do about it, and none of them shows its value: any setting may be a
/// password.
#[derive(Clone)]
pub struct Settings {
    name: String,
    start: Start,
    /// Keys with the options that go before everything else.
    options: Vec<(String, String)>,
}

impl Settings {
    pub(crate) fn new(name: String, start: Start, options: Vec<(String, String)>) -> Self {
        Self { name, start, options }
    }

    /// The name of the plugin.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The arguments and the environment of this process.
    #[must_use]
    pub fn start(&self) -> &Start {
        &self.start
    }

    /// The setting `key`, `None` where it is not set. Reads a file, so it blocks.
    ///
    /// # Errors
    /// The configuration cannot be used.
    pub fn get(&self, key: &str) -> Result<Option<Setting>, ConfigError> {
        let option = self.options.iter().find(|row| row.0 == key);
        let setting = match option {
            Some((_, option)) => config::setting_with_option(&self.start, &self.name, key, option),
            None => config::setting(&self.start, &self.name, key),
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
            .ok_or_else(|| SettingError::new(self.missing(key)))
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
        let Some(setting) = self.get(key).map_err(SettingError::of_config)? else {
            return Ok(None);
        };
        // Not with the parser's account of it, which may show the value.
        let wrong = || SettingError::new(format!("{}: {} has to be {what}", setting.origin(), self.dotted(key)));
        setting.value().expose().trim().parse().map(Some).map_err(|_| wrong())
    }

    fn missing(&self, key: &str) -> String {
        let file = config::home(&self.start).join("config.yaml");
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
    source: Option<ConfigError>,
}

impl SettingError {
    fn new(text: String) -> Self {
        Self { text, source: None }
    }

    fn of_config(error: ConfigError) -> Self {
        Self {
            text: error.to_string(),
            source: Some(error),
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
        self.source.as_ref().map(|e| e as &(dyn StdError + 'static))
    }
}
