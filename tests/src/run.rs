//! Runs a program with bytes on standard input, a deadline and bounded output.

use std::io::{self, Read, Write};
use std::process::{Child, Command, ExitStatus, Stdio};
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::thread;
use std::time::{Duration, Instant};

use crate::text::quote;

/// Output beyond this is not read, so that a program that writes without end fails its test.
const MAX_OUTPUT_BYTES: u64 = 16 * 1024 * 1024;

/// Exit status and output of a program.
#[derive(Debug)]
pub struct Ended {
    /// The exit status.
    pub status: ExitStatus,
    /// Everything written to standard output.
    pub stdout: Vec<u8>,
    /// Everything written to standard error.
    pub stderr: Vec<u8>,
}

impl Ended {
    /// Formats as `exit 1, stdout "…", stderr "…"`, shortened.
    #[must_use]
    pub fn describe(&self) -> String {
        let ended = match self.status.code() {
            Some(code) => format!("exit {code}"),
            None => self.status.to_string(),
        };
        format!(
            "{ended}, stdout \"{}\", stderr \"{}\"",
            quote(&self.stdout, 200),
            quote(&self.stderr, 300)
        )
    }

    /// Standard output as text.
    #[must_use]
    pub fn stdout_text(&self) -> String {
        String::from_utf8_lossy(&self.stdout).into_owned()
    }

    /// Standard error as text.
    #[must_use]
    pub fn stderr_text(&self) -> String {
        String::from_utf8_lossy(&self.stderr).into_owned()
    }
}

/// Runs `command` and collects its output.
///
/// # Errors
/// The program cannot be started, or has not ended after `timeout`; it is killed then.
pub fn capture(mut command: Command, stdin: &[u8], timeout: Duration) -> io::Result<Ended> {
    let name = command.get_program().to_string_lossy().into_owned();
    let deadline = Instant::now() + timeout;
    let stdio = match stdin.is_empty() {
        true => Stdio::null(),
        false => Stdio::piped(),
    };
    command.stdin(stdio).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command
        .spawn()
        .map_err(|e| io::Error::new(e.kind(), format!("cannot start `{name}`: {e}")))?;
    if let Some(mut pipe) = child.stdin.take() {
        let bytes = stdin.to_vec();
        // A program may close its standard input unread.
        thread::spawn(move || {
            let _ = pipe.write_all(&bytes);
        });
    }
    let stdout = read_in_thread(child.stdout.take());
    let stderr = read_in_thread(child.stderr.take());
    let ended = (receive(&stdout, deadline), receive(&stderr, deadline));
    if let (Ok(stdout), Ok(stderr)) = ended
        && let Some(status) = wait_until(&mut child, deadline)?
    {
        return Ok(Ended { status, stdout, stderr });
    }
    let _ = child.kill();
    let _ = child.wait();
    let message = format!("`{name}` did not end within {} s and was killed", timeout.as_secs());
    Err(io::Error::new(io::ErrorKind::TimedOut, message))
}

/// Waits until the child exits, at most until `deadline`.
///
/// # Errors
/// The operating system cannot wait for it.
pub fn wait_until(child: &mut Child, deadline: Instant) -> io::Result<Option<ExitStatus>> {
    loop {
        if let Some(status) = child.try_wait()? {
            return Ok(Some(status));
        }
        if Instant::now() >= deadline {
            return Ok(None);
        }
        thread::sleep(Duration::from_millis(2));
    }
}

/// Reads a pipe in its own thread, so that neither pipe fills up and blocks the program.
fn read_in_thread(pipe: Option<impl Read + Send + 'static>) -> Receiver<Vec<u8>> {
    let (sender, receiver) = channel();
    thread::spawn(move || {
        let mut bytes = Vec::new();
        if let Some(pipe) = pipe {
            // Bytes before a read error are kept.
            let _ = pipe.take(MAX_OUTPUT_BYTES).read_to_end(&mut bytes);
        }
        let _ = sender.send(bytes);
    });
    receiver
}

fn receive(bytes: &Receiver<Vec<u8>>, deadline: Instant) -> Result<Vec<u8>, RecvTimeoutError> {
    bytes.recv_timeout(deadline.saturating_duration_since(Instant::now()))
}

#[cfg(all(test, unix))]
mod tests {
    use super::*;

    fn shell(script: &str) -> Command {
        let mut command = Command::new("sh");
        command.args(["-c", script]);
        command
    }

    #[test]
    fn both_streams_and_the_status_are_returned() {
        let ended = capture(shell("cat; echo err >&2; exit 3"), b"in", Duration::from_secs(10)).expect("sh runs");
        assert_eq!(ended.status.code(), Some(3));
        assert_eq!(ended.stdout, b"in");
        assert_eq!(ended.stderr, b"err\n");
        assert_eq!(ended.describe(), r#"exit 3, stdout "in", stderr "err""#);
    }

    #[test]
    fn a_program_that_does_not_end_is_killed() {
        let started = Instant::now();
        let error = capture(shell("exec sleep 30"), b"", Duration::from_millis(200)).expect_err("sleep ended");
        assert_eq!(error.kind(), io::ErrorKind::TimedOut, "{error}");
        assert!(started.elapsed() < Duration::from_secs(10));
    }

    #[test]
    fn standard_input_may_be_left_unread() {
        let input = vec![b'x'; 1 << 20];
        let ended = capture(shell("exit 0"), &input, Duration::from_secs(10)).expect("sh runs");
        assert!(ended.status.success());
    }
}
