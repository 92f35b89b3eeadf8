//! Finds what looks like a placeholder in text that a person typed.

use std::ops::Range;

use super::labels::fold;
use super::scanner::MAX_HELD;
use super::spelling::{IGNORABLE, read_plain};
use super::{Labels, Placeholder, Receiver, Scanner};

/// Text that a restorer would read as a placeholder.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LookAlike {
    /// UTF-8 bytes of the source text, on character boundaries.
    pub span: Range<usize>,
    /// What it would be read as.
    pub placeholder: Placeholder,
}

/// Bytes of two times [`MAX_HELD`] characters: anchors farther apart cannot share a placeholder.
const WINDOW: usize = 2 * 4 * MAX_HELD;

/// Everything in `text` that a restorer would read as a placeholder; sorted and disjoint.
///
/// The numbers found must not be given to originals, and what was found must not be restored. Costs almost nothing on
/// other text: only the surroundings of a digit behind a label's last word are read.
pub fn find(text: &str, labels: &Labels) -> Vec<LookAlike> {
    let mut found = Vec::new();
    if labels.is_empty() {
        return found;
    }
    let mut done = 0;
    while let Some(anchor) = next_anchor(text, done, labels) {
        let start = back(text, anchor, MAX_HELD).max(done);
        let mut end = anchor + 1;
        // Placeholders can touch, so the window grows while anchors stand close together.
        while let Some(next) = next_anchor(text, end, labels).filter(|&next| next <= end + WINDOW) {
            end = next + 1;
        }
        let end = forward(text, end, MAX_HELD);
        scan(text, start..end, labels, &mut found);
        done = end;
    }
    found
}

/// The next digit, from `from` on, that may belong to a placeholder.
fn next_anchor(text: &str, from: usize, labels: &Labels) -> Option<usize> {
    let mut at = from;
    loop {
        at = next_digit(text.as_bytes(), at)?;
        let (head, tail) = (text.get(..at)?, text.get(at..)?);
        if begins_number(head, tail) && may_end_in_label(head, labels) {
            return Some(at);
        }
        at += 1;
    }
}

/// The next byte that a digit can begin with, in any script that is read.
fn next_digit(bytes: &[u8], from: usize) -> Option<usize> {
    const BLOCK: usize = 64;
    let is_digit = |byte: &u8| byte.is_ascii_digit() | matches!(*byte, 0xd9 | 0xdb | 0xe0 | 0xef);
    let mut at = from;
    // A block without branches is done in a few vector instructions.
    for block in bytes.get(from..)?.chunks(BLOCK) {
        if block.iter().fold(false, |any, byte| any | is_digit(byte)) {
            return block.iter().position(is_digit).map(|place| at + place);
        }
        at += block.len();
    }
    None
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
    const LONGEST_WORD: usize = 32;
    let is_separator = |c: char| matches!(c, '_' | '-' | ' ' | '*' | '`' | '~');
    let may_escape = |c: char| matches!(c, '\\' | ';');
    let escape_length = 8;
    if head
        .bytes()
        .rev()
        .take(escape_length)
        .any(|byte| may_escape(char::from(byte)))
    {
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
        .is_some_and(|c| may_escape(c) || matches!(c, '*' | '`' | '~'));
    let folded: String = word.iter().rev().copied().flat_map(fold).collect();
    cut || word.len() == 1 || labels.any_ends_with_word(&folded)
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
