//! Asking a plugin, and judging what comes.

use std::collections::HashMap;
use std::fmt::Debug;
use std::future::Future;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use finfocus_proto::v1::cost_source_service::{CostSourceService, CostSourceServiceClient};
use pluginrpc::{BoxFuture, Call, Code};

use super::report::{CheckOrigin, Outcome, Time};
use crate::v1::{
    DryRunRequest, DryRunResponse, EstimateCostRequest, EstimateCostResponse, GetActualCostRequest,
    GetActualCostResponse, GetPluginInfoRequest, GetPluginInfoResponse, GetPricingSpecRequest, GetPricingSpecResponse,
    GetProjectedCostRequest, GetProjectedCostResponse, GetRecommendationsRequest, GetRecommendationsResponse,
    NameRequest, NameResponse, ResourceDescriptor, SupportsRequest, SupportsResponse,
};
use crate::{Context, Error};

/// Longest duration of a call, as with the host.
const LIMIT: Duration = Duration::from_secs(10);
/// Maximum length of an answer in the report, in bytes.
const SHOWN: usize = 200;

/// A check as it stands in a table.
pub(super) struct Check {
    pub(super) id: &'static str,
    pub(super) origin: CheckOrigin,
    pub(super) run: for<'a> fn(&'a Asked) -> BoxFuture<'a, Outcome>,
}

/// Rows of a table: a name, and the function that checks.
macro_rules! rows {
    ($origin:ident: $($id:literal => $check:ident,)*) => {
        pub(super) const ROWS: &[$crate::testing::ask::Check] = &[
            $($crate::testing::ask::Check {
                id: $id,
                origin: $crate::testing::CheckOrigin::$origin,
                run: |asked| Box::pin($check(asked)),
            },)*
        ];
    };
}
pub(super) use rows;

/// The plugin under test.
pub(super) struct Asked {
    client: CostSourceServiceClient<Arc<dyn Call>>,
    /// A resource whose costs are known.
    pub(super) resource: ResourceDescriptor,
    times: Mutex<HashMap<&'static str, Duration>>,
}

macro_rules! methods {
    ($($name:ident $method:literal $request:ty => $response:ty;)*) => {
        impl Asked {
            $(pub(super) async fn $name(&self, request: $request) -> Result<$response, Error> {
                let ctx = Context::new().with_timeout(LIMIT);
                self.timed($method, &ctx, self.client.$name(&ctx, request)).await
            })*
        }
    };
}

methods! {
    name "Name" NameRequest => NameResponse;
    supports "Supports" SupportsRequest => SupportsResponse;
    get_actual_cost "GetActualCost" GetActualCostRequest => GetActualCostResponse;
    get_projected_cost "GetProjectedCost" GetProjectedCostRequest => GetProjectedCostResponse;
    get_pricing_spec "GetPricingSpec" GetPricingSpecRequest => GetPricingSpecResponse;
    estimate_cost "EstimateCost" EstimateCostRequest => EstimateCostResponse;
    get_recommendations "GetRecommendations" GetRecommendationsRequest => GetRecommendationsResponse;
    get_plugin_info "GetPluginInfo" GetPluginInfoRequest => GetPluginInfoResponse;
    dry_run "DryRun" DryRunRequest => DryRunResponse;
}

impl Asked {
    pub(super) fn new(target: Arc<dyn Call>, resource: ResourceDescriptor) -> Self {
        Self {
            client: CostSourceServiceClient::new(target),
            resource,
            times: Mutex::default(),
        }
    }

    /// Asks for the name under a context of the caller's.
    pub(super) async fn name_under(&self, ctx: &Context) -> Result<NameResponse, Error> {
        bound(ctx, self.client.name(ctx, NameRequest {})).await
    }

    /// Asks for a projected cost under a context of the caller's.
    pub(super) async fn projected_under(&self, ctx: &Context) -> Result<GetProjectedCostResponse, Error> {
        bound(
            ctx,
            self.client.get_projected_cost(ctx, projected(instance("t3.micro"))),
        )
        .await
    }

    async fn timed<T>(
        &self,
        method: &'static str,
        ctx: &Context,
        call: impl Future<Output = Result<T, Error>>,
    ) -> Result<T, Error> {
        let began = Instant::now();
        let answer = bound(ctx, call).await;
        let took = began.elapsed();
        let mut times = self.times.lock().unwrap_or_else(PoisonError::into_inner);
        let most = times.entry(method).or_default();
        *most = took.max(*most);
        answer
    }

    /// Longest duration of each method.
    pub(super) fn into_times(self) -> Vec<Time> {
        let times = self.times.into_inner().unwrap_or_else(PoisonError::into_inner);
        let mut times: Vec<_> = times.into_iter().map(|(method, most)| Time { method, most }).collect();
        times.sort_by_key(|time| time.method);
        times
    }
}

/// Enforces the deadline, which an in-process call does not do by itself.
async fn bound<T>(ctx: &Context, call: impl Future<Output = Result<T, Error>>) -> Result<T, Error> {
    match ctx.ended() {
        // No transport would let it out.
        Some(ended) => Err(ended),
        None => ctx.run_until_ended(call).await.and_then(|answer| answer),
    }
}

/// The resource of the host's tests, of another sku.
pub(super) fn instance(sku: &str) -> ResourceDescriptor {
    of_type("aws:ec2/instance:Instance", sku)
}

/// A resource of this type, in the region of the host's tests.
pub(super) fn of_type(resource_type: &str, sku: &str) -> ResourceDescriptor {
    ResourceDescriptor {
        provider: "aws".to_owned(),
        resource_type: resource_type.to_owned(),
        sku: sku.to_owned(),
        region: "us-east-1".to_owned(),
        ..ResourceDescriptor::default()
    }
}

/// The question what a resource is going to cost.
pub(super) fn projected(resource: ResourceDescriptor) -> GetProjectedCostRequest {
    GetProjectedCostRequest {
        resource: Some(resource),
        ..GetProjectedCostRequest::default()
    }
}

/// It is as it should be.
pub(super) fn passed(came: impl Into<String>) -> Outcome {
    Outcome::Passed(came.into())
}

/// It is not.
pub(super) fn failed(expected: impl Into<String>, came: impl Into<String>, next: impl Into<String>) -> Outcome {
    Outcome::Failed {
        expected: expected.into(),
        came: came.into(),
        next: next.into(),
    }
}

/// Formats a response, shortened.
pub(super) fn shown<T: Debug>(answer: &Result<T, Error>) -> String {
    let text = match answer {
        Ok(response) => format!("OK: {response:?}"),
        Err(error) => error.to_string(),
    };
    match text.char_indices().nth(SHOWN) {
        Some((end, _)) => format!("{}…", text.get(..end).unwrap_or_default()),
        None => text,
    }
}

/// Passes where the answer is an error of one of these codes.
pub(super) fn refused<T: Debug>(answer: &Result<T, Error>, codes: &[Code], next: &str) -> Outcome {
    match answer {
        Err(error) if codes.contains(&error.code()) => passed(error.to_string()),
        answer => {
            let codes: Vec<_> = codes.iter().map(ToString::to_string).collect();
            failed(format!("the error {}", codes.join(" or ")), shown(answer), next)
        }
    }
}

/// The response, unless the method is one that the plugin does not have, which is no failure, or it failed.
pub(super) fn answered<T: Debug>(answer: Result<T, Error>, next: &str) -> Result<T, Outcome> {
    match answer {
        Ok(response) => Ok(response),
        Err(error) if error.code() == Code::Unimplemented => Err(Outcome::LeftOut(error.to_string())),
        answer => Err(failed("an answer", shown(&answer), next)),
    }
}

/// Like `refused`, for a method that the plugin may not implement.
pub(super) fn refused_if_there<T: Debug>(answer: &Result<T, Error>, codes: &[Code], next: &str) -> Outcome {
    match answer {
        Err(error) if error.code() == Code::Unimplemented => Outcome::LeftOut(error.to_string()),
        answer => refused(answer, codes, next),
    }
}
