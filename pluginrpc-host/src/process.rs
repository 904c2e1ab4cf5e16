//! The process of one plugin, from its start to its end.

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

/// How long standard error is still read after the end, where something that left the group holds it open.
const DRAIN: Duration = Duration::from_millis(250);
/// How long a process that was killed may take to vanish. One that waits for a dead disk can take for ever.
const VANISH: Duration = Duration::from_secs(5);

/// A plugin's process that stays: started in a group of its own, its standard error read, its end watched.
///
/// When this is dropped, the group is killed at once; [`Process::stop`] leaves it time. Either way a thread waits for the
/// process, so that no zombie stays, whatever becomes of the tokio runtime. A host that is itself killed cannot end
/// anybody: a plugin that means to end with its host has to watch it.
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
///         line = lines.next() => println!("it said {line:?}"),
///         exit = process.exited() => println!("{exit}"),
///     }
/// }
/// process.stop().await?;
/// # Ok(())
/// # }
/// ```
#[derive(Debug)]
pub struct Process {
    child: Arc<Child>,
    exit: Exit,
    stdin: Option<ChildStdin>,
    stdout: Option<ChildStdout>,
    reader: Option<AbortHandle>,
}

/// What becomes of a process; for whoever has to know and does not own it. Cheap to clone.
#[derive(Clone, Debug)]
pub struct Exit(Arc<Shared>);

#[derive(Debug)]
struct Shared {
    status: watch::Receiver<Option<ExitStatus>>,
    /// True once nothing more comes from standard error.
    read: watch::Receiver<bool>,
    stderr: Mutex<Stderr>,
}

#[derive(Debug)]
enum Stderr {
    Open(StderrSink),
    Tail(Option<Bytes>),
}

impl Process {
    /// Starts a program, with its own arguments and then these. Whatever is set on it holds: environment, folder, standard
    /// error, and the grace of [`Process::stop`]. A callback for lines of standard error is called on the runtime, so it
    /// must not block.
    ///
    /// # Errors
    /// `UNAVAILABLE` when it cannot be started, `FAILED_PRECONDITION` outside a tokio runtime.
    pub async fn start<A: Into<String>>(
        program: &Executable,
        args: impl IntoIterator<Item = A>,
        stdin: Stdio,
        stdout: Stdio,
    ) -> Result<Self, Error> {
        let Ok(runtime) = Handle::try_current() else {
            return Err(Error::failed_precondition(
                "starting a plugin needs a tokio runtime around it, which then reads what it writes",
            ));
        };
        let args: Vec<String> = args.into_iter().map(Into::into).collect();
        let program = program.clone();
        let (tell_status, status) = watch::channel(None);
        let (tell_start, started) = oneshot::channel();
        let body = move || {
            let outcome = program.start(args, stdin, stdout).map(|(child, pipes)| {
                let _entered = runtime.enter();
                let child = Arc::new(child);
                (child.clone(), Self::new(child, pipes, status))
            });
            match outcome {
                Ok((child, process)) => {
                    // Where nobody waits for it any more, it is dropped and thereby killed.
                    drop(tell_start.send(process));
                    tell_status.send_replace(Some(child.wait()));
                }
                Err(error) => drop(tell_start.send(Err(error))),
            }
        };
        thread::Builder::new()
            .name("pluginrpc-plugin".to_owned())
            .spawn(body)
            .map_err(|e| unavailable("start a thread for the plugin", e))?;
        let gone = |_| Error::internal("the thread that starts the plugin panicked");
        started.await.map_err(gone)?
    }

    fn new(child: Arc<Child>, pipes: Pipes, status: watch::Receiver<Option<ExitStatus>>) -> Result<Self, Error> {
        let (tell_read, read) = watch::channel(pipes.stderr.is_none());
        let exit = Exit(Arc::new(Shared {
            status,
            read,
            stderr: Mutex::new(Stderr::Open(pipes.stderr_sink)),
        }));
        // Made first: whatever fails from here on, the process ends with it.
        let mut process = Self {
            child,
            exit,
            stdin: None,
            stdout: None,
            reader: None,
        };
        let failed = |e| unavailable("read what the plugin writes", e);
        process.stdin = pipes.stdin.map(ChildStdin::from_std).transpose().map_err(failed)?;
        process.stdout = pipes.stdout.map(ChildStdout::from_std).transpose().map_err(failed)?;
        let stderr = pipes.stderr.map(ChildStderr::from_std).transpose().map_err(failed)?;
        process.reader = stderr.map(|stderr| {
            let shared = process.exit.0.clone();
            tokio::spawn(async move {
                shared.read(stderr).await;
                tell_read.send_replace(true);
            })
            .abort_handle()
        });
        Ok(process)
    }

    /// The program's name, for messages.
    #[must_use]
    pub fn name(&self) -> &str {
        self.child.name()
    }

    /// The id of the process, which is that of its group too.
    #[must_use]
    pub fn id(&self) -> u32 {
        self.child.id()
    }

    /// What it reads, where that is a pipe; once.
    pub fn take_stdin(&mut self) -> Option<ChildStdin> {
        self.stdin.take()
    }

    /// What it writes, where that is a pipe; once. It has to be read, or the plugin will wait for a reader one day.
    pub fn take_stdout(&mut self) -> Option<ChildStdout> {
        self.stdout.take()
    }

    /// What becomes of it.
    #[must_use]
    pub fn exit(&self) -> &Exit {
        &self.exit
    }

    /// Waits until it has ended, and what it wrote to standard error is read; says how it ended and the end of that.
    pub async fn exited(&self) -> ExitError {
        self.exit.wait().await
    }

    /// Ends it and waits for that: SIGTERM to its group, SIGKILL after the grace of the [`Executable`]. At once when it has
    /// ended already.
    ///
    /// # Errors
    /// `UNAVAILABLE` when it was killed and is still there after 5 s, since it waits for a disk or a device that is gone.
    pub async fn stop(&self) -> Result<ExitStatus, Error> {
        self.child.terminate();
        if let Ok(exit) = timeout(self.child.grace(), self.exited()).await {
            return Ok(exit.status());
        }
        self.child.kill();
        match timeout(VANISH, self.exited()).await {
            Ok(exit) => Ok(exit.status()),
            Err(_) => Err(Error::new(
                Code::Unavailable,
                format!(
                    "{} (process {}) was killed and does not end: it may wait for a disk or a device that is gone",
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

impl Exit {
    /// How it ended; `None` while it runs.
    #[must_use]
    pub fn status(&self) -> Option<ExitStatus> {
        *self.0.status.borrow()
    }

    /// Waits until it has ended, and what it wrote to standard error is read.
    pub async fn wait(&self) -> ExitError {
        let mut status = self.0.status.clone();
        let ended = status.wait_for(Option::is_some).await.ok().and_then(|status| *status);
        // An error means that the reader is gone, or was never there.
        let _ = timeout(DRAIN, self.0.read.clone().wait_for(|read| *read)).await;
        let mut stderr = self.0.stderr();
        if let Stderr::Open(sink) = &mut *stderr {
            *stderr = Stderr::Tail(sink.finish());
        }
        ExitError::new(ended.unwrap_or(ExitStatus::Exited(-1)), stderr.tail())
    }

    /// The end of what it wrote to standard error so far, as much as is kept.
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
