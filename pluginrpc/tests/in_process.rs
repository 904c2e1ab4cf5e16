//! A hand-written service, called through the whole PluginRPC protocol within this process.
#![allow(clippy::panic)] // a handler that panics is one of the cases

use pluginrpc::prost::Message;
use pluginrpc::{
    Any, BoxFuture, Bytes, Call, Client, Code, Context, Error, Format, InProcess, Method, Plugin, Service,
    ServiceDescriptor, TypeName, v1,
};

const DESCRIPTORS: &[u8] = include_bytes!("../src/gen/pluginrpc.v1.bin");
const PROCEDURE: TypeName = TypeName::new("pluginrpc.v1", "Procedure");

/// Answers the procedure it is given; fails by the name of its path.
static MIRROR: Method = Method::new("/test.Mirror/Mirror", PROCEDURE, PROCEDURE)
    .with_args(&["mirror"])
    .with_descriptors(DESCRIPTORS);
static PLAIN: Method = Method::new("/test.Mirror/Plain", PROCEDURE, PROCEDURE);
static ABSENT: Method = Method::new("/test.Mirror/Absent", PROCEDURE, PROCEDURE);
static TABLE: ServiceDescriptor = ServiceDescriptor::new("test.Mirror", &[&MIRROR, &PLAIN]);

struct Mirror;

impl Call for Mirror {
    fn unary<'a>(&'a self, _: &'a Method, ctx: &'a Context, request: Bytes) -> BoxFuture<'a, Result<Bytes, Error>> {
        Box::pin(async move {
            let procedure = v1::Procedure::decode(request.clone()).map_err(Error::unknown)?;
            match procedure.path.as_str() {
                "both" => Err(Error::new(Code::Aborted, "half way").with_response(&procedure)),
                "wrong" => Err(Error::new(Code::Aborted, "half way").with_response(&v1::Spec::default())),
                "mute" => Err(Error::new(Code::Aborted, "")),
                "panic" => panic!("as asked"),
                "wait" => Err(ctx.wait_ended().await),
                "pend" => std::future::pending().await,
                _ => Ok(request),
            }
        })
    }
}

impl Service for Mirror {
    fn descriptor(&self) -> &'static ServiceDescriptor {
        &TABLE
    }
}

fn clients() -> Vec<Client<InProcess>> {
    let client = || Client::new(InProcess::new(Plugin::new("mirror").service(Mirror)));
    let formats = if cfg!(feature = "json") {
        &[Format::Binary, Format::Json][..]
    } else {
        &[Format::Binary]
    };
    formats.iter().map(|&format| client().with_format(format)).collect()
}

fn call(client: &Client<InProcess>, method: &'static Method, path: &str) -> Result<v1::Procedure, Error> {
    let request = v1::Procedure {
        path: path.to_owned(),
        args: vec!["ä\"\n".to_owned()],
    };
    let ctx = Context::new().with_timeout(std::time::Duration::from_millis(200));
    let response = pluginrpc::block_on(client.unary(method, &ctx, request.encode_to_vec().into()))?;
    v1::Procedure::decode(response).map_err(Error::unknown)
}

#[test]
fn a_message_comes_back_in_both_formats() {
    for client in clients() {
        assert_eq!(call(&client, &MIRROR, "x").unwrap().args, ["ä\"\n"], "{client:?}");
        let error = call(&client, &ABSENT, "x").unwrap_err();
        assert_eq!(error.code(), Code::Unimplemented, "{error}");
    }
}

#[test]
fn a_value_beside_an_error_arrives_if_it_is_of_the_methods_type() {
    for client in clients() {
        let both = call(&client, &MIRROR, "both").unwrap_err();
        assert_eq!((both.code(), both.message()), (Code::Aborted, "half way"));
        assert_eq!(both.response::<v1::Procedure>().unwrap().path, "both");
        let wrong = call(&client, &MIRROR, "wrong").unwrap_err();
        assert_eq!(
            (wrong.message(), wrong.response_any().map(Any::type_name)),
            ("half way", None)
        );
        let mute = call(&client, &MIRROR, "mute").unwrap_err();
        assert_eq!((mute.code(), mute.message()), (Code::Aborted, "aborted"));
    }
}

#[test]
fn a_panic_is_an_exit_status_and_a_deadline_ends_the_wait() {
    for client in clients() {
        let panicked = call(&client, &MIRROR, "panic").unwrap_err();
        assert_eq!(panicked.code(), Code::Internal);
        assert!(panicked.message().contains("exited with status 101"), "{panicked}");
        for how in ["wait", "pend"] {
            let late = call(&client, &MIRROR, how).unwrap_err();
            assert_eq!(late.code(), Code::DeadlineExceeded, "{how}: {late}");
        }
    }
}

#[cfg(feature = "json")]
#[test]
fn json_without_descriptors_names_the_way_out() {
    let client = clients().pop().unwrap();
    let error = call(&client, &PLAIN, "x").unwrap_err();
    assert_eq!(error.code(), Code::Unimplemented);
    assert!(error.message().contains("--format binary"), "{error}");
}
