//! Errors with their causes as one text.

use std::error::Error;

use tonic::Status;

/// Returns an error and its sources, outermost first.
pub(crate) fn sources<'a>(error: &'a (dyn Error + 'static)) -> impl Iterator<Item = &'a (dyn Error + 'static)> {
    std::iter::successors(Some(error), |e: &&'a (dyn Error + 'static)| (*e).source())
}

/// Joins the texts of an error and its sources, leaving out those that repeat the one before.
pub(crate) fn text(error: &(dyn Error + 'static)) -> String {
    let mut text = String::new();
    for error in sources(error) {
        let own = match error.downcast_ref::<Status>() {
            Some(status) => status.message().to_owned(),
            None => error.to_string(),
        };
        if !text.contains(&own) {
            let colon = if text.is_empty() { "" } else { ": " };
            text = text + colon + &own;
        }
    }
    text
}
