//! A plugin that is an executable file: one process for each call.

use std::ffi::{OsStr, OsString};
use std::fmt;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Duration;

use super::job::{Job, RunJob, unavailable};
use super::semaphore::{Permit, Semaphore};
use super::stop::{Stop, StopOnDrop};
use super::{Environment, Input, Output, Runner, Stderr, lookup, thread};
use crate::{BoxFuture, Context, Error, sys};

/// The default time from SIGTERM to SIGKILL.
const GRACE: Duration = Duration::from_secs(2);
/// The default for the most concurrent processes; with some four files each, below the usual limit of 1024.
const PROCESSES: usize = 64;

/// Runs an executable file: one process for each call, in a process group of its own.
///
/// Standard input and output are pipes; [`Executable::with_stderr`] sets the destination of standard error. A process
/// that the plugin started and that still holds its output open does not delay the call; it gets SIGTERM. Only a plugin
/// that exited with status 0 and wrote nothing is waited for: its answer may come from there for up to 10 s.
///
/// If a call ends early, by its deadline, by cancellation or because it wrote too much, the group gets SIGTERM (and
/// SIGCONT, for one that is stopped), and SIGKILL after a grace period. The call returns when the process has ended, so
/// up to that much later than its deadline; one that cannot be killed, since it waits for a dead disk, is left after 5
/// s. If the future is dropped, the group gets SIGTERM at once and SIGKILL in the background. If the host exits right
/// away, plugins that ignore SIGTERM are orphaned.
///
/// Plugins are background processes: they do not read from a terminal, and Ctrl-C reaches the host only. A host whose
/// contexts come from [`Context::until_signal`] ends its plugins then. A host that is killed by SIGKILL orphans them:
/// they end with their call, or when they write to their closed output.
///
/// The caller is not blocked: a thread finds the program, starts it and waits for it, so that any executor can await
/// the call. At most 64 processes run at once ([`Executable::with_max_processes`]); further calls wait in order.
///
/// # Other platforms than unix
/// There are no process groups and no SIGTERM: a plugin that has to end is killed at once, and the processes that it
/// started go on. Each pipe of a running process has a thread, which stays as long as such a process holds the pipe
/// open.
///
/// ```
/// use std::time::Duration;
/// use pluginrpc::Executable;
/// use pluginrpc::runner::{Environment, Stderr};
///
/// let plugin = Executable::new("acme")
///     .with_args(["plug"]) // mounted as a subcommand: `acme plug --spec`
///     .with_environment(Environment::needed().with("ACME_MODE", "plugin"))
///     .with_stderr(Stderr::inherit())
///     .with_grace(Duration::from_millis(500))
///     .with_max_processes(8);
/// ```
#[derive(Clone)]
pub struct Executable {
    program: PathBuf,
    args: Vec<OsString>,
    current_dir: Option<PathBuf>,
    environment: Environment,
    stderr: Stderr,
    grace: Duration,
    semaphore: Semaphore,
    /// The function of the platform that runs a process; tests replace it.
    pub(super) run: RunJob,
}

impl Executable {
    /// Creates a runner from a path, or from a bare name that is looked up on our PATH at each call, never in the
    /// current directory.
    pub fn new(program: impl Into<PathBuf>) -> Self {
        Self {
            program: program.into(),
            args: Vec::new(),
            current_dir: None,
            environment: Environment::default(),
            stderr: Stderr::default(),
            grace: GRACE,
            semaphore: Semaphore::new(PROCESSES),
            run: sys::process::run,
        }
    }

    /// Sets arguments before those of the call, for a plugin that is mounted as a subcommand.
    #[must_use]
    pub fn with_args<A: AsRef<OsStr>>(mut self, args: impl IntoIterator<Item = A>) -> Self {
        self.args = args.into_iter().map(|arg| arg.as_ref().to_owned()).collect();
        self
    }

    /// Sets the current directory of the plugin; ours by default. The path of the program is not relative to it.
    #[must_use]
    pub fn with_current_dir(mut self, dir: impl Into<PathBuf>) -> Self {
        self.current_dir = Some(dir.into());
        self
    }

    /// Sets the environment of the plugin; [`Environment::needed`] by default.
    #[must_use]
    pub fn with_environment(mut self, environment: Environment) -> Self {
        self.environment = environment;
        self
    }

    /// Sets the destination of the plugin's standard error; [`Stderr::tail`] by default.
    #[must_use]
    pub fn with_stderr(mut self, stderr: Stderr) -> Self {
        self.stderr = stderr;
        self
    }

    /// Sets the time from the request to end until the plugin is killed, 2 s by default and at most an hour.
    #[must_use]
    pub fn with_grace(mut self, grace: Duration) -> Self {
        self.grace = grace.min(Duration::from_secs(3600));
        self
    }

    /// Sets the most concurrent processes, 64 by default and at least one; further calls wait, first come, first
    /// served, as long as their context lives. Clones made after this share the limit.
    #[must_use]
    pub fn with_max_processes(mut self, limit: usize) -> Self {
        self.semaphore = Semaphore::new(limit);
        self
    }

    /// Returns the program as it was given.
    #[must_use]
    pub fn program(&self) -> &Path {
        &self.program
    }

    pub(super) fn job(&self, input: Input) -> Result<Job, Error> {
        let name = lookup::shown(&self.program);
        let mut program = lookup::find(&self.program)?;
        if self.current_dir.is_some() {
            // Else the system would look for a relative path in the new directory.
            program = std::path::absolute(&program).map_err(|e| unavailable("find", &name, e, ""))?;
        }
        let Input {
            args,
            stdin,
            max_stdout,
        } = input;
        let mut command = Command::new(program);
        command
            .args(&self.args)
            .args(args)
            .stdin(if stdin.is_empty() {
                Stdio::null()
            } else {
                Stdio::piped()
            })
            .stdout(Stdio::piped())
            .stderr(self.stderr.stdio());
        self.environment.apply(&mut command);
        if let Some(dir) = &self.current_dir {
            command.current_dir(dir);
        }
        Ok(Job {
            command,
            name,
            stdin,
            max_stdout,
            stderr: self.stderr.sink(),
            grace: self.grace,
        })
    }

    /// Returns true if none of our processes runs.
    #[cfg(test)]
    pub(super) fn idle(&self) -> bool {
        self.semaphore.available() == self.semaphore.limit()
    }

    /// Waits for a permit to run a process.
    async fn permit(&self, ctx: &Context) -> Result<Permit, Error> {
        ctx.run_until_ended(self.semaphore.acquire()).await.map_err(|ended| {
            let limit = self.semaphore.limit();
            let message = format!(
                "{} (it was waiting for one of {limit} processes, see `Executable::with_max_processes`)",
                ended.message()
            );
            ended.with_message(message)
        })
    }
}

impl fmt::Debug for Executable {
    /// Prints no arguments, which may hold secrets.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Executable")
            .field("program", &self.program)
            .field("current_dir", &self.current_dir)
            .field("environment", &self.environment)
            .field("stderr", &self.stderr)
            .field("grace", &self.grace)
            .field("max_processes", &self.semaphore.limit())
            .finish_non_exhaustive()
    }
}

impl Runner for Executable {
    fn run<'a>(&'a self, ctx: &'a Context, input: Input) -> BoxFuture<'a, Result<Output, Error>> {
        Box::pin(async move {
            if let Some(ended) = ctx.ended() {
                return Err(ended);
            }
            let permit = self.permit(ctx).await?;
            let stop = Stop::default();
            let us = self.clone();
            let asked = stop.clone();
            let started = thread::run(permit, move || match us.job(input) {
                Ok(job) => (us.run)(job, &asked),
                Err(error) => Err(error).into(),
            });
            let done = started.map_err(|e| {
                let hint = sys::process::hint(&e);
                unavailable("start a thread for", &lookup::shown(&self.program), e, hint)
            })?;
            done.finish(ctx, StopOnDrop(stop)).await
        })
    }
}
