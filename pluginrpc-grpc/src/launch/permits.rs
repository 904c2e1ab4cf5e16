//! Where calls run: on the threads of the runtime for as long as one stays free, else on one of their own.

use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::task::{Context, Poll, Wake, Waker, ready};

use tokio::runtime::Handle;
use tokio::task::JoinHandle;

/// So many handlers at once may occupy a thread of the runtime. Any of them may block it; the threads that are left
/// serve connections, and run what has no seat on threads for blocking work, which are started when they are needed.
#[derive(Clone)]
pub(crate) struct WorkerPermits {
    free: Arc<AtomicUsize>,
    runtime: Handle,
}

impl WorkerPermits {
    pub(crate) fn new(count: usize, runtime: Handle) -> Self {
        Self {
            free: Arc::new(AtomicUsize::new(count)),
            runtime,
        }
    }

    /// Runs a future that may block.
    pub(crate) fn spawn(&self, call: impl Future<Output = ()> + Send + 'static) -> JoinHandle<()> {
        self.runtime.spawn(PermittedCall {
            call: State::Inline(Box::pin(call)),
            permits: self.clone(),
        })
    }

    fn take(&self) -> Option<Permit<'_>> {
        let take = |free: usize| free.checked_sub(1);
        let taken = self.free.fetch_update(Ordering::AcqRel, Ordering::Acquire, take);
        taken.ok().map(|_| Permit(&self.free))
    }
}

impl<F> hyper::rt::Executor<F> for WorkerPermits
where
    F: Future<Output = ()> + Send + 'static,
{
    fn execute(&self, call: F) {
        drop(self.spawn(call));
    }
}

struct Permit<'a>(&'a AtomicUsize);

impl Drop for Permit<'_> {
    fn drop(&mut self) {
        self.0.fetch_add(1, Ordering::AcqRel);
    }
}

struct PermittedCall<F> {
    call: State<F>,
    permits: WorkerPermits,
}

enum State<F> {
    Inline(Pin<Box<F>>),
    /// Polled once on another thread, from which it comes back.
    Offloaded(JoinHandle<(Pin<Box<F>>, Poll<()>)>, Arc<Woken>),
    Done,
}

impl<F: Future<Output = ()> + Send + 'static> Future for PermittedCall<F> {
    type Output = ();

    fn poll(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<()> {
        let this = &mut *self;
        loop {
            match &mut this.call {
                State::Inline(call) => {
                    if let Some(_permit) = this.permits.take() {
                        return call.as_mut().poll(cx);
                    }
                }
                State::Offloaded(polled, woken) => {
                    let polled = ready!(Pin::new(polled).poll(cx));
                    let woken = woken.0.load(Ordering::Acquire);
                    match polled {
                        Ok((call, Poll::Pending)) => this.call = State::Inline(call),
                        // Or the runtime has ended.
                        Ok((_, Poll::Ready(()))) | Err(_) => this.call = State::Done,
                    }
                    if woken {
                        continue;
                    }
                    return match this.call {
                        State::Done => Poll::Ready(()),
                        _ => Poll::Pending,
                    };
                }
                State::Done => return Poll::Ready(()),
            }
            if let State::Inline(mut call) = std::mem::replace(&mut this.call, State::Done) {
                let woken = Arc::new(Woken(AtomicBool::new(false), cx.waker().clone()));
                let waker = Waker::from(woken.clone());
                let poll = move || {
                    let polled = call.as_mut().poll(&mut Context::from_waker(&waker));
                    (call, polled)
                };
                this.call = State::Offloaded(this.permits.runtime.spawn_blocking(poll), woken);
            }
        }
    }
}

/// Wakes a call, and remembers it: while the call is away, a poll in its place says nothing.
struct Woken(AtomicBool, Waker);

impl Wake for Woken {
    fn wake(self: Arc<Self>) {
        self.wake_by_ref();
    }

    fn wake_by_ref(self: &Arc<Self>) {
        self.0.store(true, Ordering::Release);
        self.1.wake_by_ref();
    }
}
