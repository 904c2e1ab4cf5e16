// @generated from .proto files by pluginrpc; changes are lost.
/// License of a plugin.
#[derive(Clone, PartialEq, Eq, Hash, ::pluginrpc::prost::Message)]
#[prost(prost_path = "::pluginrpc::prost")]
pub struct License {
    /// Identifier on the SPDX license list; empty for a license that is not on it.
    #[prost(string, tag = "1")]
    pub spdx_license_id: ::pluginrpc::prost::alloc::string::String,
    /// Source of the license's text. One is set.
    #[prost(oneof = "license::Source", tags = "2, 3")]
    pub source: ::core::option::Option<license::Source>,
}
/// Nested message and enum types in `License`.
pub mod license {
    /// Source of the license's text. One is set.
    #[derive(Clone, PartialEq, Eq, Hash, ::pluginrpc::prost::Oneof)]
    #[prost(prost_path = "::pluginrpc::prost")]
    pub enum Source {
        /// The text itself.
        #[prost(string, tag = "2")]
        Text(::pluginrpc::prost::alloc::string::String),
        /// An absolute URL of the text.
        #[prost(string, tag = "3")]
        Url(::pluginrpc::prost::alloc::string::String),
    }
}
impl ::pluginrpc::prost::Name for License {
    const NAME: &'static str = "License";
    const PACKAGE: &'static str = "buf.plugin.info.v1";
    fn full_name() -> ::pluginrpc::prost::alloc::string::String {
        "buf.plugin.info.v1.License".into()
    }
    fn type_url() -> ::pluginrpc::prost::alloc::string::String {
        "type.googleapis.com/buf.plugin.info.v1.License".into()
    }
}
/// Documentation and license of a plugin.
#[derive(Clone, PartialEq, Eq, Hash, ::pluginrpc::prost::Message)]
#[prost(prost_path = "::pluginrpc::prost")]
pub struct PluginInfo {
    /// Documentation of the plugin and its use, as Markdown.
    #[prost(string, tag = "1")]
    pub documentation: ::pluginrpc::prost::alloc::string::String,
    /// License of the plugin; absent if it states none.
    #[prost(message, optional, tag = "2")]
    pub license: ::core::option::Option<License>,
}
impl ::pluginrpc::prost::Name for PluginInfo {
    const NAME: &'static str = "PluginInfo";
    const PACKAGE: &'static str = "buf.plugin.info.v1";
    fn full_name() -> ::pluginrpc::prost::alloc::string::String {
        "buf.plugin.info.v1.PluginInfo".into()
    }
    fn type_url() -> ::pluginrpc::prost::alloc::string::String {
        "type.googleapis.com/buf.plugin.info.v1.PluginInfo".into()
    }
}
/// Request for the plugin's info; it has no fields.
#[derive(Clone, Copy, PartialEq, Eq, Hash, ::pluginrpc::prost::Message)]
#[prost(prost_path = "::pluginrpc::prost")]
pub struct GetPluginInfoRequest {}
impl ::pluginrpc::prost::Name for GetPluginInfoRequest {
    const NAME: &'static str = "GetPluginInfoRequest";
    const PACKAGE: &'static str = "buf.plugin.info.v1";
    fn full_name() -> ::pluginrpc::prost::alloc::string::String {
        "buf.plugin.info.v1.GetPluginInfoRequest".into()
    }
    fn type_url() -> ::pluginrpc::prost::alloc::string::String {
        "type.googleapis.com/buf.plugin.info.v1.GetPluginInfoRequest".into()
    }
}
/// Info about the plugin.
#[derive(Clone, PartialEq, Eq, Hash, ::pluginrpc::prost::Message)]
#[prost(prost_path = "::pluginrpc::prost")]
pub struct GetPluginInfoResponse {
    /// The plugin. Required.
    #[prost(message, optional, tag = "1")]
    pub plugin_info: ::core::option::Option<PluginInfo>,
}
impl ::pluginrpc::prost::Name for GetPluginInfoResponse {
    const NAME: &'static str = "GetPluginInfoResponse";
    const PACKAGE: &'static str = "buf.plugin.info.v1";
    fn full_name() -> ::pluginrpc::prost::alloc::string::String {
        "buf.plugin.info.v1.GetPluginInfoResponse".into()
    }
    fn type_url() -> ::pluginrpc::prost::alloc::string::String {
        "type.googleapis.com/buf.plugin.info.v1.GetPluginInfoResponse".into()
    }
}
/// `buf.plugin.info.v1.PluginInfoService`: its method table.
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
pub mod plugin_info_service {
    const _: () = ::pluginrpc::__private::codegen(1);
    /// `/buf.plugin.info.v1.PluginInfoService/GetPluginInfo`
    pub static GET_PLUGIN_INFO: ::pluginrpc::Method = ::pluginrpc::Method::new(
            "/buf.plugin.info.v1.PluginInfoService/GetPluginInfo",
            ::pluginrpc::TypeName::new("buf.plugin.info.v1", "GetPluginInfoRequest"),
            ::pluginrpc::TypeName::new("buf.plugin.info.v1", "GetPluginInfoResponse"),
        )
        .with_idempotency(::pluginrpc::Idempotency::NoSideEffects)
        .with_comment("Returns the documentation and the license of the plugin.")
        .with_descriptors(
            b"\nl\n\x19google/protobuf/any.proto\x12\x0Fgoogle.protobuf\"6\n\x03Any\x12\x19\n\x08type_url\x18\x01 \x01(\tR\x07typeUrl\x12\x14\n\x05value\x18\x02 \x01(\x0CR\x05valueb\x06proto3\n\xA5\x01\n buf/plugin/info/v1/license.proto\x12\x12buf.plugin.info.v1\"e\n\x07License\x12&\n\x0Fspdx_license_id\x18\x01 \x01(\tR\rspdxLicenseId\x12\x14\n\x04text\x18\x02 \x01(\tH\0R\x04text\x12\x12\n\x03url\x18\x03 \x01(\tH\0R\x03urlB\x08\n\x06sourceb\x06proto3\n\xCF\x01\n$buf/plugin/info/v1/plugin_info.proto\x12\x12buf.plugin.info.v1\x1A buf/plugin/info/v1/license.proto\"i\n\nPluginInfo\x12$\n\rdocumentation\x18\x01 \x01(\tR\rdocumentation\x125\n\x07license\x18\x02 \x01(\x0B2\x1B.buf.plugin.info.v1.LicenseR\x07licenseb\x06proto3\n\xE2\x01\n,buf/plugin/info/v1/plugin_info_service.proto\x12\x12buf.plugin.info.v1\x1A$buf/plugin/info/v1/plugin_info.proto\"\x16\n\x14GetPluginInfoRequest\"X\n\x15GetPluginInfoResponse\x12?\n\x0Bplugin_info\x18\x01 \x01(\x0B2\x1E.buf.plugin.info.v1.PluginInfoR\npluginInfob\x06proto3",
        );
    /// The method table.
    pub static SERVICE_DESCRIPTOR: ::pluginrpc::ServiceDescriptor = ::pluginrpc::ServiceDescriptor::new(
            "buf.plugin.info.v1.PluginInfoService",
            &[&GET_PLUGIN_INFO],
        )
        .with_comment("Documents a plugin.")
        .with_file_descriptor_set(
            &super::super::super::super::super::FILE_DESCRIPTOR_SET,
        );
}
