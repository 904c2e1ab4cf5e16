//! One set of types under two names, as bytes of gRPC and of PluginRPC: paths, messages and the details of errors.

#![allow(clippy::unwrap_used, clippy::panic)]

use std::collections::HashMap;
use std::sync::Arc;

use finfocus_proto::pulumicost::{self, Client, Server};
use finfocus_proto::v1::cost_source_service::{
    self, CostSourceService, CostSourceServiceClient, CostSourceServiceServer,
};
use finfocus_proto::v1::observability_service::{ObservabilityService, ObservabilityServiceServer};
use finfocus_proto::v1::{
    ActualCostResult, ErrorCode, ErrorDetail, GetActualCostRequest, GetActualCostResponse, NameRequest, NameResponse,
};
use pluginrpc::prost::Message;
use pluginrpc::{Any, Bytes, Call, Code, Context, Error, Format, InProcess, Method, Named, Plugin, Service, TypeName};
use pluginrpc_grpc::{Channel, Services};

struct Source;

impl CostSourceService for Source {
    async fn name(&self, _: &Context, _: NameRequest) -> Result<NameResponse, Error> {
        Ok(NameResponse {
            name: "source".to_owned(),
        })
    }

    async fn get_actual_cost(
        &self,
        _: &Context,
        request: GetActualCostRequest,
    ) -> Result<GetActualCostResponse, Error> {
        if request.resource_id.is_empty() {
            let detail = ErrorDetail::new(ErrorCode::InvalidResource, "no resource").with_entry("field", "resource_id");
            return Err(detail
                .into_error()
                .with_detail_any(Any::from_encoded("google.rpc.Help", Bytes::new())));
        }
        Ok(GetActualCostResponse {
            results: vec![ActualCostResult {
                cost: 1.25,
                source: request.tags.get("sku").cloned().unwrap_or_default(),
                ..ActualCostResult::default()
            }],
            total_count: request.page_size,
            ..GetActualCostResponse::default()
        })
    }
}

impl ObservabilityService for Source {}

fn server() -> Server<CostSourceServiceServer<Source>> {
    Server::new(CostSourceServiceServer::new(Source))
}

/// A channel of gRPC to a plugin that serves both packages on one port.
async fn channel() -> Channel {
    let incoming = tonic::transport::server::TcpIncoming::bind("127.0.0.1:0".parse().unwrap()).unwrap();
    let address = incoming.local_addr().unwrap();
    let services = Services::new([
        Arc::new(CostSourceServiceServer::new(Source)) as Arc<dyn Service>,
        Arc::new(server()),
    ]);
    tokio::spawn(tonic::transport::Server::builder().serve_with_incoming(services, incoming));
    Channel::connect(&format!("http://{address}")).await.unwrap()
}

#[tokio::test]
async fn one_port_answers_under_both_names() {
    let channel = channel().await;
    let ctx = Context::new();
    for method in [&cost_source_service::NAME, &pulumicost::v1::cost_source_service::NAME] {
        let answer = channel.unary(method, &ctx, Bytes::new()).await.unwrap();
        assert_eq!(
            NameResponse::decode(answer).unwrap().name,
            "source",
            "{}",
            method.path()
        );
    }

    let request = GetActualCostRequest {
        resource_id: "urn:pulumi:dev::shop::aws:s3/bucket:Bucket::logs".to_owned(),
        tags: HashMap::from([("sku".to_owned(), "t3.micro".to_owned())]),
        // A field that pulumicost.v1 does not have.
        page_size: 7,
        ..GetActualCostRequest::default()
    };
    let client = CostSourceServiceClient::new(Client::new(channel.clone()));
    let answer = client.get_actual_cost(&ctx, request.clone()).await.unwrap();
    assert_eq!(
        (answer.results[0].cost, answer.results[0].source.as_str()),
        (1.25, "t3.micro")
    );
    assert_eq!(answer.total_count, 7);
    let direct = CostSourceServiceClient::new(channel)
        .get_actual_cost(&ctx, request)
        .await;
    assert_eq!(answer, direct.unwrap());
}

#[tokio::test]
async fn details_of_errors_have_the_name_of_the_package_that_was_called() {
    let channel = channel().await;
    let ctx = Context::new();
    let finfocus = &cost_source_service::GET_ACTUAL_COST;
    let pulumicost = &pulumicost::v1::cost_source_service::GET_ACTUAL_COST;
    for (method, name) in [
        (finfocus, "finfocus.v1.ErrorDetail"),
        (pulumicost, "pulumicost.v1.ErrorDetail"),
    ] {
        let error = channel.unary(method, &ctx, Bytes::new()).await.unwrap_err();
        assert_eq!((error.code(), error.message()), (Code::InvalidArgument, "no resource"));
        let names: Vec<_> = error.details().iter().map(|any| any.type_url.as_str()).collect();
        assert_eq!(
            names,
            [
                &format!("type.googleapis.com/{name}"),
                "type.googleapis.com/google.rpc.Help"
            ]
        );
        let detail = ErrorDetail::decode(error.details()[0].value.clone()).unwrap();
        assert_eq!(detail.code(), ErrorCode::InvalidResource);
    }
    // The client of finfocus.v1 finds it by its type, whichever plugin it calls.
    let client = CostSourceServiceClient::new(Client::new(channel));
    let error = client
        .get_actual_cost(&ctx, GetActualCostRequest::default())
        .await
        .unwrap_err();
    let detail: ErrorDetail = error.detail().unwrap();
    assert_eq!(
        (detail.code(), detail.details["field"].as_str()),
        (ErrorCode::InvalidResource, "resource_id")
    );
    assert_eq!(error.details().len(), 2);
}

/// In JSON by descriptors of its own, in which every message has its name.
#[tokio::test]
async fn pluginrpc_calls_it_in_both_formats() {
    for format in [Format::Binary, Format::Json] {
        let plugin = Plugin::new("source").service(server());
        let call = pluginrpc::Client::new(InProcess::new(plugin)).with_format(format);
        let client = CostSourceServiceClient::new(Client::new(call));
        let name = client.name(&Context::new(), NameRequest {}).await.unwrap();
        assert_eq!(name.name, "source");
        let request = GetActualCostRequest {
            resource_id: "i-1".to_owned(),
            tags: HashMap::from([("sku".to_owned(), "m5.large".to_owned())]),
            ..GetActualCostRequest::default()
        };
        let answer = client.get_actual_cost(&Context::new(), request).await.unwrap();
        assert_eq!(answer.results[0].source, "m5.large");
        let error = client
            .get_actual_cost(&Context::new(), GetActualCostRequest::default())
            .await;
        assert_eq!(error.unwrap_err().code(), Code::InvalidArgument, "{format}");
    }
}

#[tokio::test]
async fn whatever_is_not_of_the_two_packages_is_unimplemented() {
    static FOREIGN: Method = Method::new(
        "/acme.v1.CostSourceService/Name",
        TypeName::for_message::<()>(),
        TypeName::for_message::<()>(),
    );
    static GONE: Method = Method::new(
        "/pulumicost.v1.CostSourceService/BatchCost",
        TypeName::for_message::<()>(),
        TypeName::for_message::<()>(),
    );
    let ctx = Context::new();
    for method in [&FOREIGN, &GONE, &cost_source_service::NAME] {
        let error = server().unary(method, &ctx, Bytes::new()).await.unwrap_err();
        assert_eq!(error.code(), Code::Unimplemented);
        assert!(error.message().contains(method.path()), "{error}");
    }
    for method in [&FOREIGN, &GONE, &pulumicost::v1::cost_source_service::NAME] {
        let error = Client::new(server())
            .unary(method, &ctx, Bytes::new())
            .await
            .unwrap_err();
        assert_eq!(error.code(), Code::Unimplemented);
        assert!(error.message().contains(method.path()), "{error}");
    }
}

#[test]
fn a_service_without_its_type_is_known_by_its_table() {
    assert_eq!(
        <Server<CostSourceServiceServer<Source>> as Named>::NAME,
        server().descriptor().name()
    );
    let erased: Arc<dyn Service> = Arc::new(ObservabilityServiceServer::new(Source));
    let served = Server::from_dyn(erased).unwrap();
    assert_eq!(served.descriptor().name(), "pulumicost.v1.ObservabilityService");
    assert!(Server::from_dyn(served).is_none(), "served twice");
}

#[test]
fn every_method_of_v0_4_14_has_its_twin() {
    for (finfocus, pulumicost) in [
        (
            &cost_source_service::SERVICE_DESCRIPTOR,
            &pulumicost::v1::cost_source_service::SERVICE_DESCRIPTOR,
        ),
        (
            &finfocus_proto::v1::observability_service::SERVICE_DESCRIPTOR,
            &pulumicost::v1::observability_service::SERVICE_DESCRIPTOR,
        ),
        (
            &finfocus_proto::v1::plugin_registry_service::SERVICE_DESCRIPTOR,
            &pulumicost::v1::plugin_registry_service::SERVICE_DESCRIPTOR,
        ),
    ] {
        assert!(pulumicost.methods().iter().all(|method| method.name() != "BatchCost"));
        let described = |table: &'static pluginrpc::ServiceDescriptor| {
            let method = |method: &&Method| {
                let of = |name: TypeName| (name.package(), name.name());
                (method.path(), of(method.input()), of(method.output()))
            };
            // Methods that finfocus.v1 gained after v0.5.0.
            let is_shared = |method: &&&Method| !["BatchCost", "ResolveResourceTypes"].contains(&method.name());
            table.methods().iter().filter(is_shared).map(method).collect::<Vec<_>>()
        };
        let expected = format!("{:?}", described(finfocus)).replace("finfocus.v1", "pulumicost.v1");
        assert_eq!(format!("{:?}", described(pulumicost)), expected);
    }
}
