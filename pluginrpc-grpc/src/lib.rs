//! gRPC for [`pluginrpc`]: serves any service through tonic, and calls any gRPC server.
//!
//! - [`Grpc`] serves a whole plugin under a launch profile: on TCP, a Unix socket, or standard input and output, with
//!   reflection (v1 and v1alpha), health (grpc.health.v1), limits, deadlines and graceful shutdown.
//! - [`GrpcService`] and [`Services`] are tower services for `tonic::transport::Server` and any other HTTP/2 server,
//!   with interceptors and layers around them. [`ListeningServer`] serves them on an address of its own.
//! - [`Channel`] is a [`pluginrpc::Call`] over a connection or any tower client service; generated clients use it.
//! - [`adopt`] makes a [`pluginrpc::Service`] from a server that tonic generated, without changing it.
//! - [`status_from_error`] and [`error_from_status`] translate errors for code that uses tonic directly.
//!
//! # Example
//!
//! A service, served and called:
//!
//! ```
//! use std::sync::Arc;
//! use pluginrpc::prost::Message;
//! use pluginrpc::{BoxFuture, Bytes, Call, Context, Error, Method, Service, ServiceDescriptor, TypeName};
//! use pluginrpc_grpc::{Channel, Services};
//!
//! // A generator writes this: a method table, and the step from bytes to a handler.
//! const TEXT: TypeName = TypeName::for_message::<String>();
//! static ECHO: Method = Method::new("/acme.v1.EchoService/Echo", TEXT, TEXT);
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
//! // Served by tonic; a plugin uses `Plugin` and `Grpc` instead.
//! let incoming = tonic::transport::server::TcpIncoming::bind("127.0.0.1:0".parse()?)?;
//! let address = incoming.local_addr()?;
//! let services = Services::new([Arc::new(Echo) as Arc<dyn Service>]);
//! tokio::spawn(tonic::transport::Server::builder().serve_with_incoming(services, incoming));
//!
//! // Called with an encoded message; a generated client encodes it.
//! let channel = Channel::connect(&format!("http://{address}")).await?;
//! let request = "hello".to_owned().encode_to_vec().into();
//! let response = channel.unary(&ECHO, &Context::new(), request).await?;
//! assert_eq!(String::decode(response)?, "hello");
//! # Ok(())
//! # }
//! ```
//!
//! # Calls over gRPC
//!
//! Encoded messages pass through unchanged; no message type is known here. Compression is not supported, since the peer
//! is on the same machine. gRPC carries the other parts of a call as follows:
//!
//! | part | over gRPC |
//! |---|---|
//! | code, message and details of an error | carried; beyond some KiB cut or left out ([`status_from_error`]) |
//! | a response beside an error ([`pluginrpc::Error::with_response`]) | **dropped**; send it as a detail |
//! | metadata with the request, before and after the response | carried as headers and trailers, also after a success |
//! | a deadline | carried as the remaining time; each side enforces it |
//! | a cancellation | carried as a reset of the stream without a reason; the handler sees `CANCELED` |
//!
//! Metadata names are in lower case, and binary values have names that end in `-bin`. Names of gRPC and HTTP are
//! neither sent nor shown.
//!
//! # Platforms
//!
//! | | Linux | macOS | other unix | Windows |
//! |---|---|---|---|---|
//! | TCP, standard input and output | yes | yes | yes | yes |
//! | Unix sockets, systemd's socket activation | yes | yes | yes | no |
//! | the caller's user on a Unix socket ([`Peers`]) | yes | yes | yes | – |
//! | the caller's user on loopback TCP | yes | unknown | unknown | unknown |
//! | the end of the parent process | pidfd | kqueue | each second | not noticed |
//! | signals | SIGTERM, SIGINT | SIGTERM, SIGINT | SIGTERM, SIGINT | Ctrl-C |
//! | what handlers print while standard output is the connection | to stderr | to stderr | to stderr | breaks it |
//!
//! An unknown user is served unless [`Peers::strict`] is set.
//!
//! # Features
//!
//! | feature | adds | default |
//! |---|---|---|
//! | `client` | [`Channel`], [`adopt`] | yes |
//! | `launch` | [`Grpc`], [`ListeningServer`], [`Limits`], [`Peers`] | yes |
//! | `health` | grpc.health.v1 | yes |
//! | `reflection` | grpc.reflection.v1 and v1alpha | yes |
//! | `tls` | TLS 1.3 with pinned certificates, for launch profiles whose host requires it | no |
//!
//! # Builders and values
//!
//! Methods that configure [`Channel`], a value that is cloned, begin with `with_`. [`Grpc`], [`Limits`], [`Services`]
//! and [`GrpcService`] are configured once, by methods without a prefix.
//!
//! Next: [`pluginrpc::Plugin`] runs a plugin, and [`pluginrpc::LaunchProfile`] describes a host.

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
#[cfg_attr(not(feature = "client"), allow(dead_code))] // parts of it are the client's
mod wire;

#[cfg(feature = "client")]
pub use adopt::{Adopted, adopt, adopt_with_descriptors};
#[cfg(feature = "client")]
pub use client::Channel;
#[cfg(feature = "launch")]
pub use launch::{Grpc, Limits, ListeningServer, Peers};
pub use server::{GrpcService, Services};
pub use wire::status::{error_from_status, status_from_error};
