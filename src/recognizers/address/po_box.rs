//! Boxes at a post office: "PO Box 123, London N1 9AL", "Postfach 12 34, 53111 Bonn".

use std::sync::OnceLock;

use super::tail;
use crate::recognizers::lexicon::Lexicon;
use crate::recognizers::{Check, Match};
use crate::scan::Text;

/// The box behind a phrase such as "PO Box"; one that means other things too needs a
/// postcode.
pub fn po_box(text: Text<'_>, after: usize) -> Option<Match> {
    let start = phrase_start(text, after);
    let number = number_end(text, after)?;
    let tail = tail::read(text, number, text.at(start).is_ascii_lowercase());
    let last = text.word_before(after, 0)?;
    let vague = VAGUE.get_or_init(|| Lexicon::of("po-box-vague"));
    let is_vague =
        vague.holds(text.bytes(start, after)) && vague.holds(text.bytes(last.start(), last.end()));
    if is_vague && !tail.is_some_and(|tail| tail.postcode) {
        return None;
    }
    let end = tail.map_or(number, |tail| tail.end);
    Some(Match::new(start, end, Check::Plausible))
}

/// Back to the first word of the phrase: abbreviations and capitalised words.
fn phrase_start(text: Text<'_>, after: usize) -> usize {
    let first = text.run_start(after, LONGEST_PHRASE, |byte| {
        byte.is_ascii_alphabetic() || byte >= 0x80 || b". ".contains(&byte)
    });
    let phrases = PHRASES.get_or_init(|| Lexicon::of("po-box-word"));
    let mut start = after;
    while let Some(word) = text.word_before(start, 2) {
        if word.start() < first || !phrases.holds(text.bytes(word.start(), word.end())) {
            break;
        }
        start = word.start();
    }
    start
}

/// The end of `123`, `12 34`, `nº 45` or `: 7`.
fn number_end(text: Text<'_>, after: usize) -> Option<usize> {
    let gap = text.bytes(after, (after + WIDEST_GAP).min(text.len()));
    let skipped = gap.iter().take_while(|byte| !byte.is_ascii_digit()).count();
    let signs = gap.get(..skipped)?;
    let is_sign = |byte: &u8| b" .:#nNrRoO".contains(byte) || *byte >= 0x80;
    if signs.is_empty() || !signs.iter().all(is_sign) {
        return None;
    }
    let mut end = digits_end(text, after + skipped);
    while text.at(end) == b' ' && (1..=3).contains(&(digits_end(text, end + 1) - end - 1)) {
        end = digits_end(text, end + 1);
    }
    let closed = !text.at(end).is_ascii_alphanumeric() && text.at(end) < 0x80;
    (end > after + skipped && closed).then_some(end)
}

fn digits_end(text: Text<'_>, from: usize) -> usize {
    text.run_end_within(from, LONGEST_NUMBER, |byte| byte.is_ascii_digit())
}

static VAGUE: OnceLock<Lexicon> = OnceLock::new();
static PHRASES: OnceLock<Lexicon> = OnceLock::new();
const LONGEST_PHRASE: usize = 32;
const LONGEST_NUMBER: usize = 6;
const WIDEST_GAP: usize = 8;
