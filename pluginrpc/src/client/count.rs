//! Counts the procedures of an encoded spec before it is decoded: two bytes of it can become a hundred in memory.

use bytes::Bytes;
use prost::encoding::{DecodeContext, decode_key, skip_field};

use crate::Format;

/// The field of `pluginrpc.v1.Spec`.
const PROCEDURES: u32 = 1;

/// Exact for a valid spec; any number for another.
pub(super) fn procedures(format: Format, spec: &Bytes) -> usize {
    match format {
        Format::Binary => in_binary(spec.clone()),
        Format::Json => in_json(spec),
    }
}

fn in_binary(mut spec: Bytes) -> usize {
    let mut count = 0;
    while let Ok((tag, wire_type)) = decode_key(&mut spec) {
        count += usize::from(tag == PROCEDURES);
        if skip_field(wire_type, tag, &mut spec, DecodeContext::default()).is_err() {
            break;
        }
    }
    count
}

/// The objects but the outermost.
fn in_json(spec: &[u8]) -> usize {
    let (mut objects, mut in_string, mut escaped) = (0_usize, false, false);
    for &byte in spec {
        match byte {
            _ if escaped => escaped = false,
            b'\\' => escaped = in_string,
            b'"' => in_string = !in_string,
            b'{' if !in_string => objects += 1,
            _ => {}
        }
    }
    objects.saturating_sub(1)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Procedure, Spec};

    #[test]
    fn what_can_be_read_is_counted_exactly() {
        let spec = Spec::new([
            Procedure::new("/a.B/{C}\"", ["cost", "now"]).unwrap(),
            Procedure::new("/a.B/D{{\\", [""; 0]).unwrap(),
            Procedure::new("/a.B/E", [""; 0]).unwrap(),
        ])
        .unwrap();
        for format in [Format::Binary, Format::Json] {
            assert_eq!(procedures(format, &spec.encode(format)), 3, "{format:?}");
        }
    }

    #[test]
    fn what_cannot_be_read_is_counted_too() {
        assert_eq!(procedures(Format::Binary, &Bytes::from([0x0a, 0].repeat(1000))), 1000);
        assert_eq!(procedures(Format::Json, &Bytes::from("{".repeat(1001))), 1000);
        for bytes in [&b""[..], b"\x0a", b"\x0a\xff", b"\xff\xff\xff", b"\"\\", b"}{"] {
            for format in [Format::Binary, Format::Json] {
                assert!(procedures(format, &Bytes::copy_from_slice(bytes)) <= 1, "{bytes:?}");
            }
        }
    }
}
