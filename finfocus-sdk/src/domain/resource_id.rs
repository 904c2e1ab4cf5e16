//! Names of resources: Pulumi URNs, ARNs, Azure ids and GCP names.

/// The name of a resource, taken apart as far as it says something to a cost source.
///
/// A host names a resource by its Pulumi URN, or by the provider's own name for it.
///
/// ```
/// use finfocus_sdk::domain::ResourceId;
///
/// let urn = ResourceId::parse("urn:pulumi:prod::shop::aws:ec2/instance:Instance::web");
/// assert_eq!((urn.resource_type(), urn.name()), (Some("aws:ec2/instance:Instance"), "web"));
///
/// let arn = ResourceId::parse("arn:aws:ec2:eu-west-1:123456789012:instance/i-0abc");
/// assert_eq!((arn.provider(), arn.region(), arn.account()), (Some("aws"), Some("eu-west-1"), Some("123456789012")));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum ResourceId<'a> {
    /// `urn:pulumi:STACK::PROJECT::TYPE::NAME`, where TYPE may name its parents' before a `$`.
    Urn {
        /// The stack.
        stack: &'a str,
        /// The project.
        project: &'a str,
        /// The resource's own type token.
        kind: &'a str,
        /// The name in the program.
        name: &'a str,
    },
    /// `arn:PARTITION:SERVICE:REGION:ACCOUNT:RESOURCE`.
    Arn {
        /// `aws`, `aws-cn`, `aws-us-gov`.
        partition: &'a str,
        /// Such as `ec2`.
        service: &'a str,
        /// Empty for what has none.
        region: &'a str,
        /// Empty for what has none.
        account: &'a str,
        /// The rest, such as `instance/i-0abc`.
        resource: &'a str,
    },
    /// `/subscriptions/SUBSCRIPTION[/resourceGroups/GROUP][/providers/NAMESPACE/TYPE/NAME…]`.
    Azure {
        /// The subscription.
        subscription: &'a str,
        /// Empty for what is in none.
        group: &'a str,
        /// Such as `Microsoft.Compute/virtualMachines`; empty for a group or a subscription itself.
        kind: &'a str,
        /// The last part of the id.
        name: &'a str,
    },
    /// `[//SERVICE.googleapis.com/]projects/PROJECT[/(locations|regions|zones)/PLACE]/COLLECTION/NAME`.
    Gcp {
        /// Such as `compute`; empty when the name does not begin with it.
        service: &'a str,
        /// The project.
        project: &'a str,
        /// A region, a zone or `global`; empty for what has none.
        place: &'a str,
        /// The last collection, such as `instances`.
        kind: &'a str,
        /// The last part.
        name: &'a str,
    },
    /// Something else, such as `i-0abc`.
    Other(&'a str),
}

impl<'a> ResourceId<'a> {
    /// Takes a name apart; what is none of the known forms is [`ResourceId::Other`].
    #[must_use]
    pub fn parse(text: &'a str) -> Self {
        let text = text.trim();
        urn(text)
            .or_else(|| arn(text))
            .or_else(|| azure(text))
            .or_else(|| gcp(text))
            .unwrap_or(Self::Other(text))
    }

    /// Returns the cloud: `aws`, `azure`, `gcp`, or the package of a URN's type.
    #[must_use]
    pub fn provider(&self) -> Option<&'a str> {
        match *self {
            Self::Urn { kind, .. } => super::ResourceType::provider_of(kind),
            Self::Arn { .. } => Some("aws"),
            Self::Azure { .. } => Some("azure"),
            Self::Gcp { .. } => Some("gcp"),
            Self::Other(_) => None,
        }
    }

    /// The kind of resource as the name spells it.
    #[must_use]
    pub fn resource_type(&self) -> Option<&'a str> {
        let kind = match *self {
            Self::Urn { kind, .. } | Self::Azure { kind, .. } | Self::Gcp { kind, .. } => kind,
            Self::Arn { service, .. } => service,
            Self::Other(_) => "",
        };
        Some(kind).filter(|kind| !kind.is_empty())
    }

    /// Returns the region, if the name contains it: an AWS region, a GCP region or the region of its zone.
    #[must_use]
    pub fn region(&self) -> Option<&'a str> {
        let region = match *self {
            Self::Arn { region, .. } => region,
            Self::Gcp { place, .. } => super::properties::region_of_zone(place),
            _ => "",
        };
        Some(region).filter(|region| !region.is_empty() && *region != "global")
    }

    /// Returns the account that pays, if the name contains it: an AWS account, an Azure subscription, a GCP project.
    #[must_use]
    pub fn account(&self) -> Option<&'a str> {
        let account = match *self {
            Self::Arn { account, .. } => account,
            Self::Azure { subscription, .. } => subscription,
            Self::Gcp { project, .. } => project,
            _ => "",
        };
        Some(account).filter(|account| !account.is_empty())
    }

    /// The resource's own name: the last part.
    #[must_use]
    pub fn name(&self) -> &'a str {
        match *self {
            Self::Urn { name, .. } | Self::Azure { name, .. } | Self::Gcp { name, .. } | Self::Other(name) => name,
            Self::Arn { resource, .. } => resource.rsplit(['/', ':']).next().unwrap_or(resource),
        }
    }
}

fn urn(text: &str) -> Option<ResourceId<'_>> {
    let mut parts = text.strip_prefix("urn:pulumi:")?.splitn(4, "::");
    let (stack, project, kinds, name) = (parts.next()?, parts.next()?, parts.next()?, parts.next()?);
    Some(ResourceId::Urn {
        stack,
        project,
        kind: kinds.rsplit('$').next().unwrap_or(kinds),
        name,
    })
}

fn arn(text: &str) -> Option<ResourceId<'_>> {
    let mut parts = text.strip_prefix("arn:")?.splitn(5, ':');
    let mut next = || parts.next();
    Some(ResourceId::Arn {
        partition: next()?,
        service: next()?,
        region: next()?,
        account: next()?,
        resource: next().filter(|resource| !resource.is_empty())?,
    })
}

fn azure(text: &str) -> Option<ResourceId<'_>> {
    let mut rest = text.strip_prefix('/')?;
    let mut word = |expected: &str| -> Option<&str> {
        let (word, after) = rest.split_once('/')?;
        if !word.eq_ignore_ascii_case(expected) {
            return None;
        }
        let (value, after) = after.split_once('/').unwrap_or((after, ""));
        rest = after;
        Some(value).filter(|value| !value.is_empty())
    };
    let subscription = word("subscriptions")?;
    let group = word("resourceGroups").unwrap_or_default();
    let own = if group.is_empty() { subscription } else { group };
    // "Microsoft.Network/virtualNetworks/net/subnets/a" is of the kind "Microsoft.Network/virtualNetworks".
    let Some(namespace) = word("providers") else {
        return rest.is_empty().then_some(ResourceId::Azure {
            subscription,
            group,
            kind: "",
            name: own,
        });
    };
    let (first, name) = rest.split_once('/')?;
    let start = text.len() - rest.len() - namespace.len() - 1;
    Some(ResourceId::Azure {
        subscription,
        group,
        kind: text.get(start..start + namespace.len() + 1 + first.len())?,
        name: name.rsplit('/').next().filter(|name| !name.is_empty())?,
    })
}

fn gcp(text: &str) -> Option<ResourceId<'_>> {
    let (service, path) = match text.strip_prefix("//") {
        Some(full) => {
            let (host, path) = full.split_once('/')?;
            (host.strip_suffix(".googleapis.com")?, path)
        }
        None => ("", text),
    };
    let mut words = path.split('/');
    let ("projects", project) = (words.next()?, words.next()?) else {
        return None;
    };
    let (mut place, mut kind, mut name) = ("", "projects", project);
    while let Some(collection) = words.next() {
        // "projects/p/global/images/i" has a place without a collection.
        if collection == "global" {
            place = collection;
            continue;
        }
        let value = words.next().filter(|value| !value.is_empty())?;
        match collection {
            "locations" | "regions" | "zones" => place = value,
            _ => (kind, name) = (collection, value),
        }
    }
    (!project.is_empty()).then_some(ResourceId::Gcp {
        service,
        project,
        place,
        kind,
        name,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_form_is_taken_apart() {
        for (text, provider, kind, region, account, name) in [
            (
                "urn:pulumi:dev::shop::pkg:index:Site$aws:s3/bucket:Bucket::logs::2024",
                Some("aws"),
                Some("aws:s3/bucket:Bucket"),
                None,
                None,
                "logs::2024",
            ),
            (
                "arn:aws:rds:us-east-1:123456789012:db:orders",
                Some("aws"),
                Some("rds"),
                Some("us-east-1"),
                Some("123456789012"),
                "orders",
            ),
            ("arn:aws:s3:::logs", Some("aws"), Some("s3"), None, None, "logs"),
            (
                "/subscriptions/s1/resourceGroups/g/providers/Microsoft.Compute/virtualMachines/vm1",
                Some("azure"),
                Some("Microsoft.Compute/virtualMachines"),
                None,
                Some("s1"),
                "vm1",
            ),
            (
                "/subscriptions/s1/resourcegroups/g/providers/Microsoft.Network/virtualNetworks/n/subnets/a",
                Some("azure"),
                Some("Microsoft.Network/virtualNetworks"),
                None,
                Some("s1"),
                "a",
            ),
            (
                "/subscriptions/s1/resourceGroups/g",
                Some("azure"),
                None,
                None,
                Some("s1"),
                "g",
            ),
            (
                "//compute.googleapis.com/projects/p1/zones/us-central1-a/instances/i1",
                Some("gcp"),
                Some("instances"),
                Some("us-central1"),
                Some("p1"),
                "i1",
            ),
            (
                "projects/p1/regions/europe-west1/subnetworks/n",
                Some("gcp"),
                Some("subnetworks"),
                Some("europe-west1"),
                Some("p1"),
                "n",
            ),
            (
                "projects/p1/global/images/i",
                Some("gcp"),
                Some("images"),
                None,
                Some("p1"),
                "i",
            ),
            (" i-0abc ", None, None, None, None, "i-0abc"),
        ] {
            let id = ResourceId::parse(text);
            assert_eq!(
                (id.provider(), id.resource_type(), id.region(), id.account(), id.name()),
                (provider, kind, region, account, name),
                "{text}"
            );
        }
    }

    #[test]
    fn what_is_cut_off_is_something_else() {
        for text in [
            "",
            "urn:pulumi:dev::shop",
            "urn:pulumi:",
            "arn:aws:ec2:us-east-1",
            "arn:aws:ec2:us-east-1:1:",
            "arn:",
            "/subscriptions/",
            "/subscriptions/s1/providers/Microsoft.Compute",
            "/subscriptions/s1/providers/Microsoft.Compute/virtualMachines/",
            "/subscriptions/s1/nonsense/x",
            "//example.org/projects/p/zones/z/instances/i",
            "//",
            "projects/",
            "projects/p/zones",
            "projects//zones/z",
        ] {
            assert_eq!(ResourceId::parse(text), ResourceId::Other(text), "{text}");
        }
    }
}
