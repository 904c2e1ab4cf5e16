//! The output of `--help` and `--version`.

use super::CALL;
use super::table::Table;
use crate::{PROTOCOL_VERSION, Plugin};

/// The widest first column; the text beside a longer one follows on the next line.
const WIDEST: usize = 48;
/// The least room in which text is wrapped.
const NARROWEST: usize = 16;

/// Returns the output of `--version`: the plugin, the library, the protocol.
pub(super) fn version(plugin: &Plugin) -> String {
    let version = if plugin.version_text().is_empty() {
        "(no version)"
    } else {
        plugin.version_text()
    };
    format!(
        "{} {version}\npluginrpc {}, protocol {PROTOCOL_VERSION}\n",
        plugin.name(),
        env!("CARGO_PKG_VERSION")
    )
}

/// Returns the output of `--help`: the procedures, those with words first, and the flags.
pub(super) fn text(plugin: &Plugin, table: &Table<'_>, width: Option<usize>) -> String {
    let name = plugin.name();
    let mut out = String::new();
    if !plugin.about_text().is_empty() {
        out.push_str(&format!("{}\n", wrapped(plugin.about_text(), width)));
    }
    out.push_str(&format!(
        "Usage: {name} <command> [--format binary|json] < request > response\n       \
         {name} {CALL} <command> [--FIELD VALUE ... | --json TEXT]\n\nCommands:\n{}\nFlags:\n{}\n\
         '{name} {CALL} --help' shows how to call a command by hand.\n",
        columns(&table.help_rows(), width),
        columns(&flags(plugin), width),
    ));
    out
}

/// Returns every flag with its help: those of the protocol, of the hosts, and of the plugin.
fn flags(plugin: &Plugin) -> Vec<(String, String)> {
    let own = [
        (
            "--format FORMAT",
            "The format of requests, responses and the spec: binary (default) or json.",
        ),
        ("--protocol", "Print the version of the PluginRPC protocol and exit."),
        ("--spec", "Print the procedures in the format and exit."),
        ("-V, --version", "Print the version of this plugin and exit."),
        ("-h, --help", "Print this help and exit."),
    ];
    let mut rows: Vec<_> = own.map(|(flag, help)| (flag.to_owned(), help.to_owned())).into();
    for launch in plugin.launches() {
        let profile = launch.profile();
        for option in profile.options() {
            let spelled = match option.value() {
                Some(value) => format!("{} {value}", option.name()),
                None => option.name().to_owned(),
            };
            rows.push((spelled, format!("{} ({})", option.help(), profile.name())));
        }
    }
    rows.extend(plugin.own_options().iter().cloned());
    rows
}

/// Returns the names of the flags, as they are typed.
pub(super) fn flag_names(plugin: &Plugin) -> Vec<String> {
    let words = flags(plugin).into_iter().flat_map(|(flag, _)| {
        let words = flag.split([' ', ',', '=']).filter(|word| word.starts_with("--"));
        words.map(str::to_owned).collect::<Vec<_>>()
    });
    words.collect()
}

/// Formats two columns, indented by two spaces; the second one wraps at `width`.
pub(super) fn columns(rows: &[(String, String)], width: Option<usize>) -> String {
    let lengths = rows.iter().map(|row| row.0.chars().count());
    let first_width = lengths.filter(|&length| length <= WIDEST).max().unwrap_or(0);
    // Two spaces before and between the columns. A terminal that leaves no room for the second one breaks lines itself.
    let room = width
        .and_then(|width| width.checked_sub(first_width + 4))
        .filter(|room| *room >= NARROWEST);
    let mut out = String::new();
    for (first, second) in rows {
        let mut lines = lines(second, room);
        let first_line = match first.chars().count() > first_width && !second.is_empty() {
            true => String::new(),
            false => lines.next().unwrap_or_default(),
        };
        out.push_str(format!("  {first:first_width$}  {first_line}").trim_end());
        out.push('\n');
        for line in lines {
            out.push_str(&format!("  {:first_width$}  {line}\n", ""));
        }
    }
    out
}

/// Wraps a paragraph at `width`, each line with its line ending.
pub(super) fn wrapped(text: &str, width: Option<usize>) -> String {
    let mut out = String::new();
    for paragraph in text.trim_end().lines() {
        for line in lines(paragraph, width.filter(|width| *width >= NARROWEST)) {
            out.push_str(&line);
            out.push('\n');
        }
    }
    out
}

/// Breaks one line of text between words; a longer word stands alone.
fn lines(text: &str, room: Option<usize>) -> impl Iterator<Item = String> {
    let mut lines = vec![String::new()];
    match room {
        None => lines = vec![text.to_owned()],
        Some(room) => {
            for word in text.split(' ') {
                match lines.last_mut() {
                    Some(line) if line.is_empty() => line.push_str(word),
                    Some(line) if line.chars().count() + 1 + word.chars().count() <= room => {
                        line.push(' ');
                        line.push_str(word);
                    }
                    _ => lines.push(word.to_owned()),
                }
            }
        }
    }
    lines.into_iter()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_wrap_at_the_width() {
        let rows = [
            ("--a".to_owned(), "one two three four five six seven".to_owned()),
            ("--longer".to_owned(), "x".repeat(40)),
            ("--none".to_owned(), String::new()),
        ];
        let text = columns(&rows, Some(36));
        let long = "x".repeat(40);
        assert_eq!(
            text,
            format!("  --a       one two three four five\n            six seven\n  --longer  {long}\n  --none\n")
        );
        let unbroken = columns(&rows, None);
        assert!(unbroken.contains("five six seven\n"), "{unbroken}");
        // Too narrow for two columns.
        assert_eq!(columns(&rows, Some(20)), unbroken);
        assert_eq!(wrapped("aa bb cc\n\ndd", Some(16)), "aa bb cc\n\ndd\n");
        assert_eq!(wrapped("one two three four", Some(16)), "one two three\nfour\n");
    }
}
