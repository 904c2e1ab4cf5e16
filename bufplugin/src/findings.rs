//! Findings, in the order in which a reader meets them.

use pluginrpc_descriptor::Position;

use crate::check::Place;
use crate::proto::buf::plugin::check::v1::{Annotation, CheckResponse};
use crate::proto::buf::plugin::descriptor::v1::FileLocation;

/// A finding. Its order is that of rules, files, places as they are read, and messages.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Finding {
    pub(crate) rule_id: String,
    pub(crate) at: Option<Spot>,
    pub(crate) against: Option<Spot>,
    pub(crate) message: String,
}

/// A place, and where it starts; at the start of its file if there is no source information.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Spot {
    file_name: String,
    start: Position,
    path: Vec<i32>,
}

impl From<Place<'_>> for Spot {
    fn from(place: Place<'_>) -> Self {
        let location = place.file.location(&place.path);
        Self {
            file_name: place.file.name().to_owned(),
            start: location.map(|location| location.start()).unwrap_or_default(),
            path: place.path,
        }
    }
}

pub(crate) fn into_response(mut findings: Vec<Finding>) -> CheckResponse {
    findings.sort();
    let location = |spot: Spot| FileLocation {
        file_name: spot.file_name,
        source_path: spot.path,
    };
    let annotation = |finding: Finding| Annotation {
        rule_id: finding.rule_id,
        message: finding.message,
        file_location: finding.at.map(location),
        against_file_location: finding.against.map(location),
    };
    CheckResponse {
        annotations: findings.into_iter().map(annotation).collect(),
    }
}
