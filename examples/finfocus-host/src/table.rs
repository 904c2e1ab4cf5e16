//! Printed output.

use finfocus_proto::v1::{GetProjectedCostResponse, PluginCapability};
use pluginrpc::Error;
use pluginrpc::text::escaped;
use pluginrpc_host::finfocus::{Discovery, RunningPlugin};

use crate::resource::Resource;

/// Describes the plugin.
pub(crate) fn plugin(plugin: &RunningPlugin) -> String {
    let shown = |text: &str| escaped(text.as_bytes());
    let place = match plugin.address() {
        Some(address) => address.to_string(),
        None => "standard input and output".to_owned(),
    };
    let mut lines = vec![format!(
        "{} ({}, {place})",
        shown(plugin.name()),
        plugin.package().name()
    )];
    match plugin.info() {
        None => lines.push("  it says nothing of itself: GetPluginInfo is not answered".to_owned()),
        Some(info) => {
            lines.push(format!(
                "  version       {}, for specification {}",
                shown(&info.version),
                shown(&info.spec_version)
            ));
            lines.push(format!("  providers     {}", shown(&info.providers.join(", "))));
            let capabilities = info.capabilities().map(capability).collect::<Vec<_>>();
            lines.push(format!("  capabilities  {}", capabilities.join(", ")));
        }
    }
    lines.extend(
        plugin
            .warnings()
            .iter()
            .map(|warning| format!("  warning: {}", shown(warning))),
    );
    lines.join("\n")
}

/// `PLUGIN_CAPABILITY_ACTUAL_COSTS` as `actual costs`.
fn capability(capability: PluginCapability) -> String {
    let name = capability.as_str_name();
    let name = name.strip_prefix("PLUGIN_CAPABILITY_").unwrap_or(name);
    name.to_lowercase().replace('_', " ")
}

/// One row for each resource, and a sum where all have one currency.
pub(crate) fn costs(answers: &[(Resource, Result<GetProjectedCostResponse, Error>)]) -> String {
    let mut rows = vec![["resource", "a month", "unit price", "what it says"].map(str::to_owned)];
    rows.extend(answers.iter().map(|(resource, answer)| match answer {
        Ok(cost) => [
            resource.to_string(),
            money(cost.cost_per_month, &cost.currency),
            format!("{}", cost.unit_price),
            escaped(cost.billing_detail.as_bytes()),
        ],
        Err(error) => {
            let none = || "-".to_owned();
            [
                resource.to_string(),
                none(),
                none(),
                escaped(error.to_string().as_bytes()),
            ]
        }
    }));
    rows.extend(sum(answers));
    let width = |column: usize| {
        rows.iter()
            .filter_map(|row| row.get(column))
            .map(|cell| cell.chars().count())
            .max()
    };
    let widths = [0, 1, 2].map(|column| width(column).unwrap_or_default());
    let line = |[resource, month, price, says]: &[String; 4]| {
        let [a, b, c] = widths;
        format!("{resource:a$}  {month:>b$}  {price:>c$}  {says}")
            .trim_end()
            .to_owned()
    };
    rows.iter().map(line).collect::<Vec<_>>().join("\n")
}

fn sum(answers: &[(Resource, Result<GetProjectedCostResponse, Error>)]) -> Option<[String; 4]> {
    let costs: Vec<_> = answers.iter().filter_map(|(_, answer)| answer.as_ref().ok()).collect();
    let (first, others) = costs.split_first()?;
    if others.is_empty() || others.iter().any(|cost| cost.currency != first.currency) {
        return None;
    }
    let total = costs.iter().map(|cost| cost.cost_per_month).sum();
    let nothing = String::new;
    Some([
        "together".to_owned(),
        money(total, &first.currency),
        nothing(),
        nothing(),
    ])
}

fn money(amount: f64, currency: &str) -> String {
    format!("{amount:.2} {}", escaped(currency.as_bytes()))
}

/// Lists installed plugins and skipped entries.
pub(crate) fn installed(found: &Discovery) -> String {
    let shown = |text: &str| escaped(text.as_bytes());
    let mut lines: Vec<_> = found
        .plugins()
        .iter()
        .map(|plugin| {
            let path = escaped(plugin.executable().as_os_str().as_encoded_bytes());
            format!("{} {}  {path}", shown(plugin.name()), shown(plugin.version()))
        })
        .collect();
    lines.extend(found.skipped().iter().map(|skipped| format!("passed over: {skipped}")));
    lines.join("\n")
}
