//! A plugin that is a program: one process for each call.

use std::ffi::{OsStr, OsString};
use std::future::poll_fn;
use std::path::{Path, PathBuf};
use std::pin::pin;
use std::process::{Command, Stdio};
use std::sync::{Arc, Mutex, PoisonError};
use std::task::{Poll, Waker};
use std::time::Duration;

use super::{Environment, Finished, Invocation, Runner, lookup};
use crate::sys::process::{self, Stop};
use crate::{BoxFuture, Code, Context, Error};

/// Runs an executable file, in a process group of its own.
///
/// Standard input and output are pipes; the end of standard error is kept for errors. When the call is given up, the
/// group gets SIGTERM, and SIGKILL after a grace period; a call whose future is dropped is ended the same way in the
/// background. A process that was started by the plugin and still holds its output open does not hold up the call.
///
/// A thread waits for each running process, so that any executor can await it. On Windows, calls through this runner
/// answer `UNIMPLEMENTED` for now.
#[derive(Clone, Debug)]
pub struct Executable {
    program: PathBuf,
    args: Vec<OsString>,
    folder: Option<PathBuf>,
    environment: Environment,
    grace: Duration,
}

impl Executable {
    /// A program by path, or by a bare name that is looked up on PATH, never in the working folder.
    pub fn new(program: impl Into<PathBuf>) -> Self {
        Self {
            program: program.into(),
            args: Vec::new(),
            folder: None,
            environment: Environment::default(),
            grace: Duration::from_secs(2),
        }
    }

    /// Arguments before those of the call, for a plugin that is mounted on a sub-command.
    #[must_use]
    pub fn with_args<A: AsRef<OsStr>>(mut self, args: impl IntoIterator<Item = A>) -> Self {
        self.args = args.into_iter().map(|arg| arg.as_ref().to_owned()).collect();
        self
    }

    /// The working folder of the plugin; ours by default.
    #[must_use]
    pub fn with_folder(mut self, folder: impl Into<PathBuf>) -> Self {
        self.folder = Some(folder.into());
        self
    }

    /// What of our environment the plugin gets to see.
    #[must_use]
    pub fn with_environment(mut self, environment: Environment) -> Self {
        self.environment = environment;
        self
    }

    /// How long a plugin that is asked to end may take before it is killed, 2 s by default.
    #[must_use]
    pub fn with_grace(mut self, grace: Duration) -> Self {
        self.grace = grace;
        self
    }

    /// The program as it was given.
    #[must_use]
    pub fn program(&self) -> &Path {
        &self.program
    }

    fn command(&self, invocation: &Invocation) -> Result<Command, Error> {
        let mut command = Command::new(lookup::find(&self.program)?);
        command
            .args(&self.args)
            .args(&invocation.args)
            .env_clear()
            .envs(self.environment.variables());
        if let Some(folder) = &self.folder {
            command.current_dir(folder);
        }
        let stdin = if invocation.stdin.is_empty() {
            Stdio::null()
        } else {
            Stdio::piped()
        };
        command.stdin(stdin).stdout(Stdio::piped()).stderr(Stdio::piped());
        process::own_group(&mut command);
        Ok(command)
    }
}

impl Runner for Executable {
    fn run<'a>(&'a self, ctx: &'a Context, invocation: Invocation) -> BoxFuture<'a, Result<Finished, Error>> {
        Box::pin(async move {
            if let Some(ended) = ctx.ended() {
                return Err(ended);
            }
            let command = self.command(&invocation)?;
            let unavailable = |e: std::io::Error| {
                let name = lookup::shown(&self.program);
                Error::new(Code::Unavailable, format!("cannot run {name}: {e}")).with_source(e)
            };
            let (stop, stopped) = process::stop_pair().map_err(unavailable)?;
            let done = Arc::new(Done::default());
            let (tell, grace) = (done.clone(), self.grace);
            let thread = std::thread::Builder::new().name("pluginrpc-process".to_owned());
            let name = lookup::shown(&self.program);
            // Dropping this future drops `stop`, which the thread sees.
            thread
                .spawn(move || tell.tell(process::run(command, &name, invocation, &stopped, grace)))
                .map_err(unavailable)?;
            finish(&done, ctx, stop).await
        })
    }
}

/// Waits for the process; when the context ends first, has it ended, waits for that, and says why.
async fn finish(done: &Done, ctx: &Context, stop: Stop) -> Result<Finished, Error> {
    let mut stop = Some(stop);
    let mut why = None;
    let mut ended = pin!(ctx.wait_ended());
    poll_fn(|cx| {
        if stop.is_some() {
            if let Poll::Ready(error) = ended.as_mut().poll(cx) {
                stop = None;
                why = Some(error);
            }
        }
        done.poll(cx.waker()).map(|finished| match why.take() {
            Some(error) => Err(error),
            None => finished,
        })
    })
    .await
}

/// The outcome of a thread, for one future.
#[derive(Default)]
struct Done(Mutex<(Option<Outcome>, Option<Waker>)>);

type Outcome = Result<Finished, Error>;

impl Done {
    fn tell(&self, outcome: Outcome) {
        let mut inner = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        inner.0 = Some(outcome);
        let waker = inner.1.take();
        drop(inner);
        if let Some(waker) = waker {
            waker.wake();
        }
    }

    fn poll(&self, waker: &Waker) -> Poll<Outcome> {
        let mut inner = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        match inner.0.take() {
            Some(outcome) => Poll::Ready(outcome),
            None => {
                inner.1 = Some(waker.clone());
                Poll::Pending
            }
        }
    }
}
