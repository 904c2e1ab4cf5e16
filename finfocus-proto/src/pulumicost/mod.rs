//! `pulumicost.v1`: what `finfocus.v1` was called before v0.5.0 of its specification, for the hosts and plugins that
//! still speak it.
//!
//! The two packages have the same messages under the same numbers, `pulumicost.v1` without the fields that came later;
//! so there is one set of Rust types, [`crate::v1`]. What differs is the path of a method and the name of a message
//! where one is written out, in the details of an error. [`Server`] and [`Client`] translate both:
//!
//! ```
//! use finfocus_proto::pulumicost;
//! use finfocus_proto::v1::cost_source_service::{CostSourceService, CostSourceServiceClient, CostSourceServiceServer};
//! use finfocus_proto::v1::{NameRequest, NameResponse};
//! use pluginrpc::{Context, Error, Service};
//!
//! struct Kubecost;
//!
//! impl CostSourceService for Kubecost {
//!     async fn name(&self, _: &Context, _: NameRequest) -> Result<NameResponse, Error> {
//!         Ok(NameResponse { name: "kubecost".to_owned() })
//!     }
//! }
//!
//! // A plugin serves both: `.service(source.clone()).service(pulumicost::Server::new(source))`.
//! let source = CostSourceServiceServer::new(Kubecost);
//! let server = pulumicost::Server::new(source);
//! assert_eq!(server.descriptor().name(), "pulumicost.v1.CostSourceService");
//!
//! // A host calls such a plugin with the client of finfocus.v1, over whatever leads to it; here, in this process.
//! let client = CostSourceServiceClient::new(pulumicost::Client::new(server));
//! let answer = pluginrpc::block_on(client.name(&Context::new(), NameRequest {}))?;
//! assert_eq!(answer.name, "kubecost");
//! # Ok::<(), Error>(())
//! ```

mod adapter;

pub use adapter::{Client, Server};

/// Method tables, generated from `proto/pulumicost/v1`.
mod generated {
    include!("gen/mod.rs");
}

/// The method tables of `pulumicost.v1`, as of v0.4.14. Their methods take and answer the types of [`crate::v1`].
pub mod v1 {
    pub use super::generated::pulumicost::v1::{cost_source_service, observability_service, plugin_registry_service};
}

pub use generated::FILE_DESCRIPTOR_SET;

/// The last version of the specification that had this package.
pub const SPEC_VERSION: &str = "v0.4.14";
