//! The PluginRPC server: arguments and standard input in, standard output and an exit status out.

#[cfg(feature = "json")]
mod cli;
mod command_line;
mod help;
mod process;
mod table;

use bytes::Bytes;

use crate::protocol::envelope::{decode_request, encode_response};
use crate::{Code, Context, Error, Format, PROTOCOL_VERSION, Plugin, Spec, Transport};

use command_line::Command;
pub(crate) use command_line::CommandLine;
pub(crate) use process::{main, unclaimed_start};
use table::Table;

/// The first word of the arguments by which a person calls a procedure; the args of no procedure may begin with it.
const CALL: &str = "call";

/// The exit status of a usage error, and of a plugin that is misconfigured.
const USAGE: u8 = 1;

/// The output of a plugin that has answered.
#[derive(Debug, Default)]
pub(crate) struct Reply {
    pub(crate) status: u8,
    pub(crate) stdout: Bytes,
    pub(crate) stderr: String,
}

impl Reply {
    fn printed(stdout: impl Into<Bytes>) -> Self {
        Self {
            stdout: stdout.into(),
            ..Self::default()
        }
    }

    fn failed(error: &Error) -> Self {
        Self {
            status: USAGE,
            stderr: format!("{}\n", error.message()),
            ..Self::default()
        }
    }
}

/// The surroundings of a process that a person may have started.
pub(crate) struct Console {
    /// The number of columns to wrap help at.
    pub(crate) width: fn() -> Option<usize>,
    /// True for standard input with something to read right now.
    #[cfg_attr(not(feature = "json"), allow(dead_code))] // `call` asks for it.
    pub(crate) stdin_has_data: fn() -> bool,
}

impl Console {
    /// A plugin within another program.
    pub(crate) const NONE: Self = Self {
        width: || None,
        stdin_has_data: || false,
    };
}

/// Answers one command line. `stdin` is called only for a procedure that needs its request: with the limit in bytes,
/// and true to read from a terminal too.
pub(crate) async fn answer(
    plugin: &Plugin,
    line: CommandLine,
    ctx: &Context,
    stdin: impl FnOnce(usize, bool) -> Result<Bytes, Error>,
    console: &Console,
) -> Reply {
    let command = match line.command {
        Ok(command) => command,
        Err(error) => return Reply::failed(&with_help_hint(error, plugin)),
    };
    match command {
        // These two are asked of every plugin at every start, and need no table.
        Command::Protocol => return Reply::printed(format!("{PROTOCOL_VERSION}\n")),
        Command::Version => return Reply::printed(help::version(plugin)),
        // On the heap, so that the calls of hosts do not carry its size.
        Command::Cli(args) => return Box::pin(cli::answer(plugin, &args, ctx, stdin, console)).await,
        _ => {}
    }
    let table = match Table::new(plugin) {
        Ok(table) => table,
        Err(error) => {
            let message = format!("plugin {} is misconfigured: {}", plugin.name(), error.message());
            return Reply::failed(&error.with_message(message));
        }
    };
    let (words, format) = match command {
        Command::Spec(format) => return Reply::printed(table.spec().encode(format)),
        Command::Procedure { words, format } => (words, format),
        Command::Help(words) => {
            let of_procedure = cli::procedure_help(plugin, &table, &words, (console.width)());
            return Reply::printed(of_procedure.unwrap_or_else(|| help::text(plugin, &table, (console.width)())));
        }
        Command::Protocol | Command::Version | Command::Cli(_) => return Reply::default(),
    };
    let Some((service, method)) = table.find(&words) else {
        return Reply::failed(&with_help_hint(table.not_recognized(&words), plugin));
    };
    let ctx = ctx.clone().with_origin(Transport::PLUGINRPC, None);
    let linked = match format {
        Format::Binary => Vec::new(),
        Format::Json => plugin.descriptor_sets(),
    };
    let outcome = async {
        let request = decode_request(format, method, stdin(plugin.max_request(), false)?, &linked)?;
        ctx.run_until_ended(service.unary(method, &ctx, request)).await?
    };
    let (stdout, complaint) = encode_response(format, method, outcome.await, &linked);
    // A response that cannot be written is answered as an error, which can.
    let stdout = stdout.or_else(|error| encode_response(format, method, Err(error), &linked).0);
    let mut reply = stdout.map_or_else(|error| Reply::failed(&error), Reply::printed);
    if let Some(complaint) = complaint {
        reply.stderr.push_str(&format!("{complaint}\n"));
    }
    reply
}

fn with_help_hint(error: Error, plugin: &Plugin) -> Error {
    let message = format!("{}\nTry '{} --help'.", error.message(), plugin.name());
    error.with_message(message)
}

/// Returns true for words, or a path, that call a procedure of this plugin.
pub(crate) fn is_procedure(plugin: &Plugin, words: &[String]) -> bool {
    Table::new(plugin).is_ok_and(|table| table.find(words).is_some())
}

impl Plugin {
    /// Returns the procedures of this plugin, as `--spec` prints them, without the methods that stream.
    ///
    /// # Errors
    /// `INVALID_ARGUMENT` for args or paths that [`Procedure::new`](crate::Procedure::new) and [`Spec::new`] refuse,
    /// for args that begin with `call`, and for args of a method that no service has.
    pub fn spec(&self) -> Result<Spec, Error> {
        Ok(Table::new(self)?.into_spec())
    }
}

/// Stands in for `call` in a plugin without JSON.
#[cfg(not(feature = "json"))]
mod cli {
    use std::ffi::OsString;

    use super::{Bytes, Console, Context, Error, Plugin, Reply, Table};

    pub(super) async fn answer(
        plugin: &Plugin,
        _: &[OsString],
        _: &Context,
        _: impl FnOnce(usize, bool) -> Result<Bytes, Error>,
        _: &Console,
    ) -> Reply {
        Reply::failed(&Error::unimplemented(format!(
            "'{} call' needs JSON, which this program was built without: build it with the feature `json` of `pluginrpc`",
            plugin.name()
        )))
    }

    pub(super) fn procedure_help(_: &Plugin, _: &Table<'_>, _: &[String], _: Option<usize>) -> Option<String> {
        None
    }
}

/// The error of a request beyond the limit.
pub(crate) fn too_large(limit: usize) -> Error {
    Error::new(
        Code::ResourceExhausted,
        format!("the request is larger than the {limit} bytes that this plugin reads (`Plugin::max_request_bytes`)"),
    )
}
