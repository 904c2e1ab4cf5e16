//! The Guest Agent of the tests: a [`ManagedPlugin`] in a temporary directory, and looks at it from outside.

use std::fs;
use std::io;
use std::ops::{Deref, DerefMut};
use std::path::Path;
use std::time::{Duration, Instant};

use pluginrpc::Error;
use pluginrpc::runner::ExitStatus;
use pluginrpc_host::guest_agent::{ManagedPlugin, Manifest};
use tempfile::TempDir;

/// One plugin, installed in a directory that is removed with this.
pub struct Agent {
    plugin: ManagedPlugin,
    base: TempDir,
}

impl Agent {
    /// Installs revision 1 of a program.
    ///
    /// # Errors
    /// It cannot be copied.
    pub fn install(program: &Path, manifest: Manifest) -> Result<Self, Error> {
        let base = tempfile::Builder::new().prefix("guest-agent-").tempdir();
        let base = base.map_err(Error::unknown)?;
        Ok(Self {
            plugin: ManagedPlugin::install(program, base.path(), manifest)?,
            base,
        })
    }

    /// Returns the directory of all files.
    #[must_use]
    pub fn base(&self) -> &Path {
        self.base.path()
    }

    /// Returns the process id, if a process was launched.
    #[must_use]
    pub fn pid(&self) -> Option<u32> {
        self.process().map(pluginrpc_host::Process::id)
    }

    /// Sends a signal to the process, by its number.
    ///
    /// # Errors
    /// There is none.
    #[allow(unsafe_code)]
    pub fn signal(&self, signal: libc::c_int) -> io::Result<()> {
        let pid = self.pid().ok_or(io::ErrorKind::NotFound)?;
        let pid = libc::pid_t::try_from(pid).map_err(io::Error::other)?;
        // SAFETY: takes and gives integers.
        match unsafe { libc::kill(pid, signal) } {
            0 => Ok(()),
            _ => Err(io::Error::last_os_error()),
        }
    }

    /// Waits until the process exits by itself: its status, and the time it took. `None` if it has not within `time`.
    pub async fn exited_within(&self, time: Duration) -> Option<(ExitStatus, Duration)> {
        let started = Instant::now();
        let exit = tokio::time::timeout(time, self.process()?.wait()).await.ok()?;
        Some((exit.status(), started.elapsed()))
    }
}

impl Deref for Agent {
    type Target = ManagedPlugin;

    fn deref(&self) -> &ManagedPlugin {
        &self.plugin
    }
}

impl DerefMut for Agent {
    fn deref_mut(&mut self) -> &mut ManagedPlugin {
        &mut self.plugin
    }
}

/// Counts the open descriptors of a process.
#[must_use]
pub fn descriptors(pid: u32) -> usize {
    fs::read_dir(format!("/proc/{pid}/fd")).map_or(0, Iterator::count)
}

/// Finds the processes whose executable is below a directory.
#[must_use]
pub fn pids_under(dir: &Path) -> Vec<u32> {
    let processes = fs::read_dir("/proc").into_iter().flatten().flatten();
    processes
        .filter_map(|entry| entry.file_name().to_str()?.parse().ok())
        .filter(|pid: &u32| fs::read_link(format!("/proc/{pid}/exe")).is_ok_and(|exe| exe.starts_with(dir)))
        .collect()
}
