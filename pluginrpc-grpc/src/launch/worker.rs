//! The state of each worker thread that polls calls, for the watcher.

use std::cell::OnceCell;
use std::future::Future;
use std::pin::Pin;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, Weak};
use std::task::{Context, Poll, Wake, Waker};

/// All worker threads that have polled a call.
static WORKERS: Mutex<Vec<Weak<Worker>>> = Mutex::new(Vec::new());

thread_local! {
    static CURRENT: OnceCell<Arc<Worker>> = const { OnceCell::new() };
}

/// A worker thread.
#[derive(Default)]
pub(crate) struct Worker {
    /// Counts the beginnings and ends of polls: odd during a poll.
    polls: AtomicUsize,
    /// The count when the watcher last looked.
    seen: AtomicUsize,
    blocked: AtomicBool,
    /// Connections that the polled call has woken.
    woken: Mutex<Vec<Waker>>,
}

/// The work of all workers since the last observation.
#[derive(Default)]
pub(crate) struct Observation {
    /// Calls have been polled.
    pub(crate) active: bool,
    /// A call is still in the poll that was seen before.
    pub(crate) blocked: bool,
    /// The last observation did not see this.
    pub(crate) newly_blocked: bool,
}

/// A poll of a call on this thread.
pub(crate) struct Polling(Arc<Worker>);

impl Worker {
    /// Marks this thread as polling a call until the returned guard is dropped.
    pub(crate) fn begin_poll() -> Polling {
        let worker = CURRENT.with(|current| Arc::clone(current.get_or_init(Self::register)));
        worker.polls.fetch_add(1, Ordering::SeqCst);
        Polling(worker)
    }

    fn register() -> Arc<Self> {
        let worker = Arc::new(Self::default());
        let mut workers = lock(&WORKERS);
        workers.retain(|worker| worker.strong_count() > 0);
        workers.push(Arc::downgrade(&worker));
        worker
    }

    /// Looks at all workers. A call that blocks no longer holds back the connections it has woken.
    pub(crate) fn observe() -> Observation {
        let mut observation = Observation::default();
        for worker in Self::all() {
            let polls = worker.polls.load(Ordering::SeqCst);
            let polled = worker.seen.swap(polls, Ordering::Relaxed) != polls;
            let blocked = !polled && polls % 2 == 1;
            observation.active |= polled;
            observation.blocked |= blocked;
            observation.newly_blocked |= blocked && !worker.blocked.load(Ordering::Relaxed);
            worker.blocked.store(blocked, Ordering::Relaxed);
            if blocked {
                worker.wake_connections();
            }
        }
        observation
    }

    /// Reports if calls have been polled since the last observation.
    pub(crate) fn have_polled() -> bool {
        let polled = |worker: &Arc<Self>| worker.polls.load(Ordering::SeqCst) != worker.seen.load(Ordering::Relaxed);
        Self::all().iter().any(polled)
    }

    fn all() -> Vec<Arc<Self>> {
        lock(&WORKERS).iter().filter_map(Weak::upgrade).collect()
    }

    fn wake_connections(&self) {
        let woken = std::mem::take(&mut *lock(&self.woken));
        woken.into_iter().for_each(Waker::wake);
    }

    /// Keeps a waker until the call that this thread polls returns; false if it polls none.
    fn defer(waker: &Waker) -> bool {
        let defer = |current: &OnceCell<Arc<Self>>| {
            let worker = current
                .get()
                .filter(|worker| worker.polls.load(Ordering::Relaxed) % 2 == 1)?;
            let mut woken = lock(&worker.woken);
            if !woken.iter().any(|other| other.will_wake(waker)) {
                woken.push(waker.clone());
            }
            Some(())
        };
        CURRENT.try_with(defer).is_ok_and(|deferred| deferred.is_some())
    }
}

impl Drop for Polling {
    fn drop(&mut self) {
        self.0.polls.fetch_add(1, Ordering::SeqCst);
        self.0.wake_connections();
    }
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// A connection that calls do not hold up.
///
/// tokio keeps the task that a worker has woken last for that worker, where no other one takes it. A connection woken
/// by a call that then blocks would be stuck there, so it is woken when the call returns or is seen to block.
/// Meanwhile the network wakes it.
pub(crate) struct Connection<F> {
    connection: Pin<Box<F>>,
    /// The task's waker, and the one in its place.
    wakers: Option<(Waker, Waker)>,
}

impl<F> Connection<F> {
    pub(crate) fn new(connection: F) -> Self {
        Self {
            connection: Box::pin(connection),
            wakers: None,
        }
    }
}

impl<F: Future> Future for Connection<F> {
    type Output = F::Output;

    fn poll(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<F::Output> {
        let this = &mut *self;
        let wakers = match this.wakers.take() {
            Some(wakers) if wakers.0.will_wake(cx.waker()) => wakers,
            _ => {
                let task = cx.waker().clone();
                (task.clone(), Waker::from(Arc::new(DeferringWaker(task))))
            }
        };
        let (_, deferring) = this.wakers.insert(wakers);
        this.connection.as_mut().poll(&mut Context::from_waker(deferring))
    }
}

struct DeferringWaker(Waker);

impl Wake for DeferringWaker {
    fn wake(self: Arc<Self>) {
        self.wake_by_ref();
    }

    fn wake_by_ref(self: &Arc<Self>) {
        if !Worker::defer(&self.0) {
            self.0.wake_by_ref();
        }
    }
}
