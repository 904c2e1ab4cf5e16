//! A plugin within the process that calls it.

use std::sync::Arc;

use pluginrpc::{BoxFuture, Bytes, Call, Method, Service, Streaming};

use crate::{Context, Error};

/// All services of a plugin in this process, to be called by the generated clients; made by [`CostSourcePlugin::into_channel`].
/// Cheap to clone.
///
/// LocalChannel go the whole way that those of hosts go, without the transport: they are checked, counted, and have a trace id.
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
        // As a transport would: the deadline holds, whatever the handler does.
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
