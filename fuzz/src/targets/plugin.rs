//! The plugin that is fuzzed: a service with every kind of field, one of several methods, and every known host.

use std::path::Path;
use std::process::ExitCode;
use std::sync::LazyLock;

use echo_plugin::Echo;
use echo_plugin::example::echo_service::{ECHO_ERROR, ECHO_REQUEST, EchoServiceServer};
use finfocus_proto::FinFocus;
use finfocus_proto::v1::cost_source_service::{CostSourceService, CostSourceServiceServer};
use go_plugin_proto::GoPlugin;
use guest_agent_proto::GuestAgent;
use pluginrpc::{
    BoxFuture, Bytes, Call, Context, Error, Invocation, Launch, LaunchProfile, Method, Plugin, Service,
    ServiceDescriptor, TypeName,
};
use prost::Message;

/// The largest request; small, so that its limit is met.
const MAX_REQUEST: usize = 1 << 16;

/// A method that gives back what it is given, of the schema with every kind of field.
pub(super) static MIRROR: LazyLock<&'static Method> = LazyLock::new(|| mirror().descriptor().methods()[0]);

static TABLE: LazyLock<&'static ServiceDescriptor> = LazyLock::new(|| {
    const TYPE: TypeName = TypeName::new("pluginrpc.test.json.v1", "Everything");
    let directory = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/conformance/json");
    let set = protox::compile(["everything.proto"], [directory]).unwrap();
    let schema = pluginrpc_codegen::schema::Schema::new(set.clone()).unwrap();
    let pruned = pluginrpc_codegen::schema::closure(&schema, &[&TYPE.to_string()]);
    let method = Method::new("/pluginrpc.test.json.v1.EverythingService/Mirror", TYPE, TYPE)
        .with_args(&["mirror"])
        .with_descriptors(pruned.leak());
    let methods: &[&Method] = Box::leak(Box::new([&*Box::leak(Box::new(method))]));
    let table = ServiceDescriptor::new("pluginrpc.test.json.v1.EverythingService", methods);
    Box::leak(Box::new(table.with_file_descriptor_set(set.encode_to_vec().leak())))
});

struct Mirror;

fn mirror() -> impl Service {
    Mirror
}

impl Call for Mirror {
    fn unary<'a>(&'a self, _: &'a Method, _: &'a Context, request: Bytes) -> BoxFuture<'a, Result<Bytes, Error>> {
        Box::pin(std::future::ready(Ok(request)))
    }
}

impl Service for Mirror {
    fn descriptor(&self) -> &'static ServiceDescriptor {
        *TABLE
    }
}

/// Every method answers UNIMPLEMENTED, once its request has been decoded.
struct Unwritten;

impl CostSourceService for Unwritten {}

/// A launch that is asked who started us, and never run.
struct Known(Box<dyn LaunchProfile>);

impl Launch for Known {
    fn profile(&self) -> &dyn LaunchProfile {
        &*self.0
    }

    fn run(&self, _: &Invocation, _: &Plugin) -> ExitCode {
        ExitCode::SUCCESS
    }
}

/// The hosts that are known.
pub(super) fn profiles() -> Vec<Box<dyn LaunchProfile>> {
    vec![
        Box::new(FinFocus::default()),
        Box::new(GuestAgent::new()),
        Box::new(GoPlugin::new("TEST_PLUGIN_COOKIE", "crumbs")),
    ]
}

/// Calls a service of many methods in the same way.
pub(super) fn wide_plugin() -> Plugin {
    plugin().service(CostSourceServiceServer::new(Unwritten))
}

pub(super) fn plugin() -> Plugin {
    let plugin = Plugin::new("fuzzed-plugin")
        .version("1.2.3")
        .max_request_bytes(MAX_REQUEST)
        .service(mirror())
        .service(EchoServiceServer::new(Echo))
        .command(&ECHO_REQUEST, ["echo", "request"])
        .command(&ECHO_ERROR, ["echo", "error"]);
    profiles()
        .into_iter()
        .fold(plugin, |plugin, profile| plugin.host(Known(profile)))
}
