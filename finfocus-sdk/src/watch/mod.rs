//! What happens with every call, whatever transport it comes by: it has a trace id, is counted, and is logged.

mod code;
mod counted;
mod indicators;
mod metrics;
pub(crate) mod prometheus;
mod report;

use std::sync::{Arc, OnceLock};

use pluginrpc::{BoxFuture, Bytes, Call, Invocation, Method, Service, ServiceDescriptor, Streaming};
use tracing::Instrument;

use crate::log::Logs;
use crate::trace::{ContextExt, TraceId, with_trace_id};
use crate::v1::ErrorDetail;
use crate::{Context, Error};

pub(crate) use indicators::indicators;
pub(crate) use metrics::Metrics;
pub(crate) use report::metrics as metrics_messages;

use counted::Counted;

/// A service whose calls are watched.
pub(crate) struct Watched<W> {
    service: W,
    watch: Arc<Watch>,
}

/// What is common to the services of a plugin.
pub(crate) struct Watch {
    pub(crate) metrics: Arc<Metrics>,
    pub(crate) invocation: Invocation,
    /// Where this process is the plugin's own; a test's is not.
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

impl<W> Watched<W> {
    pub(crate) fn new(service: W, watch: Arc<Watch>) -> Self {
        Self { service, watch }
    }
}

impl<W: Service> Call for Watched<W> {
    fn unary<'a>(
        &'a self,
        method: &'a Method,
        ctx: &'a Context,
        request: Bytes,
    ) -> BoxFuture<'a, Result<Bytes, Error>> {
        Box::pin(async move {
            self.watch.begin();
            let brought = ctx.trace_id();
            let trace_id = brought.unwrap_or_else(|| self.watch.trace_id());
            let span = tracing::info_span!("call", %trace_id, grpc_method = method.path());
            let mut counted = Counted::begin(&self.watch.metrics, method, ctx, span.clone());
            let answer = match brought {
                Some(_) => self.service.unary(method, ctx, request).instrument(span).await,
                None => {
                    let traced = with_trace_id(ctx, trace_id);
                    let answer = self.service.unary(method, &traced, request).instrument(span).await;
                    // What the handler puts into its context goes into the one that the transport reads.
                    let (headers, trailers) = (traced.response_headers(), traced.response_trailers());
                    ctx.edit_response_headers(|ours| ours.extend(headers));
                    ctx.edit_response_trailers(|ours| ours.extend(trailers));
                    answer
                }
            };
            counted.done(answer.as_ref().err());
            answer.map_err(|error| with_entry(error, trace_id))
        })
    }

    fn streaming<'a>(
        &'a self,
        method: &'a Method,
        ctx: &'a Context,
        mut requests: Streaming<Bytes>,
    ) -> BoxFuture<'a, Result<Streaming<Bytes>, Error>> {
        // The protocol has no streams; who calls as if there were sends one message and is answered one.
        Box::pin(async move {
            let (Some(request), None) = (requests.message().await?, requests.message().await?) else {
                return Err(Error::invalid_argument("expected one request"));
            };
            Ok(Streaming::from_messages([self.unary(method, ctx, request).await?]))
        })
    }
}

impl<W: Service> Service for Watched<W> {
    fn descriptor(&self) -> &'static ServiceDescriptor {
        self.service.descriptor()
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
