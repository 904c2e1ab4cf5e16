//! Translates metadata to HTTP/2 headers and back.

use http::{HeaderMap, HeaderName, HeaderValue, header};
use pluginrpc::Metadata;

use super::base64;

/// Reports if a name belongs to gRPC or HTTP itself. Such a name is neither sent nor shown as metadata.
fn is_reserved(name: &str) -> bool {
    name.starts_with("grpc-")
        || matches!(
            name,
            "te" | "content-type"
                | "content-length"
                | "host"
                | "connection"
                | "keep-alive"
                | "proxy-connection"
                | "transfer-encoding"
                | "upgrade"
        )
}

/// Reports if the content type is protobuf over gRPC.
pub(crate) fn are_grpc(headers: &HeaderMap) -> bool {
    let content_type = headers.get(header::CONTENT_TYPE).map(HeaderValue::as_bytes);
    let media_type = content_type.and_then(|value| value.split(|b| *b == b';').next());
    matches!(
        media_type.map(<[u8]>::trim_ascii),
        Some(b"application/grpc" | b"application/grpc+proto")
    )
}

/// Adds metadata to headers; `-bin` values in base64.
pub(crate) fn write(metadata: &Metadata, headers: &mut HeaderMap) {
    for (name, value) in metadata.iter().filter(|(name, _)| !is_reserved(name)) {
        let value = if name.ends_with("-bin") {
            HeaderValue::try_from(base64::encode(value))
        } else {
            HeaderValue::from_bytes(value)
        };
        // Neither fails for valid `Metadata`.
        if let (Ok(name), Ok(value)) = (HeaderName::from_bytes(name.as_bytes()), value) {
            headers.append(name, value);
        }
    }
}

/// Returns the metadata in headers, without entries that gRPC does not allow: names and text beyond its ASCII, `-bin`
/// values that are not valid base64.
pub(crate) fn read(headers: &HeaderMap) -> Metadata {
    let mut metadata = Metadata::new();
    for (name, value) in headers.iter().filter(|(name, _)| !is_reserved(name.as_str())) {
        let name = name.as_str();
        if name.ends_with("-bin") {
            // Proxies may join several values.
            for value in value.as_bytes().split(|b| *b == b',').filter_map(base64::decode) {
                let _ = metadata.append_bin(name, value);
            }
        } else if let Ok(value) = value.to_str() {
            let _ = metadata.append(name, value);
        }
    }
    metadata
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn metadata_comes_back_and_reserved_names_stay_out() {
        let mut metadata = Metadata::new();
        metadata.append("trace", "one").unwrap();
        metadata.append("trace", "two, three").unwrap();
        metadata.append_bin("key-bin", vec![0_u8, 1, 255]).unwrap();
        metadata.append_bin("empty-bin", Vec::<u8>::new()).unwrap();
        let mut sent = metadata.clone();
        for name in ["te", "content-type", "grpc-timeout", "host", "connection"] {
            sent.append(name, "x").unwrap();
        }
        let mut headers = HeaderMap::new();
        write(&sent, &mut headers);
        assert_eq!(headers.len(), 4);
        assert_eq!(read(&headers), metadata);
    }

    #[test]
    fn joined_padded_and_broken_values_are_read_for_what_they_are() {
        let mut headers = HeaderMap::new();
        headers.append("a-bin", HeaderValue::from_static("AQ==, Ag"));
        headers.append("a-bin", HeaderValue::from_static("!!"));
        headers.append("b", HeaderValue::from_bytes(b"caf\xc3\xa9").unwrap());
        headers.append("c!", HeaderValue::from_static("x"));
        headers.append("grpc-timeout", HeaderValue::from_static("1S"));
        let mut expected = Metadata::new();
        expected.append_bin("a-bin", vec![1_u8]).unwrap();
        expected.append_bin("a-bin", vec![2_u8]).unwrap();
        assert_eq!(read(&headers), expected);
    }
}
