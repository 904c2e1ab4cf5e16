//! A deadline for the beginning of a connection.

use std::future::Future;
use std::io;
use std::pin::Pin;
use std::task::{Context, Poll};
use std::time::Duration;

use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};
use tokio::time::Sleep;

/// The length of the HTTP/2 client preface. hyper pings a peer only after it, and would wait for it forever.
const PREFACE: usize = 24;

/// Fails unless the peer sends the preface in time.
pub(crate) struct Preface<Io> {
    io: Io,
    missing: usize,
    deadline: Option<Pin<Box<Sleep>>>,
}

impl<Io> Preface<Io> {
    pub(crate) fn new(io: Io, within: Duration) -> Self {
        Self {
            io,
            missing: PREFACE,
            deadline: Some(Box::pin(tokio::time::sleep(within))),
        }
    }
}

impl<Io: AsyncRead + Unpin> AsyncRead for Preface<Io> {
    fn poll_read(mut self: Pin<&mut Self>, cx: &mut Context<'_>, buf: &mut ReadBuf<'_>) -> Poll<io::Result<()>> {
        let this = &mut *self;
        let before = buf.filled().len();
        let read = Pin::new(&mut this.io).poll_read(cx, buf);
        if let Some(deadline) = &mut this.deadline {
            let more = buf.filled().len().saturating_sub(before);
            this.missing = this.missing.saturating_sub(more);
            if this.missing == 0 {
                this.deadline = None;
            } else if read.is_pending() && deadline.as_mut().poll(cx).is_ready() {
                return Poll::Ready(Err(io::ErrorKind::TimedOut.into()));
            }
        }
        read
    }
}

impl<Io: AsyncWrite + Unpin> AsyncWrite for Preface<Io> {
    fn poll_write(mut self: Pin<&mut Self>, cx: &mut Context<'_>, buf: &[u8]) -> Poll<io::Result<usize>> {
        Pin::new(&mut self.io).poll_write(cx, buf)
    }

    fn poll_flush(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.io).poll_flush(cx)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.io).poll_shutdown(cx)
    }

    fn poll_write_vectored(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        bufs: &[io::IoSlice<'_>],
    ) -> Poll<io::Result<usize>> {
        Pin::new(&mut self.io).poll_write_vectored(cx, bufs)
    }

    fn is_write_vectored(&self) -> bool {
        self.io.is_write_vectored()
    }
}
