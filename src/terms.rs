//! Finds many known values in a text at once, in other spellings too: what the
//! policy denies, and what was found before in the conversation.

use std::collections::BTreeMap;
use std::ops::Bound;

use zeroize::Zeroize;

use crate::Span;
use crate::normalize::Folded;
use crate::scan::{BLOCK, Bits, Classes, Text, blocks, is_word};

/// Values to look for, each with something to remember it by. Wiped on drop.
///
/// Upper and lower case are the same, and so are values that differ only in the
/// spaces and punctuation between their letters and digits.
pub struct TermSet<T> {
    /// By letters and digits alone, case folded.
    terms: BTreeMap<Vec<u8>, Spellings>,
    values: Vec<T>,
    beginnings: Beginnings,
    /// How many bytes before a digit a term begins inside of a word, at most.
    letters: usize,
}

/// Terms of the same letters and digits.
#[derive(Default)]
struct Spellings {
    /// As given, each with the index of its value.
    exact: Vec<(String, usize)>,
    /// Bytes that the spellings have before and behind the letters and digits.
    edges: Vec<(usize, usize)>,
    /// The value of the first that has no wide gap, and so is found in other spellings.
    folded: Option<usize>,
}

impl<T> TermSet<T> {
    /// No terms.
    pub fn new() -> Self {
        Self {
            terms: BTreeMap::new(),
            values: Vec::new(),
            beginnings: Beginnings::new(),
            letters: 0,
        }
    }

    /// Adds a term, unless it is known. One of fewer than two letters and digits is
    /// not looked for: it would be everywhere.
    pub fn insert(&mut self, term: &str, value: T) {
        let folded = Folded::new(term);
        let Some(reading) = Reading::new(folded.text()) else {
            return;
        };
        self.beginnings.insert(&reading.canonical);
        self.letters = self.letters.max(letters_before_digit(&reading.canonical));
        let spellings = self.terms.entry(reading.canonical).or_default();
        if spellings.index_of(folded.text()).is_some() {
            return;
        }
        let index = self.values.len();
        spellings.exact.push((folded.text().to_owned(), index));
        let edges = (reading.before, reading.behind);
        if !spellings.edges.contains(&edges) {
            spellings.edges.push(edges);
        }
        if reading.is_whole {
            spellings.folded.get_or_insert(index);
        }
        self.values.push(value);
    }

    /// What is remembered by the first term that reads like `term`.
    pub fn get(&self, term: &str) -> Option<&T> {
        let folded = Folded::new(term);
        let reading = Reading::new(folded.text())?;
        let spellings = self.terms.get(&reading.canonical)?;
        let alike = spellings.folded.filter(|_| reading.is_whole);
        let index = alike.or_else(|| spellings.index_of(folded.text()))?;
        self.values.get(index)
    }

    /// Calls `found` for every occurrence in the folded `text`; in the order of their
    /// letters and digits, overlapping where terms do.
    pub fn find(&self, text: &str, mut found: impl FnMut(Span, &T)) {
        if self.is_empty() {
            return;
        }
        let text = Text::new(text);
        let mut reader = Reader {
            read: Vec::new(),
            budget: READ_FREELY + READ_PER_BYTE * text.len(),
        };
        self.visit_starts(text, |position| {
            if self.beginnings.may_begin(text, position) {
                self.find_at(text, position, &mut reader, &mut found);
            }
        });
    }

    /// Calls `visit` for every position where a term may begin: a word, a digit, and
    /// where an identifier that begins with a letter is known, a letter.
    fn visit_starts(&self, text: Text<'_>, mut visit: impl FnMut(usize)) {
        let mut before = Classes::default();
        let mut blocks = blocks(text).peekable();
        while let Some((start, classes)) = blocks.next() {
            let word = classes.letter | classes.digit;
            let word_before = (before.letter | before.digit) >> (BLOCK - 1);
            let goes_on = word & ((word << 1) | word_before);
            let other = classes.other | (classes.other << 1) | (before.other >> (BLOCK - 1));
            // Between two bytes of words of which one is not ASCII, a word may begin.
            let unclear = goes_on & other;
            let next = blocks.peek().map_or(0, |(_, next)| next.digit);
            let letters = classes.letter & !classes.other;
            let letters = letters & before_digits(classes.digit, next, self.letters);
            let certain = (word & !goes_on) | classes.digit | letters;
            let mut starts = certain | unclear;
            while starts != 0 {
                let bit = starts.trailing_zeros();
                let position = start + bit as usize;
                if certain >> bit & 1 == 1 || !self::goes_on(text, position) {
                    visit(position);
                }
                starts &= starts - 1;
            }
            before = classes;
        }
    }

    /// The terms whose letters and digits stand at `position`.
    fn find_at(
        &self,
        text: Text<'_>,
        position: usize,
        Reader { read, budget }: &mut Reader,
        found: &mut impl FnMut(Span, &T),
    ) {
        let mut rest = canonical_bytes(text, position);
        let (Some((_, first)), Some((second_at, second))) = (rest.next(), rest.next()) else {
            return;
        };
        read.clear();
        read.extend([first, second]);
        let mut end = second_at + 1;
        // Each turn of the loop reads at least one more byte, and one seek finds
        // all terms that can still go on: the cost does not grow with their number.
        'seek: while let Some((canonical, spellings)) = self.first_from(read) {
            if !canonical.starts_with(read) {
                break;
            }
            for &byte in canonical.get(read.len()..).unwrap_or_default() {
                let Some((at, next)) = rest.next() else {
                    break 'seek;
                };
                read.push(next);
                end = at + 1;
                if next != byte {
                    continue 'seek;
                }
                *budget = budget.saturating_sub(1);
                if *budget == 0 && read.len() > ENOUGH {
                    // A long value that overlaps itself again and again: what began like
                    // it is taken for it, so that nothing of it stays readable.
                    let whole = Span::new(position, (position + canonical.len()).min(text.len()));
                    if let Some(value) = spellings
                        .any_value()
                        .and_then(|index| self.values.get(index))
                    {
                        found(text.whole_characters(whole), value);
                    }
                    break 'seek;
                }
            }
            let core = Span::new(position, end);
            spellings.find_at(text, core, canonical, |span, index| {
                if let Some(value) = self.values.get(index) {
                    found(span, value);
                }
            });
            let Some((at, next)) = rest.next() else {
                break;
            };
            read.push(next);
            end = at + 1;
        }
    }

    /// True without terms.
    pub fn is_empty(&self) -> bool {
        self.terms.is_empty()
    }

    fn first_from(&self, read: &[u8]) -> Option<(&Vec<u8>, &Spellings)> {
        let from = (Bound::Included(read), Bound::Unbounded);
        self.terms.range::<[u8], _>(from).next()
    }
}

/// Tells fast, and sometimes wrongly yes, whether a term begins somewhere.
struct Beginnings {
    /// By the first four letters and digits.
    long: Bits<2048>,
    /// By the first two, of terms that have no four.
    short: Bits<128>,
}

impl Beginnings {
    fn new() -> Self {
        Self {
            long: Bits::new(),
            short: Bits::new(),
        }
    }

    fn insert(&mut self, canonical: &[u8]) {
        match *canonical {
            [a, b, c, d, ..] => self.long.insert(key([a, b, c, d])),
            [a, b, ..] => self.short.insert(key([a, b, 0, 0])),
            _ => {}
        }
    }

    #[inline]
    fn may_begin(&self, text: Text<'_>, position: usize) -> bool {
        let four = text.bytes(position, text.len()).first_chunk::<4>();
        let [a, b, c, d] = match four {
            Some(four) if four.iter().all(u8::is_ascii_alphanumeric) => *four,
            _ => return self.may_begin_spread(text, position),
        };
        self.long.may_hold(key([a, b, c, d])) || self.short.may_hold(key([a, b, 0, 0]))
    }

    /// The same where other characters stand between the letters and digits.
    fn may_begin_spread(&self, text: Text<'_>, position: usize) -> bool {
        let mut bytes = canonical_bytes(text, position).map(|(_, byte)| byte);
        let (Some(a), Some(b)) = (bytes.next(), bytes.next()) else {
            return false;
        };
        if self.short.may_hold(key([a, b, 0, 0])) {
            return true;
        }
        let (Some(c), Some(d)) = (bytes.next(), bytes.next()) else {
            return false;
        };
        self.long.may_hold(key([a, b, c, d]))
    }
}

/// Four bytes in any case.
#[inline]
fn key(bytes: [u8; 4]) -> u32 {
    u32::from_le_bytes(bytes) | 0x2020_2020
}

/// What a search keeps from one position to the next.
struct Reader {
    /// The letters and digits that were read.
    read: Vec<u8>,
    /// How many more may be compared with terms.
    budget: usize,
}

impl Spellings {
    fn any_value(&self) -> Option<usize> {
        self.exact.first().map(|&(_, index)| index)
    }

    /// The value of the spelling that is exactly `text`. One value has few spellings.
    fn index_of(&self, text: &str) -> Option<usize> {
        let known = self.exact.iter().find(|(exact, _)| exact == text);
        known.map(|&(_, index)| index)
    }

    /// Calls `found` for the spellings at `core`, where their letters and digits stand.
    fn find_at(
        &self,
        text: Text<'_>,
        core: Span,
        canonical: &[u8],
        mut found: impl FnMut(Span, usize),
    ) {
        let mut any = false;
        for &(before, behind) in &self.edges {
            let Some(start) = core.start().checked_sub(before) else {
                continue;
            };
            let span = Span::new(start, core.end() + behind);
            if let Some(index) = self.index_of(text.slice(span))
                && stands_alone(text, span)
            {
                any = true;
                found(span, index);
            }
        }
        if let Some(index) = self.folded
            && !any
            && canonical.len() >= SHORTEST_FOLDED
            && (stands_alone(text, core) || is_identifier(canonical))
        {
            found(core, index);
        }
    }
}

impl<T> Drop for TermSet<T> {
    fn drop(&mut self) {
        for (mut canonical, spellings) in std::mem::take(&mut self.terms) {
            canonical.zeroize();
            for (mut exact, _) in spellings.exact {
                exact.zeroize();
            }
        }
    }
}

/// A term, read.
struct Reading {
    canonical: Vec<u8>,
    /// Bytes before and behind the letters and digits.
    before: usize,
    behind: usize,
    /// Whether `canonical` holds all letters and digits: none stands behind a wide gap.
    is_whole: bool,
}

impl Reading {
    fn new(term: &str) -> Option<Self> {
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
fn stands_alone(text: Text<'_>, span: Span) -> bool {
    !goes_on(text, span.start()) && !goes_on(text, span.end())
}

/// Whether `position` is inside of a word. Emoji and punctuation of any script end one,
/// and so does a script that is written without spaces: "我叫Mette".
fn goes_on(text: Text<'_>, position: usize) -> bool {
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
fn is_identifier(canonical: &[u8]) -> bool {
    canonical.len() >= SHORTEST_IDENTIFIER && canonical.iter().any(u8::is_ascii_digit)
}

/// The most bytes from the first letter to the first digit of an identifier.
fn letters_before_digit(canonical: &[u8]) -> usize {
    let letters = canonical.iter().position(u8::is_ascii_digit).unwrap_or(0);
    if canonical.len() < SHORTEST_IDENTIFIER {
        return 0;
    }
    letters * (WIDEST_GAP + 1)
}

/// The bytes of a block that stand at most `reach` bytes before one of its digits, or one
/// of the next block's.
fn before_digits(digits: u64, next: u64, reach: usize) -> u64 {
    if reach > BLOCK {
        return u64::MAX;
    }
    let mut near = u128::from(digits) | u128::from(next) << BLOCK;
    let mut covered = 0;
    while covered < reach {
        let step = (covered + 1).min(reach - covered);
        near |= near >> step;
        covered += step;
    }
    #[expect(
        clippy::cast_possible_truncation,
        reason = "the lower half is this block"
    )]
    let near = near as u64;
    near
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
/// Letters and digits of a text that are compared with values, for each of its bytes, and
/// of every text. Only a value that overlaps itself needs more.
const READ_PER_BYTE: usize = 16;
const READ_FREELY: usize = 1 << 16;
/// Letters and digits that tell a long value from another.
const ENOUGH: usize = 64;
/// Most other characters between two letters or digits of a value.
const WIDEST_GAP: usize = 3;

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
                "punctuation at its ends",
                "(hunter2!!",
                "(hunter2!! hunter2!",
                &["(hunter2!!", "hunter2"],
            ),
            (
                "a wide gap inside",
                "hunter----x!",
                "hunter, hunter----x! and hunter----xy",
                &["hunter----x!"],
            ),
            (
                "behind much punctuation",
                "******hunter2",
                "******hunter2",
                &["******hunter2"],
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

    #[test]
    fn a_value_that_overlaps_itself_is_found_wherever_it_begins() {
        let value = "eyJhbGciOiJIUzI1NiJ9.".repeat(2_000);
        let mut terms = TermSet::new();
        terms.insert(&value, ());
        let text = value.repeat(3);
        let (mut covered, mut occurrences) = (0, 0);
        terms.find(&text, |span, ()| {
            occurrences += 1;
            covered = covered.max(span.end());
        });
        assert!(occurrences > 2, "{occurrences}");
        assert!(covered + 2 > text.len(), "{covered} of {}", text.len());
    }

    #[test]
    fn every_term_that_stands_at_a_position_is_found() {
        let mut terms = TermSet::new();
        for term in [
            "abcde",
            "abcdefg",
            "abcdf",
            "abcdefgh",
            "abce1",
            "abcdefghij",
        ] {
            terms.insert(term, term);
        }
        let mut found = Vec::new();
        for text in ["abc-de-fg-h", "abcdf abcdz", "abce1 abcd"] {
            terms.find(text, |span, term| found.push((span.of(text), *term)));
        }
        let expected = [
            ("abc-de", "abcde"),
            ("abc-de-fg", "abcdefg"),
            ("abc-de-fg-h", "abcdefgh"),
            ("abcdf", "abcdf"),
            ("abce1", "abce1"),
        ];
        assert_eq!(found, expected);
    }
}
