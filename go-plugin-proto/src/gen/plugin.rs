// @generated from .proto files by pluginrpc; changes are lost.
/// An address to connect to, or a step of multiplexing over the first connection.
#[derive(Clone, PartialEq, Eq, Hash, ::pluginrpc::prost::Message)]
#[prost(prost_path = "::pluginrpc::prost")]
pub struct ConnInfo {
    /// Identifies the connection; chosen by the application, unique between a host and its plugin.
    #[prost(uint32, tag = "1")]
    pub service_id: u32,
    /// `unix` or `tcp`.
    #[prost(string, tag = "2")]
    pub network: ::pluginrpc::prost::alloc::string::String,
    /// Path of the socket, or host and port.
    #[prost(string, tag = "3")]
    pub address: ::pluginrpc::prost::alloc::string::String,
    /// Set in messages of multiplexing only.
    #[prost(message, optional, tag = "4")]
    pub knock: ::core::option::Option<conn_info::Knock>,
}
/// Nested message and enum types in `ConnInfo`.
pub mod conn_info {
    /// Agrees on the next multiplexed connection.
    #[derive(Clone, PartialEq, Eq, Hash, ::pluginrpc::prost::Message)]
    #[prost(prost_path = "::pluginrpc::prost")]
    pub struct Knock {
        /// Asks the other side to accept.
        #[prost(bool, tag = "1")]
        pub knock: bool,
        /// Answers a knock.
        #[prost(bool, tag = "2")]
        pub ack: bool,
        /// Reason for a knock that is refused; empty otherwise.
        #[prost(string, tag = "3")]
        pub error: ::pluginrpc::prost::alloc::string::String,
    }
    impl ::pluginrpc::prost::Name for Knock {
        const NAME: &'static str = "Knock";
        const PACKAGE: &'static str = "plugin";
        fn full_name() -> ::pluginrpc::prost::alloc::string::String {
            "plugin.ConnInfo.Knock".into()
        }
        fn type_url() -> ::pluginrpc::prost::alloc::string::String {
            "type.googleapis.com/plugin.ConnInfo.Knock".into()
        }
    }
}
impl ::pluginrpc::prost::Name for ConnInfo {
    const NAME: &'static str = "ConnInfo";
    const PACKAGE: &'static str = "plugin";
    fn full_name() -> ::pluginrpc::prost::alloc::string::String {
        "plugin.ConnInfo".into()
    }
    fn type_url() -> ::pluginrpc::prost::alloc::string::String {
        "type.googleapis.com/plugin.ConnInfo".into()
    }
}
/// An empty message.
#[derive(Clone, Copy, PartialEq, Eq, Hash, ::pluginrpc::prost::Message)]
#[prost(prost_path = "::pluginrpc::prost")]
pub struct Empty {}
impl ::pluginrpc::prost::Name for Empty {
    const NAME: &'static str = "Empty";
    const PACKAGE: &'static str = "plugin";
    fn full_name() -> ::pluginrpc::prost::alloc::string::String {
        "plugin.Empty".into()
    }
    fn type_url() -> ::pluginrpc::prost::alloc::string::String {
        "type.googleapis.com/plugin.Empty".into()
    }
}
/// A piece of output.
#[derive(Clone, PartialEq, Eq, Hash, ::pluginrpc::prost::Message)]
#[prost(prost_path = "::pluginrpc::prost")]
pub struct StdioData {
    /// The stream that the plugin wrote to.
    #[prost(enumeration = "stdio_data::Channel", tag = "1")]
    pub channel: i32,
    /// The bytes; they need not be whole lines.
    #[prost(bytes = "vec", tag = "2")]
    pub data: ::pluginrpc::prost::alloc::vec::Vec<u8>,
}
/// Nested message and enum types in `StdioData`.
pub mod stdio_data {
    /// Output stream.
    #[derive(
        Clone,
        Copy,
        Debug,
        PartialEq,
        Eq,
        Hash,
        PartialOrd,
        Ord,
        ::pluginrpc::prost::Enumeration
    )]
    #[prost(prost_path = "::pluginrpc::prost")]
    #[repr(i32)]
    pub enum Channel {
        /// Not set.
        Invalid = 0,
        /// Standard output.
        Stdout = 1,
        /// Standard error.
        Stderr = 2,
    }
    impl Channel {
        /// String value of the enum field names used in the ProtoBuf definition.
        ///
        /// The values are not transformed in any way and thus are considered stable
        /// (if the ProtoBuf definition does not change) and safe for programmatic use.
        pub fn as_str_name(&self) -> &'static str {
            match self {
                Self::Invalid => "INVALID",
                Self::Stdout => "STDOUT",
                Self::Stderr => "STDERR",
            }
        }
        /// Creates an enum from field names used in the ProtoBuf definition.
        pub fn from_str_name(value: &str) -> ::core::option::Option<Self> {
            match value {
                "INVALID" => Some(Self::Invalid),
                "STDOUT" => Some(Self::Stdout),
                "STDERR" => Some(Self::Stderr),
                _ => None,
            }
        }
    }
}
impl ::pluginrpc::prost::Name for StdioData {
    const NAME: &'static str = "StdioData";
    const PACKAGE: &'static str = "plugin";
    fn full_name() -> ::pluginrpc::prost::alloc::string::String {
        "plugin.StdioData".into()
    }
    fn type_url() -> ::pluginrpc::prost::alloc::string::String {
        "type.googleapis.com/plugin.StdioData".into()
    }
}
/// `plugin.GRPCBroker`: its trait, method table, server and client.
#[allow(
    clippy::all,
    clippy::pedantic,
    clippy::nursery,
    dead_code,
    deprecated,
    missing_docs,
    unreachable_pub,
    unused_qualifications,
    unused_variables,
)]
pub mod grpc_broker {
    /// Served by the plugin. Each side announces the addresses on which it serves.
    ///
    /// Methods that are not implemented return `UNIMPLEMENTED`.
    pub trait GrpcBroker: ::core::marker::Send + ::core::marker::Sync + 'static {
        /// Opened once by the host, at the start; it lasts as long as the plugin.
        fn start_stream(
            &self,
            ctx: &::pluginrpc::Context,
            requests: ::pluginrpc::Streaming<super::ConnInfo>,
        ) -> impl ::core::future::Future<
            Output = ::core::result::Result<
                ::pluginrpc::Streaming<super::ConnInfo>,
                ::pluginrpc::Error,
            >,
        > + ::core::marker::Send {
            ::pluginrpc::__private::not_written(&START_STREAM)
        }
    }
    const _: () = ::pluginrpc::__private::codegen(1);
    /// `/plugin.GRPCBroker/StartStream`
    pub static START_STREAM: ::pluginrpc::Method = ::pluginrpc::Method::new(
            "/plugin.GRPCBroker/StartStream",
            ::pluginrpc::TypeName::new("plugin", "ConnInfo"),
            ::pluginrpc::TypeName::new("plugin", "ConnInfo"),
        )
        .with_kind(::pluginrpc::MethodKind::BidiStreaming)
        .with_comment(
            "Opened once by the host, at the start; it lasts as long as the plugin.",
        )
        .with_descriptors(
            b"\nl\n\x19google/protobuf/any.proto\x12\x0Fgoogle.protobuf\"6\n\x03Any\x12\x19\n\x08type_url\x18\x01 \x01(\tR\x07typeUrl\x12\x14\n\x05value\x18\x02 \x01(\x0CR\x05valueb\x06proto3\n\xFF\x01\n\x18plugin/grpc_broker.proto\x12\x06plugin\"\xD2\x01\n\x08ConnInfo\x12\x1D\n\nservice_id\x18\x01 \x01(\rR\tserviceId\x12\x18\n\x07network\x18\x02 \x01(\tR\x07network\x12\x18\n\x07address\x18\x03 \x01(\tR\x07address\x12,\n\x05knock\x18\x04 \x01(\x0B2\x16.plugin.ConnInfo.KnockR\x05knock\x1AE\n\x05Knock\x12\x14\n\x05knock\x18\x01 \x01(\x08R\x05knock\x12\x10\n\x03ack\x18\x02 \x01(\x08R\x03ack\x12\x14\n\x05error\x18\x03 \x01(\tR\x05errorb\x06proto3",
        );
    /// The method table.
    pub static SERVICE_DESCRIPTOR: ::pluginrpc::ServiceDescriptor = ::pluginrpc::ServiceDescriptor::new(
            "plugin.GRPCBroker",
            &[&START_STREAM],
        )
        .with_comment(
            "Served by the plugin. Each side announces the addresses on which it serves.",
        )
        .with_file_descriptor_set(&super::super::FILE_DESCRIPTOR_SET);
    /// Server of [`GrpcBroker`], a [`Service`](::pluginrpc::Service) for every transport.
    #[derive(Debug)]
    pub struct GrpcBrokerServer<T> {
        inner: ::pluginrpc::__private::Arc<T>,
    }
    impl<T> GrpcBrokerServer<T> {
        /// Serves `service`.
        pub fn new(service: T) -> Self {
            Self::from_arc(::pluginrpc::__private::Arc::new(service))
        }
        /// Serves a shared implementation.
        pub fn from_arc(inner: ::pluginrpc::__private::Arc<T>) -> Self {
            Self { inner }
        }
    }
    impl<T> ::core::clone::Clone for GrpcBrokerServer<T> {
        fn clone(&self) -> Self {
            Self::from_arc(::core::clone::Clone::clone(&self.inner))
        }
    }
    impl<T: GrpcBroker> ::pluginrpc::Call for GrpcBrokerServer<T> {
        fn unary<'a>(
            &'a self,
            method: &'a ::pluginrpc::Method,
            ctx: &'a ::pluginrpc::Context,
            request: ::pluginrpc::Bytes,
        ) -> ::pluginrpc::BoxFuture<
            'a,
            ::core::result::Result<::pluginrpc::Bytes, ::pluginrpc::Error>,
        > {
            ::pluginrpc::__private::missing(method)
        }
        fn streaming<'a>(
            &'a self,
            method: &'a ::pluginrpc::Method,
            ctx: &'a ::pluginrpc::Context,
            requests: ::pluginrpc::Streaming<::pluginrpc::Bytes>,
        ) -> ::pluginrpc::BoxFuture<
            'a,
            ::core::result::Result<
                ::pluginrpc::Streaming<::pluginrpc::Bytes>,
                ::pluginrpc::Error,
            >,
        > {
            let inner: &'a T = &self.inner;
            let call = ::pluginrpc::__private::Streamed(method, requests);
            match method.path() {
                "/plugin.GRPCBroker/StartStream" => {
                    call.bidi_streaming(move |message| inner.start_stream(ctx, message))
                }
                _ => call.or_unary(self, &SERVICE_DESCRIPTOR, ctx),
            }
        }
    }
    impl<T: GrpcBroker> ::pluginrpc::Service for GrpcBrokerServer<T> {
        fn descriptor(&self) -> &'static ::pluginrpc::ServiceDescriptor {
            &SERVICE_DESCRIPTOR
        }
    }
    impl<T> ::pluginrpc::Named for GrpcBrokerServer<T> {
        const NAME: &'static str = "plugin.GRPCBroker";
    }
    use ::pluginrpc::__private::call_bidi_streaming;
    /// Client of [`GrpcBroker`] over any [`Call`](::pluginrpc::Call); it implements the trait.
    #[derive(Clone, Debug)]
    pub struct GrpcBrokerClient<C> {
        call: C,
    }
    impl<C> GrpcBrokerClient<C> {
        /// Creates a client that calls through `call`: an executable, a channel or a server in this process.
        pub fn new(call: C) -> Self {
            Self { call }
        }
    }
    impl<C: ::pluginrpc::Call> GrpcBroker for GrpcBrokerClient<C> {
        async fn start_stream(
            &self,
            ctx: &::pluginrpc::Context,
            requests: ::pluginrpc::Streaming<super::ConnInfo>,
        ) -> ::core::result::Result<
            ::pluginrpc::Streaming<super::ConnInfo>,
            ::pluginrpc::Error,
        > {
            call_bidi_streaming(&self.call, &START_STREAM, ctx, requests).await
        }
    }
}
/// `plugin.GRPCController`: its trait, method table, server and client.
#[allow(
    clippy::all,
    clippy::pedantic,
    clippy::nursery,
    dead_code,
    deprecated,
    missing_docs,
    unreachable_pub,
    unused_qualifications,
    unused_variables,
)]
pub mod grpc_controller {
    /// Served by the plugin.
    ///
    /// Methods that are not implemented return `UNIMPLEMENTED`.
    pub trait GrpcController: ::core::marker::Send + ::core::marker::Sync + 'static {
        /// Ends the plugin. The host kills it after two seconds.
        fn shutdown(
            &self,
            ctx: &::pluginrpc::Context,
            request: super::Empty,
        ) -> impl ::core::future::Future<
            Output = ::core::result::Result<super::Empty, ::pluginrpc::Error>,
        > + ::core::marker::Send {
            ::pluginrpc::__private::not_written(&SHUTDOWN)
        }
    }
    const _: () = ::pluginrpc::__private::codegen(1);
    /// `/plugin.GRPCController/Shutdown`
    pub static SHUTDOWN: ::pluginrpc::Method = ::pluginrpc::Method::new(
            "/plugin.GRPCController/Shutdown",
            ::pluginrpc::TypeName::new("plugin", "Empty"),
            ::pluginrpc::TypeName::new("plugin", "Empty"),
        )
        .with_comment("Ends the plugin. The host kills it after two seconds.")
        .with_descriptors(
            b"\nl\n\x19google/protobuf/any.proto\x12\x0Fgoogle.protobuf\"6\n\x03Any\x12\x19\n\x08type_url\x18\x01 \x01(\tR\x07typeUrl\x12\x14\n\x05value\x18\x02 \x01(\x0CR\x05valueb\x06proto3\n7\n\x1Cplugin/grpc_controller.proto\x12\x06plugin\"\x07\n\x05Emptyb\x06proto3",
        );
    /// The method table.
    pub static SERVICE_DESCRIPTOR: ::pluginrpc::ServiceDescriptor = ::pluginrpc::ServiceDescriptor::new(
            "plugin.GRPCController",
            &[&SHUTDOWN],
        )
        .with_comment("Served by the plugin.")
        .with_file_descriptor_set(&super::super::FILE_DESCRIPTOR_SET);
    /// Server of [`GrpcController`], a [`Service`](::pluginrpc::Service) for every transport.
    #[derive(Debug)]
    pub struct GrpcControllerServer<T> {
        inner: ::pluginrpc::__private::Arc<T>,
    }
    impl<T> GrpcControllerServer<T> {
        /// Serves `service`.
        pub fn new(service: T) -> Self {
            Self::from_arc(::pluginrpc::__private::Arc::new(service))
        }
        /// Serves a shared implementation.
        pub fn from_arc(inner: ::pluginrpc::__private::Arc<T>) -> Self {
            Self { inner }
        }
    }
    impl<T> ::core::clone::Clone for GrpcControllerServer<T> {
        fn clone(&self) -> Self {
            Self::from_arc(::core::clone::Clone::clone(&self.inner))
        }
    }
    impl<T: GrpcController> ::pluginrpc::Call for GrpcControllerServer<T> {
        fn unary<'a>(
            &'a self,
            method: &'a ::pluginrpc::Method,
            ctx: &'a ::pluginrpc::Context,
            request: ::pluginrpc::Bytes,
        ) -> ::pluginrpc::BoxFuture<
            'a,
            ::core::result::Result<::pluginrpc::Bytes, ::pluginrpc::Error>,
        > {
            let inner: &'a T = &self.inner;
            let call = ::pluginrpc::__private::Unary(method, request);
            match method.path() {
                "/plugin.GRPCController/Shutdown" => {
                    call.unary(move |message| inner.shutdown(ctx, message))
                }
                _ => ::pluginrpc::__private::missing(method),
            }
        }
        fn streaming<'a>(
            &'a self,
            method: &'a ::pluginrpc::Method,
            ctx: &'a ::pluginrpc::Context,
            requests: ::pluginrpc::Streaming<::pluginrpc::Bytes>,
        ) -> ::pluginrpc::BoxFuture<
            'a,
            ::core::result::Result<
                ::pluginrpc::Streaming<::pluginrpc::Bytes>,
                ::pluginrpc::Error,
            >,
        > {
            ::pluginrpc::__private::Streamed(method, requests)
                .or_unary(self, &SERVICE_DESCRIPTOR, ctx)
        }
    }
    impl<T: GrpcController> ::pluginrpc::Service for GrpcControllerServer<T> {
        fn descriptor(&self) -> &'static ::pluginrpc::ServiceDescriptor {
            &SERVICE_DESCRIPTOR
        }
    }
    impl<T> ::pluginrpc::Named for GrpcControllerServer<T> {
        const NAME: &'static str = "plugin.GRPCController";
    }
    use ::pluginrpc::__private::call_unary;
    /// Client of [`GrpcController`] over any [`Call`](::pluginrpc::Call); it implements the trait.
    #[derive(Clone, Debug)]
    pub struct GrpcControllerClient<C> {
        call: C,
    }
    impl<C> GrpcControllerClient<C> {
        /// Creates a client that calls through `call`: an executable, a channel or a server in this process.
        pub fn new(call: C) -> Self {
            Self { call }
        }
    }
    impl<C: ::pluginrpc::Call> GrpcController for GrpcControllerClient<C> {
        async fn shutdown(
            &self,
            ctx: &::pluginrpc::Context,
            request: super::Empty,
        ) -> ::core::result::Result<super::Empty, ::pluginrpc::Error> {
            call_unary(&self.call, &SHUTDOWN, ctx, request).await
        }
    }
}
/// `plugin.GRPCStdio`: its trait, method table, server and client.
#[allow(
    clippy::all,
    clippy::pedantic,
    clippy::nursery,
    dead_code,
    deprecated,
    missing_docs,
    unreachable_pub,
    unused_qualifications,
    unused_variables,
)]
pub mod grpc_stdio {
    /// Served by the plugin.
    ///
    /// Methods that are not implemented return `UNIMPLEMENTED`.
    pub trait GrpcStdio: ::core::marker::Send + ::core::marker::Sync + 'static {
        /// Streams output after the handshake. Called once, at the start; lasts as long as the plugin.
        fn stream_stdio(
            &self,
            ctx: &::pluginrpc::Context,
            request: (),
        ) -> impl ::core::future::Future<
            Output = ::core::result::Result<
                ::pluginrpc::Streaming<super::StdioData>,
                ::pluginrpc::Error,
            >,
        > + ::core::marker::Send {
            ::pluginrpc::__private::not_written(&STREAM_STDIO)
        }
    }
    const _: () = ::pluginrpc::__private::codegen(1);
    /// `/plugin.GRPCStdio/StreamStdio`
    pub static STREAM_STDIO: ::pluginrpc::Method = ::pluginrpc::Method::new(
            "/plugin.GRPCStdio/StreamStdio",
            ::pluginrpc::TypeName::new("google.protobuf", "Empty"),
            ::pluginrpc::TypeName::new("plugin", "StdioData"),
        )
        .with_kind(::pluginrpc::MethodKind::ServerStreaming)
        .with_comment(
            "Streams output after the handshake. Called once, at the start; lasts as long as the plugin.",
        )
        .with_descriptors(
            b"\nl\n\x19google/protobuf/any.proto\x12\x0Fgoogle.protobuf\"6\n\x03Any\x12\x19\n\x08type_url\x18\x01 \x01(\tR\x07typeUrl\x12\x14\n\x05value\x18\x02 \x01(\x0CR\x05valueb\x06proto3\n?\n\x1Bgoogle/protobuf/empty.proto\x12\x0Fgoogle.protobuf\"\x07\n\x05Emptyb\x06proto3\n\xB0\x01\n\x17plugin/grpc_stdio.proto\x12\x06plugin\"\x84\x01\n\tStdioData\x123\n\x07channel\x18\x01 \x01(\x0E2\x19.plugin.StdioData.ChannelR\x07channel\x12\x12\n\x04data\x18\x02 \x01(\x0CR\x04data\".\n\x07Channel\x12\x0B\n\x07INVALID\x10\0\x12\n\n\x06STDOUT\x10\x01\x12\n\n\x06STDERR\x10\x02b\x06proto3",
        );
    /// The method table.
    pub static SERVICE_DESCRIPTOR: ::pluginrpc::ServiceDescriptor = ::pluginrpc::ServiceDescriptor::new(
            "plugin.GRPCStdio",
            &[&STREAM_STDIO],
        )
        .with_comment("Served by the plugin.")
        .with_file_descriptor_set(&super::super::FILE_DESCRIPTOR_SET);
    /// Server of [`GrpcStdio`], a [`Service`](::pluginrpc::Service) for every transport.
    #[derive(Debug)]
    pub struct GrpcStdioServer<T> {
        inner: ::pluginrpc::__private::Arc<T>,
    }
    impl<T> GrpcStdioServer<T> {
        /// Serves `service`.
        pub fn new(service: T) -> Self {
            Self::from_arc(::pluginrpc::__private::Arc::new(service))
        }
        /// Serves a shared implementation.
        pub fn from_arc(inner: ::pluginrpc::__private::Arc<T>) -> Self {
            Self { inner }
        }
    }
    impl<T> ::core::clone::Clone for GrpcStdioServer<T> {
        fn clone(&self) -> Self {
            Self::from_arc(::core::clone::Clone::clone(&self.inner))
        }
    }
    impl<T: GrpcStdio> ::pluginrpc::Call for GrpcStdioServer<T> {
        fn unary<'a>(
            &'a self,
            method: &'a ::pluginrpc::Method,
            ctx: &'a ::pluginrpc::Context,
            request: ::pluginrpc::Bytes,
        ) -> ::pluginrpc::BoxFuture<
            'a,
            ::core::result::Result<::pluginrpc::Bytes, ::pluginrpc::Error>,
        > {
            ::pluginrpc::__private::missing(method)
        }
        fn streaming<'a>(
            &'a self,
            method: &'a ::pluginrpc::Method,
            ctx: &'a ::pluginrpc::Context,
            requests: ::pluginrpc::Streaming<::pluginrpc::Bytes>,
        ) -> ::pluginrpc::BoxFuture<
            'a,
            ::core::result::Result<
                ::pluginrpc::Streaming<::pluginrpc::Bytes>,
                ::pluginrpc::Error,
            >,
        > {
            let inner: &'a T = &self.inner;
            let call = ::pluginrpc::__private::Streamed(method, requests);
            match method.path() {
                "/plugin.GRPCStdio/StreamStdio" => {
                    call.server_streaming(move |message| {
                        inner.stream_stdio(ctx, message)
                    })
                }
                _ => call.or_unary(self, &SERVICE_DESCRIPTOR, ctx),
            }
        }
    }
    impl<T: GrpcStdio> ::pluginrpc::Service for GrpcStdioServer<T> {
        fn descriptor(&self) -> &'static ::pluginrpc::ServiceDescriptor {
            &SERVICE_DESCRIPTOR
        }
    }
    impl<T> ::pluginrpc::Named for GrpcStdioServer<T> {
        const NAME: &'static str = "plugin.GRPCStdio";
    }
    use ::pluginrpc::__private::call_server_streaming;
    /// Client of [`GrpcStdio`] over any [`Call`](::pluginrpc::Call); it implements the trait.
    #[derive(Clone, Debug)]
    pub struct GrpcStdioClient<C> {
        call: C,
    }
    impl<C> GrpcStdioClient<C> {
        /// Creates a client that calls through `call`: an executable, a channel or a server in this process.
        pub fn new(call: C) -> Self {
            Self { call }
        }
    }
    impl<C: ::pluginrpc::Call> GrpcStdio for GrpcStdioClient<C> {
        async fn stream_stdio(
            &self,
            ctx: &::pluginrpc::Context,
            request: (),
        ) -> ::core::result::Result<
            ::pluginrpc::Streaming<super::StdioData>,
            ::pluginrpc::Error,
        > {
            call_server_streaming(&self.call, &STREAM_STDIO, ctx, request).await
        }
    }
}
