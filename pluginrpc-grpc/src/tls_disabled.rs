//! Stands in for TLS where its feature is off.

use std::convert::Infallible;

use pluginrpc::{Error, MutualTls};
use tokio::io::{AsyncRead, AsyncWrite};

/// Never made.
#[derive(Clone)]
pub(crate) struct Acceptor(Infallible);

impl Acceptor {
    pub(crate) fn new(_: &MutualTls) -> Result<Self, Error> {
        Err(Error::unimplemented(
            "the host requires TLS, which this plugin was built without: enable the feature `tls` of pluginrpc-grpc",
        ))
    }

    #[allow(clippy::unused_async)] // the signature is that of the other one
    pub(crate) async fn accept<Io: AsyncRead + AsyncWrite + Unpin>(&self, io: Io) -> std::io::Result<Io> {
        let _ = io;
        match self.0 {}
    }
}
