//! What a host calls beside the plugin's own services.

use std::pin::Pin;
use std::task::{Context as TaskContext, Poll};
use std::time::Duration;

use futures_core::Stream;
use pluginrpc::{Context, Error, Streaming};

use crate::plugin::grpc_controller::GrpcController;
use crate::plugin::grpc_stdio::GrpcStdio;
use crate::plugin::{Empty, StdioData};

/// The host kills its plugin two seconds after Shutdown. Its streams stay open until it hangs up, which it may not do
/// before we are gone.
const GRACE: Duration = Duration::from_millis(500);

/// Ends the plugin.
pub(crate) struct Controller;

impl GrpcController for Controller {
    async fn shutdown(&self, ctx: &Context, _: Empty) -> Result<Empty, Error> {
        ctx.end_process(GRACE);
        Ok(Empty {})
    }
}

/// Says nothing, for as long as the host listens: an answer that ends is taken for a plugin that went away.
pub(crate) struct Stdio;

impl GrpcStdio for Stdio {
    async fn stream_stdio(&self, _: &Context, (): ()) -> Result<Streaming<StdioData>, Error> {
        Ok(Streaming::new(Silence))
    }
}

struct Silence;

impl Stream for Silence {
    type Item = Result<StdioData, Error>;

    fn poll_next(self: Pin<&mut Self>, _: &mut TaskContext<'_>) -> Poll<Option<Self::Item>> {
        Poll::Pending
    }
}
