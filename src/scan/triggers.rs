//! The known words and literal prefixes that open a search, found by the first
//! three bytes of a word.

use std::cell::OnceCell;

use super::text::{Text, is_word};
use super::words::{WordMap, hash_word, without_accents};

/// Tells fast, and sometimes wrongly yes, whether a word begins like a known one.
pub struct BeginningFilter {
    bits: Vec<u64>,
}

impl BeginningFilter {
    /// A filter that lets nothing through.
    pub fn new() -> Self {
        Self {
            bits: vec![0; FILTER_BITS / 64],
        }
    }

    /// Lets words through that begin like `word`, as written or without accents.
    pub fn insert(&mut self, word: &str) {
        for key in beginnings(word) {
            let bit = slot(key);
            if let Some(bits) = self.bits.get_mut(bit / 64) {
                *bits |= 1 << (bit % 64);
            }
        }
    }

    /// True where the word at `position` may be a known one.
    #[inline]
    pub fn may_begin(&self, text: Text<'_>, position: usize) -> bool {
        let bit = slot(beginning(text.bytes(position, position + 3)));
        self.bits
            .get(bit / 64)
            .is_some_and(|bits| bits >> (bit % 64) & 1 == 1)
    }
}

/// Literal prefixes and phrases, each with values of type `T`.
pub struct Triggers<T> {
    prefixes: WordMap<Vec<(&'static str, T)>>,
    phrases: WordMap<Vec<(Phrase, T)>>,
    filter: BeginningFilter,
}

impl<T: Copy> Triggers<T> {
    /// No triggers yet.
    pub fn new() -> Self {
        Self {
            prefixes: WordMap::default(),
            phrases: WordMap::default(),
            filter: BeginningFilter::new(),
        }
    }

    /// Adds a prefix that counts only in exactly this case.
    pub fn insert_prefix(&mut self, prefix: &'static str, value: T) {
        let word = prefix.trim_start_matches(|c: char| !c.is_ascii_alphanumeric());
        self.filter.insert(word);
        for key in beginnings(word) {
            self.prefixes.entry(key).or_default().push((prefix, value));
        }
    }

    /// Adds a phrase of one or more words, which counts in any case.
    pub fn insert_phrase(&mut self, phrase: &'static str, value: T) {
        let Some(phrase) = Phrase::new(phrase) else {
            return;
        };
        self.filter.insert(phrase.text);
        self.phrases
            .entry(phrase.first)
            .or_default()
            .push((phrase, value));
    }

    /// Which words can be a trigger.
    pub fn filter(&self) -> &BeginningFilter {
        &self.filter
    }

    /// Calls `found` with the start, the end and the value of every prefix whose
    /// first letter stands at `position`.
    pub fn prefixes_at(
        &self,
        text: Text<'_>,
        position: usize,
        mut found: impl FnMut(usize, usize, T),
    ) {
        let key = beginning(text.bytes(position, position + 3));
        for &(prefix, value) in self.prefixes.get(&key).into_iter().flatten() {
            let lead = prefix
                .bytes()
                .take_while(|byte| !byte.is_ascii_alphanumeric())
                .count();
            let start = position.saturating_sub(lead);
            if text.starts_with(start, prefix.as_bytes()) {
                found(start, start + prefix.len(), value);
            }
        }
    }

    /// Calls `found` with the end and the value of every phrase whose first word
    /// stands at `position`.
    pub fn phrases_at(&self, text: Text<'_>, position: usize, mut found: impl FnMut(usize, T)) {
        let end = text.run_end(position, is_word).min(position + 64);
        let hash = hash_word(text.bytes(position, end));
        let second = SecondWord::default();
        for (phrase, value) in self.phrases.get(&hash).into_iter().flatten() {
            if let Some(end) = phrase.rest_matches(text, end, &second) {
                found(end, *value);
            }
        }
    }
}

/// A phrase as the hashes of its words.
pub struct Phrase {
    /// As it is written in the language files.
    pub text: &'static str,
    /// Hash of its first word.
    pub first: u32,
    rest: Vec<u32>,
}

impl Phrase {
    /// `None` for a phrase without a word.
    pub fn new(text: &'static str) -> Option<Self> {
        let mut words = text
            .split(|c: char| c.is_ascii() && !c.is_ascii_alphanumeric())
            .filter(|word| !word.is_empty())
            .map(|word| hash_word(word.as_bytes()));
        Some(Self {
            text,
            first: words.next()?,
            rest: words.collect(),
        })
    }

    /// The end of the phrase when its other words follow at `end`, each at most two
    /// separators away. `second` is the word there, read once for many phrases.
    pub fn rest_matches(&self, text: Text<'_>, end: usize, second: &SecondWord) -> Option<usize> {
        let Some((&expected, others)) = self.rest.split_first() else {
            return Some(end);
        };
        let (hash, end) = second.read(text, end)?;
        if hash != expected {
            return None;
        }
        others.iter().try_fold(end, |end, &expected| {
            let (hash, end) = read_word(text, end)?;
            (hash == expected).then_some(end)
        })
    }
}

/// The word behind the first word of a phrase, read when it is asked for.
#[derive(Default)]
pub struct SecondWord(OnceCell<Option<(u32, usize)>>);

impl SecondWord {
    fn read(&self, text: Text<'_>, end: usize) -> Option<(u32, usize)> {
        *self.0.get_or_init(|| read_word(text, end))
    }
}

/// The hash and the end of the word behind `end`, at most two separators away.
fn read_word(text: Text<'_>, end: usize) -> Option<(u32, usize)> {
    let word = text.word_after(end, 2)?;
    Some((hash_word(text.bytes(word.start(), word.end())), word.end()))
}

/// The keys under which a word is found: as written and without accents. A word of
/// one or two letters is found by what may follow it.
fn beginnings(word: &str) -> Vec<u32> {
    let mut keys = Vec::new();
    for spelling in [word.to_lowercase(), without_accents(word)] {
        let bytes = spelling.as_bytes();
        if bytes.len() >= 3 {
            keys.push(beginning(bytes));
            continue;
        }
        for &next in FOLLOWS_SHORT_WORD {
            let mut padded = bytes.to_vec();
            padded.push(next);
            padded.resize(3, b' ');
            keys.push(beginning(&padded));
        }
    }
    keys.sort_unstable();
    keys.dedup();
    keys
}

/// The first three bytes, with the bit cleared that tells upper from lower case.
#[inline]
fn beginning(bytes: &[u8]) -> u32 {
    match bytes {
        [a, b, c, ..] => u32::from_le_bytes([a | 0x20, b | 0x20, c | 0x20, 0]),
        [a, b] => u32::from_le_bytes([a | 0x20, b | 0x20, 0x20, 0]),
        [a] => u32::from_le_bytes([a | 0x20, 0x20, 0x20, 0]),
        [] => 0,
    }
}

#[inline]
fn slot(key: u32) -> usize {
    (key.wrapping_mul(0x9e37_79b1) >> 16) as usize
}

const FILTER_BITS: usize = 1 << 16;
/// What may stand right behind a word of two letters.
const FOLLOWS_SHORT_WORD: &[u8] = b" .:=,;-_/'\"\n\t)]}>#";
