//! The many spellings of one kind of resource.

use std::fmt;

/// A kind of resource, whichever way it was spelt.
///
/// Hosts send Pulumi's type token, `aws:ec2/instance:Instance`, or the short form of it, `ec2:Instance`; people and
/// other hosts write `ec2`. All three are one kind. What is not the first thing that a service is known
/// for keeps its own kind: `aws:ec2/natGateway:NatGateway` and `ec2:NatGateway` are `ec2/natgateway`, not `ec2`.
///
/// ```
/// use finfocus_sdk::domain::ResourceType;
/// assert_eq!(ResourceType::new("aws:ec2/instance:Instance"), ResourceType::new("ec2"));
/// assert_eq!(ResourceType::new("ec2:NatGateway").to_string(), "ec2/natgateway");
/// ```
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ResourceType(String);

/// Main kind of a service: its name alone means this kind.
const MAIN_KINDS: [(&str, &str); 14] = [
    ("compute", "instance"),
    ("compute", "virtualmachine"),
    ("dynamodb", "table"),
    ("ebs", "volume"),
    ("ec2", "instance"),
    ("eks", "cluster"),
    ("elasticache", "cluster"),
    ("kms", "key"),
    ("lambda", "function"),
    ("lb", "loadbalancer"),
    ("rds", "instance"),
    ("s3", "bucket"),
    ("s3", "bucketv2"),
    ("secretsmanager", "secret"),
];

/// Other names of kinds: of a provider's package, or of the same kind under another service.
const ALIASES: [((&str, &str), &str); 9] = [
    (("alb", ""), "lb"),
    (("alb", "loadbalancer"), "lb"),
    (("applicationloadbalancing", "loadbalancer"), "lb"),
    (("compute", "linuxvirtualmachine"), "compute"),
    (("ec2", "volume"), "ebs"),
    (("elasticloadbalancingv2", "loadbalancer"), "lb"),
    (("lb", "applicationloadbalancer"), "lb"),
    (("rds", "dbinstance"), "rds"),
    (("route53", "hostedzone"), "route53/zone"),
];

/// Packages of infrastructure tools, and the clouds that their resources belong to.
const PACKAGES: [(&str, &str); 6] = [
    ("aws-native", "aws"),
    ("azure-native", "azure"),
    ("azurerm", "azure"),
    ("awscc", "aws"),
    ("google", "gcp"),
    ("google-native", "gcp"),
];

/// Returns the cloud of a provider's name, which may be that of a package: `azure` for `azure-native` and `azurerm`,
/// `gcp` for `google`. Other names are returned in lower case.
///
/// ```
/// use finfocus_sdk::domain::resource_type::cloud;
/// assert_eq!((cloud("azure-native").as_str(), cloud("AWS").as_str()), ("azure", "aws"));
/// ```
#[must_use]
pub fn cloud(provider: &str) -> String {
    let name = provider.trim().to_lowercase();
    let package = PACKAGES.iter().find(|(package, _)| *package == name);
    package.map_or(name, |(_, cloud)| (*cloud).to_owned())
}

impl ResourceType {
    /// The kind that `spelling` means. Case and surrounding white space do not matter.
    #[must_use]
    pub fn new(spelling: &str) -> Self {
        let spelling = spelling.trim().to_lowercase();
        let parts: Vec<&str> = spelling.split(':').collect();
        // "aws:ec2/instance:Instance", "ec2:Instance", "ec2/natgateway", "ec2"
        let (service, kind) = match *parts.as_slice() {
            [_package, module, kind] => (first_segment(module), kind),
            [module, kind] => (first_segment(module), kind),
            _ => spelling.split_once('/').unwrap_or((&spelling, "")),
        };
        let alias = ALIASES.iter().find(|(name, _)| *name == (service, kind));
        if let Some((_, name)) = alias {
            Self((*name).to_owned())
        } else if kind.is_empty() || MAIN_KINDS.contains(&(service, kind)) {
            Self(service.to_owned())
        } else {
            Self(format!("{service}/{kind}"))
        }
    }

    /// Returns true for a valid spelling of a resource type: up to three parts between colons, of letters, digits and
    /// `-_./`, none of them empty.
    ///
    /// ```
    /// use finfocus_sdk::domain::ResourceType;
    /// assert!(ResourceType::is_well_formed("aws:ec2/instance:Instance") && ResourceType::is_well_formed("ec2"));
    /// assert!(!ResourceType::is_well_formed("aws::Instance") && !ResourceType::is_well_formed("an instance"));
    /// ```
    #[must_use]
    pub fn is_well_formed(spelling: &str) -> bool {
        let fits = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.' | '/');
        let mut parts = spelling.split(':');
        spelling.matches(':').count() < 3 && parts.all(|part| !part.is_empty() && part.chars().all(fits))
    }

    /// Returns the cloud of a full type token: `azure` of `azure-native:compute:VirtualMachine`. Other spellings do not
    /// contain it.
    #[must_use]
    pub fn provider_of(spelling: &str) -> Option<&str> {
        match spelling.trim().split(':').collect::<Vec<_>>().as_slice() {
            &[package, _, _] if !package.is_empty() => {
                let known = PACKAGES.iter().find(|(name, _)| name.eq_ignore_ascii_case(package));
                Some(known.map_or(package, |(_, cloud)| *cloud))
            }
            _ => None,
        }
    }

    /// The service that the kind is of: `ec2` of `ec2` and of `ec2/natgateway`.
    #[must_use]
    pub fn service(&self) -> &str {
        first_segment(&self.0)
    }

    /// The kind as it is shown, such as `ec2` or `ec2/natgateway`.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for ResourceType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

fn first_segment(module: &str) -> &str {
    module.split('/').next().unwrap_or(module)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_spellings_of_a_main_kind_are_its_service() {
        for (spellings, expected) in [
            (
                &[
                    "aws:ec2/instance:Instance",
                    "ec2:Instance",
                    "ec2",
                    " EC2 ",
                    "ec2/instance",
                ][..],
                "ec2",
            ),
            (
                &["aws:s3/bucket:Bucket", "s3:Bucket", "aws:s3/bucketV2:BucketV2", "s3"],
                "s3",
            ),
            (
                &["azure-native:compute:VirtualMachine", "compute:VirtualMachine"],
                "compute",
            ),
            (
                &[
                    "gcp:compute/instance:Instance",
                    "google-native:compute/v1:Instance",
                    "azure:compute/linuxVirtualMachine:LinuxVirtualMachine",
                ],
                "compute",
            ),
            (
                &[
                    "aws:lb/loadBalancer:LoadBalancer",
                    "aws:alb/loadBalancer:LoadBalancer",
                    "aws-native:elasticloadbalancingv2:LoadBalancer",
                    "alb",
                ],
                "lb",
            ),
            (&["aws:ebs/volume:Volume", "aws-native:ec2:Volume"], "ebs"),
            (&["aws:rds/instance:Instance", "aws-native:rds:DBInstance"], "rds"),
            (
                &["aws:route53/zone:Zone", "aws-native:route53:HostedZone"],
                "route53/zone",
            ),
            (&["aws:eks/cluster:Cluster", "aws-native:eks:Cluster"], "eks"),
        ] {
            for spelling in spellings {
                assert_eq!(ResourceType::new(spelling).as_str(), expected, "{spelling}");
            }
        }
    }

    #[test]
    fn other_kinds_of_a_service_stay_apart_from_it() {
        for (spelling, expected) in [
            ("aws:ec2/natGateway:NatGateway", "ec2/natgateway"),
            ("ec2:NatGateway", "ec2/natgateway"),
            ("ec2/natgateway", "ec2/natgateway"),
            ("invalid:resource", "invalid/resource"),
            ("a:b:c:d", "a:b:c:d"),
            ("", ""),
            (":", ""),
            ("ec2/", "ec2"),
        ] {
            assert_eq!(ResourceType::new(spelling).as_str(), expected, "{spelling:?}");
        }
    }

    #[test]
    fn a_kind_is_of_a_service() {
        for spelling in ["ec2", "ec2:NatGateway", "aws:ec2/instance:Instance"] {
            assert_eq!(ResourceType::new(spelling).service(), "ec2", "{spelling}");
        }
    }

    #[test]
    fn a_whole_token_names_its_provider() {
        assert_eq!(ResourceType::provider_of("aws:ec2/instance:Instance"), Some("aws"));
        assert_eq!(
            ResourceType::provider_of("azure-native:compute:VirtualMachine"),
            Some("azure")
        );
        assert_eq!(
            ResourceType::provider_of("google-native:compute/v1:Instance"),
            Some("gcp")
        );
        assert_eq!(cloud("azurerm"), "azure");
        assert_eq!(ResourceType::provider_of("ec2:Instance"), None);
        assert_eq!(ResourceType::provider_of("::"), None);
    }
}
