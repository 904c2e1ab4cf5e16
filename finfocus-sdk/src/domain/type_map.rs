//! Resource types of other tools, mapped to Pulumi's.

use std::collections::BTreeMap;
use std::time::{Duration, SystemTime};

use pluginrpc::prost_types::Timestamp;

use crate::v1::{ResolveResourceTypesRequest, ResolveResourceTypesResponse, ResourceTypeMapping, SourceFormat};

/// A map of resource types for [`ResolveResourceTypes`](crate::ResolveResourceTypes).
///
/// ```
/// use finfocus_sdk::domain::TypeMap;
/// use finfocus_sdk::v1::{ResolveResourceTypesRequest, SourceFormat};
///
/// let types = TypeMap::new(SourceFormat::Terraform)
///     .with("aws_instance", "aws:ec2/instance:Instance")
///     .with_property("aws_instance", "instance_type", "instanceType")
///     .with_unpriced("aws_iam_role", "aws:iam/role:Role");
/// let response = types.resolve(&ResolveResourceTypesRequest {
///     source_format: SourceFormat::Terraform.into(),
///     source_types: vec!["aws_instance".to_owned(), "aws_unknown".to_owned()],
/// });
/// assert_eq!(response.mappings.len(), 1);
/// assert!(response.mappings["aws_instance"].supported);
/// ```
#[derive(Clone, Debug)]
pub struct TypeMap {
    format: SourceFormat,
    types: BTreeMap<String, ResourceTypeMapping>,
    lifetime: Option<Duration>,
}

impl TypeMap {
    /// Creates an empty map of the types of a tool.
    #[must_use]
    pub fn new(format: SourceFormat) -> Self {
        Self {
            format,
            types: BTreeMap::new(),
            lifetime: None,
        }
    }

    /// Maps a type that the plugin prices to Pulumi's.
    #[must_use]
    pub fn with(self, source_type: impl Into<String>, pulumi_type: impl Into<String>) -> Self {
        self.insert(source_type.into(), pulumi_type.into(), true)
    }

    /// Maps a type that the plugin knows but does not price.
    #[must_use]
    pub fn with_unpriced(self, source_type: impl Into<String>, pulumi_type: impl Into<String>) -> Self {
        self.insert(source_type.into(), pulumi_type.into(), false)
    }

    /// Maps a property of a type, for names that are not the camelCase of the tool's snake_case. Without the type in
    /// the map, nothing happens.
    #[must_use]
    pub fn with_property(mut self, source_type: &str, source: impl Into<String>, pulumi: impl Into<String>) -> Self {
        if let Some(mapping) = self.types.get_mut(source_type) {
            mapping.property_mappings.insert(source.into(), pulumi.into());
        }
        self
    }

    /// Sets the time for which a host may cache the answers; without it, the host decides.
    #[must_use]
    pub fn with_lifetime(mut self, lifetime: Duration) -> Self {
        self.lifetime = Some(lifetime);
        self
    }

    /// Answers a request. Unknown types, and types of another tool, are left out.
    #[must_use]
    pub fn resolve(&self, request: &ResolveResourceTypesRequest) -> ResolveResourceTypesResponse {
        if request.source_format() != self.format || self.format == SourceFormat::Unspecified {
            return ResolveResourceTypesResponse::default();
        }
        let found = request.source_types.iter().filter_map(|source| {
            let mapping = self.types.get(source)?;
            Some((source.clone(), mapping.clone()))
        });
        let expires = self
            .lifetime
            .and_then(|lifetime| SystemTime::now().checked_add(lifetime));
        ResolveResourceTypesResponse {
            mappings: found.collect(),
            expires_at: expires.map(Timestamp::from),
        }
    }

    fn insert(mut self, source_type: String, pulumi_token: String, supported: bool) -> Self {
        let mapping = ResourceTypeMapping {
            pulumi_token,
            supported,
            ..ResourceTypeMapping::default()
        };
        self.types.insert(source_type, mapping);
        self
    }
}
