//! A set of keys in a few bits each, that sometimes holds more than was put in.

/// The set, in `WORDS` words of 32 bits; a power of two.
pub struct Bits<const WORDS: usize>(Box<[u32; WORDS]>);

impl<const WORDS: usize> Bits<WORDS> {
    /// An empty set.
    pub fn new() -> Self {
        Self(Box::new([0; WORDS]))
    }

    /// Adds a key.
    pub fn insert(&mut self, key: u32) {
        let (word, bit) = Self::slot(key);
        if let Some(bits) = self.0.get_mut(word) {
            *bits |= 1 << bit;
        }
    }

    /// False for a key that was not added; sometimes wrongly true.
    #[inline(always)]
    pub fn may_hold(&self, key: u32) -> bool {
        let (word, bit) = Self::slot(key);
        self.0.get(word).is_some_and(|bits| bits >> bit & 1 == 1)
    }

    #[inline(always)]
    fn slot(key: u32) -> (usize, u32) {
        // Fibonacci hashing: the golden ratio of 2^32.
        let spread = key.wrapping_mul(0x9e37_79b1);
        let word = (spread >> (u32::BITS - WORDS.trailing_zeros())) as usize;
        (
            word % WORDS,
            spread >> (u32::BITS - WORDS.trailing_zeros() - 5) & 31,
        )
    }
}
