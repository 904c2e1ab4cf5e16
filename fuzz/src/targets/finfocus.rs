//! The texts of FinFocus beside its messages.

use std::fmt::{Debug, Display};
use std::str::FromStr;

use finfocus_proto::layout::Installation;
use finfocus_proto::manifest::{self, Manifest};
use finfocus_proto::v1::PluginManifest;
use finfocus_proto::{Handshake, PortChoice, SpecVersion, announcement, config};

/// Every text that a plugin or a host reads, printed and read again where it is right.
pub fn finfocus(input: &[u8]) {
    let text = String::from_utf8_lossy(input);
    round_trip::<Handshake>(&text);
    round_trip::<SpecVersion>(&text);
    round_trip::<Installation>(&text);
    round_trip::<Manifest>(&text);
    if let Err(e) = SpecVersion::parse_lenient(&text) {
        one_line(&e);
    }
    if let Some(address) = announcement::read(&text) {
        let printed = announcement::text(&PortChoice::Free, address);
        let again = printed.lines().map(announcement::read);
        assert!(address.ip().is_loopback());
        assert!(
            again.into_iter().next().is_some_and(|read| read == Some(address)),
            "{printed:?}"
        );
    }
    if let Ok(nested) = PluginManifest::from_json(&text) {
        // A time that was read can be printed.
        let printed = nested.to_json().map_err(|e| e.to_string());
        assert_eq!(
            printed.and_then(|text| PluginManifest::from_json(&text).map_err(|e| e.to_string())),
            Ok(nested)
        );
    }
    for refusal in manifest::check(&text, None) {
        one_line(&refusal);
    }
    let (plugin, key) = text.split_once('.').unwrap_or((&text, ""));
    let name = config::variable(plugin, key);
    assert!(
        name.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_'),
        "{name:?}"
    );
}

fn round_trip<T: FromStr<Err: Display> + Display + Debug + PartialEq>(text: &str) {
    match text.parse::<T>() {
        Ok(value) => assert_eq!(value.to_string().parse::<T>().ok(), Some(value)),
        Err(e) => one_line(&e),
    }
}

fn one_line(shown: &dyn Display) {
    let shown = shown.to_string();
    assert!(!shown.chars().any(char::is_control), "{shown:?}");
}
