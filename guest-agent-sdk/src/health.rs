//! The health of a plugin.

use guest_agent_proto::plugin_comm::Status;
use pluginrpc::Code;
use pluginrpc::text::escaped;

/// The lines that are sent, and the characters of each: the agent passes them on unchanged.
const MAX_LINES: usize = 32;
const MAX_CHARACTERS: usize = 1024;

/// The health of a plugin: healthy or not, with lines that describe it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Health {
    code: i32,
    lines: Vec<String>,
}

impl Health {
    /// Creates a healthy state.
    pub fn healthy(line: impl Into<String>) -> Self {
        Self {
            code: 0,
            lines: vec![line.into()],
        }
    }

    /// Creates an unhealthy state. The agent passes the code on to the service: the number of a [`Code`], or one of the
    /// plugin's own. 0 means healthy, so it becomes 2, `UNKNOWN`.
    pub fn unhealthy(code: i32, line: impl Into<String>) -> Self {
        Self {
            code: if code == 0 { Code::Unknown.number() } else { code },
            lines: vec![line.into()],
        }
    }

    /// Adds a line. 32 lines are sent, 1024 characters of each, with control characters escaped.
    #[must_use]
    pub fn with_line(mut self, line: impl Into<String>) -> Self {
        self.lines.push(line.into());
        self
    }

    /// Returns true for a healthy state.
    #[must_use]
    pub fn is_healthy(&self) -> bool {
        self.code == 0
    }

    /// Returns the code; 0 for a healthy state.
    #[must_use]
    pub fn code(&self) -> i32 {
        self.code
    }

    /// Returns the lines, uncut.
    #[must_use]
    pub fn lines(&self) -> &[String] {
        &self.lines
    }
}

impl From<Health> for Status {
    fn from(health: Health) -> Self {
        let shown = |line: &String| escaped(line.chars().take(MAX_CHARACTERS).collect::<String>().as_bytes());
        Self {
            code: health.code,
            results: health.lines.iter().take(MAX_LINES).map(shown).collect(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn unhealthy_is_never_0_and_lines_are_bounded() {
        assert!(!Health::unhealthy(0, "x").is_healthy());
        let long = (0..100).fold(Health::unhealthy(7, "x".repeat(5000)), |health, n| {
            health.with_line(format!("{n}\u{1b}"))
        });
        let status = Status::from(long);
        assert_eq!(
            (status.code, status.results.len(), status.results[0].len()),
            (7, 32, 1024)
        );
        assert_eq!(status.results[1], "0\\u{1b}");
    }
}
