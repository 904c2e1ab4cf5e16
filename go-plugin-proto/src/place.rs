//! Addresses that a plugin may listen on.

use std::hash::{BuildHasher, RandomState};
use std::net::{IpAddr, Ipv4Addr};
use std::path::{Path, PathBuf};

use pluginrpc::{Error, Invocation, Listen};

use crate::env;

/// Longest path of a Unix socket.
const MAX_PATH: usize = 107;

/// Returns a new address: a Unix socket where one is allowed and fits, else a port of the loopback interface.
///
/// # Errors
/// `INVALID_ARGUMENT` for ports that are not valid, `UNIMPLEMENTED` for a socket that a group may use.
pub(crate) fn choose(invocation: &Invocation, tcp: bool) -> Result<Listen, Error> {
    if let Some(group) = invocation.var(env::UNIX_SOCKET_GROUP) {
        return Err(Error::unimplemented(format!(
            "the host asks for a socket for the group {} ({}), which is not supported; remove Group from the host's \
             UnixSocketConfig, for example by running the plugin without a container",
            pluginrpc::text::quoted(group.as_encoded_bytes()),
            env::UNIX_SOCKET_GROUP,
        )));
    }
    match (!tcp).then(|| socket(invocation)).flatten() {
        Some(path) => Ok(Listen::Unix(path)),
        None => port(invocation),
    }
}

/// `None` where the path does not fit into an address or into the handshake line, which has no escapes.
fn socket(invocation: &Invocation) -> Option<PathBuf> {
    let set = |name| invocation.var(name).filter(|value| !value.is_empty());
    let directory = set(env::UNIX_SOCKET_DIR).or_else(|| set("TMPDIR"));
    let directory = directory.map_or_else(|| PathBuf::from("/tmp"), PathBuf::from);
    let random = RandomState::new().hash_one(std::process::id());
    let path = directory.join(format!("plugin{random:016x}"));
    fits(&path).then_some(path)
}

fn fits(path: &Path) -> bool {
    path.to_str().is_some_and(|text| {
        let plain = !text.contains('|') && !text.chars().any(char::is_control) && text.trim() == text;
        plain && text.len() <= MAX_PATH
    })
}

fn port(invocation: &Invocation) -> Result<Listen, Error> {
    let number = |name: &str| {
        let Some(value) = invocation.var(name) else {
            return Ok(None);
        };
        let number = value.to_str().and_then(|text| text.trim().parse::<u16>().ok());
        number.map(Some).ok_or_else(|| {
            let shown = pluginrpc::text::quoted(value.as_encoded_bytes());
            Error::invalid_argument(format!("{name} is {shown}: expected a port, 0 to 65535"))
        })
    };
    let ip = IpAddr::from(Ipv4Addr::LOCALHOST);
    match (number(env::MIN_PORT)?, number(env::MAX_PORT)?) {
        (Some(min), Some(max)) if min > max => Err(Error::invalid_argument(format!(
            "{} {min} is above {} {max}",
            env::MIN_PORT,
            env::MAX_PORT
        ))),
        (Some(min), Some(max)) if max > 0 => Ok(Listen::TcpPorts(ip, min.max(1)..=max)),
        _ => Ok(Listen::Tcp((ip, 0).into())),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn invocation(env: &[(&str, &str)]) -> Invocation {
        Invocation::new([""; 0], env.iter().copied())
    }

    #[test]
    fn sockets_are_in_the_hosts_directory() {
        let directory = |path: &str| match choose(&invocation(&[(env::UNIX_SOCKET_DIR, path)]), false) {
            Ok(Listen::Unix(socket)) => socket.parent().map(Path::to_owned),
            _ => None,
        };
        if cfg!(unix) {
            assert_eq!(directory("/run/host"), Some("/run/host".into()));
            assert_eq!(directory(""), Some("/tmp".into()));
            assert_eq!(directory("/a|b"), None, "the handshake line cannot hold it");
            assert_eq!(directory(&format!("/{}", "x".repeat(100))), None, "no address holds it");
        }
    }

    #[test]
    fn ports_are_in_the_hosts_range() {
        let ip = IpAddr::from(Ipv4Addr::LOCALHOST);
        let ports = |min, max| choose(&invocation(&[(env::MIN_PORT, min), (env::MAX_PORT, max)]), true);
        assert_eq!(ports("10000", "25000").unwrap(), Listen::TcpPorts(ip, 10_000..=25_000));
        assert_eq!(ports("0", "0").unwrap(), Listen::Tcp((ip, 0).into()));
        assert!(ports("2", "1").is_err() && ports("1", "70000").is_err() && ports("x", "1").is_err());
    }

    #[test]
    fn groups_are_refused_by_name() {
        let error = choose(&invocation(&[(env::UNIX_SOCKET_GROUP, "vault")]), false).unwrap_err();
        assert!(
            error.message().contains("\"vault\"") && !error.message().contains('\n'),
            "{error}"
        );
    }
}
