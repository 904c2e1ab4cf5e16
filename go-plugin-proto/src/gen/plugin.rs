// @generated from .proto files by pluginrpc; changes are lost.
/// Nothing.
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
/// Some of what was printed.
#[derive(Clone, PartialEq, Eq, Hash, ::pluginrpc::prost::Message)]
#[prost(prost_path = "::pluginrpc::prost")]
pub struct StdioData {
    /// Where it was printed to.
    #[prost(enumeration = "stdio_data::Channel", tag = "1")]
    pub channel: i32,
    /// The bytes; they need not be whole lines.
    #[prost(bytes = "vec", tag = "2")]
    pub data: ::pluginrpc::prost::alloc::vec::Vec<u8>,
}
/// Nested message and enum types in `StdioData`.
pub mod stdio_data {
    /// Where it was printed to.
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
        /// Not said.
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
    /// A method that is not written answers `UNIMPLEMENTED`.
    pub trait GrpcController: ::core::marker::Send + ::core::marker::Sync + 'static {
        /// Ends the plugin. The host gives it two seconds and then kills it.
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
        .with_comment(
            "Ends the plugin. The host gives it two seconds and then kills it.",
        )
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
    /// The server of [`GrpcController`]; put it where a [`Service`](::pluginrpc::Service) is taken.
    #[derive(Debug)]
    pub struct GrpcControllerServer<T> {
        inner: ::pluginrpc::__private::Arc<T>,
    }
    impl<T> GrpcControllerServer<T> {
        /// Serves `service`.
        pub fn new(service: T) -> Self {
            Self::from_arc(::pluginrpc::__private::Arc::new(service))
        }
        /// Serves what others hold as well.
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
    /// The client of [`GrpcController`], over anything that can be called; its methods are those of the trait.
    #[derive(Clone, Debug)]
    pub struct GrpcControllerClient<C> {
        call: C,
    }
    impl<C> GrpcControllerClient<C> {
        /// Calls through `call`: an executable, a channel, a server in this process.
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
    /// A method that is not written answers `UNIMPLEMENTED`.
    pub trait GrpcStdio: ::core::marker::Send + ::core::marker::Sync + 'static {
        /// What is printed from the handshake on. The host calls it once, at the start; it ends with the plugin.
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
            "What is printed from the handshake on. The host calls it once, at the start; it ends with the plugin.",
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
    /// The server of [`GrpcStdio`]; put it where a [`Service`](::pluginrpc::Service) is taken.
    #[derive(Debug)]
    pub struct GrpcStdioServer<T> {
        inner: ::pluginrpc::__private::Arc<T>,
    }
    impl<T> GrpcStdioServer<T> {
        /// Serves `service`.
        pub fn new(service: T) -> Self {
            Self::from_arc(::pluginrpc::__private::Arc::new(service))
        }
        /// Serves what others hold as well.
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
    /// The client of [`GrpcStdio`], over anything that can be called; its methods are those of the trait.
    #[derive(Clone, Debug)]
    pub struct GrpcStdioClient<C> {
        call: C,
    }
    impl<C> GrpcStdioClient<C> {
        /// Calls through `call`: an executable, a channel, a server in this process.
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
