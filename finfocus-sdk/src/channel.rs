//! A plugin within the process that calls it.

use std::sync::Arc;

use pluginrpc::{BoxFuture, Bytes, Call, Method, Service, Streaming};

use crate::{Context, Error};

/// Services of a plugin in this process, for the generated clients; created by [`CostSourcePlugin::into_channel`].
/// Cheap to clone.
///
/// Calls are validated, counted and traced like those of hosts; only the transport is missing.
///
/// [`CostSourcePlugin::into_channel`]: crate::CostSourcePlugin::into_channel
#[derive(Clone)]
pub struct LocalChannel(Arc<[Arc<dyn Service>]>);

impl LocalChannel {
    pub(crate) fn new(services: &[Arc<dyn Service>]) -> Self {
        Self(services.into())
    }

    fn service(&self, method: &Method) -> Result<&Arc<dyn Service>, Error> {
        let serves = |service: &&Arc<dyn Service>| service.descriptor().method(method.path()).is_some();
        self.0
            .iter()
            .find(serves)
            .ok_or_else(|| Error::unimplemented(format!("{} is not implemented", method.path())))
    }
}

impl Call for LocalChannel {
    fn unary<'a>(
        &'a self,
        method: &'a Method,
        ctx: &'a Context,
        request: Bytes,
    ) -> BoxFuture<'a, Result<Bytes, Error>> {
        // Enforces the deadline like a transport, whatever the handler does.
        Box::pin(async move {
            ctx.run_until_ended(self.service(method)?.unary(method, ctx, request))
                .await?
        })
    }

    fn streaming<'a>(
        &'a self,
        method: &'a Method,
        ctx: &'a Context,
        requests: Streaming<Bytes>,
    ) -> BoxFuture<'a, Result<Streaming<Bytes>, Error>> {
        Box::pin(async move {
            ctx.run_until_ended(self.service(method)?.streaming(method, ctx, requests))
                .await?
        })
    }
}

impl std::fmt::Debug for LocalChannel {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let names = self.0.iter().map(|service| service.descriptor().name());
        f.debug_list().entries(names).finish()
    }
}
