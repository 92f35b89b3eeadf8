//! A set of keys in a few bits each, that sometimes holds more than was put in.

/// See the module.
pub struct Bits {
    words: Box<[u32]>,
    shift: u32,
}

impl Bits {
    /// An empty set of `size` bits, a power of two of at least 32.
    pub fn new(size: usize) -> Self {
        Self {
            words: vec![0; size / 32].into(),
            shift: u32::BITS - size.trailing_zeros(),
        }
    }

    /// Adds a key.
    pub fn insert(&mut self, key: u32) {
        let (word, bit) = self.slot(key);
        if let Some(bits) = self.words.get_mut(word) {
            *bits |= 1 << bit;
        }
    }

    /// False for a key that was not added; sometimes wrongly true.
    #[inline(always)]
    pub fn may_hold(&self, key: u32) -> bool {
        let (word, bit) = self.slot(key);
        self.words.get(word).is_some_and(|bits| bits >> bit & 1 == 1)
    }

    #[inline(always)]
    fn slot(&self, key: u32) -> (usize, u32) {
        // Fibonacci hashing: the golden ratio of 2^32.
        let spread = key.wrapping_mul(0x9e37_79b1) >> self.shift;
        ((spread / 32) as usize, spread % 32)
    }
}
