//! A host for the plugins of FinFocus, and of PulumiCost before it.
//!
//! [`discover`] finds what is installed, a [`Launcher`] starts one of them, a [`RunningPlugin`] is called and stopped:
//!
//! ```no_run
//! use finfocus_proto::v1::cost_source_service::CostSourceService;
//! use finfocus_proto::v1::{GetProjectedCostRequest, ResourceDescriptor};
//! use pluginrpc::{Context, Invocation};
//! use pluginrpc_host::finfocus::{Launcher, discover};
//!
//! # #[tokio::main(flavor = "current_thread")]
//! # async fn main() -> Result<(), Box<dyn std::error::Error>> {
//! let installed = discover(&Invocation::from_env());
//! for skipped in installed.skipped() {
//!     eprintln!("{skipped}");
//! }
//! let kubecost = installed.latest("kubecost").ok_or("kubecost is not installed")?;
//! let plugin = Launcher::new().start(kubecost.executable()).await?;
//!
//! let resource = ResourceDescriptor {
//!     provider: "aws".to_owned(),
//!     resource_type: "aws:ec2/instance:Instance".to_owned(),
//!     sku: "t3.micro".to_owned(),
//!     region: "us-east-1".to_owned(),
//!     ..ResourceDescriptor::default()
//! };
//! let request = GetProjectedCostRequest { resource: Some(resource), ..GetProjectedCostRequest::default() };
//! let cost = plugin.cost_source().get_projected_cost(&Context::new(), request).await?;
//! println!("{} {} a month", cost.cost_per_month, cost.currency);
//! plugin.stop().await?;
//! # Ok(())
//! # }
//! ```
//!
//! Beyond the released host, a plugin that exits early is reported at once with the end of its standard error, a
//! plugin that announces another address is found there, every call has a deadline, and a plugin is asked to end
//! before its process group is killed.

mod discover;
mod identify;
mod launcher;
mod listening;
mod plugin;
mod version;

pub use discover::{Discovery, InstalledPlugin, SkippedPlugin, discover};
pub use identify::{Package, VersionCheck};
pub use launcher::{Connection, Launcher};
pub use plugin::{PluginChannel, RunningPlugin};
