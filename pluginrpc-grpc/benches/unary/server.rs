//! The three servers, each a process of its own, with the same handler.

use std::convert::Infallible;
use std::future::{Ready, ready};
use std::net::{Ipv4Addr, SocketAddr};
use std::process::ExitCode;
use std::sync::Arc;
use std::task::{Context as TaskContext, Poll};

use http::{Request, Response};
use pluginrpc::prost::Message;
use pluginrpc::{
    BoxFuture, Bytes, Call, Claim, Context, Error, Invocation, LaunchProfile, Listen, Method, Named, Plugin, Service,
    ServiceDescriptor, TypeName,
};
use pluginrpc_grpc::{Grpc, GrpcService};
use tonic::body::Body;
use tonic::server::{NamedService, UnaryService};
use tonic::transport::server::{Router, TcpIncoming};
use tonic_prost::ProstCodec;

use crate::Result;
use crate::messages::{GetPriceRequest, GetPriceResponse, PATH, SERVICE, answer};

/// A server to measure.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Kind {
    /// Our service under our launcher, like a plugin.
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

/// The announcement before the address.
pub(crate) const LISTENING: &str = "LISTENING ";

/// Serves until the process is killed.
pub(crate) fn run(kind: Kind) -> Result<ExitCode> {
    match kind {
        Kind::Ours => Ok(Plugin::new("bench")
            .service(Ours)
            .host(Grpc::new(AnyPort))
            .invocation(Invocation::new([""; 0], [("", ""); 0]))
            .main()),
        Kind::Mounted => serve(|mut server| server.add_service(GrpcService::new(Ours))),
        Kind::Tonic => serve(|mut server| server.add_service(Theirs(Arc::new(())))),
    }
}

/// Serves in the way of tonic's examples.
#[tokio::main]
async fn serve(router: impl FnOnce(tonic::transport::Server) -> Router) -> Result<ExitCode> {
    let incoming = TcpIncoming::bind(any_port())?.with_nodelay(Some(true));
    println!("{LISTENING}{}", incoming.local_addr()?);
    let server = tonic::transport::Server::builder();
    router(server).serve_with_incoming(incoming).await?;
    Ok(ExitCode::SUCCESS)
}

fn any_port() -> SocketAddr {
    (Ipv4Addr::LOCALHOST, 0).into()
}

/// A port of the system's choice, announced in one line.
struct AnyPort;

impl LaunchProfile for AnyPort {
    fn name(&self) -> &'static str {
        "bench"
    }

    fn claim(&self, _: &Invocation) -> Claim {
        Claim::Bare
    }

    fn listen(&self, _: &Invocation) -> std::result::Result<Listen, Error> {
        Ok(Listen::Tcp(any_port()))
    }

    fn announcement(&self, _: &Invocation, bound: &Listen) -> String {
        match bound {
            Listen::Tcp(address) => format!("{LISTENING}{address}\n"),
            _ => String::new(),
        }
    }
}

static METHOD: Method = Method::new(
    PATH,
    TypeName::for_message::<GetPriceRequest>(),
    TypeName::for_message::<GetPriceResponse>(),
);
static DESCRIPTOR: ServiceDescriptor = ServiceDescriptor::new(SERVICE, &[&METHOD]);

/// Does what a generated server does.
struct Ours;

impl Call for Ours {
    fn unary<'a>(
        &'a self,
        _: &'a Method,
        _: &'a Context,
        request: Bytes,
    ) -> BoxFuture<'a, std::result::Result<Bytes, Error>> {
        Box::pin(async move {
            let request = GetPriceRequest::decode(request).map_err(|e| Error::invalid_argument(e.to_string()))?;
            Ok(answer(&request).encode_to_vec().into())
        })
    }
}

impl Service for Ours {
    fn descriptor(&self) -> &'static ServiceDescriptor {
        &DESCRIPTOR
    }
}

impl Named for Ours {
    const NAME: &'static str = SERVICE;
}

/// Does what tonic's generated server does.
#[derive(Clone)]
struct Theirs(Arc<()>);

impl NamedService for Theirs {
    const NAME: &'static str = SERVICE;
}

struct GetPrice(#[allow(dead_code)] Arc<()>);

impl UnaryService<GetPriceRequest> for GetPrice {
    type Response = GetPriceResponse;
    type Future = BoxFuture<'static, std::result::Result<tonic::Response<GetPriceResponse>, tonic::Status>>;

    fn call(&mut self, request: tonic::Request<GetPriceRequest>) -> Self::Future {
        Box::pin(async move { Ok(tonic::Response::new(answer(request.get_ref()))) })
    }
}

impl tower::Service<Request<Body>> for Theirs {
    type Response = Response<Body>;
    type Error = Infallible;
    type Future = BoxFuture<'static, std::result::Result<Response<Body>, Infallible>>;

    fn poll_ready(&mut self, _: &mut TaskContext<'_>) -> Poll<std::result::Result<(), Infallible>> {
        Poll::Ready(Ok(()))
    }

    fn call(&mut self, request: Request<Body>) -> Self::Future {
        if request.uri().path() != PATH {
            let unknown: Ready<_> = ready(Ok(tonic::Status::unimplemented("").into_http()));
            return Box::pin(unknown);
        }
        let method = GetPrice(Arc::clone(&self.0));
        Box::pin(async move {
            let mut grpc = tonic::server::Grpc::new(ProstCodec::<GetPriceResponse, GetPriceRequest>::default());
            Ok(grpc.unary(method, request).await)
        })
    }
}
