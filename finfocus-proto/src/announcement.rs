//! Announcements: the lines a plugin prints once it listens, and their parser.
//!
//! There are two ways of saying it: `PORT=50051`, which the released host and the Go SDK use, and the
//! [`Handshake`] of the specification. A plugin prints both, and a host takes whichever comes first.

use std::net::{Ipv4Addr, SocketAddr};
use std::num::NonZeroU16;

use crate::{Handshake, PortChoice};

/// Returns the announcement of a plugin bound to `bound`: two lines, to be written at once and flushed.
///
/// `PORT=` comes first when the host gave the port, since such a host reads that; the handshake comes first
/// otherwise, since a reader that looks at one line only then is one that follows the specification.
///
/// ```
/// use finfocus_proto::{PortChoice, announcement};
/// let bound = "127.0.0.1:50051".parse().unwrap();
/// assert_eq!(announcement::text(&PortChoice::Free, bound), "1|1|tcp|127.0.0.1:50051|grpc\nPORT=50051\n");
/// ```
#[must_use]
pub fn text(choice: &PortChoice, bound: SocketAddr) -> String {
    let handshake = Handshake::new(bound);
    let port = bound.port();
    match choice {
        PortChoice::Assigned { .. } => format!("PORT={port}\n{handshake}\n"),
        PortChoice::Free => format!("{handshake}\nPORT={port}\n"),
    }
}

/// Returns the address that `line` announces; `None` for any other line.
///
/// Accepts the handshake, `PORT=50051` in any case and with white space around the number, and a line that is only a
/// number. Hosts after v0.2.6 read the last two; older ones wait on the port they assigned and ignore the output.
///
/// ```
/// use finfocus_proto::announcement;
/// assert_eq!(announcement::read("port= 50051"), "127.0.0.1:50051".parse().ok());
/// assert_eq!(announcement::read("listening on 50051"), None);
/// ```
#[must_use]
pub fn read(line: &str) -> Option<SocketAddr> {
    match port(line) {
        Some(port) => Some(SocketAddr::from((Ipv4Addr::LOCALHOST, port.get()))),
        None => line.parse::<Handshake>().ok().map(|handshake| handshake.address()),
    }
}

/// The port in `PORT=50051` or in a line that is only a number.
fn port(line: &str) -> Option<NonZeroU16> {
    let line = line.trim();
    let number = match line.split_at_checked("PORT=".len()) {
        Some((name, number)) if name.eq_ignore_ascii_case("PORT=") => number.trim(),
        _ => line,
    };
    // `parse` would take a sign as well.
    number
        .bytes()
        .all(|byte| byte.is_ascii_digit())
        .then(|| number.parse().ok())?
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::PortSource;

    #[test]
    fn port_is_first_for_a_host_that_gave_it() {
        let choice = PortChoice::Assigned {
            port: NonZeroU16::new(7000).unwrap(),
            source: PortSource::Argument,
        };
        let text = text(&choice, "127.0.0.1:7000".parse().unwrap());
        assert_eq!(text, "PORT=7000\n1|1|tcp|127.0.0.1:7000|grpc\n");
    }

    #[test]
    fn both_lines_are_read_back() {
        let bound = "127.0.0.1:7000".parse().unwrap();
        let text = text(&PortChoice::Free, bound);
        assert_eq!(text.lines().map(read).collect::<Vec<_>>(), [Some(bound), Some(bound)]);
    }

    #[test]
    fn a_port_is_read_as_the_host_reads_it() {
        for line in ["PORT=80", "port=80", "Port= 80 ", " PORT=80\r\n", "80", " 80\n", "0080"] {
            assert_eq!(read(line), "127.0.0.1:80".parse().ok(), "{line:?}");
        }
        for line in [
            "",
            "PORT=",
            "PORT = 80",
            "PORT=0",
            "0",
            "65536",
            "-1",
            "+80",
            "PORT=+80",
            "PORT=80x",
            "8 0",
            "PORTS=80",
            "EXPORT=80",
            "PÖRT=80",
            "1|1|tcp|10.0.0.1:80|grpc",
        ] {
            assert_eq!(read(line), None, "{line:?}");
        }
    }
}
