//! TLS 1.3 in which both sides pin the other's certificate.
//!
//! Certificates of go-plugin hosts are self-signed, both leaf and authority, which webpki's path building refuses. The
//! exact certificate is compared instead, and the handshake signature proves that the peer holds its key.

use std::sync::Arc;

use pluginrpc::{Error, MutualTls};
use tokio::io::{AsyncRead, AsyncWrite};
use tokio_rustls::rustls::client::danger::{HandshakeSignatureValid, ServerCertVerified, ServerCertVerifier};
use tokio_rustls::rustls::crypto::{self, CryptoProvider, WebPkiSupportedAlgorithms};
use tokio_rustls::rustls::pki_types::{CertificateDer, PrivateKeyDer, PrivatePkcs8KeyDer, ServerName, UnixTime};
use tokio_rustls::rustls::server::NoServerSessionStorage;
use tokio_rustls::rustls::server::danger::{ClientCertVerified, ClientCertVerifier};
use tokio_rustls::rustls::version::TLS13;
use tokio_rustls::rustls::{
    CertificateError, ClientConfig, DigitallySignedStruct, DistinguishedName, PeerIncompatible, ServerConfig,
    SignatureScheme, client,
};
use tokio_rustls::rustls::{Error as TlsError, Error::InvalidCertificate};
use tokio_rustls::{TlsAcceptor, TlsConnector};

use crate::Channel;

/// The only protocol spoken inside; Go's client insists on its negotiation.
const ALPN: &[u8] = b"h2";

/// Accepts connections of the pinned peer.
#[derive(Clone)]
pub(crate) struct Acceptor(TlsAcceptor);

impl Acceptor {
    /// # Errors
    /// `INVALID_ARGUMENT` for key material that is not valid.
    pub(crate) fn new(tls: &MutualTls) -> Result<Self, Error> {
        let provider = Arc::new(crypto::aws_lc_rs::default_provider());
        let pinned = Arc::new(Pinned::new(tls, &provider));
        let mut config = ServerConfig::builder_with_provider(provider)
            .with_protocol_versions(&[&TLS13])
            .map(|builder| builder.with_client_cert_verifier(pinned))
            .and_then(|builder| {
                let (certificate, key) = identity(tls);
                builder.with_single_cert(vec![certificate], key)
            })
            .map_err(not_valid)?;
        config.alpn_protocols = vec![ALPN.to_vec()];
        // A resumed session would not present its certificate again.
        config.send_tls13_tickets = 0;
        config.session_storage = Arc::new(NoServerSessionStorage {});
        Ok(Self(TlsAcceptor::from(Arc::new(config))))
    }

    /// # Errors
    /// A peer that is not the pinned one, or that does not speak TLS 1.3.
    pub(crate) async fn accept<Io>(&self, io: Io) -> std::io::Result<tokio_rustls::server::TlsStream<Io>>
    where
        Io: AsyncRead + AsyncWrite + Unpin,
    {
        self.0.accept(io).await
    }
}

impl Channel {
    /// Speaks to a server over an established connection, as [`Channel::from_io`] does, in TLS 1.3 with the pinned
    /// certificates.
    ///
    /// # Errors
    /// `INVALID_ARGUMENT` for key material that is not valid, `UNAVAILABLE` when the connection fails or the server is
    /// not the pinned one, `FAILED_PRECONDITION` outside a tokio runtime.
    pub async fn from_io_with_tls(
        io: impl AsyncRead + AsyncWrite + Unpin + Send + 'static,
        tls: &MutualTls,
    ) -> Result<Self, Error> {
        let provider = Arc::new(crypto::aws_lc_rs::default_provider());
        let pinned = Arc::new(Pinned::new(tls, &provider));
        let mut config = ClientConfig::builder_with_provider(provider)
            .with_protocol_versions(&[&TLS13])
            .map(|builder| builder.dangerous().with_custom_certificate_verifier(pinned))
            .and_then(|builder| {
                let (certificate, key) = identity(tls);
                builder.with_client_auth_cert(vec![certificate], key)
            })
            .map_err(not_valid)?;
        config.alpn_protocols = vec![ALPN.to_vec()];
        config.resumption = client::Resumption::disabled();
        let name = ServerName::try_from("localhost").map_err(|e| Error::internal(e.to_string()))?;
        let connected = TlsConnector::from(Arc::new(config)).connect(name, io).await;
        let io = connected.map_err(|e| {
            let text = format!("TLS handshake with the server failed: {e}");
            Error::new(pluginrpc::Code::Unavailable, text).with_source(e)
        })?;
        Self::from_io(io).await
    }
}

fn identity(tls: &MutualTls) -> (CertificateDer<'static>, PrivateKeyDer<'static>) {
    let key = PrivatePkcs8KeyDer::from(tls.private_key().to_vec());
    (tls.certificate().to_vec().into(), key.into())
}

fn not_valid(cause: TlsError) -> Error {
    Error::invalid_argument(format!("certificate or key for TLS is not valid: {cause}")).with_source(cause)
}

/// Accepts one certificate, from a peer that holds its key.
#[derive(Debug)]
struct Pinned {
    certificate: CertificateDer<'static>,
    algorithms: WebPkiSupportedAlgorithms,
}

impl Pinned {
    fn new(tls: &MutualTls, provider: &CryptoProvider) -> Self {
        Self {
            certificate: tls.peer_certificate().to_vec().into(),
            algorithms: provider.signature_verification_algorithms,
        }
    }

    /// Certificates are public, so the comparison need not take constant time.
    fn compare(&self, presented: &CertificateDer<'_>) -> Result<(), TlsError> {
        if *presented == self.certificate {
            return Ok(());
        }
        Err(InvalidCertificate(CertificateError::ApplicationVerificationFailure))
    }

    fn signature(
        &self,
        message: &[u8],
        certificate: &CertificateDer<'_>,
        signature: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, TlsError> {
        crypto::verify_tls13_signature(message, certificate, signature, &self.algorithms)
    }
}

const fn tls12() -> Result<HandshakeSignatureValid, TlsError> {
    Err(TlsError::PeerIncompatible(PeerIncompatible::Tls12NotOffered))
}

impl ClientCertVerifier for Pinned {
    fn root_hint_subjects(&self) -> &[DistinguishedName] {
        &[]
    }

    fn verify_client_cert(
        &self,
        end_entity: &CertificateDer<'_>,
        _: &[CertificateDer<'_>],
        _: UnixTime,
    ) -> Result<ClientCertVerified, TlsError> {
        self.compare(end_entity).map(|()| ClientCertVerified::assertion())
    }

    fn verify_tls12_signature(
        &self,
        _: &[u8],
        _: &CertificateDer<'_>,
        _: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, TlsError> {
        tls12()
    }

    fn verify_tls13_signature(
        &self,
        message: &[u8],
        certificate: &CertificateDer<'_>,
        signature: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, TlsError> {
        self.signature(message, certificate, signature)
    }

    fn supported_verify_schemes(&self) -> Vec<SignatureScheme> {
        self.algorithms.supported_schemes()
    }
}

impl ServerCertVerifier for Pinned {
    fn verify_server_cert(
        &self,
        end_entity: &CertificateDer<'_>,
        _: &[CertificateDer<'_>],
        _: &ServerName<'_>,
        _: &[u8],
        _: UnixTime,
    ) -> Result<ServerCertVerified, TlsError> {
        self.compare(end_entity).map(|()| ServerCertVerified::assertion())
    }

    fn verify_tls12_signature(
        &self,
        _: &[u8],
        _: &CertificateDer<'_>,
        _: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, TlsError> {
        tls12()
    }

    fn verify_tls13_signature(
        &self,
        message: &[u8],
        certificate: &CertificateDer<'_>,
        signature: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, TlsError> {
        self.signature(message, certificate, signature)
    }

    fn supported_verify_schemes(&self) -> Vec<SignatureScheme> {
        self.algorithms.supported_schemes()
    }
}
