//! Launch profiles of well-known applications. Their messages and services are generated from their own .proto files.
//!
//! ```no_run
//! use pluginrpc::Plugin;
//! use pluginrpc_grpc::Grpc;
//!
//! let profile = go_plugin_proto::hosts::terraform_provider();
//! let plugin = Plugin::new("terraform-provider-example").host(Grpc::new(profile));
//! ```

use crate::GoPlugin;

const MIB: usize = 1024 * 1024;

/// Terraform and OpenTofu, for providers of `tfplugin6`; those of `tfplugin5` add `.versions([5])`.
///
/// Requests may have 256 MiB, as in providers in Go. Both hosts require AutoMTLS (feature `auto-mtls`) unless
/// `TF_DISABLE_PLUGIN_TLS` is set.
#[must_use]
pub fn terraform_provider() -> GoPlugin {
    GoPlugin::new(
        "TF_PLUGIN_MAGIC_COOKIE",
        "d602bf8f470bc67ca7faa0386276bbdd4330efaf76d1a219cb4d6991ca9872b2",
    )
    .application("Terraform")
    .versions([6])
    .max_request_bytes(256 * MIB)
}

/// Vault and OpenBao, for database plugins of `dbplugin.v5`. They require AutoMTLS (feature `auto-mtls`).
#[must_use]
pub fn vault_database() -> GoPlugin {
    GoPlugin::new("VAULT_DATABASE_PLUGIN", "926a0820-aea2-be28-51d6-83cdf00e8edb")
        .application("Vault")
        .versions([5])
}

/// Nomad, for task drivers and devices (`hashicorp.nomad.plugins.*`).
#[must_use]
pub fn nomad() -> GoPlugin {
    GoPlugin::new(
        "NOMAD_PLUGIN_MAGIC_COOKIE",
        "e4327c2e01eabfd75a8a67adb114fb34a757d57eee7728d857a8cec6e91a7255",
    )
    .application("Nomad")
    .versions([2])
}

/// Grafana, for backend plugins of `pluginv2`. Requests may have 16 MiB, as in plugins in Go.
#[must_use]
pub fn grafana() -> GoPlugin {
    GoPlugin::new("grafana_plugin_type", "datasource")
        .application("Grafana")
        .versions([2])
        .max_request_bytes(16 * MIB)
}

/// Velero, for object stores, snapshotters and item actions. It passes its own flags as arguments, which are ignored.
#[must_use]
pub fn velero() -> GoPlugin {
    GoPlugin::new("VELERO_PLUGIN", "hello")
        .application("Velero")
        .versions([2])
}
