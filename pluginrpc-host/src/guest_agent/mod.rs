//! A host for plugins of the Google Guest Agent, which follows the agent's own plugin manager.
//!
//! A [`ManagedPlugin`] is one plugin in the care of the agent: it is installed, launched, started, polled, configured,
//! upgraded, stopped and removed, with the calls, deadlines and files of the real agent.
//!
//! ```no_run
//! use guest_agent_proto::{Payload, VmEvent};
//! use pluginrpc::Context;
//! use pluginrpc_host::guest_agent::{ManagedPlugin, Manifest};
//!
//! # async fn run() -> Result<(), pluginrpc::Error> {
//! let manifest = Manifest::new("diskwatch").with_config(Payload::Text(r#"{"path": "/"}"#.to_owned()));
//! let base = std::path::Path::new("/var/lib/agent");
//! let mut plugin = ManagedPlugin::install("target/debug/guest-plugin-diskwatch", base, manifest)?;
//! plugin.start().await?;
//! println!("{:?}", plugin.status(None).await?.results);
//! plugin.send_event(&VmEvent::Startup).await?;
//! // Polls every ten seconds and launches a crashed plugin again, until the context ends.
//! plugin.supervise(&Context::new()).await?;
//! plugin.remove().await?;
//! # Ok(())
//! # }
//! ```
//!
//! | step | the agent | here |
//! |---|---|---|
//! | wait for the socket | 15 s, also after the process has exited | 15 s, or until the process exits |
//! | socket does not appear | SIGKILL, then once more over TCP | the same |
//! | Start | up to the manifest's attempts, 1 s apart, within its start timeout | the same |
//! | GetStatus | every 10 s, 2 s each; an error is a crash | the same |
//! | after a crash | a second status, then Stop, kill, launch; no back-off | the same, with back-off and a limit |
//! | Apply | 5 s; on `UNIMPLEMENTED` stop and start with the new configuration | the same |
//! | upgrade | the new revision is unpacked first; Stop with `cleanup`; the state directory stays | the same |
//! | Stop | manifest's stop timeout, then SIGKILL to the process | the same, to its process group |
//! | its own restart | plugins go on | plugins end with the host; see [`ManagedPlugin::disconnect`] |

mod event;
mod files;
mod managed;
mod manifest;

pub use event::Event;
pub use files::PluginFiles;
pub use managed::ManagedPlugin;
pub use manifest::Manifest;
