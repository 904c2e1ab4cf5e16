//! What arrives of an error, by each transport: as the tables in `finfocus_proto::error` say.

#![allow(clippy::unwrap_used, clippy::panic)]

use std::sync::Arc;
use std::time::Duration;

use finfocus_proto::error::Retry;
use finfocus_proto::v1::cost_source_service::{CostSourceService, CostSourceServiceClient, CostSourceServiceServer};
use finfocus_proto::v1::{ErrorCode, ErrorDetail, GetPricingSpecRequest, GetPricingSpecResponse, ResourceDescriptor};
use finfocus_proto::{FinFocus, pulumicost};
use pluginrpc::{Call, Client, Context, Error, InProcess, Plugin, Service};
use pluginrpc_grpc::{Channel, Grpc, Services};

/// Fails with the code that the request names.
struct Failing;

impl CostSourceService for Failing {
    async fn get_pricing_spec(
        &self,
        _: &Context,
        request: GetPricingSpecRequest,
    ) -> Result<GetPricingSpecResponse, Error> {
        let code = ErrorCode::from_str_name(&request.resource.unwrap_or_default().sku).unwrap_or_default();
        let detail = ErrorDetail::new(code, "what, and what to do").with_entry("trace_id", "00ff");
        Err(detail.with_retry_after(Duration::from_secs(7)).into_error())
    }
}

async fn fail(call: impl Call, code: ErrorCode) -> Error {
    let request = GetPricingSpecRequest {
        resource: Some(ResourceDescriptor {
            sku: code.as_str_name().to_owned(),
            ..ResourceDescriptor::default()
        }),
    };
    let client = CostSourceServiceClient::new(call);
    client.get_pricing_spec(&Context::new(), request).await.unwrap_err()
}

fn codes() -> impl Iterator<Item = ErrorCode> {
    (0..=16).map(|number| ErrorCode::try_from(number).unwrap())
}

#[tokio::test]
async fn grpc_carries_the_whole_detail_under_either_name() {
    let incoming = tonic::transport::server::TcpIncoming::bind("127.0.0.1:0".parse().unwrap()).unwrap();
    let address = incoming.local_addr().unwrap();
    let source = CostSourceServiceServer::new(Failing);
    let services = Services::new([
        Arc::new(source.clone()) as Arc<dyn Service>,
        Arc::new(pulumicost::Server::new(source)),
    ]);
    tokio::spawn(tonic::transport::Server::builder().serve_with_incoming(services, incoming));
    let channel = Channel::connect(&format!("http://{address}")).await.unwrap();

    for code in codes() {
        let errors = [
            fail(channel.clone(), code).await,
            fail(pulumicost::Client::new(channel.clone()), code).await,
        ];
        for error in errors {
            assert_eq!((error.code(), error.message()), (code.status(), "what, and what to do"));
            let detail = ErrorDetail::from_error(&error).unwrap();
            assert_eq!((detail.code(), detail.category()), (code, code.category()));
            assert_eq!(
                (detail.message.as_str(), detail.details["trace_id"].as_str()),
                (error.message(), "00ff")
            );
            let advice = match code {
                ErrorCode::Unspecified => Retry::After(Duration::from_secs(7)),
                _ if code.retry() == Retry::Never => Retry::Never,
                _ => Retry::After(Duration::from_secs(7)),
            };
            assert_eq!(Retry::from_error(&error), advice, "{code:?}");
        }
    }
}

#[tokio::test]
async fn pluginrpc_carries_what_decides_whether_to_try_again() {
    let plugin = Plugin::new("failing")
        .service(CostSourceServiceServer::new(Failing))
        .host(Grpc::new(FinFocus::default()));
    let client = Arc::new(Client::new(InProcess::new(plugin)));
    for code in codes() {
        let error = fail(Arc::clone(&client), code).await;
        assert_eq!((error.code(), error.message()), (code.status(), "what, and what to do"));
        assert_eq!(ErrorDetail::from_error(&error), None);
        let may_succeed = |advice| advice != Retry::Never;
        assert_eq!(
            may_succeed(Retry::from_error(&error)),
            may_succeed(code.retry()),
            "{code:?}"
        );
    }
}
