//! From a request to files.

use pluginrpc_build::Generated;

use crate::options::Options;
use crate::request::Request;

const WHERE_ARE_MESSAGES: &str = "say where the messages are with one of the options: `messages` writes them too, \
    `proto_module=crate::proto` finds them there in modules of their packages, `extern_path=.acme.v1=::acme::v1` finds \
    those of one package";

/// Generates what was asked for; an error is text for the user, one mistake a line.
pub(crate) fn run(request: &Request) -> Result<Generated, String> {
    let options = Options::parse(request.parameter())?;
    let no_types = options.no_client && options.no_server;
    if !options.messages
        && !no_types
        && options.proto_module.is_none()
        && options.extern_paths.is_empty()
        && request.asks_for_services()
    {
        return Err(WHERE_ARE_MESSAGES.to_owned());
    }
    let mut builder = pluginrpc_build::configure()
        .include_file("mod.rs")
        .descriptors(options.descriptors)
        .streaming(options.streaming)
        .clients(!options.no_client)
        .servers(!options.no_server)
        .comments(!options.no_comments);
    if options.file_per_package {
        builder = builder.file_per_package();
    }
    for (schema, rust) in options.extern_paths {
        builder = builder.extern_path(schema, rust);
    }
    builder = match (options.messages, options.proto_module) {
        (true, _) => builder,
        (false, Some(path)) => builder.messages_in(path),
        (false, None) => builder.services_only(),
    };
    builder
        .generate_encoded(&request.descriptor_set(), request.files())
        .map_err(|e| e.to_string())
}
