//! The services of FinFocus, answered from a source and from what is known of it.

mod batch;
mod cost;
mod datasets;
mod info;
mod observe;
mod summary;
mod supports;
mod test_mode;

use std::sync::Arc;
use std::time::Duration;

use pluginrpc::{Context, Invocation};

use crate::Abilities;
use crate::opening::Opening;
use crate::watch::Metrics;

pub(crate) use batch::BatchLimits;
pub(crate) use info::Identity;
#[cfg(feature = "testing")]
pub(crate) use info::legacy_name;

/// Longest wait for the source, by calls that work without it. The released host gives GetPluginInfo 5 s.
const SHORT_WAIT: Duration = Duration::from_secs(2);

/// A source as the services of the protocol.
pub(crate) struct Served<S>(Arc<Inner<S>>);

pub(crate) struct Inner<S> {
    pub(crate) identity: Identity,
    pub(crate) abilities: Abilities<S>,
    pub(crate) opening: Opening<S>,
    pub(crate) invocation: Invocation,
    pub(crate) batch: BatchLimits,
    pub(crate) max_source_types: usize,
    pub(crate) metrics: Arc<Metrics>,
}

impl<S> Served<S> {
    pub(crate) fn new(inner: Inner<S>) -> Self {
        Self(Arc::new(inner))
    }
}

impl<S> Clone for Served<S> {
    fn clone(&self) -> Self {
        Self(self.0.clone())
    }
}

/// Returns a context for a wait that must not take long.
fn short_wait(ctx: &Context) -> Context {
    ctx.clone().with_timeout(SHORT_WAIT)
}
