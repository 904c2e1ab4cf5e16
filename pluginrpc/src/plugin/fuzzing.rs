//! For the fuzz targets: a start of a plugin that touches neither the process nor its streams.

use bytes::Bytes;

use crate::plugin::launch::{Host, detect_host};
use crate::{Context, Error, Invocation, Plugin, block_on, server};

/// What [`Plugin::main`] would leave behind: exit status, standard output, standard error; `None` where a launch profile
/// or the help text would take over.
///
/// # Errors
/// Two profiles claim the start alike.
pub fn answer(plugin: &Plugin, invocation: &Invocation, stdin: Bytes) -> Result<Option<(u8, Bytes, String)>, Error> {
    let Host::PluginRpc = detect_host(invocation, plugin.launches())? else {
        return Ok(None);
    };
    let stdin = move |limit, _| match stdin {
        stdin if stdin.len() > limit => Err(server::too_large(limit)),
        stdin => Ok(stdin),
    };
    let output = block_on(server::answer(plugin, invocation.args(), &Context::new(), stdin));
    Ok(Some((output.status, output.stdout, output.stderr)))
}
