//! The resource types by which FinFocus' own conformance tests ask for an error.

use pluginrpc::{Code, Invocation};

use crate::Error;
use crate::v1::{ErrorCode, ResourceDescriptor};

/// The variables that say that a plugin is under test; only `true` does.
const VARIABLES: [&str; 2] = ["FINFOCUS_TEST_MODE", "PULUMICOST_TEST_MODE"];

/// Returns the error that the host's conformance tests expect, in test mode and for their resource types.
pub(super) fn answer(invocation: &Invocation, resource: Option<&ResourceDescriptor>) -> Option<Error> {
    let wanted = match resource?.resource_type.as_str() {
        "forbidden:resource" => ErrorCode::PermissionDenied.error("this resource is forbidden, in test mode"),
        "error:unavailable" => ErrorCode::ServiceUnavailable.error("nobody is there, in test mode"),
        "error:internal" => Error::new(Code::Internal, "something is broken, in test mode"),
        _ => return None,
    };
    let on = VARIABLES
        .iter()
        .any(|name| invocation.var(name).is_some_and(|value| value == "true"));
    on.then_some(wanted)
}
