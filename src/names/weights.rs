//! The weights of the features that survived training.

/// How many tags there are.
pub const TAGS: usize = 9;
/// Scores of a token, one a tag; padded for SIMD.
pub type Scores = [i16; 16];

/// Rows of weights by hashed feature.
#[derive(Default)]
pub struct Weights {
    /// One bit a hash: whether it has a row.
    present: Vec<u64>,
    /// Rows before each word of `present`.
    before: Vec<u32>,
    rows: Vec<[i8; 16]>,
    shift: u32,
}

impl Weights {
    /// `hashes`: sorted, of `bits` bits; one row each.
    pub fn new(hashes: &[u32], rows: Vec<[i8; 16]>, bits: u32) -> Self {
        let mut present = vec![0u64; 1 << bits.saturating_sub(6)];
        for &hash in hashes {
            if let Some(word) = present.get_mut((hash >> 6) as usize) {
                *word |= 1 << (hash & 63);
            }
        }
        let mut rank = 0;
        let before = present
            .iter()
            .map(|word| {
                let first = rank;
                rank += word.count_ones();
                first
            })
            .collect();
        Self {
            present,
            before,
            rows,
            shift: 32 - bits,
        }
    }

    /// Adds the row of a feature to `scores`.
    #[inline]
    pub fn add(&self, feature: u32, scores: &mut Scores) {
        let hash = feature >> self.shift;
        let at = (hash >> 6) as usize;
        let Some(&word) = self.present.get(at) else {
            return;
        };
        let bit = 1u64 << (hash & 63);
        if word & bit == 0 {
            return;
        }
        let rank = self.before.get(at).copied().unwrap_or(0) + (word & (bit - 1)).count_ones();
        if let Some(row) = self.rows.get(rank as usize) {
            for (score, &weight) in scores.iter_mut().zip(row) {
                *score = score.wrapping_add(i16::from(weight));
            }
        }
    }
}
