//! The PluginRPC client: one process for each call.

mod count;
mod once;

use std::fmt;
use std::sync::Arc;

use bytes::Bytes;

use crate::protocol::envelope::{decode_response, encode_request};
use crate::runner::{ExitError, ExitStatus, Input, Output, Runner, STDOUT_HELD};
use crate::text::quoted;
use crate::{
    BoxFuture, Call, Code, Context, Error, Format, MAX_MESSAGE, Method, PROTOCOL_VERSION, ServiceDescriptor, Spec,
};

use once::{FetchOnce, Lookup};

/// The largest answer to `--protocol`; a number and white space.
const MAX_PROTOCOL: usize = 4 << 10;
/// The default for the largest spec: 4 MiB.
const MAX_SPEC: usize = 4 << 20;
/// The default for the most procedures.
const MAX_PROCEDURES: usize = 10_000;

/// Calls a PluginRPC plugin through a [`Runner`]: an executable, or a plugin in this process.
///
/// The first call fetches the protocol version and the spec, one process each; both are kept, and fetched again after a
/// failure. Concurrent calls wait for that, as long as their own contexts live.
///
/// A client is a handle: clones share the runner (and with it the number of processes at once,
/// [`Executable::with_max_processes`](crate::Executable::with_max_processes)) and the spec. The spec of a plugin
/// with several services is fetched once if their clients are clones of one:
///
/// ```
/// use pluginrpc::{Client, Executable};
/// # struct CostServiceClient<C>(C);
/// # impl<C> CostServiceClient<C> { fn new(c: C) -> Self { Self(c) } }
/// # struct BudgetServiceClient<C>(C);
/// # impl<C> BudgetServiceClient<C> { fn new(c: C) -> Self { Self(c) } }
///
/// let plugin = Client::new(Executable::new("acme-plugin"));
/// let costs = CostServiceClient::new(plugin.clone());
/// let budgets = BudgetServiceClient::new(plugin);
/// # fn is_a_handle<T: Clone + Send + Sync + 'static>(_: &T) {}
/// # is_a_handle(&costs.0);
/// # drop(budgets);
/// ```
///
/// # What its errors mean
/// | code | when |
/// |---|---|
/// | the plugin's own | the plugin answered an error |
/// | `UNIMPLEMENTED` | the plugin's spec does not have the procedure, or the method streams; no process was started |
/// | `UNAVAILABLE` | the plugin could not be started, or cannot be waited for |
/// | `INTERNAL` | an exit status other than 0 or a signal (source: [`ExitError`]), or an answer that is not PluginRPC |
/// | `RESOURCE_EXHAUSTED` | its answer, its spec or the number of its procedures is beyond the limit |
/// | `DEADLINE_EXCEEDED`, `CANCELED` | the context ended; the plugin's processes are ended too |
pub struct Client<R> {
    runner: Arc<R>,
    format: Format,
    limits: Limits,
    linked: Vec<&'static [u8]>,
    spec: Arc<FetchOnce<Spec>>,
}

#[derive(Clone, Copy)]
struct Limits {
    response: usize,
    spec: usize,
    procedures: usize,
}

impl<R> Clone for Client<R> {
    fn clone(&self) -> Self {
        Self {
            runner: self.runner.clone(),
            format: self.format,
            limits: self.limits,
            linked: self.linked.clone(),
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
    /// Creates a client that speaks binary.
    pub fn new(runner: R) -> Self {
        Self {
            runner: Arc::new(runner),
            format: Format::Binary,
            limits: Limits {
                response: MAX_MESSAGE,
                spec: MAX_SPEC,
                procedures: MAX_PROCEDURES,
            },
            linked: Vec::new(),
            spec: Arc::new(FetchOnce::new(None)),
        }
    }

    /// Sets the format. A clone that speaks another format shares the spec.
    #[must_use]
    pub fn with_format(mut self, format: Format) -> Self {
        self.format = format;
        self
    }

    /// Adds the types of a service's schema to those that an `Any` in JSON may hold, beside the types that the called
    /// method reaches. May be called for several services.
    ///
    /// ```
    /// use pluginrpc::{Client, Executable, Format, ServiceDescriptor};
    ///
    /// // As generated code has it, `cost_service::SERVICE_DESCRIPTOR`.
    /// static SERVICE_DESCRIPTOR: ServiceDescriptor = ServiceDescriptor::new("acme.v1.CostService", &[]);
    ///
    /// let client = Client::new(Executable::new("acme-plugin"))
    ///     .with_format(Format::Json)
    ///     .with_types_from(&SERVICE_DESCRIPTOR);
    /// # drop(client);
    /// ```
    #[must_use]
    pub fn with_types_from(mut self, service: &'static ServiceDescriptor) -> Self {
        self.linked.push(service.file_descriptor_set());
        self
    }

    /// Sets the spec of the plugin, so that neither `--protocol` nor `--spec` is run: a call is one process.
    ///
    /// The given spec is not verified: a call of a procedure that the plugin does not have fails as a usage error of
    /// the plugin, `INTERNAL` with its exit status.
    ///
    /// ```
    /// use pluginrpc::{Client, Executable, Procedure, Spec};
    ///
    /// let spec = Spec::new([Procedure::new("/acme.v1.CostService/GetCost", ["cost"])?])?;
    /// let client = Client::new(Executable::new("acme-plugin")).with_spec(spec);
    /// # Ok::<(), pluginrpc::Error>(())
    /// ```
    #[must_use]
    pub fn with_spec(mut self, spec: impl Into<Arc<Spec>>) -> Self {
        self.spec = Arc::new(FetchOnce::new(Some(spec.into())));
        self
    }

    /// Sets the largest response in bytes, 64 MiB by default.
    #[must_use]
    pub fn with_max_response_bytes(mut self, limit: usize) -> Self {
        self.limits.response = limit;
        self
    }

    /// Sets the largest spec in bytes, 4 MiB by default.
    #[must_use]
    pub fn with_max_spec_bytes(mut self, limit: usize) -> Self {
        self.limits.spec = limit;
        self
    }

    /// Sets the most procedures that the plugin's spec may have, 10,000 by default.
    #[must_use]
    pub fn with_max_procedures(mut self, limit: usize) -> Self {
        self.limits.procedures = limit;
        self
    }

    /// Returns the spec of the plugin; fetched once, and again after a failure.
    ///
    /// # Errors
    /// Those of the table above.
    pub async fn spec(&self, ctx: &Context) -> Result<Arc<Spec>, Error> {
        match ctx.run_until_ended(self.spec.find()).await? {
            Lookup::Value(spec) => Ok(spec),
            Lookup::Fetch(fetch) => self.fetch_spec(ctx).await.map(|spec| fetch.keep(spec)),
        }
    }

    /// Drops the spec, for this client and its clones, so that the next call fetches it again: for hosts that outlive
    /// an update of the plugin.
    pub fn forget_spec(&self) {
        self.spec.forget();
    }

    /// Checks that the plugin serves every method of a service that PluginRPC can carry, that is every one that does
    /// not stream.
    ///
    /// ```
    /// use pluginrpc::{Client, Context, Executable, Method, Procedure, ServiceDescriptor, Spec, TypeName};
    ///
    /// // As generated code has it, `cost_service::SERVICE_DESCRIPTOR`.
    /// const EMPTY: TypeName = TypeName::new("google.protobuf", "Empty");
    /// static RESET: Method = Method::new("/acme.v1.CostService/Reset", EMPTY, EMPTY);
    /// static SERVICE_DESCRIPTOR: ServiceDescriptor = ServiceDescriptor::new("acme.v1.CostService", &[&RESET]);
    ///
    /// let spec = Spec::new([Procedure::new("/acme.v1.CostService/GetCost", ["cost"])?])?;
    /// let client = Client::new(Executable::new("acme-plugin")).with_spec(spec);
    /// let checked = pluginrpc::block_on(client.check_serves(&Context::new(), &SERVICE_DESCRIPTOR));
    /// assert!(checked.unwrap_err().message().contains("/acme.v1.CostService/Reset"));
    /// # Ok::<(), pluginrpc::Error>(())
    /// ```
    ///
    /// # Errors
    /// `UNIMPLEMENTED` that names every procedure that is missing; else those of the table above.
    pub async fn check_serves(&self, ctx: &Context, service: &ServiceDescriptor) -> Result<(), Error> {
        let spec = self.spec(ctx).await?;
        let needed = service.methods().iter().filter(|method| !method.kind().is_streaming());
        let (mut missing, mut total) = (Vec::new(), 0);
        for method in needed {
            total += 1;
            if spec.procedure(method.path()).is_none() {
                missing.push(method.path());
            }
        }
        if missing.is_empty() {
            return Ok(());
        }
        Err(Error::unimplemented(format!(
            "the plugin lacks {} of the {total} procedures of {}: {}; is it another plugin, or of another version?",
            missing.len(),
            service.name(),
            missing.join(", ")
        )))
    }

    async fn fetch_spec(&self, ctx: &Context) -> Result<Spec, Error> {
        let limit = Limit {
            bytes: MAX_PROTOCOL,
            what: "the answer to --protocol",
            option: None,
        };
        let protocol = self
            .run(ctx, vec!["--protocol".to_owned()], Bytes::new(), limit)
            .await?;
        check_protocol(&protocol.stdout).map_err(|error| explain_held(error, &protocol))?;
        let args = vec![
            "--spec".to_owned(),
            "--format".to_owned(),
            self.format.name().to_owned(),
        ];
        let limit = Limit {
            bytes: self.limits.spec,
            what: "the plugin's spec",
            option: Some("with_max_spec_bytes"),
        };
        let output = self.run(ctx, args, Bytes::new(), limit).await?;
        let spec = output.stdout.clone();
        if spec.is_empty() {
            return Err(explain_held(not_pluginrpc("--spec did not return a spec"), &output));
        }
        let (count, limit) = (count::procedures(self.format, &spec), self.limits.procedures);
        if count > limit {
            return Err(Error::new(
                Code::ResourceExhausted,
                format!(
                    "the plugin's spec has {count} procedures, more than the {limit} that this client takes \
                     (`Client::with_max_procedures`)"
                ),
            ));
        }
        Spec::decode(self.format, spec)
            .map_err(|error| {
                not_pluginrpc(&format!(
                    "--spec did not return a properly-formed spec: {}",
                    error.message()
                ))
                .with_source(error)
            })
            .map_err(|error| explain_held(error, &output))
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
        let request = encode_request(self.format, method, request, &self.linked)?;
        let limit = Limit {
            bytes: self.limits.response,
            what: "the plugin's response",
            option: Some("with_max_response_bytes"),
        };
        let response = self.run(ctx, args, request, limit).await?;
        decode_response(self.format, method, response.stdout.clone(), &self.linked).map_err(|error| {
            if error.code() == Code::Internal {
                explain_held(error, &response)
            } else {
                error
            }
        })
    }

    /// Runs the plugin once; its standard output counts only with exit status 0.
    async fn run(&self, ctx: &Context, args: Vec<String>, stdin: Bytes, limit: Limit) -> Result<Output, Error> {
        let mut input = Input::new(args, stdin);
        input.max_stdout = limit.bytes;
        let output = self.runner.run(ctx, input).await.map_err(|error| limit.name(error))?;
        match output.status {
            ExitStatus::Exited(0) => Ok(output),
            status => {
                let error = ExitError::new(status, output.stderr_tail);
                Err(Error::internal(error.to_string()).with_source(error))
            }
        }
    }
}

/// The limit of one output of the plugin.
struct Limit {
    bytes: usize,
    what: &'static str,
    /// The method of [`Client`] that changes it.
    option: Option<&'static str>,
}

impl Limit {
    /// Names the output in the error of a runner, which does not know what it reads.
    fn name(&self, error: Error) -> Error {
        if error.code() != Code::ResourceExhausted {
            return error;
        }
        let mut message = format!("{} is larger than the {} bytes that are read", self.what, self.bytes);
        if let Some(option) = self.option {
            message.push_str(&format!(" (`Client::{option}`)"));
        }
        error.with_message(message)
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

/// Checks the answer to `--protocol`.
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

/// Names the process that still holds the output in the error of an answer that cannot be read: the answer may be
/// incomplete for that reason.
fn explain_held(error: Error, output: &Output) -> Error {
    if !output.stdout_held {
        return error;
    }
    let message = format!("{STDOUT_HELD}, so its answer may be incomplete: {}", error.message());
    error.with_message(message)
}

fn not_pluginrpc(what: &str) -> Error {
    Error::new(
        Code::Internal,
        format!("this is not a PluginRPC plugin, or a broken one: {what}"),
    )
}
