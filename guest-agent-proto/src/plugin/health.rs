//! How a plugin is.

use pluginrpc::Code;
use pluginrpc::text::escaped;

use crate::plugin_comm::Status;

/// How many lines are sent, and how many characters of each: the agent passes them on whole.
const LINES: usize = 32;
const CHARACTERS: usize = 1024;

/// How a plugin is: healthy or not, and what there is to say about it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Health {
    code: i32,
    lines: Vec<String>,
}

impl Health {
    /// All is well.
    pub fn healthy(line: impl Into<String>) -> Self {
        Self {
            code: 0,
            lines: vec![line.into()],
        }
    }

    /// Something is wrong. The code is passed on to whoever watches the plugin; the number of a [`Code`], or one of the
    /// plugin's own. 0, which would say healthy, becomes 2, `UNKNOWN`.
    pub fn unhealthy(code: i32, line: impl Into<String>) -> Self {
        Self {
            code: if code == 0 { Code::Unknown.number() } else { code },
            lines: vec![line.into()],
        }
    }

    /// One line more. 32 lines are sent, 1024 characters of each.
    #[must_use]
    pub fn with(mut self, line: impl Into<String>) -> Self {
        self.lines.push(line.into());
        self
    }

    /// Whether all is well.
    #[must_use]
    pub fn is_healthy(&self) -> bool {
        self.code == 0
    }

    /// What there is to say.
    #[must_use]
    pub fn lines(&self) -> &[String] {
        &self.lines
    }
}

impl From<Health> for Status {
    fn from(health: Health) -> Self {
        let shown = |line: &String| escaped(line.chars().take(CHARACTERS).collect::<String>().as_bytes());
        Self {
            code: health.code,
            results: health.lines.iter().take(LINES).map(shown).collect(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn unhealthy_is_never_0_and_lines_are_bounded() {
        assert!(!Health::unhealthy(0, "x").is_healthy());
        let much = (0..100).fold(Health::unhealthy(7, "x".repeat(5000)), |health, n| {
            health.with(format!("{n}\u{1b}"))
        });
        let status = Status::from(much);
        assert_eq!(
            (status.code, status.results.len(), status.results[0].len()),
            (7, 32, 1024)
        );
        assert_eq!(status.results[1], "0\\u{1b}");
    }
}
