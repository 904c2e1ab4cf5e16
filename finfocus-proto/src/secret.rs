//! Values that must not reach a log.

use std::fmt;

/// A value that prints as `Secret(..)`; to read it takes a call that is easy to find in a review.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Secret<T>(T);

impl<T> Secret<T> {
    /// Wraps a value.
    pub const fn new(value: T) -> Self {
        Self(value)
    }

    /// The value. Keep it out of logs and error messages.
    pub const fn expose(&self) -> &T {
        &self.0
    }

    /// The value, without its wrapper.
    pub fn into_exposed(self) -> T {
        self.0
    }
}

impl<T> fmt::Debug for Secret<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Secret(..)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_secret_does_not_show_itself() {
        let secret = Secret::new("hunter2");
        assert_eq!(format!("{secret:?} {:?}", Some(&secret)), "Secret(..) Some(Secret(..))");
        assert_eq!(*secret.expose(), "hunter2");
        assert_eq!(secret.into_exposed(), "hunter2");
    }
}
