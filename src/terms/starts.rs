//! Where a known value may begin: told for most of a text from the classes of its bytes.

use super::reading::{WIDEST_GAP, canonical_bytes, goes_on, is_identifier};
use crate::scan::{BLOCK, Bits, Classes, Text, blocks};

/// Calls `visit` for every position where a term may begin: a word, a digit, and
/// where an identifier that begins with a letter is known, a letter.
///
/// `reach`: how many bytes before a digit such a letter stands at most.
pub fn visit_starts(text: Text<'_>, reach: usize, mut visit: impl FnMut(usize)) {
    let mut before = Classes::default();
    let mut blocks = blocks(text).peekable();
    while let Some((start, classes)) = blocks.next() {
        let word = classes.letter | classes.digit;
        let word_before = (before.letter | before.digit) >> (BLOCK - 1);
        let continues = word & ((word << 1) | word_before);
        let other = classes.other | (classes.other << 1) | (before.other >> (BLOCK - 1));
        // Between two bytes of words of which one is not ASCII, a word may begin.
        let unclear = continues & other;
        let next = blocks.peek().map_or(0, |(_, next)| next.digit);
        let letters = classes.letter & !classes.other;
        let letters = letters & before_digits(classes.digit, next, reach);
        let certain = (word & !continues) | classes.digit | letters;
        let mut starts = certain | unclear;
        while starts != 0 {
            let bit = starts.trailing_zeros();
            let position = start + bit as usize;
            if certain >> bit & 1 == 1 || !goes_on(text, position) {
                visit(position);
            }
            starts &= starts - 1;
        }
        before = classes;
    }
}

/// The most bytes from the first letter to the first digit of an identifier.
pub fn letters_before_digit(canonical: &[u8]) -> usize {
    let letters = canonical.iter().position(u8::is_ascii_digit);
    match letters {
        Some(letters) if is_identifier(canonical) => letters * (WIDEST_GAP + 1),
        _ => 0,
    }
}

/// The bytes of a block that stand at most `reach` bytes before one of its digits, or one
/// of the next block's.
fn before_digits(digits: u64, next: u64, reach: usize) -> u64 {
    if reach > BLOCK {
        return u64::MAX;
    }
    let mut near = u128::from(digits) | u128::from(next) << BLOCK;
    let mut covered = 0;
    while covered < reach {
        let step = (covered + 1).min(reach - covered);
        near |= near >> step;
        covered += step;
    }
    #[expect(
        clippy::cast_possible_truncation,
        reason = "the lower half is this block"
    )]
    let near = near as u64;
    near
}

/// Tells fast, and sometimes wrongly yes, whether a term begins somewhere.
pub struct Beginnings {
    /// By the first four letters and digits.
    long: Bits<2048>,
    /// By the first two, of terms that have no four.
    short: Bits<128>,
    /// By the first six, or by all of a term that has fewer: asked last, because it reads more.
    longer: Bits<8192>,
}

impl Beginnings {
    pub fn new() -> Self {
        Self {
            long: Bits::new(),
            short: Bits::new(),
            longer: Bits::new(),
        }
    }

    pub fn insert(&mut self, canonical: &[u8]) {
        match *canonical {
            [a, b, c, d, ..] => self.long.insert(key([a, b, c, d])),
            [a, b, ..] => self.short.insert(key([a, b, 0, 0])),
            _ => return,
        }
        let first = canonical.get(..LONGER).unwrap_or(canonical);
        self.longer.insert(first.iter().fold(0, mix));
    }

    #[inline]
    pub fn may_begin(&self, text: Text<'_>, position: usize) -> bool {
        let four = text.bytes(position, text.len()).first_chunk::<4>();
        let [a, b, c, d] = match four {
            Some(four) if four.iter().all(u8::is_ascii_alphanumeric) => *four,
            _ => {
                return self.may_begin_spread(text, position) && self.may_go_on(text, position);
            }
        };
        (self.long.may_hold(key([a, b, c, d])) || self.short.may_hold(key([a, b, 0, 0])))
            && self.may_go_on(text, position)
    }

    /// Whether a term begins with the first six letters and digits, or is the first few of them.
    fn may_go_on(&self, text: Text<'_>, position: usize) -> bool {
        let mut read = 0;
        (1..=LONGER)
            .zip(canonical_bytes(text, position))
            .any(|(length, (_, byte))| {
                read = mix(read, &byte);
                length > 1 && self.longer.may_hold(read)
            })
    }

    /// The same where other characters stand between the letters and digits.
    fn may_begin_spread(&self, text: Text<'_>, position: usize) -> bool {
        let mut bytes = canonical_bytes(text, position).map(|(_, byte)| byte);
        let (Some(a), Some(b)) = (bytes.next(), bytes.next()) else {
            return false;
        };
        if self.short.may_hold(key([a, b, 0, 0])) {
            return true;
        }
        let (Some(c), Some(d)) = (bytes.next(), bytes.next()) else {
            return false;
        };
        self.long.may_hold(key([a, b, c, d]))
    }
}

/// Letters and digits that tell most terms apart.
const LONGER: usize = 6;

/// A hash in the manner of FNV-1a, by one byte more.
fn mix(hash: u32, byte: &u8) -> u32 {
    (hash ^ 0x811c_9dc5 ^ u32::from(*byte)).wrapping_mul(0x0100_0193)
}

/// Four bytes in any case.
#[inline]
fn key(bytes: [u8; 4]) -> u32 {
    u32::from_le_bytes(bytes) | 0x2020_2020
}
