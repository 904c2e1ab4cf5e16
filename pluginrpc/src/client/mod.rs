//! The PluginRPC client: one process for a call.

mod shared;

use std::fmt;
use std::sync::Arc;

use bytes::Bytes;

use crate::envelope::{decode_response, encode_request};
use crate::runner::{Finished, Invocation, Runner, Status};
use crate::text::{escaped, quoted};
use crate::{BoxFuture, Call, Code, Context, Error, Format, Method, PROTOCOL_VERSION, Spec};

use shared::Shared;

/// The largest response that a client reads unless told otherwise: 64 MiB.
const MAX_RESPONSE: usize = 64 << 20;
/// The largest answer to `--protocol`; a number and white space.
const MAX_PROTOCOL: usize = 4 << 10;
/// The largest spec: 4 MiB, which is tens of thousands of procedures.
const MAX_SPEC: usize = 4 << 20;

/// Calls a PluginRPC plugin through a [`Runner`]: an executable, or a plugin in this process.
///
/// The first call asks for the protocol version and the spec; both are kept once they were fine, and asked again after
/// a failure. Clones share them.
///
/// # What its errors mean
/// | code | when |
/// |---|---|
/// | the plugin's own | the plugin answered an error |
/// | `UNIMPLEMENTED` | the plugin's spec does not have the procedure, or the method streams; no process was started for it |
/// | `UNAVAILABLE` | the plugin could not be started |
/// | `INTERNAL` | an exit status other than 0 or a signal ([`ExitError`] is the source), or what it answered is not PluginRPC |
/// | `RESOURCE_EXHAUSTED` | its answer is larger than the limit |
/// | `DEADLINE_EXCEEDED`, `CANCELED` | the context ended; the plugin's processes are ended too |
pub struct Client<R> {
    runner: Arc<R>,
    format: Format,
    max_response: usize,
    spec: Arc<Shared<Spec>>,
}

impl<R> Clone for Client<R> {
    fn clone(&self) -> Self {
        Self {
            runner: self.runner.clone(),
            format: self.format,
            max_response: self.max_response,
            spec: self.spec.clone(),
        }
    }
}

impl<R> fmt::Debug for Client<R> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Client")
            .field("format", &self.format)
            .finish_non_exhaustive()
    }
}

impl<R: Runner> Client<R> {
    /// A client that speaks binary.
    pub fn new(runner: R) -> Self {
        Self {
            runner: Arc::new(runner),
            format: Format::Binary,
            max_response: MAX_RESPONSE,
            spec: Arc::new(Shared::new()),
        }
    }

    /// Speaks this format instead.
    #[must_use]
    pub fn with_format(mut self, format: Format) -> Self {
        self.format = format;
        self
    }

    /// The largest response that is read, 64 MiB by default.
    #[must_use]
    pub fn with_max_response_bytes(mut self, limit: usize) -> Self {
        self.max_response = limit;
        self
    }

    /// The procedures of the plugin; asked for once, and again after a failure.
    ///
    /// # Errors
    /// As in the table above.
    pub async fn spec(&self, ctx: &Context) -> Result<Arc<Spec>, Error> {
        self.spec.get_or_fetch(|| self.fetch_spec(ctx)).await
    }

    async fn fetch_spec(&self, ctx: &Context) -> Result<Spec, Error> {
        let protocol = self
            .run(ctx, vec!["--protocol".to_owned()], Bytes::new(), MAX_PROTOCOL)
            .await?;
        check_protocol(&protocol)?;
        let args = vec![
            "--spec".to_owned(),
            "--format".to_owned(),
            self.format.name().to_owned(),
        ];
        let spec = self.run(ctx, args, Bytes::new(), MAX_SPEC).await?;
        if spec.is_empty() {
            return Err(not_pluginrpc("--spec did not return a spec"));
        }
        Spec::decode(self.format, spec).map_err(|error| {
            not_pluginrpc(&format!(
                "--spec did not return a properly-formed spec: {}",
                error.message()
            ))
            .with_source(error)
        })
    }

    async fn call(&self, method: &Method, ctx: &Context, request: Bytes) -> Result<Bytes, Error> {
        if method.kind().is_streaming() {
            return Err(Error::unimplemented(format!(
                "{} streams, which PluginRPC cannot carry",
                method.path()
            )));
        }
        let spec = self.spec(ctx).await?;
        let procedure = spec.procedure(method.path()).ok_or_else(|| {
            Error::unimplemented(format!(
                "the plugin's spec does not have the procedure {}",
                method.path()
            ))
        })?;
        let mut args = match procedure.args() {
            [] => vec![procedure.path().to_owned()],
            words => words.to_vec(),
        };
        args.extend(["--format".to_owned(), self.format.name().to_owned()]);
        let request = encode_request(self.format, method, request)?;
        let response = self.run(ctx, args, request, self.max_response).await?;
        decode_response(self.format, method, response)
    }

    /// Runs the plugin once and returns its standard output, which says nothing unless the exit status is 0 (row C16).
    async fn run(&self, ctx: &Context, args: Vec<String>, stdin: Bytes, max_stdout: usize) -> Result<Bytes, Error> {
        let Finished {
            status,
            stdout,
            stderr_tail,
        } = self
            .runner
            .run(
                ctx,
                Invocation {
                    args,
                    stdin,
                    max_stdout,
                },
            )
            .await?;
        match status {
            Status::Exited(0) => Ok(stdout),
            status => {
                let error = ExitError { status, stderr_tail };
                Err(Error::internal(error.to_string()).with_source(error))
            }
        }
    }
}

impl<R: Runner> Call for Client<R> {
    fn unary<'a>(
        &'a self,
        method: &'a Method,
        ctx: &'a Context,
        request: Bytes,
    ) -> BoxFuture<'a, Result<Bytes, Error>> {
        Box::pin(self.call(method, ctx, request))
    }
}

/// A plugin that ended otherwise than with exit status 0: the source of the error that a [`Client`] then returns.
#[derive(Clone, Debug)]
pub struct ExitError {
    status: Status,
    stderr_tail: Bytes,
}

impl ExitError {
    /// How it ended.
    #[must_use]
    pub fn status(&self) -> Status {
        self.status
    }

    /// The end of what it wrote to standard error, as it came; it may hold anything.
    #[must_use]
    pub fn stderr_tail(&self) -> &[u8] {
        &self.stderr_tail
    }
}

impl fmt::Display for ExitError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.status {
            Status::Exited(code) => write!(f, "the plugin exited with status {code}")?,
            Status::Signaled(signal) => write!(f, "the plugin was ended by signal {signal}")?,
        }
        let tail = self.stderr_tail.trim_ascii();
        if tail.is_empty() {
            return f.write_str(" and wrote nothing to stderr");
        }
        let shown = tail.get(tail.len().saturating_sub(1024)..).unwrap_or(tail);
        write!(f, "; its stderr ends: {}", escaped(shown).replace("\\n", " | "))
    }
}

impl std::error::Error for ExitError {}

/// Row C8.
fn check_protocol(stdout: &[u8]) -> Result<(), Error> {
    let text = String::from_utf8_lossy(stdout);
    match text.trim() {
        "" => Err(not_pluginrpc("--protocol did not return a protocol version")),
        text => match text.parse::<u32>() {
            Ok(PROTOCOL_VERSION) => Ok(()),
            Ok(other) => Err(not_pluginrpc(&format!(
                "--protocol returned unknown protocol version {other}; this client speaks {PROTOCOL_VERSION}"
            ))),
            Err(_) => Err(not_pluginrpc(&format!(
                "--protocol did not return a properly-formed protocol version: {}",
                quoted(text.as_bytes())
            ))),
        },
    }
}

fn not_pluginrpc(what: &str) -> Error {
    Error::new(
        Code::Internal,
        format!("this is not a PluginRPC plugin, or a broken one: {what}"),
    )
}
