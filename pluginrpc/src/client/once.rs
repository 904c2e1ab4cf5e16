//! A value that is fetched once for all callers; a failure is not kept.

use std::collections::BTreeMap;
use std::pin::Pin;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::task::{Context, Poll, Waker};

pub(super) struct FetchOnce<T>(Mutex<State<T>>);

struct State<T> {
    value: Option<Arc<T>>,
    /// A caller is fetching; the others wait for the outcome.
    fetching: bool,
    /// Waiting callers by ticket.
    waiting: BTreeMap<u64, Waker>,
    next_ticket: u64,
}

/// The result of a lookup.
pub(super) enum Lookup<'a, T> {
    Value(Arc<T>),
    /// There is no value yet, and this caller has to fetch it.
    Fetch(Fetch<'a, T>),
}

impl<T> FetchOnce<T> {
    pub(super) const fn new(value: Option<Arc<T>>) -> Self {
        Self(Mutex::new(State {
            value,
            fetching: false,
            waiting: BTreeMap::new(),
            next_ticket: 0,
        }))
    }

    /// Waits for the value, or for permission to fetch it, which one caller has at a time. A dropped permission passes
    /// to another caller, so that a failure is not kept.
    pub(super) fn find(&self) -> Find<'_, T> {
        Find {
            once: self,
            ticket: None,
        }
    }

    /// Drops the value; the next caller fetches it.
    pub(super) fn forget(&self) {
        self.state().value = None;
    }

    fn state(&self) -> MutexGuard<'_, State<T>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

pub(super) struct Find<'a, T> {
    once: &'a FetchOnce<T>,
    ticket: Option<u64>,
}

impl<'a, T> Future for Find<'a, T> {
    type Output = Lookup<'a, T>;

    fn poll(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Lookup<'a, T>> {
        let mut state = self.once.state();
        if let Some(value) = &state.value {
            return Poll::Ready(Lookup::Value(value.clone()));
        }
        if !state.fetching {
            state.fetching = true;
            return Poll::Ready(Lookup::Fetch(Fetch(self.once)));
        }
        let ticket = self.ticket.unwrap_or(state.next_ticket);
        if self.ticket.is_none() {
            state.next_ticket += 1;
        }
        state.waiting.insert(ticket, cx.waker().clone());
        drop(state);
        self.ticket = Some(ticket);
        Poll::Pending
    }
}

impl<T> Drop for Find<'_, T> {
    fn drop(&mut self) {
        if let Some(ticket) = self.ticket {
            self.once.state().waiting.remove(&ticket);
        }
    }
}

/// Permission to fetch the value; passes to another caller when it is dropped.
pub(super) struct Fetch<'a, T>(&'a FetchOnce<T>);

impl<T> Fetch<'_, T> {
    /// Stores the value.
    pub(super) fn keep(self, value: T) -> Arc<T> {
        let value = Arc::new(value);
        self.0.state().value = Some(value.clone());
        value
    }
}

impl<T> Drop for Fetch<'_, T> {
    fn drop(&mut self) {
        let mut state = self.0.state();
        state.fetching = false;
        // All of them: one that is never polled again must not block the others.
        let waiting = std::mem::take(&mut state.waiting);
        drop(state);
        waiting.into_values().for_each(Waker::wake);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::pin::pin;
    use std::sync::atomic::{AtomicUsize, Ordering};
    use std::task::Wake;

    struct Count(AtomicUsize);

    impl Wake for Count {
        fn wake(self: Arc<Self>) {
            self.0.fetch_add(1, Ordering::SeqCst);
        }
    }

    #[test]
    fn one_caller_fetches_and_the_others_wait() {
        let once = FetchOnce::new(None);
        let count = Arc::new(Count(AtomicUsize::new(0)));
        let waker = Waker::from(count.clone());
        let mut cx = Context::from_waker(&waker);
        let Poll::Ready(Lookup::Fetch(fetch)) = pin!(once.find()).poll(&mut cx) else {
            panic!("there is no fetch yet")
        };
        let (mut a, mut b) = (pin!(once.find()), pin!(once.find()));
        // Polled twice, it waits once.
        assert!(a.as_mut().poll(&mut cx).is_pending() && a.as_mut().poll(&mut cx).is_pending());
        assert!(b.as_mut().poll(&mut cx).is_pending());
        {
            let mut gone = pin!(once.find());
            assert!(gone.as_mut().poll(&mut cx).is_pending());
        }
        assert_eq!(once.state().waiting.len(), 2, "a dropped caller still waits");
        drop(fetch);
        assert_eq!(count.0.load(Ordering::SeqCst), 2);
        let Poll::Ready(Lookup::Fetch(fetch)) = b.as_mut().poll(&mut cx) else {
            panic!("the fetch passes on")
        };
        assert!(a.as_mut().poll(&mut cx).is_pending());
        assert_eq!(*fetch.keep(7), 7);
        assert!(matches!(a.as_mut().poll(&mut cx), Poll::Ready(Lookup::Value(value)) if *value == 7));
        once.forget();
        assert!(matches!(pin!(once.find()).poll(&mut cx), Poll::Ready(Lookup::Fetch(_))));
    }
}
