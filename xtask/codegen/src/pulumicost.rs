//! `pulumicost.v1` as text: what `finfocus.v1` was called before v0.5.0 of its specification, and what it held then.
//!
//! The two packages share every message, so they share their comments too: `finfocus-proto/proto/finfocus/v1` is where they are written.

use std::collections::BTreeSet;
use std::error::Error;

/// Enums that v0.4.14 does not have.
const ENUMS: [&str; 3] = ["PluginCapability", "RecommendationReason", "UsageProfile"];

/// Fields and enum values that v0.4.14 does not have, each with the message or enum that it is in.
const MEMBERS: [(&str, &str); 19] = [
    ("EstimateCostResponse", "pricing_category"),
    ("EstimateCostResponse", "spot_interruption_risk_score"),
    ("GetActualCostRequest", "page_size"),
    ("GetActualCostRequest", "page_token"),
    ("GetActualCostResponse", "next_page_token"),
    ("GetActualCostResponse", "total_count"),
    ("GetPluginInfoResponse", "capabilities"),
    ("GetProjectedCostRequest", "usage_profile"),
    ("GetProjectedCostResponse", "confidence_level"),
    ("GetProjectedCostResponse", "prediction_interval_lower"),
    ("GetProjectedCostResponse", "prediction_interval_upper"),
    ("GetProjectedCostResponse", "pricing_category"),
    ("GetProjectedCostResponse", "spot_interruption_risk_score"),
    ("GetRecommendationsRequest", "usage_profile"),
    ("Recommendation", "primary_reason"),
    ("Recommendation", "secondary_reasons"),
    ("RecommendationActionType", "RECOMMENDATION_ACTION_TYPE_INVESTIGATE"),
    ("RecommendationCategory", "RECOMMENDATION_CATEGORY_ANOMALY"),
    ("SupportsResponse", "capabilities_enum"),
];

/// What else the two say differently.
const WORDS: [(&str, &str); 9] = [
    (" For hosts that do not know capabilities_enum.", ""),
    (
        " A host asks only a plugin that lists\n  // PLUGIN_CAPABILITY_DISMISS_RECOMMENDATIONS.",
        "",
    ),
    (
        "entries for hosts that do not know capabilities.",
        "entries for what it can do.",
    ),
    (
        "is not after the start or the page token is malformed.",
        "is not after the start.",
    ),
    ("finfocus.v1", "pulumicost.v1"),
    ("finfocus/v1/", "pulumicost/v1/"),
    ("a FinFocus host", "a PulumiCost host"),
    ("\"0.5.6\"", "\"0.4.14\""),
    ("\"0.5.0\"", "\"0.4.0\""),
];

/// What was changed in some files; at the end every row of the lists above has to have met something.
#[derive(Default)]
pub(crate) struct Changed(BTreeSet<(String, String)>);

impl Changed {
    /// The text of `finfocus/v1/{file}` as `pulumicost/v1/{file}` has it.
    pub(crate) fn derive(&mut self, file: &str, text: &str) -> String {
        let mut out = String::new();
        // Comments and blank lines wait for what they are about.
        let mut waiting = String::new();
        let mut scope = "";
        let mut skipping = false;
        for line in text.lines() {
            let code = line.trim_start();
            let top = code.len() == line.len();
            if skipping {
                skipping = !(top && code == "}");
                continue;
            }
            waiting.push_str(line);
            waiting.push('\n');
            if code.is_empty() || code.starts_with("//") {
                continue;
            }
            let drop = if top {
                scope = block(code).unwrap_or("");
                skipping = code.starts_with("enum ") && ENUMS.contains(&scope);
                skipping.then_some("")
            } else {
                member(code).filter(|name| MEMBERS.contains(&(scope, name)))
            };
            match drop {
                Some(name) => {
                    self.0.insert((scope.to_owned(), name.to_owned()));
                }
                None => out.push_str(&waiting),
            }
            waiting.clear();
        }
        let text = WORDS.into_iter().fold(out, |text, (finfocus, pulumicost)| {
            if text.contains(finfocus) {
                self.0.insert((String::new(), finfocus.to_owned()));
            }
            text.replace(finfocus, pulumicost)
        });
        format!("// What finfocus/v1/{file} was at v0.4.14; made from it by `cargo xtask codegen`.\n\n{text}")
    }

    /// An error where a row of the lists above met nothing.
    pub(crate) fn all(&self) -> Result<(), Box<dyn Error>> {
        let enums = ENUMS.map(|name| (name, ""));
        let words = WORDS.map(|(finfocus, _)| ("", finfocus));
        for (scope, name) in MEMBERS.into_iter().chain(enums).chain(words) {
            if !self.0.contains(&(scope.to_owned(), name.to_owned())) {
                return Err(format!(
                    "finfocus-proto/proto/finfocus/v1 has no {scope} {name:?} to change for pulumicost.v1"
                )
                .into());
            }
        }
        Ok(())
    }
}

/// The name in `message Name {` and `enum Name {`.
fn block(code: &str) -> Option<&str> {
    let (kind, rest) = code.split_once(' ')?;
    matches!(kind, "message" | "enum").then(|| rest.split([' ', '{']).next())?
}

/// The name before the number in `optional double name = 1;`.
fn member(code: &str) -> Option<&str> {
    code.split_once(" = ")?.0.rsplit(' ').next()
}
