//! Chance that can be had again: the same seed throws the same.

use toezeggingen::clock::Clock;

/// SplitMix64, as Steele, Lea and Flood describe it: small, and good enough to choose moments and acts.
#[derive(Debug, Clone)]
pub struct Dice(u64);

impl Dice {
    pub fn new(seed: u64) -> Self {
        Self(seed)
    }

    /// The seed of a run: `SURVIVAL_SEED` where it is set, to see a failure again; another one each time otherwise.
    pub fn seed() -> u64 {
        let given = std::env::var("SURVIVAL_SEED").ok().and_then(|seed| seed.parse().ok());
        given.unwrap_or_else(|| u64::try_from(Clock::System.now().timestamp_micros()).unwrap())
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// Some number below a bound.
    pub fn below(&mut self, bound: usize) -> usize {
        usize::try_from(self.next() % u64::try_from(bound).unwrap()).unwrap()
    }

    /// So many milliseconds at most.
    pub fn moment(&mut self, milliseconds: usize) -> std::time::Duration {
        std::time::Duration::from_micros(u64::try_from(self.below(milliseconds * 1000)).unwrap())
    }

    /// One of some.
    pub fn one_of<'a, T>(&mut self, some: &'a [T]) -> &'a T {
        &some[self.below(some.len())]
    }

    /// Dice of their own for somebody else.
    pub fn another(&mut self) -> Self {
        Self(self.next())
    }
}
