//! Price lists: reading one, and keeping its prices so that they are found.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry as Slot;
use std::path::Path;

use finfocus_sdk::pluginrpc::text::quoted;

use crate::price::LAYOUT;
use crate::table::{FileError, Format, Place, Row};
use crate::{Price, ResourceType};

/// The list that is used when there is no other.
const BUILT_IN: &str = include_str!("../prices.csv");

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

impl PriceList {
    /// The list that is part of this plugin: a few public list prices.
    ///
    /// # Errors
    /// None, in a plugin that passes its tests.
    pub fn built_in() -> Result<Self, FileError> {
        Self::parse("built-in price list", BUILT_IN, Format::Csv)
    }

    /// Reads a list from a file: JSON by the ending `.json` or by a first character `[` or `{`, CSV otherwise. Blocks.
    ///
    /// # Errors
    /// The file cannot be read, is over 16 MiB, or is no price list: something is missing, is no rate, or is there
    /// twice. The error says where.
    pub fn read(path: &Path) -> Result<Self, FileError> {
        Self::of(&path.display().to_string(), LAYOUT.read(path)?)
    }

    fn parse(name: &str, text: &str, format: Format) -> Result<Self, FileError> {
        Self::of(name, LAYOUT.parse(name, text, format)?)
    }

    fn of(name: &str, rows: Vec<Row<Price>>) -> Result<Self, FileError> {
        let mut list = Self {
            tree: Tree::new(),
            length: 0,
        };
        for row in rows {
            list.add(row)
                .map_err(|(place, what)| FileError::new(name, Some(place), what))?;
        }
        if list.length == 0 {
            return Err(FileError::new(
                name,
                None,
                "there is no price in it: add one".to_owned(),
            ));
        }
        Ok(list)
    }

    fn add(&mut self, Row { value: price, place }: Row<Price>) -> Result<(), (Place, String)> {
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
            Slot::Occupied(first) => {
                let key = [&price.provider, price.resource_type.as_str(), &price.sku, &price.region].join(" ");
                let what = format!(
                    "there are two prices for {}, the other in line {}: keep one of them",
                    quoted(key.trim_end().as_bytes()),
                    first.get().place.line
                );
                Err((place, what))
            }
            Slot::Vacant(free) => {
                free.insert(Entry { price, place });
                self.length += 1;
                Ok(())
            }
        }
    }

    /// Returns the number of prices; at least one.
    #[must_use]
    #[expect(clippy::len_without_is_empty, reason = "a list without prices is refused")]
    pub fn len(&self) -> usize {
        self.length
    }

    /// The providers there are prices for, in order.
    pub fn providers(&self) -> impl Iterator<Item = &str> {
        self.tree.keys().map(String::as_str)
    }

    /// The prices of one kind of resource, of every size and region.
    pub(crate) fn of_kind(&self, provider: &str, kind: &ResourceType) -> impl Iterator<Item = &Price> {
        let kinds = self.tree.get(provider);
        let skus = kinds.and_then(|kinds| kinds.get(kind.as_str())).into_iter();
        skus.flat_map(BTreeMap::values)
            .flat_map(BTreeMap::values)
            .map(|entry| &entry.price)
    }
}

#[cfg(test)]
mod tests;
