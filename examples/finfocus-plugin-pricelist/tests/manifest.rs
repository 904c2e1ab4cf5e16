//! The manifest that hosts find beside the executable.

use finfocus_plugin_pricelist::{NAME, PriceList};
use finfocus_proto::layout::Installation;
use finfocus_proto::manifest::{self, Manifest, Reader};

const MANIFEST: &str = include_str!("../plugin.manifest.json");

#[test]
fn both_kinds_of_host_take_it_where_it_is_installed() {
    let place = Installation::new(NAME, env!("CARGO_PKG_VERSION")).unwrap();
    let refusals = manifest::check(MANIFEST, Some(&place));
    let refused: Vec<_> = refusals
        .iter()
        .filter(|refusal| matches!(refusal.reader(), Reader::Host | Reader::Specification))
        .collect();
    assert!(refused.is_empty(), "{refused:?}");
}

#[test]
fn it_names_the_providers_of_the_built_in_list() {
    let manifest: Manifest = MANIFEST.parse().unwrap();
    let list = PriceList::built_in().unwrap();
    assert_eq!(manifest.providers, list.providers().collect::<Vec<_>>());
}
