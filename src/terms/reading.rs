//! How a value reads: its letters and digits, whatever stands between them.

use crate::Span;
use crate::scan::{Text, is_word};

/// A term, read.
pub struct Reading {
    pub canonical: Vec<u8>,
    /// Bytes before and behind the letters and digits.
    pub before: usize,
    pub behind: usize,
    /// Whether `canonical` holds all letters and digits: none stands behind a wide gap.
    pub is_whole: bool,
}

impl Reading {
    pub fn new(term: &str) -> Option<Self> {
        let text = Text::new(term);
        let before = text.run_end(0, |byte| !is_word(byte));
        let mut end = before;
        let mut canonical = Vec::new();
        for (at, byte) in canonical_bytes(text, before) {
            canonical.push(byte);
            end = at + 1;
        }
        if canonical.len() < 2 {
            return None;
        }
        Some(Self {
            canonical,
            before,
            behind: term.len() - end,
            is_whole: text.run_end(end, |byte| !is_word(byte)) == term.len(),
        })
    }
}

/// Whether no word goes on at either end of the span.
pub fn stands_alone(text: Text<'_>, span: Span) -> bool {
    !goes_on(text, span.start()) && !goes_on(text, span.end())
}

/// Whether `position` is inside of a word. Emoji and punctuation of any script end one,
/// and so does a script that is written without spaces: "我叫Mette".
pub fn goes_on(text: Text<'_>, position: usize) -> bool {
    let text = text.as_str();
    let (Some(before), Some(behind)) = (text.get(..position), text.get(position..)) else {
        return true;
    };
    before.chars().next_back().is_some_and(is_spaced)
        && behind.chars().next().is_some_and(is_spaced)
}

/// A letter or digit of a script that puts spaces between words.
fn is_spaced(c: char) -> bool {
    c.is_alphanumeric() && (c < '\u{e00}' || ('\u{1e00}'..'\u{2000}').contains(&c))
}

/// Long and with a digit: nothing else reads like it, so it is found even inside of
/// something longer.
pub fn is_identifier(canonical: &[u8]) -> bool {
    canonical.len() >= SHORTEST_IDENTIFIER && canonical.iter().any(u8::is_ascii_digit)
}

/// The letters and digits from `start` on, case folded, with their positions; ends
/// where more than a few other characters, or a blank line, stand between two.
pub fn canonical_bytes(text: Text<'_>, start: usize) -> impl Iterator<Item = (usize, u8)> {
    let mut position = start;
    let mut previous = 0;
    std::iter::from_fn(move || {
        let mut byte = text.at(position);
        let mut skipped = 0;
        while !is_word(byte) {
            if position >= text.len() || skipped == WIDEST_GAP {
                return None;
            }
            position += 1;
            skipped += 1;
            byte = text.at(position);
        }
        let folded = match (previous, byte) {
            // Upper case letters of Latin-1 other than the multiplication sign.
            (0xc3, 0x80..=0x9e) if byte != 0x97 => byte | 0x20,
            _ => byte.to_ascii_lowercase(),
        };
        previous = byte;
        position += 1;
        Some((position - 1, folded))
    })
}

/// Shortest value that is found inside of something longer.
const SHORTEST_IDENTIFIER: usize = 8;
/// Most other characters between two letters or digits of a value.
pub const WIDEST_GAP: usize = 3;
