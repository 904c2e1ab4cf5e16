//! Watches the parent process.

use std::os::unix::process::parent_id;
use std::time::Duration;

use pluginrpc::BoxFuture;

/// Waits for the end of the process that is the parent at the time of this call.
///
/// `PR_SET_PDEATHSIG` would follow the parent's thread: a host that starts plugins from a thread pool would end them
/// along with the thread.
pub(crate) fn ended() -> BoxFuture<'static, ()> {
    let parent = parent_id();
    Box::pin(async move {
        #[cfg(any(target_os = "linux", target_vendor = "apple"))]
        if let Ok(exit) = super::sys::process_exit(parent)
            // Otherwise it has ended already, and its number may belong to another process.
            && parent_id() == parent
            && exit.readable().await.is_ok()
        {
            return;
        }
        while parent_id() == parent {
            tokio::time::sleep(Duration::from_secs(1)).await;
        }
    })
}
