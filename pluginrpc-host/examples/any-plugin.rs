//! The plugin that the tests start: as good or as bad as the variable `BEHAVIOUR` says.
//!
//! `BEHAVIOUR=healthy cargo run -p pluginrpc-host --example any-plugin -- --port=50051`

use std::io::{Read, Write};
use std::net::{Ipv4Addr, TcpListener};
use std::process::{Command, ExitCode};
use std::time::Duration;
use std::{env, fs, io, thread};

use finfocus_proto::v1::cost_source_service::{CostSourceService, CostSourceServiceServer};
use finfocus_proto::v1::observability_service::{ObservabilityService, ObservabilityServiceServer};
use finfocus_proto::v1::{
    GetPluginInfoRequest, GetPluginInfoResponse, GetProjectedCostRequest, GetProjectedCostResponse, NameRequest,
    NameResponse,
};
use finfocus_proto::{FinFocus, PortChoice, pulumicost};
use pluginrpc::{Claim, Context, Error, Invocation, LaunchProfile, Listen, Plugin};
use pluginrpc_grpc::Grpc;

struct Source;

impl CostSourceService for Source {
    async fn name(&self, _: &Context, _: NameRequest) -> Result<NameResponse, Error> {
        let name = "any".to_owned();
        Ok(NameResponse { name })
    }

    async fn get_plugin_info(&self, _: &Context, _: GetPluginInfoRequest) -> Result<GetPluginInfoResponse, Error> {
        match env::var("SPEC").as_deref() {
            Ok("broken") => Err(Error::internal("it is broken")),
            Ok(spec) => Ok(GetPluginInfoResponse {
                name: "any".to_owned(),
                version: "v1.2.3".to_owned(),
                spec_version: spec.to_owned(),
                ..GetPluginInfoResponse::default()
            }),
            Err(_) => Err(Error::unimplemented("older than that")),
        }
    }

    /// Does what the resource's sku says.
    async fn get_projected_cost(
        &self,
        ctx: &Context,
        request: GetProjectedCostRequest,
    ) -> Result<GetProjectedCostResponse, Error> {
        let sku = request.resource.unwrap_or_default().sku;
        match sku.as_str() {
            "hang" => std::future::pending().await,
            "die" => {
                eprintln!("dying as I was told");
                std::process::exit(3)
            }
            "unavailable" => return Err(Error::new(pluginrpc::Code::Unavailable, "later")),
            "refuse" => return Err(Error::not_found("no such thing")),
            _ => {}
        }
        let seconds = ctx.remaining().map_or(-1.0, |left| left.as_secs_f64());
        ctx.edit_response_trailers(|trailers| trailers.append("x-seen", "yes"))?;
        Ok(GetProjectedCostResponse {
            cost_per_month: seconds,
            currency: "USD".to_owned(),
            ..GetProjectedCostResponse::default()
        })
    }
}

impl ObservabilityService for Source {}

fn serve(plugin: Plugin) -> ExitCode {
    plugin.host(Grpc::new(FinFocus::default())).main()
}

fn healthy() -> Plugin {
    Plugin::new("any-plugin").service(CostSourceServiceServer::new(Source))
}

fn main() -> ExitCode {
    let behaviour = env::var("BEHAVIOUR").unwrap_or_default();
    match behaviour.as_str() {
        "healthy" => serve(healthy()),
        "pulumicost" => {
            let server = pulumicost::Server::new(CostSourceServiceServer::new(Source));
            serve(Plugin::new("any-plugin").service(server))
        }
        "of-something-else" => serve(Plugin::new("any-plugin").service(ObservabilityServiceServer::new(Source))),
        // As the specification has it, and no released host.
        "elsewhere" => serve(healthy().invocation(Invocation::new([""; 0], [("", ""); 0]))),
        "exit" => {
            eprintln!("\x1b[31mno licence");
            ExitCode::from(4)
        }
        "silent" => loop {
            thread::park();
        },
        "flood" => flood(io::stdout()),
        "flood-and-serve" => {
            thread::spawn(|| flood(io::stdout()));
            serve(healthy())
        }
        "flood-stderr-and-exit" => {
            for _ in 0..64 {
                let _ = io::stderr().write_all(&[b'x'; 64 << 10]);
            }
            eprintln!("\nthe very end");
            ExitCode::FAILURE
        }
        "chatter" => {
            println!("PORT=50051");
            flood_slowly()
        }
        "taken-once" => taken_once(),
        "lies" => {
            println!("hello\n1|1|tcp|127.0.0.1:1|grpc");
            flood_slowly()
        }
        "garbage" => on_port(|mut stream| {
            let _ = stream.write_all(&[0xff; 4096]);
        }),
        "quiet" => healthy().host(Grpc::new(Quiet(FinFocus::default()))).main(),
        "mute" => on_port(|mut stream| {
            let _ = stream.read_to_end(&mut Vec::new());
        }),
        other => {
            eprintln!("BEHAVIOUR={other:?} is none");
            ExitCode::from(99)
        }
    }
}

fn flood(mut to: impl Write) -> ExitCode {
    let chunk = [b'x'; 64 << 10];
    while to.write_all(&chunk).is_ok() {}
    ExitCode::FAILURE
}

fn flood_slowly() -> ExitCode {
    loop {
        thread::sleep(Duration::from_millis(50));
        if writeln!(io::stdout(), "still here").is_err() {
            return ExitCode::FAILURE;
        }
    }
}

/// The port of the first start is somebody else's, who answers there.
fn taken_once() -> ExitCode {
    let marker = env::var_os("MARKER").unwrap_or_default();
    if fs::File::create_new(marker).is_err() {
        return serve(healthy());
    }
    let other = env::current_exe().map(|program| {
        let mut other = Command::new(program);
        other.args(env::args_os().skip(1)).env("BEHAVIOUR", "garbage").spawn()
    });
    thread::sleep(Duration::from_millis(100));
    eprintln!("listen tcp: bind: address already in use ({})", other.is_ok());
    ExitCode::FAILURE
}

/// As FinFocus has it, but for what is printed.
struct Quiet(FinFocus);

impl LaunchProfile for Quiet {
    fn name(&self) -> &'static str {
        self.0.name()
    }

    fn claim(&self, invocation: &Invocation) -> Claim {
        self.0.claim(invocation)
    }

    fn listen(&self, invocation: &Invocation) -> Result<Listen, Error> {
        self.0.listen(invocation)
    }
}

fn on_port(each: fn(std::net::TcpStream)) -> ExitCode {
    let port = PortChoice::from_invocation(&Invocation::from_env())
        .unwrap_or(PortChoice::Free)
        .port();
    let Ok(listener) = TcpListener::bind((Ipv4Addr::LOCALHOST, port)) else {
        return ExitCode::FAILURE;
    };
    for stream in listener.incoming().flatten() {
        thread::spawn(move || each(stream));
    }
    ExitCode::SUCCESS
}
