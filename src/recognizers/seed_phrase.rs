//! The words that a wallet is restored from: <https://github.com/bitcoin/bips/blob/master/bip-0039.mediawiki>.

mod words;

use sha2::{Digest, Sha256};

use super::{Check, Cue, Find, Match, Recognizer, Source};
use crate::scan::{Text, is_word};

pub const TABLE: &[Recognizer] = &[Recognizer {
    id: "wallet.seed-phrase",
    entity: "SEED_PHRASE",
    find: Find::After("seed-phrase", near_phrase),
    check: None,
    score: 0.98,
    cue: Cue::Ignored,
    source: Source::new("https://github.com/bitcoin/bips/blob/master/bip-0039.mediawiki"),
}];

/// The words shortly behind "seed phrase", or shortly before it.
fn near_phrase(text: Text<'_>, end: usize) -> Option<Match> {
    first_seed(text, end, end + REACH)
        .or_else(|| first_seed(text, end.saturating_sub(REACH_BACK), end))
}

/// The first seed of which the words begin between `start` and `stop`.
fn first_seed(text: Text<'_>, start: usize, stop: usize) -> Option<Match> {
    let mut position = start;
    while position < stop {
        let begin = text.word_after(position, stop - position)?.start();
        let row = read_row(text, begin);
        if row.len() >= LONGEST_ROW {
            return None;
        }
        if let Some(found) = seed_in(&row) {
            return Some(found);
        }
        position = match row.last() {
            Some(word) => word.end,
            None => text
                .run_end_within(begin, REACH_BACK, is_word)
                .max(begin + 1),
        };
    }
    None
}

/// A word of the list, where it stands.
struct Word {
    number: u16,
    start: usize,
    end: usize,
}

/// The words of the list from `start` on, all on one line or each on its own, without
/// another word between them.
fn read_row(text: Text<'_>, start: usize) -> Vec<Word> {
    let mut row: Vec<Word> = Vec::new();
    let mut on_lines = None;
    let mut position = start;
    while row.len() < LONGEST_ROW {
        let Some(word) = read_word(text, position) else {
            break;
        };
        if let Some(last) = row.last() {
            let gap = text.bytes(last.end, word.start);
            let breaks = gap.contains(&b'\n');
            if gap.iter().any(|byte| b":?!".contains(byte))
                || *on_lines.get_or_insert(breaks) != breaks
            {
                break;
            }
        }
        position = next_word(text, word.end);
        row.push(word);
    }
    row
}

/// As many words as a seed has, at the end or the beginning of the row, with the
/// right checksum; or a whole row of that length, for a word may be mistyped.
fn seed_in(row: &[Word]) -> Option<Match> {
    let size = SIZES.into_iter().find(|&size| size <= row.len())?;
    let behind = row.len() - size;
    let fitting = [row.get(behind..)?, row.get(..size)?]
        .into_iter()
        .find(|words| fits_checksum(words));
    let words = fitting.or_else(|| (behind == 0).then_some(row))?;
    let (start, end) = (words.first()?.start, words.last()?.end);
    Some(match fitting {
        Some(_) => Match::new(start, end, Check::Fits),
        None => Match::new(start, end, Check::Plausible).weighing(0.75),
    })
}

/// The word of the list at `start`, in one case.
fn read_word(text: Text<'_>, start: usize) -> Option<Word> {
    let end = text.run_end_within(start, LONGEST_WORD + 1, |byte| byte.is_ascii_alphabetic());
    let word = text.bytes(start, end);
    let tail = word.get(1..)?;
    let one_case =
        tail.iter().all(u8::is_ascii_lowercase) || word.iter().all(u8::is_ascii_uppercase);
    if !one_case || !(3..=LONGEST_WORD).contains(&word.len()) {
        return None;
    }
    let number = words::number_of(&word.to_ascii_lowercase())?;
    Some(Word { number, start, end })
}

/// Past what stands between two words: spaces, a comma, a quote, the number of a list.
fn next_word(text: Text<'_>, end: usize) -> usize {
    text.run_end_within(end, LONGEST_GAP, |byte| {
        !byte.is_ascii_alphabetic() && byte < 0x80
    })
}

/// BIP-39: the last bits are the first ones of the hash of the others.
fn fits_checksum(words: &[Word]) -> bool {
    let mut bytes = Vec::with_capacity(33);
    let (mut buffer, mut bits) = (0_u32, 0);
    for word in words {
        buffer = (buffer << 11 | u32::from(word.number)) & 0xf_ffff;
        bits += 11;
        while bits >= 8 {
            bits -= 8;
            bytes.push((buffer >> bits & 0xff) as u8);
        }
    }
    let checksum_bits = words.len() / 3;
    let checksum = if bits == 0 {
        bytes.pop().unwrap_or(0)
    } else {
        (buffer & ((1 << bits) - 1)) as u8
    };
    let hash = Sha256::digest(&bytes);
    hash.first()
        .is_some_and(|first| first >> (8 - checksum_bits) == checksum)
}

const LONGEST_WORD: usize = 8;
/// How many words a seed has.
const SIZES: [usize; 5] = [24, 21, 18, 15, 12];
/// A seed, and words of the sentence before it.
const LONGEST_ROW: usize = 28;
const LONGEST_GAP: usize = 8;
/// How far behind the phrase the first word may stand, in bytes.
const REACH: usize = 60;
/// How far before the end of the phrase.
const REACH_BACK: usize = 240;
