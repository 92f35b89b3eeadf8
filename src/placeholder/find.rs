//! Finds what looks like a placeholder in text that a person typed.

use std::ops::Range;

use super::scanner::MAX_HELD;
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
/// text without digits and underscores: only their surroundings are read.
pub fn find(text: &str, labels: &Labels) -> Vec<LookAlike> {
    let mut found = Vec::new();
    if labels.is_empty() {
        return found;
    }
    let mut done = 0;
    while let Some(anchor) = next_anchor(text, done) {
        let start = back(text, anchor, MAX_HELD).max(done);
        let mut end = anchor;
        // Placeholders can touch, so the window grows while anchors stand close together.
        while let Some(next) = next_anchor(text, end).filter(|&next| next <= end + WINDOW) {
            end = next + 1;
        }
        let end = forward(text, end, MAX_HELD);
        scan(text, start..end, labels, &mut found);
        done = end;
    }
    found
}

/// The first byte of a digit in any script that is read, or of `_`, from `from` on. A key can hold no digit.
fn next_anchor(text: &str, from: usize) -> Option<usize> {
    let bytes = text.as_bytes().get(from..)?;
    let found = bytes.iter().position(|&byte| {
        byte.is_ascii_digit() || matches!(byte, b'_' | 0xd9 | 0xdb | 0xe0 | 0xef)
    })?;
    Some(from + found)
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
