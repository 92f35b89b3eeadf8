//! Tells fast, and sometimes wrongly yes, whether a word can be known or begin like
//! a known prefix: two look-ups, and most words of a text are done with.

use super::bits::Bits;
use super::text::Text;
use super::words::without_accents;
use crate::letter_case::to_lower;
/// How known words and prefixes begin.
pub struct Beginnings {
    /// By the first four bytes in any case, and the length.
    words: Bits<WORDS>,
    /// By the first three bytes in their case.
    prefixes: Bits<WORDS>,
}

impl Beginnings {
    /// Lets nothing through.
    pub fn new() -> Self {
        Self {
            words: Bits::new(),
            prefixes: Bits::new(),
        }
    }

    /// Lets a word through, in any case, as written or without accents. Gives the keys of these spellings.
    pub fn insert_word(&mut self, word: &str) -> [u32; 2] {
        [to_lower(word), without_accents(word)].map(|spelling| {
            let key = word_key(first_four(spelling.as_bytes()), spelling.len());
            self.words.insert(key);
            key
        })
    }

    /// Lets through what begins exactly like `prefix`.
    pub fn insert_prefix(&mut self, prefix: &str) {
        let word = prefix.split(|c: char| !c.is_alphanumeric()).next();
        if let Some(word) = word.filter(|word| word.len() < prefix.len()) {
            self.insert_word(word);
        }
        self.prefixes
            .insert(first_four(prefix.as_bytes()) & LOWEST_THREE);
    }

    /// True where a word that begins with these four bytes, with `next` behind it, may
    /// be known, or a known prefix begin.
    #[inline(always)]
    pub fn may_begin(&self, bytes: u32, length: usize, next: u8) -> bool {
        self.words.may_hold(word_key(bytes, length))
            || ((length >= SHORTEST_PREFIXED || !next.is_ascii_whitespace())
                && self.prefixes.may_hold(bytes & LOWEST_THREE))
    }

    /// True where a known prefix may begin at `start`.
    #[inline]
    pub fn may_be_prefix(&self, text: Text<'_>, start: usize) -> bool {
        self.prefixes.may_hold(three_at(text, start))
    }
}

/// The key of the word `start..end`.
#[inline]
pub fn key_at(text: Text<'_>, start: usize, end: usize) -> u32 {
    word_key(four_at(text, start), end - start)
}

/// The three bytes at `position` as a key.
#[inline]
pub fn three_at(text: Text<'_>, position: usize) -> u32 {
    four_at(text, position) & LOWEST_THREE
}

/// The first three bytes of `prefix` as a key.
pub fn first_three(prefix: &str) -> u32 {
    first_four(prefix.as_bytes()) & LOWEST_THREE
}

/// The first bytes in any case, of a short word no more than it has, and the length.
#[inline(always)]
fn word_key(bytes: u32, length: usize) -> u32 {
    let bytes = bytes | 0x2020_2020;
    let own = if length < 4 {
        bytes & !(u32::MAX << (8 * length))
    } else {
        bytes
    };
    #[expect(clippy::cast_possible_truncation, reason = "at most a few bits")]
    let length = length.min(LONGEST) as u32;
    own.wrapping_add(length.wrapping_mul(0x9e37_79b1))
}

/// The first four bytes, filled up with zeros.
#[inline(always)]
fn first_four(bytes: &[u8]) -> u32 {
    if let Some(&four) = bytes.first_chunk() {
        return u32::from_le_bytes(four);
    }
    let mut four = [0; 4];
    for (slot, &byte) in four.iter_mut().zip(bytes) {
        *slot = byte;
    }
    u32::from_le_bytes(four)
}

/// The four bytes at `position`, filled up with zeros at the end of the text.
#[inline(always)]
pub fn four_at(text: Text<'_>, position: usize) -> u32 {
    text.four(position)
}

/// Words of 32 bits in each set.
const WORDS: usize = 1 << 11;
const LOWEST_THREE: u32 = 0x00ff_ffff;
/// A shorter word before white space is no prefix with something behind it.
const SHORTEST_PREFIXED: usize = 12;
/// Longer words count as this long.
const LONGEST: usize = 63;
