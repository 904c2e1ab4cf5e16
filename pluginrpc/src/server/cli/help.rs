//! The output of `plugin call --help`.

use prost_reflect::{FieldDescriptor, Kind, MessageDescriptor};

use super::fields::is_string_in_json;
use crate::Plugin;
use crate::server::CALL;
use crate::server::help::{columns, wrapped};
use crate::server::table::{Found, Table};

/// The most values of an enum that are listed.
const VALUES: usize = 12;

const REQUEST: [(&str, &str); 4] = [
    (
        "--FIELD VALUE",
        "Set a field of the request; --OUTER.INNER for a field within.",
    ),
    ("--json TEXT", "The whole request as JSON."),
    ("--json @FILE", "The whole request as JSON from a file."),
    ("--json -", "The whole request as JSON from standard input."),
];

const WARNING: &str = "Arguments can be seen by other users of this machine while the call runs: give secrets by \
                       --json @FILE or --json -.\n";

fn usage(plugin: &Plugin, procedure: &str) -> String {
    let name = plugin.name();
    format!("Usage: {name} {CALL} {procedure} [--FIELD VALUE ... | --json TEXT|@FILE|-]\n")
}

/// Returns the help of `call` itself: every procedure.
pub(super) fn overview(plugin: &Plugin, table: &Table<'_>, width: Option<usize>) -> String {
    let request = REQUEST.map(|(option, help)| (option.to_owned(), help.to_owned()));
    format!(
        "Calls a procedure and prints its answer as JSON; an error goes to standard error, with status 1.\n\n{}\n\
         Procedures, by path, by words, or by the method's name:\n{}\nRequest:\n{}\n{WARNING}\n\
         '{} {CALL} PROCEDURE --help' shows the fields of a procedure's request.\n",
        usage(plugin, "PROCEDURE"),
        columns(&table.help_rows(), width),
        columns(&request, width),
        plugin.name(),
    )
}

/// Returns the help of one procedure: the fields of its request.
pub(super) fn procedure(plugin: &Plugin, found: &Found<'_>, input: &MessageDescriptor, width: Option<usize>) -> String {
    let method = found.method;
    let comment: Vec<_> = method.comment().trim().lines().map(str::trim).collect();
    let mut out = wrapped(&comment.join("\n"), width);
    if !out.is_empty() {
        out.push('\n');
    }
    out.push_str(&usage(plugin, &found.spelled));
    out.push_str(&format!(
        "\n{} takes {} and answers {}.\n\n",
        method.path(),
        method.input(),
        method.output()
    ));
    let rows: Vec<_> = input.fields().map(|field| row(&field)).collect();
    match rows.is_empty() {
        true => out.push_str("The request has no fields that flags could set.\n"),
        false => out.push_str(&format!("Fields of the request:\n{}", columns(&rows, width))),
    }
    let json = REQUEST
        .iter()
        .skip(1)
        .map(|(option, help)| ((*option).to_owned(), (*help).to_owned()));
    out.push_str(&format!(
        "\nOr:\n{}\n{WARNING}",
        columns(&json.collect::<Vec<_>>(), width)
    ));
    out
}

fn row(field: &FieldDescriptor) -> (String, String) {
    let (name, kind) = (field.name(), field.kind());
    if let Some(entry) = kind.as_message().filter(|_| field.is_map()) {
        let value = entry.map_entry_value_field().kind();
        let key = kind_name(&entry.map_entry_key_field().kind());
        let help = format!(
            "map from {key} to {}, may be repeated{}",
            kind_name(&value),
            values(&value)
        );
        return (format!("--{name} KEY=VALUE"), help);
    }
    let mut help = kind_name(&kind);
    if field.is_list() {
        help.push_str(", may be repeated");
    }
    help.push_str(&values(&kind));
    let value = match &kind {
        Kind::Bool if !field.is_list() => "",
        Kind::Message(of) if !is_string_in_json(of.full_name()) => {
            help.push_str(", as JSON");
            if !field.is_list() && !of.full_name().starts_with("google.protobuf.") {
                help.push_str(&format!("; or --{name}.FIELD"));
            }
            " JSON"
        }
        _ => " VALUE",
    };
    (format!("--{name}{value}"), help)
}

/// Returns the values of an enum, as text that goes on from its name.
fn values(kind: &Kind) -> String {
    let Kind::Enum(of) = kind else {
        return String::new();
    };
    let names: Vec<_> = of.values().take(VALUES).map(|value| value.name().to_owned()).collect();
    let more = if of.values().len() > VALUES { ", …" } else { "" };
    format!(": {}{more}", names.join(", "))
}

fn kind_name(kind: &Kind) -> String {
    match kind {
        Kind::Message(message) => message.full_name().to_owned(),
        Kind::Enum(of) => of.full_name().to_owned(),
        kind => format!("{kind:?}").to_lowercase(),
    }
}
