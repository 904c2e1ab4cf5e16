// @generated from .proto files by pluginrpc; changes are lost.
/// A finding: a place that breaks a rule.
#[derive(Clone, PartialEq, Eq, Hash, ::pluginrpc::prost::Message)]
#[prost(prost_path = "::pluginrpc::prost")]
pub struct Annotation {
    /// The rule. Required.
    #[prost(string, tag = "1")]
    pub rule_id: ::pluginrpc::prost::alloc::string::String,
    /// The problem, for people.
    #[prost(string, tag = "2")]
    pub message: ::pluginrpc::prost::alloc::string::String,
    /// Place in one of the request's file_descriptors; absent for a finding without a place.
    #[prost(message, optional, tag = "3")]
    pub file_location: ::core::option::Option<
        super::super::descriptor::v1::FileLocation,
    >,
    /// Place in one of the request's against_file_descriptors, for breaking rules only.
    #[prost(message, optional, tag = "4")]
    pub against_file_location: ::core::option::Option<
        super::super::descriptor::v1::FileLocation,
    >,
}
impl ::pluginrpc::prost::Name for Annotation {
    const NAME: &'static str = "Annotation";
    const PACKAGE: &'static str = "buf.plugin.check.v1";
    fn full_name() -> ::pluginrpc::prost::alloc::string::String {
        "buf.plugin.check.v1.Annotation".into()
    }
    fn type_url() -> ::pluginrpc::prost::alloc::string::String {
        "type.googleapis.com/buf.plugin.check.v1.Annotation".into()
    }
}
/// A name for several rules. Users can write it wherever they can name a rule.
#[derive(Clone, PartialEq, Eq, Hash, ::pluginrpc::prost::Message)]
#[prost(prost_path = "::pluginrpc::prost")]
pub struct Category {
    /// Id that users write into buf.yaml, of the same form as the id of a rule. Required.
    #[prost(string, tag = "1")]
    pub id: ::pluginrpc::prost::alloc::string::String,
    /// Purpose of the category's rules, of the same form as the purpose of a rule. Required.
    #[prost(string, tag = "2")]
    pub purpose: ::pluginrpc::prost::alloc::string::String,
    /// True if users should stop using the category.
    #[prost(bool, tag = "3")]
    pub deprecated: bool,
    /// The categories to use instead, none of them deprecated. Set on a deprecated category only.
    #[prost(string, repeated, tag = "4")]
    pub replacement_ids: ::pluginrpc::prost::alloc::vec::Vec<
        ::pluginrpc::prost::alloc::string::String,
    >,
}
impl ::pluginrpc::prost::Name for Category {
    const NAME: &'static str = "Category";
    const PACKAGE: &'static str = "buf.plugin.check.v1";
    fn full_name() -> ::pluginrpc::prost::alloc::string::String {
        "buf.plugin.check.v1.Category".into()
    }
    fn type_url() -> ::pluginrpc::prost::alloc::string::String {
        "type.googleapis.com/buf.plugin.check.v1.Category".into()
    }
}
/// A rule of a plugin.
#[derive(Clone, PartialEq, Eq, Hash, ::pluginrpc::prost::Message)]
#[prost(prost_path = "::pluginrpc::prost")]
pub struct Rule {
    /// Id that users write into buf.yaml and into comments that ignore a finding. Required; unique among all rules and
    /// categories of buf and of every plugin in use.
    ///
    /// 3 to 64 of A to Z, 0 to 9 and "_", with no "_" at either end.
    #[prost(string, tag = "1")]
    pub id: ::pluginrpc::prost::alloc::string::String,
    /// The categories that the rule belongs to, each of them listed by the plugin.
    #[prost(string, repeated, tag = "2")]
    pub category_ids: ::pluginrpc::prost::alloc::vec::Vec<
        ::pluginrpc::prost::alloc::string::String,
    >,
    /// True if the rule runs when the user names no rules. Never set on a deprecated rule.
    #[prost(bool, tag = "3")]
    pub default: bool,
    /// Purpose of the rule, for people: one sentence of 2 to 256 characters that begins with a capital letter and ends
    /// with a full stop. Required.
    #[prost(string, tag = "4")]
    pub purpose: ::pluginrpc::prost::alloc::string::String,
    /// The command that runs the rule. Required.
    #[prost(enumeration = "RuleType", tag = "5")]
    pub r#type: i32,
    /// True if users should stop using the rule.
    #[prost(bool, tag = "6")]
    pub deprecated: bool,
    /// The rules to use instead, none of them deprecated. Set on a deprecated rule only.
    #[prost(string, repeated, tag = "7")]
    pub replacement_ids: ::pluginrpc::prost::alloc::vec::Vec<
        ::pluginrpc::prost::alloc::string::String,
    >,
}
impl ::pluginrpc::prost::Name for Rule {
    const NAME: &'static str = "Rule";
    const PACKAGE: &'static str = "buf.plugin.check.v1";
    fn full_name() -> ::pluginrpc::prost::alloc::string::String {
        "buf.plugin.check.v1.Rule".into()
    }
    fn type_url() -> ::pluginrpc::prost::alloc::string::String {
        "type.googleapis.com/buf.plugin.check.v1.Rule".into()
    }
}
/// Command that runs a rule.
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
pub enum RuleType {
    /// No type was given, which hides the rule from buf.
    Unspecified = 0,
    /// `buf lint`: the rule looks at files as they are.
    Lint = 1,
    /// `buf breaking`: the rule compares files with what they were.
    Breaking = 2,
}
impl RuleType {
    /// String value of the enum field names used in the ProtoBuf definition.
    ///
    /// The values are not transformed in any way and thus are considered stable
    /// (if the ProtoBuf definition does not change) and safe for programmatic use.
    pub fn as_str_name(&self) -> &'static str {
        match self {
            Self::Unspecified => "RULE_TYPE_UNSPECIFIED",
            Self::Lint => "RULE_TYPE_LINT",
            Self::Breaking => "RULE_TYPE_BREAKING",
        }
    }
    /// Creates an enum from field names used in the ProtoBuf definition.
    pub fn from_str_name(value: &str) -> ::core::option::Option<Self> {
        match value {
            "RULE_TYPE_UNSPECIFIED" => Some(Self::Unspecified),
            "RULE_TYPE_LINT" => Some(Self::Lint),
            "RULE_TYPE_BREAKING" => Some(Self::Breaking),
            _ => None,
        }
    }
}
/// Files to check, rules and options.
#[derive(Clone, PartialEq, ::pluginrpc::prost::Message)]
#[prost(prost_path = "::pluginrpc::prost")]
pub struct CheckRequest {
    /// The files and all that they import, at least one; their names are unique.
    #[prost(message, repeated, tag = "1")]
    pub file_descriptors: ::pluginrpc::prost::alloc::vec::Vec<
        super::super::descriptor::v1::FileDescriptor,
    >,
    /// The files that breaking rules compare with. Empty in a lint run; the names are unique.
    #[prost(message, repeated, tag = "2")]
    pub against_file_descriptors: ::pluginrpc::prost::alloc::vec::Vec<
        super::super::descriptor::v1::FileDescriptor,
    >,
    /// Options that the user set for this plugin, in no particular order.
    #[prost(message, repeated, tag = "3")]
    pub options: ::pluginrpc::prost::alloc::vec::Vec<super::super::option::v1::Option>,
    /// The rules to run, at most 250 and none twice; none at all means the plugin's default rules.
    #[prost(string, repeated, tag = "4")]
    pub rule_ids: ::pluginrpc::prost::alloc::vec::Vec<
        ::pluginrpc::prost::alloc::string::String,
    >,
}
impl ::pluginrpc::prost::Name for CheckRequest {
    const NAME: &'static str = "CheckRequest";
    const PACKAGE: &'static str = "buf.plugin.check.v1";
    fn full_name() -> ::pluginrpc::prost::alloc::string::String {
        "buf.plugin.check.v1.CheckRequest".into()
    }
    fn type_url() -> ::pluginrpc::prost::alloc::string::String {
        "type.googleapis.com/buf.plugin.check.v1.CheckRequest".into()
    }
}
/// Findings.
#[derive(Clone, PartialEq, ::pluginrpc::prost::Message)]
#[prost(prost_path = "::pluginrpc::prost")]
pub struct CheckResponse {
    /// One for each place that breaks a rule; empty if there is none.
    #[prost(message, repeated, tag = "1")]
    pub annotations: ::pluginrpc::prost::alloc::vec::Vec<Annotation>,
}
impl ::pluginrpc::prost::Name for CheckResponse {
    const NAME: &'static str = "CheckResponse";
    const PACKAGE: &'static str = "buf.plugin.check.v1";
    fn full_name() -> ::pluginrpc::prost::alloc::string::String {
        "buf.plugin.check.v1.CheckResponse".into()
    }
    fn type_url() -> ::pluginrpc::prost::alloc::string::String {
        "type.googleapis.com/buf.plugin.check.v1.CheckResponse".into()
    }
}
/// Request for a page of rules.
#[derive(Clone, PartialEq, Eq, Hash, ::pluginrpc::prost::Message)]
#[prost(prost_path = "::pluginrpc::prost")]
pub struct ListRulesRequest {
    /// Largest number of rules on the page, at most 1000; 0 for the plugin's default.
    #[prost(uint32, tag = "1")]
    pub page_size: u32,
    /// The next_page_token of the page before, at most 4096 bytes; empty for the first page.
    #[prost(string, tag = "2")]
    pub page_token: ::pluginrpc::prost::alloc::string::String,
}
impl ::pluginrpc::prost::Name for ListRulesRequest {
    const NAME: &'static str = "ListRulesRequest";
    const PACKAGE: &'static str = "buf.plugin.check.v1";
    fn full_name() -> ::pluginrpc::prost::alloc::string::String {
        "buf.plugin.check.v1.ListRulesRequest".into()
    }
    fn type_url() -> ::pluginrpc::prost::alloc::string::String {
        "type.googleapis.com/buf.plugin.check.v1.ListRulesRequest".into()
    }
}
/// A page of rules.
#[derive(Clone, PartialEq, ::pluginrpc::prost::Message)]
#[prost(prost_path = "::pluginrpc::prost")]
pub struct ListRulesResponse {
    /// The page_token of the next page; empty on the last one.
    #[prost(string, tag = "1")]
    pub next_page_token: ::pluginrpc::prost::alloc::string::String,
    /// The rules, at least one, in an order that does not change from page to page.
    #[prost(message, repeated, tag = "2")]
    pub rules: ::pluginrpc::prost::alloc::vec::Vec<Rule>,
}
impl ::pluginrpc::prost::Name for ListRulesResponse {
    const NAME: &'static str = "ListRulesResponse";
    const PACKAGE: &'static str = "buf.plugin.check.v1";
    fn full_name() -> ::pluginrpc::prost::alloc::string::String {
        "buf.plugin.check.v1.ListRulesResponse".into()
    }
    fn type_url() -> ::pluginrpc::prost::alloc::string::String {
        "type.googleapis.com/buf.plugin.check.v1.ListRulesResponse".into()
    }
}
/// Request for a page of categories.
#[derive(Clone, PartialEq, Eq, Hash, ::pluginrpc::prost::Message)]
#[prost(prost_path = "::pluginrpc::prost")]
pub struct ListCategoriesRequest {
    /// Largest number of categories on the page, at most 1000; 0 for the plugin's default.
    #[prost(uint32, tag = "1")]
    pub page_size: u32,
    /// The next_page_token of the page before, at most 4096 bytes; empty for the first page.
    #[prost(string, tag = "2")]
    pub page_token: ::pluginrpc::prost::alloc::string::String,
}
impl ::pluginrpc::prost::Name for ListCategoriesRequest {
    const NAME: &'static str = "ListCategoriesRequest";
    const PACKAGE: &'static str = "buf.plugin.check.v1";
    fn full_name() -> ::pluginrpc::prost::alloc::string::String {
        "buf.plugin.check.v1.ListCategoriesRequest".into()
    }
    fn type_url() -> ::pluginrpc::prost::alloc::string::String {
        "type.googleapis.com/buf.plugin.check.v1.ListCategoriesRequest".into()
    }
}
/// A page of categories.
#[derive(Clone, PartialEq, ::pluginrpc::prost::Message)]
#[prost(prost_path = "::pluginrpc::prost")]
pub struct ListCategoriesResponse {
    /// The page_token of the next page; empty on the last one.
    #[prost(string, tag = "1")]
    pub next_page_token: ::pluginrpc::prost::alloc::string::String,
    /// The categories, in an order that does not change from page to page; a plugin may have none.
    #[prost(message, repeated, tag = "2")]
    pub categories: ::pluginrpc::prost::alloc::vec::Vec<Category>,
}
impl ::pluginrpc::prost::Name for ListCategoriesResponse {
    const NAME: &'static str = "ListCategoriesResponse";
    const PACKAGE: &'static str = "buf.plugin.check.v1";
    fn full_name() -> ::pluginrpc::prost::alloc::string::String {
        "buf.plugin.check.v1.ListCategoriesResponse".into()
    }
    fn type_url() -> ::pluginrpc::prost::alloc::string::String {
        "type.googleapis.com/buf.plugin.check.v1.ListCategoriesResponse".into()
    }
}
/// `buf.plugin.check.v1.CheckService`: its method table.
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
pub mod check_service {
    const _: () = ::pluginrpc::__private::codegen(1);
    /// `/buf.plugin.check.v1.CheckService/Check`
    pub static CHECK: ::pluginrpc::Method = ::pluginrpc::Method::new(
            "/buf.plugin.check.v1.CheckService/Check",
            ::pluginrpc::TypeName::new("buf.plugin.check.v1", "CheckRequest"),
            ::pluginrpc::TypeName::new("buf.plugin.check.v1", "CheckResponse"),
        )
        .with_idempotency(::pluginrpc::Idempotency::NoSideEffects)
        .with_comment("Runs rules over files and returns their findings.")
        .with_descriptors(
            b"\nl\n\x19google/protobuf/any.proto\x12\x0Fgoogle.protobuf\"6\n\x03Any\x12\x19\n\x08type_url\x18\x01 \x01(\tR\x07typeUrl\x12\x14\n\x05value\x18\x02 \x01(\x0CR\x05valueb\x06proto3\n\x9E\x01\n,buf/plugin/descriptor/v1/file_location.proto\x12\x18buf.plugin.descriptor.v1\"L\n\x0CFileLocation\x12\x1B\n\tfile_name\x18\x01 \x01(\tR\x08fileName\x12\x1F\n\x0Bsource_path\x18\x02 \x03(\x05R\nsourcePathb\x06proto3\n\xDC\x02\n$buf/plugin/check/v1/annotation.proto\x12\x13buf.plugin.check.v1\x1A,buf/plugin/descriptor/v1/file_location.proto\"\xE8\x01\n\nAnnotation\x12\x17\n\x07rule_id\x18\x01 \x01(\tR\x06ruleId\x12\x18\n\x07message\x18\x02 \x01(\tR\x07message\x12K\n\rfile_location\x18\x03 \x01(\x0B2&.buf.plugin.descriptor.v1.FileLocationR\x0CfileLocation\x12Z\n\x15against_file_location\x18\x04 \x01(\x0B2&.buf.plugin.descriptor.v1.FileLocationR\x13againstFileLocationb\x06proto3\n\xA6\x01\n*buf/plugin/descriptor/v1/module_name.proto\x12\x18buf.plugin.descriptor.v1\"V\n\nModuleName\x12\x1A\n\x08registry\x18\x01 \x01(\tR\x08registry\x12\x14\n\x05owner\x18\x02 \x01(\tR\x05owner\x12\x16\n\x06module\x18\x03 \x01(\tR\x06moduleb\x06proto3\n\xEAO\n google/protobuf/descriptor.proto\x12\x0Fgoogle.protobuf\"\x98\x05\n\x13FileDescriptorProto\x12\x12\n\x04name\x18\x01 \x01(\tR\x04name\x12\x18\n\x07package\x18\x02 \x01(\tR\x07package\x12\x1E\n\ndependency\x18\x03 \x03(\tR\ndependency\x12+\n\x11public_dependency\x18\n \x03(\x05R\x10publicDependency\x12'\n\x0Fweak_dependency\x18\x0B \x03(\x05R\x0EweakDependency\x12C\n\x0Cmessage_type\x18\x04 \x03(\x0B2 .google.protobuf.DescriptorProtoR\x0BmessageType\x12A\n\tenum_type\x18\x05 \x03(\x0B2$.google.protobuf.EnumDescriptorProtoR\x08enumType\x12A\n\x07service\x18\x06 \x03(\x0B2'.google.protobuf.ServiceDescriptorProtoR\x07service\x12C\n\textension\x18\x07 \x03(\x0B2%.google.protobuf.FieldDescriptorProtoR\textension\x126\n\x07options\x18\x08 \x01(\x0B2\x1C.google.protobuf.FileOptionsR\x07options\x12I\n\x10source_code_info\x18\t \x01(\x0B2\x1F.google.protobuf.SourceCodeInfoR\x0EsourceCodeInfo\x12\x16\n\x06syntax\x18\x0C \x01(\tR\x06syntax\x122\n\x07edition\x18\x0E \x01(\x0E2\x18.google.protobuf.EditionR\x07edition\"\xB9\x06\n\x0FDescriptorProto\x12\x12\n\x04name\x18\x01 \x01(\tR\x04name\x12;\n\x05field\x18\x02 \x03(\x0B2%.google.protobuf.FieldDescriptorProtoR\x05field\x12C\n\textension\x18\x06 \x03(\x0B2%.google.protobuf.FieldDescriptorProtoR\textension\x12A\n\x0Bnested_type\x18\x03 \x03(\x0B2 .google.protobuf.DescriptorProtoR\nnestedType\x12A\n\tenum_type\x18\x04 \x03(\x0B2$.google.protobuf.EnumDescriptorProtoR\x08enumType\x12X\n\x0Fextension_range\x18\x05 \x03(\x0B2/.google.protobuf.DescriptorProto.ExtensionRangeR\x0EextensionRange\x12D\n\noneof_decl\x18\x08 \x03(\x0B2%.google.protobuf.OneofDescriptorProtoR\toneofDecl\x129\n\x07options\x18\x07 \x01(\x0B2\x1F.google.protobuf.MessageOptionsR\x07options\x12U\n\x0Ereserved_range\x18\t \x03(\x0B2..google.protobuf.DescriptorProto.ReservedRangeR\rreservedRange\x12#\n\rreserved_name\x18\n \x03(\tR\x0CreservedName\x1Az\n\x0EExtensionRange\x12\x14\n\x05start\x18\x01 \x01(\x05R\x05start\x12\x10\n\x03end\x18\x02 \x01(\x05R\x03end\x12@\n\x07options\x18\x03 \x01(\x0B2&.google.protobuf.ExtensionRangeOptionsR\x07options\x1A7\n\rReservedRange\x12\x14\n\x05start\x18\x01 \x01(\x05R\x05start\x12\x10\n\x03end\x18\x02 \x01(\x05R\x03end\"\xB1\x04\n\x15ExtensionRangeOptions\x12X\n\x14uninterpreted_option\x18\xE7\x07 \x03(\x0B2$.google.protobuf.UninterpretedOptionR\x13uninterpretedOption\x12T\n\x0Bdeclaration\x18\x02 \x03(\x0B22.google.protobuf.ExtensionRangeOptions.DeclarationR\x0Bdeclaration\x127\n\x08features\x182 \x01(\x0B2\x1B.google.protobuf.FeatureSetR\x08features\x12h\n\x0Cverification\x18\x03 \x01(\x0E28.google.protobuf.ExtensionRangeOptions.VerificationState:\nUNVERIFIEDR\x0Cverification\x1A\x8E\x01\n\x0BDeclaration\x12\x16\n\x06number\x18\x01 \x01(\x05R\x06number\x12\x1B\n\tfull_name\x18\x02 \x01(\tR\x08fullName\x12\x12\n\x04type\x18\x03 \x01(\tR\x04type\x12\x1A\n\x08reserved\x18\x05 \x01(\x08R\x08reserved\x12\x1A\n\x08repeated\x18\x06 \x01(\x08R\x08repeated\"4\n\x11VerificationState\x12\x0F\n\x0BDECLARATION\x10\0\x12\x0E\n\nUNVERIFIED\x10\x01\"\xC1\x06\n\x14FieldDescriptorProto\x12\x12\n\x04name\x18\x01 \x01(\tR\x04name\x12\x16\n\x06number\x18\x03 \x01(\x05R\x06number\x12A\n\x05label\x18\x04 \x01(\x0E2+.google.protobuf.FieldDescriptorProto.LabelR\x05label\x12>\n\x04type\x18\x05 \x01(\x0E2*.google.protobuf.FieldDescriptorProto.TypeR\x04type\x12\x1B\n\ttype_name\x18\x06 \x01(\tR\x08typeName\x12\x1A\n\x08extendee\x18\x02 \x01(\tR\x08extendee\x12#\n\rdefault_value\x18\x07 \x01(\tR\x0CdefaultValue\x12\x1F\n\x0Boneof_index\x18\t \x01(\x05R\noneofIndex\x12\x1B\n\tjson_name\x18\n \x01(\tR\x08jsonName\x127\n\x07options\x18\x08 \x01(\x0B2\x1D.google.protobuf.FieldOptionsR\x07options\x12'\n\x0Fproto3_optional\x18\x11 \x01(\x08R\x0Eproto3Optional\"\xB6\x02\n\x04Type\x12\x0F\n\x0BTYPE_DOUBLE\x10\x01\x12\x0E\n\nTYPE_FLOAT\x10\x02\x12\x0E\n\nTYPE_INT64\x10\x03\x12\x0F\n\x0BTYPE_UINT64\x10\x04\x12\x0E\n\nTYPE_INT32\x10\x05\x12\x10\n\x0CTYPE_FIXED64\x10\x06\x12\x10\n\x0CTYPE_FIXED32\x10\x07\x12\r\n\tTYPE_BOOL\x10\x08\x12\x0F\n\x0BTYPE_STRING\x10\t\x12\x0E\n\nTYPE_GROUP\x10\n\x12\x10\n\x0CTYPE_MESSAGE\x10\x0B\x12\x0E\n\nTYPE_BYTES\x10\x0C\x12\x0F\n\x0BTYPE_UINT32\x10\r\x12\r\n\tTYPE_ENUM\x10\x0E\x12\x11\n\rTYPE_SFIXED32\x10\x0F\x12\x11\n\rTYPE_SFIXED64\x10\x10\x12\x0F\n\x0BTYPE_SINT32\x10\x11\x12\x0F\n\x0BTYPE_SINT64\x10\x12\"C\n\x05Label\x12\x12\n\x0ELABEL_OPTIONAL\x10\x01\x12\x12\n\x0ELABEL_REPEATED\x10\x03\x12\x12\n\x0ELABEL_REQUIRED\x10\x02\"c\n\x14OneofDescriptorProto\x12\x12\n\x04name\x18\x01 \x01(\tR\x04name\x127\n\x07options\x18\x02 \x01(\x0B2\x1D.google.protobuf.OneofOptionsR\x07options\"\xE3\x02\n\x13EnumDescriptorProto\x12\x12\n\x04name\x18\x01 \x01(\tR\x04name\x12?\n\x05value\x18\x02 \x03(\x0B2).google.protobuf.EnumValueDescriptorProtoR\x05value\x126\n\x07options\x18\x03 \x01(\x0B2\x1C.google.protobuf.EnumOptionsR\x07options\x12]\n\x0Ereserved_range\x18\x04 \x03(\x0B26.google.protobuf.EnumDescriptorProto.EnumReservedRangeR\rreservedRange\x12#\n\rreserved_name\x18\x05 \x03(\tR\x0CreservedName\x1A;\n\x11EnumReservedRange\x12\x14\n\x05start\x18\x01 \x01(\x05R\x05start\x12\x10\n\x03end\x18\x02 \x01(\x05R\x03end\"\x83\x01\n\x18EnumValueDescriptorProto\x12\x12\n\x04name\x18\x01 \x01(\tR\x04name\x12\x16\n\x06number\x18\x02 \x01(\x05R\x06number\x12;\n\x07options\x18\x03 \x01(\x0B2!.google.protobuf.EnumValueOptionsR\x07options\"\xA7\x01\n\x16ServiceDescriptorProto\x12\x12\n\x04name\x18\x01 \x01(\tR\x04name\x12>\n\x06method\x18\x02 \x03(\x0B2&.google.protobuf.MethodDescriptorProtoR\x06method\x129\n\x07options\x18\x03 \x01(\x0B2\x1F.google.protobuf.ServiceOptionsR\x07options\"\x89\x02\n\x15MethodDescriptorProto\x12\x12\n\x04name\x18\x01 \x01(\tR\x04name\x12\x1D\n\ninput_type\x18\x02 \x01(\tR\tinputType\x12\x1F\n\x0Boutput_type\x18\x03 \x01(\tR\noutputType\x128\n\x07options\x18\x04 \x01(\x0B2\x1E.google.protobuf.MethodOptionsR\x07options\x120\n\x10client_streaming\x18\x05 \x01(\x08:\x05falseR\x0FclientStreaming\x120\n\x10server_streaming\x18\x06 \x01(\x08:\x05falseR\x0FserverStreaming\"\xB5\t\n\x0BFileOptions\x12!\n\x0Cjava_package\x18\x01 \x01(\tR\x0BjavaPackage\x120\n\x14java_outer_classname\x18\x08 \x01(\tR\x12javaOuterClassname\x125\n\x13java_multiple_files\x18\n \x01(\x08:\x05falseR\x11javaMultipleFiles\x12@\n\x1Djava_generate_equals_and_hash\x18\x14 \x01(\x08R\x19javaGenerateEqualsAndHash\x12:\n\x16java_string_check_utf8\x18\x1B \x01(\x08:\x05falseR\x13javaStringCheckUtf8\x12S\n\x0Coptimize_for\x18\t \x01(\x0E2).google.protobuf.FileOptions.OptimizeMode:\x05SPEEDR\x0BoptimizeFor\x12\x1D\n\ngo_package\x18\x0B \x01(\tR\tgoPackage\x125\n\x13cc_generic_services\x18\x10 \x01(\x08:\x05falseR\x11ccGenericServices\x129\n\x15java_generic_services\x18\x11 \x01(\x08:\x05falseR\x13javaGenericServices\x125\n\x13py_generic_services\x18\x12 \x01(\x08:\x05falseR\x11pyGenericServices\x127\n\x14php_generic_services\x18* \x01(\x08:\x05falseR\x12phpGenericServices\x12%\n\ndeprecated\x18\x17 \x01(\x08:\x05falseR\ndeprecated\x12.\n\x10cc_enable_arenas\x18\x1F \x01(\x08:\x04trueR\x0EccEnableArenas\x12*\n\x11objc_class_prefix\x18$ \x01(\tR\x0FobjcClassPrefix\x12)\n\x10csharp_namespace\x18% \x01(\tR\x0FcsharpNamespace\x12!\n\x0Cswift_prefix\x18' \x01(\tR\x0BswiftPrefix\x12(\n\x10php_class_prefix\x18( \x01(\tR\x0EphpClassPrefix\x12#\n\rphp_namespace\x18) \x01(\tR\x0CphpNamespace\x124\n\x16php_metadata_namespace\x18, \x01(\tR\x14phpMetadataNamespace\x12!\n\x0Cruby_package\x18- \x01(\tR\x0BrubyPackage\x127\n\x08features\x182 \x01(\x0B2\x1B.google.protobuf.FeatureSetR\x08features\x12X\n\x14uninterpreted_option\x18\xE7\x07 \x03(\x0B2$.google.protobuf.UninterpretedOptionR\x13uninterpretedOption\":\n\x0COptimizeMode\x12\t\n\x05SPEED\x10\x01\x12\r\n\tCODE_SIZE\x10\x02\x12\x10\n\x0CLITE_RUNTIME\x10\x03\"\xC7\x03\n\x0EMessageOptions\x12<\n\x17message_set_wire_format\x18\x01 \x01(\x08:\x05falseR\x14messageSetWireFormat\x12L\n\x1Fno_standard_descriptor_accessor\x18\x02 \x01(\x08:\x05falseR\x1CnoStandardDescriptorAccessor\x12%\n\ndeprecated\x18\x03 \x01(\x08:\x05falseR\ndeprecated\x12\x1B\n\tmap_entry\x18\x07 \x01(\x08R\x08mapEntry\x12R\n&deprecated_legacy_json_field_conflicts\x18\x0B \x01(\x08R\"deprecatedLegacyJsonFieldConflicts\x127\n\x08features\x18\x0C \x01(\x0B2\x1B.google.protobuf.FeatureSetR\x08features\x12X\n\x14uninterpreted_option\x18\xE7\x07 \x03(\x0B2$.google.protobuf.UninterpretedOptionR\x13uninterpretedOption\"\x96\n\n\x0CFieldOptions\x12A\n\x05ctype\x18\x01 \x01(\x0E2#.google.protobuf.FieldOptions.CType:\x06STRINGR\x05ctype\x12\x16\n\x06packed\x18\x02 \x01(\x08R\x06packed\x12G\n\x06jstype\x18\x06 \x01(\x0E2$.google.protobuf.FieldOptions.JSType:\tJS_NORMALR\x06jstype\x12\x19\n\x04lazy\x18\x05 \x01(\x08:\x05falseR\x04lazy\x12.\n\x0Funverified_lazy\x18\x0F \x01(\x08:\x05falseR\x0EunverifiedLazy\x12%\n\ndeprecated\x18\x03 \x01(\x08:\x05falseR\ndeprecated\x12\x19\n\x04weak\x18\n \x01(\x08:\x05falseR\x04weak\x12(\n\x0Cdebug_redact\x18\x10 \x01(\x08:\x05falseR\x0BdebugRedact\x12K\n\tretention\x18\x11 \x01(\x0E2-.google.protobuf.FieldOptions.OptionRetentionR\tretention\x12H\n\x07targets\x18\x13 \x03(\x0E2..google.protobuf.FieldOptions.OptionTargetTypeR\x07targets\x12W\n\x10edition_defaults\x18\x14 \x03(\x0B2,.google.protobuf.FieldOptions.EditionDefaultR\x0FeditionDefaults\x127\n\x08features\x18\x15 \x01(\x0B2\x1B.google.protobuf.FeatureSetR\x08features\x12X\n\x14uninterpreted_option\x18\xE7\x07 \x03(\x0B2$.google.protobuf.UninterpretedOptionR\x13uninterpretedOption\x1AZ\n\x0EEditionDefault\x122\n\x07edition\x18\x03 \x01(\x0E2\x18.google.protobuf.EditionR\x07edition\x12\x14\n\x05value\x18\x02 \x01(\tR\x05value\"/\n\x05CType\x12\n\n\x06STRING\x10\0\x12\x08\n\x04CORD\x10\x01\x12\x10\n\x0CSTRING_PIECE\x10\x02\"5\n\x06JSType\x12\r\n\tJS_NORMAL\x10\0\x12\r\n\tJS_STRING\x10\x01\x12\r\n\tJS_NUMBER\x10\x02\"U\n\x0FOptionRetention\x12\x15\n\x11RETENTION_UNKNOWN\x10\0\x12\x15\n\x11RETENTION_RUNTIME\x10\x01\x12\x14\n\x10RETENTION_SOURCE\x10\x02\"\x8C\x02\n\x10OptionTargetType\x12\x17\n\x13TARGET_TYPE_UNKNOWN\x10\0\x12\x14\n\x10TARGET_TYPE_FILE\x10\x01\x12\x1F\n\x1BTARGET_TYPE_EXTENSION_RANGE\x10\x02\x12\x17\n\x13TARGET_TYPE_MESSAGE\x10\x03\x12\x15\n\x11TARGET_TYPE_FIELD\x10\x04\x12\x15\n\x11TARGET_TYPE_ONEOF\x10\x05\x12\x14\n\x10TARGET_TYPE_ENUM\x10\x06\x12\x1A\n\x16TARGET_TYPE_ENUM_ENTRY\x10\x07\x12\x17\n\x13TARGET_TYPE_SERVICE\x10\x08\x12\x16\n\x12TARGET_TYPE_METHOD\x10\t\"\xA1\x01\n\x0COneofOptions\x127\n\x08features\x18\x01 \x01(\x0B2\x1B.google.protobuf.FeatureSetR\x08features\x12X\n\x14uninterpreted_option\x18\xE7\x07 \x03(\x0B2$.google.protobuf.UninterpretedOptionR\x13uninterpretedOption\"\xBC\x02\n\x0BEnumOptions\x12\x1F\n\x0Ballow_alias\x18\x02 \x01(\x08R\nallowAlias\x12%\n\ndeprecated\x18\x03 \x01(\x08:\x05falseR\ndeprecated\x12R\n&deprecated_legacy_json_field_conflicts\x18\x06 \x01(\x08R\"deprecatedLegacyJsonFieldConflicts\x127\n\x08features\x18\x07 \x01(\x0B2\x1B.google.protobuf.FeatureSetR\x08features\x12X\n\x14uninterpreted_option\x18\xE7\x07 \x03(\x0B2$.google.protobuf.UninterpretedOptionR\x13uninterpretedOption\"\xF6\x01\n\x10EnumValueOptions\x12%\n\ndeprecated\x18\x01 \x01(\x08:\x05falseR\ndeprecated\x127\n\x08features\x18\x02 \x01(\x0B2\x1B.google.protobuf.FeatureSetR\x08features\x12(\n\x0Cdebug_redact\x18\x03 \x01(\x08:\x05falseR\x0BdebugRedact\x12X\n\x14uninterpreted_option\x18\xE7\x07 \x03(\x0B2$.google.protobuf.UninterpretedOptionR\x13uninterpretedOption\"\xCA\x01\n\x0EServiceOptions\x127\n\x08features\x18\" \x01(\x0B2\x1B.google.protobuf.FeatureSetR\x08features\x12%\n\ndeprecated\x18! \x01(\x08:\x05falseR\ndeprecated\x12X\n\x14uninterpreted_option\x18\xE7\x07 \x03(\x0B2$.google.protobuf.UninterpretedOptionR\x13uninterpretedOption\"\x8E\x03\n\rMethodOptions\x12%\n\ndeprecated\x18! \x01(\x08:\x05falseR\ndeprecated\x12q\n\x11idempotency_level\x18\" \x01(\x0E2/.google.protobuf.MethodOptions.IdempotencyLevel:\x13IDEMPOTENCY_UNKNOWNR\x10idempotencyLevel\x127\n\x08features\x18# \x01(\x0B2\x1B.google.protobuf.FeatureSetR\x08features\x12X\n\x14uninterpreted_option\x18\xE7\x07 \x03(\x0B2$.google.protobuf.UninterpretedOptionR\x13uninterpretedOption\"P\n\x10IdempotencyLevel\x12\x17\n\x13IDEMPOTENCY_UNKNOWN\x10\0\x12\x13\n\x0FNO_SIDE_EFFECTS\x10\x01\x12\x0E\n\nIDEMPOTENT\x10\x02\"\x9A\x03\n\x13UninterpretedOption\x12A\n\x04name\x18\x02 \x03(\x0B2-.google.protobuf.UninterpretedOption.NamePartR\x04name\x12)\n\x10identifier_value\x18\x03 \x01(\tR\x0FidentifierValue\x12,\n\x12positive_int_value\x18\x04 \x01(\x04R\x10positiveIntValue\x12,\n\x12negative_int_value\x18\x05 \x01(\x03R\x10negativeIntValue\x12!\n\x0Cdouble_value\x18\x06 \x01(\x01R\x0BdoubleValue\x12!\n\x0Cstring_value\x18\x07 \x01(\x0CR\x0BstringValue\x12'\n\x0Faggregate_value\x18\x08 \x01(\tR\x0EaggregateValue\x1AJ\n\x08NamePart\x12\x1B\n\tname_part\x18\x01 \x02(\tR\x08namePart\x12!\n\x0Cis_extension\x18\x02 \x02(\x08R\x0BisExtension\"\xD5\x07\n\nFeatureSet\x12P\n\x0Efield_presence\x18\x01 \x01(\x0E2).google.protobuf.FeatureSet.FieldPresenceR\rfieldPresence\x12A\n\tenum_type\x18\x02 \x01(\x0E2$.google.protobuf.FeatureSet.EnumTypeR\x08enumType\x12i\n\x17repeated_field_encoding\x18\x03 \x01(\x0E21.google.protobuf.FeatureSet.RepeatedFieldEncodingR\x15repeatedFieldEncoding\x12S\n\x0Futf8_validation\x18\x04 \x01(\x0E2*.google.protobuf.FeatureSet.Utf8ValidationR\x0Eutf8Validation\x12V\n\x10message_encoding\x18\x05 \x01(\x0E2+.google.protobuf.FeatureSet.MessageEncodingR\x0FmessageEncoding\x12G\n\x0Bjson_format\x18\x06 \x01(\x0E2&.google.protobuf.FeatureSet.JsonFormatR\njsonFormat\"\\\n\rFieldPresence\x12\x1A\n\x16FIELD_PRESENCE_UNKNOWN\x10\0\x12\x0C\n\x08EXPLICIT\x10\x01\x12\x0C\n\x08IMPLICIT\x10\x02\x12\x13\n\x0FLEGACY_REQUIRED\x10\x03\"7\n\x08EnumType\x12\x15\n\x11ENUM_TYPE_UNKNOWN\x10\0\x12\x08\n\x04OPEN\x10\x01\x12\n\n\x06CLOSED\x10\x02\"V\n\x15RepeatedFieldEncoding\x12#\n\x1FREPEATED_FIELD_ENCODING_UNKNOWN\x10\0\x12\n\n\x06PACKED\x10\x01\x12\x0C\n\x08EXPANDED\x10\x02\"C\n\x0EUtf8Validation\x12\x1B\n\x17UTF8_VALIDATION_UNKNOWN\x10\0\x12\x08\n\x04NONE\x10\x01\x12\n\n\x06VERIFY\x10\x02\"S\n\x0FMessageEncoding\x12\x1C\n\x18MESSAGE_ENCODING_UNKNOWN\x10\0\x12\x13\n\x0FLENGTH_PREFIXED\x10\x01\x12\r\n\tDELIMITED\x10\x02\"H\n\nJsonFormat\x12\x17\n\x13JSON_FORMAT_UNKNOWN\x10\0\x12\t\n\x05ALLOW\x10\x01\x12\x16\n\x12LEGACY_BEST_EFFORT\x10\x02\"\xA7\x02\n\x0ESourceCodeInfo\x12D\n\x08location\x18\x01 \x03(\x0B2(.google.protobuf.SourceCodeInfo.LocationR\x08location\x1A\xCE\x01\n\x08Location\x12\x16\n\x04path\x18\x01 \x03(\x05B\x02\x10\x01R\x04path\x12\x16\n\x04span\x18\x02 \x03(\x05B\x02\x10\x01R\x04span\x12)\n\x10leading_comments\x18\x03 \x01(\tR\x0FleadingComments\x12+\n\x11trailing_comments\x18\x04 \x01(\tR\x10trailingComments\x12:\n\x19leading_detached_comments\x18\x06 \x03(\tR\x17leadingDetachedComments*\xEA\x01\n\x07Edition\x12\x13\n\x0FEDITION_UNKNOWN\x10\0\x12\x13\n\x0EEDITION_PROTO2\x10\xE6\x07\x12\x13\n\x0EEDITION_PROTO3\x10\xE7\x07\x12\x11\n\x0CEDITION_2023\x10\xE8\x07\x12\x17\n\x13EDITION_1_TEST_ONLY\x10\x01\x12\x17\n\x13EDITION_2_TEST_ONLY\x10\x02\x12\x1D\n\x17EDITION_99997_TEST_ONLY\x10\x9D\x8D\x06\x12\x1D\n\x17EDITION_99998_TEST_ONLY\x10\x9E\x8D\x06\x12\x1D\n\x17EDITION_99999_TEST_ONLY\x10\x9F\x8D\x06\n\xD2\x03\n.buf/plugin/descriptor/v1/file_descriptor.proto\x12\x18buf.plugin.descriptor.v1\x1A*buf/plugin/descriptor/v1/module_name.proto\x1A google/protobuf/descriptor.proto\"\xAF\x02\n\x0EFileDescriptor\x12X\n\x15file_descriptor_proto\x18\x01 \x01(\x0B2$.google.protobuf.FileDescriptorProtoR\x13fileDescriptorProto\x12\x1B\n\tis_import\x18\x02 \x01(\x08R\x08isImport\x122\n\x15is_syntax_unspecified\x18\x03 \x01(\x08R\x13isSyntaxUnspecified\x12+\n\x11unused_dependency\x18\x04 \x03(\x05R\x10unusedDependency\x12E\n\x0Bmodule_name\x18\x05 \x01(\x0B2$.buf.plugin.descriptor.v1.ModuleNameR\nmoduleNameb\x06proto3\n\xD7\x03\n!buf/plugin/option/v1/option.proto\x12\x14buf.plugin.option.v1\"M\n\x06Option\x12\x10\n\x03key\x18\x01 \x01(\tR\x03key\x121\n\x05value\x18\x02 \x01(\x0B2\x1B.buf.plugin.option.v1.ValueR\x05value\"\x82\x02\n\x05Value\x12\x1F\n\nbool_value\x18\x01 \x01(\x08H\0R\tboolValue\x12!\n\x0Bint64_value\x18\x02 \x01(\x03H\0R\nint64Value\x12#\n\x0Cdouble_value\x18\x03 \x01(\x01H\0R\x0BdoubleValue\x12#\n\x0Cstring_value\x18\x04 \x01(\tH\0R\x0BstringValue\x12!\n\x0Bbytes_value\x18\x05 \x01(\x0CH\0R\nbytesValue\x12@\n\nlist_value\x18\x06 \x01(\x0B2\x1F.buf.plugin.option.v1.ListValueH\0R\tlistValueB\x06\n\x04type\"@\n\tListValue\x123\n\x06values\x18\x01 \x03(\x0B2\x1B.buf.plugin.option.v1.ValueR\x06valuesb\x06proto3\n\xB0\x04\n'buf/plugin/check/v1/check_service.proto\x12\x13buf.plugin.check.v1\x1A$buf/plugin/check/v1/annotation.proto\x1A.buf/plugin/descriptor/v1/file_descriptor.proto\x1A!buf/plugin/option/v1/option.proto\"\x9A\x02\n\x0CCheckRequest\x12S\n\x10file_descriptors\x18\x01 \x03(\x0B2(.buf.plugin.descriptor.v1.FileDescriptorR\x0FfileDescriptors\x12b\n\x18against_file_descriptors\x18\x02 \x03(\x0B2(.buf.plugin.descriptor.v1.FileDescriptorR\x16againstFileDescriptors\x126\n\x07options\x18\x03 \x03(\x0B2\x1C.buf.plugin.option.v1.OptionR\x07options\x12\x19\n\x08rule_ids\x18\x04 \x03(\tR\x07ruleIds\"R\n\rCheckResponse\x12A\n\x0Bannotations\x18\x01 \x03(\x0B2\x1F.buf.plugin.check.v1.AnnotationR\x0Bannotationsb\x06proto3",
        );
    /// `/buf.plugin.check.v1.CheckService/ListRules`
    pub static LIST_RULES: ::pluginrpc::Method = ::pluginrpc::Method::new(
            "/buf.plugin.check.v1.CheckService/ListRules",
            ::pluginrpc::TypeName::new("buf.plugin.check.v1", "ListRulesRequest"),
            ::pluginrpc::TypeName::new("buf.plugin.check.v1", "ListRulesResponse"),
        )
        .with_idempotency(::pluginrpc::Idempotency::NoSideEffects)
        .with_comment("Lists the rules of the plugin, page by page.")
        .with_descriptors(
            b"\nl\n\x19google/protobuf/any.proto\x12\x0Fgoogle.protobuf\"6\n\x03Any\x12\x19\n\x08type_url\x18\x01 \x01(\tR\x07typeUrl\x12\x14\n\x05value\x18\x02 \x01(\x0CR\x05valueb\x06proto3\n\xFC\x02\n\x1Ebuf/plugin/check/v1/rule.proto\x12\x13buf.plugin.check.v1\"\xE9\x01\n\x04Rule\x12\x0E\n\x02id\x18\x01 \x01(\tR\x02id\x12!\n\x0Ccategory_ids\x18\x02 \x03(\tR\x0BcategoryIds\x12\x18\n\x07default\x18\x03 \x01(\x08R\x07default\x12\x18\n\x07purpose\x18\x04 \x01(\tR\x07purpose\x121\n\x04type\x18\x05 \x01(\x0E2\x1D.buf.plugin.check.v1.RuleTypeR\x04type\x12\x1E\n\ndeprecated\x18\x06 \x01(\x08R\ndeprecated\x12'\n\x0Freplacement_ids\x18\x07 \x03(\tR\x0EreplacementIds*Q\n\x08RuleType\x12\x19\n\x15RULE_TYPE_UNSPECIFIED\x10\0\x12\x12\n\x0ERULE_TYPE_LINT\x10\x01\x12\x16\n\x12RULE_TYPE_BREAKING\x10\x02b\x06proto3\n\xA4\x02\n'buf/plugin/check/v1/check_service.proto\x12\x13buf.plugin.check.v1\x1A\x1Ebuf/plugin/check/v1/rule.proto\"N\n\x10ListRulesRequest\x12\x1B\n\tpage_size\x18\x01 \x01(\rR\x08pageSize\x12\x1D\n\npage_token\x18\x02 \x01(\tR\tpageToken\"l\n\x11ListRulesResponse\x12&\n\x0Fnext_page_token\x18\x01 \x01(\tR\rnextPageToken\x12/\n\x05rules\x18\x02 \x03(\x0B2\x19.buf.plugin.check.v1.RuleR\x05rulesb\x06proto3",
        );
    /// `/buf.plugin.check.v1.CheckService/ListCategories`
    pub static LIST_CATEGORIES: ::pluginrpc::Method = ::pluginrpc::Method::new(
            "/buf.plugin.check.v1.CheckService/ListCategories",
            ::pluginrpc::TypeName::new("buf.plugin.check.v1", "ListCategoriesRequest"),
            ::pluginrpc::TypeName::new("buf.plugin.check.v1", "ListCategoriesResponse"),
        )
        .with_idempotency(::pluginrpc::Idempotency::NoSideEffects)
        .with_comment("Lists the categories of the plugin, page by page.")
        .with_descriptors(
            b"\nl\n\x19google/protobuf/any.proto\x12\x0Fgoogle.protobuf\"6\n\x03Any\x12\x19\n\x08type_url\x18\x01 \x01(\tR\x07typeUrl\x12\x14\n\x05value\x18\x02 \x01(\x0CR\x05valueb\x06proto3\n\xC0\x01\n\"buf/plugin/check/v1/category.proto\x12\x13buf.plugin.check.v1\"}\n\x08Category\x12\x0E\n\x02id\x18\x01 \x01(\tR\x02id\x12\x18\n\x07purpose\x18\x02 \x01(\tR\x07purpose\x12\x1E\n\ndeprecated\x18\x03 \x01(\x08R\ndeprecated\x12'\n\x0Freplacement_ids\x18\x04 \x03(\tR\x0EreplacementIdsb\x06proto3\n\xC0\x02\n'buf/plugin/check/v1/check_service.proto\x12\x13buf.plugin.check.v1\x1A\"buf/plugin/check/v1/category.proto\"S\n\x15ListCategoriesRequest\x12\x1B\n\tpage_size\x18\x01 \x01(\rR\x08pageSize\x12\x1D\n\npage_token\x18\x02 \x01(\tR\tpageToken\"\x7F\n\x16ListCategoriesResponse\x12&\n\x0Fnext_page_token\x18\x01 \x01(\tR\rnextPageToken\x12=\n\ncategories\x18\x02 \x03(\x0B2\x1D.buf.plugin.check.v1.CategoryR\ncategoriesb\x06proto3",
        );
    /// The method table.
    pub static SERVICE_DESCRIPTOR: ::pluginrpc::ServiceDescriptor = ::pluginrpc::ServiceDescriptor::new(
            "buf.plugin.check.v1.CheckService",
            &[&CHECK, &LIST_RULES, &LIST_CATEGORIES],
        )
        .with_comment(
            "Lints files and compares them with older ones, on behalf of `buf lint` and `buf breaking`.\n\n The methods stand in the order in which a plugin's spec lists them.",
        )
        .with_file_descriptor_set(
            &super::super::super::super::super::FILE_DESCRIPTOR_SET,
        );
}
