//! Checks of identity and capabilities.

use finfocus_proto::SpecVersion;

use super::Outcome;
use super::ask::{Asked, answered, failed, of_type, passed, projected, rows, shown};
use crate::v1::{
    DryRunRequest, GetPluginInfoRequest, GetPluginInfoResponse, NameRequest, ResourceDescriptor, SupportsRequest,
    SupportsResponse,
};

rows! {
    Schema:
    "GetPluginInfo_SaysWhoItIs" => info,
    "GetPluginInfo_CapabilitiesAgree" => capabilities,
    "Supports_WithoutResource" => supports_nothing,
    "Supports_KnownResource" => supports_known,
    "Supports_UnknownResource" => supports_unknown,
    "DryRun_WithTypeOnly" => dry_run,
}

/// The names of capabilities for hosts that do not know the enum begin so.
const LEGACY: &str = "supports_";

/// Reason by which a host requests costs although `supported` is false.
const NOT_IMPLEMENTED: &str = "Supports capability not implemented by this plugin";

const DECLARE: &str = "leave it to `Plugin` and `Abilities`, or list the same in both";

async fn plugin_info(asked: &Asked) -> Result<GetPluginInfoResponse, Outcome> {
    let answer = asked.get_plugin_info(GetPluginInfoRequest {}).await;
    answered(
        answer,
        "answer GetPluginInfo without asking anybody else: hosts ask it first",
    )
}

async fn info(asked: &Asked) -> Outcome {
    let info = match plugin_info(asked).await {
        Ok(info) => info,
        Err(outcome) => return outcome,
    };
    let name = asked.name(NameRequest {}).await.unwrap_or_default().name;
    if info.name != name {
        let next = "give both the same name: hosts show the one and look for the other";
        return failed(
            format!("the name {name:?}, as Name has it"),
            format!("{:?}", info.name),
            next,
        );
    }
    if info.version.is_empty() {
        return failed("a version", "none", "set it: `.version(env!(\"CARGO_PKG_VERSION\"))`");
    }
    match info.spec_version.parse::<SpecVersion>() {
        Ok(_) => passed(format!("{name} {}, for {}", info.version, info.spec_version)),
        Err(error) => failed(
            "spec_version as v and three numbers",
            error.to_string(),
            "answer `finfocus_sdk::SPEC_VERSION`: hosts compare its first number with theirs",
        ),
    }
}

async fn capabilities(asked: &Asked) -> Outcome {
    let info = match plugin_info(asked).await {
        Ok(info) => info,
        Err(outcome) => return outcome,
    };
    let named = info
        .metadata
        .iter()
        .filter(|(name, value)| name.starts_with(LEGACY) && *value == "true");
    agree(&info.capabilities, named.map(|(name, _)| name.as_str()))
}

/// Returns true if the numeric list and the legacy names agree.
fn agree<'a>(numbers: &[i32], names: impl Iterator<Item = &'a str>) -> Outcome {
    let numbered: Vec<_> = numbers
        .iter()
        .filter_map(|number| crate::v1::PluginCapability::try_from(*number).ok())
        .filter_map(crate::serve::legacy_name)
        .collect();
    let names: Vec<_> = names.collect();
    let missing: Vec<_> = numbered.iter().filter(|name| !names.contains(name)).copied().collect();
    let extra: Vec<_> = names.iter().filter(|name| !numbered.contains(name)).copied().collect();
    match (numbered.is_empty(), missing.is_empty() && extra.is_empty()) {
        (true, _) => failed(
            "capabilities",
            "none",
            "list what the plugin can do, or hosts take it to do everything",
        ),
        (_, true) => passed(numbered.join(", ")),
        _ => failed(
            "the same capabilities by number and by name",
            format!("by number only: {missing:?}; by name only: {extra:?}"),
            DECLARE,
        ),
    }
}

async fn supports_nothing(asked: &Asked) -> Outcome {
    let answer = asked.supports(SupportsRequest::default()).await;
    match &answer {
        Ok(response) if response.supported => failed(
            "an error, or supported=false",
            shown(&answer),
            "answer a request without a resource with `ErrorCode::InvalidResource.error(…)`",
        ),
        _ => passed(shown(&answer)),
    }
}

async fn supports_known(asked: &Asked) -> Outcome {
    let priced = asked.get_projected_cost(projected(asked.resource.clone())).await;
    let response = match supports(asked, asked.resource.clone()).await {
        Ok(response) => response,
        Err(outcome) => return outcome,
    };
    let is_asked_anyway = response.reason == NOT_IMPLEMENTED;
    if priced.is_ok() && !response.supported && !is_asked_anyway {
        let came = format!("supported=false: {}", response.reason);
        return failed(
            "supported=true, since GetProjectedCost has its price",
            came,
            "let both ask the same table",
        );
    }
    whole(&response)
}

async fn supports_unknown(asked: &Asked) -> Outcome {
    match supports(asked, of_type("invalid:resource", "non-existent")).await {
        Ok(response) => whole(&response),
        Err(outcome) => outcome,
    }
}

async fn supports(asked: &Asked, resource: ResourceDescriptor) -> Result<SupportsResponse, Outcome> {
    let request = SupportsRequest {
        resource: Some(resource),
    };
    answered(
        asked.supports(request).await,
        "answer supported=false and a reason for what cannot be priced, rather than an error",
    )
}

/// A no has a reason, a yes has the capabilities in both forms.
fn whole(response: &SupportsResponse) -> Outcome {
    if response.supported {
        let names = response.capabilities.iter().filter(|(_, has)| **has);
        return agree(&response.capabilities_enum, names.map(|(name, _)| name.as_str()));
    }
    match response.reason.as_str() {
        "" => failed(
            "a reason beside supported=false",
            "none",
            "say in `reason` what is not supported",
        ),
        reason => passed(format!("supported=false: {reason}")),
    }
}

/// Sends the request of the host's `plugin inspect`, with nothing but a type.
async fn dry_run(asked: &Asked) -> Outcome {
    let resource = ResourceDescriptor {
        resource_type: asked.resource.resource_type.clone(),
        ..ResourceDescriptor::default()
    };
    let request = DryRunRequest {
        resource: Some(resource),
        ..DryRunRequest::default()
    };
    let next = "answer a resource that has nothing but a type: the host's `plugin inspect` sends no provider";
    match answered(asked.dry_run(request).await, next) {
        Ok(response) if response.configuration_valid || !response.configuration_errors.is_empty() => {
            passed(format!("supported={}", response.resource_type_supported))
        }
        Ok(_) => failed(
            "configuration_valid, or configuration_errors",
            "neither",
            "set `configuration_valid`, or say in `configuration_errors` what is wrong",
        ),
        Err(outcome) => outcome,
    }
}
