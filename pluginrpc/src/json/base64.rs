//! Base64 as JSON has it: written with `+`, `/` and padding, read with either alphabet and with or without padding.

const ALPHABET: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

pub(super) fn push(out: &mut String, bytes: &[u8]) {
    out.reserve(bytes.len().div_ceil(3) * 4);
    for chunk in bytes.chunks(3) {
        let group = chunk.iter().fold(0_u32, |group, &byte| group << 8 | u32::from(byte)) << (8 * (3 - chunk.len()));
        for i in 0..4 {
            let index = group >> (18 - 6 * i) & 0x3f;
            let symbol = usize::try_from(index).ok().and_then(|index| ALPHABET.get(index));
            match symbol.filter(|_| i <= chunk.len()) {
                Some(&symbol) => out.push(char::from(symbol)),
                None => out.push('='),
            }
        }
    }
}

/// `None` for what is no Base64. Line breaks are skipped, and one text uses one alphabet.
pub(super) fn decode(text: &str) -> Option<Vec<u8>> {
    let url = text.contains(['-', '_']);
    let padded = text.len() % 4 == 0;
    let mut symbols: Vec<u8> = text.bytes().filter(|b| !matches!(b, b'\r' | b'\n')).collect();
    if padded {
        let padding = symbols.iter().rev().take(2).take_while(|&&b| b == b'=').count();
        if symbols.len() % 4 != 0 {
            return None;
        }
        symbols.truncate(symbols.len() - padding);
    }
    let mut out = Vec::with_capacity(symbols.len() / 4 * 3 + 2);
    for chunk in symbols.chunks(4) {
        let mut group = 0_u32;
        for &symbol in chunk {
            group = group << 6 | value(symbol, url)?;
        }
        let bytes = match chunk.len() {
            4 => 3,
            3 => 2,
            2 => 1,
            _ => return None,
        };
        group <<= 6 * (4 - chunk.len());
        out.extend(group.to_be_bytes().iter().skip(1).take(bytes));
    }
    Some(out)
}

fn value(symbol: u8, url: bool) -> Option<u32> {
    Some(match symbol {
        b'A'..=b'Z' => u32::from(symbol - b'A'),
        b'a'..=b'z' => u32::from(symbol - b'a') + 26,
        b'0'..=b'9' => u32::from(symbol - b'0') + 52,
        b'+' if !url => 62,
        b'/' if !url => 63,
        b'-' if url => 62,
        b'_' if url => 63,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_read() {
        for (bytes, text) in [
            (&b""[..], ""),
            (b"f", "Zg=="),
            (b"fo", "Zm8="),
            (b"foo", "Zm9v"),
            (b"\xfb\xff\xfe", "+//+"),
        ] {
            let mut out = String::new();
            push(&mut out, bytes);
            assert_eq!(out, text);
            assert_eq!(decode(text).as_deref(), Some(bytes));
        }
        for (text, bytes) in [
            ("Zg", &b"f"[..]),
            ("Zm8", b"fo"),
            ("-__-", b"\xfb\xff\xfe"),
            ("Zm\n9v\r\n", b"foo"),
            ("Zh==", b"f"),
        ] {
            assert_eq!(decode(text).as_deref(), Some(bytes), "{text}");
        }
        for bad in [
            "Z", "Zg=", "Z===", "====", "Zg==Zg==", "+_AA", "Zm9*", "=", "Zm9v=", "ZäA",
        ] {
            assert_eq!(decode(bad), None, "{bad}");
        }
    }
}
