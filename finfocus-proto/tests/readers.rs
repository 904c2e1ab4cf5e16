//! Every reader of a text, given what is nearly right: none panics, what is read is printed and read back the same, and
//! what is refused is told in one line.
//!
//! The texts are made from right ones by changes at random, from a seed: a failure names its text.

// clippy lets tests unwrap, and takes the functions that they call for something else.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

use std::fmt::{Debug, Display};
use std::str::FromStr;

use finfocus_proto::layout::Installation;
use finfocus_proto::manifest::{self, Manifest};
use finfocus_proto::v1::PluginManifest;
use finfocus_proto::{Handshake, PortChoice, SpecVersion, announcement, config};
use pluginrpc::Invocation;

const TRIES: u32 = 20_000;

/// xorshift: the same numbers on every machine.
struct Random(u64);

impl Random {
    fn below(&mut self, end: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % u64::try_from(end.max(1)).unwrap()).unwrap()
    }

    /// One of the texts, changed in a few places.
    fn changed(&mut self, texts: &[&str], pieces: &[&str]) -> String {
        let mut text: Vec<char> = texts[self.below(texts.len())].chars().collect();
        for _ in 0..self.below(4) {
            let at = self.below(text.len() + 1);
            let end = (at + self.below(4)).min(text.len());
            let piece = pieces[self.below(pieces.len())];
            text.splice(at..end, piece.chars());
        }
        text.into_iter().collect()
    }
}

/// Pieces that matter to some reader.
const PIECES: [&str; 32] = [
    "",
    "",
    "0",
    "1",
    "9",
    "65536",
    "v",
    "-",
    "+",
    ".",
    "/",
    "|",
    ":",
    "=",
    " ",
    "\t",
    "\n",
    "\r\n",
    "\0",
    "\u{1b}[31m",
    "ä",
    "\u{202e}",
    "\"",
    "'",
    "\\",
    "{",
    "}",
    "[",
    "]",
    "null",
    "*a",
    "18446744073709551616",
];

/// Gives `read` what is nearly one of `texts`; it says whether it took it. Both happens, or the texts are badly chosen.
fn each(texts: &[&str], tries: u32, mut read: impl FnMut(&str) -> bool) {
    let mut random = Random(0x2545_F491_4F6C_DD1D);
    let mut taken = 0;
    for _ in 0..tries {
        let text = random.changed(texts, &PIECES);
        taken += u32::from(read(&text));
    }
    assert!(
        taken > tries / 100 && taken < tries,
        "{taken} of {tries} taken: {texts:?}"
    );
}

/// For a text form by `FromStr` and `Display`.
fn round_trip<T: FromStr<Err: Display> + Display + Debug + PartialEq>(texts: &[&str], tries: u32) {
    each(texts, tries, |text| match text.parse::<T>() {
        Ok(value) => {
            let printed = value.to_string();
            let again = printed
                .parse::<T>()
                .unwrap_or_else(|e| panic!("{text:?} → {printed:?}: {e}"));
            assert_eq!(again, value, "{text:?} → {printed:?}");
            true
        }
        Err(e) => {
            one_line(text, &e);
            false
        }
    });
}

fn one_line(text: &str, error: &dyn Display) {
    let error = error.to_string();
    assert!(!error.chars().any(char::is_control), "{text:?}: {error:?}");
    assert!(error.len() < 4096, "{text:?}: {error:?}");
}

#[test]
fn handshake_spec_version_and_install_layout() {
    round_trip::<Handshake>(&["1|1|tcp|127.0.0.1:50051|grpc", "1|1|tcp|[::1]:1|grpc\n"], TRIES);
    round_trip::<SpecVersion>(&["v0.5.6", "v10.20.30"], TRIES);
    round_trip::<Installation>(
        &[
            "plugins/a/v1.0.0/finfocus-plugin-a",
            "plugins/aws-public/v1.2.3-rc.1+5/finfocus-plugin-aws-public",
        ],
        TRIES,
    );
    each(
        &["v0.5.6", "1", "0.5.6-rc.1+x"],
        TRIES,
        |text| match SpecVersion::parse_lenient(text) {
            Ok(version) => SpecVersion::parse_lenient(&version.to_string()) == Ok(version),
            Err(e) => {
                one_line(text, &e);
                false
            }
        },
    );
}

#[test]
fn announcement_and_port() {
    each(
        &["PORT=50051", "port= 1 ", "65535", "1|1|tcp|127.0.0.1:50051|grpc"],
        TRIES,
        |text| {
            let Some(address) = announcement::read(text) else {
                return false;
            };
            assert!(address.ip().is_loopback() && address.port() > 0, "{text:?}");
            let printed = announcement::text(&PortChoice::Free, address);
            let first = printed.lines().next().unwrap();
            assert_eq!(announcement::read(first), Some(address), "{text:?} → {printed:?}");
            true
        },
    );
}

#[test]
fn manifests() {
    let flat = r#"{"name": "a", "version": "v1.0.0", "providers": ["aws"], "metadata": {"k": "v"}, "x": [1.25, {}]}"#;
    round_trip::<Manifest>(&[flat, "{}"], TRIES / 4);
    let nested = r#"{"metadata": {"name": "a", "createdAt": "2026-01-31T12:00:00Z", "keywords": ["k"]},
        "specification": {"supported_resources": {"aws": {"resource_types": ["ec2"]}}},
        "security": {"security_level": 2}, "installation": {"installation_method": "INSTALLATION_METHOD_BINARY"}}"#;
    each(&[nested, flat], TRIES / 20, |text| {
        for refusal in manifest::check(text, None) {
            one_line(text, &refusal);
        }
        match PluginManifest::from_json(text) {
            Ok(read) => {
                let printed = read.to_json().unwrap();
                assert_eq!(
                    PluginManifest::from_json(&printed).unwrap(),
                    read,
                    "{text:?} → {printed:?}"
                );
                true
            }
            Err(e) => {
                one_line(text, &e);
                false
            }
        }
    });
}

#[test]
fn configuration_and_variables() {
    let home = tempfile::tempdir().unwrap();
    let invocation = Invocation::new([""; 0], [("FINFOCUS_HOME", home.path())]);
    let texts = [
        "plugins:\n  a:\n    k: value\nrouting: [x, {y: z}]\n",
        "integrations: {a: {k: 'value'}}\n",
        "a: &a\n  k: value\nplugins:\n  a:\n    <<: *a\n    k: |\n      value\n",
    ];
    each(&texts, TRIES / 20, |text| {
        std::fs::write(home.path().join("config.yaml"), text).unwrap();
        match config::setting(&invocation, "a", "k") {
            Ok(setting) => {
                let shown = format!("{setting:?}");
                assert!(!shown.contains("value\""), "{text:?}: {shown}");
                setting.is_some()
            }
            Err(e) => {
                one_line(text, &e);
                false
            }
        }
    });

    each(&["my-plugin.api_key", "a.k"], TRIES, |text| {
        let (plugin, key) = text.split_once('.').unwrap_or((text, ""));
        let name = config::variable(plugin, key);
        let word = |c: char| c.is_ascii_uppercase() || c.is_ascii_digit() || c == '_';
        assert!(
            name.starts_with("FINFOCUS_PLUGIN_") && name.chars().all(word),
            "{text:?}: {name:?}"
        );
        !key.is_empty()
    });
}
