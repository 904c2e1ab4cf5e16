//! The policy of restarts.

use std::collections::VecDeque;
use std::hash::{BuildHasher, RandomState};
use std::time::Duration;

use tokio::time::Instant;

/// Limits restarts: exponential back-off with jitter, and a maximum within a window.
///
/// ```
/// use std::time::Duration;
/// use pluginrpc_host::RestartPolicy;
///
/// let policy = RestartPolicy::new().with_delays(Duration::from_millis(50), Duration::from_secs(5));
/// ```
#[derive(Clone, Debug)]
pub struct RestartPolicy {
    initial_delay: Duration,
    max_delay: Duration,
    max_restarts: Option<usize>,
    window: Duration,
}

impl Default for RestartPolicy {
    fn default() -> Self {
        Self::new()
    }
}

impl RestartPolicy {
    /// Creates a policy: the first restart after 200 ms, each further one after twice the delay, at most 30 s, and at
    /// most five restarts within a minute.
    #[must_use]
    pub const fn new() -> Self {
        Self {
            initial_delay: Duration::from_millis(200),
            max_delay: Duration::from_secs(30),
            max_restarts: Some(5),
            window: Duration::from_secs(60),
        }
    }

    /// Sets the delay before the first restart, and the longest one. Each delay varies by up to a fifth.
    #[must_use]
    pub const fn with_delays(mut self, initial: Duration, max: Duration) -> Self {
        self.initial_delay = initial;
        self.max_delay = max;
        self
    }

    /// Sets the number of restarts within the window after which the supervisor gives up; `None` for no limit.
    #[must_use]
    pub const fn with_max_restarts(mut self, max_restarts: Option<usize>) -> Self {
        self.max_restarts = max_restarts;
        self
    }

    /// Sets the window of [`RestartPolicy::with_max_restarts`]. A plugin that runs for longer starts over with the
    /// initial delay.
    #[must_use]
    pub const fn with_window(mut self, window: Duration) -> Self {
        self.window = window;
        self
    }
}

/// The restarts of one plugin.
#[derive(Debug)]
pub(crate) struct Restarts {
    policy: RestartPolicy,
    recent: VecDeque<Instant>,
    /// Restarts since a plugin last ran for longer than the window.
    streak: u32,
    random: RandomState,
}

impl Restarts {
    pub(crate) fn new(policy: RestartPolicy) -> Self {
        Self {
            policy,
            recent: VecDeque::new(),
            streak: 0,
            random: RandomState::new(),
        }
    }

    /// Records the run time of the plugin that exited.
    pub(crate) fn ran_for(&mut self, time: Duration) {
        if time >= self.policy.window {
            self.streak = 0;
        }
    }

    /// Returns the delay before the next restart; `None` to give up.
    pub(crate) fn next_delay(&mut self, now: Instant) -> Option<Duration> {
        let window = self.policy.window;
        while self
            .recent
            .front()
            .is_some_and(|then| now.saturating_duration_since(*then) > window)
        {
            self.recent.pop_front();
        }
        if let Some(max) = self.policy.max_restarts {
            if self.recent.len() >= max {
                return None;
            }
            self.recent.push_back(now);
        }
        let factor = 1_u32.checked_shl(self.streak.min(31)).unwrap_or(u32::MAX);
        let delay = self.policy.initial_delay.saturating_mul(factor);
        self.streak = self.streak.saturating_add(1);
        Some(self.jitter(delay.min(self.policy.max_delay)))
    }

    /// Varies a delay by up to a fifth, so that plugins that died together do not restart together.
    fn jitter(&self, delay: Duration) -> Duration {
        let random = u32::try_from(self.random.hash_one(self.streak) % 1000).unwrap_or_default();
        delay.mul_f64(0.8 + 0.4 * f64::from(random) / 1000.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn delays_double_up_to_the_maximum_and_start_over_after_a_long_run() {
        let policy = RestartPolicy::new()
            .with_delays(Duration::from_millis(100), Duration::from_millis(300))
            .with_max_restarts(None);
        let mut restarts = Restarts::new(policy);
        let near = |found: Option<Duration>, millis: u64| {
            let found = found.unwrap().as_millis();
            assert!(
                (u128::from(millis) * 8 / 10..=u128::from(millis) * 12 / 10).contains(&found),
                "{found} ms instead of {millis} ms"
            );
        };
        let now = Instant::now();
        for millis in [100, 200, 300, 300] {
            near(restarts.next_delay(now), millis);
        }
        restarts.ran_for(Duration::from_secs(59));
        near(restarts.next_delay(now), 300);
        restarts.ran_for(Duration::from_secs(60));
        near(restarts.next_delay(now), 100);
    }

    #[test]
    fn the_maximum_counts_within_the_window() {
        let mut restarts = Restarts::new(
            RestartPolicy::new()
                .with_max_restarts(Some(2))
                .with_window(Duration::from_secs(10)),
        );
        let now = Instant::now();
        let at = |seconds| now + Duration::from_secs(seconds);
        assert!(restarts.next_delay(at(0)).is_some() && restarts.next_delay(at(8)).is_some());
        assert_eq!(restarts.next_delay(at(9)), None);
        assert!(restarts.next_delay(at(11)).is_some());
        assert_eq!(restarts.next_delay(at(12)), None);
    }
}
