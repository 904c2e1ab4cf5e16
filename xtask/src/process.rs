//! Runs a program with bytes on stdin, a deadline and bounded output.

use std::io::{Read, Write};
use std::process::{Child, Command, ExitStatus, Stdio};
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::thread;
use std::time::{Duration, Instant};

use crate::error::{Context, Error, Result};
use crate::ui;

/// More than this is not read from a program; a plugin that writes without end fails its row.
const MOST_OUTPUT: u64 = 16 * 1024 * 1024;

/// How a program ended.
pub(crate) struct Ended {
    pub(crate) status: ExitStatus,
    pub(crate) stdout: Vec<u8>,
    pub(crate) stderr: Vec<u8>,
}

impl Ended {
    /// `exit 1, stdout "…", stderr "…"`, cut to the length of a table's cell.
    pub(crate) fn describe(&self) -> String {
        let ended = match self.status.code() {
            Some(code) => format!("exit {code}"),
            None => self.status.to_string(),
        };
        format!(
            "{ended}, stdout \"{}\", stderr \"{}\"",
            ui::quote(&self.stdout, 200),
            ui::quote(&self.stderr, 300)
        )
    }

    pub(crate) fn stdout_text(&self) -> String {
        String::from_utf8_lossy(&self.stdout).into_owned()
    }

    pub(crate) fn stderr_text(&self) -> String {
        String::from_utf8_lossy(&self.stderr).into_owned()
    }
}

/// Runs `command` to its end; a program that is not done by `deadline` is killed and is an error.
pub(crate) fn capture(mut command: Command, stdin: &[u8], deadline: Duration) -> Result<Ended> {
    let name = command.get_program().to_string_lossy().into_owned();
    let end = Instant::now() + deadline;
    let mut child = command
        .stdin(if stdin.is_empty() {
            Stdio::null()
        } else {
            Stdio::piped()
        })
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .context(|| format!("`{name}` could not be started"))?;
    if let Some(mut pipe) = child.stdin.take() {
        let bytes = stdin.to_vec();
        // A program that does not read its stdin closes the pipe on us: its business.
        thread::spawn(move || {
            let _ = pipe.write_all(&bytes);
        });
    }
    let stdout = read_aside(child.stdout.take());
    let stderr = read_aside(child.stderr.take());
    let (Ok(stdout), Ok(stderr)) = (before(&stdout, end), before(&stderr, end)) else {
        return Err(too_late(&mut child, &name, deadline));
    };
    match wait_until(&mut child, end)? {
        Some(status) => Ok(Ended { status, stdout, stderr }),
        None => Err(too_late(&mut child, &name, deadline)),
    }
}

/// Waits for a child's end, at most until `end`.
pub(crate) fn wait_until(child: &mut Child, end: Instant) -> Result<Option<ExitStatus>> {
    loop {
        if let Some(status) = child
            .try_wait()
            .context(|| "a program could not be waited for".to_owned())?
        {
            return Ok(Some(status));
        }
        if Instant::now() >= end {
            return Ok(None);
        }
        thread::sleep(Duration::from_millis(2));
    }
}

fn too_late(child: &mut Child, name: &str, deadline: Duration) -> Error {
    let _ = child.kill();
    let _ = child.wait();
    Error::new(format!(
        "`{name}` was not done after {} s and was ended",
        deadline.as_secs()
    ))
}

/// Reads a pipe on a thread of its own, so that neither pipe can fill up and block the program.
fn read_aside(pipe: Option<impl Read + Send + 'static>) -> Receiver<Vec<u8>> {
    let (sender, receiver) = channel();
    thread::spawn(move || {
        let mut bytes = Vec::new();
        if let Some(pipe) = pipe {
            // What was read before an error is still worth showing.
            let _ = pipe.take(MOST_OUTPUT).read_to_end(&mut bytes);
        }
        let _ = sender.send(bytes);
    });
    receiver
}

fn before(bytes: &Receiver<Vec<u8>>, end: Instant) -> std::result::Result<Vec<u8>, RecvTimeoutError> {
    bytes.recv_timeout(end.saturating_duration_since(Instant::now()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shell(script: &str) -> Command {
        let mut command = Command::new("sh");
        command.args(["-c", script]);
        command
    }

    #[test]
    fn both_streams_and_the_code_come_back() {
        let ended = capture(shell("cat; echo err >&2; exit 3"), b"in", Duration::from_secs(10)).expect("sh runs");
        assert_eq!(ended.status.code(), Some(3));
        assert_eq!(ended.stdout, b"in");
        assert_eq!(ended.stderr, b"err\n");
        assert_eq!(ended.describe(), r#"exit 3, stdout "in", stderr "err""#);
    }

    #[test]
    fn a_program_that_does_not_end_is_ended() {
        let started = Instant::now();
        let error = match capture(shell("exec sleep 30"), b"", Duration::from_millis(200)) {
            Ok(ended) => panic!("sleep ended: {}", ended.describe()),
            Err(error) => error,
        };
        assert!(error.to_string().contains("was not done"), "{error}");
        assert!(started.elapsed() < Duration::from_secs(10));
    }

    #[test]
    fn a_program_that_does_not_read_is_no_error() {
        let input = vec![b'x'; 1 << 20];
        let ended = capture(shell("exit 0"), &input, Duration::from_secs(10)).expect("sh runs");
        assert!(ended.status.success());
    }
}
