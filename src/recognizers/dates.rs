//! Dates of birth: any written date beside words that say so.

use std::sync::OnceLock;

use super::lexicon::Lexicon;
use super::{Anchor, Check, Cue, Find, Match, Recognizer, Source};
use crate::languages;
use crate::scan::{Text, WordMap, hash_word};

pub const TABLE: &[Recognizer] = &[
    Recognizer {
        id: "dates.birth",
        entity: "DATE_OF_BIRTH",
        find: Find::At(Anchor::Digit, date),
        check: None,
        score: 0.3,
        cue: Cue::Required("birth"),
        source: Source::new("https://www.iso.org/iso-8601-date-and-time-format.html"),
    },
    Recognizer {
        id: "dates.birth-sign",
        entity: "DATE_OF_BIRTH",
        find: Find::At(Anchor::Digit, starred_date),
        check: None,
        score: 0.6,
        cue: Cue::Raises("birth"),
        source: Source::new("https://en.wikipedia.org/wiki/Genealogical_symbols"),
    },
];

/// `12.03.1985`, `03/12/1985`, `1985-03-12`, `12. marts 1985`, `March 12, 1985`.
fn date(text: Text<'_>, position: usize) -> Option<Match> {
    let before = text.before(position);
    if is_part_of_span(text, position) {
        return None;
    }
    let inside = before.is_ascii_alphabetic()
        || (b".-/,:".contains(&before) && text.before(position - 1).is_ascii_digit());
    if inside {
        return None;
    }
    let Digits {
        value,
        length: first,
        ..
    } = Digits::read(text, position)?;
    let (start, end, weight) = match first {
        1 | 2 => {
            let day = value;
            let behind = position + first;
            if let Some(end) = numeric_end(text, behind, day) {
                (position, end, 1.0)
            } else if let Some(end) = named_end(text, behind, day) {
                (position, end, 1.0)
            } else {
                let (start, end) = month_first(text, position, behind, day)?;
                (start, end, 1.0)
            }
        }
        4 => (position, year_first_end(text, position + 4, value)?, 1.0),
        6 | 8 => (position, compact_end(text, position, first, value)?, 0.6),
        _ => return None,
    };
    let next = text.at(end);
    let goes_on = next.is_ascii_digit()
        || (b".-/,".contains(&next) && text.at(end + 1).is_ascii_digit())
        || (next.is_ascii_alphabetic() && next != b'T');
    (!goes_on).then(|| Match::new(start, end, Check::Plausible).weighing(weight))
}

/// Whether the date begins or ends something, as no birth does: "geboren am 3. Mai 1990, war vom 01.04.2018 bis".
fn is_part_of_span(text: Text<'_>, position: usize) -> bool {
    static SINCE: OnceLock<Lexicon> = OnceLock::new();
    let since = SINCE.get_or_init(|| Lexicon::of("since"));
    let lead = text.word_before(position, 1);
    lead.is_some_and(|word| since.holds(text.slice(word).as_bytes()))
}

/// `(*12.03.1985)`: the star is the sign for a birth, at the start of a line for a list.
fn starred_date(text: Text<'_>, position: usize) -> Option<Match> {
    let star = text.run_start(position, 1, |byte| byte == b' ');
    if text.before(star) != b'*' {
        return lettered_date(text, position, star);
    }
    let lead = text.run_start(star - 1, 1, |byte| byte == b' ');
    let named = b"(,;".contains(&text.before(lead)) || text.before(lead).is_ascii_alphabetic();
    named.then(|| date(text, position)).flatten()
}

/// "Matti Virtanen, s. 4.7.1948" and "Anna Berg (f. 12.03.1985)": *syntynyt* and *født*.
fn lettered_date(text: Text<'_>, position: usize, end: usize) -> Option<Match> {
    let letter = end.checked_sub(2).filter(|_| text.before(end) == b'.')?;
    let lead = text.run_start(letter, 1, |byte| byte == b' ');
    let announced = b"sf".contains(&text.at(letter)) && b"(,".contains(&text.before(lead));
    announced.then(|| date(text, position)).flatten()
}

/// The end of `.03.1985` behind a first number, which is the day or the month.
fn numeric_end(text: Text<'_>, behind: usize, first: u32) -> Option<usize> {
    let sign = skip_space(text, behind);
    let spaced = !b".-/".contains(&text.at(sign));
    let sign = if spaced { behind } else { sign };
    let separator = text.at(sign);
    if !b".-/ ".contains(&separator) {
        return None;
    }
    let (second, at) = Digits::read(text, skip_space(text, sign + 1))?.short()?;
    let at = if spaced { at } else { skip_space(text, at) };
    if text.at(at) != separator {
        return None;
    }
    let from = skip_space(text, at + 1);
    let from = from + usize::from(text.at(from) == b'\'');
    let third = Digits::read(text, from)?;
    let valid = match third.length {
        4 => {
            is_birth_year(third.value)
                && (exists(first, second, third.value) || exists(second, first, third.value))
        }
        2 if separator != b' ' => {
            let year = 2000 + third.value;
            exists(first, second, year)
                || exists(second, first, year)
                || exists(third.value, second, 2000 + first)
        }
        _ => false,
    };
    valid.then_some(third.end)
}

/// The end of `th of March 1985` behind a day.
fn named_end(text: Text<'_>, behind: usize, day: u32) -> Option<usize> {
    let suffix = ORDINALS
        .iter()
        .find(|suffix| text.starts_with(behind, suffix))
        .map_or(0, |suffix| suffix.len());
    let mut at = behind + suffix;
    let mut word = text.word_after(at, 2)?;
    if LINKS.contains(&text.bytes(word.start(), word.end())) {
        at = word.end();
        word = text.word_after(at, 1)?;
    }
    let month = month_number(text.bytes(word.start(), word.end()))?;
    let end = year_end(text, word.end(), day, month)?;
    (at < word.start() || suffix > 0 || text.at(behind).is_ascii_alphabetic()).then_some(end)
}

/// The span of `March 12, 1985` around its day.
fn month_first(text: Text<'_>, position: usize, behind: usize, day: u32) -> Option<(usize, usize)> {
    let word = text.word_before(position, 2)?;
    let month = month_number(text.bytes(word.start(), word.end()))?;
    let suffix = ORDINALS
        .iter()
        .find(|suffix| text.starts_with(behind, suffix))
        .map_or(0, |suffix| suffix.len());
    let end = year_end(text, behind + suffix, day, month)?;
    Some((word.start(), end))
}

/// The end of the year behind day and month.
fn year_end(text: Text<'_>, behind: usize, day: u32, month: u32) -> Option<usize> {
    let mut at = skip_separators(text, behind);
    let word = text.word_after(at, 0);
    if let Some(link) = word.filter(|word| LINKS.contains(&text.bytes(word.start(), word.end()))) {
        at = skip_separators(text, link.end());
    }
    let apostrophe = text.at(at) == b'\'';
    let year = Digits::read(text, at + usize::from(apostrophe))?;
    let full = year.length == 4 && is_birth_year(year.value) && exists(day, month, year.value);
    let short = year.length == 2 && at > behind && exists(day, month, 2000 + year.value);
    (full || short).then_some(year.end)
}

/// The end of `-03-12` behind a year.
fn year_first_end(text: Text<'_>, behind: usize, year: u32) -> Option<usize> {
    let separator = text.at(behind);
    if !is_birth_year(year) || !b"-/. ".contains(&separator) {
        return None;
    }
    let Some((month, at)) = Digits::read(text, behind + 1).and_then(Digits::short) else {
        let word = text.word_after(behind + 1, 1)?;
        let month = month_number(text.bytes(word.start(), word.end()))?;
        let (day, end) = Digits::read(text, skip_separators(text, word.end()))?.short()?;
        return exists(day, month, year).then_some(end);
    };
    let (day, end) = Digits::read(text, at + 1)?.short()?;
    (text.at(at) == separator && exists(day, month, year)).then_some(end)
}

/// The end of `19850312`, `12031985` or `120385`.
fn compact_end(text: Text<'_>, start: usize, length: usize, value: u32) -> Option<usize> {
    let (high, middle, low) = (value / 10_000, value / 100 % 100, value % 100);
    let valid = if length == 8 {
        let (day, month, year) = (value / 1_000_000, high % 100, value % 10_000);
        (is_birth_year(high) && exists(low, middle, high))
            || (is_birth_year(year) && (exists(day, month, year) || exists(month, day, year)))
    } else {
        exists(high, middle, 2000 + low) || exists(low, middle, 2000 + high)
    };
    (valid && text.before(start) != b'#').then_some(start + length)
}

/// A run of digits.
#[derive(Clone, Copy)]
struct Digits {
    value: u32,
    length: usize,
    end: usize,
}

impl Digits {
    /// At most eight digits; a longer run is no part of a date.
    fn read(text: Text<'_>, at: usize) -> Option<Self> {
        let run = text.bytes(at, (at + 9).min(text.len()));
        let length = run.iter().take_while(|byte| byte.is_ascii_digit()).count();
        let value = run.iter().take(length).fold(0, |value: u32, digit| {
            value
                .saturating_mul(10)
                .saturating_add(u32::from(digit - b'0'))
        });
        (1..=8).contains(&length).then_some(Self {
            value,
            length,
            end: at + length,
        })
    }

    /// Value and end of a day or month.
    fn short(self) -> Option<(u32, usize)> {
        (self.length <= 2).then_some((self.value, self.end))
    }
}

fn skip_space(text: Text<'_>, at: usize) -> usize {
    at + usize::from(text.at(at) == b' ')
}

fn skip_separators(text: Text<'_>, at: usize) -> usize {
    let gap = text.bytes(at, (at + 3).min(text.len()));
    at + gap
        .iter()
        .take_while(|byte| b" .,-/".contains(byte))
        .count()
}

/// A day of the Gregorian calendar.
fn exists(day: u32, month: u32, year: u32) -> bool {
    let leap = (year.is_multiple_of(4) && !year.is_multiple_of(100)) || year.is_multiple_of(400);
    let days = match month {
        2 if leap => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        1..=12 => 31,
        _ => return false,
    };
    (1..=days).contains(&day)
}

/// A year in which somebody who lives may be born.
fn is_birth_year(year: u32) -> bool {
    (1900..2030).contains(&year)
}

/// The number of a month, by its name in any language.
fn month_number(word: &[u8]) -> Option<u32> {
    static MONTHS: OnceLock<WordMap<u32>> = OnceLock::new();
    let months = MONTHS.get_or_init(|| {
        let named = |(number, group)| {
            languages::phrases(group).map(move |name| (hash_word(name.as_bytes()), number))
        };
        (1..).zip(MONTH_GROUPS).flat_map(named).collect()
    });
    months.get(&hash_word(word)).copied()
}

const MONTH_GROUPS: [&str; 12] = [
    "month-1", "month-2", "month-3", "month-4", "month-5", "month-6", "month-7", "month-8",
    "month-9", "month-10", "month-11", "month-12",
];
/// What follows a day's number; the longer first.
const ORDINALS: &[&[u8]] = &[
    b"st",
    b"nd",
    b"rd",
    b"th",
    b"er",
    b"de",
    b"te",
    b"e",
    "º".as_bytes(),
    "ª".as_bytes(),
    "°".as_bytes(),
    b".",
];
/// Words between day, month and year.
const LINKS: &[&[u8]] = &[b"of", b"de", b"del", b"di", b"da", b"den", b"in"];
