//! Finds the address of a started plugin: the port it was assigned, or the address it announces.

use std::net::{Ipv4Addr, SocketAddr};
use std::time::{Duration, Instant};

use finfocus_proto::announcement;
use pluginrpc::ExitError;
use pluginrpc::text::quoted;
use tokio::process::ChildStdout;
use tokio::time::{sleep_until, timeout};

use crate::{Address, Line, Lines, Process};

/// Maximum length of a line, in bytes.
pub(super) const MOST_LINE: usize = 4096;
/// Number of lines that are searched for an announcement.
const MOST_LINES: usize = 64;
/// Delay of the first attempt to connect, and the longest delay between attempts.
const PAUSES: (Duration, Duration) = (Duration::from_millis(5), Duration::from_millis(100));
/// Time for a plugin with an open port to announce it, or to exit because another process owns the port. Plugins that
/// announce nothing, like those of the Go SDK, are taken as ready after that.
const DOUBT: Duration = Duration::from_millis(150);
/// Longest attempt to connect; on this machine, it fails or succeeds at once.
const TRY: Duration = Duration::from_millis(250);

/// Reason for the absence of an address.
pub(super) enum Nowhere {
    /// The process has ended.
    Exited(ExitError),
    /// Time is up; what the plugin said of itself, if anything.
    Late(String),
}

/// Waits for a connection to `port`, or to an address that the plugin announces, until the process exits or `deadline`
/// passes.
pub(super) async fn address(
    process: &Process,
    stdout: &mut Lines<ChildStdout>,
    port: u16,
    deadline: Instant,
) -> Result<SocketAddr, Nowhere> {
    let assigned = SocketAddr::from((Ipv4Addr::LOCALHOST, port));
    let mut said = Said::default();
    let mut pause = PAUSES.0;
    let mut next = Instant::now() + pause;
    let mut doubt = None;
    let mut open = true;
    loop {
        tokio::select! {
            biased;
            exit = process.wait() => return Err(Nowhere::Exited(exit)),
            () = sleep_until(deadline.into()) => return Err(Nowhere::Late(said.text(assigned))),
            () = sleep_until(next.into()) => {
                for address in &said.addresses {
                    if can_connect(*address).await {
                        return Ok(*address);
                    }
                }
                if doubt.is_none() && can_connect(assigned).await {
                    doubt = Some(Instant::now() + DOUBT);
                }
                pause = (pause * 2).min(PAUSES.1);
                next = Instant::now() + pause;
            }
            () = sleep_until(doubt.unwrap_or(deadline).into()), if doubt.is_some() => return Ok(assigned),
            line = stdout.next(), if open => match line {
                Ok(Some(line)) if said.where_it_listens(&line) => next = Instant::now(),
                Ok(Some(_)) => {}
                // It may have closed its standard output and listen all the same.
                Ok(None) | Err(_) => open = false,
            },
        }
    }
}

/// Output of a plugin so far.
#[derive(Default)]
struct Said {
    addresses: Vec<SocketAddr>,
    lines: usize,
    first: Option<Vec<u8>>,
}

impl Said {
    /// Returns true if the line announces an address.
    fn where_it_listens(&mut self, line: &Line) -> bool {
        self.lines = self.lines.saturating_add(1);
        if line.cut || self.lines > MOST_LINES {
            return false;
        }
        let Some(address) = std::str::from_utf8(&line.text).ok().and_then(announcement::read) else {
            self.first.get_or_insert_with(|| line.text.clone());
            return false;
        };
        if !self.addresses.contains(&address) {
            self.addresses.push(address);
        }
        true
    }

    fn text(&self, assigned: SocketAddr) -> String {
        let mut text = String::new();
        if let Some(told) = self.addresses.iter().find(|address| **address != assigned) {
            text.push_str(&format!("; it said that it listens on {told}, where nobody does"));
        }
        if let Some(first) = &self.first {
            let shown = first.get(..200).unwrap_or(first);
            text.push_str(&format!("; its first line was {}", quoted(shown)));
        }
        text
    }
}

/// Returns true if a server of our own user accepts a connection, which is closed again. Another user may have taken
/// the port, which stands on the plugin's command line.
async fn can_connect(address: SocketAddr) -> bool {
    let opened = timeout(TRY, Address::Tcp(address).open()).await;
    opened.is_ok_and(|stream| stream.is_ok())
}
