//! A resource on the command line.

use std::fmt;
use std::str::FromStr;

use finfocus_proto::v1::ResourceDescriptor;
use pluginrpc::text::escaped;

/// A resource to price: `aws,aws:ec2/instance:Instance,t3.micro,us-east-1,owner=me`.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Resource(ResourceDescriptor);

impl Resource {
    pub(crate) fn descriptor(&self) -> ResourceDescriptor {
        self.0.clone()
    }
}

impl FromStr for Resource {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let mut parts = text.split(',');
        let mut part = || parts.next().unwrap_or_default().trim().to_owned();
        let mut resource = ResourceDescriptor {
            provider: part(),
            resource_type: part(),
            sku: part(),
            region: part(),
            ..ResourceDescriptor::default()
        };
        if resource.provider.is_empty() || resource.resource_type.is_empty() {
            return Err(
                "write PROVIDER,TYPE,SKU,REGION and then tags, KEY=VALUE; a bucket has neither SKU nor region".into(),
            );
        }
        for tag in parts {
            let (key, value) = tag
                .split_once('=')
                .ok_or_else(|| format!("{tag:?} is no tag, KEY=VALUE"))?;
            resource.tags.insert(key.trim().to_owned(), value.trim().to_owned());
        }
        Ok(Self(resource))
    }
}

impl fmt::Display for Resource {
    /// Without its tags, which may hold secrets.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let ResourceDescriptor {
            provider,
            resource_type,
            sku,
            region,
            ..
        } = &self.0;
        let parts = [provider, resource_type, sku, region].map(|part| escaped(part.as_bytes()));
        let given: Vec<_> = parts
            .iter()
            .filter(|part| !part.is_empty())
            .map(String::as_str)
            .collect();
        f.write_str(&given.join(" "))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_resource_is_read_with_what_it_has() {
        let resource: Resource = "aws,aws:s3/bucket:Bucket,,,owner=me, purpose = a=b ".parse().unwrap();
        assert_eq!(resource.to_string(), "aws aws:s3/bucket:Bucket");
        let tags = resource.descriptor().tags;
        assert_eq!((tags["owner"].as_str(), tags["purpose"].as_str()), ("me", "a=b"));
        for wrong in ["", "aws", "aws,", ",ec2", "aws,ec2,t3.micro,us-east-1,owner"] {
            assert!(wrong.parse::<Resource>().is_err(), "{wrong:?}");
        }
    }
}
