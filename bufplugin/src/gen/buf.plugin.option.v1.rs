// @generated from .proto files by pluginrpc; changes are lost.
/// An option that users set for a plugin, for example in buf.yaml.
#[derive(Clone, PartialEq, ::pluginrpc::prost::Message)]
#[prost(prost_path = "::pluginrpc::prost")]
pub struct Option {
    /// The name of the option: 3 to 64 of a to z and "_", with no "_" at either end. Required, unique within a request.
    #[prost(string, tag = "1")]
    pub key: ::pluginrpc::prost::alloc::string::String,
    /// The value. Required: options that are not set are left out.
    #[prost(message, optional, tag = "2")]
    pub value: ::core::option::Option<Value>,
}
impl ::pluginrpc::prost::Name for Option {
    const NAME: &'static str = "Option";
    const PACKAGE: &'static str = "buf.plugin.option.v1";
    fn full_name() -> ::pluginrpc::prost::alloc::string::String {
        "buf.plugin.option.v1.Option".into()
    }
    fn type_url() -> ::pluginrpc::prost::alloc::string::String {
        "type.googleapis.com/buf.plugin.option.v1.Option".into()
    }
}
/// The value of an option.
#[derive(Clone, PartialEq, ::pluginrpc::prost::Message)]
#[prost(prost_path = "::pluginrpc::prost")]
pub struct Value {
    /// The value by its type. One is set, and it is not the zero of its type.
    #[prost(oneof = "value::Type", tags = "1, 2, 3, 4, 5, 6")]
    pub r#type: ::core::option::Option<value::Type>,
}
/// Nested message and enum types in `Value`.
pub mod value {
    /// The value by its type. One is set, and it is not the zero of its type.
    #[derive(Clone, PartialEq, ::pluginrpc::prost::Oneof)]
    #[prost(prost_path = "::pluginrpc::prost")]
    pub enum Type {
        /// A boolean.
        #[prost(bool, tag = "1")]
        BoolValue(bool),
        /// A whole number.
        #[prost(int64, tag = "2")]
        Int64Value(i64),
        /// A number with a fraction.
        #[prost(double, tag = "3")]
        DoubleValue(f64),
        /// A string.
        #[prost(string, tag = "4")]
        StringValue(::pluginrpc::prost::alloc::string::String),
        /// Bytes.
        #[prost(bytes, tag = "5")]
        BytesValue(::pluginrpc::prost::alloc::vec::Vec<u8>),
        /// Several values of one type.
        #[prost(message, tag = "6")]
        ListValue(super::ListValue),
    }
}
impl ::pluginrpc::prost::Name for Value {
    const NAME: &'static str = "Value";
    const PACKAGE: &'static str = "buf.plugin.option.v1";
    fn full_name() -> ::pluginrpc::prost::alloc::string::String {
        "buf.plugin.option.v1.Value".into()
    }
    fn type_url() -> ::pluginrpc::prost::alloc::string::String {
        "type.googleapis.com/buf.plugin.option.v1.Value".into()
    }
}
/// A list of values.
#[derive(Clone, PartialEq, ::pluginrpc::prost::Message)]
#[prost(prost_path = "::pluginrpc::prost")]
pub struct ListValue {
    /// The values, at least one, all of one type.
    #[prost(message, repeated, tag = "1")]
    pub values: ::pluginrpc::prost::alloc::vec::Vec<Value>,
}
impl ::pluginrpc::prost::Name for ListValue {
    const NAME: &'static str = "ListValue";
    const PACKAGE: &'static str = "buf.plugin.option.v1";
    fn full_name() -> ::pluginrpc::prost::alloc::string::String {
        "buf.plugin.option.v1.ListValue".into()
    }
    fn type_url() -> ::pluginrpc::prost::alloc::string::String {
        "type.googleapis.com/buf.plugin.option.v1.ListValue".into()
    }
}
