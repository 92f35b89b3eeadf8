//! A phrase of one or more words, in any case and with or without accents.

use std::cell::OnceCell;

use super::text::Text;
use super::words::hash_word;

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
        rest_matches(&self.rest, text, end, second)
    }
}

/// The end of the words with these hashes when they follow at `end`, each at most two
/// separators away. `second` is the first of them, read once for many phrases.
pub fn rest_matches(
    rest: &[u32],
    text: Text<'_>,
    end: usize,
    second: &SecondWord,
) -> Option<usize> {
    let Some((&expected, others)) = rest.split_first() else {
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

/// The hash and the start of the word before `start`, at most two separators away.
pub fn read_word_before(text: Text<'_>, start: usize) -> Option<(u32, usize)> {
    let word = text.word_before(start, MOST_SEPARATORS)?;
    Some((
        hash_word(text.bytes(word.start(), word.end())),
        word.start(),
    ))
}

/// The words of a phrase.
pub fn words_of(text: &'static str) -> impl Iterator<Item = &'static str> {
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
    let word = text.word_after(end, MOST_SEPARATORS)?;
    Some((hash_word(text.bytes(word.start(), word.end())), word.end()))
}

/// Most bytes between two words of a phrase.
pub const MOST_SEPARATORS: usize = 2;
