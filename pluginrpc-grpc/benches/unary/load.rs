//! Callers: tonic's client over one connection, the same for every server.

use std::time::{Duration, Instant};

use http::uri::PathAndQuery;
use tonic::client::Grpc;
use tonic::transport::Channel;
use tonic_prost::ProstCodec;

use crate::Result;
use crate::messages::{GetPriceRequest, GetPriceResponse, PATH, answer, request};

pub(crate) async fn connect(address: &str) -> Result<Channel> {
    Ok(Channel::from_shared(format!("http://{address}"))?.connect().await?)
}

/// Calls `calls` times, `at_once` at a time; returns the time for all.
pub(crate) async fn run(channel: &Channel, calls: u32, at_once: u32) -> Result<Duration> {
    let expected = answer(&request());
    let began = Instant::now();
    let callers: Vec<_> = (0..at_once)
        .map(|_| {
            let mut client = Grpc::new(channel.clone());
            let expected = expected.clone();
            tokio::spawn(async move {
                for _ in 0..calls / at_once {
                    client
                        .ready()
                        .await
                        .map_err(|e| tonic::Status::unavailable(e.to_string()))?;
                    let codec = ProstCodec::<GetPriceRequest, GetPriceResponse>::default();
                    let path = PathAndQuery::from_static(PATH);
                    let response = client.unary(tonic::Request::new(request()), path, codec).await?;
                    if response.into_inner() != expected {
                        return Err(tonic::Status::internal("unexpected response"));
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
