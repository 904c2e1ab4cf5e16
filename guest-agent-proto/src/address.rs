//! The address that the agent passes, restricted to this machine.

use std::ffi::OsString;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr, TcpListener};

use pluginrpc::text::quoted;
use pluginrpc::{Error, Listen};

/// Reads `--protocol` and `--address`.
///
/// The agent passes `[::]:PORT` or `0.0.0.0:PORT`, all interfaces, and connects from the same machine. Unless
/// `any_interface` is set, that becomes the loopback address of the same family, which the agent reaches as well, so
/// that a service that runs as root is not offered to the network. Other addresses than loopback are refused.
pub(crate) fn listen(protocol: &OsString, address: OsString, any_interface: bool) -> Result<Listen, Error> {
    if address.is_empty() {
        return Err(Error::invalid_argument(
            "--address is empty: expected a path or HOST:PORT",
        ));
    }
    match protocol.to_str() {
        Some("unix") => Ok(Listen::Unix(address.into())),
        Some("tcp") => tcp(&address, any_interface).map(Listen::Tcp),
        _ => Err(Error::invalid_argument(format!(
            "invalid --protocol {}: expected unix or tcp",
            quoted(protocol.as_encoded_bytes())
        ))),
    }
}

fn tcp(text: &OsString, any_interface: bool) -> Result<SocketAddr, Error> {
    let invalid = || {
        let shown = quoted(text.as_encoded_bytes());
        Error::invalid_argument(format!(
            "invalid --address {shown}: expected HOST:PORT with a numeric HOST"
        ))
    };
    let text = text.to_str().ok_or_else(invalid)?;
    let address: SocketAddr = match text.strip_prefix(':') {
        // Go's notation for all interfaces.
        Some(port) => (Ipv6Addr::UNSPECIFIED, port.parse().map_err(|_| invalid())?).into(),
        None => text.parse().map_err(|_| invalid())?,
    };
    let ip = address.ip().to_canonical();
    if any_interface || ip.is_loopback() {
        return Ok(address);
    }
    if !ip.is_unspecified() {
        return Err(Error::invalid_argument(format!(
            "--address={address} would offer this plugin to the network: expected a loopback address; its author can allow \
             others by GuestAgent::with_any_interface"
        )));
    }
    Ok(SocketAddr::new(loopback(ip), address.port()))
}

fn loopback(unspecified: IpAddr) -> IpAddr {
    // Without IPv6 the agent's connection to [::] arrives on 127.0.0.1.
    if unspecified.is_ipv6() && TcpListener::bind((Ipv6Addr::LOCALHOST, 0)).is_ok() {
        return Ipv6Addr::LOCALHOST.into();
    }
    Ipv4Addr::LOCALHOST.into()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(protocol: &str, address: &str) -> Result<Listen, Error> {
        listen(&protocol.into(), address.into(), false)
    }

    #[test]
    fn wildcards_become_the_loopback_of_their_family() {
        let v6 = loopback(Ipv6Addr::UNSPECIFIED.into());
        for (given, bound) in [
            ("0.0.0.0:7", "127.0.0.1:7".to_owned()),
            ("127.0.0.1:7", "127.0.0.1:7".to_owned()),
            ("127.0.0.2:7", "127.0.0.2:7".to_owned()),
            ("[::1]:7", "[::1]:7".to_owned()),
            ("[::ffff:0.0.0.0]:7", "127.0.0.1:7".to_owned()),
            ("[::]:7", SocketAddr::new(v6, 7).to_string()),
            (":7", SocketAddr::new(v6, 7).to_string()),
        ] {
            assert_eq!(
                at("tcp", given).unwrap(),
                Listen::Tcp(bound.parse().unwrap()),
                "{given}"
            );
        }
        let open = listen(&"tcp".into(), "0.0.0.0:7".into(), true).unwrap();
        assert_eq!(open, Listen::Tcp("0.0.0.0:7".parse().unwrap()));
    }

    #[test]
    fn invalid_addresses_are_named() {
        for (protocol, address, names) in [
            ("tcp", "10.0.0.1:7", "network"),
            ("tcp", "7", "HOST:PORT"),
            ("tcp", "[::]:70000", "HOST:PORT"),
            ("tcp", "localhost:7", "numeric"),
            ("uds", "/run/x.sock", "unix or tcp"),
            ("unix", "", "empty"),
        ] {
            let error = at(protocol, address).unwrap_err();
            assert!(error.message().contains(names), "{protocol} {address}: {error}");
        }
        assert_eq!(at("unix", "/run/x.sock").unwrap(), Listen::Unix("/run/x.sock".into()));
    }
}
