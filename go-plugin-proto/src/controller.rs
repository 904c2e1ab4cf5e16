//! GRPCController, by which a host ends its plugin.

use std::time::Duration;

use pluginrpc::{Context, Error};

use crate::plugin::Empty;
use crate::plugin::grpc_controller::GrpcController;

/// The host kills its plugin two seconds after Shutdown. Its streams may stay open until we exit.
const GRACE: Duration = Duration::from_millis(500);

/// Ends the plugin.
pub(crate) struct Controller;

impl GrpcController for Controller {
    async fn shutdown(&self, ctx: &Context, _: Empty) -> Result<Empty, Error> {
        ctx.end_process(GRACE);
        Ok(Empty {})
    }
}
