use crate::proto::buf::plugin::info::v1::{License, PluginInfo, license::Source};

/// Documentation and license of a plugin.
#[derive(Clone, Debug)]
pub struct Info(pub(crate) PluginInfo);

impl Info {
    /// Creates an info with documentation as Markdown. Its first paragraph is shown by `--help`.
    #[must_use]
    pub fn new(documentation: impl Into<String>) -> Self {
        Self(PluginInfo {
            documentation: documentation.into(),
            license: None,
        })
    }

    /// Sets the license: its identifier on the SPDX license list, and an absolute URL of its text.
    #[must_use]
    pub fn license(self, spdx_id: impl Into<String>, url: impl Into<String>) -> Self {
        self.with_license(spdx_id.into(), Source::Url(url.into()))
    }

    /// Sets the license by its text. The identifier is empty for a license that is not on the SPDX list.
    #[must_use]
    pub fn license_text(self, spdx_id: impl Into<String>, text: impl Into<String>) -> Self {
        self.with_license(spdx_id.into(), Source::Text(text.into()))
    }

    fn with_license(mut self, spdx_license_id: String, source: Source) -> Self {
        self.0.license = Some(License {
            spdx_license_id,
            source: Some(source),
        });
        self
    }

    pub(crate) fn first_paragraph(&self) -> &str {
        self.0.documentation.split("\n\n").next().unwrap_or_default().trim()
    }
}
