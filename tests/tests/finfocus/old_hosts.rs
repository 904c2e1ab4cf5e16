//! Hosts of the time when the protocol was `pulumicost.v1`.

use std::process::Command;

use finfocus_proto::pulumicost::{self, v1::cost_source_service as old};
use finfocus_proto::v1::cost_source_service::{CostSourceService, CostSourceServiceClient};
use finfocus_proto::v1::health_check_response::Status;
use finfocus_proto::v1::observability_service::{ObservabilityService, ObservabilityServiceClient};
use finfocus_proto::v1::{
    ErrorCode, ErrorDetail, GetProjectedCostRequest, HealthCheckRequest, NameRequest, ResourceDescriptor,
};
use pluginrpc::prost::Message;
use pluginrpc::{Call, Code};
use pluginrpc_grpc::Channel;

use crate::plugin::{Running, plugin, projected_cost, soon};

/// As such a host starts a plugin: by the option, which all of them pass, or by the variable of that time.
fn started(port: u16, by_option: bool) -> Command {
    let mut command = plugin();
    command.env("PULUMICOST_PLUGIN_PORT", port.to_string());
    if by_option {
        command.arg(format!("--port={port}"));
    }
    command
}

async fn channel(port: u16) -> Channel {
    Channel::connect(&format!("http://127.0.0.1:{port}")).await.unwrap()
}

#[tokio::test]
async fn the_paths_of_that_time_answer_beside_those_of_today() {
    for by_option in [true, false] {
        let (_running, port) = Running::on_given_port(|port| started(port, by_option));
        let channel = channel(port).await;
        let source = CostSourceServiceClient::new(pulumicost::Client::new(channel.clone()));
        assert_eq!(source.name(&soon(), NameRequest {}).await.unwrap().name, "pricelist");
        let cost = projected_cost(&source, ["ec2", "t3.micro", "us-east-1"]).await.unwrap();
        assert_eq!(cost.cost_per_month, 7.592);
        let health = ObservabilityServiceClient::new(pulumicost::Client::new(channel.clone()));
        let health = health.health_check(&soon(), HealthCheckRequest::default()).await;
        assert_eq!(health.unwrap().status(), Status::Serving);

        let today = CostSourceServiceClient::new(channel);
        assert_eq!(today.name(&soon(), NameRequest {}).await.unwrap().name, "pricelist");
    }
}

#[tokio::test]
async fn an_error_has_the_detail_of_that_time() {
    let (_running, port) = Running::on_given_port(|port| started(port, true));
    let request = GetProjectedCostRequest {
        resource: Some(ResourceDescriptor {
            provider: "aws".to_owned(),
            resource_type: "ec2".to_owned(),
            sku: "t9.huge".to_owned(),
            region: "us-east-1".to_owned(),
            ..ResourceDescriptor::default()
        }),
        ..GetProjectedCostRequest::default()
    };
    // The wire as it is, without our client, which understands both names.
    let method = &old::GET_PROJECTED_COST;
    assert_eq!(method.path(), "/pulumicost.v1.CostSourceService/GetProjectedCost");
    let answer = channel(port)
        .await
        .unary(method, &soon(), request.encode_to_vec().into())
        .await;
    let error = answer.unwrap_err();
    assert_eq!(error.code(), Code::NotFound);
    let [any] = error.details() else {
        panic!("{error:?}");
    };
    assert_eq!(any.type_url, "type.googleapis.com/pulumicost.v1.ErrorDetail");
    let detail = ErrorDetail::decode(&*any.value).unwrap();
    assert_eq!(detail.code(), ErrorCode::ResourceNotFound);
}
