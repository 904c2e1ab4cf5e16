// @generated from .proto files by pluginrpc; changes are lost.
/// A procedure of a plugin, usually one method of one service.
#[derive(Clone, PartialEq, Eq, Hash, ::prost::Message)]
#[prost(prost_path = "::prost")]
pub struct Procedure {
    /// Identifies the procedure. Required, unique within a Spec.
    ///
    /// For a method of a Protobuf service it is "/package.Service/Method". A plugin answers to its path as its only
    /// positional argument, whether or not the procedure has args too.
    #[prost(string, tag = "1")]
    pub path: ::prost::alloc::string::String,
    /// The positional arguments that select the procedure, in this order and none besides, as a friendlier name for
    /// the path. Optional; where present, unique within a Spec.
    ///
    /// Each has at least two characters, all of them ASCII letters, digits, "-" or "_", with a letter or a digit at both ends.
    #[prost(string, repeated, tag = "2")]
    pub args: ::prost::alloc::vec::Vec<::prost::alloc::string::String>,
}
impl ::prost::Name for Procedure {
    const NAME: &'static str = "Procedure";
    const PACKAGE: &'static str = "pluginrpc.v1";
    fn full_name() -> ::prost::alloc::string::String {
        "pluginrpc.v1.Procedure".into()
    }
    fn type_url() -> ::prost::alloc::string::String {
        "type.googleapis.com/pluginrpc.v1.Procedure".into()
    }
}
/// The procedures of a plugin, printed for the flag --spec.
#[derive(Clone, PartialEq, ::prost::Message)]
#[prost(prost_path = "::prost")]
pub struct Spec {
    /// The procedures, at least one, in the order in which arguments are compared with them.
    #[prost(message, repeated, tag = "1")]
    pub procedures: ::prost::alloc::vec::Vec<Procedure>,
}
impl ::prost::Name for Spec {
    const NAME: &'static str = "Spec";
    const PACKAGE: &'static str = "pluginrpc.v1";
    fn full_name() -> ::prost::alloc::string::String {
        "pluginrpc.v1.Spec".into()
    }
    fn type_url() -> ::prost::alloc::string::String {
        "type.googleapis.com/pluginrpc.v1.Spec".into()
    }
}
/// Written by the caller to the plugin's stdin.
///
/// Empty input is a Request without a value.
#[derive(Clone, PartialEq, Eq, Hash, ::prost::Message)]
#[prost(prost_path = "::prost")]
pub struct Request {
    /// The procedure's input message. Absent: the input message with every field at its default.
    #[prost(message, optional, tag = "1")]
    pub value: ::core::option::Option<crate::Any>,
}
impl ::prost::Name for Request {
    const NAME: &'static str = "Request";
    const PACKAGE: &'static str = "pluginrpc.v1";
    fn full_name() -> ::prost::alloc::string::String {
        "pluginrpc.v1.Request".into()
    }
    fn type_url() -> ::prost::alloc::string::String {
        "type.googleapis.com/pluginrpc.v1.Request".into()
    }
}
/// Written by the plugin to its stdout.
///
/// Empty output is a Response with neither field.
#[derive(Clone, PartialEq, Eq, Hash, ::prost::Message)]
#[prost(prost_path = "::prost")]
pub struct Response {
    /// The procedure's output message. May be present beside an error, as a partial result.
    #[prost(message, optional, tag = "1")]
    pub value: ::core::option::Option<crate::Any>,
    /// The error of a failed call. Absent on success.
    #[prost(message, optional, tag = "2")]
    pub error: ::core::option::Option<Error>,
}
impl ::prost::Name for Response {
    const NAME: &'static str = "Response";
    const PACKAGE: &'static str = "pluginrpc.v1";
    fn full_name() -> ::prost::alloc::string::String {
        "pluginrpc.v1.Response".into()
    }
    fn type_url() -> ::prost::alloc::string::String {
        "type.googleapis.com/pluginrpc.v1.Response".into()
    }
}
/// The error of a call.
///
/// An error of the procedure travels here with exit status 0; any other exit status means that the plugin itself broke.
#[derive(Clone, PartialEq, Eq, Hash, ::prost::Message)]
#[prost(prost_path = "::prost")]
pub struct Error {
    /// The kind of failure, for programs to branch on. Required, never CODE_UNSPECIFIED.
    #[prost(enumeration = "Code", tag = "1")]
    pub code: i32,
    /// A message for people. Required, never empty.
    #[prost(string, tag = "2")]
    pub message: ::prost::alloc::string::String,
}
impl ::prost::Name for Error {
    const NAME: &'static str = "Error";
    const PACKAGE: &'static str = "pluginrpc.v1";
    fn full_name() -> ::prost::alloc::string::String {
        "pluginrpc.v1.Error".into()
    }
    fn type_url() -> ::prost::alloc::string::String {
        "type.googleapis.com/pluginrpc.v1.Error".into()
    }
}
/// The kind of a failure; the numbers and meanings are those of gRPC status codes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, ::prost::Enumeration)]
#[prost(prost_path = "::prost")]
#[repr(i32)]
pub enum Code {
    /// No code was given, which is itself a mistake of the sender.
    Unspecified = 0,
    /// The call was canceled, usually by its caller.
    Canceled = 1,
    /// A failure that fits no other code, or of which no more is known.
    Unknown = 2,
    /// The request is wrong whatever state the system is in.
    InvalidArgument = 3,
    /// Time ran out before the call was done.
    DeadlineExceeded = 4,
    /// The requested entity does not exist.
    NotFound = 5,
    /// The entity to create already exists.
    AlreadyExists = 6,
    /// The caller is known and may not do this.
    PermissionDenied = 7,
    /// A quota, a limit or some space is used up.
    ResourceExhausted = 8,
    /// The system is not in the state that the call needs; repeating does not help until someone changes that state.
    FailedPrecondition = 9,
    /// The call collided with another one; repeating it from the start may help.
    Aborted = 10,
    /// A value lies beyond what exists now, such as a position past the end.
    OutOfRange = 11,
    /// The procedure, or this use of it, does not exist here.
    Unimplemented = 12,
    /// Something that must always hold does not; a mistake in the program.
    Internal = 13,
    /// The service cannot be reached at the moment; repeating later may help.
    Unavailable = 14,
    /// Data is lost or damaged beyond repair.
    DataLoss = 15,
    /// The caller has not shown who they are.
    Unauthenticated = 16,
}
impl Code {
    /// String value of the enum field names used in the ProtoBuf definition.
    ///
    /// The values are not transformed in any way and thus are considered stable
    /// (if the ProtoBuf definition does not change) and safe for programmatic use.
    pub fn as_str_name(&self) -> &'static str {
        match self {
            Self::Unspecified => "CODE_UNSPECIFIED",
            Self::Canceled => "CODE_CANCELED",
            Self::Unknown => "CODE_UNKNOWN",
            Self::InvalidArgument => "CODE_INVALID_ARGUMENT",
            Self::DeadlineExceeded => "CODE_DEADLINE_EXCEEDED",
            Self::NotFound => "CODE_NOT_FOUND",
            Self::AlreadyExists => "CODE_ALREADY_EXISTS",
            Self::PermissionDenied => "CODE_PERMISSION_DENIED",
            Self::ResourceExhausted => "CODE_RESOURCE_EXHAUSTED",
            Self::FailedPrecondition => "CODE_FAILED_PRECONDITION",
            Self::Aborted => "CODE_ABORTED",
            Self::OutOfRange => "CODE_OUT_OF_RANGE",
            Self::Unimplemented => "CODE_UNIMPLEMENTED",
            Self::Internal => "CODE_INTERNAL",
            Self::Unavailable => "CODE_UNAVAILABLE",
            Self::DataLoss => "CODE_DATA_LOSS",
            Self::Unauthenticated => "CODE_UNAUTHENTICATED",
        }
    }
    /// Creates an enum from field names used in the ProtoBuf definition.
    pub fn from_str_name(value: &str) -> ::core::option::Option<Self> {
        match value {
            "CODE_UNSPECIFIED" => Some(Self::Unspecified),
            "CODE_CANCELED" => Some(Self::Canceled),
            "CODE_UNKNOWN" => Some(Self::Unknown),
            "CODE_INVALID_ARGUMENT" => Some(Self::InvalidArgument),
            "CODE_DEADLINE_EXCEEDED" => Some(Self::DeadlineExceeded),
            "CODE_NOT_FOUND" => Some(Self::NotFound),
            "CODE_ALREADY_EXISTS" => Some(Self::AlreadyExists),
            "CODE_PERMISSION_DENIED" => Some(Self::PermissionDenied),
            "CODE_RESOURCE_EXHAUSTED" => Some(Self::ResourceExhausted),
            "CODE_FAILED_PRECONDITION" => Some(Self::FailedPrecondition),
            "CODE_ABORTED" => Some(Self::Aborted),
            "CODE_OUT_OF_RANGE" => Some(Self::OutOfRange),
            "CODE_UNIMPLEMENTED" => Some(Self::Unimplemented),
            "CODE_INTERNAL" => Some(Self::Internal),
            "CODE_UNAVAILABLE" => Some(Self::Unavailable),
            "CODE_DATA_LOSS" => Some(Self::DataLoss),
            "CODE_UNAUTHENTICATED" => Some(Self::Unauthenticated),
            _ => None,
        }
    }
}
