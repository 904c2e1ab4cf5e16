//! A plugin's process, as the agent has it: in a group of its own, without streams, ended by SIGKILL.

use std::fs;
use std::io;
use std::os::unix::process::CommandExt;
use std::path::Path;
use std::process::{Child, Command, ExitStatus, Stdio};
use std::time::{Duration, Instant};

/// A process that is killed and waited for with this.
pub struct Process(Child);

impl Process {
    pub(super) fn spawn(program: &Path, args: &[String]) -> io::Result<Self> {
        let mut command = Command::new(program);
        command
            .args(args)
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .process_group(0);
        // As the agent does: while another thread forks, its child holds the file open that was just written.
        for _ in 0..100 {
            match command.spawn() {
                Err(e) if e.kind() == io::ErrorKind::ExecutableFileBusy => {
                    std::thread::sleep(Duration::from_millis(20))
                }
                spawned => return spawned.map(Self),
            }
        }
        Err(io::ErrorKind::ExecutableFileBusy.into())
    }

    /// Its id.
    #[must_use]
    pub fn pid(&self) -> u32 {
        self.0.id()
    }

    /// Waits until the socket's file is there; false where it never is.
    pub(super) async fn opens(&self, socket: &Path, (tries, each): (u32, Duration)) -> bool {
        for _ in 0..tries {
            if fs::symlink_metadata(socket).is_ok() {
                return true;
            }
            tokio::time::sleep(each).await;
        }
        false
    }

    /// How it ended, and after how long; `None` where it has not within this time.
    pub async fn ended_within(&mut self, time: Duration) -> Option<(ExitStatus, Duration)> {
        let started = Instant::now();
        while started.elapsed() < time {
            if let Ok(Some(status)) = self.0.try_wait() {
                return Some((status, started.elapsed()));
            }
            tokio::time::sleep(Duration::from_millis(1)).await;
        }
        None
    }

    /// Sends a signal, by its number.
    ///
    /// # Errors
    /// It is gone.
    #[allow(unsafe_code)]
    pub fn signal(&self, signal: libc::c_int) -> io::Result<()> {
        let pid = libc::pid_t::try_from(self.pid()).map_err(io::Error::other)?;
        // SAFETY: takes and gives integers; the process is our child and not waited for, so the id is its own.
        match unsafe { libc::kill(pid, signal) } {
            0 => Ok(()),
            _ => Err(io::Error::last_os_error()),
        }
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// Whether the process has this executable; the agent takes any other for a stranger with a used id.
pub(super) fn is_running(pid: u32, entry: &Path) -> bool {
    fs::read_link(format!("/proc/{pid}/exe")).is_ok_and(|exe| exe == entry)
}

/// How many descriptors a process has open.
#[must_use]
pub fn descriptors(pid: u32) -> usize {
    fs::read_dir(format!("/proc/{pid}/fd")).map_or(0, Iterator::count)
}

/// The processes whose executable lies in this folder.
#[must_use]
pub fn pids_under(folder: &Path) -> Vec<u32> {
    let processes = fs::read_dir("/proc").into_iter().flatten().flatten();
    processes
        .filter_map(|entry| entry.file_name().to_str()?.parse().ok())
        .filter(|pid: &u32| fs::read_link(format!("/proc/{pid}/exe")).is_ok_and(|exe| exe.starts_with(folder)))
        .collect()
}
