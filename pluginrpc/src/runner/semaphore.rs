//! Bounds the number of concurrent runs; waiters are served first come, first served.

use std::collections::BTreeMap;
use std::fmt;
use std::pin::Pin;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::task::{Context, Poll, Waker};

/// Bounds how many runs of a plugin happen at once. Works on any executor, and serves waiters in the order in which
/// they came.
///
/// A cheap handle: clones share the permits. [`Executable`](super::Executable) uses one
/// ([`Executable::with_max_processes`](super::Executable::with_max_processes)); a [`Runner`](super::Runner) of another
/// kind can do the same:
///
/// ```
/// use pluginrpc::runner::Semaphore;
///
/// let semaphore = Semaphore::new(4);
/// let permit = pluginrpc::block_on(semaphore.acquire());
/// assert_eq!(semaphore.available(), 3);
/// drop(permit);
/// assert_eq!(semaphore.available(), 4);
/// ```
#[derive(Clone)]
pub struct Semaphore(Arc<Inner>);

struct Inner {
    limit: usize,
    state: Mutex<State>,
}

struct State {
    free: usize,
    /// Waiters by ticket. A ticket that is no longer in here was given a permit.
    waiters: BTreeMap<u64, Waker>,
    next_ticket: u64,
}

impl Semaphore {
    /// Creates a semaphore with this many permits, at least one.
    #[must_use]
    pub fn new(limit: usize) -> Self {
        let limit = limit.max(1);
        Self(Arc::new(Inner {
            limit,
            state: Mutex::new(State {
                free: limit,
                waiters: BTreeMap::new(),
                next_ticket: 0,
            }),
        }))
    }

    /// Returns the number of permits there are in all.
    #[must_use]
    pub fn limit(&self) -> usize {
        self.0.limit
    }

    /// Returns the number of permits that are free now.
    #[must_use]
    pub fn available(&self) -> usize {
        self.0.state().free
    }

    /// Waits for a permit. Dropping the future gives up the place in the queue.
    pub fn acquire(&self) -> Acquire {
        Acquire {
            semaphore: self.clone(),
            ticket: None,
        }
    }
}

impl fmt::Debug for Semaphore {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Semaphore")
            .field("limit", &self.limit())
            .field("available", &self.available())
            .finish()
    }
}

impl Inner {
    /// Passes a permit on to the first waiter.
    fn release(&self) {
        let mut state = self.state();
        let first = state.waiters.pop_first();
        if first.is_none() {
            state.free += 1;
        }
        drop(state);
        if let Some((_, waker)) = first {
            waker.wake();
        }
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// A permit of a [`Semaphore`], released when it is dropped.
#[must_use = "the permit is released when it is dropped"]
pub struct Permit(Semaphore);

impl Drop for Permit {
    fn drop(&mut self) {
        self.0.0.release();
    }
}

impl fmt::Debug for Permit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Permit")
    }
}

/// The future of [`Semaphore::acquire`].
#[must_use = "futures do nothing unless they are polled"]
pub struct Acquire {
    semaphore: Semaphore,
    ticket: Option<u64>,
}

impl Future for Acquire {
    type Output = Permit;

    fn poll(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Permit> {
        let semaphore = self.semaphore.clone();
        let mut state = semaphore.0.state();
        match self.ticket {
            // Permits are free only while no one waits.
            None if state.free > 0 => state.free -= 1,
            None => {
                let ticket = state.next_ticket;
                state.next_ticket += 1;
                state.waiters.insert(ticket, cx.waker().clone());
                self.ticket = Some(ticket);
                return Poll::Pending;
            }
            Some(ticket) => {
                if let Some(waker) = state.waiters.get_mut(&ticket) {
                    waker.clone_from(cx.waker());
                    return Poll::Pending;
                }
                self.ticket = None;
            }
        }
        drop(state);
        Poll::Ready(Permit(semaphore))
    }
}

impl Drop for Acquire {
    fn drop(&mut self) {
        let Some(ticket) = self.ticket else { return };
        if self.semaphore.0.state().waiters.remove(&ticket).is_none() {
            // The permit was ours and would be lost.
            self.semaphore.0.release();
        }
    }
}

impl fmt::Debug for Acquire {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Acquire").finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::pin::pin;

    fn poll<F: Future>(future: Pin<&mut F>) -> Poll<F::Output> {
        future.poll(&mut Context::from_waker(Waker::noop()))
    }

    fn ready<F: Future>(future: Pin<&mut F>) -> Option<F::Output> {
        match poll(future) {
            Poll::Ready(output) => Some(output),
            Poll::Pending => None,
        }
    }

    #[test]
    fn waiters_are_served_in_order() {
        let semaphore = Semaphore::new(1);
        let held = ready(pin!(semaphore.acquire())).unwrap();
        let (mut a, mut b) = (pin!(semaphore.acquire()), pin!(semaphore.acquire()));
        assert!(ready(a.as_mut()).is_none() && ready(b.as_mut()).is_none());
        drop(held);
        assert!(ready(pin!(semaphore.acquire())).is_none(), "a newcomer overtook");
        assert!(ready(b.as_mut()).is_none(), "the second overtook");
        let held = ready(a.as_mut()).expect("the first is served");
        drop(held);
        assert!(ready(b.as_mut()).is_some());
    }

    #[test]
    fn a_dropped_waiter_passes_its_permit_on() {
        let semaphore = Semaphore::new(2);
        let held = [
            ready(pin!(semaphore.acquire())).unwrap(),
            ready(pin!(semaphore.acquire())).unwrap(),
        ];
        {
            let mut waits = pin!(semaphore.acquire());
            let mut served = Box::pin(semaphore.acquire());
            assert!(ready(served.as_mut()).is_none() && ready(waits.as_mut()).is_none());
            let [first, _second] = held;
            drop(first);
            // `served` was given the permit, and is dropped before it took it.
            drop(served);
            assert!(ready(waits.as_mut()).is_some());
        }
        let state = semaphore.0.state();
        assert_eq!((state.free, state.waiters.len()), (2, 0));
    }

    #[test]
    fn no_permit_is_lost_or_created() {
        let semaphore = Semaphore::new(3);
        std::thread::scope(|scope| {
            for seed in 0..8_usize {
                let semaphore = &semaphore;
                scope.spawn(move || {
                    for round in 0..500_usize {
                        let mut acquire = Box::pin(semaphore.acquire());
                        if (seed + round) % 3 == 0 {
                            // Polled once, then dropped.
                            drop(ready(acquire.as_mut()));
                        } else {
                            drop(crate::block_on(acquire));
                        }
                    }
                });
            }
        });
        let state = semaphore.0.state();
        assert_eq!((state.free, state.waiters.len()), (3, 0));
    }

    #[test]
    fn there_is_at_least_one_permit() {
        assert!(ready(pin!(Semaphore::new(0).acquire())).is_some());
    }
}
