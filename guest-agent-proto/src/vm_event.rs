//! Events of the virtual machine, which the agent sends to every plugin through Apply.

use pluginrpc::prost_types::value::Kind;
use serde_json::Value;

use crate::Payload;

/// The value of `Command` that marks a payload as an event.
const COMMAND: &str = "VmEvent";

/// An event of the virtual machine.
///
/// The agent sends it as `string_config` of Apply: `{"Command":"VmEvent","Event":"startup"}`. It is not configuration.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum VmEvent {
    /// The machine has started.
    Startup,
    /// The machine shuts down.
    Shutdown,
    /// The machine is being specialized, on Windows after sysprep.
    Specialize,
    /// An event that this version does not know, by its name.
    Other(String),
}

impl VmEvent {
    /// Recognizes an event: an object, as text or as a document, in which `Command` is `VmEvent` and `Event` is a
    /// string. Other members are ignored. `None` for any other payload.
    #[must_use]
    pub fn from_payload(payload: &Payload) -> Option<Self> {
        match payload {
            Payload::Text(text) => {
                let Ok(Value::Object(object)) = serde_json::from_str(text) else {
                    return None;
                };
                Self::from_members(object.get("Command")?.as_str()?, object.get("Event")?.as_str()?)
            }
            Payload::Struct(document) => {
                let member = |name: &str| match document.fields.get(name)?.kind.as_ref()? {
                    Kind::StringValue(text) => Some(text.as_str()),
                    _ => None,
                };
                Self::from_members(member("Command")?, member("Event")?)
            }
            Payload::Empty | Payload::Bytes(_) | Payload::Any(_) => None,
        }
    }

    fn from_members(command: &str, event: &str) -> Option<Self> {
        (command == COMMAND).then(|| match event {
            "startup" => Self::Startup,
            "shutdown" => Self::Shutdown,
            "specialize" => Self::Specialize,
            other => Self::Other(other.to_owned()),
        })
    }

    /// Returns the name that the agent uses, for example `startup`.
    #[must_use]
    pub fn name(&self) -> &str {
        match self {
            Self::Startup => "startup",
            Self::Shutdown => "shutdown",
            Self::Specialize => "specialize",
            Self::Other(name) => name,
        }
    }

    /// Returns the text that the agent sends as `string_config`.
    #[must_use]
    pub fn to_json(&self) -> String {
        serde_json::json!({ "Command": COMMAND, "Event": self.name() }).to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use pluginrpc::prost_types::{Struct, Value as ProtoValue};

    fn text(text: &str) -> Option<VmEvent> {
        VmEvent::from_payload(&Payload::Text(text.to_owned()))
    }

    #[test]
    fn events_are_read_as_the_agent_writes_them() {
        assert_eq!(
            text(r#"{"Command":"VmEvent","Event":"specialize"}"#),
            Some(VmEvent::Specialize)
        );
        for event in [
            VmEvent::Startup,
            VmEvent::Shutdown,
            VmEvent::Specialize,
            VmEvent::Other("resume \"now\"".to_owned()),
        ] {
            assert_eq!(text(&event.to_json()), Some(event));
        }
        let member = |text: &str| ProtoValue {
            kind: Some(Kind::StringValue(text.to_owned())),
        };
        let document = Struct {
            fields: [
                ("Command".to_owned(), member("VmEvent")),
                ("Event".to_owned(), member("startup")),
            ]
            .into(),
        };
        assert_eq!(
            VmEvent::from_payload(&Payload::Struct(document)),
            Some(VmEvent::Startup)
        );
    }

    #[test]
    fn configuration_is_not_an_event() {
        for config in [
            "",
            "VmEvent",
            "{}",
            r#"{"Command":"VmEvent"}"#,
            r#"{"Event":"startup"}"#,
            r#"{"Command":"Other","Event":"startup"}"#,
            r#"{"Command":"VmEvent","Event":7}"#,
            r#"{"command":"VmEvent","event":"startup"}"#,
            r#"[{"Command":"VmEvent","Event":"startup"}]"#,
        ] {
            assert_eq!(text(config), None, "{config}");
        }
        assert_eq!(VmEvent::from_payload(&Payload::Empty), None);
    }
}
