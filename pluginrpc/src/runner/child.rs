//! A long-running process: for hosts that start a plugin once and call it many times.

use std::fmt;
use std::process::{ChildStderr, ChildStdin, ChildStdout, Stdio};
use std::time::Duration;

use super::stop::Stop;
use super::{Executable, ExitStatus, Input, StderrSink};
use crate::{Error, sys};

/// A long-running process, started by [`Executable::start`] in a process group of its own.
///
/// Dropping it does nothing. The holder has to call [`wait`](Child::wait), on a thread kept for that, or the process
/// stays a zombie once it has ended. `pluginrpc-host` does that, and reads the pipes.
pub struct Child {
    name: String,
    grace: Duration,
    process: sys::process::ProcessGroup,
}

/// Our ends of a child process' streams.
#[derive(Debug)]
#[non_exhaustive]
pub struct Pipes {
    /// Standard input, where it was set to a pipe.
    pub stdin: Option<ChildStdin>,
    /// Standard output, where it was set to a pipe.
    pub stdout: Option<ChildStdout>,
    /// Standard error, unless [`Executable::with_stderr`] sends it elsewhere.
    pub stderr: Option<ChildStderr>,
    /// The sink for the bytes that are read from `stderr`.
    pub stderr_sink: StderrSink,
}

impl Executable {
    /// Starts the program as a long-running process: with its own arguments and then `args`, and the environment,
    /// current directory and standard error that are set. It does not count for [`Executable::with_max_processes`].
    /// Blocks until it is started, which takes up to 200 ms for a file that is still open for writing.
    ///
    /// ```no_run
    /// use std::process::Stdio;
    /// use pluginrpc::Executable;
    ///
    /// let (process, pipes) = Executable::new("acme").start(["--port=50051"], Stdio::null(), Stdio::piped())?;
    /// std::thread::scope(|scope| {
    ///     let ended = scope.spawn(|| process.wait());
    ///     process.kill();
    ///     println!("{:?}", ended.join());
    /// });
    /// # drop(pipes);
    /// # Ok::<(), pluginrpc::Error>(())
    /// ```
    ///
    /// # Errors
    /// `UNAVAILABLE` when it cannot be started, with what to do about it.
    pub fn start<A: Into<String>>(
        &self,
        args: impl IntoIterator<Item = A>,
        stdin: Stdio,
        stdout: Stdio,
    ) -> Result<(Child, Pipes), Error> {
        let mut job = self.job(Input::new(args, ""))?;
        job.command.stdin(stdin).stdout(stdout);
        let mut child = sys::process::spawn(&mut job.command, &job.name, &Stop::default())?;
        let pipes = Pipes {
            stdin: child.stdin.take(),
            stdout: child.stdout.take(),
            stderr: child.stderr.take(),
            stderr_sink: job.stderr,
        };
        let child = Child {
            name: job.name,
            grace: job.grace,
            process: sys::process::ProcessGroup::new(child),
        };
        Ok((child, pipes))
    }
}

impl Child {
    /// Returns the program's name, for messages.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Returns the id of the process, which is that of its group too.
    #[must_use]
    pub fn id(&self) -> u32 {
        self.process.id()
    }

    /// Returns the time of [`Executable::with_grace`], to leave between [`terminate`](Child::terminate) and
    /// [`kill`](Child::kill).
    #[must_use]
    pub fn grace(&self) -> Duration {
        self.grace
    }

    /// Requests the end of the process and all of its group: SIGTERM, and SIGCONT for one that is stopped. Kills the
    /// process on other platforms than unix. Does nothing once it was waited for.
    pub fn terminate(&self) {
        self.process.terminate();
    }

    /// Ends the process and all of its group: SIGKILL. Kills the process alone on other platforms than unix. Does
    /// nothing once it was waited for.
    pub fn kill(&self) {
        self.process.kill();
    }

    /// Blocks until the process has ended, then ends what is left of its group, and returns its exit status; at once
    /// when it was waited for before. An exit status that the system does not report is -1.
    pub fn wait(&self) -> ExitStatus {
        self.process.wait()
    }
}

impl fmt::Debug for Child {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Child")
            .field("name", &self.name)
            .field("id", &self.id())
            .finish_non_exhaustive()
    }
}

#[cfg(all(unix, test))]
#[allow(clippy::unwrap_used)] // a test fails where something is not as it should be
mod tests {
    use std::io::{BufRead, BufReader};

    use super::*;

    /// Starts `sh` with a script that prints `ready`.
    /// Keep the pipes: a shell that reports a signal on stderr dies of SIGPIPE where no one reads it.
    fn start(script: &str) -> (Child, BufReader<ChildStdout>, ChildStderr) {
        let shell = Executable::new("/bin/sh").with_args(["-c"]);
        let (child, pipes) = shell.start([script], Stdio::null(), Stdio::piped()).unwrap();
        let mut stdout = BufReader::new(pipes.stdout.unwrap());
        let stderr = pipes.stderr.unwrap();
        let mut line = String::new();
        stdout.read_line(&mut line).unwrap();
        assert_eq!(line, "ready\n");
        (child, stdout, stderr)
    }

    #[test]
    fn a_child_runs_until_it_is_terminated() {
        let (child, _stdout, _stderr) = start("trap 'exit 7' TERM; echo ready; while :; do sleep 0.01; done");
        child.terminate();
        assert_eq!(child.wait(), ExitStatus::Exited(7));
        assert_eq!(child.wait(), ExitStatus::Exited(7));
        // The number may be another process' by now.
        child.kill();
        let (child, _stdout, _stderr) = start("trap '' TERM; echo ready; while :; do sleep 0.01; done");
        child.terminate();
        child.kill();
        assert_eq!(child.wait(), ExitStatus::Signaled(9));
    }

    #[test]
    fn its_children_end_with_it() {
        // The pipe is closed once nobody holds it any more.
        let (child, mut stdout, _stderr) = start("sleep 1000 & echo ready");
        assert_eq!(child.wait(), ExitStatus::Exited(0));
        assert_eq!(stdout.read_line(&mut String::new()).unwrap(), 0);
    }

    #[test]
    fn a_stopped_child_can_be_terminated() {
        let (child, _stdout, _stderr) = start("echo ready; kill -STOP $$");
        child.terminate();
        assert_eq!(child.wait(), ExitStatus::Signaled(15));
    }

    #[test]
    fn the_portable_backend_ends_it_too() {
        let shell = Executable::new("/bin/sh").with_args(["-c"]);
        let mut job = shell.job(Input::new(["sleep 1000"], "")).unwrap();
        let child = sys::portable::spawn(&mut job.command, "sh", &Stop::default()).unwrap();
        let id = child.id();
        let child = sys::portable::ProcessGroup::new(child);
        assert_eq!(child.id(), id);
        child.terminate();
        assert_eq!(child.wait(), ExitStatus::Signaled(9));
        child.kill();
        assert_eq!(child.wait(), ExitStatus::Signaled(9));
    }
}
