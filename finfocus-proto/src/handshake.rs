//! The line in which a plugin tells where it listens, as the specification of FinFocus has it.

use std::error::Error as StdError;
use std::fmt;
use std::net::SocketAddr;
use std::str::FromStr;

use pluginrpc::text::quoted;

/// The handshake line, `1|1|tcp|127.0.0.1:50051|grpc`: version, protocol version, transport, address, protocol.
///
/// There is one version of each, so the address is all that it carries. The released host has never read it, though its
/// specification says so; see [`announcement`](crate::announcement) for what else a plugin prints.
///
/// ```
/// use finfocus_proto::Handshake;
/// let handshake: Handshake = "1|1|tcp|127.0.0.1:50051|grpc".parse()?;
/// assert_eq!(handshake.address().port(), 50051);
/// assert_eq!(handshake.to_string(), "1|1|tcp|127.0.0.1:50051|grpc");
/// # Ok::<(), finfocus_proto::HandshakeError>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Handshake {
    address: SocketAddr,
}

impl Handshake {
    /// The handshake of a plugin that is bound to `address`.
    #[must_use]
    pub const fn new(address: SocketAddr) -> Self {
        Self { address }
    }

    /// Returns the address the plugin listens on.
    #[must_use]
    pub const fn address(&self) -> SocketAddr {
        self.address
    }
}

impl fmt::Display for Handshake {
    /// The line, without its line break.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "1|1|tcp|{}|grpc", self.address)
    }
}

impl FromStr for Handshake {
    type Err = HandshakeError;

    /// Reads the line; white space around it, such as a line break, does not matter.
    ///
    /// # Errors
    /// The part of the line that is wrong. Only addresses of this machine are accepted: otherwise a line could direct
    /// the host's requests, and the data in them, anywhere.
    fn from_str(line: &str) -> Result<Self, HandshakeError> {
        let fail = |what: String| Err(HandshakeError(what));
        let fields: Vec<&str> = line.trim().split('|').take(MOST_FIELDS).collect();
        let &[version, protocol_version, transport, address, protocol] = fields.as_slice() else {
            return fail(format!(
                "{} is no handshake, which has five parts: 1|1|tcp|127.0.0.1:PORT|grpc",
                quoted(line.trim().as_bytes())
            ));
        };
        for (what, expected, found) in [
            ("version", "1", version),
            ("protocol version", "1", protocol_version),
            ("transport", "tcp", transport),
            ("protocol", "grpc", protocol),
        ] {
            if found != expected {
                return fail(format!(
                    "the handshake's {what} is {}; only {expected} is known",
                    quoted(found.as_bytes())
                ));
            }
        }
        let Ok(address) = address.parse::<SocketAddr>() else {
            return fail(format!(
                "the handshake's address is {}; it has to be an IP address and a port, such as 127.0.0.1:50051",
                quoted(address.as_bytes())
            ));
        };
        if !address.ip().is_loopback() || address.port() == 0 {
            return fail(format!(
                "the handshake's address is {address}; a plugin has to listen on a port of 127.0.0.1"
            ));
        }
        Ok(Self { address })
    }
}

/// One more than a handshake has, so that a longer line is noticed and not read to its end.
const MOST_FIELDS: usize = 6;

/// A line that is no handshake, and why.
#[derive(Clone, PartialEq, Eq)]
pub struct HandshakeError(String);

impl fmt::Display for HandshakeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Debug for HandshakeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl StdError for HandshakeError {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_printed_handshake_is_read_back() {
        for address in ["127.0.0.1:1", "127.0.0.1:65535", "[::1]:50051", "127.8.8.8:7"] {
            let handshake = Handshake::new(address.parse().unwrap());
            assert_eq!(handshake.to_string(), format!("1|1|tcp|{address}|grpc"));
            assert_eq!(format!("  {handshake}\r\n").parse(), Ok(handshake));
        }
    }

    #[test]
    fn whatever_else_is_refused_with_the_reason() {
        for (line, why) in [
            ("", "no handshake"),
            ("hello", "no handshake"),
            ("1|1|tcp|127.0.0.1:1", "no handshake"),
            ("1|1|tcp|127.0.0.1:1|grpc|", "no handshake"),
            ("2|1|tcp|127.0.0.1:1|grpc", "version is \"2\""),
            ("1|7|tcp|127.0.0.1:1|grpc", "protocol version is \"7\""),
            ("1|1|unix|/tmp/x|grpc", "transport is \"unix\""),
            ("1|1|tcp|127.0.0.1:1|netrpc", "protocol is \"netrpc\""),
            ("1|1|tcp|localhost:1|grpc", "has to be an IP address"),
            ("1|1|tcp|127.0.0.1:99999|grpc", "has to be an IP address"),
            ("1|1|tcp|127.0.0.1|grpc", "has to be an IP address"),
            ("1|1|tcp|127.0.0.1:0|grpc", "has to listen on a port of 127.0.0.1"),
            ("1|1|tcp|0.0.0.0:1|grpc", "has to listen on a port of 127.0.0.1"),
            ("1|1|tcp|192.0.2.1:1|grpc", "has to listen on a port of 127.0.0.1"),
        ] {
            let error = line.parse::<Handshake>().unwrap_err().to_string();
            assert!(error.contains(why), "{line:?}: {error}");
        }
    }
}
