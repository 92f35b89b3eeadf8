//! Finds many known values in a text at once, in other spellings too: what the
//! policy denies, and what was found before in the conversation.

use std::collections::HashMap;

use crate::Span;
use crate::normalize::Folded;
use crate::scan::{Text, is_word};

/// Values to look for, each with something to remember it by.
///
/// Upper and lower case are the same, and so are values that differ only in the
/// spaces and punctuation between their letters and digits.
pub struct TermSet<T> {
    terms: Vec<Term<T>>,
    by_beginning: HashMap<[u8; 2], Vec<usize>>,
    beginnings: Vec<u64>,
}

struct Term<T> {
    /// Letters and digits alone, case folded.
    canonical: Vec<u8>,
    /// As given: a short term is found only like this.
    exact: String,
    value: T,
}

impl<T> TermSet<T> {
    /// No terms.
    pub fn new() -> Self {
        Self {
            terms: Vec::new(),
            by_beginning: HashMap::new(),
            beginnings: vec![0; BEGINNINGS / 64],
        }
    }

    /// Adds a term. One of fewer than two letters and digits is not looked for: it
    /// would be everywhere.
    pub fn insert(&mut self, term: &str, value: T) {
        let folded = Folded::new(term);
        let canonical: Vec<u8> = canonical_bytes(Text::new(folded.text()), 0)
            .map(|(_, byte)| byte)
            .collect();
        let &[first, second, ..] = canonical.as_slice() else {
            return;
        };
        let others = self.by_beginning.entry([first, second]).or_default();
        let known = others.iter().any(|&index| {
            self.terms
                .get(index)
                .is_some_and(|term| term.canonical == canonical && term.exact == folded.text())
        });
        if known {
            return;
        }
        others.push(self.terms.len());
        let slot = usize::from(u16::from_be_bytes([first, second]));
        if let Some(bits) = self.beginnings.get_mut(slot / 64) {
            *bits |= 1 << (slot % 64);
        }
        self.terms.push(Term {
            canonical,
            exact: folded.text().to_owned(),
            value,
        });
    }

    /// What is remembered by the first term that reads like `term`.
    pub fn get(&self, term: &str) -> Option<&T> {
        let folded = Folded::new(term);
        let canonical: Vec<u8> = canonical_bytes(Text::new(folded.text()), 0)
            .map(|(_, byte)| byte)
            .collect();
        let beginning = [*canonical.first()?, *canonical.get(1)?];
        let terms = self.by_beginning.get(&beginning)?.iter();
        terms
            .filter_map(|&index| self.terms.get(index))
            .find(|term| term.canonical == canonical)
            .map(|term| &term.value)
    }

    /// True without terms.
    pub fn is_empty(&self) -> bool {
        self.terms.is_empty()
    }

    /// Calls `found` for every occurrence in the folded `text`; in text order,
    /// overlapping where terms do. An occurrence starts with a word, or with a digit
    /// inside of one.
    pub fn find(&self, text: &str, mut found: impl FnMut(Span, &T)) {
        if self.is_empty() {
            return;
        }
        let text = Text::new(text);
        let mut previous = 0;
        for (position, &byte) in text.bytes(0, text.len()).iter().enumerate() {
            let starts = is_word(byte) && (!is_word(previous) || byte.is_ascii_digit());
            previous = byte;
            if !starts {
                continue;
            }
            let Some(beginning) = beginning(text, position) else {
                continue;
            };
            if !self.may_begin(beginning) {
                continue;
            }
            for &index in self.by_beginning.get(&beginning).into_iter().flatten() {
                if let Some(term) = self.terms.get(index)
                    && let Some(end) = term.end_at(text, position)
                {
                    found(Span::new(position, end), &term.value);
                }
            }
        }
    }

    /// Tells fast whether any term begins like this.
    fn may_begin(&self, beginning: [u8; 2]) -> bool {
        let slot = usize::from(u16::from_be_bytes(beginning));
        let bits = self.beginnings.get(slot / 64);
        bits.is_some_and(|bits| bits >> (slot % 64) & 1 == 1)
    }
}

/// The first two bytes of what reads like a term at `position`.
#[inline]
fn beginning(text: Text<'_>, position: usize) -> Option<[u8; 2]> {
    let (first, second) = (text.at(position), text.at(position + 1));
    if first.is_ascii_alphanumeric() && second.is_ascii_alphanumeric() {
        return Some([first.to_ascii_lowercase(), second.to_ascii_lowercase()]);
    }
    let mut bytes = canonical_bytes(text, position).map(|(_, byte)| byte);
    Some([bytes.next()?, bytes.next()?])
}

impl<T> Term<T> {
    /// Where the term ends that starts at `start`, if it does.
    fn end_at(&self, text: Text<'_>, start: usize) -> Option<usize> {
        let mut here = canonical_bytes(text, start);
        let mut last = start;
        for &byte in &self.canonical {
            let (position, other) = here.next()?;
            if byte != other {
                return None;
            }
            last = position;
        }
        let end = last + 1;
        let whole = !is_word(text.before(start)) && !is_word(text.at(end));
        let short = self.canonical.len() < SHORTEST_FOLDED;
        let same = || text.bytes(start, end) == self.exact.as_bytes();
        if short {
            (whole && same()).then_some(end)
        } else {
            (whole || self.is_identifier()).then_some(end)
        }
    }

    /// Long and with a digit: nothing else reads like it, so it is found even
    /// inside of something longer.
    fn is_identifier(&self) -> bool {
        self.canonical.len() >= SHORTEST_IDENTIFIER && self.canonical.iter().any(u8::is_ascii_digit)
    }
}

/// The letters and digits from `start` on, case folded, with their positions; ends
/// where more than a few other characters, or a blank line, stand between two.
fn canonical_bytes(text: Text<'_>, start: usize) -> impl Iterator<Item = (usize, u8)> {
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

/// Values of fewer letters and digits are found only as they were written.
const SHORTEST_FOLDED: usize = 5;
/// Shortest value that is found inside of something longer.
const SHORTEST_IDENTIFIER: usize = 8;
/// Most other characters between two letters or digits of a value.
const WIDEST_GAP: usize = 3;
const BEGINNINGS: usize = 1 << 16;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn other_spellings_of_a_value_are_found() {
        let rows: &[(&str, &str, &str, &[&str])] = &[
            (
                "as written",
                "Mette Hansen",
                "call Mette Hansen!",
                &["Mette Hansen"],
            ),
            (
                "other case",
                "Mette Hansen",
                "METTE HANSEN",
                &["METTE HANSEN"],
            ),
            (
                "other spacing",
                "010190-1234",
                "0101901234 or 010190 1234",
                &["0101901234", "010190 1234"],
            ),
            ("inside a word", "Anna Berg", "Anna Bergson", &[]),
            (
                "an identifier inside a token",
                "4711081512",
                "id_4711081512x",
                &["4711081512"],
            ),
            ("a short value in other case", "Bo", "bo Bo Bob", &["Bo"]),
            (
                "latin letters in other case",
                "Bjørn Ærø",
                "BJØRN ÆRØ",
                &["BJØRN ÆRØ"],
            ),
            (
                "twice",
                "a@b.example",
                "a@b.example,a@b.example",
                &["a@b.example", "a@b.example"],
            ),
        ];
        for (name, term, text, expected) in rows {
            let mut terms = TermSet::new();
            terms.insert(term, ());
            let mut found = Vec::new();
            terms.find(text, |span, ()| found.push(span.of(text)));
            assert_eq!(found, *expected, "{name}");
        }
    }
}
