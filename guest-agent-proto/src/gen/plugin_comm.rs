// @generated from .proto files by pluginrpc; changes are lost.
/// Starts the work of a plugin.
#[derive(Clone, PartialEq, ::pluginrpc::prost::Message)]
#[prost(prost_path = "::pluginrpc::prost")]
pub struct StartRequest {
    /// The agent's part of the configuration.
    #[prost(message, optional, tag = "1")]
    pub config: ::core::option::Option<start_request::Config>,
    /// The service's part, which the agent passes on unread. It may be absent.
    #[prost(oneof = "start_request::ServiceConfig", tags = "2, 3")]
    pub service_config: ::core::option::Option<start_request::ServiceConfig>,
}
/// Nested message and enum types in `StartRequest`.
pub mod start_request {
    /// The agent's own part, the same for every plugin.
    #[derive(Clone, PartialEq, Eq, Hash, ::pluginrpc::prost::Message)]
    #[prost(prost_path = "::pluginrpc::prost")]
    pub struct Config {
        /// A directory for state that survives restarts and upgrades.
        #[prost(string, tag = "1")]
        pub state_directory_path: ::pluginrpc::prost::alloc::string::String,
    }
    impl ::pluginrpc::prost::Name for Config {
        const NAME: &'static str = "Config";
        const PACKAGE: &'static str = "plugin_comm";
        fn full_name() -> ::pluginrpc::prost::alloc::string::String {
            "plugin_comm.StartRequest.Config".into()
        }
        fn type_url() -> ::pluginrpc::prost::alloc::string::String {
            "type.googleapis.com/plugin_comm.StartRequest.Config".into()
        }
    }
    /// The service's part, which the agent passes on unread. It may be absent.
    #[derive(Clone, PartialEq, ::pluginrpc::prost::Oneof)]
    #[prost(prost_path = "::pluginrpc::prost")]
    pub enum ServiceConfig {
        /// Any text that the plugin understands.
        #[prost(string, tag = "2")]
        StringConfig(::pluginrpc::prost::alloc::string::String),
        /// A document, read from JSON or YAML for example.
        #[prost(message, tag = "3")]
        StructConfig(::pluginrpc::prost_types::Struct),
    }
}
impl ::pluginrpc::prost::Name for StartRequest {
    const NAME: &'static str = "StartRequest";
    const PACKAGE: &'static str = "plugin_comm";
    fn full_name() -> ::pluginrpc::prost::alloc::string::String {
        "plugin_comm.StartRequest".into()
    }
    fn type_url() -> ::pluginrpc::prost::alloc::string::String {
        "type.googleapis.com/plugin_comm.StartRequest".into()
    }
}
/// The empty response to Start; GetStatus reports the health of the work.
#[derive(Clone, Copy, PartialEq, Eq, Hash, ::pluginrpc::prost::Message)]
#[prost(prost_path = "::pluginrpc::prost")]
pub struct StartResponse {}
impl ::pluginrpc::prost::Name for StartResponse {
    const NAME: &'static str = "StartResponse";
    const PACKAGE: &'static str = "plugin_comm";
    fn full_name() -> ::pluginrpc::prost::alloc::string::String {
        "plugin_comm.StartResponse".into()
    }
    fn type_url() -> ::pluginrpc::prost::alloc::string::String {
        "type.googleapis.com/plugin_comm.StartResponse".into()
    }
}
/// Configuration or an order for a running plugin, which the agent passes on unread.
#[derive(Clone, PartialEq, ::pluginrpc::prost::Message)]
#[prost(prost_path = "::pluginrpc::prost")]
pub struct ApplyRequest {
    /// The payload from agents until October 2025, some of which send a value without a type URL.
    #[deprecated]
    #[prost(message, optional, tag = "1")]
    pub data: ::core::option::Option<::pluginrpc::prost_types::Any>,
    /// The payload from newer agents.
    #[prost(oneof = "apply_request::ServiceConfig", tags = "2, 3")]
    pub service_config: ::core::option::Option<apply_request::ServiceConfig>,
}
/// Nested message and enum types in `ApplyRequest`.
pub mod apply_request {
    /// The payload from newer agents.
    #[derive(Clone, PartialEq, ::pluginrpc::prost::Oneof)]
    #[prost(prost_path = "::pluginrpc::prost")]
    pub enum ServiceConfig {
        /// Any text that the plugin understands.
        #[prost(string, tag = "2")]
        StringConfig(::pluginrpc::prost::alloc::string::String),
        /// A document, read from JSON or YAML for example.
        #[prost(message, tag = "3")]
        StructConfig(::pluginrpc::prost_types::Struct),
    }
}
impl ::pluginrpc::prost::Name for ApplyRequest {
    const NAME: &'static str = "ApplyRequest";
    const PACKAGE: &'static str = "plugin_comm";
    fn full_name() -> ::pluginrpc::prost::alloc::string::String {
        "plugin_comm.ApplyRequest".into()
    }
    fn type_url() -> ::pluginrpc::prost::alloc::string::String {
        "type.googleapis.com/plugin_comm.ApplyRequest".into()
    }
}
/// The empty response to Apply; a failure is an RPC error.
#[derive(Clone, Copy, PartialEq, Eq, Hash, ::pluginrpc::prost::Message)]
#[prost(prost_path = "::pluginrpc::prost")]
pub struct ApplyResponse {}
impl ::pluginrpc::prost::Name for ApplyResponse {
    const NAME: &'static str = "ApplyResponse";
    const PACKAGE: &'static str = "plugin_comm";
    fn full_name() -> ::pluginrpc::prost::alloc::string::String {
        "plugin_comm.ApplyResponse".into()
    }
    fn type_url() -> ::pluginrpc::prost::alloc::string::String {
        "type.googleapis.com/plugin_comm.ApplyResponse".into()
    }
}
/// Requests the health of a plugin.
#[derive(Clone, PartialEq, Eq, Hash, ::pluginrpc::prost::Message)]
#[prost(prost_path = "::pluginrpc::prost")]
pub struct GetStatusRequest {
    /// The subject of the request, for example a task of an earlier Apply. Absent in the agent's regular health check.
    #[prost(string, optional, tag = "2")]
    pub data: ::core::option::Option<::pluginrpc::prost::alloc::string::String>,
}
impl ::pluginrpc::prost::Name for GetStatusRequest {
    const NAME: &'static str = "GetStatusRequest";
    const PACKAGE: &'static str = "plugin_comm";
    fn full_name() -> ::pluginrpc::prost::alloc::string::String {
        "plugin_comm.GetStatusRequest".into()
    }
    fn type_url() -> ::pluginrpc::prost::alloc::string::String {
        "type.googleapis.com/plugin_comm.GetStatusRequest".into()
    }
}
/// The health of a plugin.
#[derive(Clone, PartialEq, Eq, Hash, ::pluginrpc::prost::Message)]
#[prost(prost_path = "::pluginrpc::prost")]
pub struct Status {
    /// 0 means healthy. The agent reports any other code as unhealthy and takes no other action.
    #[prost(int32, tag = "1")]
    pub code: i32,
    /// Lines for people that describe the code.
    #[prost(string, repeated, tag = "2")]
    pub results: ::pluginrpc::prost::alloc::vec::Vec<
        ::pluginrpc::prost::alloc::string::String,
    >,
}
impl ::pluginrpc::prost::Name for Status {
    const NAME: &'static str = "Status";
    const PACKAGE: &'static str = "plugin_comm";
    fn full_name() -> ::pluginrpc::prost::alloc::string::String {
        "plugin_comm.Status".into()
    }
    fn type_url() -> ::pluginrpc::prost::alloc::string::String {
        "type.googleapis.com/plugin_comm.Status".into()
    }
}
/// Stops the work of a plugin.
#[derive(Clone, Copy, PartialEq, Eq, Hash, ::pluginrpc::prost::Message)]
#[prost(prost_path = "::pluginrpc::prost")]
pub struct StopRequest {
    /// True if the plugin has to remove state that it stored on disk. Agents set it on removal and on upgrade, and keep the
    /// state directory across an upgrade; a restart leaves it false.
    #[prost(bool, tag = "1")]
    pub cleanup: bool,
    /// The time until the agent kills the process without a response.
    #[prost(message, optional, tag = "2")]
    pub deadline: ::core::option::Option<::pluginrpc::prost_types::Duration>,
}
impl ::pluginrpc::prost::Name for StopRequest {
    const NAME: &'static str = "StopRequest";
    const PACKAGE: &'static str = "plugin_comm";
    fn full_name() -> ::pluginrpc::prost::alloc::string::String {
        "plugin_comm.StopRequest".into()
    }
    fn type_url() -> ::pluginrpc::prost::alloc::string::String {
        "type.googleapis.com/plugin_comm.StopRequest".into()
    }
}
/// The empty response to Stop, sent once everything is done.
#[derive(Clone, Copy, PartialEq, Eq, Hash, ::pluginrpc::prost::Message)]
#[prost(prost_path = "::pluginrpc::prost")]
pub struct StopResponse {}
impl ::pluginrpc::prost::Name for StopResponse {
    const NAME: &'static str = "StopResponse";
    const PACKAGE: &'static str = "plugin_comm";
    fn full_name() -> ::pluginrpc::prost::alloc::string::String {
        "plugin_comm.StopResponse".into()
    }
    fn type_url() -> ::pluginrpc::prost::alloc::string::String {
        "type.googleapis.com/plugin_comm.StopResponse".into()
    }
}
/// `plugin_comm.GuestAgentPlugin`: its trait, method table, server and client.
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
pub mod guest_agent_plugin {
    /// The service of every plugin.
    ///
    /// The agent launches the executable, waits until it listens, and calls Start. It then polls the status every ten seconds
    /// until it calls Stop and kills the process.
    ///
    /// Methods that are not implemented return `UNIMPLEMENTED`.
    pub trait GuestAgentPlugin: ::core::marker::Send + ::core::marker::Sync + 'static {
        /// Starts the plugin's work. The agent retries a failed call until its start timeout is over, so it has to be
        /// idempotent. Failures of the running work are reported by GetStatus.
        fn start(
            &self,
            ctx: &::pluginrpc::Context,
            request: super::StartRequest,
        ) -> impl ::core::future::Future<
            Output = ::core::result::Result<super::StartResponse, ::pluginrpc::Error>,
        > + ::core::marker::Send {
            ::pluginrpc::__private::not_written(&START)
        }
        /// Stops the plugin's work. The agent kills the process when this returns, or when the deadline is over.
        fn stop(
            &self,
            ctx: &::pluginrpc::Context,
            request: super::StopRequest,
        ) -> impl ::core::future::Future<
            Output = ::core::result::Result<super::StopResponse, ::pluginrpc::Error>,
        > + ::core::marker::Send {
            ::pluginrpc::__private::not_written(&STOP)
        }
        /// Reports the plugin's health. The agent waits two seconds; an error or a timeout counts as a crash, after which it
        /// stops the plugin and launches it again.
        fn get_status(
            &self,
            ctx: &::pluginrpc::Context,
            request: super::GetStatusRequest,
        ) -> impl ::core::future::Future<
            Output = ::core::result::Result<super::Status, ::pluginrpc::Error>,
        > + ::core::marker::Send {
            ::pluginrpc::__private::not_written(&GET_STATUS)
        }
        /// Applies configuration or an order while the plugin runs; the agent waits five seconds. On UNIMPLEMENTED it stops the
        /// plugin and launches it again with the new configuration.
        ///
        /// Events of the virtual machine come this way too, to every plugin, as string_config
        /// {"Command":"VmEvent","Event":"startup"}, with the events startup, shutdown and specialize.
        fn apply(
            &self,
            ctx: &::pluginrpc::Context,
            request: super::ApplyRequest,
        ) -> impl ::core::future::Future<
            Output = ::core::result::Result<super::ApplyResponse, ::pluginrpc::Error>,
        > + ::core::marker::Send {
            ::pluginrpc::__private::not_written(&APPLY)
        }
    }
    const _: () = ::pluginrpc::__private::codegen(1);
    /// `/plugin_comm.GuestAgentPlugin/Start`
    pub static START: ::pluginrpc::Method = ::pluginrpc::Method::new(
            "/plugin_comm.GuestAgentPlugin/Start",
            ::pluginrpc::TypeName::new("plugin_comm", "StartRequest"),
            ::pluginrpc::TypeName::new("plugin_comm", "StartResponse"),
        )
        .with_comment(
            "Starts the plugin's work. The agent retries a failed call until its start timeout is over, so it has to be\n idempotent. Failures of the running work are reported by GetStatus.",
        )
        .with_descriptors(
            b"\nl\n\x19google/protobuf/any.proto\x12\x0Fgoogle.protobuf\"6\n\x03Any\x12\x19\n\x08type_url\x18\x01 \x01(\tR\x07typeUrl\x12\x14\n\x05value\x18\x02 \x01(\x0CR\x05valueb\x06proto3\n\xE1\x04\n\x1Cgoogle/protobuf/struct.proto\x12\x0Fgoogle.protobuf\"\x98\x01\n\x06Struct\x12;\n\x06fields\x18\x01 \x03(\x0B2#.google.protobuf.Struct.FieldsEntryR\x06fields\x1AQ\n\x0BFieldsEntry\x12\x10\n\x03key\x18\x01 \x01(\tR\x03key\x12,\n\x05value\x18\x02 \x01(\x0B2\x16.google.protobuf.ValueR\x05value:\x028\x01\"\xB2\x02\n\x05Value\x12;\n\nnull_value\x18\x01 \x01(\x0E2\x1A.google.protobuf.NullValueH\0R\tnullValue\x12#\n\x0Cnumber_value\x18\x02 \x01(\x01H\0R\x0BnumberValue\x12#\n\x0Cstring_value\x18\x03 \x01(\tH\0R\x0BstringValue\x12\x1F\n\nbool_value\x18\x04 \x01(\x08H\0R\tboolValue\x12<\n\x0Cstruct_value\x18\x05 \x01(\x0B2\x17.google.protobuf.StructH\0R\x0BstructValue\x12;\n\nlist_value\x18\x06 \x01(\x0B2\x1A.google.protobuf.ListValueH\0R\tlistValueB\x06\n\x04kind\";\n\tListValue\x12.\n\x06values\x18\x01 \x03(\x0B2\x16.google.protobuf.ValueR\x06values*\x1B\n\tNullValue\x12\x0E\n\nNULL_VALUE\x10\0b\x06proto3\n\xE3\x02\n\x1Dplugin_comm/plugin_comm.proto\x12\x0Bplugin_comm\x1A\x1Cgoogle/protobuf/struct.proto\"\xFD\x01\n\x0CStartRequest\x128\n\x06config\x18\x01 \x01(\x0B2 .plugin_comm.StartRequest.ConfigR\x06config\x12%\n\rstring_config\x18\x02 \x01(\tH\0R\x0CstringConfig\x12>\n\rstruct_config\x18\x03 \x01(\x0B2\x17.google.protobuf.StructH\0R\x0CstructConfig\x1A:\n\x06Config\x120\n\x14state_directory_path\x18\x01 \x01(\tR\x12stateDirectoryPathB\x10\n\x0Eservice_config\"\x0F\n\rStartResponseb\x06proto3",
        );
    /// `/plugin_comm.GuestAgentPlugin/Stop`
    pub static STOP: ::pluginrpc::Method = ::pluginrpc::Method::new(
            "/plugin_comm.GuestAgentPlugin/Stop",
            ::pluginrpc::TypeName::new("plugin_comm", "StopRequest"),
            ::pluginrpc::TypeName::new("plugin_comm", "StopResponse"),
        )
        .with_comment(
            "Stops the plugin's work. The agent kills the process when this returns, or when the deadline is over.",
        )
        .with_descriptors(
            b"\nl\n\x19google/protobuf/any.proto\x12\x0Fgoogle.protobuf\"6\n\x03Any\x12\x19\n\x08type_url\x18\x01 \x01(\tR\x07typeUrl\x12\x14\n\x05value\x18\x02 \x01(\x0CR\x05valueb\x06proto3\nu\n\x1Egoogle/protobuf/duration.proto\x12\x0Fgoogle.protobuf\":\n\x08Duration\x12\x18\n\x07seconds\x18\x01 \x01(\x03R\x07seconds\x12\x14\n\x05nanos\x18\x02 \x01(\x05R\x05nanosb\x06proto3\n\xC4\x01\n\x1Dplugin_comm/plugin_comm.proto\x12\x0Bplugin_comm\x1A\x1Egoogle/protobuf/duration.proto\"^\n\x0BStopRequest\x12\x18\n\x07cleanup\x18\x01 \x01(\x08R\x07cleanup\x125\n\x08deadline\x18\x02 \x01(\x0B2\x19.google.protobuf.DurationR\x08deadline\"\x0E\n\x0CStopResponseb\x06proto3",
        );
    /// `/plugin_comm.GuestAgentPlugin/GetStatus`
    pub static GET_STATUS: ::pluginrpc::Method = ::pluginrpc::Method::new(
            "/plugin_comm.GuestAgentPlugin/GetStatus",
            ::pluginrpc::TypeName::new("plugin_comm", "GetStatusRequest"),
            ::pluginrpc::TypeName::new("plugin_comm", "Status"),
        )
        .with_comment(
            "Reports the plugin's health. The agent waits two seconds; an error or a timeout counts as a crash, after which it\n stops the plugin and launches it again.",
        )
        .with_descriptors(
            b"\nl\n\x19google/protobuf/any.proto\x12\x0Fgoogle.protobuf\"6\n\x03Any\x12\x19\n\x08type_url\x18\x01 \x01(\tR\x07typeUrl\x12\x14\n\x05value\x18\x02 \x01(\x0CR\x05valueb\x06proto3\n\xA2\x01\n\x1Dplugin_comm/plugin_comm.proto\x12\x0Bplugin_comm\"4\n\x10GetStatusRequest\x12\x17\n\x04data\x18\x02 \x01(\tH\0R\x04data\x88\x01\x01B\x07\n\x05_data\"6\n\x06Status\x12\x12\n\x04code\x18\x01 \x01(\x05R\x04code\x12\x18\n\x07results\x18\x02 \x03(\tR\x07resultsb\x06proto3",
        );
    /// `/plugin_comm.GuestAgentPlugin/Apply`
    pub static APPLY: ::pluginrpc::Method = ::pluginrpc::Method::new(
            "/plugin_comm.GuestAgentPlugin/Apply",
            ::pluginrpc::TypeName::new("plugin_comm", "ApplyRequest"),
            ::pluginrpc::TypeName::new("plugin_comm", "ApplyResponse"),
        )
        .with_comment(
            "Applies configuration or an order while the plugin runs; the agent waits five seconds. On UNIMPLEMENTED it stops the\n plugin and launches it again with the new configuration.\n\n Events of the virtual machine come this way too, to every plugin, as string_config\n {\"Command\":\"VmEvent\",\"Event\":\"startup\"}, with the events startup, shutdown and specialize.",
        )
        .with_descriptors(
            b"\nl\n\x19google/protobuf/any.proto\x12\x0Fgoogle.protobuf\"6\n\x03Any\x12\x19\n\x08type_url\x18\x01 \x01(\tR\x07typeUrl\x12\x14\n\x05value\x18\x02 \x01(\x0CR\x05valueb\x06proto3\n\xE1\x04\n\x1Cgoogle/protobuf/struct.proto\x12\x0Fgoogle.protobuf\"\x98\x01\n\x06Struct\x12;\n\x06fields\x18\x01 \x03(\x0B2#.google.protobuf.Struct.FieldsEntryR\x06fields\x1AQ\n\x0BFieldsEntry\x12\x10\n\x03key\x18\x01 \x01(\tR\x03key\x12,\n\x05value\x18\x02 \x01(\x0B2\x16.google.protobuf.ValueR\x05value:\x028\x01\"\xB2\x02\n\x05Value\x12;\n\nnull_value\x18\x01 \x01(\x0E2\x1A.google.protobuf.NullValueH\0R\tnullValue\x12#\n\x0Cnumber_value\x18\x02 \x01(\x01H\0R\x0BnumberValue\x12#\n\x0Cstring_value\x18\x03 \x01(\tH\0R\x0BstringValue\x12\x1F\n\nbool_value\x18\x04 \x01(\x08H\0R\tboolValue\x12<\n\x0Cstruct_value\x18\x05 \x01(\x0B2\x17.google.protobuf.StructH\0R\x0BstructValue\x12;\n\nlist_value\x18\x06 \x01(\x0B2\x1A.google.protobuf.ListValueH\0R\tlistValueB\x06\n\x04kind\";\n\tListValue\x12.\n\x06values\x18\x01 \x03(\x0B2\x16.google.protobuf.ValueR\x06values*\x1B\n\tNullValue\x12\x0E\n\nNULL_VALUE\x10\0b\x06proto3\n\xB2\x02\n\x1Dplugin_comm/plugin_comm.proto\x12\x0Bplugin_comm\x1A\x19google/protobuf/any.proto\x1A\x1Cgoogle/protobuf/struct.proto\"\xB1\x01\n\x0CApplyRequest\x12(\n\x04data\x18\x01 \x01(\x0B2\x14.google.protobuf.AnyR\x04data\x12%\n\rstring_config\x18\x02 \x01(\tH\0R\x0CstringConfig\x12>\n\rstruct_config\x18\x03 \x01(\x0B2\x17.google.protobuf.StructH\0R\x0CstructConfigB\x10\n\x0Eservice_config\"\x0F\n\rApplyResponseb\x06proto3",
        );
    /// The method table.
    pub static SERVICE_DESCRIPTOR: ::pluginrpc::ServiceDescriptor = ::pluginrpc::ServiceDescriptor::new(
            "plugin_comm.GuestAgentPlugin",
            &[&START, &STOP, &GET_STATUS, &APPLY],
        )
        .with_comment(
            "The service of every plugin.\n\n The agent launches the executable, waits until it listens, and calls Start. It then polls the status every ten seconds\n until it calls Stop and kills the process.",
        )
        .with_file_descriptor_set(&super::super::FILE_DESCRIPTOR_SET);
    /// Server of [`GuestAgentPlugin`], a [`Service`](::pluginrpc::Service) for every transport.
    #[derive(Debug)]
    pub struct GuestAgentPluginServer<T> {
        inner: ::pluginrpc::__private::Arc<T>,
    }
    impl<T> GuestAgentPluginServer<T> {
        /// Serves `service`.
        pub fn new(service: T) -> Self {
            Self::from_arc(::pluginrpc::__private::Arc::new(service))
        }
        /// Serves a shared implementation.
        pub fn from_arc(inner: ::pluginrpc::__private::Arc<T>) -> Self {
            Self { inner }
        }
    }
    impl<T> ::core::clone::Clone for GuestAgentPluginServer<T> {
        fn clone(&self) -> Self {
            Self::from_arc(::core::clone::Clone::clone(&self.inner))
        }
    }
    impl<T: GuestAgentPlugin> ::pluginrpc::Call for GuestAgentPluginServer<T> {
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
                "/plugin_comm.GuestAgentPlugin/Start" => {
                    call.unary(move |message| inner.start(ctx, message))
                }
                "/plugin_comm.GuestAgentPlugin/Stop" => {
                    call.unary(move |message| inner.stop(ctx, message))
                }
                "/plugin_comm.GuestAgentPlugin/GetStatus" => {
                    call.unary(move |message| inner.get_status(ctx, message))
                }
                "/plugin_comm.GuestAgentPlugin/Apply" => {
                    call.unary(move |message| inner.apply(ctx, message))
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
    impl<T: GuestAgentPlugin> ::pluginrpc::Service for GuestAgentPluginServer<T> {
        fn descriptor(&self) -> &'static ::pluginrpc::ServiceDescriptor {
            &SERVICE_DESCRIPTOR
        }
    }
    impl<T> ::pluginrpc::Named for GuestAgentPluginServer<T> {
        const NAME: &'static str = "plugin_comm.GuestAgentPlugin";
    }
    use ::pluginrpc::__private::call_unary;
    /// Client of [`GuestAgentPlugin`] over any [`Call`](::pluginrpc::Call); it implements the trait.
    #[derive(Clone, Debug)]
    pub struct GuestAgentPluginClient<C> {
        call: C,
    }
    impl<C> GuestAgentPluginClient<C> {
        /// Creates a client that calls through `call`: an executable, a channel or a server in this process.
        pub fn new(call: C) -> Self {
            Self { call }
        }
    }
    impl<C: ::pluginrpc::Call> GuestAgentPlugin for GuestAgentPluginClient<C> {
        async fn start(
            &self,
            ctx: &::pluginrpc::Context,
            request: super::StartRequest,
        ) -> ::core::result::Result<super::StartResponse, ::pluginrpc::Error> {
            call_unary(&self.call, &START, ctx, request).await
        }
        async fn stop(
            &self,
            ctx: &::pluginrpc::Context,
            request: super::StopRequest,
        ) -> ::core::result::Result<super::StopResponse, ::pluginrpc::Error> {
            call_unary(&self.call, &STOP, ctx, request).await
        }
        async fn get_status(
            &self,
            ctx: &::pluginrpc::Context,
            request: super::GetStatusRequest,
        ) -> ::core::result::Result<super::Status, ::pluginrpc::Error> {
            call_unary(&self.call, &GET_STATUS, ctx, request).await
        }
        async fn apply(
            &self,
            ctx: &::pluginrpc::Context,
            request: super::ApplyRequest,
        ) -> ::core::result::Result<super::ApplyResponse, ::pluginrpc::Error> {
            call_unary(&self.call, &APPLY, ctx, request).await
        }
    }
}
