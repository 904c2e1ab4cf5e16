//! How many may run at once: the others wait in line, first come, first served.

use std::collections::BTreeMap;
use std::fmt;
use std::pin::Pin;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::task::{Context, Poll, Waker};

/// A number of places, and the line before them.
pub(super) struct Slots {
    limit: usize,
    state: Mutex<State>,
}

struct State {
    free: usize,
    /// Who waits, by ticket. A ticket that is no longer in here was given a place.
    line: BTreeMap<u64, Waker>,
    next_ticket: u64,
}

impl Slots {
    /// At least one place.
    pub(super) fn new(limit: usize) -> Arc<Self> {
        let limit = limit.max(1);
        Arc::new(Self {
            limit,
            state: Mutex::new(State {
                free: limit,
                line: BTreeMap::new(),
                next_ticket: 0,
            }),
        })
    }

    pub(super) fn limit(&self) -> usize {
        self.limit
    }

    #[cfg(test)]
    pub(super) fn free(&self) -> usize {
        self.state().free
    }

    /// A place, once it is our turn. Dropping the future leaves the line.
    pub(super) fn acquire(self: &Arc<Self>) -> Acquire<'_> {
        Acquire {
            slots: self,
            ticket: None,
        }
    }

    /// Hands a place on to the first in line.
    fn release(&self) {
        let mut state = self.state();
        let first = state.line.pop_first();
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

impl fmt::Debug for Slots {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.limit.fmt(f)
    }
}

/// A place, until it is dropped.
#[derive(Debug)]
pub(super) struct Slot(Arc<Slots>);

impl Drop for Slot {
    fn drop(&mut self) {
        self.0.release();
    }
}

pub(super) struct Acquire<'a> {
    slots: &'a Arc<Slots>,
    ticket: Option<u64>,
}

impl Future for Acquire<'_> {
    type Output = Slot;

    fn poll(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Slot> {
        let slots = self.slots;
        let mut state = slots.state();
        match self.ticket {
            // Places are free only while nobody waits.
            None if state.free > 0 => state.free -= 1,
            None => {
                let ticket = state.next_ticket;
                state.next_ticket += 1;
                state.line.insert(ticket, cx.waker().clone());
                self.ticket = Some(ticket);
                return Poll::Pending;
            }
            Some(ticket) => {
                if let Some(waker) = state.line.get_mut(&ticket) {
                    waker.clone_from(cx.waker());
                    return Poll::Pending;
                }
                self.ticket = None;
            }
        }
        Poll::Ready(Slot(slots.clone()))
    }
}

impl Drop for Acquire<'_> {
    fn drop(&mut self) {
        let Some(ticket) = self.ticket else { return };
        if self.slots.state().line.remove(&ticket).is_none() {
            // Our turn came and we are no longer there to take it.
            self.slots.release();
        }
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
    fn the_first_in_line_is_served_first_and_nobody_overtakes() {
        let slots = Slots::new(1);
        let held = ready(pin!(slots.acquire())).unwrap();
        let (mut a, mut b) = (pin!(slots.acquire()), pin!(slots.acquire()));
        assert!(ready(a.as_mut()).is_none() && ready(b.as_mut()).is_none());
        drop(held);
        assert!(ready(pin!(slots.acquire())).is_none(), "a newcomer overtook");
        assert!(ready(b.as_mut()).is_none(), "the second overtook");
        let held = ready(a.as_mut()).expect("the first has its turn");
        drop(held);
        assert!(ready(b.as_mut()).is_some());
    }

    #[test]
    fn who_leaves_the_line_hands_a_turn_on() {
        let slots = Slots::new(2);
        let held = [
            ready(pin!(slots.acquire())).unwrap(),
            ready(pin!(slots.acquire())).unwrap(),
        ];
        {
            let mut waits = pin!(slots.acquire());
            let mut served = Box::pin(slots.acquire());
            assert!(ready(served.as_mut()).is_none() && ready(waits.as_mut()).is_none());
            let [first, _second] = held;
            drop(first);
            // `served` was given the place, and goes without having taken it.
            drop(served);
            assert!(ready(waits.as_mut()).is_some());
        }
        let state = slots.state();
        assert_eq!((state.free, state.line.len()), (2, 0));
    }

    #[test]
    fn no_place_is_lost_or_made_whoever_leaves() {
        let slots = Slots::new(3);
        std::thread::scope(|scope| {
            for seed in 0..8_usize {
                let slots = &slots;
                scope.spawn(move || {
                    for round in 0..500_usize {
                        let mut acquire = Box::pin(slots.acquire());
                        if (seed + round) % 3 == 0 {
                            // One look, and gone.
                            drop(ready(acquire.as_mut()));
                        } else {
                            drop(crate::block_on(acquire));
                        }
                    }
                });
            }
        });
        let state = slots.state();
        assert_eq!((state.free, state.line.len()), (3, 0));
    }

    #[test]
    fn there_is_always_a_place() {
        assert!(ready(pin!(Slots::new(0).acquire())).is_some());
    }
}
