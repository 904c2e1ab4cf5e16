//! Identity and capabilities of the plugin.

use std::collections::BTreeMap;

use super::{Inner, short_wait};
use crate::Context;
use crate::source::CostSource;
use crate::v1::{GetPluginInfoResponse, PluginCapability, SupportsResponse};

/// Identity of a plugin in every state.
pub(crate) struct Identity {
    pub(crate) name: String,
    pub(crate) version: String,
    pub(crate) providers: Vec<String>,
    pub(crate) metadata: BTreeMap<String, String>,
    /// Each once, in the order of the enum.
    pub(crate) capabilities: Vec<PluginCapability>,
}

impl Identity {
    pub(crate) fn can(&self, capability: PluginCapability) -> bool {
        self.capabilities.contains(&capability)
    }

    /// `GetPluginInfo`, as far as the source is not asked.
    pub(crate) fn info(&self) -> GetPluginInfoResponse {
        let legacy = self
            .capabilities
            .iter()
            .filter_map(|capability| legacy_name(*capability));
        let mut metadata: std::collections::HashMap<_, _> =
            legacy.map(|name| (name.to_owned(), "true".to_owned())).collect();
        metadata.extend(self.metadata.clone());
        GetPluginInfoResponse {
            name: self.name.clone(),
            version: with_v(&self.version),
            spec_version: finfocus_proto::SPEC_VERSION.to_owned(),
            providers: self.providers.clone(),
            metadata,
            capabilities: self.numbers(),
        }
    }

    /// Adds the `capabilities` for a supported resource, or a reason for an unsupported one, where the source leaves
    /// them out.
    pub(super) fn complete(&self, mut response: SupportsResponse, capabilities: Vec<i32>) -> SupportsResponse {
        if !response.supported {
            if response.reason.is_empty() {
                response.reason = format!("{} does not support this resource", self.name);
            }
            return response;
        }
        if response.capabilities_enum.is_empty() {
            response.capabilities_enum = capabilities;
        }
        let named = response.capabilities_enum.iter().filter_map(|number| {
            let name = legacy_name(PluginCapability::try_from(*number).ok()?)?;
            Some(name.to_owned())
        });
        for name in named.collect::<Vec<_>>() {
            response.capabilities.entry(name).or_insert(true);
        }
        response
    }

    fn numbers(&self) -> Vec<i32> {
        self.capabilities
            .iter()
            .map(|capability| i32::from(*capability))
            .collect()
    }
}

impl<S: CostSource> Inner<S> {
    /// `GetPluginInfo`, as the source completes it if it can be asked soon.
    pub(super) async fn plugin_info(&self, ctx: &Context) -> GetPluginInfoResponse {
        let info = self.identity.info();
        let Some(ask) = self.abilities.info else {
            return info;
        };
        let asked = async {
            let source = self.opening.source().await.ok()?;
            ask(source, ctx, (info.clone(),)).await.ok()
        };
        let said = short_wait(ctx).run_until_ended(asked).await;
        said.ok().flatten().unwrap_or(info)
    }
}

/// A version as the protocol writes it, `v1.2.3`.
fn with_v(version: &str) -> String {
    if version.starts_with(|first: char| first.is_ascii_digit()) {
        return format!("v{version}");
    }
    version.to_owned()
}

/// Returns the name of a capability for hosts that do not know the enum; `None` for the unspecified one.
pub(crate) fn legacy_name(capability: PluginCapability) -> Option<&'static str> {
    Some(match capability {
        PluginCapability::Unspecified => return None,
        PluginCapability::ProjectedCosts => "supports_projected_costs",
        PluginCapability::ActualCosts => "supports_actual_costs",
        PluginCapability::Carbon => "supports_carbon",
        PluginCapability::Recommendations => "supports_recommendations",
        PluginCapability::DryRun => "supports_dry_run",
        PluginCapability::Budgets => "supports_budgets",
        PluginCapability::Energy => "supports_energy",
        PluginCapability::Water => "supports_water",
        PluginCapability::PricingSpec => "supports_pricing_spec",
        PluginCapability::EstimateCost => "supports_estimate_cost",
        PluginCapability::DismissRecommendations => "supports_dismiss_recommendations",
        PluginCapability::BatchCost => "supports_batch_cost",
        PluginCapability::ResolveResourceTypes => "supports_resolve_resource_types",
        PluginCapability::UsageStats => "supports_usage_stats",
        PluginCapability::Allocation => "supports_allocation",
        PluginCapability::ContractCommitments => "supports_contract_commitments",
        PluginCapability::InvoiceData => "supports_invoice_data",
        PluginCapability::RecommendationScoring => "supports_recommendation_scoring",
    })
}
