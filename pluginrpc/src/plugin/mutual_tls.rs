//! Key material for TLS between a host and its plugin.

use std::fmt;

/// Key material for mutual TLS without a certificate authority: each side knows the exact certificate of the other.
///
/// Made by a launch profile ([`LaunchProfile::mutual_tls`]) or by a host, used by a transport. Cheap to clone.
///
/// [`LaunchProfile::mutual_tls`]: crate::LaunchProfile::mutual_tls
#[derive(Clone)]
pub struct MutualTls {
    certificate: crate::Bytes,
    private_key: crate::Bytes,
    peer_certificate: crate::Bytes,
}

impl MutualTls {
    /// Creates key material from our certificate and its PKCS#8 private key, and from the certificate that the peer has
    /// to present; each in DER.
    #[must_use]
    pub fn new(
        certificate: impl Into<crate::Bytes>,
        private_key: impl Into<crate::Bytes>,
        peer_certificate: impl Into<crate::Bytes>,
    ) -> Self {
        Self {
            certificate: certificate.into(),
            private_key: private_key.into(),
            peer_certificate: peer_certificate.into(),
        }
    }

    /// Returns our certificate in DER.
    #[must_use]
    pub fn certificate(&self) -> &[u8] {
        &self.certificate
    }

    /// Returns our private key, PKCS#8 in DER.
    #[must_use]
    pub fn private_key(&self) -> &[u8] {
        &self.private_key
    }

    /// Returns the peer's certificate in DER.
    #[must_use]
    pub fn peer_certificate(&self) -> &[u8] {
        &self.peer_certificate
    }
}

/// Shows sizes only.
impl fmt::Debug for MutualTls {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("MutualTls")
            .field("certificate_bytes", &self.certificate.len())
            .field("peer_certificate_bytes", &self.peer_certificate.len())
            .finish_non_exhaustive()
    }
}
