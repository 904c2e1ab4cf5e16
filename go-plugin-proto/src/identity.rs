//! Certificates for AutoMTLS.

use pluginrpc::{Error, MutualTls};
use rcgen::{
    BasicConstraints, CertificateParams, DnType, ExtendedKeyUsagePurpose, IsCa, KeyPair, KeyUsagePurpose,
    PKCS_ECDSA_P256_SHA256,
};
use rustls_pki_types::CertificateDer;
use rustls_pki_types::pem::PemObject;

/// A fresh self-signed certificate and its key, for one plugin process or one host.
///
/// The key is P-256, which hosts in FIPS mode accept, too. The certificate names `localhost`, and is its own authority,
/// since Go verifies it against a pool that holds nothing else.
#[derive(Clone)]
pub struct Identity {
    certificate: pluginrpc::Bytes,
    pem: String,
    private_key: pluginrpc::Bytes,
}

impl Identity {
    /// Generates a certificate.
    ///
    /// # Errors
    /// `INTERNAL` when the system has no randomness.
    pub fn generate() -> Result<Self, Error> {
        let failed = |e: rcgen::Error| Error::internal("cannot generate a certificate for AutoMTLS").with_source(e);
        let mut params = CertificateParams::new(["localhost".to_owned()]).map_err(failed)?;
        params.distinguished_name.push(DnType::CommonName, "localhost");
        params.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
        params.key_usages = vec![
            KeyUsagePurpose::DigitalSignature,
            KeyUsagePurpose::KeyAgreement,
            KeyUsagePurpose::KeyCertSign,
        ];
        params.extended_key_usages = vec![ExtendedKeyUsagePurpose::ClientAuth, ExtendedKeyUsagePurpose::ServerAuth];
        let key = KeyPair::generate_for(&PKCS_ECDSA_P256_SHA256).map_err(failed)?;
        let certificate = params.self_signed(&key).map_err(failed)?;
        Ok(Self {
            certificate: certificate.der().to_vec().into(),
            pem: certificate.pem(),
            private_key: key.serialize_der().into(),
        })
    }

    /// Returns the certificate in DER, the form of the handshake line.
    #[must_use]
    pub fn certificate(&self) -> &[u8] {
        &self.certificate
    }

    /// Returns the certificate in PEM, the form of [`env::CLIENT_CERT`](crate::env::CLIENT_CERT).
    #[must_use]
    pub fn certificate_pem(&self) -> &str {
        &self.pem
    }

    /// Returns the key material for connections with the peer that has this certificate, in DER.
    #[must_use]
    pub fn mutual_tls(&self, peer_certificate: impl Into<pluginrpc::Bytes>) -> MutualTls {
        MutualTls::new(self.certificate.clone(), self.private_key.clone(), peer_certificate)
    }
}

/// Shows no key.
impl std::fmt::Debug for Identity {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Identity").finish_non_exhaustive()
    }
}

/// Reads the first certificate of a PEM file, and returns it in DER.
///
/// # Errors
/// `INVALID_ARGUMENT` for text without a certificate.
pub fn certificate_from_pem(pem: &str) -> Result<Vec<u8>, Error> {
    let certificate = CertificateDer::from_pem_slice(pem.as_bytes());
    certificate.map(|der| der.to_vec()).map_err(|e| {
        let text = format!("not a certificate in PEM: {e}; expected -----BEGIN CERTIFICATE-----");
        Error::invalid_argument(text).with_source(e)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn certificates_differ_and_survive_pem() {
        let (one, other) = (Identity::generate().unwrap(), Identity::generate().unwrap());
        assert_ne!(one.certificate(), other.certificate());
        assert_eq!(certificate_from_pem(one.certificate_pem()).unwrap(), one.certificate());
    }

    #[test]
    fn other_texts_are_refused() {
        let cut = "-----BEGIN CERTIFICATE-----\nMIIB\n";
        for text in [
            "",
            "x",
            cut,
            "-----BEGIN PRIVATE KEY-----\nMIIB\n-----END PRIVATE KEY-----\n",
        ] {
            assert!(certificate_from_pem(text).is_err(), "{text:?}");
        }
    }
}
