//! GRPCBroker: connections beside the first one, for callbacks.

use std::collections::HashMap;
use std::fmt;
use std::net::SocketAddr;
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, OnceLock, PoisonError};
use std::time::{Duration, Instant};

use futures_core::Stream;
use pluginrpc::{Code, Context, Error, Listen, MutualTls, Service, Streaming};
use pluginrpc_grpc::{Channel, Limits, ListeningServer, Peers, Services};
use tokio::sync::{Notify, mpsc};

use crate::Network;
use crate::plugin::grpc_broker::{GrpcBroker, GrpcBrokerClient};
use crate::plugin::{ConnInfo, conn_info::Knock};

/// Time for the other side to announce an address, and for an announced address to be dialed; go-plugin's.
const ANNOUNCED: Duration = Duration::from_secs(5);

/// Announcements that wait to be dialed; the oldest are dropped.
const MAX_PENDING: usize = 1024;

/// Announcements that wait to be sent.
const MAX_OUTGOING: usize = 1024;

type Places = Box<dyn Fn() -> Result<Listen, Error> + Send + Sync>;

/// Opens connections between a host and its plugin beside the first one, in both directions. Cheap to clone.
///
/// Both sides agree on a number, which usually travels in a message of the application: one side [serves](Self::serve)
/// under it, the other [dials](Self::dial). Connections are encrypted as the first one is.
///
/// ```no_run
/// # use std::sync::Arc;
/// # use go_plugin_proto::Broker;
/// # use pluginrpc::{Context, Error};
/// # async fn handler(broker: &Broker, ctx: &Context, id: u32) -> Result<(), Error> {
/// // In a handler whose request holds the number under which the host serves:
/// let channel = broker.dial(ctx, id).await?;
/// // let sum = AddHelperClient::new(channel).sum(ctx, request).await?;
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Default)]
pub struct Broker(Arc<Shared>);

#[derive(Default)]
struct Shared {
    next_id: AtomicU32,
    places: OnceLock<Places>,
    tls: OnceLock<MutualTls>,
    pending: Mutex<HashMap<u32, (Instant, ConnInfo)>>,
    arrived: Notify,
    outgoing: Outgoing,
}

struct Outgoing {
    send: mpsc::Sender<ConnInfo>,
    receive: Mutex<Option<mpsc::Receiver<ConnInfo>>>,
}

impl Default for Outgoing {
    fn default() -> Self {
        let (send, receive) = mpsc::channel(MAX_OUTGOING);
        Self {
            send,
            receive: Mutex::new(Some(receive)),
        }
    }
}

impl Broker {
    /// Creates the broker of a host, which serves at the addresses that `listen` returns.
    #[must_use]
    pub fn new(listen: impl Fn() -> Result<Listen, Error> + Send + Sync + 'static, tls: Option<MutualTls>) -> Self {
        let broker = Self::default();
        broker.set_places(listen);
        if let Some(tls) = tls {
            broker.set_tls(tls);
        }
        broker
    }

    pub(crate) fn set_places(&self, places: impl Fn() -> Result<Listen, Error> + Send + Sync + 'static) {
        let _ = self.0.places.set(Box::new(places));
    }

    pub(crate) fn set_tls(&self, tls: MutualTls) {
        let _ = self.0.tls.set(tls);
    }

    /// Connects the broker of a host with its plugin; once. The returned future runs until the plugin ends the stream.
    ///
    /// # Errors
    /// The plugin's error, `UNIMPLEMENTED` for a plugin without a broker.
    pub async fn run(&self, ctx: &Context, channel: Channel) -> Result<(), Error> {
        let outgoing = self.outgoing()?;
        let incoming = GrpcBrokerClient::new(channel).start_stream(ctx, outgoing).await?;
        self.receive(incoming).await
    }

    /// Returns a number that this side has not used yet.
    #[must_use]
    pub fn next_id(&self) -> u32 {
        self.0.next_id.fetch_add(1, Ordering::Relaxed).wrapping_add(1)
    }

    /// Connects to what the other side serves under a number. Waits up to five seconds for its announcement.
    ///
    /// # Errors
    /// `DEADLINE_EXCEEDED` without an announcement, `UNAVAILABLE` when the connection fails, the reason for which `ctx`
    /// has ended.
    pub async fn dial(&self, ctx: &Context, id: u32) -> Result<Channel, Error> {
        let info = ctx.run_until_ended(self.announced(id)).await??;
        let network = network(&info)?;
        ctx.run_until_ended(connect(&network, self.0.tls.get())).await?
    }

    /// Serves under a number, until the returned server is dropped; the number is announced to the other side at once.
    ///
    /// # Errors
    /// `UNAVAILABLE` when no address can be bound, `FAILED_PRECONDITION` outside go-plugin hosts or a tokio runtime.
    pub async fn serve(
        &self,
        id: u32,
        services: impl IntoIterator<Item = Arc<dyn Service>>,
    ) -> Result<ListeningServer, Error> {
        let Some(places) = self.0.places.get() else {
            let text = "the broker is not connected: this process was not started by a go-plugin host";
            return Err(Error::failed_precondition(text));
        };
        let (services, limits) = (Services::new(services), Limits::new());
        let tls = self.0.tls.get();
        let server = ListeningServer::bind(&places()?, services, limits, Peers::same_user(), tls).await?;
        let (network, address) = match server.address() {
            Listen::Unix(path) => ("unix", path.display().to_string()),
            Listen::Tcp(address) => ("tcp", address.to_string()),
            other => return Err(Error::internal(format!("{other:?} cannot be announced"))),
        };
        self.send(ConnInfo {
            service_id: id,
            network: network.to_owned(),
            address,
            knock: None,
        })
        .await?;
        Ok(server)
    }

    async fn announced(&self, id: u32) -> Result<ConnInfo, Error> {
        let wait = async {
            loop {
                let arrived = self.0.arrived.notified();
                tokio::pin!(arrived);
                arrived.as_mut().enable();
                if let Some((_, info)) = self.pending().remove(&id) {
                    return info;
                }
                arrived.await;
            }
        };
        tokio::time::timeout(ANNOUNCED, wait).await.map_err(|e| {
            let text = format!(
                "the other side announced no connection {id} within {} s",
                ANNOUNCED.as_secs()
            );
            Error::new(Code::DeadlineExceeded, text).with_source(e)
        })
    }

    async fn send(&self, info: ConnInfo) -> Result<(), Error> {
        let sent = tokio::time::timeout(ANNOUNCED, self.0.outgoing.send.send(info)).await;
        match sent {
            Ok(Ok(())) => Ok(()),
            _ => Err(Error::new(
                Code::Unavailable,
                "the other side does not read the broker's stream",
            )),
        }
    }

    fn pending(&self) -> MutexGuard<'_, HashMap<u32, (Instant, ConnInfo)>> {
        self.0.pending.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn outgoing(&self) -> Result<Streaming<ConnInfo>, Error> {
        let receive = &self.0.outgoing.receive;
        let receiver = receive.lock().unwrap_or_else(PoisonError::into_inner).take();
        receiver.map(|receiver| Streaming::new(Sent(receiver))).ok_or_else(|| {
            Error::failed_precondition("the broker's stream is open already: it is started once for each plugin")
        })
    }

    /// Takes announcements until the other side ends its stream.
    async fn receive(&self, mut incoming: Streaming<ConnInfo>) -> Result<(), Error> {
        while let Some(info) = incoming.message().await? {
            match &info.knock {
                None => self.arrived(info),
                Some(knock) if knock.knock && !knock.ack => {
                    let refused = Knock {
                        knock: true,
                        ack: true,
                        error: "multiplexing is not supported".to_owned(),
                    };
                    let _ = self.0.outgoing.send.try_send(ConnInfo {
                        knock: Some(refused),
                        ..info
                    });
                }
                Some(_) => {}
            }
        }
        Ok(())
    }

    fn arrived(&self, info: ConnInfo) {
        let now = Instant::now();
        let mut pending = self.pending();
        pending.retain(|_, (arrived, _)| now.duration_since(*arrived) < ANNOUNCED);
        if pending.len() < MAX_PENDING {
            pending.insert(info.service_id, (now, info));
        }
        drop(pending);
        self.0.arrived.notify_waiters();
    }
}

impl fmt::Debug for Broker {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Broker")
            .field("pending", &self.pending().len())
            .field("encrypted", &self.0.tls.get().is_some())
            .finish_non_exhaustive()
    }
}

/// Served by a plugin.
impl GrpcBroker for Broker {
    async fn start_stream(&self, _: &Context, requests: Streaming<ConnInfo>) -> Result<Streaming<ConnInfo>, Error> {
        let outgoing = self.outgoing()?;
        let broker = self.clone();
        tokio::spawn(async move {
            // It ends with the connection.
            let _ = broker.receive(requests).await;
        });
        Ok(outgoing)
    }
}

/// Announcements on their way to the other side.
struct Sent(mpsc::Receiver<ConnInfo>);

impl Stream for Sent {
    type Item = Result<ConnInfo, Error>;

    fn poll_next(
        mut self: std::pin::Pin<&mut Self>,
        cx: &mut std::task::Context<'_>,
    ) -> std::task::Poll<Option<Self::Item>> {
        self.0.poll_recv(cx).map(|info| info.map(Ok))
    }
}

fn network(info: &ConnInfo) -> Result<Network, Error> {
    match info.network.as_str() {
        "unix" if !info.address.is_empty() => Ok(Network::Unix((&info.address).into())),
        "tcp" => {
            let address = info
                .address
                .parse()
                .ok()
                .filter(|address: &SocketAddr| address.ip().is_loopback());
            address.map(Network::Tcp).ok_or_else(|| {
                let shown = pluginrpc::text::quoted(info.address.as_bytes());
                let text = format!("the other side announced {shown}: expected a port of the loopback interface");
                Error::new(Code::Unavailable, text)
            })
        }
        other => {
            let shown = pluginrpc::text::quoted(other.as_bytes());
            let text = format!("the other side announced the network {shown}: expected unix or tcp");
            Err(Error::new(Code::Unavailable, text))
        }
    }
}

impl Network {
    /// Connects to this address, in TLS where it is given.
    ///
    /// # Errors
    /// `UNAVAILABLE` when the connection fails.
    pub async fn connect(&self, tls: Option<&MutualTls>) -> Result<Channel, Error> {
        connect(self, tls).await
    }
}

async fn connect(network: &Network, tls: Option<&MutualTls>) -> Result<Channel, Error> {
    let failed = |e: std::io::Error| {
        let text = format!("cannot connect to {network:?}: {e}");
        Error::new(Code::Unavailable, text).with_source(e)
    };
    let Some(tls) = tls else {
        return match network {
            Network::Tcp(address) => Channel::connect(&format!("http://{address}")).await,
            #[cfg(unix)]
            Network::Unix(path) => Channel::connect_unix(path).await,
            #[cfg(not(unix))]
            Network::Unix(_) => Err(failed(std::io::ErrorKind::Unsupported.into())),
        };
    };
    match network {
        Network::Tcp(address) => {
            let io = tokio::net::TcpStream::connect(address).await.map_err(failed)?;
            let _ = io.set_nodelay(true);
            encrypt(io, tls).await
        }
        #[cfg(unix)]
        Network::Unix(path) => encrypt(tokio::net::UnixStream::connect(path).await.map_err(failed)?, tls).await,
        #[cfg(not(unix))]
        Network::Unix(_) => Err(failed(std::io::ErrorKind::Unsupported.into())),
    }
}

#[cfg(feature = "auto-mtls")]
async fn encrypt(
    io: impl tokio::io::AsyncRead + tokio::io::AsyncWrite + Unpin + Send + 'static,
    tls: &MutualTls,
) -> Result<Channel, Error> {
    Channel::from_io_with_tls(io, tls).await
}

#[cfg(not(feature = "auto-mtls"))]
async fn encrypt(
    _: impl tokio::io::AsyncRead + tokio::io::AsyncWrite + Unpin + Send + 'static,
    _: &MutualTls,
) -> Result<Channel, Error> {
    Err(Error::unimplemented(
        "TLS requires the feature `auto-mtls` of go-plugin-proto",
    ))
}
