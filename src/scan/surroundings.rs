//! What stands right around a number that no cue word names: plain words, or code and data.

use super::text::{Text, is_word};
use crate::Span;

/// Where a number stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Surroundings {
    /// Code, a log, data.
    Technical,
    /// A short line of its own: what one writes who was asked for it.
    Answer,
    /// Anything else.
    Prose,
}

impl Surroundings {
    /// What stands around `span`.
    pub fn of(text: Text<'_>, span: Span) -> Self {
        if is_technical(text, span) {
            Self::Technical
        } else if is_answer(text, span) {
            Self::Answer
        } else {
            Self::Prose
        }
    }
}

/// Whether plain digits stand in code or a log: `seed=646588258`, `rgb(240 136 238)`, `"size": 774843534`. What people
/// put into tables and lists, they separate by other signs than these.
fn is_technical(text: Text<'_>, span: Span) -> bool {
    let number = text.bytes(span.start(), span.end());
    let unbroken = number.iter().all(u8::is_ascii_digit);
    let grouped = number
        .iter()
        .all(|byte| byte.is_ascii_digit() || *byte == b' ');
    (grouped && is_assigned(text, span.start()))
        || (unbroken && code_signs(text, span) + clock_signs(number) >= FEWEST_SIGNS)
}

/// Milliseconds since 1970 are a sign by themselves, seconds half of one: from 2017 to 2027.
fn clock_signs(number: &[u8]) -> usize {
    match number {
        [b'1', b'5'..=b'7', rest @ ..] if rest.len() == 8 => 1,
        [b'1', b'5'..=b'7', rest @ ..] if rest.len() == 11 => FEWEST_SIGNS,
        _ => 0,
    }
}

/// Whether the line holds little else.
fn is_answer(text: Text<'_>, span: Span) -> bool {
    let in_line = |byte: u8| byte != b'\n';
    let start = text.run_start(span.start(), LONGEST_ANSWER, in_line);
    let end = text.run_end_within(span.end(), LONGEST_ANSWER, in_line);
    let is_whole = span.start() - start < LONGEST_ANSWER && end - span.end() < LONGEST_ANSWER;
    let (before, behind) = (text.bytes(start, span.start()), text.bytes(span.end(), end));
    let words = |part: &[u8]| {
        part.split(|&byte| !is_word(byte))
            .filter(|word| !word.is_empty())
            .count()
    };
    let has_digit = before.iter().chain(behind).any(u8::is_ascii_digit);
    is_whole && !has_digit && words(before) + words(behind) <= MOST_WORDS
}

/// Whether the name of something else, or a call, leads up to `start`.
fn is_assigned(text: Text<'_>, start: usize) -> bool {
    match text.before(start) {
        b'=' => is_name(text.before(start - 1)),
        b'(' => is_name(text.before(start - 1)),
        b' ' => text.before(start - 1) == b':' && text.before(start - 2) == b'"',
        b':' => text.before(start - 1) == b'"',
        _ => false,
    }
}

fn is_name(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || byte == b'_'
}

/// How many signs of code there are around.
fn code_signs(text: Text<'_>, span: Span) -> usize {
    let before = text.bytes(span.start().saturating_sub(REACH), span.start());
    let behind = text.bytes(span.end(), (span.end() + REACH).min(text.len()));
    let is_sign = |byte: &&u8| b"={}[]<>_\\^*&".contains(byte);
    before.iter().chain(behind).filter(is_sign).count()
}

/// How many bytes on either side are looked at.
const REACH: usize = 32;
/// Bytes on either side of a number that is an answer, and words in all.
const LONGEST_ANSWER: usize = 64;
const MOST_WORDS: usize = 6;
/// One bracket is in ordinary writing too.
const FEWEST_SIGNS: usize = 2;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_answer_is_a_short_line_of_its_own() {
        for (text, expected) in [
            ("046454286", true),
            ("is it 046454286, please?", true),
            (
                "Sure, with a long explanation.\n\n046454286\n\nThanks for all of that!",
                true,
            ),
            (
                "the lake has 046454286 litres of water in a normal year",
                false,
            ),
            ("12 046454286", false),
        ] {
            let start = text.find("046454286").unwrap_or_default();
            let span = Span::new(start, start + 9);
            assert_eq!(is_answer(Text::new(text), span), expected, "{text}");
        }
    }

    #[test]
    fn code_and_logs_are_told_from_words() {
        for (text, number, expected) in [
            ("is it 046454286, please?", "046454286", false),
            ("here:\n046454286\nthanks", "046454286", false),
            ("(046454286)", "046454286", false),
            ("020 7946 0958; 07700 900123 | x", "07700 900123", false),
            ("f(seed=046454286)", "046454286", true),
            ("rgb(240 136 238)", "240 136 238", true),
            ("{\"size\": 046454286}", "046454286", true),
            ("[ 12.5] sector 046454286", "046454286", true),
            ("at 1732271402 sharp", "1732271402", false),
            ("[at] 1732271402 sharp", "1732271402", true),
            ("at 1732271402123 sharp", "1732271402123", true),
            ("at 1132271402 sharp", "1132271402", false),
            ("<b>46-45-42</b>", "46-45-42", false),
        ] {
            let start = text.find(number).unwrap_or_default();
            let span = Span::new(start, start + number.len());
            assert_eq!(is_technical(Text::new(text), span), expected, "{text}");
        }
    }
}
