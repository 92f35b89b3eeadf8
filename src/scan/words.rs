//! A hash of a word that forgets case and accents, so that "Numéro", "numero" and
//! "NUMERO" are one word.

use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};

use crate::letter_case::lower;

/// A map by the hash of a word, which needs no second hash.
pub type WordMap<T> = HashMap<u32, T, BuildHasherDefault<Spread>>;

/// Spreads a hash over the bits that the map looks at.
#[derive(Default)]
pub struct Spread(u64);

impl Hasher for Spread {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, bytes: &[u8]) {
        for &byte in bytes {
            self.write_u32(u32::from(byte));
        }
    }

    fn write_u32(&mut self, value: u32) {
        // Fibonacci hashing: the golden ratio of 2^64.
        self.0 = (self.0 ^ u64::from(value)).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    }
}

/// The hash of one word.
pub fn hash_word(word: &[u8]) -> u32 {
    let mut hash = 0x811c_9dc5;
    let mut bytes = word.iter().copied();
    while let Some(byte) = bytes.next() {
        if byte.is_ascii() {
            hash = mix(hash, byte.to_ascii_lowercase());
        } else if matches!(byte, 0xc3..=0xc5) {
            let base = base_letters(byte, bytes.next().unwrap_or(0));
            hash = base.bytes().fold(hash, mix);
        } else {
            hash = mix(hash, byte);
        }
    }
    hash
}

/// `word` in lower case and without accents.
pub fn without_accents(word: &str) -> String {
    let mut plain = String::with_capacity(word.len());
    for character in word.chars() {
        let mut utf8 = [0; 4];
        match character.encode_utf8(&mut utf8).as_bytes() {
            &[first @ 0xc3..=0xc5, second] => plain.push_str(base_letters(first, second)),
            _ => plain.push(lower(character)),
        }
    }
    plain
}

/// FNV-1a, 32 bits: <https://datatracker.ietf.org/doc/html/rfc9923>.
fn mix(hash: u32, byte: u8) -> u32 {
    (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193)
}

/// The ASCII letters under a two-byte Latin letter, U+00C0 to U+017F.
fn base_letters(first: u8, second: u8) -> &'static str {
    let code = (u32::from(first & 0x1f) << 6) | u32::from(second & 0x3f);
    BASES
        .iter()
        .find(|(from, to, _)| (*from..=*to).contains(&code))
        .map_or("?", |&(_, _, base)| base)
}

/// Source: Unicode Character Database, decompositions of Latin-1 Supplement and
/// Latin Extended-A; the undecomposable ones as they are transliterated.
const BASES: &[(u32, u32, &str)] = &[
    (0xe0, 0xe5, "a"),
    (0xe8, 0xeb, "e"),
    (0xf2, 0xf6, "o"),
    (0xf9, 0xfc, "u"),
    (0xec, 0xef, "i"),
    (0xf8, 0xf8, "o"),
    (0xe6, 0xe6, "ae"),
    (0xe7, 0xe7, "c"),
    (0xdf, 0xdf, "ss"),
    (0xf1, 0xf1, "n"),
    (0xfd, 0xfd, "y"),
    (0xff, 0xff, "y"),
    (0xf0, 0xf0, "d"),
    (0xfe, 0xfe, "th"),
    (0xc0, 0xc5, "a"),
    (0xc6, 0xc6, "ae"),
    (0xc7, 0xc7, "c"),
    (0xc8, 0xcb, "e"),
    (0xcc, 0xcf, "i"),
    (0xd0, 0xd0, "d"),
    (0xd1, 0xd1, "n"),
    (0xd2, 0xd6, "o"),
    (0xd8, 0xd8, "o"),
    (0xd9, 0xdc, "u"),
    (0xdd, 0xdd, "y"),
    (0xde, 0xde, "th"),
    (0x100, 0x105, "a"),
    (0x106, 0x10d, "c"),
    (0x10e, 0x111, "d"),
    (0x112, 0x11b, "e"),
    (0x11c, 0x123, "g"),
    (0x124, 0x127, "h"),
    (0x128, 0x131, "i"),
    (0x132, 0x133, "ij"),
    (0x134, 0x135, "j"),
    (0x136, 0x138, "k"),
    (0x139, 0x142, "l"),
    (0x143, 0x14b, "n"),
    (0x14c, 0x151, "o"),
    (0x152, 0x153, "oe"),
    (0x154, 0x159, "r"),
    (0x15a, 0x161, "s"),
    (0x162, 0x167, "t"),
    (0x168, 0x173, "u"),
    (0x174, 0x175, "w"),
    (0x176, 0x178, "y"),
    (0x179, 0x17e, "z"),
    (0x17f, 0x17f, "s"),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn case_and_accents_do_not_count() {
        for (a, b) in [
            ("Numéro", "numero"),
            ("GEBURTSDATUM", "geburtsdatum"),
            ("Straße", "STRASSE"),
            ("født", "fodt"),
            ("Święta", "swieta"),
        ] {
            assert_eq!(hash_word(a.as_bytes()), hash_word(b.as_bytes()), "{a} {b}");
            assert_eq!(without_accents(a), b.to_lowercase());
        }
    }
}
