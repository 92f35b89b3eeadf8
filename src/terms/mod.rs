//! Finds many known values in a text at once, in other spellings too: what the
//! policy denies, and what was found before in the conversation.

mod endings;
mod initials;
mod reading;
mod starts;

use std::collections::BTreeMap;
use std::ops::Bound;

pub use initials::short_forms;

use endings::{Endings, stems};
use reading::{Reading, canonical_bytes, is_identifier, stands_alone};
use starts::{Beginnings, letters_before_digit, visit_starts};
use zeroize::{Zeroize, Zeroizing};

use crate::Span;
use crate::letter_case::{to_capital, to_lower, to_upper};
use crate::normalize::Folded;
use crate::scan::{Text, without_accents};

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
    /// Names that these are the stem of: the endings that may follow, and the value.
    stems: Vec<(u8, usize)>,
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
        let index = self.values.len();
        if !self.insert_spelling(term, index, true) {
            return;
        }
        self.values.push(value);
        // What is read folds letters of Latin-1 only: of others, the usual spellings.
        if !term.is_ascii() {
            for spell in [to_lower, to_upper, to_capital] {
                self.insert_spelling(&Zeroizing::new(spell(term)), index, true);
            }
        }
    }

    /// Adds a term that is found only as it is written.
    pub fn insert_exact(&mut self, term: &str, value: T) {
        let index = self.values.len();
        if self.insert_spelling(term, index, false) {
            self.values.push(value);
        }
    }

    /// Adds a name, to be found in capitals, without accents, and with the endings of cases too. In lower case a
    /// short one is found with `also_lower`.
    pub fn insert_name(&mut self, name: &str, value: T, also_lower: bool) {
        let index = self.values.len();
        if !self.insert_spelling(name, index, true) {
            return;
        }
        self.values.push(value);
        let upper = Zeroizing::new(to_upper(name));
        if upper.chars().nth(2).is_some() {
            self.insert_spelling(&upper, index, false);
        }
        if also_lower {
            let lower = Zeroizing::new(to_lower(name));
            self.insert_spelling(&lower, index, false);
        }
        let plain = Zeroizing::new(without_accents(name));
        if !name.is_ascii() && plain.len() >= SHORTEST_PLAIN && !plain.contains('?') {
            self.insert_spelling(&plain, index, true);
            let mut capital = plain.clone();
            if let Some(first) = capital.get_mut(..1) {
                first.make_ascii_uppercase();
            }
            self.insert_spelling(&capital, index, true);
        }
        for (stem, row) in stems(name) {
            let stem = Zeroizing::new(stem);
            if let Some(reading) = Reading::new(Folded::new(&stem).text())
                && reading.is_whole
            {
                self.spellings(reading.canonical).stems.push((row, index));
            }
        }
    }

    /// Whether it was not known.
    fn insert_spelling(&mut self, term: &str, index: usize, is_folded: bool) -> bool {
        let folded = Folded::new(term);
        let Some(reading) = Reading::new(folded.text()) else {
            return false;
        };
        let spellings = self.spellings(reading.canonical);
        if spellings.index_of(folded.text()).is_some() {
            return false;
        }
        spellings.exact.push((folded.text().to_owned(), index));
        let edges = (reading.before, reading.behind);
        if !spellings.edges.contains(&edges) {
            spellings.edges.push(edges);
        }
        if reading.is_whole && is_folded {
            spellings.folded.get_or_insert(index);
        }
        true
    }

    fn spellings(&mut self, canonical: Vec<u8>) -> &mut Spellings {
        self.beginnings.insert(&canonical);
        self.letters = self.letters.max(letters_before_digit(&canonical));
        self.terms.entry(canonical).or_default()
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
            endings: Endings::default(),
        };
        visit_starts(text, self.letters, |position| {
            if self.beginnings.may_begin(text, position) {
                self.find_at(text, position, &mut reader, &mut found);
            }
        });
    }

    /// The terms whose letters and digits stand at `position`.
    fn find_at(
        &self,
        text: Text<'_>,
        position: usize,
        Reader {
            read,
            budget,
            endings,
        }: &mut Reader,
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
            spellings.find_at(text, core, canonical, endings, |span, index| {
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

/// What a search keeps from one position to the next.
struct Reader {
    /// The letters and digits that were read.
    read: Vec<u8>,
    /// How many more may be compared with terms.
    budget: usize,
    endings: Endings,
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
        endings: &Endings,
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
        for &(row, index) in &self.stems {
            if let Some(end) = endings.end(text, core, row) {
                found(Span::new(core.start(), end), index);
                break;
            }
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

/// Values of fewer letters and digits are found only as they were written.
const SHORTEST_FOLDED: usize = 5;
/// Shortest value that is found without its accents.
const SHORTEST_PLAIN: usize = 4;
/// Letters and digits of a text that are compared with values, for each of its bytes, and
/// of every text. Only a value that overlaps itself needs more.
const READ_PER_BYTE: usize = 16;
const READ_FREELY: usize = 1 << 16;
/// Letters and digits that tell a long value from another.
const ENOUGH: usize = 64;

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
