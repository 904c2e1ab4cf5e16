//! What the compiler is made to check of an adopted server, as functions.

use std::panic::catch_unwind;

use adopted_tests::proto::adopted::v1::greeter::SERVICE_DESCRIPTOR;
use pluginrpc::__private::{in_table, same_service, same_type};
use pluginrpc::TypeName;

#[test]
fn functions_and_services_are_held_to_the_table() {
    // tonic's spelling, and what a schema may call it.
    for good in ["greet", "get_sl_is", "split", "join", "echo"] {
        in_table(good, &SERVICE_DESCRIPTOR);
    }
    for bad in ["gree", "greets", "", "adopted"] {
        assert!(catch_unwind(|| in_table(bad, &SERVICE_DESCRIPTOR)).is_err(), "{bad}");
    }
    same_service("adopted.v1.Greeter", &SERVICE_DESCRIPTOR);
    for bad in ["adopted.v1.greeter", "adopted.v1.Greeters", "adopted.v1.Gree", ""] {
        assert!(
            catch_unwind(|| same_service(bad, &SERVICE_DESCRIPTOR)).is_err(),
            "{bad}"
        );
    }
    same_type(TypeName::new("a.v1", "M"), "a.v1", "M");
    assert!(catch_unwind(|| same_type(TypeName::new("a.v1", "M"), "a", "v1.M")).is_err());
}
