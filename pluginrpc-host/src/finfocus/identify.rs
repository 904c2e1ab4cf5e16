//! Identifies a started plugin: its protobuf package, its name, its description.

use std::time::Duration;

use finfocus_proto::v1::cost_source_service::{CostSourceService, CostSourceServiceClient};
use finfocus_proto::v1::{GetPluginInfoRequest, GetPluginInfoResponse, NameRequest};
use finfocus_proto::{SPEC_VERSION, SpecVersion, pulumicost};
use pluginrpc::text::quoted;
use pluginrpc::{BoxFuture, Bytes, Call, Code, Context, Error, Method};
use pluginrpc_grpc::Channel;

/// Deadline of GetPluginInfo, as with the released host.
const INFO: Duration = Duration::from_secs(5);

/// Protobuf package of a plugin; the messages of both are the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Package {
    /// `finfocus.v1`, since v0.5.0 of the specification.
    FinFocus,
    /// `pulumicost.v1`, before that.
    PulumiCost,
}

impl Package {
    /// Its name, `finfocus.v1`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::FinFocus => "finfocus.v1",
            Self::PulumiCost => "pulumicost.v1",
        }
    }
}

/// Check of the specification version that a plugin reports. Only the major version counts, as with the released host;
/// a plugin without `GetPluginInfo` has no version to check.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub enum VersionCheck {
    /// Another version is a warning.
    #[default]
    Permissive,
    /// A plugin of another version is not used.
    Strict,
    /// The version is ignored.
    Off,
}

/// A connection, in the package that the plugin at its other end speaks.
#[derive(Clone, Debug)]
pub(super) enum Wire {
    FinFocus(Channel),
    PulumiCost(pulumicost::Client<Channel>),
}

impl Call for Wire {
    fn unary<'a>(
        &'a self,
        method: &'a Method,
        ctx: &'a Context,
        request: Bytes,
    ) -> BoxFuture<'a, Result<Bytes, Error>> {
        match self {
            Self::FinFocus(channel) => channel.unary(method, ctx, request),
            Self::PulumiCost(client) => client.unary(method, ctx, request),
        }
    }
}

impl Wire {
    pub(super) const fn package(&self) -> Package {
        match self {
            Self::FinFocus(_) => Package::FinFocus,
            Self::PulumiCost(_) => Package::PulumiCost,
        }
    }
}

/// Asks for the name, in the newer package and then in the older one.
pub(super) async fn name(channel: &Channel, ctx: &Context) -> Result<(Wire, String), Error> {
    let wires = [
        Wire::FinFocus(channel.clone()),
        Wire::PulumiCost(pulumicost::Client::new(channel.clone())),
    ];
    for wire in wires {
        match CostSourceServiceClient::new(wire.clone())
            .name(ctx, NameRequest {})
            .await
        {
            Ok(answer) => return Ok((wire, answer.name)),
            Err(error) if error.code() == Code::Unimplemented => {}
            Err(error) => {
                let text = format!("it does not tell its name: {}", error.message());
                return Err(error.with_message(text));
            }
        }
    }
    Err(Error::unimplemented(
        "it serves neither finfocus.v1.CostSourceService nor pulumicost.v1.CostSourceService: it is no plugin of this host",
    ))
}

/// Asks what the plugin is and checks its version. Any failure to answer is one of a plugin that is older than the
/// question; it comes back as a warning where it is more than that.
pub(super) async fn info(
    wire: &Wire,
    ctx: &Context,
    check: VersionCheck,
) -> Result<(Option<GetPluginInfoResponse>, Option<String>), Error> {
    let ctx = ctx.child().with_timeout(INFO);
    let client = CostSourceServiceClient::new(wire.clone());
    let info = match client.get_plugin_info(&ctx, GetPluginInfoRequest {}).await {
        Ok(info) => info,
        Err(error) if error.code() == Code::Unimplemented => return Ok((None, None)),
        Err(error) => return Ok((None, Some(format!("it does not answer GetPluginInfo: {error}")))),
    };
    let told = &info.spec_version;
    let fits = SpecVersion::parse_lenient(told).is_ok_and(|told| told.is_compatible_with(SpecVersion::CURRENT));
    if fits || check == VersionCheck::Off {
        return Ok((Some(info), None));
    }
    let text = format!(
        "it is made for version {} of the specification, and this host for {SPEC_VERSION}: their first numbers differ, so \
         look for another version of the plugin",
        quoted(told.as_bytes())
    );
    match check {
        VersionCheck::Strict => Err(Error::failed_precondition(text)),
        _ => Ok((Some(info), Some(text))),
    }
}
