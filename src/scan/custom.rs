//! The context words of a policy's own rule.

use super::candidate::Reason;
use super::score::{CUE_ROOM, raised};
use super::text::Text;
use super::words::hash_word;
use crate::Span;

/// The context words of one rule, as hashes of their words.
pub struct CustomCues {
    phrases: Vec<Vec<u32>>,
}

impl CustomCues {
    /// Reads words and phrases; case and accents do not count.
    pub fn new(context: &[String]) -> Self {
        let phrases = context
            .iter()
            .map(|phrase| words(phrase))
            .filter(|words| !words.is_empty());
        Self {
            phrases: phrases.collect(),
        }
    }

    /// The score of what the rule found at `span`, and why.
    pub fn rate(&self, text: &str, span: Span, score: f64) -> (f64, Vec<Reason>) {
        let before = words(
            text.get(back(text, span.start())..span.start())
                .unwrap_or_default(),
        );
        let after = words(
            text.get(span.end()..forward(text, span.end()))
                .unwrap_or_default(),
        );
        let stands_in = |words: &[u32], phrase: &[u32]| {
            words.windows(phrase.len()).any(|window| window == phrase)
        };
        let near = |phrase: &Vec<u32>| stands_in(&before, phrase) || stands_in(&after, phrase);
        if self.phrases.iter().any(near) {
            (
                raised(score, CUE_ROOM),
                vec![Reason::Custom, Reason::CustomCue],
            )
        } else {
            (score, vec![Reason::Custom])
        }
    }
}

fn words(text: &str) -> Vec<u32> {
    let text = Text::new(text);
    let mut hashes = Vec::new();
    let mut position = 0;
    while let Some(word) = text.word_after(position, text.len()) {
        hashes.push(hash_word(text.bytes(word.start(), word.end())));
        position = word.end();
    }
    hashes
}

fn back(text: &str, position: usize) -> usize {
    let start = position.saturating_sub(REACH);
    (start..=position)
        .find(|&at| text.is_char_boundary(at))
        .unwrap_or(position)
}

fn forward(text: &str, position: usize) -> usize {
    let end = (position + REACH).min(text.len());
    (position..=end)
        .rev()
        .find(|&at| text.is_char_boundary(at))
        .unwrap_or(position)
}

/// How many bytes around a finding are read.
const REACH: usize = 60;
