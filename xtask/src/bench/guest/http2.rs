//! One gRPC call by hand, since xtask depends on none of our crates: RFC 9113 without anything that one call can do
//! without.

use std::io::{self, Read, Write};

const PREFACE: &[u8] = b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n";
const DATA: u8 = 0;
const HEADERS: u8 = 1;
const RESET: u8 = 3;
const SETTINGS: u8 = 4;
const GOAWAY: u8 = 7;
const END_STREAM: u8 = 1;
const END_HEADERS: u8 = 4;

/// Calls a method with one message, and gives back the response's first frame of data.
///
/// # Errors
/// What is wrong with the connection, or that the server answered with an error.
pub(super) fn call(mut stream: impl Read + Write, path: &str, message: &[u8]) -> io::Result<Vec<u8>> {
    let mut headers = Vec::new();
    for (name, value) in [
        (":method", "POST"),
        (":scheme", "http"),
        (":path", path),
        (":authority", "localhost"),
        ("te", "trailers"),
        ("content-type", "application/grpc"),
    ] {
        // RFC 7541, 6.2.2: a literal with a new name, not indexed.
        headers.push(0);
        for text in [name, value] {
            headers.push(short(text.len())?);
            headers.extend_from_slice(text.as_bytes());
        }
    }
    let mut body = vec![0, 0, 0, 0, short(message.len())?];
    body.extend_from_slice(message);
    let mut request = PREFACE.to_vec();
    request.extend(frame(SETTINGS, 0, 0, &[])?);
    request.extend(frame(HEADERS, END_HEADERS, 1, &headers)?);
    request.extend(frame(DATA, END_STREAM, 1, &body)?);
    stream.write_all(&request)?;
    loop {
        let mut head = [0; 9];
        stream.read_exact(&mut head)?;
        let [high, middle, low, kind, flags, ..] = head;
        let length = u32::from_be_bytes([0, high, middle, low]);
        let mut content = Vec::new();
        let read = Read::by_ref(&mut stream)
            .take(length.into())
            .read_to_end(&mut content)?;
        if u32::try_from(read).ok() != Some(length) {
            return Err(io::ErrorKind::UnexpectedEof.into());
        }
        match kind {
            DATA => return Ok(content),
            HEADERS if flags & END_STREAM != 0 => return Err(io::Error::other("the answer is an error")),
            RESET | GOAWAY => return Err(io::Error::other("the server has broken off")),
            _ => {}
        }
    }
}

fn frame(kind: u8, flags: u8, stream: u8, content: &[u8]) -> io::Result<Vec<u8>> {
    let length = u16::try_from(content.len()).map_err(io::Error::other)?.to_be_bytes();
    let mut frame = vec![0];
    frame.extend(length);
    frame.extend([kind, flags, 0, 0, 0, stream]);
    frame.extend_from_slice(content);
    Ok(frame)
}

/// Lengths that are one byte in HPACK, and in gRPC with zeros before it.
fn short(length: usize) -> io::Result<u8> {
    match u8::try_from(length) {
        Ok(length) if length < 127 => Ok(length),
        _ => Err(io::Error::other("this is for short texts")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What a server says, and what was said to it.
    struct Wire(io::Cursor<Vec<u8>>, Vec<u8>);

    impl Read for Wire {
        fn read(&mut self, buf: &mut [u8]) -> io::Result<usize> {
            self.0.read(buf)
        }
    }

    impl Write for Wire {
        fn write(&mut self, buf: &[u8]) -> io::Result<usize> {
            self.1.write(buf)
        }

        fn flush(&mut self) -> io::Result<()> {
            Ok(())
        }
    }

    #[test]
    fn the_first_data_is_the_answer_and_an_error_is_none() {
        let says = |frames: &[(u8, u8, &[u8])]| {
            let bytes: Vec<u8> = frames
                .iter()
                .flat_map(|(kind, flags, content)| frame(*kind, *flags, 1, content).expect("short"))
                .collect();
            call(Wire(io::Cursor::new(bytes), Vec::new()), "/a.B/C", b"x")
        };
        let answer = says(&[(SETTINGS, 0, b""), (HEADERS, END_HEADERS, b"\x88"), (DATA, 0, b"hello")]);
        assert_eq!(answer.expect("an answer"), b"hello");
        assert!(says(&[(HEADERS, END_HEADERS | END_STREAM, b"\x88")]).is_err());
        assert!(says(&[(RESET, 0, b"\0\0\0\x01")]).is_err());
        assert!(says(&[]).is_err());
    }
}
