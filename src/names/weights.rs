//! The weights of the features that survived training.

/// How many tags there are.
pub const TAGS: usize = 9;
/// Scores of a token, one a tag; padded for SIMD.
pub type Scores = [i16; 16];

/// Rows of weights by hashed feature.
#[derive(Default)]
pub struct Weights {
    /// One bit for every [`NEIGHBOURS`] hashes in a row: whether any has a row. Most have
    /// none, and this is small enough to stay in the nearest cache.
    any: Vec<u64>,
    /// By the highest bits of a hash: which of 64 hashes have a row, and how many rows
    /// come before. Side by side, because both are read at once.
    present: Vec<(u64, u32)>,
    rows: Vec<[i8; 16]>,
    shift: u32,
}

impl Weights {
    /// `hashes`: sorted, of `bits` bits; one row each.
    pub fn new(hashes: &[u32], rows: Vec<[i8; 16]>, bits: u32) -> Self {
        let mut present = vec![(0u64, 0); 1 << bits.saturating_sub(6)];
        for &hash in hashes {
            if let Some((word, _)) = present.get_mut((hash >> 6) as usize) {
                *word |= 1 << (hash & 63);
            }
        }
        let mut any = vec![0u64; present.len() / NEIGHBOURS as usize];
        for &hash in hashes {
            let group = hash / NEIGHBOURS;
            if let Some(word) = any.get_mut((group >> 6) as usize) {
                *word |= 1 << (group & 63);
            }
        }
        let mut rank = 0;
        for (word, before) in &mut present {
            *before = rank;
            rank += word.count_ones();
        }
        Self {
            any,
            present,
            rows,
            shift: 32 - bits,
        }
    }

    /// Adds the row of a feature to `scores`.
    #[inline]
    pub fn add(&self, feature: u32, scores: &mut Scores) {
        let hash = feature >> self.shift;
        let group = hash / NEIGHBOURS;
        let any = self.any.get((group >> 6) as usize);
        if any.is_none_or(|any| (any >> (group & 63)) & 1 == 0) {
            return;
        }
        let Some(&(word, before)) = self.present.get((hash >> 6) as usize) else {
            return;
        };
        let bit = 1u64 << (hash & 63);
        if word & bit == 0 {
            return;
        }
        let rank = before + (word & (bit - 1)).count_ones();
        if let Some(row) = self.rows.get(rank as usize) {
            for (score, &weight) in scores.iter_mut().zip(row) {
                *score = score.wrapping_add(i16::from(weight));
            }
        }
    }
}

/// How many hashes share a bit.
const NEIGHBOURS: u32 = 8;
