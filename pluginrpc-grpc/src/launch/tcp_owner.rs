//! Finds the uid that owns the peer of a loopback TCP connection.

use std::fs::File;
use std::io::{self, BufRead, BufReader, Read, Write};
use std::net::{IpAddr, SocketAddr};

use super::peers::Caller;
use super::sys;

/// The part of a table in `/proc` that is read: about 25 000 sockets of either family.
const TABLE: u64 = 4 * 1024 * 1024;

/// Returns the owner of the socket that is connected from the peer's address to the local one.
///
/// It asks the kernel for this one socket (`sock_diag(7)`). The tables in `/proc` contain the same, but reading them
/// takes milliseconds, and longer the more sockets are open; they are the fallback.
pub(crate) fn find(from: SocketAddr, to: SocketAddr) -> Caller {
    let (from, to) = (canonical(from), canonical(to));
    match ask(from, to) {
        Ok(caller) => caller,
        Err(_) => look_up(from, to),
    }
}

/// Maps an IPv4 address within IPv6 to the IPv4 address that the owner's socket is listed with.
fn canonical(address: SocketAddr) -> SocketAddr {
    SocketAddr::new(address.ip().to_canonical(), address.port())
}

/// Translates the kernel's answer: a socket that its process has closed has no inode.
fn caller(uid: u32, inode: u64) -> Caller {
    if inode == 0 {
        Caller::Disconnected
    } else {
        Caller::User(uid)
    }
}

mod diag {
    //! Numbers of `linux/netlink.h` and `linux/inet_diag.h`.
    pub(super) const BY_FAMILY: u16 = 20;
    pub(super) const REQUEST: u16 = 1;
    pub(super) const ERROR: u16 = 2;
    /// Netlink's header: length, type, flags, sequence number, port.
    pub(super) const HEADER: usize = 16;
    /// `inet_diag_req_v2` after the header.
    pub(super) const ASKED: usize = HEADER + 56;
    /// `inet_diag_msg` from its start: family, state, timer, retransmissions, then ports and addresses.
    pub(super) const SOCKET: usize = 4;
    pub(super) const EXPIRES: usize = SOCKET + 48;
    pub(super) const UID: usize = EXPIRES + 12;
    pub(super) const INODE: usize = UID + 4;
    pub(super) const ANSWER: usize = INODE + 4;
    pub(super) const LISTENING: u8 = 10;
}

/// Encodes ports and addresses as question and answer contain them, the peer's before the local ones.
fn ends(from: SocketAddr, to: SocketAddr) -> [u8; 36] {
    let mut ends = [0; 36];
    let octets = |ip: IpAddr| match ip {
        IpAddr::V4(ip) => ip.octets().to_vec(),
        IpAddr::V6(ip) => ip.octets().to_vec(),
    };
    let parts = [
        (0, from.port().to_be_bytes().to_vec()),
        (2, to.port().to_be_bytes().to_vec()),
        (4, octets(from.ip())),
        (20, octets(to.ip())),
    ];
    for (at, part) in parts {
        for (to, from) in ends.iter_mut().skip(at).zip(part) {
            *to = from;
        }
    }
    ends
}

/// Asks the kernel.
///
/// # Errors
/// The kernel does not answer such questions, or not to this process.
fn ask(from: SocketAddr, to: SocketAddr) -> io::Result<Caller> {
    let family = u8::try_from(if from.is_ipv4() { libc::AF_INET } else { libc::AF_INET6 }).map_err(io::Error::other)?;
    let ends = ends(from, to);
    let mut asked = Vec::with_capacity(diag::ASKED);
    asked.extend(u32::try_from(diag::ASKED).map_err(io::Error::other)?.to_ne_bytes());
    asked.extend(diag::BY_FAMILY.to_ne_bytes());
    asked.extend(diag::REQUEST.to_ne_bytes());
    asked.extend([0; 8]);
    // TCP, nothing besides, in any state.
    asked.extend([family, 6, 0, 0]);
    asked.extend(u32::MAX.to_ne_bytes());
    asked.extend(ends);
    // Any interface, and no cookie.
    asked.extend([0; 4]);
    asked.extend([0xff; 8]);
    let mut kernel = File::from(sys::sock_diag()?);
    kernel.write_all(&asked)?;
    let mut answer = [0; 512];
    let length = kernel.read(&mut answer)?;
    read_answer(answer.get(..length).unwrap_or_default(), &ends)
}

/// Reads the kernel's answer.
///
/// # Errors
/// An answer that is not valid, or that reports an error.
fn read_answer(answer: &[u8], ends: &[u8; 36]) -> io::Result<Caller> {
    let broken = || io::Error::from(io::ErrorKind::InvalidData);
    let kind = answer
        .get(4..6)
        .and_then(|bytes| bytes.try_into().ok())
        .ok_or_else(broken)?;
    let content = answer.get(diag::HEADER..).ok_or_else(broken)?;
    let number = |at: usize| {
        let bytes = content.get(at..at + 4).and_then(|bytes| bytes.try_into().ok());
        bytes.map(u32::from_ne_bytes).ok_or_else(broken)
    };
    match u16::from_ne_bytes(kind) {
        diag::ERROR => match number(0)?.cast_signed().checked_neg() {
            Some(libc::ENOENT) => Ok(Caller::Unknown),
            code => Err(code.map_or_else(broken, io::Error::from_raw_os_error)),
        },
        diag::BY_FAMILY => {
            let socket = content.get(..diag::ANSWER).ok_or_else(broken)?;
            // Without such a connection, the kernel answers with the listener of the port.
            let state = socket.get(1).copied().unwrap_or(diag::LISTENING);
            if state == diag::LISTENING || socket.get(diag::SOCKET..diag::SOCKET + 36) != Some(ends) {
                return Ok(Caller::Unknown);
            }
            Ok(caller(number(diag::UID)?, number(diag::INODE)?.into()))
        }
        _ => Err(broken()),
    }
}

/// Searches the tables in `/proc`.
fn look_up(from: SocketAddr, to: SocketAddr) -> Caller {
    ["/proc/net/tcp", "/proc/net/tcp6"]
        .into_iter()
        .filter_map(|path| File::open(path).ok())
        .find_map(|table| in_table(BufReader::new(table.take(TABLE)), from, to))
        .unwrap_or(Caller::Unknown)
}

fn in_table(table: impl BufRead, from: SocketAddr, to: SocketAddr) -> Option<Caller> {
    table
        .split(b'\n')
        .map_while(Result::ok)
        .filter_map(|line| row(std::str::from_utf8(&line).ok()?))
        .find(|row| (row.local, row.remote) == (from, to))
        .map(|row| caller(row.uid, row.inode))
}

struct Row {
    local: SocketAddr,
    remote: SocketAddr,
    uid: u32,
    inode: u64,
}

/// `sl local_address rem_address st queues timer retransmissions uid timeout inode …`; the first line is a heading.
fn row(line: &str) -> Option<Row> {
    let mut words = line.split_ascii_whitespace();
    let (local, remote) = (words.nth(1)?, words.next()?);
    Some(Row {
        local: address(local)?,
        remote: address(remote)?,
        uid: words.nth(4)?.parse().ok()?,
        inode: words.nth(1)?.parse().ok()?,
    })
}

/// `0100007F:1F90`: words of 32 bits as this processor has them in memory, and a port.
fn address(text: &str) -> Option<SocketAddr> {
    let (ip, port) = text.split_once(':')?;
    if !ip.bytes().chain(port.bytes()).all(|digit| digit.is_ascii_hexdigit()) {
        return None;
    }
    let mut octets = Vec::with_capacity(16);
    for word in ip.as_bytes().chunks(8).map(std::str::from_utf8) {
        octets.extend(u32::from_str_radix(word.ok()?, 16).ok()?.to_ne_bytes());
    }
    let ip = match (ip.len(), octets.as_slice()) {
        (8, octets) => IpAddr::from(<[u8; 4]>::try_from(octets).ok()?),
        (32, octets) => IpAddr::from(<[u8; 16]>::try_from(octets).ok()?),
        _ => return None,
    };
    Some(canonical(SocketAddr::new(ip, u16::from_str_radix(port, 16).ok()?)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::net::{Ipv4Addr, Ipv6Addr, TcpListener, TcpStream};
    use std::time::{Duration, Instant};

    /// Returns the answers of kernel and tables.
    fn both(from: SocketAddr, to: SocketAddr) -> [Caller; 2] {
        let (from, to) = (canonical(from), canonical(to));
        [ask(from, to).unwrap_or(Caller::Unknown), look_up(from, to)]
    }

    #[test]
    fn the_kernel_knows_whose_a_connection_is() {
        let me = Caller::User(sys::user());
        let any: [(IpAddr, IpAddr); 3] = [
            (Ipv4Addr::LOCALHOST.into(), Ipv4Addr::LOCALHOST.into()),
            (Ipv6Addr::LOCALHOST.into(), Ipv6Addr::LOCALHOST.into()),
            // Accepted as ::ffff:127.0.0.1.
            (Ipv6Addr::UNSPECIFIED.into(), Ipv4Addr::LOCALHOST.into()),
        ];
        for (listens, calls) in any {
            let Ok(listener) = TcpListener::bind((listens, 0)) else {
                eprintln!("skipped: {listens} cannot be listened on here");
                continue;
            };
            let port = listener.local_addr().unwrap().port();
            let client = TcpStream::connect((calls, port)).unwrap();
            let (server, from) = listener.accept().unwrap();
            let to = server.local_addr().unwrap();
            let known = both(from, to);
            if known != [me; 2] {
                eprintln!("one lookup is not available here: {known:?}");
            }
            assert!(known.contains(&me) && known.iter().all(|caller| [me, Caller::Unknown].contains(caller)));
            // A caller that has shut down its sending side is still connected.
            client.shutdown(std::net::Shutdown::Write).unwrap();
            assert_eq!(find(from, to), me);
            drop(client);
            let until = Instant::now() + Duration::from_secs(5);
            while find(from, to) == me && Instant::now() < until {
                std::thread::sleep(Duration::from_millis(5));
            }
            let gone = both(from, to);
            assert!(
                gone.contains(&Caller::Disconnected) && !gone.contains(&me) && !gone.contains(&Caller::User(0)),
                "{gone:?}"
            );
            // Not connected, although the port is listened on.
            assert_eq!(both(SocketAddr::new(calls, 1), to), [Caller::Unknown; 2]);
        }
    }

    #[cfg(target_endian = "little")]
    const TABLE: &str = "\
  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode
   0: 0100007F:1F90 00000000:0000 0A 00000000:00000000 00:00000000 00000000     0        0 1233 1 0 100 0 0 10 0
   1: 0100007F:C350 0100007F:1F90 01 00000000:00000000 00:00000000 00000000  1000        0 2488179 1 0 20 4 1 83 -1
   2: 0100007F:C351 0100007F:1F90 05 00000000:00000000 00:00000000 00000000     0        0 0 1 0
   3: 0000000000000000FFFF00000100007F:C352 0000000000000000FFFF00000100007F:1F90 01 0:0 00:0 0 4294967295 0 7 1 0
";

    #[cfg(target_endian = "little")]
    #[test]
    fn a_table_says_whose_a_connection_is() {
        let of = |port| {
            in_table(
                TABLE.as_bytes(),
                (Ipv4Addr::LOCALHOST, port).into(),
                ([127, 0, 0, 1], 8080).into(),
            )
        };
        assert_eq!(of(0xc350), Some(Caller::User(1000)));
        assert_eq!(of(0xc351), Some(Caller::Disconnected));
        assert_eq!(of(0xc352), Some(Caller::User(u32::MAX)));
        assert_eq!(of(0xc353), None);
    }

    #[cfg(target_endian = "little")]
    #[test]
    fn whatever_stands_in_a_table_is_read_or_passed_over() {
        for line in TABLE.lines() {
            for cut in 0..line.len() {
                let _ = row(&line[..cut]);
                let (before, after) = line.split_at(cut);
                for middle in ["", " ", ":", "\u{fc}", "-1", "99999999999999999999", "ZZ"] {
                    let _ = row(&format!("{before}{middle}{after}"));
                }
            }
        }
        for text in [
            "",
            ":",
            "0100007F",
            "0100007F:",
            ":1F90",
            "0100007F:1F90F",
            "+100007F:1F90",
            "01:01",
            "\u{fc}:1",
        ] {
            assert!(address(text).is_none(), "{text:?}");
        }
        let mut table = vec![0xff; 100_000];
        table.extend(TABLE.as_bytes());
        let (from, to) = (([127, 0, 0, 1], 0xc350).into(), ([127, 0, 0, 1], 8080).into());
        assert_eq!(in_table(table.as_slice(), from, to), Some(Caller::User(1000)));
    }

    #[test]
    fn an_answer_of_the_kernel_is_read_with_care() {
        let ends = ends(([127, 0, 0, 1], 50_000).into(), ([127, 0, 0, 1], 8080).into());
        let mut socket = vec![0; diag::ANSWER];
        socket[1] = 1;
        socket[diag::SOCKET..diag::SOCKET + 36].copy_from_slice(&ends);
        socket[diag::UID..][..4].copy_from_slice(&1000_u32.to_ne_bytes());
        socket[diag::INODE..][..4].copy_from_slice(&7_u32.to_ne_bytes());
        let answer = |kind: u16, content: &[u8]| {
            let mut bytes = vec![0; diag::HEADER];
            bytes[4..6].copy_from_slice(&kind.to_ne_bytes());
            bytes.extend(content);
            bytes
        };
        let whole = answer(diag::BY_FAMILY, &socket);
        assert_eq!(read_answer(&whole, &ends).unwrap(), Caller::User(1000));
        for cut in 0..whole.len() {
            assert!(read_answer(&whole[..cut], &ends).is_err(), "{cut} bytes");
        }
        let mut listens = socket.clone();
        listens[1] = diag::LISTENING;
        assert_eq!(
            read_answer(&answer(diag::BY_FAMILY, &listens), &ends).unwrap(),
            Caller::Unknown
        );
        let mut other = socket.clone();
        other[diag::SOCKET] ^= 1;
        assert_eq!(
            read_answer(&answer(diag::BY_FAMILY, &other), &ends).unwrap(),
            Caller::Unknown
        );
        let absent = answer(diag::ERROR, &(-libc::ENOENT).to_ne_bytes());
        assert_eq!(read_answer(&absent, &ends).unwrap(), Caller::Unknown);
        for code in [0, -libc::EPERM, 1, i32::MIN] {
            assert!(read_answer(&answer(diag::ERROR, &code.to_ne_bytes()), &ends).is_err());
        }
        assert!(read_answer(&answer(3, &socket), &ends).is_err());
    }
}
