//! Runs calls on the worker threads of a runtime such that handlers may block.
//!
//! One worker is always kept out of calls, and serves connections. A call that finds no permit waits for one, unless a
//! call blocks: then it is polled on a thread for blocking work. The [`watcher`](super::workers) detects blocking.

use std::future::Future;
use std::pin::Pin;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::task::{Context, Poll, Wake, Waker};
use std::thread::{self, Thread};

use tokio::runtime::Handle;
use tokio::task::JoinHandle;

use super::worker::Worker;

/// Runs calls of one runtime.
#[derive(Clone)]
pub(crate) struct Scheduler(Arc<Shared>);

struct Shared {
    runtime: Handle,
    permits: AtomicUsize,
    /// Calls that wait for a permit.
    waiting: Mutex<Vec<Waker>>,
    /// Their number.
    waiters: AtomicUsize,
    /// At least one call blocks, or nothing detects it.
    blocked: AtomicBool,
    /// The watcher waits for a call.
    asleep: AtomicBool,
    watcher: Thread,
}

impl Scheduler {
    /// Lets `permits` calls run on workers at once. This thread is going to watch them if `watched`; otherwise every
    /// call without a permit runs on a thread for blocking work.
    pub(crate) fn new(permits: usize, runtime: Handle, watched: bool) -> Self {
        Self(Arc::new(Shared {
            runtime,
            permits: AtomicUsize::new(permits),
            waiting: Mutex::default(),
            waiters: AtomicUsize::new(0),
            blocked: AtomicBool::new(!watched),
            asleep: AtomicBool::new(false),
            watcher: thread::current(),
        }))
    }

    /// Runs a future that may block.
    pub(crate) fn spawn(&self, call: impl Future<Output = ()> + Send + 'static) -> JoinHandle<()> {
        self.0.runtime.spawn(Call {
            state: State::Inline(Box::pin(call)),
            waits: false,
            scheduler: self.clone(),
        })
    }

    /// Reports that calls block, or that none does any more.
    pub(crate) fn set_blocked(&self, blocked: bool) {
        self.0.blocked.store(blocked, Ordering::SeqCst);
        // Each of them decides anew.
        let waiting = std::mem::take(&mut *self.waiting());
        waiting.into_iter().for_each(Waker::wake);
    }

    /// Blocks the watching thread until a call begins or the thread is unparked, unless `active`.
    pub(crate) fn sleep(&self, active: impl FnOnce() -> bool) {
        self.0.asleep.store(true, Ordering::SeqCst);
        if !active() {
            thread::park();
        }
        self.0.asleep.store(false, Ordering::SeqCst);
    }

    /// Takes a permit, or registers `waker` for the next one. Called again after that, so that no stale waker is left.
    fn permit_or_wait(&self, waker: &Waker) -> Option<Permit<'_>> {
        let mut waiting = self.waiting();
        waiting.retain(|other| !other.will_wake(waker));
        // A permit returned from here on finds the waker.
        self.0.waiters.store(waiting.len() + 1, Ordering::SeqCst);
        let permit = self.try_permit();
        if permit.is_none() {
            waiting.push(waker.clone());
        }
        self.0.waiters.store(waiting.len(), Ordering::SeqCst);
        permit
    }

    fn try_permit(&self) -> Option<Permit<'_>> {
        let take = |permits: usize| permits.checked_sub(1);
        let taken = self.0.permits.fetch_update(Ordering::SeqCst, Ordering::SeqCst, take);
        taken.ok().map(|_| Permit(self))
    }

    fn waiting(&self) -> MutexGuard<'_, Vec<Waker>> {
        self.0.waiting.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl<F> hyper::rt::Executor<F> for Scheduler
where
    F: Future<Output = ()> + Send + 'static,
{
    fn execute(&self, call: F) {
        drop(self.spawn(call));
    }
}

struct Permit<'a>(&'a Scheduler);

impl Drop for Permit<'_> {
    fn drop(&mut self) {
        self.0.0.permits.fetch_add(1, Ordering::SeqCst);
        if self.0.0.waiters.load(Ordering::SeqCst) > 0 {
            let next = self.0.waiting().pop();
            next.into_iter().for_each(Waker::wake);
        }
    }
}

struct Call<F> {
    state: State<F>,
    /// Its waker may be among those that wait for a permit.
    waits: bool,
    scheduler: Scheduler,
}

enum State<F> {
    Inline(Pin<Box<F>>),
    /// Polled once on a thread for blocking work, and returned.
    Offloaded(JoinHandle<(Pin<Box<F>>, Poll<()>)>, Arc<RecordingWaker>),
    Done,
}

impl<F: Future<Output = ()> + Send + 'static> Call<F> {
    fn offload(mut call: Pin<Box<F>>, runtime: &Handle, waker: &Waker) -> State<F> {
        let recording = Arc::new(RecordingWaker(AtomicBool::new(false), waker.clone()));
        let waker = Waker::from(recording.clone());
        let poll = move || {
            let polled = call.as_mut().poll(&mut Context::from_waker(&waker));
            (call, polled)
        };
        State::Offloaded(runtime.spawn_blocking(poll), recording)
    }
}

impl<F: Future<Output = ()> + Send + 'static> Future for Call<F> {
    type Output = ();

    fn poll(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<()> {
        let this = &mut *self;
        let shared = &this.scheduler.0;
        loop {
            match std::mem::replace(&mut this.state, State::Done) {
                State::Inline(mut call) => {
                    let mut permit = None;
                    if !this.waits {
                        permit = this.scheduler.try_permit();
                    }
                    let blocked = shared.blocked.load(Ordering::SeqCst);
                    if permit.is_none() && (this.waits || !blocked) {
                        permit = this.scheduler.permit_or_wait(cx.waker());
                        this.waits = permit.is_none();
                    }
                    if permit.is_some() {
                        let _polling = Worker::begin_poll();
                        if shared.asleep.load(Ordering::SeqCst) && shared.asleep.swap(false, Ordering::SeqCst) {
                            shared.watcher.unpark();
                        }
                        let polled = call.as_mut().poll(cx);
                        this.state = State::Inline(call);
                        return polled;
                    }
                    if !blocked {
                        this.state = State::Inline(call);
                        return Poll::Pending;
                    }
                    this.state = Self::offload(call, &shared.runtime, cx.waker());
                }
                State::Offloaded(mut polled, recording) => {
                    let Poll::Ready(returned) = Pin::new(&mut polled).poll(cx) else {
                        this.state = State::Offloaded(polled, recording);
                        return Poll::Pending;
                    };
                    // An error is a panic, or the end of the runtime.
                    let Ok((call, Poll::Pending)) = returned else {
                        return Poll::Ready(());
                    };
                    this.state = State::Inline(call);
                    if !recording.0.load(Ordering::Acquire) {
                        return Poll::Pending;
                    }
                }
                State::Done => return Poll::Ready(()),
            }
        }
    }
}

/// Records that it was used: while a call is polled elsewhere, its task cannot tell.
struct RecordingWaker(AtomicBool, Waker);

impl Wake for RecordingWaker {
    fn wake(self: Arc<Self>) {
        self.wake_by_ref();
    }

    fn wake_by_ref(self: &Arc<Self>) {
        self.0.store(true, Ordering::Release);
        self.1.wake_by_ref();
    }
}
