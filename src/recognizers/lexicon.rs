//! The words of a group, in every language, for finders that read word by word.

use crate::languages;
use crate::scan::{hash_word, without_accents};

/// A set of words; case and accents do not count.
pub struct Lexicon {
    hashes: Vec<u32>,
}

impl Lexicon {
    /// The words of a group of `languages/`.
    pub fn of(group: &str) -> Self {
        Self::from_words(languages::phrases(group))
    }

    /// These words.
    pub fn from_words<'a>(words: impl Iterator<Item = &'a str>) -> Self {
        let mut hashes = Vec::new();
        for word in words {
            let hash = hash_word(word.as_bytes());
            if let Err(place) = hashes.binary_search(&hash) {
                hashes.insert(place, hash);
            }
        }
        Self { hashes }
    }

    /// True for a word of the set.
    pub fn holds(&self, word: &[u8]) -> bool {
        self.hashes.binary_search(&hash_word(word)).is_ok()
    }
}

/// Endings of words, such as `straße` and `gade`.
pub struct Endings {
    endings: Vec<String>,
}

impl Endings {
    /// The words of a group of `languages/`, as endings.
    pub fn of(group: &str) -> Self {
        Self {
            endings: languages::phrases(group).map(without_accents).collect(),
        }
    }

    /// True for a longer word with one of the endings.
    pub fn end(&self, word: &str) -> bool {
        let word = without_accents(word);
        self.endings.iter().any(|ending| {
            word.strip_suffix(ending.as_str())
                .is_some_and(|stem| stem.len() >= SHORTEST_STEM)
        })
    }
}

const SHORTEST_STEM: usize = 3;
