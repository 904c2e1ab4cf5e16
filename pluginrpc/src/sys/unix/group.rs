//! A long-running process, which other threads than the waiting one can end.

use std::process::Child;
use std::sync::{Mutex, MutexGuard, PoisonError};

use super::poll;
use super::process::as_status;
use crate::runner::ExitStatus;

/// A child that leads its group.
pub(crate) struct ProcessGroup {
    id: u32,
    state: Mutex<State>,
}

enum State {
    /// It has not been reaped, so its id means it and its group.
    Running(Child),
    Reaped(ExitStatus),
}

impl ProcessGroup {
    pub(crate) fn new(child: Child) -> Self {
        Self {
            id: child.id(),
            state: Mutex::new(State::Running(child)),
        }
    }

    pub(crate) fn id(&self) -> u32 {
        self.id
    }

    pub(crate) fn terminate(&self) {
        // A stopped process acts on a signal only once it runs again.
        self.signal(&[libc::SIGTERM, libc::SIGCONT]);
    }

    pub(crate) fn kill(&self) {
        self.signal(&[libc::SIGKILL]);
    }

    fn signal(&self, signals: &[libc::c_int]) {
        if let State::Running(_) = *self.state() {
            signals.iter().for_each(|signal| poll::signal(self.pid(), *signal));
        }
    }

    pub(crate) fn wait(&self) -> ExitStatus {
        poll::wait_ended(self.pid());
        let mut state = self.state();
        let child = match &mut *state {
            State::Reaped(status) => return *status,
            State::Running(child) => child,
        };
        poll::signal(self.pid(), libc::SIGKILL);
        let status = child.wait().map_or(ExitStatus::Exited(-1), as_status);
        *state = State::Reaped(status);
        status
    }

    /// A process id fits: it came from the kernel as this type.
    fn pid(&self) -> libc::pid_t {
        libc::pid_t::try_from(self.id).unwrap_or_default()
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
