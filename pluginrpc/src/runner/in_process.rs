//! A plugin in this process, called by the same arguments and bytes as an executable.

use std::ffi::OsString;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::pin::pin;
use std::task::Poll;

use bytes::Bytes;

use super::{ExitStatus, Input, Output, Runner};
use crate::{BoxFuture, Context, Error, Plugin, server};

/// The exit status of a program that panicked.
const PANICKED: i32 = 101;

/// Runs a [`Plugin`] in this process: arguments are parsed and envelopes written as for a process of its own.
///
/// Handlers run on the thread that polls the call. A panic in one ends that run with exit status 101; in a program that
/// is built with `panic = "abort"` it ends the program.
///
/// ```
/// use pluginrpc::{Client, Context, InProcess, Plugin, block_on};
/// # use pluginrpc::{BoxFuture, Bytes, Call, Error, Method, Service, ServiceDescriptor, TypeName};
/// # const EMPTY: TypeName = TypeName::new("google.protobuf", "Empty");
/// # static PING: Method = Method::new("/acme.v1.PingService/Ping", EMPTY, EMPTY);
/// # static TABLE: ServiceDescriptor = ServiceDescriptor::new("acme.v1.PingService", &[&PING]);
/// # struct PingServiceServer;
/// # impl Call for PingServiceServer {
/// #     fn unary<'a>(&'a self, _: &'a Method, _: &'a Context, _: Bytes) -> BoxFuture<'a, Result<Bytes, Error>> {
/// #         Box::pin(std::future::ready(Ok(Bytes::new())))
/// #     }
/// # }
/// # impl Service for PingServiceServer {
/// #     fn descriptor(&self) -> &'static ServiceDescriptor { &TABLE }
/// # }
/// # impl PingServiceServer { fn new(_: ()) -> Self { Self } }
/// # let ping = ();
///
/// let client = Client::new(InProcess::new(Plugin::new("ping").service(PingServiceServer::new(ping))));
/// let spec = block_on(client.spec(&Context::new()))?;
/// assert_eq!(spec.procedures()[0].path(), "/acme.v1.PingService/Ping");
/// # Ok::<(), Error>(())
/// ```
#[derive(Debug)]
pub struct InProcess {
    plugin: Plugin,
}

impl InProcess {
    /// Creates a runner for this plugin. Its launch profiles are not used.
    pub fn new(plugin: Plugin) -> Self {
        Self { plugin }
    }
}

impl Runner for InProcess {
    fn run<'a>(&'a self, ctx: &'a Context, input: Input) -> BoxFuture<'a, Result<Output, Error>> {
        Box::pin(async move {
            let args: Vec<OsString> = input.args.into_iter().map(OsString::from).collect();
            let line = server::CommandLine::parse(&self.plugin, &args);
            let ctx = ctx.child();
            let _ended_with_us = ctx.cancel_on_drop();
            let stdin = move |limit, _| match input.stdin {
                stdin if stdin.len() > limit => Err(server::too_large(limit)),
                stdin => Ok(stdin),
            };
            let mut answer = pin!(server::answer(&self.plugin, line, &ctx, stdin, &server::Console::NONE));
            // After a panic the future is not polled again.
            let output = std::future::poll_fn(|cx| match catch_unwind(AssertUnwindSafe(|| answer.as_mut().poll(cx))) {
                Ok(poll) => poll.map(Some),
                Err(_) => Poll::Ready(None),
            });
            let (status, output) = match output.await {
                Some(output) => (output.status.into(), output),
                None => (PANICKED, server::Reply::default()),
            };
            if output.stdout.len() > input.max_stdout {
                return Err(super::too_much_output(input.max_stdout));
            }
            Ok(Output::new(ExitStatus::Exited(status), output.stdout).with_stderr_tail(Bytes::from(output.stderr)))
        })
    }
}
