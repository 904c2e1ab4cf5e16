//! A value that is fetched once for everybody who asks; a failure is not kept.

use std::collections::BTreeMap;
use std::pin::Pin;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::task::{Context, Poll, Waker};

pub(super) struct FetchOnce<T>(Mutex<State<T>>);

struct State<T> {
    value: Option<Arc<T>>,
    /// Whether somebody is fetching; the others wait for the outcome.
    fetching: bool,
    /// Those who wait, by ticket.
    waiting: BTreeMap<u64, Waker>,
    next_ticket: u64,
}

/// What is found by who asks for a value.
pub(super) enum Lookup<'a, T> {
    Value(Arc<T>),
    /// Nobody has it yet, and it is ours to fetch.
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

    /// The value, or the turn to fetch it. One has the turn at a time; when it is dropped without a value, somebody
    /// else gets it (PluginRPC row C12 keeps a failure for ever, which helps nobody).
    pub(super) fn find(&self) -> Find<'_, T> {
        Find {
            once: self,
            ticket: None,
        }
    }

    /// Whoever asks next fetches.
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

/// The turn to fetch; it passes on when it is dropped.
pub(super) struct Fetch<'a, T>(&'a FetchOnce<T>);

impl<T> Fetch<'_, T> {
    /// Here is the value.
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
        // All of them: one that is never polled again must not keep the turn from the others.
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
    fn one_fetches_and_the_others_wait_for_what_it_finds() {
        let once = FetchOnce::new(None);
        let count = Arc::new(Count(AtomicUsize::new(0)));
        let waker = Waker::from(count.clone());
        let mut cx = Context::from_waker(&waker);
        let Poll::Ready(Lookup::Fetch(fetch)) = pin!(once.find()).poll(&mut cx) else {
            panic!("nobody fetches yet")
        };
        let (mut a, mut b) = (pin!(once.find()), pin!(once.find()));
        // Looking twice waits once.
        assert!(a.as_mut().poll(&mut cx).is_pending() && a.as_mut().poll(&mut cx).is_pending());
        assert!(b.as_mut().poll(&mut cx).is_pending());
        {
            let mut gone = pin!(once.find());
            assert!(gone.as_mut().poll(&mut cx).is_pending());
        }
        assert_eq!(once.state().waiting.len(), 2, "who is gone still waits");
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
