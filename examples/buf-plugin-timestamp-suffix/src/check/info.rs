//! What the plugin tells of itself.

use pluginrpc::{Context, Error};

use super::info_v1::{GetPluginInfoRequest, GetPluginInfoResponse, License, PluginInfo, license::Source};
use super::plugin_info_service::PluginInfoService;

/// What the plugin tells of itself, as the service that answers it.
#[derive(Clone, Debug)]
pub struct Info(PluginInfo);

impl Info {
    /// With documentation, as Markdown, and no license.
    #[must_use]
    pub fn new(documentation: impl Into<String>) -> Self {
        Self(PluginInfo {
            documentation: documentation.into(),
            license: None,
        })
    }

    /// The license: its identifier on the SPDX list, written as there, and an absolute URL of its text.
    #[must_use]
    pub fn license(mut self, spdx_id: impl Into<String>, url: impl Into<String>) -> Self {
        self.0.license = Some(License {
            spdx_license_id: spdx_id.into(),
            source: Some(Source::Url(url.into())),
        });
        self
    }
}

impl PluginInfoService for Info {
    async fn get_plugin_info(&self, _: &Context, _: GetPluginInfoRequest) -> Result<GetPluginInfoResponse, Error> {
        Ok(GetPluginInfoResponse {
            plugin_info: Some(self.0.clone()),
        })
    }
}
