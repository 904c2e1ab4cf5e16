//! `plugin call`: a procedure called by a person, with a request of flags or JSON and an answer of indented JSON.
//!
//! Nothing here is part of the protocol. The words are read by `parse`, flags become a request by the schema in
//! `fields`, and what is called and printed stands here.

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
use super::{CALL, Reply, too_large};
use crate::text::quoted;
use crate::{Context, Error, Plugin, Transport, json};

use parse::{Request, Words};

/// Answers `plugin call ARGS`.
pub(super) async fn answer(
    plugin: &Plugin,
    args: &[OsString],
    ctx: &Context,
    stdin: impl FnOnce(usize, bool) -> Result<Bytes, Error>,
) -> Reply {
    let prepared = Table::new(plugin).and_then(|table| prepare(plugin, &table, args, stdin));
    let (found, pool, request) = match prepared {
        Ok(Prepared::Call(found, pool, request)) => (found, pool, request),
        Ok(Prepared::Help(text)) => return Reply::printed(text),
        Err(error) => {
            let message = format!("{}\nTry '{} {CALL} --help'.", error.message(), plugin.name());
            return Reply::failed(&error.with_message(message));
        }
    };
    let ctx = ctx.clone().with_origin(Transport::PLUGINRPC, None);
    let call = ctx
        .run_until_ended(found.service.unary(found.method, &ctx, request))
        .await;
    let outcome = call.and_then(|outcome| outcome);
    printed(&found, &pool, outcome)
}

enum Prepared<'a> {
    Help(String),
    Call(Found<'a>, DescriptorPool, Bytes),
}

fn prepare<'a>(
    plugin: &Plugin,
    table: &Table<'a>,
    args: &[OsString],
    stdin: impl FnOnce(usize, bool) -> Result<Bytes, Error>,
) -> Result<Prepared<'a>, Error> {
    let Words { procedure, rest } = parse::words(args)?;
    if procedure.is_empty() {
        return match parse::asks_for_help(&rest) {
            true => Ok(Prepared::Help(help::overview(plugin, table))),
            false => Err(Error::invalid_argument("which procedure should be called?")),
        };
    }
    let found = table.find_by_name(&procedure)?;
    // People wait a few milliseconds more, and whatever is linked may stand in an `Any`.
    let pool = json::pool::for_everything(found.method, &plugin.descriptor_sets())?;
    let input = json::pool::by_name(&pool, &found.method.input().to_string())?;
    if parse::asks_for_help(&rest) {
        return Ok(Prepared::Help(help::procedure(plugin, &found, &input)));
    }
    let limit = plugin.max_request();
    let request = match parse::request(&rest)? {
        Request::Fields(flags) => fields::encode(&input, &flags)?,
        Request::Json(text) => json::to_binary(&input, text.as_bytes())?,
        // Somebody who asks for it may type it, so a terminal is read too.
        Request::Stdin => json::to_binary(&input, &stdin(limit, true)?)?,
        Request::File(path) => json::to_binary(&input, &read_file(&path, limit)?)?,
    };
    Ok(Prepared::Call(found, pool, request.into()))
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

/// The answer on stdout, the error on stderr; both where there are both.
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
