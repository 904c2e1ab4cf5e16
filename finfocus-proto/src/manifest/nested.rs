//! The nested form.

use std::sync::LazyLock;

use pluginrpc::prost::{Message, Name};
use prost_reflect::{DescriptorPool, DeserializeOptions, DynamicMessage, MessageDescriptor, SerializeOptions};
use serde_json::Value;

use super::{Manifest, ManifestError, object};
use crate::v1::{PluginManifest, PluginMetadata, PluginSpecification};
use crate::{FILE_DESCRIPTOR_SET, SPEC_VERSION};

impl PluginManifest {
    /// Reads the nested form of a manifest: Protobuf's JSON of this message, as the Go SDK v0.5.6 reads and writes it.
    /// Keys, and names of enum values, that are not known are stepped over, as there.
    ///
    /// # Errors
    /// It is no JSON object, is over 1 MiB, or a field that is known is of another type.
    pub fn from_json(text: &str) -> Result<Self, ManifestError> {
        let object = object(text)?;
        let options = DeserializeOptions::new().deny_unknown_fields(false);
        let unfit = |e: &dyn std::fmt::Display| ManifestError::new(format!("the manifest does not fit: {e}"));
        let message = DynamicMessage::deserialize_with_options(descriptor()?, Value::Object(object), &options)
            .map_err(|e| unfit(&e).with_source(e))?;
        message.transcode_to().map_err(|e| unfit(&e).with_source(e))
    }

    /// Prints the nested form, indented, with the names of the schema; [`PluginManifest::from_json`] reads it back.
    ///
    /// # Errors
    /// A time is not one that JSON can say: its year is not 1 to 9999, or its nanoseconds are not below a second.
    pub fn to_json(&self) -> Result<String, ManifestError> {
        let unfit = |e: &dyn std::fmt::Display| ManifestError::new(format!("the manifest cannot be printed: {e}"));
        let message = DynamicMessage::decode(descriptor()?, self.encode_to_vec().as_slice())
            .map_err(|e| unfit(&e).with_source(e))?;
        let options = SerializeOptions::new().use_proto_field_name(true);
        let value = message
            .serialize_with_options(serde_json::value::Serializer, &options)
            .map_err(|e| unfit(&e).with_source(e))?;
        Ok(format!("{value:#}\n"))
    }
}

impl From<&Manifest> for PluginManifest {
    /// Converts a flat manifest to the nested form, where versions have no `v`. Capabilities, the installation method
    /// and the rest have to be added.
    fn from(flat: &Manifest) -> Self {
        let number = |version: &str| version.strip_prefix('v').unwrap_or(version).to_owned();
        Self {
            metadata: Some(PluginMetadata {
                name: flat.name.clone(),
                version: number(&flat.version),
                description: flat.description.clone(),
                author: flat.author.clone(),
                ..PluginMetadata::default()
            }),
            specification: Some(PluginSpecification {
                spec_version: number(SPEC_VERSION),
                supported_providers: flat.providers.clone(),
                ..PluginSpecification::default()
            }),
            ..Self::default()
        }
    }
}

/// Found on first use: the whole schema is read for it.
static DESCRIPTOR: LazyLock<Option<MessageDescriptor>> = LazyLock::new(|| {
    let pool = DescriptorPool::decode(&FILE_DESCRIPTOR_SET[..]).ok()?;
    pool.get_message_by_name(&PluginManifest::full_name())
});

fn descriptor() -> Result<MessageDescriptor, ManifestError> {
    let missing = || ManifestError::new(format!("{} has no descriptor", PluginManifest::full_name()));
    DESCRIPTOR.clone().ok_or_else(missing)
}
