//! For the fuzz targets: a start of a plugin that touches neither the process nor its streams.

use bytes::Bytes;

use crate::plugin::launch::{Host, detect_host};
use crate::server::{self, CommandLine};
use crate::{Context, Error, Invocation, Plugin, block_on};

/// Returns the exit status, standard output and standard error of [`Plugin::main`]; `None` where a launch profile or
/// the help text would take over.
///
/// # Errors
/// Two profiles make the same claim.
pub fn answer(plugin: &Plugin, invocation: &Invocation, stdin: Bytes) -> Result<Option<(u8, Bytes, String)>, Error> {
    let line = CommandLine::parse(plugin, invocation.args());
    let is_procedure = |words: &[String]| server::is_procedure(plugin, words);
    let Host::PluginRpc = detect_host(invocation, &line, plugin.launches(), is_procedure)? else {
        return Ok(None);
    };
    let stdin = move |limit, _| match stdin {
        stdin if stdin.len() > limit => Err(server::too_large(limit)),
        stdin => Ok(stdin),
    };
    let reply = block_on(server::answer(
        plugin,
        line,
        &Context::new(),
        stdin,
        &server::Console::NONE,
    ));
    Ok(Some((reply.status, reply.stdout, reply.stderr)))
}
