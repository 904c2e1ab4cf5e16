//! Information beside a cost: other prices, owners, cache lifetimes.

use std::time::{Duration, SystemTime};

use pluginrpc::prost_types::Timestamp;

use crate::v1::{LineageNode, LineageNodeType};

/// Returns the savings of a price against the primary one, as a fraction: negative when dearer, 0 when the primary is
/// 0.
///
/// ```
/// assert_eq!(finfocus_sdk::domain::offers::savings_fraction(10.0, 7.5), 0.25);
/// ```
#[must_use]
pub fn savings_fraction(primary: f64, price: f64) -> f64 {
    if primary == 0.0 {
        0.0
    } else {
        (primary - price) / primary
    }
}

/// Returns the time until which a host may cache an answer, for `expires_at`.
#[must_use]
pub fn expires_in(lifetime: Duration) -> Option<Timestamp> {
    SystemTime::now().checked_add(lifetime).map(Timestamp::from)
}

/// Builds the lineage of a resource from its nodes, the resource first; `None` without nodes.
///
/// ```
/// use finfocus_sdk::domain::offers::lineage;
/// use finfocus_sdk::v1::LineageNodeType;
///
/// let node = lineage([(LineageNodeType::Resource, "i-1"), (LineageNodeType::BillingAccount, "123")]).unwrap();
/// assert_eq!(node.parent.unwrap().id, "123");
/// ```
#[must_use]
pub fn lineage<'a>(nodes: impl IntoIterator<Item = (LineageNodeType, &'a str)>) -> Option<LineageNode> {
    let nodes: Vec<_> = nodes.into_iter().collect();
    nodes.into_iter().rev().fold(None, |parent, (kind, id)| {
        Some(LineageNode {
            r#type: kind.into(),
            id: id.to_owned(),
            parent: parent.map(Box::new),
            ..LineageNode::default()
        })
    })
}
