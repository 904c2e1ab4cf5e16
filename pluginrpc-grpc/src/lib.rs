//! gRPC for [`pluginrpc`]: every service is a gRPC server, every gRPC server is something to call.
//!
//! - [`Grpc`] serves a whole plugin under a launch profile: TCP, a Unix socket, or standard input and output, with
//!   reflection (v1 and v1alpha), health (grpc.health.v1), limits, deadlines and an orderly end.
//! - [`GrpcService`] and [`Services`] are tower services, for `tonic::transport::Server` and any other HTTP/2 server,
//!   with interceptors and layers around them.
//! - [`Channel`] is a [`pluginrpc::Call`], over which generated clients work, be it a connection that it makes or
//!   anything that tonic's own clients call over.
//! - [`adopt`] makes a [`pluginrpc::Service`] of a server that tonic generated, which stays as it is.
//! - [`status_from_error`] and [`error_from_status`] translate errors for code that has to do with tonic directly.
//!
//! Everything passes encoded messages through, so that no message type is known here. Compression is not offered: the
//! peer is on the same machine. What a call has beside its messages, and what of it gRPC carries:
//!
//! | what | over gRPC |
//! |---|---|
//! | an error's code, message and details | yes; what takes more than some KiB is cut or left out ([`status_from_error`]) |
//! | a response beside an error ([`pluginrpc::Error::with_response`]) | **no**: the response is dropped; a service that wants both puts one into the other's message or details |
//! | metadata with the request, before and after the response, also after a success | yes, as headers and trailers; names are in lower case, bytes in those that end in `-bin`, and names of gRPC and HTTP are neither sent nor shown |
//! | a deadline | yes, as the time that is left; each side keeps it by itself |
//! | a cancellation | yes, as a reset of the stream; why is not said, and the handler sees `CANCELED` |
//!
//! A service, served and called:
//!
//! ```
//! use std::sync::Arc;
//! use pluginrpc::prost::Message;
//! use pluginrpc::{BoxFuture, Bytes, Call, Context, Error, Method, Service, ServiceDescriptor, TypeName};
//! use pluginrpc_grpc::{Channel, Services};
//!
//! // What a generator writes: a table, and the way from bytes to a handler.
//! static ECHO: Method = Method::new("/acme.v1.EchoService/Echo", TypeName::for_message::<String>(), TypeName::for_message::<String>());
//! static ECHO_SERVICE: ServiceDescriptor = ServiceDescriptor::new("acme.v1.EchoService", &[&ECHO]);
//!
//! struct Echo;
//!
//! impl Call for Echo {
//!     fn unary<'a>(&'a self, _: &'a Method, _: &'a Context, request: Bytes) -> BoxFuture<'a, Result<Bytes, Error>> {
//!         Box::pin(async move { Ok(request) })
//!     }
//! }
//!
//! impl Service for Echo {
//!     fn descriptor(&self) -> &'static ServiceDescriptor {
//!         &ECHO_SERVICE
//!     }
//! }
//!
//! # #[tokio::main(flavor = "current_thread")]
//! # async fn main() -> Result<(), Box<dyn std::error::Error>> {
//! // Served by tonic; a plugin leaves this to `Plugin` and `Grpc`.
//! let incoming = tonic::transport::server::TcpIncoming::bind("127.0.0.1:0".parse()?)?;
//! let address = incoming.local_addr()?;
//! let services = Services::new([Arc::new(Echo) as Arc<dyn Service>]);
//! tokio::spawn(tonic::transport::Server::builder().serve_with_incoming(services, incoming));
//!
//! // Called; a generated client does the encoding.
//! let channel = Channel::connect(&format!("http://{address}")).await?;
//! let request = "hello".to_owned().encode_to_vec().into();
//! let response = channel.unary(&ECHO, &Context::new(), request).await?;
//! assert_eq!(String::decode(response)?, "hello");
//! # Ok(())
//! # }
//! ```

#![cfg_attr(docsrs, feature(doc_cfg))]

#[cfg(feature = "client")]
mod adopt;
#[cfg(feature = "client")]
mod client;
#[cfg(feature = "launch")]
mod launch;
mod server;
#[cfg(feature = "tls")]
mod tls;
#[cfg(all(feature = "launch", not(feature = "tls")))]
#[path = "tls_disabled.rs"]
mod tls;
mod wire;

#[cfg(feature = "client")]
pub use adopt::{Adopted, adopt, adopt_with_descriptors};
#[cfg(feature = "client")]
pub use client::Channel;
#[cfg(feature = "launch")]
pub use launch::{Grpc, Limits, ListeningServer, Peers};
pub use server::{GrpcService, Services};
pub use wire::status::{error_from_status, status_from_error};
