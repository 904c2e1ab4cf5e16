//! Ends a stream along with its call.

use std::pin::Pin;
use std::task::{Context as TaskContext, Poll};

use bytes::Bytes;
use futures_core::Stream;
use pluginrpc::{BoxFuture, Context, Error, Streaming};

use super::catch_panic;

/// Ends `messages` in an error when they panic, or when the deadline of `ctx` passes or it is cancelled.
pub(crate) fn bounded(messages: Streaming<Bytes>, ctx: Context) -> Streaming<Bytes> {
    Streaming::new(Bounded {
        messages,
        ctx,
        ended: None,
    })
}

struct Bounded {
    messages: Streaming<Bytes>,
    ctx: Context,
    /// Created at the first wait.
    ended: Option<BoxFuture<'static, Error>>,
}

impl Stream for Bounded {
    type Item = Result<Bytes, Error>;

    fn poll_next(mut self: Pin<&mut Self>, cx: &mut TaskContext<'_>) -> Poll<Option<Self::Item>> {
        let this = &mut *self;
        // Checked first, for streams that are always ready.
        if let Some(error) = this.ctx.ended() {
            return Poll::Ready(Some(Err(error)));
        }
        if let Poll::Ready(item) = catch_panic::poll_next(&mut this.messages, cx) {
            return Poll::Ready(item);
        }
        let ctx = &this.ctx;
        let ended = this.ended.get_or_insert_with(|| {
            let ctx = ctx.clone();
            Box::pin(async move { ctx.wait_ended().await })
        });
        ended.as_mut().poll(cx).map(|error| Some(Err(error)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use pluginrpc::{Code, block_on};
    use std::time::Duration;

    struct Pending;
    impl Stream for Pending {
        type Item = Result<Bytes, Error>;
        fn poll_next(self: Pin<&mut Self>, _: &mut TaskContext<'_>) -> Poll<Option<Self::Item>> {
            Poll::Pending
        }
    }

    #[test]
    fn silent_and_endless_streams_end_at_the_deadline() {
        let ctx = || Context::new().with_timeout(Duration::from_millis(20));
        let mut silent = bounded(Streaming::new(Pending), ctx());
        assert_eq!(block_on(silent.message()).unwrap_err().code(), Code::DeadlineExceeded);

        let mut endless = bounded(Streaming::from_messages(std::iter::repeat(Bytes::new())), ctx());
        let error = loop {
            if let Err(error) = block_on(endless.message()) {
                break error;
            }
        };
        assert_eq!(error.code(), Code::DeadlineExceeded);
        assert!(block_on(endless.message()).unwrap().is_none());
    }
}
