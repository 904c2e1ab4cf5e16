// @generated from .proto files by pluginrpc; changes are lost.
/// A file, or a place in it.
#[derive(Clone, PartialEq, Eq, Hash, ::pluginrpc::prost::Message)]
#[prost(prost_path = "::pluginrpc::prost")]
pub struct FileLocation {
    /// The name of the file as its descriptor gives it. Required.
    #[prost(string, tag = "1")]
    pub file_name: ::pluginrpc::prost::alloc::string::String,
    /// The place as google.protobuf.SourceCodeInfo.Location.path gives it, at most 64 numbers; empty for the whole file.
    #[prost(int32, repeated, tag = "2")]
    pub source_path: ::pluginrpc::prost::alloc::vec::Vec<i32>,
}
impl ::pluginrpc::prost::Name for FileLocation {
    const NAME: &'static str = "FileLocation";
    const PACKAGE: &'static str = "buf.plugin.descriptor.v1";
    fn full_name() -> ::pluginrpc::prost::alloc::string::String {
        "buf.plugin.descriptor.v1.FileLocation".into()
    }
    fn type_url() -> ::pluginrpc::prost::alloc::string::String {
        "type.googleapis.com/buf.plugin.descriptor.v1.FileLocation".into()
    }
}
/// The full name of a module: registry/owner/module.
#[derive(Clone, PartialEq, Eq, Hash, ::pluginrpc::prost::Message)]
#[prost(prost_path = "::pluginrpc::prost")]
pub struct ModuleName {
    /// The host name of the registry. Required.
    #[prost(string, tag = "1")]
    pub registry: ::pluginrpc::prost::alloc::string::String,
    /// The user or organization. Required.
    #[prost(string, tag = "2")]
    pub owner: ::pluginrpc::prost::alloc::string::String,
    /// The name of the module within its owner's. Required.
    #[prost(string, tag = "3")]
    pub module: ::pluginrpc::prost::alloc::string::String,
}
impl ::pluginrpc::prost::Name for ModuleName {
    const NAME: &'static str = "ModuleName";
    const PACKAGE: &'static str = "buf.plugin.descriptor.v1";
    fn full_name() -> ::pluginrpc::prost::alloc::string::String {
        "buf.plugin.descriptor.v1.ModuleName".into()
    }
    fn type_url() -> ::pluginrpc::prost::alloc::string::String {
        "type.googleapis.com/buf.plugin.descriptor.v1.ModuleName".into()
    }
}
/// A .proto file: its descriptor, and facts that the compiler knows beside it.
#[derive(Clone, PartialEq, ::pluginrpc::prost::Message)]
#[prost(prost_path = "::pluginrpc::prost")]
pub struct FileDescriptor {
    /// The descriptor, with source information if the file was compiled from source. Required, and has a name.
    #[prost(message, optional, tag = "1")]
    pub file_descriptor_proto: ::core::option::Option<
        ::pluginrpc::prost_types::FileDescriptorProto,
    >,
    /// True if the file is only here because another one imports it.
    #[prost(bool, tag = "2")]
    pub is_import: bool,
    /// True if the file states no syntax; its descriptor looks like that of a proto2 file.
    #[prost(bool, tag = "3")]
    pub is_syntax_unspecified: bool,
    /// The imports that are not used, as indexes into the descriptor's dependency field.
    #[prost(int32, repeated, tag = "4")]
    pub unused_dependency: ::pluginrpc::prost::alloc::vec::Vec<i32>,
    /// The module that the file belongs to; absent if it has no name.
    #[prost(message, optional, tag = "5")]
    pub module_name: ::core::option::Option<ModuleName>,
}
impl ::pluginrpc::prost::Name for FileDescriptor {
    const NAME: &'static str = "FileDescriptor";
    const PACKAGE: &'static str = "buf.plugin.descriptor.v1";
    fn full_name() -> ::pluginrpc::prost::alloc::string::String {
        "buf.plugin.descriptor.v1.FileDescriptor".into()
    }
    fn type_url() -> ::pluginrpc::prost::alloc::string::String {
        "type.googleapis.com/buf.plugin.descriptor.v1.FileDescriptor".into()
    }
}
