//! The service of `count-plugin`, for its `main` and for programs that call it.

use count::v1::count_service::CountService;
use count::v1::{CountRequest, CountResponse, SumRequest, SumResponse};
use pluginrpc::{Context, Error, Streaming};

pluginrpc::include_proto!();

/// Counts and adds up.
#[derive(Debug)]
pub struct Counter;

impl CountService for Counter {
    async fn count(&self, _: &Context, request: CountRequest) -> Result<Streaming<CountResponse>, Error> {
        let numbers = 1..=request.to;
        Ok(Streaming::from_messages(numbers.map(|number| CountResponse { number })))
    }

    async fn sum(&self, _: &Context, mut requests: Streaming<SumRequest>) -> Result<SumResponse, Error> {
        let mut sum = 0;
        while let Some(request) = requests.message().await? {
            sum += u64::from(request.number);
        }
        Ok(SumResponse { sum })
    }
}
