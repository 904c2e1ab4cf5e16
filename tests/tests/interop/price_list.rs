//! A running `finfocus-plugin-pricelist`.

use std::io::{BufRead, BufReader, Read};
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::channel;
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;
use std::time::{Duration, Instant};

use pluginrpc_tests::text::quote;

use crate::lab::Stop;

const START_TIMEOUT: Duration = Duration::from_secs(10);
/// Bytes of a plugin's log that are kept for the message of a failure.
const MAX_LOG_BYTES: usize = 64 * 1024;

pub(crate) struct PriceList {
    child: Child,
    port: u16,
    log: Arc<Mutex<Vec<u8>>>,
}

impl PriceList {
    /// Starts it as a FinFocus host does: the host finds a free port and names it twice.
    pub(crate) fn start(program: &Path, prices: &Path) -> Result<Self, Stop> {
        let port = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?.local_addr()?.port();
        let mut command = Command::new(program);
        command
            .arg(format!("--port={port}"))
            .env("FINFOCUS_PLUGIN_PORT", port.to_string());
        Self::announced(command, prices, port)
    }

    /// Starts it as a person does, on this port.
    pub(crate) fn start_on(program: &Path, prices: &Path, port: u16) -> Result<Self, Stop> {
        let mut command = Command::new(program);
        command.args(["--port", &port.to_string()]);
        Self::announced(command, prices, port)
    }

    fn announced(mut command: Command, prices: &Path, port: u16) -> Result<Self, Stop> {
        let mut child = command
            .env("FINFOCUS_PLUGIN_PRICELIST_FILE", prices)
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()?;
        let log = keep_log(child.stderr.take());
        let (sender, lines) = channel();
        if let Some(stdout) = child.stdout.take() {
            thread::spawn(move || {
                // Read to the end, so that the plugin never writes into a closed or full pipe.
                for line in BufReader::new(stdout).lines().map_while(std::io::Result::ok) {
                    let _ = sender.send(line);
                }
            });
        }
        let started = Self { child, port, log };
        let deadline = Instant::now() + START_TIMEOUT;
        // With a port named by the host, PORT= comes first and the handshake line second.
        for expected in [format!("PORT={port}"), format!("1|1|tcp|{}|grpc", started.address())] {
            let line = lines.recv_timeout(deadline.saturating_duration_since(Instant::now()));
            if line.as_ref() != Ok(&expected) {
                return Err(Stop::Failed(format!(
                    "the price list announced {line:?}; expected {expected}; its log: {}",
                    started.log()
                )));
            }
        }
        // The host's probe: a connection without a byte.
        let address = SocketAddr::from((Ipv4Addr::LOCALHOST, port));
        TcpStream::connect_timeout(&address, START_TIMEOUT)?;
        Ok(started)
    }

    /// `127.0.0.1:PORT`
    pub(crate) fn address(&self) -> String {
        format!("{}:{}", Ipv4Addr::LOCALHOST, self.port)
    }

    fn log(&self) -> String {
        quote(&self.log.lock().unwrap_or_else(PoisonError::into_inner), 600)
    }
}

impl Drop for PriceList {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// Keeps the beginning of a log and drains the rest, so that the plugin never blocks.
fn keep_log(stderr: Option<impl Read + Send + 'static>) -> Arc<Mutex<Vec<u8>>> {
    let log = Arc::new(Mutex::new(Vec::new()));
    if let Some(mut stderr) = stderr {
        let log = Arc::clone(&log);
        thread::spawn(move || {
            let mut chunk = [0; 4096];
            while let Ok(read @ 1..) = stderr.read(&mut chunk) {
                let mut log = log.lock().unwrap_or_else(PoisonError::into_inner);
                let room = MAX_LOG_BYTES.saturating_sub(log.len());
                log.extend(chunk.iter().take(read.min(room)));
            }
        });
    }
    log
}
