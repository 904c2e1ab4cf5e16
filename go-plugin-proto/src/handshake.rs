//! The first line on a plugin's standard output.

use std::fmt;
use std::net::SocketAddr;
use std::path::PathBuf;

use base64::Engine as _;
use base64::alphabet::STANDARD;
use base64::engine::{DecodePaddingMode, GeneralPurpose, GeneralPurposeConfig};
use pluginrpc::Error;

/// Go writes no padding; readers accept both.
const BASE64: GeneralPurpose = GeneralPurpose::new(
    &STANDARD,
    GeneralPurposeConfig::new()
        .with_encode_padding(false)
        .with_decode_padding_mode(DecodePaddingMode::Indifferent),
);

/// Version of the handshake itself.
const CORE_VERSION: u32 = 1;

/// Go hosts take a shorter sixth field for an empty one.
const MIN_CERTIFICATE: usize = 50;

/// Address of a plugin.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Network {
    /// A Unix socket.
    Unix(PathBuf),
    /// A TCP address.
    Tcp(SocketAddr),
}

/// The line by which a plugin announces its version, address and certificate:
/// `1|VERSION|NETWORK|ADDRESS|grpc|CERTIFICATE`.
///
/// ```
/// use go_plugin_proto::{Handshake, Network};
///
/// let handshake = Handshake::parse("1|5|unix|/tmp/plugin1|grpc|\n")?;
/// assert_eq!(handshake.version(), 5);
/// assert_eq!(*handshake.network(), Network::Unix("/tmp/plugin1".into()));
/// assert_eq!(handshake.to_string(), "1|5|unix|/tmp/plugin1|grpc|");
/// # Ok::<(), pluginrpc::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Handshake {
    version: u32,
    network: Network,
    certificate: Option<Vec<u8>>,
    multiplexed: Option<bool>,
}

impl Handshake {
    /// Creates a handshake for a version of the application's protocol and an address.
    #[must_use]
    pub const fn new(version: u32, network: Network) -> Self {
        Self {
            version,
            network,
            certificate: None,
            multiplexed: None,
        }
    }

    /// Sets the certificate that the plugin presents, in DER.
    #[must_use]
    pub fn with_certificate(mut self, certificate: impl Into<Vec<u8>>) -> Self {
        self.certificate = Some(certificate.into());
        self
    }

    /// Answers a host that asked for multiplexing. Hosts that did not ask misread the line.
    #[must_use]
    pub const fn with_multiplexed(mut self, multiplexed: bool) -> Self {
        self.multiplexed = Some(multiplexed);
        self
    }

    /// Returns the version of the application's protocol.
    #[must_use]
    pub const fn version(&self) -> u32 {
        self.version
    }

    /// Returns the plugin's address.
    #[must_use]
    pub const fn network(&self) -> &Network {
        &self.network
    }

    /// Returns the plugin's certificate in DER.
    #[must_use]
    pub fn certificate(&self) -> Option<&[u8]> {
        self.certificate.as_deref()
    }

    /// Returns the answer to a host that asked for multiplexing; `None` where the plugin did not answer.
    #[must_use]
    pub const fn multiplexed(&self) -> Option<bool> {
        self.multiplexed
    }

    /// Parses a line as tolerantly as go-plugin does: surrounding whitespace, a missing certificate and additional
    /// fields are accepted.
    ///
    /// # Errors
    /// `FAILED_PRECONDITION` with the field that is not valid: the process is not a plugin, or not one for this host.
    /// The line itself is not shown.
    pub fn parse(line: &str) -> Result<Self, Error> {
        let fields: Vec<&str> = line.trim().split('|').collect();
        let [core, version, network, address, rest @ ..] = fields.as_slice() else {
            return Err(not_valid("expected 1|VERSION|unix or tcp|ADDRESS|grpc"));
        };
        if core.parse() != Ok(CORE_VERSION) {
            return Err(not_valid("field 1, the version of the handshake, must be 1"));
        }
        let Ok(version) = version.parse() else {
            let problem = "field 2, the version of the application's protocol, must be a number";
            return Err(not_valid(problem));
        };
        let network = match *network {
            "unix" if address.is_empty() => {
                return Err(not_valid("field 4, the path of the socket, is empty"));
            }
            "unix" => Network::Unix(PathBuf::from(address)),
            "tcp" => match address.parse() {
                Ok(address) => Network::Tcp(address),
                Err(_) => return Err(not_valid("field 4 must be an IP address and a port")),
            },
            _ => return Err(not_valid("field 3, the network, must be unix or tcp")),
        };
        match rest.first() {
            Some(&"grpc") => {}
            None | Some(&"" | &"netrpc") => {
                let problem = "the plugin speaks net/rpc, which is not supported; it has to serve gRPC";
                return Err(not_valid(problem));
            }
            Some(_) => return Err(not_valid("field 5, the protocol, must be grpc")),
        }
        let mut handshake = Self::new(version, network);
        if let Some(encoded) = rest.get(1).filter(|field| field.len() > MIN_CERTIFICATE) {
            let Ok(certificate) = BASE64.decode(encoded) else {
                return Err(not_valid("field 6, the certificate, must be base64"));
            };
            handshake.certificate = Some(certificate);
        }
        handshake.multiplexed = rest.get(2).and_then(|field| field.parse().ok());
        Ok(handshake)
    }
}

fn not_valid(problem: &str) -> Error {
    Error::failed_precondition(format!("not a handshake of go-plugin: {problem}"))
}

/// Writes the line without its line feed.
impl fmt::Display for Handshake {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{CORE_VERSION}|{}|", self.version)?;
        match &self.network {
            Network::Unix(path) => write!(f, "unix|{}", path.display())?,
            Network::Tcp(address) => write!(f, "tcp|{address}")?,
        }
        let certificate = self.certificate.as_ref().map(|der| BASE64.encode(der));
        write!(f, "|grpc|{}", certificate.unwrap_or_default())?;
        match self.multiplexed {
            Some(multiplexed) => write!(f, "|{multiplexed}"),
            None => Ok(()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn unix() -> Network {
        Network::Unix("/tmp/plugin1".into())
    }

    #[test]
    fn six_fields_and_a_seventh_only_when_asked_for() {
        let handshake = Handshake::new(2, unix());
        assert_eq!(handshake.to_string(), "1|2|unix|/tmp/plugin1|grpc|");
        let multiplexed = handshake.clone().with_multiplexed(false);
        assert_eq!(multiplexed.to_string(), "1|2|unix|/tmp/plugin1|grpc||false");
        let tcp = Handshake::new(1, Network::Tcp("127.0.0.1:7".parse().unwrap()));
        assert_eq!(tcp.to_string(), "1|1|tcp|127.0.0.1:7|grpc|");
        let encoded = handshake.with_certificate(*b"\0\0").to_string();
        assert!(encoded.ends_with("|grpc|AAA"), "no padding: {encoded}");
    }

    #[test]
    fn lines_are_read_back() {
        for handshake in [
            Handshake::new(4, unix()),
            Handshake::new(0, Network::Tcp("[::1]:9".parse().unwrap())).with_certificate(vec![7; 300]),
            Handshake::new(u32::MAX, unix()).with_multiplexed(true),
        ] {
            let line = format!(" {handshake}\r\n");
            assert_eq!(Handshake::parse(&line).unwrap(), handshake, "{line}");
        }
        let five = Handshake::parse("1|1|tcp|127.0.0.1:50051|grpc").unwrap();
        assert_eq!((five.certificate(), five.multiplexed()), (None, None));
        let short = Handshake::parse("1|1|tcp|127.0.0.1:50051|grpc|AAAA|maybe|more").unwrap();
        assert_eq!((short.certificate(), short.multiplexed()), (None, None));
    }

    #[test]
    fn other_lines_are_refused_with_the_field() {
        let not_base64 = format!("1|1|unix|/a|grpc|{}", "*".repeat(60));
        for (line, part) in [
            ("", "expected 1|VERSION"),
            ("listening on 8080", "expected 1|VERSION"),
            ("1|1|unix", "expected 1|VERSION"),
            ("2|1|unix|/a|grpc|", "field 1"),
            ("1|-1|unix|/a|grpc|", "field 2"),
            ("1|1|udp|/a|grpc|", "field 3"),
            ("1|1|unix||grpc|", "field 4"),
            ("1|1|tcp|localhost:1|grpc|", "field 4"),
            ("1|1|unix|/a|http|", "field 5"),
            ("1|1|unix|/a", "net/rpc"),
            (&not_base64, "field 6"),
        ] {
            let error = Handshake::parse(line).unwrap_err();
            assert!(error.message().contains(part), "{line:?}: {error}");
        }
    }
}
