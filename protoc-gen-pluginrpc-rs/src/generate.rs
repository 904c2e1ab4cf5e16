//! Generates the files that a request names.

use pluginrpc_build::Generated;

use crate::options::Options;
use crate::request::Request;

const NO_MESSAGES: &str = "no option gives the Rust types of the messages: set one of `messages` (generates them too), \
    `proto_module=crate::proto` (in modules of their packages) and `extern_path=.acme.v1=::acme::v1` (of one package)";

/// Generates the requested files; an error is text for the user, one problem per line.
pub(crate) fn run(request: &Request) -> Result<Generated, String> {
    let options = Options::parse(request.parameter())?;
    let no_types = options.no_client && options.no_server;
    if !options.messages
        && !no_types
        && options.proto_module.is_none()
        && options.extern_paths.is_empty()
        && request.asks_for_services()
    {
        return Err(NO_MESSAGES.to_owned());
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
