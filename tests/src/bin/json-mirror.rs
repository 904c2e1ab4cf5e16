//! `json-mirror`: EverythingService of tests/conformance/json, as a plugin and as a client in JSON, so that the
//! two can be tried with those of other implementations.
//!
//! ```text
//! json-mirror plugin [arguments of the protocol]
//! json-mirror cases CASES PLUGIN [base arguments]
//! json-mirror descriptors
//! ```
//!
//! The client prints a line of JSON per case with `in` and `out`: its id, and the returned message as `out`, or
//! the `error`. The descriptors are a FileDescriptorSet, for programs without generated code.

use std::io::Write;
use std::process::ExitCode;

use pluginrpc::prost::Message;
use pluginrpc::{Client, Context, Error, Executable, Format, Invocation, Plugin, block_on};
use prost_reflect::{DescriptorPool, DynamicMessage, MessageDescriptor, SerializeOptions};
use serde_json::{Value, json};

mod proto {
    // `::`, since a module of the same name comes out of it.
    ::pluginrpc::include_proto!();
}
use proto::pluginrpc::test::json::v1::Everything;
use proto::pluginrpc::test::json::v1::everything_service::{
    EverythingService, EverythingServiceClient, EverythingServiceServer, SERVICE_DESCRIPTOR,
};

type Failure = Box<dyn std::error::Error>;

struct Mirror;

impl EverythingService for Mirror {
    async fn mirror(&self, _: &Context, request: Everything) -> Result<Everything, Error> {
        Ok(request)
    }
}

fn main() -> ExitCode {
    let invocation = Invocation::from_env();
    if let Some(invocation) = invocation.subcommand("plugin") {
        let service = EverythingServiceServer::new(Mirror);
        return Plugin::new("json-mirror plugin")
            .service(service)
            .invocation(invocation)
            .main();
    }
    let args: Vec<_> = invocation.args().iter().map(|arg| arg.to_string_lossy()).collect();
    let args: Vec<&str> = args.iter().map(AsRef::as_ref).collect();
    let done = match args.as_slice() {
        ["cases", cases, plugin, base @ ..] => {
            call_all(cases, Executable::new(*plugin).with_args(base.iter().copied()))
        }
        ["descriptors"] => std::io::stdout()
            .write_all(SERVICE_DESCRIPTOR.file_descriptor_set())
            .map_err(Failure::from),
        _ => Err("usage: json-mirror plugin …|cases CASES PLUGIN …|descriptors".into()),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

fn call_all(cases: &str, plugin: Executable) -> Result<(), Failure> {
    let client = Client::new(plugin)
        .with_format(Format::Json)
        .with_types_from(&SERVICE_DESCRIPTOR);
    let client = EverythingServiceClient::new(client);
    let pool = DescriptorPool::decode(SERVICE_DESCRIPTOR.file_descriptor_set())?;
    let everything = pool
        .get_message_by_name("pluginrpc.test.json.v1.Everything")
        .ok_or("no descriptor")?;
    let file: Value = serde_json::from_slice(&std::fs::read(cases)?)?;
    let ctx = Context::until_signal();
    for case in file.get("cases").and_then(Value::as_array).into_iter().flatten() {
        // What cannot be read is no message that could be sent.
        let text = case.get("in").filter(|_| case.get("out").is_some());
        let text = text.and_then(Value::as_str);
        let Some(request) = text.and_then(|text| read(&everything, text)) else {
            continue;
        };
        let id = case.get("id");
        let line = match block_on(client.mirror(&ctx, request)) {
            Ok(response) => json!({ "id": id, "out": write(&everything, &response)? }),
            Err(error) => json!({ "id": id, "error": error.to_string() }),
        };
        writeln!(std::io::stdout(), "{line}")?;
    }
    Ok(())
}

fn read(everything: &MessageDescriptor, text: &str) -> Option<Everything> {
    let mut json = serde_json::Deserializer::from_str(text);
    let message = DynamicMessage::deserialize(everything.clone(), &mut json).ok()?;
    json.end().ok()?;
    message.transcode_to().ok()
}

fn write(everything: &MessageDescriptor, message: &Everything) -> Result<Value, Failure> {
    let message = DynamicMessage::decode(everything.clone(), message.encode_to_vec().as_slice())?;
    // As text, in which a float has the digits of a float.
    let mut text = serde_json::Serializer::new(Vec::new());
    message.serialize_with_options(&mut text, &SerializeOptions::new().use_proto_field_name(true))?;
    Ok(serde_json::from_slice(&text.into_inner())?)
}
