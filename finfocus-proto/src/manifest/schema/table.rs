//! Rules of the JSON schema, as a table: `plugin_manifest.schema.json` of the specification.

use super::Form::{Any, Base64, Constraint, Hexadecimal, Name, Numbers, Package, Path, Service, Time, Uri, Version};
use super::Rule::{self, Boolean, Keyed, List, Object, Text, Whole, Word};

const MANY: usize = usize::MAX;
const ANY: Rule = Text(0, MANY, Any);
const TEXTS: Rule = List(0, MANY, false, &ANY);
const URI: Rule = Text(0, MANY, Uri);
const TIME: Rule = Text(0, MANY, Time);
const NUMBERS: Rule = Text(0, MANY, Numbers);
const PROVIDERS: &str = "aws azure gcp kubernetes custom";

/// The whole file.
pub(super) const MANIFEST: Rule = Object(&[
    ("metadata", true, METADATA),
    ("specification", true, SPECIFICATION),
    ("security", false, SECURITY),
    ("installation", true, INSTALLATION),
    ("configuration", false, CONFIGURATION),
    ("requirements", false, REQUIREMENTS),
]);

const METADATA: Rule = Object(&[
    ("name", true, Text(2, 50, Name)),
    ("version", true, Text(0, MANY, Version)),
    ("description", true, Text(10, 500, Any)),
    ("author", true, Text(2, 100, Any)),
    ("homepage", false, URI),
    ("repository", false, URI),
    ("license", false, Word(LICENSES)),
    ("keywords", false, List(0, 10, true, &Text(2, 30, Name))),
    ("created_at", false, TIME),
    ("updated_at", false, TIME),
]);

const LICENSES: &str = "Apache-2.0 MIT BSD-2-Clause BSD-3-Clause GPL-2.0 GPL-3.0 LGPL-2.1 LGPL-3.0 MPL-2.0 ISC \
                        Unlicense PROPRIETARY";

const SPECIFICATION: Rule = Object(&[
    ("spec_version", true, NUMBERS),
    ("supported_providers", true, List(1, 5, true, &Word(PROVIDERS))),
    ("supported_resources", false, Keyed(PROVIDERS, &RESOURCES)),
    ("capabilities", false, List(0, MANY, true, &Word(CAPABILITIES))),
    ("service_definition", true, SERVICE),
    ("observability_support", false, OBSERVABILITY),
]);

const CAPABILITIES: &str = "cost_retrieval cost_projection pricing_specs historical_data real_time_data \
                            batch_processing rate_limiting caching encryption compression filtering aggregation \
                            multi_tenancy audit_logging";

const RESOURCES: Rule = Object(&[
    ("resource_types", true, List(1, MANY, true, &Text(1, 50, Any))),
    ("billing_modes", false, List(0, MANY, true, &Word(BILLING_MODES))),
    ("regions", false, List(0, MANY, true, &Text(2, 30, Any))),
]);

const BILLING_MODES: &str = "per_hour per_minute per_second per_gb_month per_gb_hour per_gb_day per_request \
                             per_operation per_transaction per_execution per_invocation flat per_day per_month \
                             per_year per_cpu_hour per_cpu_month per_vcpu_hour per_memory_gb_hour \
                             per_memory_gb_month per_iops per_provisioned_iops per_rcu per_wcu per_dtu per_ru \
                             on_demand reserved spot preemptible savings_plan committed_use hybrid_benefit \
                             per_data_transfer_gb per_bandwidth_gb per_api_call per_lookup per_query";

const SERVICE: Rule = Object(&[
    ("service_name", true, Text(0, MANY, Service)),
    ("package_name", true, Text(0, MANY, Package)),
    ("methods", true, List(1, 5, true, &Word(METHODS))),
    ("port", false, Whole(1024, 65535)),
    ("health_check_path", false, Text(0, MANY, Path)),
]);

const METHODS: &str = "Name Supports GetActualCost GetProjectedCost GetPricingSpec";

const OBSERVABILITY: Rule = Object(&[
    ("metrics_enabled", false, Boolean),
    ("tracing_enabled", false, Boolean),
    ("logging_enabled", false, Boolean),
    ("health_checks_enabled", false, Boolean),
    ("sli_support", false, Boolean),
]);

const SECURITY: Rule = Object(&[
    ("signature", false, Text(0, MANY, Base64)),
    ("public_key", false, ANY),
    ("certificate_chain", false, TEXTS),
    ("security_level", false, Word("untrusted community verified official")),
    ("permissions", false, List(0, MANY, true, &Word(PERMISSIONS))),
    ("sandbox_required", false, Boolean),
]);

const PERMISSIONS: &str = "network_access filesystem_read filesystem_write environment_read process_spawn \
                           system_info temp_files config_read metrics_collect";

const INSTALLATION: Rule = Object(&[
    ("installation_method", true, Word("binary container script package")),
    ("download_url", false, URI),
    ("checksum", false, Text(32, MANY, Hexadecimal)),
    ("checksum_algorithm", false, Word("sha256 sha512 md5")),
    ("install_script", false, ANY),
    ("pre_install_checks", false, TEXTS),
    ("post_install_steps", false, TEXTS),
]);

const CONFIGURATION: Rule = Object(&[
    ("schema", false, ANY),
    ("default_config", false, ANY),
    ("required_fields", false, List(0, MANY, true, &ANY)),
    ("examples", false, List(0, MANY, false, &EXAMPLE)),
]);

const EXAMPLE: Rule = Object(&[
    ("name", true, Text(1, 50, Any)),
    ("description", true, Text(1, 200, Any)),
    ("config", true, ANY),
]);

const REQUIREMENTS: Rule = Object(&[
    ("min_spec_version", false, NUMBERS),
    ("max_spec_version", false, NUMBERS),
    ("dependencies", false, List(0, MANY, false, &DEPENDENCY)),
    ("system_requirements", false, SYSTEM),
    ("runtime_requirements", false, RUNTIME),
]);

const DEPENDENCY: Rule = Object(&[
    ("name", true, Text(0, MANY, Name)),
    ("version_constraint", true, Text(0, MANY, Constraint)),
    ("optional", false, Boolean),
]);

const SYSTEM: Rule = Object(&[
    ("min_memory_mb", false, Whole(64, 32768)),
    ("min_disk_mb", false, Whole(1, 10240)),
    (
        "supported_architectures",
        false,
        List(1, MANY, true, &Word("x86_64 arm64 i386 armv7 ppc64le s390x")),
    ),
    (
        "supported_os",
        false,
        List(1, MANY, true, &Word("linux windows darwin freebsd openbsd netbsd")),
    ),
]);

const RUNTIME: Rule = Object(&[
    ("grpc_version", false, NUMBERS),
    ("tls_required", false, Boolean),
    (
        "auth_methods",
        false,
        List(0, MANY, true, &Word("none api_key jwt oauth2 mtls basic_auth")),
    ),
    ("timeout_seconds", false, Whole(1, 300)),
]);
