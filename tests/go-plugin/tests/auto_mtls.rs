//! AutoMTLS: the exact certificate of the other side is required, and its key.
#![allow(clippy::unwrap_used)] // tests

use std::net::SocketAddr;
use std::sync::Arc;

use go_plugin_proto::{Identity, Network};
use go_plugin_tests::proto::counter::{Counter, CounterClient, CounterServer};
use go_plugin_tests::proto::{GetRequest, GetResponse};
use pluginrpc::{Code, Context, Error, Listen, MutualTls, Service};
use pluginrpc_grpc::{Channel, Limits, ListeningServer, Peers, Services};
use tokio_rustls::TlsConnector;
use tokio_rustls::rustls::client::danger::{HandshakeSignatureValid, ServerCertVerified, ServerCertVerifier};
use tokio_rustls::rustls::crypto::{CryptoProvider, aws_lc_rs};
use tokio_rustls::rustls::pki_types::{CertificateDer, PrivateKeyDer, PrivatePkcs8KeyDer, ServerName, UnixTime};
use tokio_rustls::rustls::sign::{CertifiedKey, SingleCertAndKey};
use tokio_rustls::rustls::{self, ClientConfig, DigitallySignedStruct, SignatureScheme};

struct Seven;

impl Counter for Seven {
    async fn get(&self, _: &Context, _: GetRequest) -> Result<GetResponse, Error> {
        Ok(GetResponse { value: 7 })
    }
}

/// A plugin's server and the identities of both sides.
struct Setup {
    server: ListeningServer,
    host: Identity,
    plugin: Identity,
}

impl Setup {
    async fn new() -> Self {
        let (host, plugin) = (Identity::generate().unwrap(), Identity::generate().unwrap());
        let services = Services::new([Arc::new(CounterServer::new(Seven)) as Arc<dyn Service>]);
        let tls = plugin.mutual_tls(host.certificate().to_vec());
        let any_port = Listen::Tcp(([127, 0, 0, 1], 0).into());
        let server = ListeningServer::bind(&any_port, services, Limits::new(), Peers::same_user(), Some(&tls));
        Self {
            server: server.await.unwrap(),
            host,
            plugin,
        }
    }

    fn address(&self) -> SocketAddr {
        match self.server.address() {
            Listen::Tcp(address) => *address,
            _ => unreachable!("bound on TCP"),
        }
    }

    /// Connects and calls.
    async fn call(&self, tls: Option<&MutualTls>) -> Result<i64, Error> {
        call(Network::Tcp(self.address()).connect(tls).await?).await
    }

    /// Connects with another implementation of the client's side, which trusts every server.
    async fn call_with(&self, certificate: Option<CertifiedKey>) -> Result<i64, Error> {
        let builder = ClientConfig::builder_with_provider(Arc::new(aws_lc_rs::default_provider()))
            .with_protocol_versions(&[&rustls::version::TLS13])
            .unwrap()
            .dangerous()
            .with_custom_certificate_verifier(Arc::new(Trusting));
        let mut config = match certificate {
            Some(key) => builder.with_client_cert_resolver(Arc::new(SingleCertAndKey::from(key))),
            None => builder.with_no_client_auth(),
        };
        config.alpn_protocols = vec![b"h2".to_vec()];
        let io = tokio::net::TcpStream::connect(self.address()).await.unwrap();
        let name = ServerName::try_from("localhost").unwrap();
        let io = TlsConnector::from(Arc::new(config))
            .connect(name, io)
            .await
            .map_err(Error::unknown)?;
        call(Channel::from_io(io).await?).await
    }
}

async fn call(channel: Channel) -> Result<i64, Error> {
    let ctx = Context::new().with_timeout(std::time::Duration::from_secs(5));
    let response = CounterClient::new(channel).get(&ctx, GetRequest::default()).await?;
    Ok(response.value)
}

/// A certificate with a key, which need not be its own.
fn certified(certificate: &Identity, key: &Identity) -> CertifiedKey {
    let key = PrivateKeyDer::from(PrivatePkcs8KeyDer::from(
        key.mutual_tls(Vec::new()).private_key().to_vec(),
    ));
    let key = aws_lc_rs::sign::any_supported_type(&key).unwrap();
    CertifiedKey::new(vec![CertificateDer::from(certificate.certificate().to_vec())], key)
}

#[tokio::test]
async fn both_sides_know_each_other() {
    let setup = Setup::new().await;
    let tls = setup.host.mutual_tls(setup.plugin.certificate().to_vec());
    assert_eq!(setup.call(Some(&tls)).await.unwrap(), 7);
    let raw = certified(&setup.host, &setup.host);
    assert_eq!(
        setup.call_with(Some(raw)).await.unwrap(),
        7,
        "the other implementation, too"
    );
}

#[tokio::test]
async fn clients_without_the_hosts_certificate_are_refused() {
    let setup = Setup::new().await;
    let stranger = Identity::generate().unwrap();
    let other = stranger.mutual_tls(setup.plugin.certificate().to_vec());
    assert!(setup.call(Some(&other)).await.is_err(), "another certificate");
    assert!(setup.call(None).await.is_err(), "plaintext");
    assert!(setup.call_with(None).await.is_err(), "no certificate");
    let stolen = certified(&setup.host, &stranger);
    assert!(
        setup.call_with(Some(stolen)).await.is_err(),
        "the host's certificate without its key"
    );
}

#[tokio::test]
async fn servers_without_the_plugins_certificate_are_refused() {
    let setup = Setup::new().await;
    let stranger = Identity::generate().unwrap();
    let tls = setup.host.mutual_tls(stranger.certificate().to_vec());
    let error = setup.call(Some(&tls)).await.unwrap_err();
    assert_eq!(error.code(), Code::Unavailable);
}

#[derive(Debug)]
struct Trusting;

impl ServerCertVerifier for Trusting {
    fn verify_server_cert(
        &self,
        _: &CertificateDer<'_>,
        _: &[CertificateDer<'_>],
        _: &ServerName<'_>,
        _: &[u8],
        _: UnixTime,
    ) -> Result<ServerCertVerified, rustls::Error> {
        Ok(ServerCertVerified::assertion())
    }

    fn verify_tls12_signature(
        &self,
        _: &[u8],
        _: &CertificateDer<'_>,
        _: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, rustls::Error> {
        Ok(HandshakeSignatureValid::assertion())
    }

    fn verify_tls13_signature(
        &self,
        _: &[u8],
        _: &CertificateDer<'_>,
        _: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, rustls::Error> {
        Ok(HandshakeSignatureValid::assertion())
    }

    fn supported_verify_schemes(&self) -> Vec<SignatureScheme> {
        let provider: CryptoProvider = aws_lc_rs::default_provider();
        provider.signature_verification_algorithms.supported_schemes()
    }
}
