//! Cancellation and deadlines of contexts, without a runtime.

use std::collections::BTreeMap;
use std::future::Future;
use std::pin::Pin;
use std::sync::atomic::{AtomicU8, AtomicU64, Ordering};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError, Weak};
use std::task::{Context, Poll, Waker};
use std::time::Instant;

use crate::{Code, Error};

/// The reason a scope ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Ended {
    Canceled,
    DeadlineExceeded,
}

impl Ended {
    pub(crate) fn error(self) -> Error {
        match self {
            Self::Canceled => Error::new(Code::Canceled, "the call was cancelled"),
            Self::DeadlineExceeded => {
                Error::new(Code::DeadlineExceeded, "the deadline passed before the call was done")
            }
        }
    }
}

const LIVE: u8 = 0;
const CANCELED: u8 = 1;
const DEADLINE_EXCEEDED: u8 = 2;

/// A lifetime. It ends once, together with every scope that was made from it.
pub(crate) struct Scope {
    state: AtomicU8,
    deadline: Option<Instant>,
    /// Kept alive: parents hold their children weakly, and the end of a grandparent comes through it.
    _parent: Option<Arc<Scope>>,
    /// The entry in the timer, 0 while there is none.
    timer: AtomicU64,
    waiting: Mutex<Waiting>,
}

#[derive(Default)]
struct Waiting {
    wakers: Vec<(u64, Waker)>,
    next_waker: u64,
    children: Vec<Weak<Scope>>,
}

impl Scope {
    pub(crate) fn new(parent: Option<&Arc<Self>>, deadline: Option<Instant>) -> Arc<Self> {
        let deadline = earlier(parent.and_then(|p| p.deadline), deadline);
        let scope = Arc::new(Self {
            state: AtomicU8::new(LIVE),
            deadline,
            _parent: parent.cloned(),
            timer: AtomicU64::new(0),
            waiting: Mutex::default(),
        });
        if let Some(parent) = parent {
            let mut waiting = lock(&parent.waiting);
            if waiting.children.len() == waiting.children.capacity() {
                waiting.children.retain(|child| child.strong_count() > 0);
            }
            waiting.children.push(Arc::downgrade(&scope));
            drop(waiting);
            // The parent sets its state before it walks its children, so one of the two sees the other.
            if let Some(ended) = parent.flagged() {
                scope.end(ended);
            }
        }
        scope
    }

    /// Sets an earlier deadline on a scope without other handles and children; returns false where it has any.
    pub(crate) fn narrow(scope: &mut Arc<Self>, deadline: Option<Instant>) -> bool {
        if deadline.is_none() {
            return true;
        }
        let Some(scope) = Arc::get_mut(scope) else {
            return false;
        };
        scope.deadline = earlier(scope.deadline, deadline);
        true
    }

    pub(crate) fn deadline(&self) -> Option<Instant> {
        self.deadline
    }

    /// Ends the scope and all below it; the first end counts.
    pub(crate) fn end(&self, how: Ended) {
        let state = match how {
            Ended::Canceled => CANCELED,
            Ended::DeadlineExceeded => DEADLINE_EXCEEDED,
        };
        if self
            .state
            .compare_exchange(LIVE, state, Ordering::SeqCst, Ordering::SeqCst)
            .is_err()
        {
            return;
        }
        let waiting = std::mem::take(&mut *lock(&self.waiting));
        for (_, waker) in waiting.wakers {
            waker.wake();
        }
        for child in waiting.children.iter().filter_map(Weak::upgrade) {
            child.end(how);
        }
    }

    fn flagged(&self) -> Option<Ended> {
        match self.state.load(Ordering::SeqCst) {
            CANCELED => Some(Ended::Canceled),
            DEADLINE_EXCEEDED => Some(Ended::DeadlineExceeded),
            _ => None,
        }
    }

    pub(crate) fn ended(&self) -> Option<Ended> {
        if self.flagged().is_none() && self.deadline.is_some_and(|deadline| deadline <= Instant::now()) {
            self.end(Ended::DeadlineExceeded);
        }
        self.flagged()
    }

    fn arm(self: &Arc<Self>, deadline: Instant) {
        if self.timer.load(Ordering::SeqCst) != 0 {
            return;
        }
        let id = TIMER.add(deadline, Arc::downgrade(self));
        if self
            .timer
            .compare_exchange(0, id, Ordering::SeqCst, Ordering::SeqCst)
            .is_err()
        {
            TIMER.remove(deadline, id);
        }
    }
}

fn earlier(one: Option<Instant>, other: Option<Instant>) -> Option<Instant> {
    match (one, other) {
        (Some(a), Some(b)) => Some(a.min(b)),
        (a, b) => a.or(b),
    }
}

/// Waits for the end of a scope; cancel safe.
pub(crate) struct WaitEnded<'a> {
    scope: &'a Arc<Scope>,
    /// The entry in the scope's list of wakers.
    waker: Option<u64>,
}

impl<'a> WaitEnded<'a> {
    pub(crate) fn new(scope: &'a Arc<Scope>) -> Self {
        Self { scope, waker: None }
    }
}

impl Future for WaitEnded<'_> {
    type Output = Ended;

    fn poll(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Ended> {
        if let Some(ended) = self.scope.ended() {
            return Poll::Ready(ended);
        }
        let mut waiting = lock(&self.scope.waiting);
        match self
            .waker
            .and_then(|id| waiting.wakers.iter_mut().find(|entry| entry.0 == id))
        {
            Some((_, waker)) => waker.clone_from(cx.waker()),
            None => {
                let id = waiting.next_waker;
                waiting.next_waker += 1;
                waiting.wakers.push((id, cx.waker().clone()));
                drop(waiting);
                self.waker = Some(id);
            }
        }
        if let Some(deadline) = self.scope.deadline {
            self.scope.arm(deadline);
        }
        // It may have ended between the check and the entry in the list.
        self.scope.flagged().map_or(Poll::Pending, Poll::Ready)
    }
}

impl Drop for WaitEnded<'_> {
    fn drop(&mut self) {
        if let Some(id) = self.waker {
            lock(&self.scope.waiting).wakers.retain(|entry| entry.0 != id);
        }
    }
}

impl Drop for Scope {
    fn drop(&mut self) {
        if let (Some(deadline), id @ 1..) = (self.deadline, *self.timer.get_mut()) {
            TIMER.remove(deadline, id);
        }
    }
}

/// Ends scopes at their deadlines, on one thread that starts with the first deadline that is waited for.
struct Timer {
    entries: Mutex<Entries>,
    earlier: Condvar,
}

struct Entries {
    scopes: BTreeMap<(Instant, u64), Weak<Scope>>,
    next_id: u64,
    running: bool,
    /// The instant at which the thread wakes by itself; `None` while it waits for a notification. Often earlier than
    /// any deadline that is left: those of calls that ended in time are removed.
    wakes_at: Option<Instant>,
}

static TIMER: Timer = Timer {
    entries: Mutex::new(Entries {
        scopes: BTreeMap::new(),
        next_id: 1,
        running: false,
        wakes_at: None,
    }),
    earlier: Condvar::new(),
};

impl Timer {
    fn add(&'static self, deadline: Instant, scope: Weak<Scope>) -> u64 {
        let mut entries = lock(&self.entries);
        let id = entries.next_id;
        entries.next_id += 1;
        entries.scopes.insert((deadline, id), scope);
        if !entries.running {
            let started = std::thread::Builder::new()
                .name("pluginrpc-timer".to_owned())
                .spawn(|| self.run());
            // Without a thread the deadline is still noticed at the next poll; the next wait tries to start it again.
            entries.running = started.is_ok();
        }
        // Most deadlines are later than the one before, and need no wakeup.
        let too_late = entries.wakes_at.is_none_or(|at| deadline < at);
        drop(entries);
        if too_late {
            self.earlier.notify_one();
        }
        id
    }

    fn remove(&self, deadline: Instant, id: u64) {
        lock(&self.entries).scopes.remove(&(deadline, id));
    }

    fn run(&self) {
        let mut entries = lock(&self.entries);
        loop {
            let now = Instant::now();
            match entries.scopes.first_key_value().map(|(&key, _)| key) {
                None => {
                    entries.wakes_at = None;
                    entries = self.earlier.wait(entries).unwrap_or_else(PoisonError::into_inner);
                }
                Some((deadline, _)) if deadline > now => {
                    entries.wakes_at = Some(deadline);
                    let wait = self.earlier.wait_timeout(entries, deadline - now);
                    entries = wait.unwrap_or_else(PoisonError::into_inner).0;
                }
                Some(_) => {
                    let due = entries.scopes.pop_first().and_then(|(_, scope)| scope.upgrade());
                    drop(entries);
                    // Dropping a scope takes the lock again, so it must be free here.
                    if let Some(scope) = due {
                        scope.end(Ended::DeadlineExceeded);
                    }
                    entries = lock(&self.entries);
                }
            }
        }
    }
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
