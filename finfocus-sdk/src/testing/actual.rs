//! Costs of the past, which no test of the host asks for.

use pluginrpc::Code;
use pluginrpc::prost_types::Timestamp;

use super::Outcome;
use super::ask::{Asked, failed, passed, refused_if_there, rows, shown};
use crate::v1::{GetActualCostRequest, GetActualCostResponse};

rows! {
    Schema:
    "GetActualCost_AllAtOnce" => all_at_once,
    "GetActualCost_SameAnswerTwice" => same,
    "GetActualCost_EndBeforeStart" => end_before_start,
    "GetActualCost_EndIsStart" => end_is_start,
    "GetActualCost_MalformedToken" => token,
}

/// A week of 2025, in seconds since 1970.
const WEEK: (i64, i64) = (1_735_689_600, 1_736_294_400);

/// Builds a request like the host's: the URN, with sku and region among the tags.
fn request(asked: &Asked, start: i64, end: i64) -> GetActualCostRequest {
    let resource = &asked.resource;
    let tags = [("sku", &resource.sku), ("region", &resource.region)];
    let at = |seconds| Some(Timestamp { seconds, nanos: 0 });
    GetActualCostRequest {
        resource_id: format!("urn:pulumi:dev::conformance::{}::web", resource.resource_type),
        start: at(start),
        end: at(end),
        tags: tags.map(|(name, value)| (name.to_owned(), value.clone())).into(),
        ..GetActualCostRequest::default()
    }
}

async fn all_at_once(asked: &Asked) -> Outcome {
    let answer = asked.get_actual_cost(request(asked, WEEK.0, WEEK.1)).await;
    match &answer {
        Ok(response) if response.next_page_token.is_empty() => passed(format!("{} results", response.results.len())),
        Ok(_) => failed(
            "all results at once",
            "a token for the next page",
            "answer all of them for a page_size of 0: the host asks for no second page",
        ),
        Err(error) if matches!(error.code(), Code::InvalidArgument | Code::Internal | Code::Unknown) => failed(
            "costs, none, or NOT_FOUND",
            shown(&answer),
            "take a Pulumi URN as the resource id, and sku and region from the tags: the host sends no more",
        ),
        Err(error) => Outcome::LeftOut(error.to_string()),
    }
}

async fn same(asked: &Asked) -> Outcome {
    let ask = || asked.get_actual_cost(request(asked, WEEK.0, WEEK.1));
    // The times of expiry move with the clock.
    let timeless = |mut response: GetActualCostResponse| {
        response.results.iter_mut().for_each(|result| result.expires_at = None);
        response
    };
    let (first, second) = (ask().await.map(timeless), ask().await.map(timeless));
    match (&first, &second) {
        (Ok(one), Ok(other)) if one == other => passed(format!("{} results", one.results.len())),
        (Err(one), Err(other)) if one.code() == other.code() => Outcome::LeftOut(one.to_string()),
        _ => failed(
            format!("the answer of before: {}", shown(&first)),
            shown(&second),
            "let the answer depend on the request alone: what is past does not change",
        ),
    }
}

const PERIOD: &str = "answer an end that is not after its start with `ErrorCode::InvalidTimeRange.error(…)`";

async fn end_before_start(asked: &Asked) -> Outcome {
    let answer = asked.get_actual_cost(request(asked, WEEK.1, WEEK.0)).await;
    refused_if_there(&answer, &[Code::InvalidArgument], PERIOD)
}

async fn end_is_start(asked: &Asked) -> Outcome {
    let answer = asked.get_actual_cost(request(asked, WEEK.0, WEEK.0)).await;
    refused_if_there(&answer, &[Code::InvalidArgument], PERIOD)
}

async fn token(asked: &Asked) -> Outcome {
    let request = GetActualCostRequest {
        page_token: "%malformed%".to_owned(),
        ..request(asked, WEEK.0, WEEK.1)
    };
    let next = "read the token before anything else, also where there is nothing to page: `PageRequest::new(…)?`";
    refused_if_there(&asked.get_actual_cost(request).await, &[Code::InvalidArgument], next)
}
