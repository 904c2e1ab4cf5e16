//! Reproducible randomness from a seed.

use std::time::{Duration, Instant};

/// Duration of a test with random input.
const BUDGET: Duration = Duration::from_secs(3);
/// Minimum number of inputs, also on a slow machine.
const LEAST: u64 = 500;

/// Numbers from a seed (xorshift64*).
#[derive(Clone, Debug)]
pub struct Random(u64);

impl Random {
    /// Numbers from this seed.
    #[must_use]
    pub const fn new(seed: u64) -> Self {
        // Zero would stay zero.
        Self(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1)
    }

    /// The next number.
    pub fn number(&mut self) -> u64 {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        self.0.wrapping_mul(0x2545_f491_4f6c_dd1d)
    }

    /// A number below `end`, 0 if that is 0.
    pub fn below(&mut self, end: usize) -> usize {
        let end = u64::try_from(end).unwrap_or(u64::MAX).max(1);
        usize::try_from(self.number() % end).unwrap_or_default()
    }

    /// True once in `times`.
    pub fn once_in(&mut self, times: usize) -> bool {
        self.below(times) == 0
    }

    /// One of these.
    pub fn one_of<'a, T>(&mut self, choices: &'a [T]) -> Option<&'a T> {
        choices.get(self.below(choices.len()))
    }

    /// Up to `most` bytes.
    pub fn bytes(&mut self, most: usize) -> Vec<u8> {
        let len = self.below(most.saturating_add(1));
        // The low bits are the weak ones.
        (0..len).map(|_| self.number().to_be_bytes()[0]).collect()
    }

    /// The bytes with a few changes: a bit turned, a piece cut out, doubled, moved or made up.
    #[must_use]
    pub fn mutated(&mut self, bytes: &[u8]) -> Vec<u8> {
        let mut out = bytes.to_vec();
        for _ in 0..=self.below(4) {
            let at = self.below(out.len().saturating_add(1));
            let end = (at + self.below(8)).min(out.len());
            match self.below(6) {
                0 => {
                    let bit = 1 << self.below(8);
                    out.iter_mut().skip(at).take(1).for_each(|byte| *byte ^= bit);
                }
                1 => drop(out.drain(at..end)),
                2 => out.truncate(at),
                3 => {
                    let piece = out.get(at..end).unwrap_or_default().to_vec();
                    let to = self.below(out.len().saturating_add(1));
                    drop(out.splice(to..to, piece));
                }
                4 => drop(out.splice(at..end, self.bytes(6))),
                _ => {
                    // Lengths and numbers that are too large.
                    let large = [
                        &[0xff; 9][..],
                        &[0x80; 10],
                        b"\xff\xff\xff\xff\x0f",
                        b"99999999999999999999",
                        b"[[[",
                    ];
                    let piece = self.one_of(&large).copied().unwrap_or_default();
                    drop(out.splice(at..end, piece.iter().copied()));
                }
            }
        }
        out
    }
}

/// Tries inputs for a few seconds. The seed is `SEED` of the environment, or always the same; each input has one of its
/// own, which `attempt` is given and an assertion in it should name.
pub fn attempts(mut attempt: impl FnMut(u64, &mut Random)) {
    let seed = std::env::var("SEED").ok().and_then(|seed| seed.parse().ok());
    let began = Instant::now();
    let mut tried = 0;
    while tried < LEAST || began.elapsed() < BUDGET {
        let this = seed.unwrap_or(tried);
        attempt(this, &mut Random::new(this));
        tried += 1;
        if seed.is_some() {
            break;
        }
    }
    println!("{tried} inputs, from seed 0; SEED=N tries one again");
}
