//! Level of the log.

use pluginrpc::Invocation;
use pluginrpc::text::quoted;
use tracing::Metadata;
use tracing::level_filters::LevelFilter;

/// Variables of the level, in the order of precedence.
const VARIABLES: [&str; 3] = ["FINFOCUS_LOG_LEVEL", "LOG_LEVEL", "PULUMICOST_LOG_LEVEL"];

/// Crates of the transport, which log at `warn` at most.
const TRANSPORT: [&str; 5] = ["h2", "hyper", "hyper_util", "tonic", "tower"];

/// The level that the environment asks for, `info` where it asks for none, and what is wrong with it.
pub(super) fn of(invocation: &Invocation) -> (LevelFilter, Option<String>) {
    let Some((name, value)) = VARIABLES.iter().find_map(|name| Some((name, invocation.var(name)?))) else {
        return (LevelFilter::INFO, None);
    };
    match value.to_str().and_then(parse) {
        Some(level) => (level, None),
        None => {
            let shown = quoted(value.as_encoded_bytes());
            let complaint = format!("{name} is {shown}: set it to trace, debug, info, warn, error or off");
            (LevelFilter::INFO, Some(complaint))
        }
    }
}

/// A level, by the names that FinFocus' hosts have for them.
fn parse(text: &str) -> Option<LevelFilter> {
    Some(match text.trim().to_ascii_lowercase().as_str() {
        "trace" => LevelFilter::TRACE,
        "debug" => LevelFilter::DEBUG,
        "info" => LevelFilter::INFO,
        "warn" | "warning" => LevelFilter::WARN,
        "error" | "fatal" | "panic" => LevelFilter::ERROR,
        "off" | "none" | "disabled" => LevelFilter::OFF,
        _ => return None,
    })
}

/// Returns true if an event of this origin is logged at this level.
pub(super) fn allows(level: LevelFilter, metadata: &Metadata<'_>) -> bool {
    let crate_name = metadata.target().split("::").next().unwrap_or_default();
    let most = if TRANSPORT.contains(&crate_name) {
        level.min(LevelFilter::WARN)
    } else {
        level
    };
    *metadata.level() <= most
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_variable_that_is_set_counts() {
        let level = |env: &[(&str, &str)]| of(&Invocation::new([""; 0], env.iter().copied()));
        assert_eq!(level(&[]), (LevelFilter::INFO, None));
        assert_eq!(
            level(&[("PULUMICOST_LOG_LEVEL", "error"), ("LOG_LEVEL", " WARN ")]).0,
            LevelFilter::WARN
        );
        assert_eq!(
            level(&[("LOG_LEVEL", "warn"), ("FINFOCUS_LOG_LEVEL", "off")]).0,
            LevelFilter::OFF
        );
        let (level, complaint) = level(&[("FINFOCUS_LOG_LEVEL", "loud\u{1b}")]);
        assert_eq!(level, LevelFilter::INFO);
        assert_eq!(
            complaint.as_deref(),
            Some(r#"FINFOCUS_LOG_LEVEL is "loud\u{1b}": set it to trace, debug, info, warn, error or off"#)
        );
    }
}
