//! Ways of putting a plugin together, most of them wrong (PluginRPC rows V3 to V9, S26).

use pluginrpc::{Error, Plugin};

use crate::faults::{self, Faults, Nested};

pub(crate) fn build(plugin: Plugin, how: &str) -> Result<Plugin, Error> {
    Ok(match how {
        "" => plugin.service(Faults),
        "nothing" => plugin,
        "twice" => plugin.service(Faults).service(Faults),
        "short-word" => plugin.service(Faults).command(&faults::BOTH, ["b"]),
        "odd-word" => plugin.service(Faults).command(&faults::BOTH, ["-both-"]),
        "call-words" => plugin.service(Faults).command(&faults::BOTH, ["call", "both"]),
        "same-words" => plugin.service(Faults).command(&faults::BOTH, ["panic"]),
        "words-for-nobody" => plugin.service(Nested).command(&faults::BOTH, ["both"]),
        "nested" => plugin.service(Nested),
        other => return Err(Error::invalid_argument(format!("there is no build {other:?}"))),
    })
}
