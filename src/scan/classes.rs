//! Which bytes of a text are letters, digits and signs, 64 at a time.

use super::text::Text;

/// The classes of all bytes of `text`, block by block, with the position of the block.
pub fn blocks(text: Text<'_>) -> impl Iterator<Item = (usize, Classes)> {
    let (blocks, rest) = text.bytes(0, text.len()).as_chunks::<BLOCK>();
    let mut last = [0; BLOCK];
    for (slot, &byte) in last.iter_mut().zip(rest) {
        *slot = byte;
    }
    let last = (!rest.is_empty()).then(|| Classes::of(&last));
    let classes = blocks.iter().map(Classes::of).chain(last);
    (0..).step_by(BLOCK).zip(classes)
}

/// Bytes in a block.
pub const BLOCK: usize = 64;

/// Which bytes of a block are of which class; bit 0 is the first byte.
#[derive(Default)]
pub struct Classes {
    /// ASCII letters, and every byte of another character.
    pub letter: u64,
    /// ASCII digits.
    pub digit: u64,
    /// Bytes of characters other than ASCII; also counted as letters.
    pub other: u64,
    /// `@` and `:`.
    pub sign: u64,
    /// `\`.
    pub backslash: u64,
}

impl Classes {
    #[cfg(all(target_arch = "wasm32", target_feature = "simd128"))]
    #[inline(always)]
    fn of(block: &[u8; BLOCK]) -> Self {
        use core::arch::wasm32::{
            u8x16_bitmask, u8x16_eq, u8x16_lt, u8x16_splat, u8x16_sub, u64x2, v128, v128_or,
        };
        let mut classes = Self::default();
        let mask = |lanes: v128| u64::from(u8x16_bitmask(lanes));
        for (part, bytes) in (0..).zip(block.as_chunks::<16>().0) {
            let [low, high] = bytes.as_chunks::<8>().0 else {
                continue;
            };
            let bytes = u64x2(u64::from_le_bytes(*low), u64::from_le_bytes(*high));
            let folded = v128_or(bytes, u8x16_splat(0x20));
            let letter = u8x16_lt(u8x16_sub(folded, u8x16_splat(b'a')), u8x16_splat(26));
            let digit = u8x16_lt(u8x16_sub(bytes, u8x16_splat(b'0')), u8x16_splat(10));
            let at = u8x16_eq(bytes, u8x16_splat(b'@'));
            let colon = u8x16_eq(bytes, u8x16_splat(b':'));
            let backslash = u8x16_eq(bytes, u8x16_splat(b'\\'));
            // The highest bit of each byte.
            let other = mask(bytes);
            classes.letter |= (mask(letter) | other) << (16 * part);
            classes.other |= other << (16 * part);
            classes.digit |= mask(digit) << (16 * part);
            classes.sign |= mask(v128_or(at, colon)) << (16 * part);
            classes.backslash |= mask(backslash) << (16 * part);
        }
        classes
    }

    #[cfg(not(all(target_arch = "wasm32", target_feature = "simd128")))]
    fn of(block: &[u8; BLOCK]) -> Self {
        let mut classes = Self::default();
        for (bit, &byte) in block.iter().enumerate() {
            classes.letter |= u64::from(byte.is_ascii_alphabetic() || byte >= 0x80) << bit;
            classes.other |= u64::from(byte >= 0x80) << bit;
            classes.digit |= u64::from(byte.is_ascii_digit()) << bit;
            classes.sign |= u64::from(byte == b'@' || byte == b':') << bit;
            classes.backslash |= u64::from(byte == b'\\') << bit;
        }
        classes
    }
}
