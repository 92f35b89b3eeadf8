//! The English words of BIP-39, by their first four letters, which no two share:
//! <https://github.com/bitcoin/bips/blob/master/bip-0039/english.txt>.

use std::sync::OnceLock;

/// The number of a word of the list, `0..2048`; of an unknown word with the first
/// four letters of a known one, the number of that.
pub fn number_of(word: &[u8]) -> Option<u16> {
    static KEYS: OnceLock<Vec<u32>> = OnceLock::new();
    let keys = KEYS.get_or_init(unpack);
    let number = keys.binary_search(&key_of(word)).ok()?;
    u16::try_from(number).ok()
}

/// The first four letters as a number to base 32.
const fn key_of(mut word: &[u8]) -> u32 {
    let mut key = 0;
    let mut letters = 0;
    while letters < 4 {
        key <<= 5;
        if let [letter, rest @ ..] = word {
            key |= (*letter & 31) as u32;
            word = rest;
        }
        letters += 1;
    }
    key
}

fn unpack() -> Vec<u32> {
    let mut keys = Vec::with_capacity(WORDS);
    let (mut key, mut step) = (0, 0);
    for &byte in &PACKED {
        step = step << 7 | u32::from(byte & 0x7f);
        if byte & 0x80 == 0 {
            key += step;
            step = 0;
            keys.push(key);
        }
    }
    keys
}

/// How far each key is from the one before, seven bits a byte, the highest first,
/// the high bit where more follow. Made by the compiler: a fifth of the list's size.
static PACKED: [u8; packed_length()] = pack();

const fn packed_length() -> usize {
    pack_into(&mut [0; 3 * WORDS])
}

const fn pack<const LENGTH: usize>() -> [u8; LENGTH] {
    let mut bytes = [0; LENGTH];
    pack_into(&mut bytes);
    bytes
}

/// How many bytes were written.
const fn pack_into(mut room: &mut [u8]) -> usize {
    let mut list: &[u8] = include_bytes!("english.txt");
    let (mut key, mut written) = (0, 0);
    while !list.is_empty() {
        let (word, rest) = split_line(list);
        list = rest;
        let next = key_of(word);
        let step = next - key;
        key = next;
        let mut digits = 2;
        while digits > 0 && step >> (7 * digits) == 0 {
            digits -= 1;
        }
        loop {
            let more = if digits > 0 { 0x80 } else { 0 };
            let Some((slot, others)) = room.split_first_mut() else {
                return written;
            };
            *slot = (step >> (7 * digits) & 0x7f) as u8 | more;
            room = others;
            written += 1;
            if digits == 0 {
                break;
            }
            digits -= 1;
        }
    }
    written
}

const fn split_line(list: &[u8]) -> (&[u8], &[u8]) {
    let mut rest = list;
    let mut length = 0;
    while let [byte, others @ ..] = rest {
        rest = others;
        if *byte == b'\n' {
            break;
        }
        length += 1;
    }
    (list.split_at(length).0, rest)
}

const WORDS: usize = 2048;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_word_of_the_list_has_its_number() {
        let list = include_str!("english.txt");
        assert_eq!(list.lines().count(), WORDS);
        for (number, word) in (0..).zip(list.lines()) {
            assert_eq!(number_of(word.as_bytes()), Some(number), "{word}");
        }
        for word in ["", "zz", "thee", "aaaa", "zooms"] {
            assert_eq!(number_of(word.as_bytes()), None, "{word}");
        }
    }
}
