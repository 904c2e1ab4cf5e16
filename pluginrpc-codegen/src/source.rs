//! Readable text of Rust.

use crate::error::{Errors, Mistake, Place};

/// Formats Rust source. Comments that are not documentation are lost.
///
/// # Errors
/// When the text is not Rust.
pub fn format(source: &str) -> Result<String, Errors> {
    let file = syn::parse_file(source).map_err(|e| Errors::one(&Place::Options, Mistake::NotRust(e.to_string())))?;
    Ok(prettyplease::unparse(&file))
}
