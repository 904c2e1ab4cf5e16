//! Opens the files that the settings name.

use std::path::Path;

use finfocus_sdk::pluginrpc::text::escaped;
use finfocus_sdk::v1::{ErrorCode, ErrorDetail};
use finfocus_sdk::{Error, Settings};

use crate::{Budget, FileError, ListedCosts, PriceList, UsageFile};

/// A file of the user's.
struct File {
    /// The key of the setting that names it.
    key: &'static str,
    what: &'static str,
}

const PRICES: File = File {
    key: "file",
    what: "price list",
};
const USAGE: File = File {
    key: "usage_file",
    what: "usage",
};
const BUDGETS: File = File {
    key: "budget_file",
    what: "budgets",
};

impl ListedCosts {
    /// Reads the files that the settings name: the prices, else the built-in examples; usage and budgets, if there are
    /// any. Blocks. A mistake in the budgets is logged, and returned by the calls for budgets alone.
    ///
    /// # Errors
    /// One line for each file that cannot be used.
    pub fn open(settings: &Settings) -> Result<Self, Error> {
        let prices = read(settings, &PRICES, PriceList::read)
            .and_then(|list| list.map_or_else(|| PriceList::built_in().map_err(|error| told(&PRICES, &error, "")), Ok));
        let usage = read(settings, &USAGE, UsageFile::read);
        let budgets = read(settings, &BUDGETS, Budget::read);
        if let Err(detail) = &budgets {
            finfocus_sdk::tracing::warn!("budgets are off: {}", detail.message);
        }
        let budgets = budgets.map_err(Box::new);
        match (prices, usage) {
            (Ok(prices), Ok(usage)) => Ok(Self { prices, usage, budgets }),
            (prices, usage) => {
                let wrong = [prices.err(), usage.err()];
                Err(together(wrong.into_iter().flatten().collect()))
            }
        }
    }
}

/// The file that the settings name, if they do.
fn read<T>(
    settings: &Settings,
    file: &File,
    read: fn(&Path) -> Result<T, FileError>,
) -> Result<Option<T>, ErrorDetail> {
    let setting = settings.get(file.key);
    let Some(setting) = setting.map_err(|error| not_configured(format!("no {}: {error}", file.what)))? else {
        return Ok(None);
    };
    let named_by = format!("; it is named by {}", setting.source());
    read(&setting.path())
        .map(Some)
        .map_err(|error| told(file, &error, &named_by))
}

fn told(file: &File, error: &FileError, named_by: &str) -> ErrorDetail {
    let detail = not_configured(format!("no {}: {error}{named_by}", file.what));
    let detail = detail.with_entry("file", escaped(error.name().as_bytes()));
    match error.line_and_column() {
        Some((line, column)) => detail
            .with_entry("line", line.to_string())
            .with_entry("column", column.to_string()),
        None => detail,
    }
}

fn not_configured(message: String) -> ErrorDetail {
    ErrorDetail::new(ErrorCode::PluginNotConfigured, message)
}

/// Combines errors into one, with the place of the first.
fn together(details: Vec<ErrorDetail>) -> Error {
    let lines: Vec<_> = details.iter().map(|detail| detail.message.clone()).collect();
    let mut first = details.into_iter().next().unwrap_or_default();
    first.message = lines.join("\n");
    first.into_error()
}
