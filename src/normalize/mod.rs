//! Step 1: a folded copy of the text, on which detection runs, and the map back.
//!
//! Folding undoes what keyboards, copy and paste, and evasion do to letters and
//! digits: it drops zero-width characters, turns full-width, mathematical and
//! foreign digits into ASCII, look-alikes inside Latin words into the letter
//! they imitate, and escapes such as `&#64;` into their character. To fold one
//! more character, add it to `characters.rs`; one more escape, to `escapes.rs`.

mod characters;
mod escapes;
mod offsets;
mod plain;

use std::borrow::Cow;

use characters::{Fold, fold_character, imitates};
use offsets::OffsetMap;
use plain::plain_length;

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
        match first_change(text) {
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
    let mut position = 0;
    loop {
        position += plain_length(text.as_bytes().get(position..)?);
        let step = Step::read(text, position, text.get(..position)?)?;
        if step.fold != Fold::Keep {
            return Some(position);
        }
        position += step.length;
    }
}

fn fold_from(text: &str, first: usize) -> Folded<'_> {
    let mut folded = String::with_capacity(text.len());
    let mut offsets = OffsetMap::default();
    folded.push_str(text.get(..first).unwrap_or_default());
    let mut position = first;
    while let Some(step) = Step::read(text, position, &folded) {
        let start = folded.len();
        let end = position + step.length;
        match step.fold {
            Fold::Keep => {
                let plain = text.as_bytes().get(end..).map_or(0, plain_length);
                folded.push_str(text.get(position..end + plain).unwrap_or_default());
                position = end + plain;
                continue;
            }
            Fold::Drop => {}
            Fold::Mark => offsets.join(start),
            Fold::To(character) => folded.push(character),
        }
        let start = if step.fold == Fold::Mark {
            start.saturating_sub(1)
        } else {
            start
        };
        let original = Span::new(position, end);
        offsets.push(Span::new(start, folded.len()), original);
        position = end;
    }
    Folded {
        text: Cow::Owned(folded),
        offsets,
    }
}

/// One character of the text, or one escape, and what becomes of it.
struct Step {
    fold: Fold,
    /// Bytes of the text.
    length: usize,
}

impl Step {
    /// Reads on at `position`, behind the folded text `before`; `None` at the end.
    fn read(text: &str, position: usize, before: &str) -> Option<Self> {
        let rest = text.get(position..)?;
        let character = rest.chars().next()?;
        let last = before.as_bytes().last().copied().unwrap_or(0);
        if character.is_ascii() {
            let escape = escapes::read(rest, last);
            let Some((escaped, length)) = escape else {
                return Some(Self {
                    fold: Fold::Keep,
                    length: 1,
                });
            };
            let behind = rest.get(length..).unwrap_or_default();
            let fold = match fold(escaped, last, behind) {
                Fold::Keep => Fold::To(escaped),
                fold => fold,
            };
            return Some(Self { fold, length });
        }
        let length = character.len_utf8();
        let behind = rest.get(length..).unwrap_or_default();
        Some(Self {
            fold: fold(character, last, behind),
            length,
        })
    }
}

/// What a character becomes behind the folded byte `last` and before `rest`.
fn fold(character: char, last: u8, rest: &str) -> Fold {
    match imitates(character) {
        Some(ascii) if last.is_ascii_alphanumeric() || leads_ascii_word(rest) => Fold::To(ascii),
        Some(_) => Fold::Keep,
        None => fold_character(character),
    }
}

/// True where a few look-alikes are followed by an ASCII letter or digit: they
/// imitate the start of a Latin word, as in a Cyrillic "а" before "dmin".
fn leads_ascii_word(rest: &str) -> bool {
    rest.chars()
        .take(MOST_LEADING_LOOK_ALIKES)
        .find(|&c| imitates(c).is_none() && !matches!(fold_character(c), Fold::Drop | Fold::Mark))
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
            ("keycaps", "4️⃣1️⃣", "41"),
            ("letterlike symbols", "ℳℯtte", "Mette"),
            ("small forms", "a﹫b﹒c", "a@b.c"),
            ("digits of other scripts", "༡꩒𑁨", "122"),
            ("a digit that imitates", "4З1", "431"),
            ("decimal reference", "&#52;&#49", "41"),
            ("hexadecimal reference", "&#x34;&#X31;", "41"),
            ("named reference", "a&commat;b&period;c", "a@b.c"),
            ("encoded twice", "a%2540b&amp;#64;c&amp;commat;", "a@b@c@"),
            (
                "an ampersand before a word",
                "a &amp; b &amp;lt",
                "a & b &lt",
            ),
            ("named letter", "J&oslash;rgensen", "Jorgensen"),
            ("reference to a foreign digit", "&#1636;", "4"),
            ("reference to nothing seen", "1&shy;2", "12"),
            (
                "no reference",
                "R&D; a & b; &#; &#x; &amp",
                "R&D; a & b; &#; &#x; &amp",
            ),
            ("percent-encoded", "a%40b%2Ec", "a@b.c"),
            (
                "percent-encoded space in a number",
                "4111%201111",
                "4111-1111",
            ),
            ("percent-encoded space in a text", "a%20b%20", "a%20b%20"),
            (
                "per cent",
                "100% of 5%, %d, %+1, %é",
                "100% of 5%, %d, %+1, %é",
            ),
            ("escape of JSON", r"J\u00f8rgen\u0040x", "Jørgen@x"),
            (
                "no escape of JSON",
                r"C:\users\xyz \u12 \",
                r"C:\users\xyz \u12 \",
            ),
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
            (
                "a mark on the last letter",
                "Zoe\u{308}!",
                "Zoe",
                "Zoe\u{308}",
            ),
            ("a mark behind it", "Zoe\u{308} 12", "12", "12"),
            (
                "marks on a digit",
                "x 41\u{fe0f}\u{20e3} y",
                "41",
                "41\u{fe0f}\u{20e3}",
            ),
            (
                "a mark behind a zero-width",
                "12\u{200b}\u{301} y",
                "12",
                "12\u{200b}\u{301}",
            ),
            ("a mark before it", "\u{301}12", "12", "12"),
            ("escapes", "x &#52;%31 y", "41", "&#52;%31"),
            ("behind escapes", "&#52;%31 12", " 12", " 12"),
        ];
        for (name, text, needle, expected) in rows {
            let folded = Folded::new(text);
            let start = folded.text().find(needle).expect(name);
            let span = folded.to_original(Span::new(start, start + needle.len()));
            assert_eq!(span.of(text), expected, "{name}");
        }
    }
}
