//! What `--help` and `--version` print.

use super::CALL;
use super::table::Table;
use crate::{PROTOCOL_VERSION, Plugin};

/// A longer first column does not push the second one away; its text follows in a line of its own.
const WIDEST: usize = 48;

/// `--version`: the plugin, the library, the protocol.
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

/// `--help`: the procedures, those with words first, and the flags.
pub(super) fn text(plugin: &Plugin, table: &Table<'_>) -> String {
    let name = plugin.name();
    let mut out = String::new();
    if !plugin.about_text().is_empty() {
        out.push_str(&format!("{}\n\n", plugin.about_text()));
    }
    out.push_str(&format!(
        "Usage: {name} <command> [--format binary|json] < request > response\n       \
         {name} {CALL} <command> [--FIELD VALUE ... | --json TEXT]\n\nCommands:\n{}\nFlags:\n{}\n\
         '{name} {CALL} --help' shows how to call a command by hand.\n",
        columns(&table.help_rows()),
        columns(&flags(plugin)),
    ));
    out
}

/// Every flag with a sentence about it: those of the protocol, of the hosts, and of the plugin.
fn flags(plugin: &Plugin) -> Vec<(String, String)> {
    let own = [
        (
            "--format FORMAT",
            "How requests, responses and the spec are written: binary (default) or json.",
        ),
        ("--protocol", "Print the version of the PluginRPC protocol and exit."),
        ("--spec", "Print the procedures in the format and exit."),
        ("--version", "Print the version of this plugin and exit."),
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

/// The names of the flags, as they are typed.
pub(super) fn flag_names(plugin: &Plugin) -> Vec<String> {
    let words = flags(plugin).into_iter().flat_map(|(flag, _)| {
        let words = flag.split([' ', ',', '=']).filter(|word| word.starts_with("--"));
        words.map(str::to_owned).collect::<Vec<_>>()
    });
    words.collect()
}

/// Two columns, indented by two spaces.
pub(super) fn columns(rows: &[(String, String)]) -> String {
    let lengths = rows.iter().map(|row| row.0.chars().count());
    let width = lengths.filter(|&length| length <= WIDEST).max().unwrap_or(0);
    let mut out = String::new();
    for (first, second) in rows {
        if first.chars().count() > width && !second.is_empty() {
            out.push_str(&format!("  {first}\n  {:width$}  {second}\n", ""));
        } else {
            out.push_str(format!("  {first:width$}  {second}").trim_end());
            out.push('\n');
        }
    }
    out
}
