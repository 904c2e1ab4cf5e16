//! Derives the .proto files of `pulumicost.v1`, the name of `finfocus.v1` before v0.5.0 of its specification.
//!
//! The two packages share their messages, so they share the comments too, which are written in
//! `finfocus-proto/proto/finfocus/v1`.

use std::collections::BTreeSet;
use std::error::Error;

/// Files of `finfocus.v1` with a counterpart in v0.4.14.
pub(crate) const FILES: [&str; 5] = [
    "budget.proto",
    "costsource.proto",
    "enums.proto",
    "focus.proto",
    "registry.proto",
];

/// Messages and enums that v0.4.14 does not have.
const TYPES: [&str; 29] = [
    "ActualCostData",
    "BatchCostRequest",
    "BatchCostResponse",
    "BillingPeriod",
    "CostData",
    "CostQueryType",
    "FocusBillingPeriodStatus",
    "FocusContractCommitmentBenefitCategory",
    "FocusContractCommitmentFulfillmentInterval",
    "FocusContractCommitmentLifecycleStatus",
    "FocusContractCommitmentModel",
    "FocusContractCommitmentOfferCategory",
    "FocusContractCommitmentPaymentInterval",
    "FocusContractCommitmentPaymentModel",
    "FocusInvoiceIssueStatus",
    "InvoiceDetail",
    "LineageNode",
    "LineageNodeType",
    "PluginCapability",
    "PriceOption",
    "RecommendationReason",
    "RegionPrice",
    "ResolveResourceTypesRequest",
    "ResolveResourceTypesResponse",
    "ResourceCostResult",
    "ResourceError",
    "ResourceTypeMapping",
    "SourceFormat",
    "UsageProfile",
];

/// Methods, fields and enum values that v0.4.14 does not have, each with its service, message or enum.
const MEMBERS: [(&str, &str); 56] = [
    ("ActualCostResult", "expires_at"),
    ("ActualCostResult", "lineage"),
    ("ContractCommitment", "contract_commitment_applicability"),
    ("ContractCommitment", "contract_commitment_benefit_category"),
    ("ContractCommitment", "contract_commitment_created"),
    ("ContractCommitment", "contract_commitment_description"),
    ("ContractCommitment", "contract_commitment_discount_percentage"),
    ("ContractCommitment", "contract_commitment_duration_type"),
    ("ContractCommitment", "contract_commitment_fulfillment_interval"),
    ("ContractCommitment", "contract_commitment_last_updated"),
    ("ContractCommitment", "contract_commitment_lifecycle_status"),
    ("ContractCommitment", "contract_commitment_model"),
    ("ContractCommitment", "contract_commitment_offer_category"),
    ("ContractCommitment", "contract_commitment_payment_interval"),
    ("ContractCommitment", "contract_commitment_payment_model"),
    ("ContractCommitment", "contract_commitment_payment_upfront_percentage"),
    ("ContractCommitment", "invoice_issuer_name"),
    ("ContractCommitment", "pricing_currency"),
    ("ContractCommitment", "pricing_currency_contract_commitment_cost"),
    ("ContractCommitment", "service_provider_name"),
    ("CostSourceService", "BatchCost"),
    ("CostSourceService", "ResolveResourceTypes"),
    ("EstimateCostResponse", "expires_at"),
    ("EstimateCostResponse", "price_options"),
    ("EstimateCostResponse", "pricing_category"),
    ("EstimateCostResponse", "region_prices"),
    ("EstimateCostResponse", "spot_interruption_risk_score"),
    ("FocusCostRecord", "commitment_program_eligibility_details"),
    ("FocusCostRecord", "invoice_detail_id"),
    ("GetActualCostRequest", "billing_account_id"),
    ("GetActualCostRequest", "page_size"),
    ("GetActualCostRequest", "page_token"),
    ("GetActualCostRequest", "resource"),
    ("GetActualCostResponse", "next_page_token"),
    ("GetActualCostResponse", "total_count"),
    ("GetPluginInfoResponse", "capabilities"),
    ("GetProjectedCostRequest", "usage_profile"),
    ("GetProjectedCostResponse", "confidence_level"),
    ("GetProjectedCostResponse", "cost_breakdown"),
    ("GetProjectedCostResponse", "expires_at"),
    ("GetProjectedCostResponse", "metadata"),
    ("GetProjectedCostResponse", "prediction_interval_lower"),
    ("GetProjectedCostResponse", "prediction_interval_upper"),
    ("GetProjectedCostResponse", "price_options"),
    ("GetProjectedCostResponse", "pricing_category"),
    ("GetProjectedCostResponse", "region_prices"),
    ("GetProjectedCostResponse", "spot_interruption_risk_score"),
    ("GetRecommendationsRequest", "include_dismissed"),
    ("GetRecommendationsRequest", "usage_profile"),
    ("Recommendation", "primary_reason"),
    ("Recommendation", "secondary_reasons"),
    ("RecommendationActionType", "RECOMMENDATION_ACTION_TYPE_INVESTIGATE"),
    ("RecommendationCategory", "RECOMMENDATION_CATEGORY_ANOMALY"),
    ("ResourceDescriptor", "attributes"),
    ("ResourceDescriptor", "lineage"),
    ("SupportsResponse", "capabilities_enum"),
];

/// Other differences of the text.
const WORDS: [(&str, &str); 11] = [
    (" For hosts that do not know\n  // capabilities_enum.", ""),
    (
        " A host calls only plugins that list\n  // PLUGIN_CAPABILITY_DISMISS_RECOMMENDATIONS.",
        "",
    ),
    (
        "entries for hosts that do not know capabilities.",
        "entries for what it can do.",
    ),
    (
        "is not after the start or the\n  // page token is malformed.",
        "is not after the start.",
    ),
    (" Used where resource is absent.", ""),
    (" [deprecated = true]", ""),
    ("finfocus.v1", "pulumicost.v1"),
    ("finfocus/v1/", "pulumicost/v1/"),
    ("a FinFocus host", "a PulumiCost host"),
    ("\"0.7.5\"", "\"0.4.14\""),
    ("\"0.5.0\"", "\"0.4.0\""),
];

/// Changes made so far; at the end, every row of the lists above must have matched.
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
                skipping = TYPES.contains(&scope);
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
        format!("// Derived from finfocus/v1/{file} for v0.4.14, by `cargo xtask codegen`.\n\n{text}")
    }

    /// An error where a row of the lists above met nothing.
    pub(crate) fn all(&self) -> Result<(), Box<dyn Error>> {
        let types = TYPES.map(|name| (name, ""));
        let words = WORDS.map(|(finfocus, _)| ("", finfocus));
        for (scope, name) in MEMBERS.into_iter().chain(types).chain(words) {
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

/// Returns the name in `message Name {`, `enum Name {` and `service Name {`.
fn block(code: &str) -> Option<&str> {
    let (kind, rest) = code.split_once(' ')?;
    matches!(kind, "message" | "enum" | "service").then(|| rest.split([' ', '{']).next())?
}

/// Returns the name in `optional double name = 1;` and in `rpc Name(Request) returns (Response);`.
fn member(code: &str) -> Option<&str> {
    if let Some(rpc) = code.strip_prefix("rpc ") {
        return rpc.split('(').next();
    }
    code.split_once(" = ")?.0.rsplit(' ').next()
}
