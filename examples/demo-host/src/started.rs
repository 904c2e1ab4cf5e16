//! A plugin process that is started once and called many times.

use std::io;
use std::net::SocketAddr;
use std::path::Path;
use std::process::Stdio;
use std::time::Duration;

use finfocus_proto::announcement;
use pluginrpc::{Code, Error};
use tokio::io::{AsyncBufReadExt, AsyncReadExt, BufReader};
use tokio::process::{Child, Command};
use tokio::time::timeout;

/// How long a plugin may take to say where it listens.
const START_LIMIT: Duration = Duration::from_secs(10);
/// How much of its output is looked at for that: 64 lines of 4 KiB.
const OUTPUT_LIMIT: u64 = 64 * 4096;

/// A plugin that was started as its specification says and has said where it listens.
pub(crate) struct Started {
    child: Child,
    address: SocketAddr,
}

impl Started {
    /// Starts the executable and reads its handshake.
    pub(crate) async fn new(program: &Path) -> Result<Self, Error> {
        let unavailable = |e: io::Error| {
            Error::new(Code::Unavailable, format!("cannot start {}: {e}", program.display())).with_source(e)
        };
        let mut command = Command::new(program);
        command
            .env_clear()
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .kill_on_drop(true);
        let mut child = command.spawn().map_err(unavailable)?;
        let stdout = child
            .stdout
            .take()
            .ok_or_else(|| Error::internal("the plugin has no standard output"))?;
        let mut lines = BufReader::new(stdout.take(OUTPUT_LIMIT)).lines();
        let address = async {
            while let Some(line) = lines.next_line().await.map_err(unavailable)? {
                if let Some(address) = announcement::read(&line) {
                    return Ok(address);
                }
            }
            Err(Error::new(
                Code::Unavailable,
                "the plugin ended, or wrote too much, before it said where it listens",
            ))
        };
        let late = |_| {
            Error::new(
                Code::Unavailable,
                format!("the plugin said nothing within {START_LIMIT:?}"),
            )
        };
        let address = timeout(START_LIMIT, address).await.map_err(late)??;
        Ok(Self { child, address })
    }

    /// Where it listens.
    pub(crate) fn address(&self) -> SocketAddr {
        self.address
    }

    /// Ends it as its own host does.
    pub(crate) async fn stop(mut self) {
        // It may have ended by itself, which is as good.
        let _ = self.child.kill().await;
    }
}
