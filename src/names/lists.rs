//! Name lists as fingerprints: of each word a few bits of its hash, and which lists hold
//! it. One word in a few hundred is taken for a listed one.

use crate::scan::hash_word;

/// A given name.
pub const GIVEN: u16 = 1;
/// A given name that many people have.
pub const GIVEN_COMMON: u16 = 1 << 1;
/// A family name.
pub const SURNAME: u16 = 1 << 2;
/// A family name that many people have.
pub const SURNAME_COMMON: u16 = 1 << 3;
/// A town.
pub const CITY: u16 = 1 << 4;
/// A large town.
pub const CITY_LARGE: u16 = 1 << 5;
/// A country or region.
pub const COUNTRY: u16 = 1 << 6;
/// A word of organisations: "Ltd", "university".
pub const ORGANIZATION: u16 = 1 << 7;
/// A known organisation.
pub const COMPANY: u16 = 1 << 8;
/// A title: "Mr".
pub const TITLE: u16 = 1 << 9;
/// A word of street names: "Road".
pub const STREET: u16 = 1 << 10;
/// The first word of a listed phrase.
pub const OPENS: u16 = 1 << 11;
/// A common word of a language: its number, 1 to 15, in the highest four bits.
pub const LANGUAGE: u16 = 0xf000;

/// The lists that a person's name can stand in.
pub const PERSON: u16 = GIVEN | GIVEN_COMMON | SURNAME | SURNAME_COMMON;
/// The lists that a place can stand in.
pub const PLACE: u16 = CITY | CITY_LARGE | COUNTRY;

/// The lists of one model.
#[derive(Default)]
pub struct Lists {
    /// Sorted, each `bits` long.
    fingerprints: Vec<u32>,
    /// Which lists hold each: an index into `masks`.
    classes: Vec<u8>,
    masks: Vec<u16>,
    bits: u32,
    /// Where the fingerprints of each highest [`BUCKET_BITS`] bits begin, and the end.
    buckets: Vec<u32>,
}

impl Lists {
    /// Lists of sorted fingerprints of `bits` bits.
    pub fn new(fingerprints: Vec<u32>, classes: Vec<u8>, masks: Vec<u16>, bits: u32) -> Self {
        let shift = bits.saturating_sub(BUCKET_BITS);
        let mut buckets = Vec::with_capacity((1 << BUCKET_BITS) + 1);
        for bucket in 0..=1u64 << BUCKET_BITS {
            let first = fingerprints.partition_point(|&own| u64::from(own >> shift) < bucket);
            buckets.push(u32::try_from(first).unwrap_or(u32::MAX));
        }
        Self {
            fingerprints,
            classes,
            masks,
            bits,
            buckets,
        }
    }

    /// The lists that hold a word; of a word with a hyphen that none holds, those that
    /// hold all its parts.
    pub fn of_word(&self, id: u32, lower: &[u8]) -> u16 {
        let whole = self.of(id);
        if whole != 0 || !lower.contains(&b'-') {
            return whole;
        }
        let parts = lower.split(|&byte| byte == b'-');
        parts
            .map(|part| self.of(hash_word(part)) & !(LANGUAGE | OPENS))
            .fold(u16::MAX, |all, lists| all & lists)
    }

    /// The lists that hold two or three words in a row.
    pub fn of_phrase(&self, ids: &[u32]) -> u16 {
        self.of(hash_phrase(ids))
    }

    fn of(&self, id: u32) -> u16 {
        if self.bits == 0 {
            return 0;
        }
        let fingerprint = fingerprint(id, self.bits);
        let bucket = (fingerprint >> self.bits.saturating_sub(BUCKET_BITS)) as usize;
        let range = self.buckets.get(bucket..bucket + 2);
        let Some(&[from, to]) = range else {
            return 0;
        };
        let (from, to) = (from as usize, to as usize);
        let within = self.fingerprints.get(from..to).unwrap_or_default();
        let class = within
            .iter()
            .position(|&own| own == fingerprint)
            .and_then(|offset| self.classes.get(from + offset));
        class
            .and_then(|&class| self.masks.get(usize::from(class)))
            .copied()
            .unwrap_or(0)
    }
}

/// The highest `bits` bits of a hash, spread evenly.
pub fn fingerprint(id: u32, bits: u32) -> u32 {
    let mut spread = id ^ (id >> 16);
    spread = spread.wrapping_mul(0x7feb_352d);
    spread ^= spread >> 15;
    spread = spread.wrapping_mul(0x846c_a68b);
    spread ^= spread >> 16;
    spread.checked_shr(32 - bits).unwrap_or(0)
}

/// The hash of two or three words in a row.
pub fn hash_phrase(ids: &[u32]) -> u32 {
    ids.iter().fold(0x5bd1_e995, |hash, &id| {
        (hash.rotate_left(5) ^ id).wrapping_mul(0x9e37_79b1)
    })
}

/// Bits of a fingerprint that choose where to look.
const BUCKET_BITS: u32 = 14;
