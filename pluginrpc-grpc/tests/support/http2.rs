//! Raw HTTP/2, for peers that do what no client library does.

// Each test uses a part.
#![allow(dead_code, clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

use std::io::{Read, Write};
use std::net::TcpStream;

pub(crate) const DO: &str = "/pluginrpc.test.v1.Script/Do";

/// The client preface and empty settings.
pub(crate) fn preface() -> Vec<u8> {
    [&b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"[..], &frame(4, 0, 0, &[])].concat()
}

pub(crate) fn frame(kind: u8, flags: u8, stream: u32, content: &[u8]) -> Vec<u8> {
    let length = u32::try_from(content.len()).unwrap().to_be_bytes();
    [&length[1..], &[kind, flags], &stream.to_be_bytes(), content].concat()
}

/// The headers of a call, without references to a dynamic table.
pub(crate) fn headers(stream: u32, path: &str) -> Vec<u8> {
    let mut block = Vec::new();
    for (name, value) in [
        (":method", "POST"),
        (":scheme", "http"),
        (":path", path),
        (":authority", "localhost"),
        ("te", "trailers"),
        ("content-type", "application/grpc"),
    ] {
        block.push(0);
        for text in [name, value] {
            block.push(u8::try_from(text.len()).unwrap());
            block.extend_from_slice(text.as_bytes());
        }
    }
    frame(1, 4, stream, &block)
}

/// A unary call of `Do` with a short text.
pub(crate) fn call(stream: u32, text: &str) -> Vec<u8> {
    let length = u8::try_from(text.len()).unwrap();
    let message = [&[0, 0, 0, 0, length + 2, 0x0a, length], text.as_bytes()].concat();
    [headers(stream, DO), frame(0, 1, stream, &message)].concat()
}

/// Resets a stream with `CANCEL`.
pub(crate) fn reset(stream: u32) -> Vec<u8> {
    frame(3, 0, stream, &8_u32.to_be_bytes())
}

/// A frame that was read.
pub(crate) struct Frame {
    pub(crate) kind: u8,
    pub(crate) flags: u8,
    pub(crate) stream: u32,
    pub(crate) content: Vec<u8>,
}

impl Frame {
    pub(crate) fn is_trailers(&self) -> bool {
        self.kind == 1 && self.flags & 1 == 1
    }

    pub(crate) fn is_goaway(&self) -> bool {
        self.kind == 7
    }
}

/// Reads one frame; `None` at the end of the connection.
pub(crate) fn read_frame(from: &mut TcpStream) -> Option<Frame> {
    let mut head = [0; 9];
    from.read_exact(&mut head).ok()?;
    let [a, b, c, kind, flags, stream @ ..] = head;
    let mut content = vec![0; usize::try_from(u32::from_be_bytes([0, a, b, c])).unwrap()];
    from.read_exact(&mut content).ok()?;
    let stream = u32::from_be_bytes(stream) & 0x7fff_ffff;
    Some(Frame {
        kind,
        flags,
        stream,
        content,
    })
}

/// Connects and sends `bytes` after the preface.
pub(crate) fn connect(address: &str, bytes: &[u8]) -> TcpStream {
    let mut peer = TcpStream::connect(address).unwrap();
    peer.write_all(&[&preface(), bytes].concat()).unwrap();
    peer
}

/// A peer that sends as much as it may, and grants no room for responses.
pub(crate) struct Sender {
    peer: TcpStream,
    /// What may be sent on the connection.
    window: i64,
    /// What may be sent on a new stream.
    stream_window: i64,
}

impl Sender {
    pub(crate) fn connect(address: &str) -> Self {
        let mut peer = TcpStream::connect(address).unwrap();
        peer.set_read_timeout(Some(std::time::Duration::from_secs(2))).unwrap();
        let no_window = [&4_u16.to_be_bytes()[..], &0_u32.to_be_bytes()].concat();
        let settings = frame(4, 0, 0, &no_window);
        peer.write_all(&[&b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"[..], &settings].concat())
            .unwrap();
        Self {
            peer,
            window: 65_535,
            stream_window: 65_535,
        }
    }

    /// Sends a call with `content` and leaves its request open; false if the plugin ends it or the connection, or gives
    /// no room for two seconds.
    pub(crate) fn send(&mut self, stream: u32, path: &str, content: &[u8]) -> bool {
        if self.peer.write_all(&headers(stream, path)).is_err() {
            return false;
        }
        let mut granted = 0;
        let mut sent = 0;
        for part in content.chunks(16_384) {
            let length = i64::try_from(part.len()).unwrap();
            while self.window < length || self.stream_window + granted - sent < length {
                let Some(frame) = read_frame(&mut self.peer) else {
                    return false;
                };
                let number = |at: usize| u32::from_be_bytes(frame.content[at..at + 4].try_into().unwrap());
                match frame.kind {
                    8 if frame.stream == 0 => self.window += i64::from(number(0)),
                    8 if frame.stream == stream => granted += i64::from(number(0)),
                    4 if frame.flags == 0 => {
                        for (at, setting) in frame.content.chunks(6).enumerate() {
                            if setting[..2] == [0, 4] {
                                self.stream_window = i64::from(number(6 * at + 2));
                            }
                        }
                    }
                    _ if frame.is_goaway() || (frame.is_trailers() || frame.kind == 3) && frame.stream == stream => {
                        return false;
                    }
                    _ => {}
                }
            }
            if self.peer.write_all(&frame(0, 0, stream, part)).is_err() {
                return false;
            }
            self.window -= length;
            sent += length;
        }
        true
    }
}
