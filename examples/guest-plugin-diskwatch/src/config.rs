//! The configuration: the file system and its thresholds.

use std::path::PathBuf;

use serde::{Deserialize, Serialize};

/// The configuration in Start and Apply, as JSON or as a document. Every member has a default.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(crate) struct Config {
    /// A path on the file system.
    pub(crate) path: PathBuf,
    /// The use in percent from which the plugin warns.
    pub(crate) warn_percent: u8,
    /// The use in percent from which the plugin is unhealthy.
    pub(crate) full_percent: u8,
    /// The interval between two checks.
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
    /// The first invalid member, for people.
    pub(crate) fn checked(self) -> Result<Self, String> {
        if self.every_seconds == 0 {
            return Err("every_seconds is 0: expected at least 1".to_owned());
        }
        if self.full_percent > 100 || self.warn_percent > self.full_percent {
            return Err(format!(
                "invalid warn_percent {} and full_percent {}: expected warn_percent <= full_percent <= 100",
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
    fn thresholds_are_ordered_and_bounded() {
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
