//! `plugin call`: a person calls a procedure, with a request of flags or JSON and a response of indented JSON.
//!
//! Nothing here is part of the protocol. `parse` reads the arguments, `fields` makes a request of flags by the schema,
//! and this module calls and prints.

mod fields;
mod help;
mod parse;

use std::ffi::OsString;
use std::fs::File;
use std::io::Read;
use std::path::Path;

use bytes::Bytes;
use prost_reflect::DescriptorPool;

use super::table::{Found, Table};
use super::{CALL, Console, Reply, too_large};
use crate::text::quoted;
use crate::{Context, Error, Plugin, Transport, json};

use parse::{Request, Words};

/// Answers `plugin call ARGS`.
pub(super) async fn answer(
    plugin: &Plugin,
    args: &[OsString],
    ctx: &Context,
    stdin: impl FnOnce(usize, bool) -> Result<Bytes, Error>,
    console: &Console,
) -> Reply {
    let prepared = Table::new(plugin).and_then(|table| prepare(plugin, &table, args, stdin, console));
    let call = match prepared {
        Ok(Prepared::Call(call)) => call,
        Ok(Prepared::Help(text)) => return Reply::printed(text),
        Err(error) => {
            let message = format!("{}\nTry '{} {CALL} --help'.", error.message(), plugin.name());
            return Reply::failed(&error.with_message(message));
        }
    };
    let ctx = ctx.clone().with_origin(Transport::PLUGINRPC, None);
    let found = &call.found;
    let outcome = ctx
        .run_until_ended(found.service.unary(found.method, &ctx, call.request))
        .await;
    let mut reply = printed(found, &call.pool, outcome.and_then(|outcome| outcome));
    reply.stderr.insert_str(0, call.note);
    reply
}

/// Returns the help of the procedure that these words call; `None` where they call none.
pub(super) fn procedure_help(
    plugin: &Plugin,
    table: &Table<'_>,
    words: &[String],
    width: Option<usize>,
) -> Option<String> {
    let found = table.find_by_name(words).ok()?;
    let pool = json::pool::for_everything(found.method, &plugin.descriptor_sets()).ok()?;
    let input = json::pool::by_name(&pool, &found.method.input().to_string()).ok()?;
    Some(help::procedure(plugin, &found, &input, width))
}

enum Prepared<'a> {
    Help(String),
    Call(PreparedCall<'a>),
}

struct PreparedCall<'a> {
    found: Found<'a>,
    pool: DescriptorPool,
    request: Bytes,
    /// For stderr, with its line ending.
    note: &'static str,
}

fn prepare<'a>(
    plugin: &Plugin,
    table: &Table<'a>,
    args: &[OsString],
    stdin: impl FnOnce(usize, bool) -> Result<Bytes, Error>,
    console: &Console,
) -> Result<Prepared<'a>, Error> {
    let Words { procedure, rest } = parse::words(args)?;
    if procedure.is_empty() {
        return match parse::asks_for_help(&rest) {
            true => Ok(Prepared::Help(help::overview(plugin, table, (console.width)()))),
            false => Err(Error::invalid_argument("no procedure given")),
        };
    }
    let found = table.find_by_name(&procedure)?;
    // A few milliseconds more do not matter to a person, and an `Any` may hold any linked type.
    let pool = json::pool::for_everything(found.method, &plugin.descriptor_sets())?;
    let input = json::pool::by_name(&pool, &found.method.input().to_string())?;
    if parse::asks_for_help(&rest) {
        return Ok(Prepared::Help(help::procedure(
            plugin,
            &found,
            &input,
            (console.width)(),
        )));
    }
    let limit = plugin.max_request();
    let mut note = "";
    let request = match parse::request(&rest)? {
        Request::Fields(flags) => {
            if flags.is_empty() && (console.stdin_has_data)() {
                note = "note: standard input was not read; use '--json -' to read the request from there\n";
            }
            fields::encode(&input, &flags)?
        }
        Request::Json(text) => json::to_binary(&input, text.as_bytes())?,
        // `--json -` asks for it, so a terminal is read too.
        Request::Stdin => json::to_binary(&input, &stdin(limit, true)?)?,
        Request::File(path) => json::to_binary(&input, &read_file(&path, limit)?)?,
    };
    Ok(Prepared::Call(PreparedCall {
        found,
        pool,
        request: request.into(),
        note,
    }))
}

fn read_file(path: &str, limit: usize) -> Result<Vec<u8>, Error> {
    let wrong = |e: std::io::Error| {
        let message = format!("cannot read {}: {e}", quoted(path.as_bytes()));
        Error::invalid_argument(message).with_source(e)
    };
    let most = u64::try_from(limit).unwrap_or(u64::MAX).saturating_add(1);
    let mut bytes = Vec::new();
    let file = File::open(Path::new(path)).map_err(wrong)?;
    match file.take(most).read_to_end(&mut bytes).map_err(wrong)? {
        read if read > limit => Err(too_large(limit)),
        _ => Ok(bytes),
    }
}

/// Puts the response on stdout and the error on stderr; both where there are both.
fn printed(found: &Found<'_>, pool: &DescriptorPool, outcome: Result<Bytes, Error>) -> Reply {
    let output = found.method.output();
    let (value, error) = match outcome {
        Ok(value) => (Some(value), None),
        Err(error) => {
            let beside = error.response_any().filter(|any| output.matches(any.type_name()));
            (beside.map(|any| any.value.clone()), Some(error))
        }
    };
    let write = |value| json::to_indented(json::pool::by_name(pool, &output.to_string())?, value);
    let text = value.map(write).transpose();
    let (stdout, unwritable) = match text {
        Ok(text) => (text.map_or_else(String::new, |text| text + "\n"), None),
        Err(error) => (String::new(), Some(error)),
    };
    let mut stderr = String::new();
    for error in error.iter().chain(&unwritable) {
        // A handler may put anything into its message, and this is for a terminal.
        let message: Vec<_> = error
            .message()
            .lines()
            .map(|line| crate::text::escaped(line.as_bytes()))
            .collect();
        stderr.push_str(&format!("{}: {}\n", error.code(), message.join("\n")));
    }
    Reply {
        status: u8::from(!stderr.is_empty()),
        stdout: stdout.into(),
        stderr,
    }
}
