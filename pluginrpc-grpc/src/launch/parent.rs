//! Whether the process that started us still lives.

use std::os::unix::process::parent_id;
use std::time::Duration;

use pluginrpc::BoxFuture;

/// Waits until the process that is our parent at the time of this call has ended.
///
/// Not by `PR_SET_PDEATHSIG`, which follows the parent's thread: a host that starts plugins from a pool would end them
/// with the thread.
pub(crate) fn ended() -> BoxFuture<'static, ()> {
    let parent = parent_id();
    Box::pin(async move {
        #[cfg(target_os = "linux")]
        if let Ok(pidfd) = super::sys::pidfd(parent)
            // Otherwise it ended before we looked, and the descriptor may be of another process.
            && parent_id() == parent
            && pidfd.readable().await.is_ok()
        {
            return;
        }
        while parent_id() == parent {
            tokio::time::sleep(Duration::from_secs(1)).await;
        }
    })
}
