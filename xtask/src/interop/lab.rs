//! What the rows of the matrix share: our executables, the peers, one running price list.

use std::cell::OnceCell;
use std::fs;
use std::io::{BufRead, BufReader, Read};
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::channel;
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::{Duration, Instant};

use crate::error::{Context, Error, Result};
use crate::peers::Peers;
use crate::process::{self, Ended};
use crate::ui;
use crate::workspace::{Executables, Workspace};

/// For one run of a peer. Long, because a row may compile.
const ROW_DEADLINE: Duration = Duration::from_secs(60);
/// A plugin that has not announced itself by then never will.
const START_DEADLINE: Duration = Duration::from_secs(10);
/// What is kept of a plugin's log, to be shown when a row fails.
const MOST_LOG: usize = 64 * 1024;

/// Why a row did not pass.
#[derive(Debug)]
pub(crate) enum Stop {
    Failed(String),
    Skipped(String),
    /// As skipped, for want of something that no package client can install: no reason for CI to fail.
    Absent(String),
}

/// What was seen, where the row passed.
pub(crate) type Outcome = std::result::Result<String, Stop>;

impl From<Error> for Stop {
    fn from(error: Error) -> Self {
        let mut text = error.to_string();
        let mut source = std::error::Error::source(&error);
        while let Some(cause) = source {
            text.push_str(&format!(": {cause}"));
            source = cause.source();
        }
        Self::Failed(text)
    }
}

/// Fails the row unless `held`, saying what was expected and what came.
pub(crate) fn check(held: bool, expected: &str, came: &Ended) -> std::result::Result<(), Stop> {
    if held {
        return Ok(());
    }
    Err(Stop::Failed(format!("expected {expected}; came {}", came.describe())))
}

pub(crate) struct Lab<'a> {
    pub(crate) workspace: &'a Workspace,
    pub(crate) peers: Peers,
    ours: Executables,
    scratch: PathBuf,
    price_list: OnceCell<std::result::Result<PriceList, String>>,
}

impl<'a> Lab<'a> {
    /// Builds our side and clears the scratch folder.
    pub(crate) fn open(workspace: &'a Workspace, peers: Peers) -> Result<Self> {
        ui::step("building our side");
        let ours = workspace.build(&[
            "--package=echo-plugin",
            "--package=buf-plugin-timestamp-suffix",
            "--package=finfocus-plugin-pricelist",
            "--package=go-plugin-kv",
            "--package=guest-plugin-diskwatch",
            "--package=protoc-gen-pluginrpc-rs",
            "--package=pluginrpc-tests",
            "--bin=echo-plugin",
            "--bin=buf-plugin-timestamp-suffix",
            "--bin=finfocus-plugin-pricelist",
            "--bin=go-plugin-kv",
            "--bin=guest-plugin-diskwatch",
            "--bin=protoc-gen-pluginrpc-rs",
            "--bin=echo-client",
            "--bin=json-mirror",
        ])?;
        let scratch = workspace.path(".scratch/interop");
        fs::create_dir_all(&scratch).context(|| format!("{} cannot be made", scratch.display()))?;
        Ok(Self {
            workspace,
            peers,
            ours,
            scratch,
            price_list: OnceCell::new(),
        })
    }

    /// An executable of ours.
    pub(crate) fn ours(&self, name: &str) -> std::result::Result<&Path, Stop> {
        Ok(self.ours.get(name)?)
    }

    /// A program of pluginrpc-go's examples.
    pub(crate) fn pluginrpc_go(&self, program: &str) -> std::result::Result<PathBuf, Stop> {
        self.peers.pluginrpc_go(program).map_err(Stop::Skipped)
    }

    /// An empty folder for one row.
    pub(crate) fn folder(&self, name: &str) -> std::result::Result<PathBuf, Stop> {
        let folder = self.scratch.join(name);
        if folder.exists() {
            fs::remove_dir_all(&folder).context(|| format!("{} cannot be emptied", folder.display()))?;
        }
        fs::create_dir_all(&folder).context(|| format!("{} cannot be made", folder.display()))?;
        Ok(folder)
    }

    pub(crate) fn run(&self, command: Command, stdin: &[u8]) -> std::result::Result<Ended, Stop> {
        Ok(process::capture(command, stdin, ROW_DEADLINE)?)
    }

    /// The price list, serving; started on first use as a FinFocus host starts it, ended with the lab.
    pub(crate) fn price_list(&self) -> std::result::Result<&PriceList, Stop> {
        let program = self.ours("finfocus-plugin-pricelist")?;
        self.price_list
            .get_or_init(|| {
                let prices = self.workspace.path("tests/interop/prices.csv");
                PriceList::start(program, &prices).map_err(|error| error.to_string())
            })
            .as_ref()
            .map_err(|error| Stop::Failed(error.clone()))
    }
}

/// A running `finfocus-plugin-pricelist`.
pub(crate) struct PriceList {
    child: Child,
    port: u16,
    log: Arc<Mutex<Vec<u8>>>,
}

impl PriceList {
    fn start(program: &Path, prices: &Path) -> Result<Self> {
        // The host takes a free port, lets go of it and names it twice.
        let port = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))
            .and_then(|listener| listener.local_addr())
            .context(|| "no free port was found".to_owned())?
            .port();
        let mut command = Command::new(program);
        command
            .arg(format!("--port={port}"))
            .env("FINFOCUS_PLUGIN_PORT", port.to_string());
        Self::announced(command, prices, port)
    }

    /// Starts it on a port that is named as people name one.
    pub(crate) fn start_on(program: &Path, prices: &Path, port: u16) -> Result<Self> {
        let mut command = Command::new(program);
        command.args(["--port", &port.to_string()]);
        Self::announced(command, prices, port)
    }

    fn announced(mut command: Command, prices: &Path, port: u16) -> Result<Self> {
        let mut child = command
            .env("FINFOCUS_PLUGIN_PRICELIST_FILE", prices)
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .context(|| format!("`{}` could not be started", command.get_program().to_string_lossy()))?;
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
        let end = Instant::now() + START_DEADLINE;
        // The host named the port, so PORT= comes first and the handshake line second.
        for expected in [format!("PORT={port}"), format!("1|1|tcp|{}|grpc", started.address())] {
            let line = lines.recv_timeout(end.saturating_duration_since(Instant::now()));
            if line.as_ref() != Ok(&expected) {
                return Err(Error::new(format!(
                    "the price list should have announced {expected}; came {}; its log: {}",
                    line.map_or("nothing".to_owned(), |line| ui::quote(line.as_bytes(), 200)),
                    started.log()
                )));
            }
        }
        // The host's probe: a connection that says nothing.
        let address = SocketAddr::from((Ipv4Addr::LOCALHOST, port));
        TcpStream::connect_timeout(&address, START_DEADLINE)
            .context(|| format!("the price list announced itself but {address} does not answer"))?;
        Ok(started)
    }

    /// `127.0.0.1:N`
    pub(crate) fn address(&self) -> String {
        format!("{}:{}", Ipv4Addr::LOCALHOST, self.port)
    }

    fn log(&self) -> String {
        match self.log.lock() {
            Ok(log) if log.is_empty() => "empty".to_owned(),
            Ok(log) => ui::quote(&log, 600),
            Err(_) => "unreadable".to_owned(),
        }
    }
}

impl Drop for PriceList {
    // As its host ends it: at once.
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// Keeps the beginning of a log and reads on, so that the plugin never blocks on it.
fn keep_log(stderr: Option<impl Read + Send + 'static>) -> Arc<Mutex<Vec<u8>>> {
    let log = Arc::new(Mutex::new(Vec::new()));
    if let Some(mut stderr) = stderr {
        let log = Arc::clone(&log);
        thread::spawn(move || {
            let mut chunk = [0; 4096];
            while let Ok(read @ 1..) = stderr.read(&mut chunk) {
                if let (Ok(mut log), Some(bytes)) = (log.lock(), chunk.get(..read)) {
                    let room = MOST_LOG.saturating_sub(log.len());
                    log.extend(bytes.iter().take(room));
                }
            }
        });
    }
    log
}
