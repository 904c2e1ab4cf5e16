//! Finding the price of a resource, or what of it is not in the list.

use std::collections::BTreeMap;
use std::fmt;

use finfocus_sdk::domain::resource_type::cloud;
use finfocus_sdk::pluginrpc::text::quoted;

use crate::list::Entry;
use crate::{Price, PriceList, ResourceType};

/// The resource that a price is wanted for, as it was asked for.
#[derive(Clone, Copy, Debug)]
pub struct Wanted<'a> {
    /// Provider. An empty one is derived from a full type token.
    pub provider: &'a str,
    /// The kind of resource, in any spelling.
    pub resource_type: &'a str,
    /// The provider's size or plan of it; empty for resources that have none.
    pub sku: &'a str,
    /// Region.
    pub region: &'a str,
}

/// A part of what is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// [`Wanted::provider`].
    Provider,
    /// [`Wanted::resource_type`].
    ResourceType,
    /// [`Wanted::sku`].
    Sku,
    /// [`Wanted::region`].
    Region,
}

impl Part {
    /// The name of the part in a request and in a list.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Provider => "provider",
            Self::ResourceType => "resource_type",
            Self::Sku => "sku",
            Self::Region => "region",
        }
    }
}

/// There is no price: the first part that the list does not have, and what it has instead.
#[derive(Clone, PartialEq, Eq)]
pub struct NoMatch {
    part: Part,
    message: String,
}

impl NoMatch {
    fn new<V>(part: Part, within: &[&str], asked: &str, there: &BTreeMap<String, V>) -> Self {
        let name = part.name();
        let within = match within {
            [] => String::new(),
            within => format!(" for {}", within.join(" ")),
        };
        let there = some_of(there);
        let message = if asked.is_empty() {
            format!("the request names no {name}; the price list has {there}{within}")
        } else {
            format!(
                "the price list has no {name} {}{within}; it has {there}",
                quoted(asked.as_bytes())
            )
        };
        Self { part, message }
    }

    /// Returns the part that did not match.
    #[must_use]
    pub fn part(&self) -> Part {
        self.part
    }
}

impl fmt::Display for NoMatch {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

impl fmt::Debug for NoMatch {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl std::error::Error for NoMatch {}

impl PriceList {
    /// The price of a resource. The region's own price goes before one that holds everywhere; case does not matter.
    ///
    /// Hosts leave unknown fields empty. An empty provider matches the one with this type; an empty region matches the
    /// only region with a price, if there is one.
    ///
    /// ```
    /// use finfocus_plugin_pricelist::{PriceList, Wanted};
    /// let list = PriceList::built_in().unwrap();
    /// let wanted = Wanted { provider: "aws", resource_type: "ec2:Instance", sku: "t3.micro", region: "us-east-1" };
    /// assert_eq!(list.find(&wanted).unwrap().rate, 0.0104);
    /// ```
    ///
    /// # Errors
    /// The part that is not in the list, and the alternatives.
    pub fn find(&self, wanted: &Wanted<'_>) -> Result<&Price, NoMatch> {
        let found = self.regions(wanted)?;
        let region = lower(wanted.region);
        let here = found.regions.get(&region).or_else(|| found.regions.get(""));
        let price = match (here, only(found.regions)) {
            (Some(entry), _) => Some(entry),
            (None, Some((_, entry))) if region.is_empty() => Some(entry),
            (None, _) => None,
        };
        price.map(|entry| &entry.price).ok_or_else(|| found.no_region(wanted))
    }

    /// Returns true if the list has a price of the resource, in any region if none is given.
    ///
    /// # Errors
    /// Like [`PriceList::find`].
    pub fn knows(&self, wanted: &Wanted<'_>) -> Result<(), NoMatch> {
        let found = self.regions(wanted)?;
        let region = lower(wanted.region);
        if region.is_empty()
            || [region.as_str(), ""]
                .iter()
                .any(|name| found.regions.contains_key(*name))
        {
            return Ok(());
        }
        Err(found.no_region(wanted))
    }

    /// Returns the prices of the same resource in other regions than that of `price`.
    pub(crate) fn elsewhere<'a>(&'a self, price: &'a Price) -> impl Iterator<Item = &'a Price> {
        let wanted = Wanted {
            provider: &price.provider,
            resource_type: price.resource_type.as_str(),
            sku: &price.sku,
            region: "",
        };
        let regions = self.regions(&wanted).map(|found| found.regions).ok();
        let prices = regions.into_iter().flat_map(BTreeMap::values).map(|entry| &entry.price);
        prices.filter(|other| other.region != price.region && !other.region.is_empty())
    }

    /// Returns true if the list has a price of any size of a type; of any provider, if none is given.
    pub(crate) fn has_kind(&self, provider: &str, resource_type: &str) -> bool {
        let kind = ResourceType::new(resource_type).to_string();
        let wanted = Wanted {
            provider,
            resource_type,
            sku: "",
            region: "",
        };
        let named = self.provider(&wanted, &kind);
        let mut kinds = self.tree.iter().filter(|(name, _)| named.is_empty() || **name == named);
        kinds.any(|(_, kinds)| kinds.contains_key(&kind))
    }

    /// The prices of a resource by region.
    fn regions(&self, wanted: &Wanted<'_>) -> Result<Found<'_>, NoMatch> {
        let kind = ResourceType::new(wanted.resource_type).to_string();
        let sku = lower(wanted.sku);
        let provider = self.provider(wanted, &kind);
        let kinds = self
            .tree
            .get(&provider)
            .ok_or_else(|| NoMatch::new(Part::Provider, &[], wanted.provider.trim(), &self.tree))?;
        // Hosts send the kind itself, "cluster", as the size of a resource that has none.
        let sku = match ResourceType::new(&format!("{kind}/{sku}")).as_str() == kind {
            true => String::new(),
            false => sku,
        };
        let skus = kinds
            .get(&kind)
            .ok_or_else(|| NoMatch::new(Part::ResourceType, &[&provider], wanted.resource_type.trim(), kinds))?;
        let regions = skus
            .get(&sku)
            .ok_or_else(|| NoMatch::new(Part::Sku, &[&provider, &kind], wanted.sku.trim(), skus))?;
        Ok(Found {
            path: [provider, kind, sku],
            regions,
        })
    }

    /// The provider that is named, else the one of a whole type token, else the only one with this kind of resource.
    fn provider(&self, wanted: &Wanted<'_>, kind: &str) -> String {
        let named = [
            wanted.provider.trim(),
            ResourceType::provider_of(wanted.resource_type).unwrap_or_default(),
        ];
        if let Some(name) = named.iter().find(|name| !name.is_empty()) {
            return cloud(name);
        }
        let mut with_kind = self
            .tree
            .iter()
            .filter(|(_, kinds)| kinds.contains_key(kind))
            .map(|(name, _)| name);
        match (with_kind.next(), with_kind.next()) {
            (Some(one), None) => one.clone(),
            _ => String::new(),
        }
    }
}

/// The prices of a resource, and the keys that led there.
struct Found<'a> {
    path: [String; 3],
    regions: &'a BTreeMap<String, Entry>,
}

impl Found<'_> {
    fn no_region(&self, wanted: &Wanted<'_>) -> NoMatch {
        let within: Vec<_> = self
            .path
            .iter()
            .map(String::as_str)
            .filter(|part| !part.is_empty())
            .collect();
        NoMatch::new(Part::Region, &within, wanted.region.trim(), self.regions)
    }
}

/// The one entry of a map that has no other.
fn only<V>(map: &BTreeMap<String, V>) -> Option<(&String, &V)> {
    map.first_key_value().filter(|_| map.len() == 1)
}

fn lower(text: &str) -> String {
    text.trim().to_lowercase()
}

/// Number of alternatives in an error.
const TOLD: usize = 5;

/// The names in `map`, or the first of them.
fn some_of<V>(map: &BTreeMap<String, V>) -> String {
    let told: Vec<_> = map
        .keys()
        .take(TOLD)
        .map(|name| if name.is_empty() { "(none)" } else { name })
        .collect();
    let more = match map.len().saturating_sub(TOLD) {
        0 => String::new(),
        more => format!(" and {more} more"),
    };
    format!("{}{more}", told.join(", "))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn wanted<'a>([provider, resource_type, sku, region]: [&'a str; 4]) -> Wanted<'a> {
        Wanted {
            provider,
            resource_type,
            sku,
            region,
        }
    }

    #[test]
    fn every_spelling_finds_the_same_price() {
        let list = PriceList::built_in().unwrap();
        for resource in [
            ["aws", "aws:ec2/instance:Instance", "t3.micro", "us-east-1"],
            ["aws", "ec2:Instance", "t3.micro", "us-east-1"],
            ["AWS", "ec2", " T3.micro", "US-EAST-1"],
            ["", "aws:ec2/instance:Instance", "t3.micro", "us-east-1"],
        ] {
            let price = list.find(&wanted(resource)).unwrap();
            assert_eq!((price.rate, price.sku.as_str()), (0.0104, "t3.micro"), "{resource:?}");
        }
    }

    #[test]
    fn a_price_without_region_holds_everywhere_and_without_sku_for_none() {
        let list = PriceList::built_in().unwrap();
        let zone = list
            .find(&wanted(["aws", "aws:route53/zone:Zone", "", "eu-west-1"]))
            .unwrap();
        assert_eq!(zone.rate, 0.5);
        let bucket = list
            .find(&wanted(["aws", "aws:s3/bucket:Bucket", "", "us-east-1"]))
            .unwrap();
        assert_eq!(bucket.unit, crate::Unit::Other("GB-month".to_owned()));
        let glacier = list.find(&wanted(["aws", "s3", "glacier", "us-east-1"])).unwrap_err();
        assert_eq!(glacier.part(), Part::Sku);
    }

    #[test]
    fn what_is_left_out_is_what_there_is() {
        let list = PriceList::built_in().unwrap();
        for (resource, rate) in [
            (["aws", "aws:s3/bucket:Bucket", "", ""], 0.023),
            (["", "aws:s3/bucket:Bucket", "", ""], 0.023),
            (["", "ec2:Instance", "t3.nano", " "], 0.0052),
            (["", "kms", "", ""], 1.0),
            (["aws", "aws:eks/cluster:Cluster", "cluster", "us-east-1"], 0.1),
            (
                [
                    "azure-native",
                    "azure-native:compute:VirtualMachine",
                    "Standard_B1s",
                    "eastus",
                ],
                0.0104,
            ),
            (
                [
                    "azure",
                    "azure:compute/linuxVirtualMachine:LinuxVirtualMachine",
                    "Standard_B1s",
                    "eastus",
                ],
                0.0104,
            ),
            (
                ["google", "google-native:compute/v1:Instance", "e2-small", "us-central1"],
                0.016_751,
            ),
            (
                ["aws-native", "aws:alb/loadBalancer:LoadBalancer", "", "us-east-1"],
                0.0225,
            ),
        ] {
            assert_eq!(list.find(&wanted(resource)).unwrap().rate, rate, "{resource:?}");
        }
        assert!(list.find(&wanted(["aws", "aws:s3/bucket:Bucket", "", "mars"])).is_err());
    }

    #[test]
    fn a_resource_is_known_where_it_has_any_price() {
        let list = PriceList::built_in().unwrap();
        for resource in [
            ["aws", "ec2", "t3.micro", "us-east-1"],
            ["aws", "ec2", "t3.micro", ""],
            ["aws", "kms", "", "eu-west-1"],
        ] {
            assert_eq!(list.knows(&wanted(resource)), Ok(()), "{resource:?}");
        }
        for (resource, part) in [
            (["aws", "ec2", "t3.micro", "mars"], Part::Region),
            (["aws", "ec2", "t9.huge", ""], Part::Sku),
            (["azure", "ec2", "t3.micro", ""], Part::ResourceType),
        ] {
            assert_eq!(list.knows(&wanted(resource)).unwrap_err().part(), part, "{resource:?}");
        }
    }

    #[test]
    fn what_does_not_match_is_named_with_what_is_there() {
        let list = PriceList::built_in().unwrap();
        for (resource, part, told) in [
            (
                ["oracle", "ec2", "t3.micro", "us-east-1"],
                Part::Provider,
                "the price list has no provider \"oracle\"; it has aws, azure, gcp",
            ),
            (
                ["", "compute", "e2-small", "us-central1"],
                Part::Provider,
                "the request names no provider; the price list has aws, azure, gcp",
            ),
            (
                ["aws", "invalid:resource", "x", "us-east-1"],
                Part::ResourceType,
                "the price list has no resource_type \"invalid:resource\" for aws; it has ebs, ec2, ec2/natgateway,",
            ),
            (
                ["aws", "ec2:Instance", "t9.huge", "us-east-1"],
                Part::Sku,
                "the price list has no sku \"t9.huge\" for aws ec2; it has c5.large, m5.large,",
            ),
            (
                ["aws", "ec2", "", "us-east-1"],
                Part::Sku,
                "the request names no sku; the price list has c5.large, m5.large, ",
            ),
            (
                ["aws", "ec2", "t3.micro", "mars\n"],
                Part::Region,
                "the price list has no region \"mars\" for aws ec2 t3.micro; it has eu-central-1, eu-west-1, us-east-1, us-west-2",
            ),
            (
                ["aws", "ec2", "t3.micro", ""],
                Part::Region,
                "the request names no region; the price list has eu-central-1, eu-west-1, us-east-1, us-west-2 for aws ec2",
            ),
        ] {
            let no_match = list.find(&wanted(resource)).unwrap_err();
            assert_eq!(no_match.part(), part);
            assert!(no_match.to_string().starts_with(told), "{no_match}");
        }
    }

    #[test]
    fn many_names_are_told_in_part() {
        let list = PriceList::built_in().unwrap();
        let no_match = list.find(&wanted(["aws", "ec2", "t9.huge", "us-east-1"])).unwrap_err();
        assert!(no_match.to_string().ends_with(" more"), "{no_match}");
    }
}
