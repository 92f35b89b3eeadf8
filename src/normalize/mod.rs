//! Step 1: a folded copy of the text, on which detection runs, and the map back.
//!
//! Folding undoes what keyboards, copy and paste, and evasion do to letters and
//! digits: it drops zero-width characters, turns full-width, mathematical and
//! foreign digits into ASCII, and look-alikes inside Latin words into the letter
//! they imitate. To fold one more character, add it to `characters.rs`.

mod characters;
mod offsets;

use std::borrow::Cow;

use characters::{Fold, fold_character, imitates};
use offsets::OffsetMap;

use crate::Span;

/// The folded text. Positions in it are not positions in the original: use
/// [`Folded::to_original`].
pub struct Folded<'a> {
    text: Cow<'a, str>,
    offsets: OffsetMap,
}

impl<'a> Folded<'a> {
    /// Folds `text`. Borrows it when nothing has to change.
    pub fn new(text: &'a str) -> Self {
        let first = if text.is_ascii() {
            None
        } else {
            first_change(text)
        };
        match first {
            None => Self {
                text: Cow::Borrowed(text),
                offsets: OffsetMap::default(),
            },
            Some(first) => fold_from(text, first),
        }
    }

    /// The folded text.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The span of the original that a span of the folded text stands for. Starts
    /// and ends at the first and last character that left a trace, so that a
    /// zero-width character at the edge is not part of it.
    pub fn to_original(&self, span: Span) -> Span {
        self.offsets.to_original(span)
    }
}

/// Where the first character stands that folding would change.
fn first_change(text: &str) -> Option<usize> {
    let mut context = Context::default();
    let mut characters = text.char_indices();
    while let Some((position, character)) = characters.next() {
        if context.fold(character, characters.as_str()) != Fold::Keep {
            return Some(position);
        }
    }
    None
}

fn fold_from(text: &str, first: usize) -> Folded<'_> {
    let (head, tail) = text.split_at_checked(first).unwrap_or((text, ""));
    let mut folded = String::with_capacity(text.len());
    let mut offsets = OffsetMap::default();
    folded.push_str(head);
    let mut context = Context::after(head);
    let mut characters = tail.char_indices();
    while let Some((position, character)) = characters.next() {
        let start = folded.len();
        match context.fold(character, characters.as_str()) {
            Fold::Keep => {
                folded.push(character);
                continue;
            }
            Fold::Drop => {}
            Fold::To(ascii) => folded.push(ascii),
        }
        let original = Span::new(first + position, first + position + character.len_utf8());
        offsets.push(Span::new(start, folded.len()), original);
    }
    Folded {
        text: Cow::Owned(folded),
        offsets,
    }
}

/// What stands before the current character, as far as a look-alike cares.
#[derive(Default)]
struct Context {
    follows_ascii_word: bool,
}

impl Context {
    fn after(head: &str) -> Self {
        Self {
            follows_ascii_word: head.ends_with(|c: char| c.is_ascii_alphanumeric()),
        }
    }

    fn fold(&mut self, character: char, rest: &str) -> Fold {
        if character.is_ascii() {
            self.follows_ascii_word = character.is_ascii_alphanumeric();
            return Fold::Keep;
        }
        let fold = match imitates(character) {
            Some(ascii) if self.follows_ascii_word || leads_ascii_word(rest) => Fold::To(ascii),
            Some(_) => Fold::Keep,
            None => fold_character(character),
        };
        if fold != Fold::Drop {
            self.follows_ascii_word =
                matches!(fold, Fold::To(ascii) if ascii.is_ascii_alphanumeric());
        }
        fold
    }
}

/// True where a few look-alikes are followed by an ASCII letter or digit: they
/// imitate the start of a Latin word, as in a Cyrillic "а" before "dmin".
fn leads_ascii_word(rest: &str) -> bool {
    rest.chars()
        .take(MOST_LEADING_LOOK_ALIKES)
        .find(|&c| imitates(c).is_none() && fold_character(c) != Fold::Drop)
        .is_some_and(|c| c.is_ascii_alphanumeric())
}

/// A longer run of look-alikes is a word of its own alphabet.
const MOST_LEADING_LOOK_ALIKES: usize = 3;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn characters_fold_to_what_they_look_like() {
        let rows = [
            ("plain text is kept", "Mette, 4711", "Mette, 4711"),
            ("accents are kept", "Größe à Ærø", "Größe à Ærø"),
            ("zero-width space", "01\u{200b}01", "0101"),
            ("soft hyphen", "pass\u{ad}word", "password"),
            ("full-width digits", "４１１１", "4111"),
            ("full-width letters", "ｓｓｎ", "ssn"),
            ("mathematical digits", "𝟒𝟏𝟏𝟏", "4111"),
            ("mathematical letters", "𝐬𝐬𝐧 𝒶𝓫𝔠", "ssn abc"),
            ("arabic-indic digits", "٠١٢٣", "0123"),
            ("devanagari digits", "१२३", "123"),
            (
                "non-breaking hyphen and space",
                "12\u{2011}34\u{a0}56",
                "12-34 56",
            ),
            ("cyrillic inside latin", "p\u{430}ypal", "paypal"),
            ("cyrillic before latin", "\u{430}dmin", "admin"),
            ("cyrillic words are kept", "Москва 2024", "Москва 2024"),
            (
                "a lone cyrillic letter is kept",
                "дом \u{430} 12",
                "дом \u{430} 12",
            ),
            ("combining mark", "4\u{301}1", "41"),
            ("circled digits", "①②", "12"),
            ("typographic quotes", "“a” ‘b’", "\"a\" 'b'"),
        ];
        let failures: Vec<_> = rows
            .iter()
            .filter(|(_, text, folded)| Folded::new(text).text() != *folded)
            .map(|(name, text, _)| (name, Folded::new(text).text().to_owned()))
            .collect();
        assert!(failures.is_empty(), "{failures:#?}");
    }

    #[test]
    fn spans_map_back_to_exactly_the_original_characters() {
        let rows = [
            ("nothing changed", "a 12 b", "12", "12"),
            ("zero-width inside", "a 1\u{200b}2 b", "12", "1\u{200b}2"),
            (
                "zero-width at the edges",
                "a \u{200b}12\u{200b} b",
                "12",
                "12",
            ),
            ("full-width", "x １２ y", "12", "１２"),
            ("behind an emoji", "😀 12", "12", "12"),
            ("behind a change", "\u{200b}é 12", "12", "12"),
        ];
        for (name, text, needle, expected) in rows {
            let folded = Folded::new(text);
            let start = folded.text().find(needle).expect(name);
            let span = folded.to_original(Span::new(start, start + needle.len()));
            assert_eq!(span.of(text), expected, "{name}");
        }
    }
}
