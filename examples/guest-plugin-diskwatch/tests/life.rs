//! The plugin under the agent, from its installation to its removal.
#![cfg(unix)]

use guest_agent_sdk::Payload;
use guest_agent_sdk::testing::Lifecycle;

#[test]
fn diskwatch_behaves_as_the_agent_expects() {
    let report = Lifecycle::new(env!("CARGO_BIN_EXE_guest-plugin-diskwatch"))
        .config(Payload::Text(
            r#"{"path": "/", "warn_percent": 100, "full_percent": 100}"#.to_owned(),
        ))
        .apply(Payload::Text(
            r#"{"path": "/", "warn_percent": 99, "full_percent": 100}"#.to_owned(),
        ))
        .run();
    println!("{report}");
    report.assert_passed();
}
