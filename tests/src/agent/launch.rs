//! Where the agent tells a plugin to listen, and how it connects there.

use std::io;
use std::net::{Ipv4Addr, Ipv6Addr, TcpListener};
use std::path::PathBuf;
use std::time::Duration;

use pluginrpc_grpc::Channel;

/// An address as the agent passes it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Address {
    /// A socket.
    Unix(PathBuf),
    /// All interfaces, and a port that was free a moment ago.
    Tcp(String, u16),
}

impl Address {
    /// The agent takes a free port, lets go of it, and passes it on for all interfaces.
    ///
    /// # Errors
    /// No port is free.
    pub fn free_tcp() -> io::Result<Self> {
        let v6 = TcpListener::bind((Ipv6Addr::UNSPECIFIED, 0)).ok();
        if let Some(port) = v6.and_then(|listener| listener.local_addr().ok()) {
            return Ok(Self::Tcp("[::]".to_owned(), port.port()));
        }
        let port = TcpListener::bind((Ipv4Addr::UNSPECIFIED, 0))?.local_addr()?.port();
        Ok(Self::Tcp("0.0.0.0".to_owned(), port))
    }

    /// The agent's flags.
    #[must_use]
    pub fn flags(&self) -> [String; 2] {
        match self {
            Self::Unix(path) => ["--protocol=unix".to_owned(), format!("--address={}", path.display())],
            Self::Tcp(host, port) => ["--protocol=tcp".to_owned(), format!("--address={host}:{port}")],
        }
    }

    /// Connects as soon as the plugin listens, as WaitForReady does.
    pub async fn connect_when_ready(&self) -> Channel {
        loop {
            let connected = match self {
                Self::Unix(path) => Channel::connect_unix(path).await,
                Self::Tcp(host, port) => Channel::connect(&format!("http://{host}:{port}")).await,
            };
            if let Ok(channel) = connected {
                return channel;
            }
            tokio::time::sleep(Duration::from_millis(2)).await;
        }
    }
}
