//! The threads that serve: few, and never all of them in somebody's handler.

use std::future::Future;
use std::pin::pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::task::{Context, Poll, Wake, Waker};
use std::thread::{self, Thread};
use std::time::Duration;

use pluginrpc::{Code, Error};
use tokio::runtime::{Builder, Handle, Runtime};

use super::permits::WorkerPermits;

/// How many threads serve connections and run calls.
const WORKERS: usize = 3;

/// How many more are started where handlers block, and for work that a handler wants to block.
const FURTHER: usize = 16;

/// How long a handler may block before somebody else is sent to wait for the network.
const TICK: Duration = Duration::from_millis(5);

/// One runtime for connections and calls, so that a call is answered by the thread that has read it.
///
/// Handlers may block all the same. [`WorkerPermits`] keeps one thread out of them. What is left is that tokio's
/// threads take turns in waiting for the network: the one that waited goes on with what came in, and wakes nobody to
/// wait in its place. So the thread that started everything watches them, see [`Workers::block_on`].
pub(crate) struct Workers {
    runtime: Runtime,
    permits: WorkerPermits,
    watch: Arc<Watch>,
}

impl Workers {
    /// Starts them; this thread is going to watch.
    ///
    /// # Errors
    /// `FAILED_PRECONDITION` within a runtime, `RESOURCE_EXHAUSTED` where there are no threads or descriptors.
    pub(crate) fn start() -> Result<Self, Error> {
        if Handle::try_current().is_ok() {
            let text = "a plugin starts a runtime of its own: call it from a plain `fn main`, without #[tokio::main]";
            return Err(Error::failed_precondition(text));
        }
        let watch = Arc::new(Watch::new());
        let (parks, unparks) = (watch.clone(), watch.clone());
        let runtime = Builder::new_multi_thread()
            .worker_threads(WORKERS)
            .max_blocking_threads(FURTHER)
            .thread_name("pluginrpc")
            .on_thread_park(move || parks.park())
            .on_thread_unpark(move || unparks.unpark())
            .enable_all()
            .build()
            .map_err(|e| {
                let text = format!("cannot start threads to serve with: {e}");
                Error::new(Code::ResourceExhausted, text).with_source(e)
            })?;
        Ok(Self {
            permits: WorkerPermits::new(WORKERS - 1, runtime.handle().clone()),
            runtime,
            watch,
        })
    }

    /// Where calls run.
    pub(crate) fn permits(&self) -> &WorkerPermits {
        &self.permits
    }

    /// Runs `future` on this thread, and watches the others meanwhile.
    pub(crate) fn block_on<T>(&self, future: impl Future<Output = T>) -> T {
        let _within = self.runtime.enter();
        let mut future = pin!(future);
        let woken = Arc::new(Woken(AtomicBool::new(true), thread::current()));
        let waker = Waker::from(woken.clone());
        let mut cx = Context::from_waker(&waker);
        let mut seen = self.watch.changes();
        loop {
            if woken.0.swap(false, Ordering::SeqCst)
                && let Poll::Ready(value) = future.as_mut().poll(&mut cx)
            {
                return value;
            }
            let changes = self.watch.changes();
            if changes == seen && self.watch.sleep() {
                continue;
            }
            thread::park_timeout(TICK);
            seen = self.watch.changes();
            if seen == changes && self.watch.running() {
                // Whoever takes this has nothing else to do, and waits for the network afterwards.
                drop(self.runtime.spawn(async {}));
            }
        }
    }

    /// A thread that still reads standard input, or a handler that blocks, must not hold the process.
    pub(crate) fn leave(self) {
        self.runtime.shutdown_background();
    }
}

/// Wakes the thread that blocks on a future.
struct Woken(AtomicBool, Thread);

impl Wake for Woken {
    fn wake(self: Arc<Self>) {
        self.wake_by_ref();
    }

    fn wake_by_ref(self: &Arc<Self>) {
        self.0.store(true, Ordering::SeqCst);
        self.1.unpark();
    }
}

/// Which of the workers run.
struct Watch {
    running: AtomicUsize,
    parks: AtomicUsize,
    /// Whether the watcher waits to be woken, since all were parked for a while.
    asleep: AtomicBool,
    watcher: Thread,
}

impl Watch {
    fn new() -> Self {
        Self {
            running: AtomicUsize::new(WORKERS),
            parks: AtomicUsize::new(0),
            asleep: AtomicBool::new(false),
            watcher: thread::current(),
        }
    }

    fn park(&self) {
        self.running.fetch_sub(1, Ordering::SeqCst);
        self.parks.fetch_add(1, Ordering::SeqCst);
    }

    fn unpark(&self) {
        self.running.fetch_add(1, Ordering::SeqCst);
        if self.asleep.load(Ordering::SeqCst) && self.asleep.swap(false, Ordering::SeqCst) {
            self.watcher.unpark();
        }
    }

    fn running(&self) -> bool {
        self.running.load(Ordering::SeqCst) > 0
    }

    /// How often somebody has had nothing to do.
    fn changes(&self) -> usize {
        self.parks.load(Ordering::SeqCst)
    }

    /// Waits until a worker runs or this thread is woken; whether there was anything to wait for.
    fn sleep(&self) -> bool {
        self.asleep.store(true, Ordering::SeqCst);
        let idle = !self.running();
        if idle {
            thread::park();
        }
        self.asleep.store(false, Ordering::SeqCst);
        idle
    }
}
