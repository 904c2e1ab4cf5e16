//! A host for plugins of hashicorp/go-plugin: Terraform providers, Vault database plugins and others, in Go or Rust.
//!
//! A [`Launcher`] starts a plugin; generated clients call the [`RunningPlugin`]:
//!
//! ```no_run
//! use pluginrpc::{Context, Executable};
//! use pluginrpc_host::go_plugin::Launcher;
//!
//! # #[tokio::main(flavor = "current_thread")]
//! # async fn main() -> Result<(), pluginrpc::Error> {
//! let launcher = Launcher::new("BASIC_PLUGIN", "hello", [1]).with_auto_mtls(true);
//! let plugin = launcher.launch(&Executable::new("./kv-plugin"), &Context::new()).await?;
//! println!("version {} of the application's protocol", plugin.version());
//! // let value = KvClient::new(plugin.channel()).get(&ctx, request).await?;
//! plugin.stop().await?;
//! # Ok(())
//! # }
//! ```
//!
//! | go-plugin | here |
//! |---|---|
//! | `ClientConfig.HandshakeConfig`, `VersionedPlugins` | [`Launcher::new`] |
//! | `AutoMTLS` | [`Launcher::with_auto_mtls`]; our key is P-256, so hosts and plugins in FIPS mode accept it |
//! | `StartTimeout` | [`Launcher::with_start_timeout`]; a plugin that exits earlier is reported at once, with the end of its stderr |
//! | `SecureConfig` | [`Launcher::with_sha256`] |
//! | `SkipHostEnv` | [`Launcher::with_environment`] |
//! | `SyncStdout`, `SyncStderr` | [`Launcher::with_output`] |
//! | `Stderr` | [`Executable::with_stderr`](pluginrpc::Executable::with_stderr) |
//! | `Ping` | [`RunningPlugin::ping`], with a deadline |
//! | `Kill` | [`RunningPlugin::stop`], which ends the process group |
//! | `GRPCBroker` | [`RunningPlugin::broker`] |
//! | `ReattachConfig` | [`Launcher::reattach`] |
//!
//! Plugins that speak net/rpc are not supported.

mod launcher;
mod plugin;
mod socket_dir;

pub use go_plugin_proto::{Broker, Handshake, Network};
pub use launcher::Launcher;
pub use plugin::{Output, ReattachedPlugin, RunningPlugin};
