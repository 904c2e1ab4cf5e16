//! Status codes, as metrics name them.

use pluginrpc::Code;

/// The name that the Go SDK's metrics have for a code; `None` is success.
pub(super) fn label(code: Option<Code>) -> &'static str {
    match code {
        None => "OK",
        Some(Code::Canceled) => "Canceled",
        Some(Code::Unknown) => "Unknown",
        Some(Code::InvalidArgument) => "InvalidArgument",
        Some(Code::DeadlineExceeded) => "DeadlineExceeded",
        Some(Code::NotFound) => "NotFound",
        Some(Code::AlreadyExists) => "AlreadyExists",
        Some(Code::PermissionDenied) => "PermissionDenied",
        Some(Code::ResourceExhausted) => "ResourceExhausted",
        Some(Code::FailedPrecondition) => "FailedPrecondition",
        Some(Code::Aborted) => "Aborted",
        Some(Code::OutOfRange) => "OutOfRange",
        Some(Code::Unimplemented) => "Unimplemented",
        Some(Code::Internal) => "Internal",
        Some(Code::Unavailable) => "Unavailable",
        Some(Code::DataLoss) => "DataLoss",
        Some(Code::Unauthenticated) => "Unauthenticated",
    }
}

/// Returns true if a code means a failure of the plugin, rather than of the caller.
pub(super) fn is_fault(code: Option<Code>) -> bool {
    matches!(
        code,
        Some(Code::Unknown | Code::DeadlineExceeded | Code::Internal | Code::Unavailable | Code::DataLoss)
    )
}
