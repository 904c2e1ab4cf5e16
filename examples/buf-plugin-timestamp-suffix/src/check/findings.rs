//! What rules find, in the order in which a reader meets it.

use std::collections::HashMap;

use super::Place;
use super::v1::{Annotation, CheckResponse};

/// What a rule has found.
#[derive(Debug)]
pub struct Findings<'a> {
    rule_id: &'a str,
    found: Vec<Finding<'a>>,
}

#[derive(Debug)]
struct Finding<'a> {
    rule_id: &'a str,
    message: String,
    at: Option<Place<'a>>,
    against: Option<Place<'a>>,
}

impl<'a> Findings<'a> {
    pub(super) fn new() -> Self {
        Self {
            rule_id: "",
            found: Vec::new(),
        }
    }

    /// What is added from here on is found by this rule.
    pub(super) fn of_rule(&mut self, rule_id: &'a str) {
        self.rule_id = rule_id;
    }

    /// Something that is wrong in one place.
    pub fn add(&mut self, message: impl Into<String>, at: Place<'a>) {
        self.push(message.into(), Some(at), None);
    }

    /// Something that is wrong in one place when compared with another, in a file of
    /// [`Request::against_files`](super::Request::against_files).
    pub fn add_against(&mut self, message: impl Into<String>, at: Place<'a>, against: Place<'a>) {
        self.push(message.into(), Some(at), Some(against));
    }

    /// Something that is wrong in no place of its own.
    pub fn add_anywhere(&mut self, message: impl Into<String>) {
        self.push(message.into(), None, None);
    }

    fn push(&mut self, message: String, at: Option<Place<'a>>, against: Option<Place<'a>>) {
        self.found.push(Finding {
            rule_id: self.rule_id,
            message,
            at,
            against,
        });
    }

    /// Sorted by rule, file, place in the file as it is read, and message.
    pub(super) fn into_response(mut self) -> CheckResponse {
        let mut spans = Spans::default();
        self.found.sort_by_cached_key(|finding| {
            let at = finding.at.as_ref().map(|place| {
                let file = place.file().name();
                (file, spans.of(place), place.path().to_vec())
            });
            let against = finding
                .against
                .as_ref()
                .map(|place| (place.file().name(), place.path().to_vec()));
            (finding.rule_id, at, against, finding.message.clone())
        });
        CheckResponse {
            annotations: self
                .found
                .into_iter()
                .map(|finding| Annotation {
                    rule_id: finding.rule_id.to_owned(),
                    message: finding.message,
                    file_location: finding.at.map(Into::into),
                    against_file_location: finding.against.map(Into::into),
                })
                .collect(),
        }
    }
}

/// Line and column of begin and end, both from 0; all zero where the compiler left none.
type Span = [i32; 4];

/// Where paths are in their files; of a file in which something was found, all of them at once.
#[derive(Default)]
struct Spans<'a>(HashMap<&'a str, HashMap<&'a [i32], Span>>);

impl<'a> Spans<'a> {
    fn of(&mut self, place: &Place<'a>) -> Span {
        let file = place.file();
        let spans = self.0.entry(file.name()).or_insert_with(|| {
            let locations = file
                .descriptor()
                .source_code_info
                .iter()
                .flat_map(|info| &info.location);
            let mut spans = HashMap::new();
            for location in locations {
                // The first of several, as protobuf's own libraries choose.
                spans
                    .entry(location.path.as_slice())
                    .or_insert_with(|| span(&location.span));
            }
            spans
        });
        spans.get(place.path()).copied().unwrap_or_default()
    }
}

/// A span of three numbers ends in the line in which it begins.
fn span(numbers: &[i32]) -> Span {
    match *numbers {
        [line, begin, end] => [line, begin, line, end],
        [line, begin, last, end] => [line, begin, last, end],
        _ => Span::default(),
    }
}
