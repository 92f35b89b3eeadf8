//! The known words and literal prefixes that open a search, found by the first
//! bytes of a word.

use std::cell::OnceCell;

use super::text::{Text, is_word};
use super::words::{WordMap, hash_word, without_accents};

/// Tells fast, and sometimes wrongly yes, whether a known word or prefix begins
/// somewhere.
pub struct BeginningFilter {
    /// By four bytes in any case: a long word, or a short one and what follows it.
    words: Bits,
    /// By three bytes in any case: a word of two letters and what follows it.
    short_words: Bits,
    /// By three bytes in their case.
    prefixes: Bits,
}

impl BeginningFilter {
    /// A filter that lets nothing through.
    pub fn new() -> Self {
        Self {
            words: Bits::new(),
            short_words: Bits::new(),
            prefixes: Bits::new(),
        }
    }

    /// Lets words through that begin like the first word of `phrase`, as written or
    /// without accents.
    pub fn insert_phrase(&mut self, phrase: &'static str) {
        let word = words_of(phrase).next().unwrap_or_default();
        // One letter says too little without the sign behind it: "I'm".
        self.insert_word(if word.len() > 1 { word } else { phrase });
    }

    fn insert_word(&mut self, word: &str) {
        for spelling in [word.to_lowercase(), without_accents(word)] {
            let bytes = spelling.as_bytes();
            if bytes.len() >= 4 {
                self.words.insert(any_case(first_four(bytes)));
                continue;
            }
            for &next in FOLLOWS_SHORT_WORD {
                let followed = any_case(first_four(&[bytes, &[next]].concat()));
                if bytes.len() == 3 {
                    self.words.insert(followed);
                } else {
                    self.short_words.insert(followed & THREE);
                }
            }
        }
    }

    /// Lets through what begins exactly like `prefix`.
    pub fn insert_prefix(&mut self, prefix: &str) {
        self.prefixes.insert(first_four(prefix.as_bytes()) & THREE);
    }

    /// True where a known word or prefix may begin.
    #[inline]
    pub fn may_begin(&self, text: Text<'_>, position: usize) -> bool {
        let bytes = four_at(text, position);
        self.word_may_begin(bytes) || self.prefixes.may_hold(bytes & THREE)
    }

    #[inline]
    fn word_may_begin(&self, bytes: u32) -> bool {
        let bytes = any_case(bytes);
        self.words.may_hold(bytes) || self.short_words.may_hold(bytes & THREE)
    }
}

/// A set of keys that sometimes holds more than was put in.
struct Bits(Vec<u64>);

impl Bits {
    fn new() -> Self {
        Self(vec![0; FILTER_BITS / 64])
    }

    fn insert(&mut self, key: u32) {
        let bit = slot(key);
        if let Some(bits) = self.0.get_mut(bit / 64) {
            *bits |= 1 << (bit % 64);
        }
    }

    #[inline]
    fn may_hold(&self, key: u32) -> bool {
        let bit = slot(key);
        let bits = self.0.get(bit / 64);
        bits.is_some_and(|bits| bits >> (bit % 64) & 1 == 1)
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
        debug_assert!(word.len() >= 3, "shorter prefixes are not found");
        self.filter.insert_prefix(word);
        let key = first_four(word.as_bytes()) & THREE;
        self.prefixes.entry(key).or_default().push((prefix, value));
    }

    /// Adds a phrase of one or more words, which counts in any case.
    pub fn insert_phrase(&mut self, phrase: &'static str, value: T) {
        let Some(phrase) = Phrase::new(phrase) else {
            return;
        };
        self.filter.insert_phrase(phrase.text);
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
        let key = four_at(text, position) & THREE;
        if !self.filter.prefixes.may_hold(key) {
            return;
        }
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
        if !self.filter.word_may_begin(four_at(text, position)) {
            return;
        }
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
        let mut words = words_of(text).map(|word| hash_word(word.as_bytes()));
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

fn words_of(text: &'static str) -> impl Iterator<Item = &'static str> {
    text.split(|c: char| c.is_ascii() && !c.is_ascii_alphanumeric())
        .filter(|word| !word.is_empty())
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

/// The first four bytes, filled up with spaces.
#[inline]
fn first_four(bytes: &[u8]) -> u32 {
    if let Some(&four) = bytes.first_chunk() {
        return u32::from_le_bytes(four);
    }
    let mut four = [b' '; 4];
    for (slot, &byte) in four.iter_mut().zip(bytes) {
        *slot = byte;
    }
    u32::from_le_bytes(four)
}

/// The four bytes at `position`, filled up with spaces at the end of the text.
#[inline]
fn four_at(text: Text<'_>, position: usize) -> u32 {
    first_four(text.bytes(position, (position + 4).min(text.len())))
}

/// Clears the difference between upper and lower case.
#[inline]
fn any_case(bytes: u32) -> u32 {
    bytes | 0x2020_2020
}

#[inline]
fn slot(key: u32) -> usize {
    (key.wrapping_mul(0x9e37_79b1) >> 16) as usize
}

/// The first three of four bytes.
const THREE: u32 = 0x00ff_ffff;
const FILTER_BITS: usize = 1 << 16;
/// What may stand right behind a word of two or three letters.
const FOLLOWS_SHORT_WORD: &[u8] = b" .:=,;-_/'\"\n\t\r)]}>#!?*(&|\\";
