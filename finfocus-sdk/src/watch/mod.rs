//! Traces, counts and logs every call, over every transport.

mod code;
mod counted;
mod indicators;
mod metrics;
pub(crate) mod prometheus;
mod report;

use std::sync::{Arc, OnceLock};

use pluginrpc::{Invocation, Layer, Method, Next, Payload};
use tracing::Instrument;

use crate::log::Logs;
use crate::trace::{ContextExt, TraceId, with_trace_id};
use crate::v1::ErrorDetail;
use crate::{Context, Error};

pub(crate) use indicators::indicators;
pub(crate) use metrics::Metrics;
pub(crate) use report::metrics as metrics_messages;

use counted::Counted;

/// Gives every call a trace id, counts it and logs it; shared by the services of a plugin.
pub(crate) struct Watch {
    pub(crate) metrics: Arc<Metrics>,
    pub(crate) invocation: Invocation,
    /// Present in the plugin's own process, absent in a test's.
    pub(crate) logs: Option<Logs>,
    pub(crate) trace_id: OnceLock<Option<TraceId>>,
}

impl Watch {
    /// Comes before everything else: from here on there are logs.
    pub(crate) fn begin(&self) {
        if let Some(logs) = &self.logs {
            logs.begin();
        }
    }

    /// The trace id of a call that brings none.
    fn trace_id(&self) -> TraceId {
        let given = self.trace_id.get_or_init(|| TraceId::of_start(&self.invocation));
        given.unwrap_or_else(TraceId::random)
    }
}

impl Layer for Watch {
    async fn call<T: Payload>(&self, method: &Method, ctx: &Context, next: Next<'_, T>) -> Result<T, Error> {
        self.begin();
        let incoming = ctx.trace_id();
        let trace_id = incoming.unwrap_or_else(|| self.trace_id());
        let span = tracing::info_span!("call", %trace_id, grpc_method = method.path());
        let mut counted = Counted::begin(&self.metrics, method, ctx, span.clone());
        let outcome = match incoming {
            Some(_) => next.run(ctx).instrument(span).await,
            None => next.run(&with_trace_id(ctx, trace_id)).instrument(span).await,
        };
        counted.done(outcome.as_ref().err());
        outcome.map_err(|error| with_entry(error, trace_id))
    }
}

/// The trace id in the error's `ErrorDetail`, under either package's name.
fn with_entry(error: Error, trace_id: TraceId) -> Error {
    use pluginrpc::prost::Message;

    let is_detail = |name: &str| name == "finfocus.v1.ErrorDetail" || name == "pulumicost.v1.ErrorDetail";
    if !error.details().iter().any(|any| is_detail(any.type_name())) {
        return error;
    }
    let details = error.details().iter().cloned().map(|mut any| {
        if is_detail(any.type_name())
            && let Ok(mut detail) = ErrorDetail::decode(any.value.clone())
        {
            let entry = detail.details.entry("trace_id".to_owned());
            entry.or_insert_with(|| trace_id.to_string());
            any.value = detail.encode_to_vec().into();
        }
        any
    });
    let details = details.collect();
    error.with_details(details)
}
