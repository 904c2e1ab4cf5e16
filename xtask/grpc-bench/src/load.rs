//! Callers: tonic's own client, the same for every server, over one connection as hosts have it.

use std::collections::HashMap;
use std::time::{Duration, Instant};

use finfocus_proto::v1::{GetProjectedCostRequest, ResourceDescriptor};
use tonic::transport::Channel;

use crate::theirs::cost_source_service_client::CostSourceServiceClient;
use crate::{Result, server};

pub(crate) type Client = CostSourceServiceClient<Channel>;

pub(crate) async fn connect(address: &str) -> Result<Client> {
    let channel = Channel::from_shared(format!("http://{address}"))?.connect().await?;
    Ok(Client::new(channel))
}

/// What a FinFocus host asks of one resource.
fn request() -> GetProjectedCostRequest {
    GetProjectedCostRequest {
        resource: Some(ResourceDescriptor {
            provider: "aws".to_owned(),
            resource_type: "ec2".to_owned(),
            sku: "t3.micro".to_owned(),
            region: "us-east-1".to_owned(),
            tags: HashMap::from([
                ("Name".to_owned(), "web".to_owned()),
                ("env".to_owned(), "prod".to_owned()),
            ]),
            ..Default::default()
        }),
        ..Default::default()
    }
}

/// Calls `calls` times, `at_once` at a time; how long all of it took.
pub(crate) async fn run(client: &Client, calls: u32, at_once: u32) -> Result<Duration> {
    let expected = server::answer(&request());
    let began = Instant::now();
    let callers: Vec<_> = (0..at_once)
        .map(|_| {
            let mut client = client.clone();
            let expected = expected.clone();
            tokio::spawn(async move {
                for _ in 0..calls / at_once {
                    let answer = client.get_projected_cost(request()).await?.into_inner();
                    if answer != expected {
                        return Err(tonic::Status::internal("something else was answered"));
                    }
                }
                Ok(())
            })
        })
        .collect();
    for caller in callers {
        caller.await??;
    }
    Ok(began.elapsed())
}
