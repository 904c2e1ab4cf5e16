//! Names and texts.

use pluginrpc::{Code, Format, Metadata, Procedure, text};

/// Runs every function that shows or checks text from outside.
pub fn text(input: &[u8]) {
    for shown in [text::escaped(input), text::quoted(input)] {
        assert!(!shown.chars().any(char::is_control), "{shown:?}");
    }
    assert!(text::quoted(input).len() < 16 << 10);
    let string = String::from_utf8_lossy(input);
    let _ = (string.parse::<Format>(), Code::from_proto_name(&string));
    let (name, value) = string.split_once('=').unwrap_or((&string, ""));
    let mut metadata = Metadata::new();
    if metadata.append(name, value).is_ok() {
        assert_eq!(metadata.get(name), Some(value));
    }
    if metadata.append_bin(name, input.to_vec()).is_ok() {
        assert_eq!(metadata.get_bin(name).map(|bytes| &bytes[..]), Some(input));
    }
    let mut words = string.split(' ');
    if let Ok(procedure) = Procedure::new(words.next().unwrap_or_default(), words) {
        assert!(!procedure.path().is_empty());
    }
}
