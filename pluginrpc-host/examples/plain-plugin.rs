//! The plugin of the tests of any host: it announces `READY tcp ADDRESS` or `READY unix PATH`, and echoes text.
//!
//! Some texts make it misbehave: `pid`, `env NAME`, `hang`, `die`, `panic`, `stdout BYTES`, `stderr BYTES`.
#![allow(clippy::panic)] // one of the ways to misbehave

use std::io::Write;
use std::process::ExitCode;

use pluginrpc::prost::Message;
use pluginrpc::{
    BoxFuture, Bytes, Call, Claim, Code, Context, Error, Invocation, LaunchOption, LaunchProfile, Listen, Method,
    Plugin, Service, ServiceDescriptor, TypeName,
};
use pluginrpc_grpc::Grpc;

static ECHO: Method = Method::new(
    "/plain.v1.EchoService/Echo",
    TypeName::for_message::<String>(),
    TypeName::for_message::<String>(),
);
static ECHO_SERVICE: ServiceDescriptor = ServiceDescriptor::new("plain.v1.EchoService", &[&ECHO]);

struct Echo;

impl Service for Echo {
    fn descriptor(&self) -> &'static ServiceDescriptor {
        &ECHO_SERVICE
    }
}

impl Call for Echo {
    fn unary<'a>(&'a self, _: &'a Method, _: &'a Context, request: Bytes) -> BoxFuture<'a, Result<Bytes, Error>> {
        Box::pin(async move {
            let text = String::decode(request).map_err(Error::unknown)?;
            answer(text).await.map(|answer| answer.encode_to_vec().into())
        })
    }
}

async fn answer(text: String) -> Result<String, Error> {
    let (word, rest) = text.split_once(' ').unwrap_or((&text, ""));
    match word {
        "pid" => Ok(std::process::id().to_string()),
        "env" => Ok(std::env::var(rest).unwrap_or_default()),
        "hang" => std::future::pending().await,
        "die" => {
            eprintln!("dying as asked");
            std::process::exit(3)
        }
        "panic" => panic!("as asked"),
        "unavailable" => Err(Error::new(Code::Unavailable, "later")),
        "stdout" | "stderr" => {
            let bytes = vec![b'x'; rest.parse().map_err(Error::unknown)?];
            let written = match word {
                "stdout" => std::io::stdout().write_all(&bytes),
                _ => std::io::stderr().write_all(&bytes),
            };
            written.map_err(Error::unknown).map(|()| "written".to_owned())
        }
        _ => Ok(text),
    }
}

/// The host of the tests.
struct Plain;

impl LaunchProfile for Plain {
    fn name(&self) -> &'static str {
        "plain"
    }

    fn claim(&self, invocation: &Invocation) -> Claim {
        if invocation.has_option("--serve") {
            Claim::Certain
        } else {
            Claim::None
        }
    }

    fn options(&self) -> &'static [LaunchOption] {
        const OPTIONS: &[LaunchOption] =
            &[LaunchOption::new("--serve", "Serve gRPC there.").with_value("PATH|HOST:PORT|tcp")];
        OPTIONS
    }

    fn listen(&self, invocation: &Invocation) -> Result<Listen, Error> {
        let place = invocation.option("--serve")?.unwrap_or_default();
        let address = place.to_str().and_then(|place| place.parse().ok());
        Ok(match address {
            Some(address) => Listen::Tcp(address),
            None if place == "tcp" => Listen::Tcp(([127, 0, 0, 1], 0).into()),
            None => Listen::Unix(place.into()),
        })
    }

    fn announcement(&self, _: &Invocation, bound: &Listen) -> String {
        match bound {
            Listen::Tcp(address) => format!("READY tcp {address}\n"),
            Listen::Unix(path) => format!("READY unix {}\n", path.display()),
            _ => String::new(),
        }
    }
}

fn main() -> ExitCode {
    Plugin::new("plain-plugin").service(Echo).host(Grpc::new(Plain)).main()
}
