//! Rules of recommendation scores.

use std::collections::BTreeSet;

use pluginrpc::prost;

use crate::Error;
use crate::v1::recommendation_score_result::Result as Outcome;
use crate::v1::{
    ErrorCode, RecommendationScores, ScoreRecommendationsRequest, ScoreRecommendationsResponse, ScoreSignal,
};

/// Domain of the error for batches that are too large.
const DOMAIN: &str = "finfocus.v1.RecommendationScorerService";

/// `google.rpc.ErrorInfo`.
#[derive(Clone, PartialEq, prost::Message)]
#[prost(prost_path = "::pluginrpc::prost")]
struct ErrorInfo {
    #[prost(string, tag = "1")]
    reason: String,
    #[prost(string, tag = "2")]
    domain: String,
}

impl prost::Name for ErrorInfo {
    const NAME: &'static str = "ErrorInfo";
    const PACKAGE: &'static str = "google.rpc";
}

/// Creates the error for a batch of more than `max_batch_size` recommendations; a host halves its batch then.
#[must_use]
pub fn batch_too_large(max_batch_size: u32) -> Error {
    let message = format!("too many recommendations in one batch: send at most {max_batch_size}");
    Error::invalid_argument(message).with_detail(&ErrorInfo {
        reason: "BATCH_TOO_LARGE".to_owned(),
        domain: DOMAIN.to_owned(),
    })
}

/// Checks a request: at least one recommendation, distinct ids, known signals, a valid session and omitted fields.
///
/// # Errors
/// `INVALID_ARGUMENT` for the first violation.
pub fn check_request(request: &ScoreRecommendationsRequest) -> Result<(), Error> {
    let refuse = |text: String| Err(ErrorCode::InvalidResource.error(text));
    if request.recommendations.is_empty() {
        return refuse("recommendations is empty: send at least one".to_owned());
    }
    let mut ids = BTreeSet::new();
    for (at, recommendation) in request.recommendations.iter().enumerate() {
        if recommendation.id.is_empty() || !ids.insert(recommendation.id.as_str()) {
            return refuse(format!(
                "recommendations[{at}].id is empty or there twice: send distinct ids"
            ));
        }
    }
    for number in &request.signals {
        if !ScoreSignal::try_from(*number).is_ok_and(|signal| signal != ScoreSignal::Unspecified) {
            return refuse(format!("unknown signal {number}: expected 1 to 6"));
        }
    }
    let visible = |text: &str| (1..=128).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_graphic());
    if !request.session_id.is_empty() && !visible(&request.session_id) {
        return refuse("session_id is malformed: expected 1 to 128 printable ASCII characters".to_owned());
    }
    let fields: BTreeSet<_> = request.omitted_fields.iter().collect();
    let fits = fields.len() == request.omitted_fields.len()
        && fields.len() <= 64
        && fields.iter().all(|field| (1..=128).contains(&field.len()));
    if !fits {
        return refuse("omitted_fields is malformed: expected at most 64 distinct paths of 1 to 128 bytes".to_owned());
    }
    Ok(())
}

/// Checks a response: one result for each recommendation in their order, scores in their ranges, the request's session
/// or none.
///
/// # Errors
/// `INTERNAL` for the first violation, which is a mistake of the scorer.
pub fn check_response(
    request: &ScoreRecommendationsRequest,
    response: &ScoreRecommendationsResponse,
) -> Result<(), Error> {
    let fail = |text: String| Err(Error::internal(format!("the scores are wrong: {text}")));
    let ids = response.results.iter().map(|result| &result.recommendation_id);
    if !ids.eq(request.recommendations.iter().map(|recommendation| &recommendation.id)) {
        return fail("expected one result for each recommendation, in their order".to_owned());
    }
    if response.max_batch_size < 1 {
        return fail("max_batch_size has to be at least 1".to_owned());
    }
    if !response.session_id.is_empty() && response.session_id != request.session_id {
        return fail("session_id is not that of the request".to_owned());
    }
    for (at, result) in response.results.iter().enumerate() {
        match &result.result {
            Some(Outcome::Scores(scores)) if in_range(scores) => {}
            Some(Outcome::Scores(_)) => return fail(format!("results[{at}] has a score out of its range")),
            Some(Outcome::Error(error)) if error.code != 0 && !error.resource_type_unsupported => {}
            Some(Outcome::Error(_)) => return fail(format!("results[{at}].error requires a code and nothing else")),
            None => return fail(format!("results[{at}] has neither scores nor an error")),
        }
    }
    Ok(())
}

fn in_range(scores: &RecommendationScores) -> bool {
    let fractions = [
        scores.risk,
        scores.false_positive,
        scores.worth_acting,
        scores.insufficient_evidence,
    ];
    fractions
        .into_iter()
        .flatten()
        .all(|score| (0.0..=1.0).contains(&score))
        && scores.priority.is_none_or(|priority| (0.0..=3.0).contains(&priority))
}
