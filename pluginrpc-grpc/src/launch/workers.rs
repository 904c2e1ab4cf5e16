//! The runtime of a plugin, and the watcher that keeps it responsive.

use std::future::Future;
use std::pin::pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::task::{Context, Poll, Wake, Waker};
use std::thread::{self, Thread};
use std::time::{Duration, Instant};

use pluginrpc::{Code, Error};
use tokio::runtime::{Builder, Handle, Runtime};

use super::scheduler::Scheduler;
use super::worker::Worker;

/// The threads that serve connections and run calls.
const WORKERS: usize = 3;

/// The threads that are started on demand where handlers block, and for blocking work of handlers.
const MAX_BLOCKING: usize = 16;

/// The time after which a poll of a call counts as blocking.
const TICK: Duration = Duration::from_millis(5);

/// One runtime for connections and calls, so that a call is answered by the thread that has read it.
pub(crate) struct Workers {
    runtime: Runtime,
    scheduler: Scheduler,
}

impl Workers {
    /// Starts the runtime. This thread is going to watch it.
    ///
    /// # Errors
    /// `FAILED_PRECONDITION` within a runtime, `RESOURCE_EXHAUSTED` without threads or descriptors left.
    pub(crate) fn start() -> Result<Self, Error> {
        if Handle::try_current().is_ok() {
            let text = "a plugin starts a runtime of its own: call it from a plain `fn main`, without #[tokio::main]";
            return Err(Error::failed_precondition(text));
        }
        let runtime = Builder::new_multi_thread()
            .worker_threads(WORKERS)
            .max_blocking_threads(MAX_BLOCKING)
            .thread_name("pluginrpc")
            .enable_all()
            .build()
            .map_err(|e| {
                let text = format!("cannot start the threads of the server: {e}");
                Error::new(Code::ResourceExhausted, text).with_source(e)
            })?;
        Ok(Self {
            scheduler: Scheduler::new(WORKERS - 1, runtime.handle().clone(), true),
            runtime,
        })
    }

    pub(crate) fn scheduler(&self) -> &Scheduler {
        &self.scheduler
    }

    /// Runs `future` on this thread, and watches the workers meanwhile.
    pub(crate) fn block_on<T>(&self, future: impl Future<Output = T>) -> T {
        let _within = self.runtime.enter();
        let mut future = pin!(future);
        let unparking = Arc::new(UnparkingWaker(AtomicBool::new(true), thread::current()));
        let waker = Waker::from(unparking.clone());
        let mut cx = Context::from_waker(&waker);
        let mut last = Instant::now();
        let mut observed = Worker::observe();
        loop {
            if unparking.0.swap(false, Ordering::SeqCst)
                && let Poll::Ready(value) = future.as_mut().poll(&mut cx)
            {
                return value;
            }
            if last.elapsed() >= TICK {
                last = Instant::now();
                let before = std::mem::replace(&mut observed, Worker::observe());
                if observed.blocked || before.blocked {
                    self.scheduler.set_blocked(observed.blocked);
                }
                if observed.newly_blocked {
                    // tokio's threads take turns in waiting for the network, and the blocked one has woken no
                    // successor. The thread that runs this has nothing else to do, and waits for the network
                    // afterwards.
                    drop(self.runtime.spawn(async {}));
                }
            }
            if observed.active || observed.blocked {
                thread::park_timeout(TICK);
            } else {
                self.scheduler
                    .sleep(|| Worker::have_polled() || unparking.0.load(Ordering::SeqCst));
                observed.active = true;
                last = Instant::now();
            }
        }
    }

    /// Ends the runtime without waiting for a read of standard input or for handlers that block.
    pub(crate) fn leave(self) {
        self.runtime.shutdown_background();
    }
}

/// Wakes the thread that runs a future.
struct UnparkingWaker(AtomicBool, Thread);

impl Wake for UnparkingWaker {
    fn wake(self: Arc<Self>) {
        self.wake_by_ref();
    }

    fn wake_by_ref(self: &Arc<Self>) {
        self.0.store(true, Ordering::SeqCst);
        self.1.unpark();
    }
}
