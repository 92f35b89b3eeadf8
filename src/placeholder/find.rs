//! Finds what looks like a placeholder in text that a person typed.

use std::ops::Range;

use super::labels::fold;
use super::scanner::MAX_HELD;
use super::spelling::{IGNORABLE, MAX_ESCAPE, read_plain};
use super::{Labels, Placeholder, Receiver, Scanner};
use crate::scan::{BLOCK, Text, blocks};

/// Text that a restorer would read as a placeholder.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LookAlike {
    /// UTF-8 bytes of the source text, on character boundaries.
    pub span: Range<usize>,
    /// What it would be read as.
    pub placeholder: Placeholder,
}

/// Longest word of a label that is read.
const LONGEST_WORD: usize = 32;

/// Everything in `text` that a restorer would read as a placeholder; sorted and disjoint.
///
/// The numbers found must not be given to originals, and what was found must not be restored. Costs almost nothing on
/// other text: only the surroundings of a digit behind a label's last word are read.
pub fn find(text: &str, labels: &Labels) -> Vec<LookAlike> {
    let mut found = Vec::new();
    if labels.is_empty() {
        return found;
    }
    let mut anchors = anchors(text, labels).peekable();
    while let Some(anchor) = anchors.next() {
        let done = found.last().map_or(0, |last: &LookAlike| last.span.end);
        let start = back(text, anchor, MAX_HELD).max(done);
        let mut end = forward(text, anchor + 1, MAX_HELD);
        // Placeholders can touch, so the window grows while anchors stand close together.
        while let Some(next) = anchors.next_if(|&next| back(text, next, MAX_HELD) <= end) {
            end = forward(text, next + 1, MAX_HELD);
        }
        scan(text, start..end, labels, &mut found);
    }
    found
}

/// The digits that may belong to a placeholder, in order.
fn anchors<'a>(text: &'a str, labels: &'a Labels) -> impl Iterator<Item = usize> + 'a {
    let mut carry = 0;
    let positions = blocks(Text::new(text)).flat_map(move |(start, classes)| {
        let mut digits = classes.digit & !((classes.digit << 1) | carry);
        carry = classes.digit >> (BLOCK - 1);
        // Between digits of two scripts, a number may begin anywhere.
        if classes.other != 0 {
            digits = classes.digit | foreign_digits(text.as_bytes(), start);
        }
        std::iter::from_fn(move || {
            let bit = digits.trailing_zeros() as usize;
            digits &= digits.wrapping_sub(1);
            (bit < BLOCK).then_some(start + bit)
        })
    });
    positions.filter(move |&at| {
        let parts = text.split_at_checked(at);
        parts
            .is_some_and(|(head, tail)| begins_number(head, tail) && may_end_in_label(head, labels))
    })
}

/// The bytes of a block that a digit of another script can begin with; bit 0 is the first byte.
fn foreign_digits(bytes: &[u8], start: usize) -> u64 {
    let block = bytes.get(start..).unwrap_or_default().iter().take(BLOCK);
    block.enumerate().fold(0, |digits, (bit, byte)| {
        digits | u64::from(matches!(byte, 0xd9 | 0xdb | 0xe0 | 0xef)) << bit
    })
}

/// Whether `tail` begins with the first digit of a number.
fn begins_number(head: &str, tail: &str) -> bool {
    let first = tail.chars().next().map(read_plain);
    first.is_some_and(|first| first.is_ascii_digit())
        && !head.ends_with(|before: char| before.is_ascii_digit())
}

/// Whether a placeholder's label may end here, in front of its number. Reads backwards over what the grammar reads over;
/// where an escape may stand in the way, the answer is yes.
fn may_end_in_label(head: &str, labels: &Labels) -> bool {
    if let Some(answer) = plain_may_end_in_label(head.as_bytes(), labels) {
        return answer;
    }
    if is_near_escape(head.as_bytes()) {
        return true;
    }
    let mut before = head
        .chars()
        .rev()
        .map(read_plain)
        .filter(|&c| c != IGNORABLE)
        .peekable();
    // A key has one letter in front of its first digit.
    before.next_if(char::is_ascii_alphabetic);
    if before.next_if(|&c| is_separator(c)).is_none() {
        return false;
    }
    while before.next_if(|&c| is_separator(c)).is_some() {}
    let mut word = Vec::new();
    while let Some(letter) = before.next_if(|c| c.is_alphanumeric()) {
        if word.len() == LONGEST_WORD {
            return true;
        }
        word.push(letter);
    }
    // Marks of emphasis or an escape may cut the word.
    let cut = before
        .next()
        .is_some_and(|c| matches!(c, '\\' | ';' | '*' | '`' | '~'));
    let folded: String = word.iter().rev().copied().flat_map(fold).collect();
    cut || labels.any_ends_with_word(&folded)
}

/// The same for ASCII without an escape or a mark of emphasis, which needs no second look; `None` for other text.
fn plain_may_end_in_label(head: &[u8], labels: &Labels) -> Option<bool> {
    let is_plain = |byte: u8| byte.is_ascii_graphic() || byte == b' ' || byte == b'\n';
    let mut before = head.iter().rev().copied().peekable();
    before.next_if(u8::is_ascii_alphabetic);
    let first = before.peek().copied().unwrap_or(b'\n');
    if !is_plain(first) || is_near_escape(head) {
        return None;
    }
    if !is_separator(char::from(first)) {
        return Some(false);
    }
    while before
        .next_if(|&byte| is_separator(char::from(byte)))
        .is_some()
    {}
    let mut word = [0; LONGEST_WORD];
    let mut start = LONGEST_WORD;
    for slot in word.iter_mut().rev() {
        let Some(letter) = before.next_if(u8::is_ascii_alphanumeric) else {
            break;
        };
        *slot = letter.to_ascii_uppercase();
        start -= 1;
    }
    let cut = before.next().unwrap_or(b'\n');
    if !is_plain(cut) || cut.is_ascii_alphanumeric() || b"\\;*`~".contains(&cut) {
        return None;
    }
    let word = str::from_utf8(word.get(start..)?).ok()?;
    Some(labels.any_ends_with_word(word))
}

/// Whether an escape may have begun so near to the end that the end is inside of it, or right behind it.
fn is_near_escape(head: &[u8]) -> bool {
    let near = head.iter().rev().take(MAX_ESCAPE);
    near.copied().any(|byte| matches!(byte, b'\\' | b'&'))
}

/// What may stand between the words of a placeholder, and before its number.
fn is_separator(c: char) -> bool {
    matches!(c, '_' | '-' | ' ' | '*' | '`' | '~')
}

fn scan(text: &str, window: Range<usize>, labels: &Labels, found: &mut Vec<LookAlike>) {
    let Some(part) = text.get(window.clone()) else {
        return;
    };
    let mut collector = Collector {
        at: window.start,
        found,
    };
    let mut scanner = Scanner::default();
    if let Some(before) = text
        .get(..window.start)
        .and_then(|head| head.chars().next_back())
    {
        scanner.stand_after(before);
    }
    for next in part.chars() {
        scanner.push(next, labels, &mut collector);
    }
    scanner.finish(labels, &mut collector);
}

struct Collector<'a> {
    at: usize,
    found: &'a mut Vec<LookAlike>,
}

impl Receiver for Collector<'_> {
    fn text(&mut self, raw: char) {
        self.at += raw.len_utf8();
    }

    fn placeholder(&mut self, raw: &str, placeholder: &Placeholder, _suffix: &str) {
        let start = self.at;
        self.at += raw.len();
        self.found.push(LookAlike {
            span: start..self.at,
            placeholder: placeholder.clone(),
        });
    }
}

/// `count` characters before `from`, which may stand inside a character.
fn back(text: &str, from: usize, count: usize) -> usize {
    let mut at = from;
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    for _ in 0..count {
        let Some(before) = text.get(..at).and_then(|head| head.chars().next_back()) else {
            break;
        };
        at -= before.len_utf8();
    }
    at
}

/// `count` characters after `from`, which may stand inside a character.
fn forward(text: &str, from: usize, count: usize) -> usize {
    let mut at = from.min(text.len());
    while !text.is_char_boundary(at) {
        at += 1;
    }
    let tail = text.get(at..).unwrap_or_default();
    let len: usize = tail.chars().take(count).map(char::len_utf8).sum();
    at + len
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// Text as models bend it, long enough that windows end inside of it.
    fn answer() -> impl Strategy<Value = String> {
        let piece = prop_oneof![
            4 => "[a-zA-Z0-9 \\n.,:;'*`~_\\\\&$(){}<>\\[\\]\u{200b}\u{2013}éß１٣-]{0,12}",
            2 => "[\\[{(<`*]{0,2}[ *_]{0,2}(EMAIL|e-mail|Person|IP address|courriel|k)[-_ *`\u{200b}]{0,3}[0-9a-z]{1,3}[\\]})>`*]{0,2}",
            1 => "(\\\\u005b|&#91;|&lsqb;|\\\\\\[)EMAIL(_|\\\\_|&#95;|&UnderBar;|\\\\u005f| )(1|&#49;|\\\\u0031|１)(\\]|&#93;)",
            1 => "[a-z0-9 ]{60,140}",
        ];
        prop::collection::vec(piece, 1..8).prop_map(|pieces| pieces.concat())
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 2_000, failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn a_look_around_digits_finds_what_a_look_at_everything_finds(text in answer()) {
            let labels = Labels::new(["EMAIL", "PERSON", "IP"]);
            let mut all = Vec::new();
            scan(&text, 0..text.len(), &labels, &mut all);
            prop_assert_eq!(find(&text, &labels), all);
        }
    }
}
