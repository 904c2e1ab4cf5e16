//! What is watched, and from when on it is worth a word.

use std::path::PathBuf;

use serde::{Deserialize, Serialize};

/// The configuration that Start and Apply bring, as JSON or as a document; all of it has defaults.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(crate) struct Config {
    /// Any path of the file system.
    pub(crate) path: PathBuf,
    /// From how many percent on the plugin says so.
    pub(crate) warn_percent: u8,
    /// From how many percent on it is unhealthy.
    pub(crate) full_percent: u8,
    /// How often it looks.
    pub(crate) every_seconds: u32,
}

impl Default for Config {
    fn default() -> Self {
        Self {
            path: "/".into(),
            warn_percent: 80,
            full_percent: 95,
            every_seconds: 60,
        }
    }
}

impl Config {
    /// # Errors
    /// The first thing that makes no sense, in words.
    pub(crate) fn checked(self) -> Result<Self, String> {
        if self.every_seconds == 0 {
            return Err("every_seconds is 0; give at least 1".to_owned());
        }
        if self.full_percent > 100 || self.warn_percent > self.full_percent {
            return Err(format!(
                "warn_percent {} and full_percent {} make no sense; give them in this order, and at most 100",
                self.warn_percent, self.full_percent
            ));
        }
        Ok(self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn thresholds_have_an_order_and_an_end() {
        let config = |warn_percent, full_percent| Config {
            warn_percent,
            full_percent,
            ..Config::default()
        };
        assert!(Config::default().checked().is_ok());
        assert!(config(0, 0).checked().is_ok());
        assert!(config(90, 80).checked().is_err());
        assert!(config(90, 101).checked().is_err());
        let never = Config {
            every_seconds: 0,
            ..Config::default()
        };
        assert!(never.checked().is_err());
    }
}
