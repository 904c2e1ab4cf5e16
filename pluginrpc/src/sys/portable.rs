//! Runs one process with nothing but the standard library: a thread for each pipe, and polling.
//!
//! There are no process groups and no SIGTERM here: a process that has to end is killed at once, alone. What it started
//! goes on; while that holds a pipe open, the thread that reads the pipe stays too.

use std::io::{self, ErrorKind, Read, Write};
use std::process::{Child, Command, ExitStatus};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::thread;
use std::time::Instant;

use bytes::Bytes;

use crate::Error;
use crate::runner::job::{
    Backoff, CHUNK, DRAIN_TIMEOUT, Job, JobEnd, KILL_TIMEOUT, SILENT_DRAIN_TIMEOUT, not_started, unavailable,
    unkillable, waited,
};
use crate::runner::stderr::StderrSink;
use crate::runner::stop::Stop;
use crate::runner::{self, Output, too_much_output};

/// The state that the threads of one process share.
struct Shared {
    state: Mutex<State>,
    changed: Condvar,
    /// Apart, so that a slow callback holds up nothing else.
    stderr: Mutex<StderrSink>,
}

#[derive(Default)]
struct State {
    stdout: Vec<u8>,
    too_much: bool,
    /// Outputs that have not ended.
    open: usize,
    stdout_open: bool,
    last_output: Option<Instant>,
    stop: bool,
    /// Output is no longer waited for.
    over: bool,
}

/// Runs a process to its end, or until `stop` is asked; then it is killed. Blocks.
pub(crate) fn run(mut job: Job, stop: &Stop) -> JobEnd {
    if stop.is_requested() {
        return Err(not_started()).into();
    }
    let mut child = match job.command.spawn() {
        Ok(child) => child,
        Err(e) => return Err(unavailable("run", &job.name, e, "")).into(),
    };
    let shared = Arc::new(Shared {
        state: Mutex::default(),
        changed: Condvar::new(),
        stderr: Mutex::new(job.stderr),
    });
    let watched = shared.clone();
    stop.on_request(move || watched.change(|state| state.stop = true));
    if let Err(e) = start_threads(&mut child, &shared, job.stdin, job.max_stdout) {
        // This error is more useful than the exit status.
        stop.request();
        let over = wait(child, &shared, &job.name, job.max_stdout);
        return JobEnd {
            outcome: Err(unavailable("start a thread for", &job.name, e, "")),
            ..over
        };
    }
    let over = wait(child, &shared, &job.name, job.max_stdout);
    stop.disarm();
    over
}

/// Returns advice on an error of the system; none here.
pub(crate) const fn hint(_: &io::Error) -> &'static str {
    ""
}

/// Waits for the end of the process and then, for a moment, of its output.
fn wait(mut child: Child, shared: &Shared, name: &str, max_stdout: usize) -> JobEnd {
    let mut backoff = Backoff::new();
    let mut ended = None;
    let mut killed = None;
    let mut awaiting = false;
    let status = loop {
        if ended.is_none() {
            ended = child.try_wait().transpose().map(|status| (Instant::now(), status));
        }
        let mut state = shared.state();
        // After an exit with status 0 and without output, a process that it started may still write the answer.
        let silent = state.stdout_open && state.stdout.is_empty() && !state.stop;
        awaiting |=
            silent && matches!(&ended, Some((at, Ok(status))) if status.success() && at.elapsed() >= DRAIN_TIMEOUT);
        let drain = if silent && awaiting {
            SILENT_DRAIN_TIMEOUT
        } else {
            DRAIN_TIMEOUT
        };
        let last_output = state.last_output.filter(|_| awaiting);
        let idle = |at: &Instant| last_output.unwrap_or(*at).elapsed();
        if let Some((_, status)) = ended.take_if(|(at, _)| state.open == 0 || idle(at) >= drain) {
            state.over = true;
            break status;
        }
        if ended.is_none() && killed.is_none() && (state.stop || state.too_much) {
            // It fails for a process that has ended since, which the next poll notices.
            let _ = child.kill();
            killed = Some(Instant::now());
            backoff.reset();
        }
        if ended.is_none() && killed.is_some_and(|at| at.elapsed() >= KILL_TIMEOUT) {
            state.over = true;
            return JobEnd {
                outcome: Err(unkillable(name, child.id())),
                unreaped: Some(child),
            };
        }
        let pause = match &ended {
            Some((at, _)) => drain.saturating_sub(idle(at)),
            None => backoff.pause(),
        };
        let open = state.open;
        let waited = shared.changed.wait_timeout(state, pause);
        if waited.unwrap_or_else(PoisonError::into_inner).0.open != open {
            backoff.reset();
        }
    };
    let stderr = shared.stderr().finish();
    let mut state = shared.state();
    if state.too_much {
        return Err(too_much_output(max_stdout)).into();
    }
    let stdout = std::mem::take(&mut state.stdout);
    let held = state.stdout_open;
    waited(name, status.map(as_status))
        .map(|status| {
            let mut output = Output::new(status, stdout).with_stderr_tail(stderr);
            output.stdout_held = held;
            output
        })
        .into()
}

fn start_threads(child: &mut Child, shared: &Arc<Shared>, stdin: Bytes, max_stdout: usize) -> io::Result<()> {
    let named = |what: &str| thread::Builder::new().name(format!("pluginrpc-{what}"));
    if let Some(mut pipe) = child.stdin.take() {
        // A plugin need not read its request.
        named("stdin").spawn(move || drop(pipe.write_all(&stdin)))?;
    }
    if let Some(pipe) = child.stdout.take() {
        let open = Open::new(shared);
        shared.change(|state| state.stdout_open = true);
        named("stdout").spawn(move || {
            read(pipe, &open.0, |bytes| open.0.push_stdout(bytes, max_stdout));
            open.0.change(|state| state.stdout_open = false);
        })?;
    }
    if let Some(pipe) = child.stderr.take() {
        let open = Open::new(shared);
        named("stderr").spawn(move || {
            read(pipe, &open.0, |bytes| open.0.stderr().push(bytes));
        })?;
    }
    Ok(())
}

/// Reads to the end, or to that of the process.
fn read(mut pipe: impl Read, shared: &Shared, mut push: impl FnMut(&[u8])) {
    let mut chunk = vec![0; CHUNK];
    loop {
        match pipe.read(&mut chunk) {
            Ok(0) => return,
            Ok(read) => push(chunk.get(..read).unwrap_or_default()),
            Err(e) if e.kind() == ErrorKind::Interrupted => {}
            Err(_) => return,
        }
        let state = shared.state();
        if state.over || state.too_much {
            return;
        }
    }
}

/// An output counts as open until this is dropped, however its thread ends.
struct Open(Arc<Shared>);

impl Open {
    fn new(shared: &Arc<Shared>) -> Self {
        shared.change(|state| state.open += 1);
        Self(shared.clone())
    }
}

impl Drop for Open {
    fn drop(&mut self) {
        self.0.change(|state| state.open -= 1);
    }
}

impl Shared {
    fn push_stdout(&self, bytes: &[u8], max: usize) {
        let mut state = self.state();
        state.stdout.extend_from_slice(bytes);
        state.last_output = Some(Instant::now());
        if state.stdout.len() > max {
            state.stdout = Vec::new();
            state.too_much = true;
            drop(state);
            self.changed.notify_all();
        }
    }

    fn change(&self, change: impl FnOnce(&mut State)) {
        change(&mut self.state());
        self.changed.notify_all();
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn stderr(&self) -> MutexGuard<'_, StderrSink> {
        self.stderr.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Starts a process.
pub(crate) fn spawn(command: &mut Command, name: &str, _: &Stop) -> Result<Child, Error> {
    command.spawn().map_err(|e| unavailable("run", name, e, ""))
}

/// A long-running child that other threads than the waiting one can end.
pub(crate) struct ProcessGroup {
    id: u32,
    child: Mutex<Child>,
}

impl ProcessGroup {
    pub(crate) fn new(child: Child) -> Self {
        Self {
            id: child.id(),
            child: Mutex::new(child),
        }
    }

    pub(crate) fn id(&self) -> u32 {
        self.id
    }

    pub(crate) fn terminate(&self) {
        self.kill();
    }

    pub(crate) fn kill(&self) {
        // It fails for a process that has ended, which `wait` finds.
        let _ = self.child().kill();
    }

    pub(crate) fn wait(&self) -> runner::ExitStatus {
        let backoff = Backoff::new();
        loop {
            // Asked again, it gives the same status again.
            match self.child().try_wait() {
                Ok(Some(status)) => return as_status(status),
                Ok(None) => {}
                Err(_) => return runner::ExitStatus::Exited(-1),
            }
            thread::sleep(backoff.pause());
        }
    }

    fn child(&self) -> MutexGuard<'_, Child> {
        self.child.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// An exit status without a code was a signal.
fn as_status(status: ExitStatus) -> runner::ExitStatus {
    #[cfg(unix)]
    if let Some(signal) = std::os::unix::process::ExitStatusExt::signal(&status) {
        return runner::ExitStatus::Signaled(signal);
    }
    runner::ExitStatus::Exited(status.code().unwrap_or(-1))
}
