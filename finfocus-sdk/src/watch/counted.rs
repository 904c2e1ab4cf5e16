//! One call, from its begin to its end.

use std::sync::Arc;
use std::time::Instant;

use pluginrpc::{Code, Method};
use tracing::Span;

use super::Metrics;
use super::code::{is_fault, label};
use crate::{Context, Error};

/// Target of the log lines of calls.
const TARGET: &str = "finfocus_sdk::call";

/// A call that is under way for as long as this lives; however it ends, it is counted and logged once.
pub(super) struct Counted {
    metrics: Arc<Metrics>,
    path: &'static str,
    ctx: Context,
    span: Span,
    began: Instant,
    done: bool,
}

impl Counted {
    pub(super) fn begin(metrics: &Arc<Metrics>, method: &Method, ctx: &Context, span: Span) -> Self {
        metrics.begin(method.path());
        Self {
            metrics: metrics.clone(),
            path: method.path(),
            ctx: ctx.clone(),
            span,
            began: Instant::now(),
            done: false,
        }
    }

    pub(super) fn done(&mut self, error: Option<&Error>) {
        self.end(error.map(Error::code), error.map(Error::message));
    }

    fn end(&mut self, code: Option<Code>, message: Option<&str>) {
        self.done = true;
        let took = self.began.elapsed();
        self.metrics.end(self.path, code, took);
        let grpc_code = label(code);
        // No more than milliseconds are worth a digit.
        let duration_ms = (took.as_secs_f64() * 1e6).round() / 1e3;
        self.span.in_scope(|| match message {
            // Messages are made for hosts to show, and hold no secrets.
            Some(error) if is_fault(code) => {
                tracing::warn!(target: TARGET, grpc_code, duration_ms, error, "call failed")
            }
            Some(error) => tracing::debug!(target: TARGET, grpc_code, duration_ms, error, "call refused"),
            None => tracing::debug!(target: TARGET, grpc_code, duration_ms, "call"),
        });
    }
}

impl Drop for Counted {
    /// Dropped in mid-call: by a handler's panic, by the deadline, or since the caller went away.
    fn drop(&mut self) {
        if self.done {
            return;
        }
        if std::thread::panicking() {
            self.end(Some(Code::Internal), Some("handler panicked"));
        } else {
            let why = self.ctx.ended();
            let code = why.as_ref().map_or(Code::Canceled, Error::code);
            self.end(
                Some(code),
                Some(why.as_ref().map_or("the caller went away", Error::message)),
            );
        }
    }
}
