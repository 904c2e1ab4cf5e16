//! The list of a running plugin, or why there is none.

use std::sync::OnceLock;

use finfocus_proto::v1::{ErrorCode, ErrorDetail};
use pluginrpc::text::escaped;
use pluginrpc::{Error, Start};

use crate::source::OPTION;
use crate::{PriceList, Source};

/// The price list of a running plugin.
///
/// A list that cannot be used does not end the plugin: the released host would wait for it for minutes and then show a
/// cost of 0. What is wrong is the answer to every call that needs the list.
///
/// Configuration and list are read when the list is first needed, so that a start which asks for none takes no time
/// for it.
#[derive(Debug)]
pub struct Prices {
    start: Start,
    list: OnceLock<Result<PriceList, ErrorDetail>>,
}

impl Prices {
    /// The prices of `start`, out of which `--price-list` is taken, an option of ours that no host knows; see
    /// [`Source::of`].
    #[must_use]
    pub fn of(start: &mut Start) -> Self {
        let whole = start.clone();
        // What it says, and whether it says anything, is read together with the list.
        let _ = start.take_option(OPTION);
        Self {
            start: whole,
            list: OnceLock::new(),
        }
    }

    /// The list. The first call reads it, and blocks for that.
    ///
    /// # Errors
    /// `FAILED_PRECONDITION` with an [`ErrorDetail`] of `PLUGIN_NOT_CONFIGURED`: what is wrong, where, and what to do,
    /// in one line; the same for every call.
    pub fn list(&self) -> Result<&PriceList, Error> {
        let list = self.list.get_or_init(|| self.read());
        list.as_ref().map_err(|detail| detail.clone().into_error())
    }

    fn read(&self) -> Result<PriceList, ErrorDetail> {
        let not_configured = |message| ErrorDetail::new(ErrorCode::PluginNotConfigured, message);
        let source = Source::of(&self.start)
            .map_err(|what| not_configured(format!("no price list: {what}; correct it and start the plugin again")))?;
        source.read().map_err(|error| {
            let message =
                format!("no price list: {error}; it is named by {source}: correct it and start the plugin again");
            let detail = not_configured(message).with_entry("file", escaped(error.name().as_bytes()));
            match error.line_and_column() {
                Some((line, column)) => detail
                    .with_entry("line", line.to_string())
                    .with_entry("column", column.to_string()),
                None => detail,
            }
        })
    }
}

#[cfg(test)]
mod tests {
    use std::fs;

    use pluginrpc::Code;

    use super::*;

    fn prices(args: &[&str], home: &std::path::Path) -> Prices {
        Prices::of(&mut Start::new(args.iter().copied(), [("FINFOCUS_HOME", home)]))
    }

    #[test]
    fn without_a_word_there_is_the_built_in_list() {
        let home = tempfile::tempdir().unwrap();
        let prices = prices(&[], home.path());
        assert!(prices.list().unwrap().len() >= 20);
    }

    #[test]
    fn a_broken_list_is_told_in_one_line_with_its_place_every_time() {
        let home = tempfile::tempdir().unwrap();
        let path = home.path().join("prices.csv");
        fs::write(
            &path,
            "provider,resource_type,sku,region,unit,rate,currency\naws,ec2,t3.micro,us-east-1,hour,NaN,USD\n",
        )
        .unwrap();
        let path = path.display().to_string();
        let prices = prices(&["--price-list", &path], home.path());
        for _ in 0..2 {
            let error = prices.list().unwrap_err();
            assert_eq!(error.code(), Code::FailedPrecondition);
            assert_eq!(
                error.message(),
                format!(
                    "no price list: {path}:2:33: rate is \"NaN\", which is no number: write a number that is 0 or more; \
                     it is named by --price-list: correct it and start the plugin again"
                )
            );
            let detail: ErrorDetail = error.detail().unwrap();
            assert_eq!(detail.code(), ErrorCode::PluginNotConfigured);
            assert_eq!(detail.details["file"], path);
            assert_eq!(
                (detail.details["line"].as_str(), detail.details["column"].as_str()),
                ("2", "33")
            );
        }
    }

    #[test]
    fn a_broken_configuration_is_told_too() {
        let home = tempfile::tempdir().unwrap();
        fs::write(home.path().join("config.yaml"), "plugins: yes\n").unwrap();
        let error = prices(&[], home.path()).list().unwrap_err();
        assert_eq!(error.code(), Code::FailedPrecondition);
        assert!(
            error
                .message()
                .contains("config.yaml:1:10: \"plugins\" is a single value"),
            "{error}"
        );

        let error = prices(&["--price-list"], home.path()).list().unwrap_err();
        assert!(error.message().contains("--price-list wants a value"), "{error}");
    }

    #[test]
    fn a_list_that_is_not_there_is_named() {
        let home = tempfile::tempdir().unwrap();
        let error = prices(&["--price-list=/nonexistent/p.csv"], home.path())
            .list()
            .unwrap_err();
        assert!(
            error.message().contains("/nonexistent/p.csv: it cannot be read"),
            "{error}"
        );
        assert!(!error.message().contains('\n'));
    }
}
