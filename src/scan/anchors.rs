//! One pass over the bytes that stops only where something can begin: at a number,
//! at `@`, at `:`, and at a word that begins like one of the known words. A word
//! also begins behind the letter of an escape, as in the JSON text `"a\\nkey"`.

use super::text::Text;
use super::triggers::BeginningFilter;

/// A place where a finding may begin.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Anchor {
    /// First digit of a run of digits.
    Digit,
    /// `@`.
    At,
    /// `:`.
    Colon,
    /// First letter of a word that begins like a known word.
    Word,
}

/// Calls `visit` for every anchor of `text`, block by block, not in exact order.
pub fn visit_anchors(
    text: Text<'_>,
    filter: &BeginningFilter,
    mut visit: impl FnMut(Anchor, usize),
) {
    let bytes = text.bytes(0, text.len());
    let (blocks, rest) = bytes.as_chunks::<BLOCK>();
    let mut carry = Carry::default();
    let mut start = 0;
    for block in blocks {
        visit_block(
            text,
            filter,
            start,
            &Masks::of(block),
            &mut carry,
            &mut visit,
        );
        start += BLOCK;
    }
    let mut last = [0; BLOCK];
    for (slot, &byte) in last.iter_mut().zip(rest) {
        *slot = byte;
    }
    visit_block(
        text,
        filter,
        start,
        &Masks::of(&last),
        &mut carry,
        &mut visit,
    );
}

/// What the last byte of the block before was.
#[derive(Default)]
struct Carry {
    word: u32,
    digit: u32,
    backslash: u32,
    escape: u32,
}

#[inline]
fn visit_block(
    text: Text<'_>,
    filter: &BeginningFilter,
    start: usize,
    masks: &Masks,
    carry: &mut Carry,
    visit: &mut impl FnMut(Anchor, usize),
) {
    let word = masks.letter | masks.digit;
    let escape = masks.letter & ((masks.backslash << 1) | carry.backslash);
    let behind_escape = masks.letter & ((escape << 1) | carry.escape);
    let mut words = behind_escape | (masks.letter & !((word << 1) | carry.word));
    let mut digits = masks.digit & !((masks.digit << 1) | carry.digit);
    carry.word = (word >> (BLOCK - 1)) & 1;
    carry.digit = (masks.digit >> (BLOCK - 1)) & 1;
    carry.backslash = (masks.backslash >> (BLOCK - 1)) & 1;
    carry.escape = (escape >> (BLOCK - 1)) & 1;
    while words != 0 {
        let position = start + words.trailing_zeros() as usize;
        if filter.may_begin(text, position) {
            visit(Anchor::Word, position);
        }
        words &= words - 1;
    }
    while digits != 0 {
        visit(Anchor::Digit, start + digits.trailing_zeros() as usize);
        digits &= digits - 1;
    }
    let mut signs = masks.sign;
    while signs != 0 {
        let position = start + signs.trailing_zeros() as usize;
        let anchor = if text.at(position) == b'@' {
            Anchor::At
        } else {
            Anchor::Colon
        };
        visit(anchor, position);
        signs &= signs - 1;
    }
}

/// Bytes in a block.
const BLOCK: usize = 16;

/// Which bytes of a block are of which class; bit 0 is the first byte.
struct Masks {
    letter: u32,
    digit: u32,
    /// `@` and `:`.
    sign: u32,
    backslash: u32,
}

#[cfg(all(target_arch = "wasm32", target_feature = "simd128"))]
impl Masks {
    #[inline]
    fn of(block: &[u8; BLOCK]) -> Self {
        use core::arch::wasm32::{
            i8x16_lt, i8x16_splat, u8x16_bitmask, u8x16_eq, u8x16_lt, u8x16_splat, u8x16_sub,
            u64x2, v128_or,
        };
        let (low, high) = block.split_at(BLOCK / 2);
        let load = |half: &[u8]| {
            let mut bytes = [0; BLOCK / 2];
            bytes.copy_from_slice(half);
            u64::from_le_bytes(bytes)
        };
        let bytes = u64x2(load(low), load(high));
        let folded = v128_or(bytes, u8x16_splat(0x20));
        let ascii_letter = u8x16_lt(u8x16_sub(folded, u8x16_splat(b'a')), u8x16_splat(26));
        let digit = u8x16_lt(u8x16_sub(bytes, u8x16_splat(b'0')), u8x16_splat(10));
        let other = i8x16_lt(bytes, i8x16_splat(0));
        let at = u8x16_eq(bytes, u8x16_splat(b'@'));
        let colon = u8x16_eq(bytes, u8x16_splat(b':'));
        let backslash = u8x16_eq(bytes, u8x16_splat(b'\\'));
        Self {
            letter: u32::from(u8x16_bitmask(v128_or(ascii_letter, other))),
            digit: u32::from(u8x16_bitmask(digit)),
            sign: u32::from(u8x16_bitmask(v128_or(at, colon))),
            backslash: u32::from(u8x16_bitmask(backslash)),
        }
    }
}

#[cfg(not(all(target_arch = "wasm32", target_feature = "simd128")))]
impl Masks {
    #[inline]
    fn of(block: &[u8; BLOCK]) -> Self {
        let mut masks = Self {
            letter: 0,
            digit: 0,
            sign: 0,
            backslash: 0,
        };
        for (bit, &byte) in block.iter().enumerate() {
            masks.letter |= u32::from(byte.is_ascii_alphabetic() || byte >= 0x80) << bit;
            masks.digit |= u32::from(byte.is_ascii_digit()) << bit;
            masks.sign |= u32::from(byte == b'@' || byte == b':') << bit;
            masks.backslash |= u32::from(byte == b'\\') << bit;
        }
        masks
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn anchors_are_found_across_block_borders() {
        let text = "pin 0123456789 0 a@b.c x:y 12password 34 ssn";
        let mut filter = BeginningFilter::new();
        filter.insert_phrase("ssn");
        let mut anchors = Vec::new();
        visit_anchors(Text::new(text), &filter, |anchor, position| {
            anchors.push((position, anchor));
        });
        anchors.sort_by_key(|&(position, _)| position);
        assert_eq!(
            anchors,
            [
                (4, Anchor::Digit),
                (15, Anchor::Digit),
                (18, Anchor::At),
                (24, Anchor::Colon),
                (27, Anchor::Digit),
                (38, Anchor::Digit),
                (41, Anchor::Word),
            ]
        );
    }

    #[test]
    fn a_word_begins_behind_an_escape_wherever_blocks_end() {
        let mut filter = BeginningFilter::new();
        filter.insert_phrase("ssn");
        for before in 0..40 {
            let text = format!("{}\\nssn", ".".repeat(before));
            let mut words = Vec::new();
            visit_anchors(Text::new(&text), &filter, |_, position| {
                words.push(position)
            });
            assert_eq!(words, [before + 2], "{text:?}");
        }
    }
}
