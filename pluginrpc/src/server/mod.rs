//! The PluginRPC server: arguments and standard input in, standard output and an exit status out.

#[cfg(feature = "json")]
mod cli;
mod flags;
mod help;
mod process;
mod table;

use std::ffi::OsString;

use bytes::Bytes;

use crate::protocol::envelope::{decode_request, encode_response};
use crate::{Code, Context, Error, Format, PROTOCOL_VERSION, Plugin, Spec, Transport};

use flags::Command;
pub(crate) use process::{main, unclaimed_start};
use table::Table;

/// The first word of the arguments by which a person calls a procedure; no procedure's args may begin with it.
const CALL: &str = "call";

/// The exit status of a usage error, and of a plugin that is put together wrongly.
const USAGE: u8 = 1;

/// What a plugin leaves behind when it has answered.
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

/// Answers one invocation. `stdin` is read only where a procedure needs its request: at most so many bytes, and from a
/// terminal too if it is told so.
pub(crate) async fn answer(
    plugin: &Plugin,
    args: &[OsString],
    ctx: &Context,
    stdin: impl FnOnce(usize, bool) -> Result<Bytes, Error>,
) -> Reply {
    if let Some((_, args)) = args.split_first().filter(|(first, _)| *first == CALL) {
        // On the heap, so that the calls of hosts do not carry its size.
        return Box::pin(cli::answer(plugin, args, ctx, stdin)).await;
    }
    let command = match flags::parse(args, || help::flag_names(plugin)) {
        Ok(command) => command,
        Err(error) => return Reply::failed(&error.with_hint(plugin)),
    };
    match command {
        // These three are asked of every plugin at every start, and look at nothing.
        Command::Protocol => return Reply::printed(format!("{PROTOCOL_VERSION}\n")),
        Command::Version => return Reply::printed(help::version(plugin)),
        Command::Spec(_) | Command::Help | Command::Call { .. } => {}
    }
    let table = match Table::new(plugin) {
        Ok(table) => table,
        Err(error) => {
            let message = format!("plugin {} is put together wrongly: {}", plugin.name(), error.message());
            return Reply::failed(&error.with_message(message));
        }
    };
    match command {
        Command::Spec(format) => Reply::printed(table.spec().encode(format)),
        Command::Call { words, format } => match table.find(&words) {
            Some((service, method)) => {
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
                // What cannot be written is answered as an error, which can (row S46).
                let stdout = stdout.or_else(|error| encode_response(format, method, Err(error), &linked).0);
                let mut output = stdout.map_or_else(|error| Reply::failed(&error), Reply::printed);
                if let Some(complaint) = complaint {
                    output.stderr.push_str(&format!("{complaint}\n"));
                }
                output
            }
            None => Reply::failed(&table.not_recognized(&words).with_hint(plugin)),
        },
        _ => Reply::printed(help::text(plugin, &table)),
    }
}

impl Error {
    fn with_hint(self, plugin: &Plugin) -> Self {
        let message = format!("{}\nTry '{} --help'.", self.message(), plugin.name());
        self.with_message(message)
    }
}

/// Whether these arguments may come to a handler. Two of the three starts of a call only ask what there is, and a runtime
/// would take longer than the answer.
#[cfg(feature = "tokio")]
fn may_call(args: &[OsString]) -> bool {
    args.first().is_some_and(|first| *first == *CALL)
        || matches!(flags::parse(args, Vec::new), Ok(Command::Call { .. }))
}

impl Plugin {
    /// The procedures of this plugin, as `--spec` prints them; methods that stream are not among them.
    ///
    /// # Errors
    /// `INVALID_ARGUMENT` for words or paths that PluginRPC rows V1 to V8 forbid.
    pub fn spec(&self) -> Result<Spec, Error> {
        Ok(Table::new(self)?.into_spec())
    }
}

/// What stands in for `call` in a plugin without JSON.
#[cfg(not(feature = "json"))]
mod cli {
    use super::{Bytes, Context, Error, OsString, Plugin, Reply};

    pub(super) async fn answer(
        plugin: &Plugin,
        _: &[OsString],
        _: &Context,
        _: impl FnOnce(usize, bool) -> Result<Bytes, Error>,
    ) -> Reply {
        Reply::failed(&Error::unimplemented(format!(
            "'{} call' needs JSON, which this program was built without: build it with the feature `json` of `pluginrpc`",
            plugin.name()
        )))
    }
}

/// The error of a request beyond the limit.
pub(crate) fn too_large(limit: usize) -> Error {
    Error::new(
        Code::ResourceExhausted,
        format!("the request is larger than the {limit} bytes that this plugin reads (`Plugin::max_request_bytes`)"),
    )
}
