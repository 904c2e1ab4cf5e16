//! Calls of the demo, over any transport.

use echo_plugin::example::echo_service::EchoService;
use echo_plugin::example::{EchoErrorRequest, EchoListRequest, EchoRequestRequest};
use finfocus_proto::v1::cost_source_service::CostSourceService;
use finfocus_proto::v1::{GetProjectedCostRequest, NameRequest, ResourceDescriptor};
use pluginrpc::{Code, Error};

use crate::table::Table;
use crate::{context, unexpected};

/// Calls an `EchoService`.
pub(crate) async fn echo(service: &impl EchoService, table: &mut Table) {
    table
        .ask("EchoRequest \"hello\"", "hello", || async {
            let request = EchoRequestRequest {
                message: "hello".to_owned(),
            };
            Ok(service.echo_request(&context(), request).await?.message)
        })
        .await;
    table
        .ask("EchoList", "foo, bar", || async {
            Ok(service.echo_list(&context(), EchoListRequest {}).await?.list.join(", "))
        })
        .await;
    table
        .ask("EchoError ABORTED \"not today\"", "aborted: not today", || async {
            let request = EchoErrorRequest {
                code: Code::Aborted.number(),
                message: "not today".to_owned(),
            };
            match service.echo_error(&context(), request).await {
                Err(error) if error.code() == Code::Aborted => Ok(error.to_string()),
                Err(error) => Err(error),
                Ok(response) => Err(unexpected(format!("{response:?}"))),
            }
        })
        .await;
}

/// Calls a `CostSourceService`.
pub(crate) async fn prices(source: &impl CostSourceService, table: &mut Table) {
    table
        .ask("Name", "pricelist", || async {
            Ok(source.name(&context(), NameRequest {}).await?.name)
        })
        .await;
    table
        .ask(
            "GetProjectedCost ec2 t3.micro",
            "7.592 USD a month, at 0.0104",
            || async {
                let response = source.get_projected_cost(&context(), projected("t3.micro")).await?;
                let (month, currency, unit) = (response.cost_per_month, response.currency, response.unit_price);
                Ok(format!("{month:.3} {currency} a month, at {unit}"))
            },
        )
        .await;
    table
        .ask("GetProjectedCost ec2 t9.huge", "not_found", || async {
            match source.get_projected_cost(&context(), projected("t9.huge")).await {
                Err(error) if error.code() == Code::NotFound => Ok(error.to_string()),
                Err(error) => Err(error),
                Ok(response) => Err(unexpected(format!("{response:?}"))),
            }
        })
        .await;
}

fn projected(sku: &str) -> GetProjectedCostRequest {
    GetProjectedCostRequest {
        resource: Some(ResourceDescriptor {
            provider: "aws".to_owned(),
            resource_type: "aws:ec2/instance:Instance".to_owned(),
            sku: sku.to_owned(),
            region: "us-east-1".to_owned(),
            ..ResourceDescriptor::default()
        }),
        ..GetProjectedCostRequest::default()
    }
}

/// Result of a step.
pub(crate) type Answer = Result<String, Error>;
