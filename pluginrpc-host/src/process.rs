//! The process of one plugin, from its start to its exit.

use std::io;
use std::process::Stdio;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::thread;
use std::time::Duration;

use pluginrpc::runner::{Child, ExitStatus, Pipes, StderrSink};
use pluginrpc::{Bytes, Code, Error, Executable, ExitError};
use tokio::io::AsyncReadExt;
use tokio::process::{ChildStderr, ChildStdin, ChildStdout};
use tokio::runtime::Handle;
use tokio::sync::{oneshot, watch};
use tokio::task::AbortHandle;
use tokio::time::timeout;

/// The time to read stderr after the exit; a process that left the group may hold it open.
const DRAIN: Duration = Duration::from_millis(250);
/// The time for a killed process to disappear. One that waits for a dead disk never does.
const VANISH: Duration = Duration::from_secs(5);

/// A long-running child process in its own process group: its stderr is read, its exit is watched.
///
/// Dropping it kills the group at once; [`Process::stop`] asks it to end first. In both cases a thread waits for the
/// process, so no zombie remains, also without a tokio runtime. A host that is killed itself cannot end its plugins: a
/// plugin that has to end with its host watches it.
///
/// ```no_run
/// use std::process::Stdio;
/// use pluginrpc::Executable;
/// use pluginrpc_host::{Lines, Process};
///
/// # async fn run() -> Result<(), Box<dyn std::error::Error>> {
/// let program = Executable::new("acme-plugin");
/// let mut process = Process::start(&program, ["--serve"], Stdio::null(), Stdio::piped()).await?;
/// if let Some(stdout) = process.take_stdout() {
///     let mut lines = Lines::new(stdout, 4096);
///     tokio::select! {
///         line = lines.next() => println!("{line:?}"),
///         exit = process.wait() => println!("{exit}"),
///     }
/// }
/// process.stop().await?;
/// # Ok(())
/// # }
/// ```
#[derive(Debug)]
pub struct Process {
    child: Arc<Child>,
    exit: ExitWatch,
    stdin: Option<ChildStdin>,
    stdout: Option<ChildStdout>,
    reader: Option<AbortHandle>,
}

/// Watches the exit of a [`Process`] without owning it. Cheap to clone.
#[derive(Clone, Debug)]
pub struct ExitWatch(Arc<Shared>);

#[derive(Debug)]
struct Shared {
    status: watch::Receiver<Option<ExitStatus>>,
    /// True once stderr is read to its end.
    read: watch::Receiver<bool>,
    stderr: Mutex<Stderr>,
}

#[derive(Debug)]
enum Stderr {
    Open(StderrSink),
    Tail(Option<Bytes>),
}

impl Process {
    /// Starts a program with its own arguments followed by `args`. The settings of the [`Executable`] apply:
    /// environment, current directory, stderr, and the grace of [`Process::stop`]. A callback for lines of stderr
    /// runs on the tokio runtime, so it must not block.
    ///
    /// # Errors
    /// `UNAVAILABLE` if it cannot be started, `FAILED_PRECONDITION` outside a tokio runtime.
    pub async fn start<A: Into<String>>(
        program: &Executable,
        args: impl IntoIterator<Item = A>,
        stdin: Stdio,
        stdout: Stdio,
    ) -> Result<Self, Error> {
        let Ok(runtime) = Handle::try_current() else {
            return Err(Error::failed_precondition(
                "cannot start a plugin outside a tokio runtime, which reads its output",
            ));
        };
        let args: Vec<String> = args.into_iter().map(Into::into).collect();
        let program = program.clone();
        let (status_sender, status) = watch::channel(None);
        let (start_sender, started) = oneshot::channel();
        let body = move || {
            let outcome = program.start(args, stdin, stdout).map(|(child, pipes)| {
                let _entered = runtime.enter();
                let child = Arc::new(child);
                (child.clone(), Self::new(child, pipes, status))
            });
            match outcome {
                Ok((child, process)) => {
                    // If the caller has gone, the process is dropped and thereby killed.
                    drop(start_sender.send(process));
                    status_sender.send_replace(Some(child.wait()));
                }
                Err(error) => drop(start_sender.send(Err(error))),
            }
        };
        thread::Builder::new()
            .name("pluginrpc-plugin".to_owned())
            .spawn(body)
            .map_err(|e| unavailable("start a thread for the plugin", e))?;
        let panicked = |_| Error::internal("the thread that starts the plugin panicked");
        started.await.map_err(panicked)?
    }

    fn new(child: Arc<Child>, pipes: Pipes, status: watch::Receiver<Option<ExitStatus>>) -> Result<Self, Error> {
        let (read_sender, read) = watch::channel(pipes.stderr.is_none());
        let exit = ExitWatch(Arc::new(Shared {
            status,
            read,
            stderr: Mutex::new(Stderr::Open(pipes.stderr_sink)),
        }));
        // Created first: if anything fails from here on, dropping it ends the process.
        let mut process = Self {
            child,
            exit,
            stdin: None,
            stdout: None,
            reader: None,
        };
        let failed = |e| unavailable("read the plugin's output", e);
        process.stdin = pipes.stdin.map(ChildStdin::from_std).transpose().map_err(failed)?;
        process.stdout = pipes.stdout.map(ChildStdout::from_std).transpose().map_err(failed)?;
        let stderr = pipes.stderr.map(ChildStderr::from_std).transpose().map_err(failed)?;
        process.reader = stderr.map(|stderr| {
            let shared = process.exit.0.clone();
            tokio::spawn(async move {
                shared.read(stderr).await;
                read_sender.send_replace(true);
            })
            .abort_handle()
        });
        Ok(process)
    }

    /// Returns the program's name, for messages.
    #[must_use]
    pub fn name(&self) -> &str {
        self.child.name()
    }

    /// Returns the process id, which is the id of its group as well.
    #[must_use]
    pub fn id(&self) -> u32 {
        self.child.id()
    }

    /// Returns the time from SIGTERM to SIGKILL in [`Process::stop`].
    #[must_use]
    pub fn grace(&self) -> Duration {
        self.child.grace()
    }

    /// Takes the write end of its stdin, if that is a pipe.
    pub fn take_stdin(&mut self) -> Option<ChildStdin> {
        self.stdin.take()
    }

    /// Takes the read end of its stdout, if that is a pipe. It has to be read, or the plugin blocks once the pipe is
    /// full.
    pub fn take_stdout(&mut self) -> Option<ChildStdout> {
        self.stdout.take()
    }

    /// Kills the process group at once with SIGKILL; [`Process::wait`] reports the exit.
    pub fn kill(&self) {
        self.child.kill();
    }

    /// Returns a watch of its exit.
    #[must_use]
    pub fn exit_watch(&self) -> &ExitWatch {
        &self.exit
    }

    /// Waits for the exit and the end of stderr. Returns the exit status with the tail of stderr. Cancel safe.
    pub async fn wait(&self) -> ExitError {
        self.exit.wait().await
    }

    /// Ends the process: SIGTERM to its group, and SIGKILL after the grace of the [`Executable`]. Returns at once if
    /// it has exited before.
    ///
    /// # Errors
    /// `UNAVAILABLE` if it still exists 5 s after SIGKILL, which happens when it waits for a dead disk or device.
    pub async fn stop(&self) -> Result<ExitStatus, Error> {
        self.child.terminate();
        if let Ok(exit) = timeout(self.child.grace(), self.wait()).await {
            return Ok(exit.status());
        }
        self.child.kill();
        match timeout(VANISH, self.wait()).await {
            Ok(exit) => Ok(exit.status()),
            Err(_) => Err(Error::new(
                Code::Unavailable,
                format!(
                    "{} (process {}) was killed and still exists: it may wait for a dead disk or device",
                    self.name(),
                    self.id()
                ),
            )),
        }
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        self.child.kill();
        if let Some(reader) = &self.reader {
            reader.abort();
        }
    }
}

impl ExitWatch {
    /// Returns the exit status; `None` while it runs.
    #[must_use]
    pub fn status(&self) -> Option<ExitStatus> {
        *self.0.status.borrow()
    }

    /// Waits for the exit and the end of stderr. Returns the exit status with the tail of stderr. Cancel safe.
    pub async fn wait(&self) -> ExitError {
        let mut status = self.0.status.clone();
        let ended = status.wait_for(Option::is_some).await.ok().and_then(|status| *status);
        // An error means that the reader has ended, or never existed.
        let _ = timeout(DRAIN, self.0.read.clone().wait_for(|read| *read)).await;
        let mut stderr = self.0.stderr();
        if let Stderr::Open(sink) = &mut *stderr {
            *stderr = Stderr::Tail(sink.finish());
        }
        ExitError::new(ended.unwrap_or(ExitStatus::Exited(-1)), stderr.tail())
    }

    /// Returns the tail of stderr so far, up to the limit of [`pluginrpc::runner::Stderr`].
    #[must_use]
    pub fn stderr_tail(&self) -> Bytes {
        self.0.stderr().tail().unwrap_or_default()
    }
}

impl Stderr {
    fn tail(&self) -> Option<Bytes> {
        match self {
            Self::Open(sink) => sink.tail().map(Bytes::copy_from_slice),
            Self::Tail(tail) => tail.clone(),
        }
    }
}

impl Shared {
    async fn read(&self, mut pipe: ChildStderr) {
        let mut chunk = vec![0; 4096];
        while let Ok(read @ 1..) = pipe.read(&mut chunk).await {
            if let Stderr::Open(sink) = &mut *self.stderr() {
                sink.push(chunk.get(..read).unwrap_or_default());
            }
        }
    }

    fn stderr(&self) -> MutexGuard<'_, Stderr> {
        self.stderr.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn unavailable(what: &str, e: io::Error) -> Error {
    Error::new(Code::Unavailable, format!("cannot {what}: {e}")).with_source(e)
}
