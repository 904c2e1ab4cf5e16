//! Price lists: reading one, and keeping its prices so that they are found.

mod csv;
mod error;
mod json;
mod read;

use std::collections::BTreeMap;
use std::path::Path;

use pluginrpc::text::quoted;

use crate::Price;
use crate::place::Place;

pub use error::ListError;

/// The list that is used when there is no other.
const BUILT_IN: &str = include_str!("../../prices.csv");

/// Prices by provider, kind of resource, SKU and region, each key in small letters.
pub(crate) type Tree = BTreeMap<String, BTreeMap<String, BTreeMap<String, BTreeMap<String, Entry>>>>;

/// A price, and where in its list it stands.
#[derive(Debug)]
pub(crate) struct Entry {
    pub(crate) price: Price,
    place: Place,
}

/// The prices of one list, of which no two are for the same thing.
#[derive(Debug)]
pub struct PriceList {
    pub(crate) tree: Tree,
    length: usize,
}

/// How a list is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Format {
    Csv,
    Json,
}

/// A price as a reader found it.
struct Row {
    price: Price,
    /// The byte of the text that it begins at.
    offset: usize,
}

/// A mistake in a text, and the byte that it is at.
#[derive(Debug)]
struct Mistake {
    offset: usize,
    what: String,
}

impl PriceList {
    /// The list that is part of this plugin: a few public list prices.
    ///
    /// # Errors
    /// None, in a plugin that passes its tests.
    pub fn built_in() -> Result<Self, ListError> {
        Self::parse("built-in price list", BUILT_IN, Format::Csv)
    }

    /// Reads a list from a file: JSON by the ending `.json` or by a first character `[` or `{`, CSV otherwise. Blocks.
    ///
    /// # Errors
    /// The file cannot be read, is over 16 MiB, or is no price list: something is missing, is no rate, or is there
    /// twice. The error says where.
    pub fn read(path: &Path) -> Result<Self, ListError> {
        let name = path.display().to_string();
        let text = read::text(path).map_err(|problem| problem.into_error(&name))?;
        let is_json = path
            .extension()
            .is_some_and(|ending| ending.eq_ignore_ascii_case("json"))
            || text.trim_start().starts_with(['[', '{']);
        Self::parse(&name, &text, if is_json { Format::Json } else { Format::Csv })
    }

    fn parse(name: &str, text: &str, format: Format) -> Result<Self, ListError> {
        let fail = |mistake: Mistake| ListError::new(name, Some(Place::at(text, mistake.offset)), mistake.what);
        let rows = match format {
            Format::Csv => csv::rows(text),
            Format::Json => json::rows(text),
        };
        let mut list = Self {
            tree: Tree::new(),
            length: 0,
        };
        let mut lines = Lines::new(text);
        for row in rows.map_err(fail)? {
            list.add(row.price, lines.place(row.offset))
                .map_err(|(place, what)| ListError::new(name, Some(place), what))?;
        }
        if list.length == 0 {
            return Err(ListError::new(
                name,
                None,
                "there is no price in it: add one".to_owned(),
            ));
        }
        Ok(list)
    }

    fn add(&mut self, price: Price, place: Place) -> Result<(), (Place, String)> {
        let region = self
            .tree
            .entry(price.provider.clone())
            .or_default()
            .entry(price.resource_type.to_string())
            .or_default()
            .entry(price.sku.to_lowercase())
            .or_default()
            .entry(price.region.to_lowercase());
        match region {
            std::collections::btree_map::Entry::Occupied(first) => {
                let key = [&price.provider, price.resource_type.as_str(), &price.sku, &price.region].join(" ");
                let what = format!(
                    "there are two prices for {}, the other in line {}: keep one of them",
                    quoted(key.trim_end().as_bytes()),
                    first.get().place.line
                );
                Err((place, what))
            }
            std::collections::btree_map::Entry::Vacant(free) => {
                free.insert(Entry { price, place });
                self.length += 1;
                Ok(())
            }
        }
    }

    /// How many prices there are; at least one.
    #[must_use]
    #[expect(clippy::len_without_is_empty, reason = "a list without prices is refused")]
    pub fn len(&self) -> usize {
        self.length
    }

    /// The providers there are prices for, in order.
    pub fn providers(&self) -> impl Iterator<Item = &str> {
        self.tree.keys().map(String::as_str)
    }
}

/// Places of offsets that only grow, each found from the one before.
struct Lines<'a> {
    text: &'a str,
    offset: usize,
    place: Place,
}

impl<'a> Lines<'a> {
    fn new(text: &'a str) -> Self {
        Self {
            text,
            offset: 0,
            place: Place { line: 1, column: 1 },
        }
    }

    fn place(&mut self, offset: usize) -> Place {
        let step = self.text.get(self.offset..offset).unwrap_or_default();
        let from_here = Place::at(step, step.len());
        self.place = Place {
            line: self.place.line + from_here.line - 1,
            column: if from_here.line == 1 {
                self.place.column + from_here.column - 1
            } else {
                from_here.column
            },
        };
        self.offset = offset;
        self.place
    }
}

#[cfg(test)]
mod tests;
