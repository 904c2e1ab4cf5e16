//! The ten tests of the host's `plugin conformance`, by their names, requests and limits.

use std::time::Duration;

use pluginrpc::Code;

use super::Outcome;
use super::ask::{Asked, failed, instance, of_type, passed, projected, refused, rows, shown};
use crate::Context;
use crate::v1::NameRequest;

rows! {
    Host:
    "Name_ReturnsPluginIdentifier" => name,
    "Name_ReturnsProtocolVersion" => name_answers,
    "GetProjectedCost_ValidResource" => valid,
    "GetProjectedCost_InvalidResource" => invalid,
    "GetProjectedCost_PermissionDenied" => forbidden,
    "GetProjectedCost_InternalError" => internal,
    "GetProjectedCost_Unavailable" => unavailable,
    "Context_Cancellation" => cancelled,
    "Timeout_Respected" => timeout,
    "Batch_Handling" => batch,
}

/// Advice for the errors that a plugin returns in tests only.
const TEST_MODE: &str = "run the plugin with FINFOCUS_TEST_MODE=true, in which this SDK gives these errors; a plugin \
                         without it is excused by `without`";

async fn name(asked: &Asked) -> Outcome {
    match asked.name(NameRequest {}).await {
        Ok(response) if !response.name.is_empty() => passed(response.name),
        answer => failed(
            "a name",
            shown(&answer),
            "give the plugin its name: `CostSourcePlugin::new(\"NAME\", …)`",
        ),
    }
}

/// The host means to ask for a version one day; by now any answer will do.
async fn name_answers(asked: &Asked) -> Outcome {
    match asked.name(NameRequest {}).await {
        Ok(_) => passed("an answer"),
        answer => failed("an answer", shown(&answer), "answer Name without asking anybody else"),
    }
}

async fn valid(asked: &Asked) -> Outcome {
    match asked.get_projected_cost(projected(instance("t3.micro"))).await {
        Ok(response) if !response.currency.is_empty() => {
            passed(format!("{} {} a month", response.cost_per_month, response.currency))
        }
        answer => failed(
            "a cost with a currency, for an aws:ec2/instance:Instance of t3.micro in us-east-1",
            shown(&answer),
            "set `currency`, \"USD\" for example; a plugin that does not know instances of AWS is excused by `without`",
        ),
    }
}

async fn invalid(asked: &Asked) -> Outcome {
    let answer = asked
        .get_projected_cost(projected(of_type("invalid:resource", "non-existent")))
        .await;
    let next = "answer a type that is not known with `ErrorCode::ResourceNotFound.error(…)`, not with a cost of 0";
    refused(&answer, &[Code::NotFound, Code::InvalidArgument], next)
}

async fn forbidden(asked: &Asked) -> Outcome {
    let answer = asked
        .get_projected_cost(projected(of_type("forbidden:resource", "any")))
        .await;
    refused(&answer, &[Code::PermissionDenied], TEST_MODE)
}

async fn internal(asked: &Asked) -> Outcome {
    let answer = asked
        .get_projected_cost(projected(of_type("error:internal", "any")))
        .await;
    refused(&answer, &[Code::Internal], TEST_MODE)
}

async fn unavailable(asked: &Asked) -> Outcome {
    let answer = asked
        .get_projected_cost(projected(of_type("error:unavailable", "any")))
        .await;
    refused(&answer, &[Code::Unavailable], TEST_MODE)
}

async fn cancelled(asked: &Asked) -> Outcome {
    let ctx = Context::new();
    ctx.cancel();
    refused(
        &asked.projected_under(&ctx).await,
        &[Code::Canceled],
        "end a call when its context ends",
    )
}

async fn timeout(asked: &Asked) -> Outcome {
    let ctx = Context::new().with_timeout(Duration::from_millis(10));
    let answer = asked.name_under(&ctx).await;
    match &answer {
        Ok(_) => passed("in time"),
        Err(_) => refused(
            &answer,
            &[Code::DeadlineExceeded, Code::Canceled],
            "end a call at its deadline",
        ),
    }
}

async fn batch(asked: &Asked) -> Outcome {
    for call in 1..=5 {
        let answer = asked.get_projected_cost(projected(instance("t3.micro"))).await;
        if answer.is_err() {
            let next = "see the check GetProjectedCost_ValidResource; if that passes, what differs from call to call?";
            return failed(
                "five answers, one after the other",
                format!("call {call}: {}", shown(&answer)),
                next,
            );
        }
    }
    passed("5 answers")
}
