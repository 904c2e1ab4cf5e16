//! Running one process with nothing but the standard library: a thread for each pipe, and a look now and then.
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
use crate::runner::job::{CHUNK, DRAIN, Job, Look, Over, VANISH, immortal, not_started, output, unavailable};
use crate::runner::stderr::StderrSink;
use crate::runner::stop::Stop;
use crate::runner::{self, too_much_output};

/// What the threads of one process share.
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
    asked: bool,
    /// Nobody waits for output any more.
    over: bool,
}

/// Runs a process to its end, or until `stop` is asked; then it is killed. Blocks.
pub(crate) fn run(mut job: Job, stop: &Stop) -> Over {
    if stop.asked() {
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
    stop.on_ask(move || watched.change(|state| state.asked = true));
    if let Err(e) = start_threads(&mut child, &shared, job.stdin, job.max_stdout) {
        // Its end is told below, and counts for less than this.
        stop.ask();
        let over = wait(child, &shared, &job.name, job.max_stdout);
        return Over {
            outcome: Err(unavailable("start a thread for", &job.name, e, "")),
            ..over
        };
    }
    let over = wait(child, &shared, &job.name, job.max_stdout);
    stop.disarm();
    over
}

/// What to do about an error of the system; here its own text has to do.
pub(crate) const fn hint(_: &io::Error) -> &'static str {
    ""
}

/// Waits for the end of the process and then, for a moment, of its output.
fn wait(mut child: Child, shared: &Shared, name: &str, max_stdout: usize) -> Over {
    let mut look = Look::new();
    let mut ended = None;
    let mut killed = None;
    let status = loop {
        if ended.is_none() {
            ended = child.try_wait().transpose().map(|status| (Instant::now(), status));
        }
        let mut state = shared.state();
        if let Some((_, status)) = ended.take_if(|(at, _)| state.open == 0 || at.elapsed() >= DRAIN) {
            state.over = true;
            break status;
        }
        if ended.is_none() && killed.is_none() && (state.asked || state.too_much) {
            // It fails for a process that has ended since, which the next look finds.
            let _ = child.kill();
            killed = Some(Instant::now());
            look.something_happened();
        }
        if ended.is_none() && killed.is_some_and(|at| at.elapsed() >= VANISH) {
            state.over = true;
            return Over {
                outcome: Err(immortal(name, child.id())),
                left: Some(child),
            };
        }
        let pause = match &ended {
            Some((at, _)) => DRAIN.saturating_sub(at.elapsed()),
            None => look.pause(),
        };
        let open = state.open;
        let waited = shared.changed.wait_timeout(state, pause);
        if waited.unwrap_or_else(PoisonError::into_inner).0.open != open {
            look.something_happened();
        }
    };
    let stderr = shared.stderr().finish();
    let mut state = shared.state();
    if state.too_much {
        return Err(too_much_output(max_stdout)).into();
    }
    let stdout = std::mem::take(&mut state.stdout);
    output(name, status.map(as_status), stdout, stderr).into()
}

fn start_threads(child: &mut Child, shared: &Arc<Shared>, stdin: Bytes, max_stdout: usize) -> io::Result<()> {
    let named = |what: &str| thread::Builder::new().name(format!("pluginrpc-{what}"));
    if let Some(mut pipe) = child.stdin.take() {
        // A plugin need not read its request (PluginRPC row C27).
        named("stdin").spawn(move || drop(pipe.write_all(&stdin)))?;
    }
    if let Some(pipe) = child.stdout.take() {
        let open = Open::new(shared);
        named("stdout").spawn(move || read(pipe, &open.0, |bytes| open.0.push_stdout(bytes, max_stdout)))?;
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

/// A child that stays, and that threads other than the waiting one can end.
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
        let look = Look::new();
        loop {
            // Asked again, it gives the same status again.
            match self.child().try_wait() {
                Ok(Some(status)) => return as_status(status),
                Ok(None) => {}
                Err(_) => return runner::ExitStatus::Exited(-1),
            }
            thread::sleep(look.pause());
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
