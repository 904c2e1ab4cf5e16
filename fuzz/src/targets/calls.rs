//! The bytes of a call, on the plugin's side and on the client's.

use std::sync::LazyLock;

use echo_plugin::example::EchoRequestRequest;
use echo_plugin::example::echo_service::{EchoService, EchoServiceClient};
use pluginrpc::runner::{ExitStatus, InProcess, Input, Output, Runner};
use pluginrpc::{BoxFuture, Bytes, Call, Client, Code, Context, Error, Format, Procedure, Spec, block_on};

use super::plugin::{MIRROR, plugin, wide_plugin};

static PLUGIN: LazyLock<InProcess> = LazyLock::new(|| InProcess::new(wide_plugin()));

/// The paths of the fuzzed plugin.
static PATHS: LazyLock<Vec<String>> = LazyLock::new(|| {
    let spec = wide_plugin().spec().unwrap();
    spec.procedures()
        .iter()
        .map(|procedure| procedure.path().to_owned())
        .collect()
});

fn run(path: &str, format: Format, stdin: &[u8]) -> Output {
    let args = [path, "--format", format.name()];
    block_on(PLUGIN.run(&Context::new(), Input::new(args, stdin.to_vec()))).unwrap()
}

/// Calls a procedure: the first byte chooses it, the others are its request in binary.
pub fn request(input: &[u8]) {
    let Some((first, stdin)) = input.split_first() else {
        return;
    };
    let path = &PATHS[usize::from(*first) % PATHS.len()];
    let ran = run(path, Format::Binary, stdin);
    // Every input is answered.
    assert_eq!(ran.status, ExitStatus::Exited(0));
    assert!(!ran.stdout.is_empty());
}

/// Calls a procedure with a request in JSON.
pub fn request_json(input: &[u8]) {
    let (path, stdin) = match input.split_first() {
        // JSON does not begin so; other procedures have fields that Mirror does not have.
        Some((first @ 0x80.., stdin)) => (&PATHS[usize::from(*first) % PATHS.len()], stdin),
        _ => (&PATHS[0], input),
    };
    let ran = run(path, Format::Json, stdin);
    assert_eq!(ran.status, ExitStatus::Exited(0));
    assert_eq!((ran.stdout.first(), ran.stdout.last()), (Some(&b'{'), Some(&b'}')));
}

/// A plugin that answers every run in the same way.
struct Canned {
    status: ExitStatus,
    stdout: Bytes,
    stderr: Bytes,
}

impl Runner for Canned {
    fn run<'a>(&'a self, _: &'a Context, input: Input) -> BoxFuture<'a, Result<Output, Error>> {
        let protocol = input.args.iter().any(|arg| arg == "--protocol");
        let stdout = if protocol {
            Bytes::from_static(b"1\n")
        } else {
            self.stdout.clone()
        };
        let output = Output::new(self.status, stdout).with_stderr_tail(self.stderr.clone());
        Box::pin(std::future::ready(Ok(output)))
    }
}

/// Reads a response: bits of the first byte choose JSON, a message with every kind of field, and a plugin that failed;
/// the others are the response, or the end of its standard error.
pub fn response(input: &[u8]) {
    let Some((first, bytes)) = input.split_first() else {
        return;
    };
    let bytes = Bytes::copy_from_slice(bytes);
    let (json, everything, failed) = (first & 1 != 0, first & 2 != 0, first & 4 != 0);
    let format = if json { Format::Json } else { Format::Binary };
    let canned = match failed {
        true => Canned {
            status: ExitStatus::Exited(3),
            stdout: Bytes::new(),
            stderr: bytes,
        },
        false => Canned {
            status: ExitStatus::Exited(0),
            stdout: bytes,
            stderr: Bytes::new(),
        },
    };
    static SPEC: LazyLock<std::sync::Arc<Spec>> = LazyLock::new(|| plugin().spec().unwrap().into());
    let client = Client::new(canned).with_spec(SPEC.clone()).with_format(format);
    let ctx = Context::new();
    let error = match everything {
        true => block_on(client.unary(*MIRROR, &ctx, Bytes::new())).err(),
        false => block_on(EchoServiceClient::new(client).echo_request(&ctx, EchoRequestRequest::default())).err(),
    };
    if failed {
        let error = error.unwrap();
        assert_eq!(error.code(), Code::Internal);
        assert!(!error.message().chars().any(char::is_control), "{error}");
    } else if let Some(error) = error {
        let _ = (error.to_string(), error.response::<EchoRequestRequest>());
    }
}

/// Reads a spec, in JSON by the first byte. A valid one is written and read again.
pub fn spec(input: &[u8]) {
    let Some((first, bytes)) = input.split_first() else {
        return;
    };
    let format = if first & 1 != 0 { Format::Json } else { Format::Binary };
    let canned = Canned {
        status: ExitStatus::Exited(0),
        stdout: Bytes::copy_from_slice(bytes),
        stderr: Bytes::new(),
    };
    let client = Client::new(canned).with_format(format).with_max_procedures(1000);
    match block_on(client.spec(&Context::new())) {
        Ok(spec) => {
            for format in [Format::Binary, Format::Json] {
                assert_eq!(Spec::decode(format, spec.encode(format)).unwrap(), *spec);
            }
            assert!(
                spec.procedures()
                    .iter()
                    .all(|row| Procedure::new(row.path(), row.args()).is_ok())
            );
        }
        Err(error) => assert!(!error.message().chars().any(char::is_control), "{error}"),
    }
}

/// Sends a message in binary from a client through a plugin and back, as JSON.
pub fn write_json(input: &[u8]) {
    static CLIENT: LazyLock<Client<InProcess>> =
        LazyLock::new(|| Client::new(InProcess::new(plugin())).with_format(Format::Json));
    let ctx = Context::new();
    if let Ok(once) = block_on(CLIENT.unary(*MIRROR, &ctx, Bytes::copy_from_slice(input))) {
        // A message that came through once comes through again; entries of maps may change places.
        let twice = block_on(CLIENT.unary(*MIRROR, &ctx, once.clone())).unwrap();
        assert_eq!(twice.len(), once.len());
    }
}
