//! Names and values that travel beside a message.

use std::fmt;

use bytes::Bytes;

use crate::{Code, Error};

/// Metadata of a call: names with values, in order, a name possibly more than once.
///
/// Names are lower-case ASCII (`a-z 0-9 . _ -`). A name that ends in `-bin` has bytes as its value, every other one
/// printable ASCII, as gRPC has it.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Metadata(Vec<(String, Bytes)>);

impl Metadata {
    /// Creates empty metadata.
    #[must_use]
    pub const fn new() -> Self {
        Self(Vec::new())
    }

    /// Adds a text value.
    ///
    /// # Errors
    /// `INVALID_ARGUMENT` for a name or a value that cannot travel.
    pub fn append(&mut self, name: &str, value: &str) -> Result<(), Error> {
        check_name(name, false)?;
        if !value.bytes().all(|b| (0x20..=0x7e).contains(&b)) {
            return Err(invalid(
                name,
                "its value must be printable ASCII; use a name that ends in -bin for bytes",
            ));
        }
        self.0.push((name.to_owned(), Bytes::copy_from_slice(value.as_bytes())));
        Ok(())
    }

    /// Adds a value of bytes under a name that ends in `-bin`.
    ///
    /// # Errors
    /// `INVALID_ARGUMENT` for a name that cannot travel.
    pub fn append_bin(&mut self, name: &str, value: impl Into<Bytes>) -> Result<(), Error> {
        check_name(name, true)?;
        self.0.push((name.to_owned(), value.into()));
        Ok(())
    }

    /// Returns the first text value under this name.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&str> {
        let value = self.0.iter().find(|(n, _)| n == name && !n.ends_with("-bin"))?;
        std::str::from_utf8(&value.1).ok()
    }

    /// Returns the first value of bytes under this name, which ends in `-bin`.
    #[must_use]
    pub fn get_bin(&self, name: &str) -> Option<&Bytes> {
        self.0
            .iter()
            .find(|(n, _)| n == name && n.ends_with("-bin"))
            .map(|(_, value)| value)
    }

    /// Iterates over every entry: the name, and the value as bytes.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &Bytes)> {
        self.0.iter().map(|(name, value)| (name.as_str(), value))
    }

    /// Returns true if there are no entries.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Adds every entry of `other`.
    pub fn extend(&mut self, other: Self) {
        self.0.extend(other.0);
    }
}

impl fmt::Debug for Metadata {
    /// Prints the names only; values may be secrets.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.0.iter().map(|(name, _)| name)).finish()
    }
}

fn check_name(name: &str, binary: bool) -> Result<(), Error> {
    let allowed = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || matches!(b, b'.' | b'_' | b'-');
    if name.is_empty() || !name.bytes().all(allowed) {
        return Err(invalid(name, "a name is made of a-z, 0-9, '.', '_' and '-'"));
    }
    match (binary, name.ends_with("-bin")) {
        (true, false) => Err(invalid(name, "a value of bytes requires a name that ends in -bin")),
        (false, true) => Err(invalid(
            name,
            "a name that ends in -bin requires a value of bytes: use append_bin",
        )),
        _ => Ok(()),
    }
}

fn invalid(name: &str, why: &str) -> Error {
    Error::new(
        Code::InvalidArgument,
        format!("metadata {name:?} cannot be sent: {why}"),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_can_travel_goes_in() -> Result<(), Error> {
        let mut metadata = Metadata::new();
        metadata.append("trace-id", "abc")?;
        metadata.append("trace-id", "def")?;
        metadata.append_bin("key-bin", vec![0_u8, 255])?;
        assert_eq!(metadata.get("trace-id"), Some("abc"));
        assert_eq!(metadata.get_bin("key-bin").map(|b| b.to_vec()), Some(vec![0, 255]));
        assert_eq!(metadata.get("key-bin"), None);
        for (name, value) in [
            ("", "x"),
            ("Upper", "x"),
            ("a b", "x"),
            ("a", "tab\t"),
            ("a", "ü"),
            ("a-bin", "x"),
        ] {
            assert!(metadata.append(name, value).is_err(), "{name:?} {value:?}");
        }
        assert!(metadata.append_bin("key", vec![1_u8]).is_err());
        assert_eq!(metadata.iter().count(), 3);
        assert_eq!(format!("{metadata:?}"), r#"["trace-id", "trace-id", "key-bin"]"#);
        Ok(())
    }
}
