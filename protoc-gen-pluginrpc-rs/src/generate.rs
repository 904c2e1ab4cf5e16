//! From a request to files.

use pluginrpc_build::{FileDescriptorSet, Output};
use prost_types::FileDescriptorProto;
use prost_types::compiler::CodeGeneratorRequest;

use crate::options::{Options, Streaming};

const WHERE_ARE_MESSAGES: &str = "say where the messages are with one of the options: `messages` writes them too, \
    `proto_module=crate::proto` finds them there in modules of their packages, `extern_path=.acme.v1=::acme::v1` finds \
    those of one package";

/// What goes back to protoc.
pub(crate) struct Generated {
    pub(crate) files: Vec<Output>,
    /// Lines for people.
    pub(crate) warnings: Vec<String>,
}

/// Generates what was asked for; an error is text for the user, one mistake a line.
pub(crate) fn run(request: CodeGeneratorRequest) -> Result<Generated, String> {
    let options = Options::parse(request.parameter())?;
    let services = || to_generate(&request).any(|file| !file.service.is_empty());
    if !options.messages && options.proto_module.is_none() && options.extern_paths.is_empty() && services() {
        return Err(WHERE_ARE_MESSAGES.to_owned());
    }
    let streaming = streaming_methods(&request);
    if options.streaming == Streaming::Error && !streaming.is_empty() {
        return Err(streaming.join("\n"));
    }
    let mut builder = pluginrpc_build::configure()
        .include_file("mod.rs")
        .descriptors(options.descriptors);
    for (schema, rust) in options.extern_paths {
        builder = builder.extern_path(schema, rust);
    }
    builder = match (options.messages, options.proto_module) {
        (true, _) => builder,
        (false, Some(path)) => builder.messages_in(path),
        (false, None) => builder.services_only(),
    };
    let set = FileDescriptorSet {
        file: request.proto_file,
    };
    let files = builder
        .generate(set, &request.file_to_generate)
        .map_err(|e| e.to_string())?;
    Ok(Generated {
        files,
        warnings: match options.streaming {
            Streaming::Warn => streaming,
            Streaming::Ignore | Streaming::Error => Vec::new(),
        },
    })
}

fn to_generate(request: &CodeGeneratorRequest) -> impl Iterator<Item = &FileDescriptorProto> {
    let names = &request.file_to_generate;
    request
        .proto_file
        .iter()
        .filter(move |file| names.iter().any(|name| name == file.name()))
}

/// A line for each method that PluginRPC cannot carry.
fn streaming_methods(request: &CodeGeneratorRequest) -> Vec<String> {
    let mut lines = Vec::new();
    for file in to_generate(request) {
        for service in &file.service {
            for method in &service.method {
                if method.client_streaming() || method.server_streaming() {
                    lines.push(format!(
                        "{}: {}.{} streams: gRPC carries it, PluginRPC does not (streaming=ignore silences this)",
                        file.name(),
                        service.name(),
                        method.name()
                    ));
                }
            }
        }
    }
    lines
}
