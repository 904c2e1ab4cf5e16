//! The three servers, each a process of its own: one handler behind ours, ours mounted in tonic's, and tonic's own.

use std::net::{Ipv4Addr, SocketAddr};
use std::process::ExitCode;

use finfocus_proto::v1::cost_source_service::{CostSourceService, CostSourceServiceServer};
use finfocus_proto::v1::{GetProjectedCostRequest, GetProjectedCostResponse};
use pluginrpc::{Claim, Context, Error, Invocation, LaunchProfile, Listen, Plugin};
use pluginrpc_grpc::{Grpc, GrpcService};
use tonic::transport::server::{Router, TcpIncoming};

use crate::Result;
use crate::theirs::cost_source_service_server as theirs;

/// Who serves.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Kind {
    /// As a plugin does.
    Ours,
    /// Our service in tonic's server.
    Mounted,
    /// tonic's service in tonic's server.
    Tonic,
}

impl Kind {
    pub(crate) const ALL: [Self; 3] = [Self::Ours, Self::Mounted, Self::Tonic];

    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Ours => "ours",
            Self::Mounted => "mounted",
            Self::Tonic => "tonic",
        }
    }
}

/// What the announcement says before the address.
pub(crate) const LISTENING: &str = "LISTENING ";

/// Serves until somebody kills it.
pub(crate) fn run(kind: Kind) -> Result<ExitCode> {
    match kind {
        Kind::Ours => Ok(Plugin::new("grpc-bench")
            .service(CostSourceServiceServer::new(Source))
            .host(Grpc::new(Here))
            .invocation(Invocation::new([""; 0], [("", ""); 0]))
            .main()),
        Kind::Mounted => serve(|mut server| server.add_service(GrpcService::new(CostSourceServiceServer::new(Source)))),
        Kind::Tonic => serve(|mut server| server.add_service(theirs::CostSourceServiceServer::new(Source))),
    }
}

/// As tonic's examples do it.
#[tokio::main]
async fn serve(router: impl FnOnce(tonic::transport::Server) -> Router) -> Result<ExitCode> {
    let incoming = TcpIncoming::bind(anywhere())?.with_nodelay(Some(true));
    println!("{LISTENING}{}", incoming.local_addr()?);
    let server = tonic::transport::Server::builder();
    router(server).serve_with_incoming(incoming).await?;
    Ok(ExitCode::SUCCESS)
}

fn anywhere() -> SocketAddr {
    (Ipv4Addr::LOCALHOST, 0).into()
}

/// A port of the system's choice, announced in one line.
struct Here;

impl LaunchProfile for Here {
    fn name(&self) -> &'static str {
        "bench"
    }

    fn claim(&self, _: &Invocation) -> Claim {
        Claim::Bare
    }

    fn listen(&self, _: &Invocation) -> std::result::Result<Listen, Error> {
        Ok(Listen::Tcp(anywhere()))
    }

    fn announcement(&self, _: &Invocation, bound: &Listen) -> String {
        match bound {
            Listen::Tcp(address) => format!("{LISTENING}{address}\n"),
            _ => String::new(),
        }
    }
}

/// One price for everything.
struct Source;

/// What every server answers, and what is done for it.
pub(crate) fn answer(request: &GetProjectedCostRequest) -> GetProjectedCostResponse {
    let region = request
        .resource
        .as_ref()
        .map_or("", |resource| resource.region.as_str());
    GetProjectedCostResponse {
        unit_price: 0.0104,
        currency: "USD".to_owned(),
        cost_per_month: 0.0104 * 730.0,
        billing_detail: format!("on-demand, {region}"),
        ..Default::default()
    }
}

impl CostSourceService for Source {
    async fn get_projected_cost(
        &self,
        _: &Context,
        request: GetProjectedCostRequest,
    ) -> std::result::Result<GetProjectedCostResponse, Error> {
        Ok(answer(&request))
    }
}

#[tonic::async_trait]
impl theirs::CostSourceService for Source {
    async fn get_projected_cost(
        &self,
        request: tonic::Request<GetProjectedCostRequest>,
    ) -> std::result::Result<tonic::Response<GetProjectedCostResponse>, tonic::Status> {
        Ok(tonic::Response::new(answer(request.get_ref())))
    }
}
