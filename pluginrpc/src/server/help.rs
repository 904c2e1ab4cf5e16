//! What `--help` and `--version` print.

use super::table::Table;
use crate::{PROTOCOL_VERSION, Plugin};

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
        "Usage: {name} <command> [--format binary|json] < request > response\n\nCommands:\n"
    ));
    let mut rows: Vec<_> = table
        .rows()
        .map(|(procedure, method)| {
            let by_path = procedure.args().is_empty();
            let call = if by_path {
                procedure.path().to_owned()
            } else {
                procedure.args().join(" ")
            };
            (
                by_path,
                call,
                method.comment().lines().next().unwrap_or_default().trim(),
            )
        })
        .collect();
    rows.sort();
    let width = rows
        .iter()
        .map(|row| row.1.len())
        .filter(|&len| len <= 40)
        .max()
        .unwrap_or(0);
    for (_, call, comment) in &rows {
        out.push_str(format!("  {call:width$}  {comment}").trim_end());
        out.push('\n');
    }
    out.push_str(
        "\nFlags:\n  --format FORMAT  How requests, responses and the spec are written: binary (default) or json.\n  \
         --protocol       Print the version of the PluginRPC protocol and exit.\n  \
         --spec           Print the procedures in the format and exit.\n  \
         --version        Print the version of this plugin and exit.\n  \
         -h, --help       Print this help and exit.\n",
    );
    for launch in plugin.launches() {
        let profile = launch.profile();
        for option in profile.options() {
            let spelled = option
                .value
                .map_or(option.name.to_owned(), |value| format!("{} {value}", option.name));
            out.push_str(&format!("  {spelled:15}  {} ({})\n", option.help, profile.name()));
        }
    }
    for (option, help) in plugin.own_options() {
        out.push_str(&format!("  {option:15}  {help}\n"));
    }
    out
}
