//! Costs to come, pricing, estimates and recommendations.

use finfocus_proto::v1::ErrorDetail;
use pluginrpc::Code;

use super::Outcome;
use super::ask::{Asked, answered, failed, of_type, passed, projected, refused_if_there, rows, shown};
use crate::v1::{
    EstimateCostRequest, GetPricingSpecRequest, GetProjectedCostRequest, GetProjectedCostResponse,
    GetRecommendationsRequest, ResourceDescriptor,
};

rows! {
    Schema:
    "GetProjectedCost_WithoutResource" => without_resource,
    "GetProjectedCost_BucketWithoutSku" => bucket,
    "GetProjectedCost_SameAnswerTwice" => same,
    "GetProjectedCost_ErrorDetailFits" => detail,
    "GetPricingSpec_UnitAndAssumptions" => pricing,
    "EstimateCost_MalformedType" => estimate_malformed,
    "EstimateCost_UnknownType" => estimate_unknown,
    "GetRecommendations_Summary" => recommendations,
    "GetRecommendations_MalformedToken" => recommendations_token,
}

async fn without_resource(asked: &Asked) -> Outcome {
    let answer = asked.get_projected_cost(GetProjectedCostRequest::default()).await;
    let next = "answer a request without a resource with `ErrorCode::InvalidResource.error(…)`";
    refused_if_there(&answer, &[Code::InvalidArgument], next)
}

/// The released host sends buckets like this, and a plugin that refuses them is never asked for what they cost.
async fn bucket(asked: &Asked) -> Outcome {
    let resource = ResourceDescriptor {
        provider: "aws".to_owned(),
        resource_type: "aws:s3/bucket:Bucket".to_owned(),
        ..ResourceDescriptor::default()
    };
    let answer = asked.get_projected_cost(projected(resource)).await;
    match &answer {
        Err(error) if error.code() == Code::InvalidArgument => failed(
            "a cost, or NOT_FOUND",
            shown(&answer),
            "demand neither sku nor region: the host sends buckets without either",
        ),
        _ => passed(shown(&answer)),
    }
}

async fn same(asked: &Asked) -> Outcome {
    let next = "make the resource one that the plugin knows: `Conformance::with_resource`";
    let first = answered(asked.get_projected_cost(projected(asked.resource.clone())).await, next);
    let first = match first {
        Ok(first) => GetProjectedCostResponse {
            expires_at: None,
            ..first
        },
        Err(outcome) => return outcome,
    };
    let second = asked.get_projected_cost(projected(asked.resource.clone())).await;
    // The time of expiry moves with the clock.
    let second = second.map(|second| GetProjectedCostResponse {
        expires_at: None,
        ..second
    });
    match second {
        Ok(second) if second == first => passed(format!("{} {}", first.cost_per_month, first.currency)),
        second => failed(
            format!("the answer of before: {}", shown(&Ok(first))),
            shown(&second),
            "let the answer depend on the request alone, and not on the time or on chance",
        ),
    }
}

async fn detail(asked: &Asked) -> Outcome {
    let answer = asked
        .get_projected_cost(projected(of_type("invalid:resource", "non-existent")))
        .await;
    let Err(error) = &answer else {
        return Outcome::LeftOut("the plugin has a price for invalid:resource".to_owned());
    };
    let Some(detail) = error.detail::<ErrorDetail>() else {
        return Outcome::LeftOut("the error carries no ErrorDetail, or the transport carries none".to_owned());
    };
    let told = detail.code();
    match told.status() == error.code() {
        true => passed(told.as_str_name()),
        false => failed(
            format!("the status that goes with {}: {}", told.as_str_name(), told.status()),
            shown(&answer),
            "make the error of its code: `ErrorCode::….error(…)`",
        ),
    }
}

async fn pricing(asked: &Asked) -> Outcome {
    let request = GetPricingSpecRequest {
        resource: Some(asked.resource.clone()),
    };
    let next = "make the resource one that the plugin knows: `Conformance::with_resource`";
    let spec = match answered(asked.get_pricing_spec(request).await, next) {
        Ok(response) => response.spec,
        Err(outcome) => return outcome,
    };
    let Some(spec) = spec else {
        return failed(
            "a pricing spec",
            "an answer without one",
            "set `spec`, or answer with an error",
        );
    };
    let missing: Vec<_> = [
        ("unit", spec.unit.is_empty()),
        ("assumptions", spec.assumptions.is_empty()),
        ("billing_mode", spec.billing_mode.is_empty()),
        ("currency", spec.currency.is_empty()),
    ]
    .into_iter()
    .filter_map(|(name, missing)| missing.then_some(name))
    .collect();
    match missing.is_empty() {
        true => passed(format!(
            "{} {} {}",
            spec.rate_per_unit, spec.currency, spec.billing_mode
        )),
        false => failed(
            "unit, assumptions, billing_mode and currency",
            format!("none of {}", missing.join(", ")),
            "say what the price is for, and what was assumed: people decide by it",
        ),
    }
}

async fn estimate_malformed(asked: &Asked) -> Outcome {
    let next = "answer a type that is not PROVIDER:MODULE/RESOURCE:TYPE with `ErrorCode::InvalidResource.error(…)`";
    refused_if_there(&estimate(asked, "not a type").await, &[Code::InvalidArgument], next)
}

async fn estimate_unknown(asked: &Asked) -> Outcome {
    let next = "answer a type that is not known with `ErrorCode::ResourceNotFound.error(…)`";
    refused_if_there(&estimate(asked, "aws:nothing/none:None").await, &[Code::NotFound], next)
}

async fn estimate(asked: &Asked, resource_type: &str) -> Result<crate::v1::EstimateCostResponse, crate::Error> {
    let request = EstimateCostRequest {
        resource_type: resource_type.to_owned(),
        ..EstimateCostRequest::default()
    };
    asked.estimate_cost(request).await
}

async fn recommendations(asked: &Asked) -> Outcome {
    let request = GetRecommendationsRequest {
        projection_period: "monthly".to_owned(),
        ..GetRecommendationsRequest::default()
    };
    let next = "answer an empty list where there is nothing to recommend: the host asks on every run";
    let response = match answered(asked.get_recommendations(request).await, next) {
        Ok(response) => response,
        Err(outcome) => return outcome,
    };
    if !response.next_page_token.is_empty() {
        let next = "answer all of them for a page_size of 0: the host asks for no second page";
        return failed("all recommendations at once", "a token for the next page", next);
    }
    match response.summary {
        Some(_) => passed(format!("{} of them", response.recommendations.len())),
        None => failed("a summary", "none", "fill in `summary`, also that of an empty list"),
    }
}

async fn recommendations_token(asked: &Asked) -> Outcome {
    let request = GetRecommendationsRequest {
        page_token: "%malformed%".to_owned(),
        ..GetRecommendationsRequest::default()
    };
    let next = "read the token before anything else, also where there is nothing to page: `PageRequest::new(…)?`";
    refused_if_there(
        &asked.get_recommendations(request).await,
        &[Code::InvalidArgument],
        next,
    )
}
