//! Addresses and places behind words that announce them, whatever the street is called: "I live at 84 Kutch Port,
//! Greenside", "Adresse : 129 Voie Marcadet, 97606 Versailles", "jeg bor i Aarhus".

use std::sync::OnceLock;

use super::street::{is_capital, is_link, is_numbered, is_place_suffix, is_street_word};
use super::tail::may_be_place;
use crate::Span;
use crate::recognizers::lexicon::Lexicon;
use crate::recognizers::{Check, Match};
use crate::scan::Text;

/// The address behind "address:".
pub fn labelled_address(text: Text<'_>, after: usize) -> Option<Match> {
    address_behind(text, after).filter(|_| is_label(text, after))
}

/// The place behind "place of birth:".
pub fn labelled_place(text: Text<'_>, after: usize) -> Option<Match> {
    place_behind(text, after).filter(|_| is_label(text, after))
}

/// Whether a sign or "is" stands behind a label.
fn is_label(text: Text<'_>, after: usize) -> bool {
    static COPULAS: OnceLock<Lexicon> = OnceLock::new();
    let sign = text.run_end_within(after, 4, |byte| b" \"'*".contains(&byte));
    let word = text.word_after(after, 1);
    b":=|\n".contains(&text.at(sign))
        || word.is_some_and(|word| {
            let copulas = COPULAS.get_or_init(|| Lexicon::of("password-is"));
            copulas.holds(text.bytes(word.start(), word.end()))
        })
}

/// The address behind "I live at".
pub fn address_behind(text: Text<'_>, after: usize) -> Option<Match> {
    let block = Block::read(text, after)?;
    let first = text.word_after(block.start, 0)?;
    // "Room 12" is no house.
    let numbered_last =
        !text.at(block.start).is_ascii_digit() && !is_floor(text.bytes(first.start(), first.end()));
    let enough = block.numbers > 1
        || (block.numbers == 1 && (numbered_last || (block.parts > 1 && block.names > 1)));
    (enough && block.names > 0).then(|| block.found())
}

/// The address behind "send it to", which leads up to much else: with a house number and a postcode only.
pub fn destination_behind(text: Text<'_>, after: usize) -> Option<Match> {
    let block = Block::read(text, after)?;
    (block.codes > 0 && block.numbers > 1 && block.names > 1).then(|| block.found())
}

/// The place behind "I live in".
pub fn place_behind(text: Text<'_>, after: usize) -> Option<Match> {
    let block = Block::read(text, after)?;
    (block.numbers == 0 && block.names > 0).then(|| block.found())
}

/// The place behind a date of birth: "born on 5 May 1980 in Leeds".
pub fn birthplace_behind(text: Text<'_>, after: usize) -> Option<Match> {
    let (mut position, mut dated) = (after, false);
    for _ in 0..MOST_DATE_WORDS {
        let word = text.word_after(position, 3)?;
        let gap = text.bytes(position, word.start());
        let bytes = text.bytes(word.start(), word.end());
        if gap.iter().any(|byte| b"\n;!?(".contains(byte)) {
            return None;
        }
        if dated && IN.iter().any(|known| known.as_bytes() == bytes) {
            return place_behind(text, word.end())
                .filter(|place| place.span.start() == word.end() + 1);
        }
        dated |= bytes.iter().any(u8::is_ascii_digit);
        position = word.end();
    }
    None
}

/// What was read behind the announcement.
struct Block {
    start: usize,
    end: usize,
    /// Words with a digit, and words with a capital.
    numbers: usize,
    names: usize,
    /// Numbers behind a comma that are as long as postcodes.
    codes: usize,
    /// Parts between commas and line ends.
    parts: usize,
}

impl Block {
    /// Reads words with capitals, numbers, and the small words between them, over commas and at most to the next line
    /// that could belong to an address.
    fn read(text: Text<'_>, after: usize) -> Option<Self> {
        let start = first_word(text, after)?;
        let mut block = Self {
            start,
            end: start,
            numbers: 0,
            names: 0,
            codes: 0,
            parts: 1,
        };
        let (mut position, mut small, mut row) = (start, 0, 0);
        let (mut part_end, mut after_floor, mut typed) = (start, false, false);
        for _ in 0..MOST_WORDS {
            let Some(word) = text.word_after(position, 0) else {
                break;
            };
            let bytes = text.bytes(word.start(), word.end());
            let number = bytes.iter().any(u8::is_ascii_digit);
            if b":@=_".contains(&text.at(word.end())) || bytes.len() > LONGEST_WORD {
                // "Phone: …" on a line of its own, "anna@…".
                block.end = part_end.min(block.end);
                break;
            }
            if number && row == MOST_NUMBERS_IN_A_ROW {
                // A date or a telephone number.
                block.end = part_end.min(block.end);
                break;
            }
            // "3. tv", "st. th": behind a number or another such word.
            let floor = (row > 0 || after_floor) && is_floor(bytes);
            after_floor = floor;
            if bytes == b"I" && row == 0 && block.names > 0 {
                break;
            }
            row = if number { row + 1 } else { 0 };
            let capital = is_capital(text, word.start()) || is_place_suffix(bytes);
            // "7 Avenue tendant à Bioley": what stands behind the type is a name in lower case too.
            typed = block.parts == 1 && (typed || (block.numbers > 0 && is_street_word(bytes)));
            let initials = bytes.iter().all(u8::is_ascii_uppercase);
            if capital && !initials && block.names > 0 && !may_be_place(text, word) {
                break;
            }
            // "s/n": a house without a number.
            let none = bytes == b"n" && text.before(word.start()) == b'/';
            if number || none || capital || floor {
                block.end = word.end();
                block.numbers += usize::from(number || none);
                block.names += usize::from(capital && !number);
                block.codes +=
                    usize::from(number && block.parts > 1 && bytes.len() >= SHORTEST_CODE);
                small = 0;
            } else if small < MOST_SMALL_WORDS && (is_small(text, word) || typed) {
                small += 1;
            } else {
                break;
            }
            let Some(gap) = gap_end(text, word) else {
                break;
            };
            if text
                .bytes(word.end(), gap)
                .iter()
                .any(|byte| b",\n".contains(byte))
            {
                part_end = block.end;
                block.parts += 1;
            }
            position = gap;
        }
        (block.end > start).then_some(block)
    }

    fn found(&self) -> Match {
        Match::new(self.start, self.end, Check::Plausible)
    }
}

/// The first capital or house number, over a colon, "is" and "in the".
fn first_word(text: Text<'_>, after: usize) -> Option<usize> {
    let mut position = after;
    for _ in 0..=MOST_SMALL_WORDS {
        let word = text.word_after(position, WIDEST_GAP)?;
        let gap = text.bytes(position, word.start());
        let bytes = text.bytes(word.start(), word.end());
        let closed = gap.is_empty() || gap.iter().any(|byte| b"?!;.{<@#/".contains(byte));
        if closed || is_numbered(bytes) {
            return None;
        }
        let digits = bytes
            .iter()
            .take_while(|byte| byte.is_ascii_digit())
            .count();
        let house = (1..=5).contains(&digits) && bytes.len() <= digits + 1;
        if house || is_street_word(bytes) || OPENINGS.contains(&bytes) {
            return Some(word.start());
        }
        if is_capital(text, word.start()) {
            return may_be_place(text, word).then_some(word.start());
        }
        if !(is_link(bytes) || bytes.len() <= LONGEST_SMALL_WORD) || digits > 0 {
            return None;
        }
        position = word.end();
    }
    None
}

/// The start of the next word of the same address, if there can be one.
fn gap_end(text: Text<'_>, word: Span) -> Option<usize> {
    let end = text.run_end_within(word.end(), WIDEST_GAP, |byte| {
        b" ,-/.'()#\r\n".contains(&byte)
    });
    let gap = text.bytes(word.end(), end);
    // "Kubernetes 1.29".
    let decimal = gap == b"." && text.at(end).is_ascii_digit();
    if gap.is_empty() || decimal {
        return None;
    }
    if gap.contains(&b'\n') {
        let line = text.bytes(
            end,
            text.run_end_within(end, LONGEST_LINE, |byte| byte != b'\n'),
        );
        let digit = line.iter().any(u8::is_ascii_digit);
        let letter = line.iter().any(|byte| byte.is_ascii_uppercase());
        let blank = gap.iter().filter(|&&byte| byte == b'\n').count() > 1;
        return (digit && letter && !blank && !line.contains(&b':')).then_some(end);
    }
    // The end of a sentence, not of an abbreviation.
    let bytes = text.bytes(word.start(), word.end());
    let digit = bytes.iter().any(u8::is_ascii_digit);
    let short = word.len() <= LONGEST_ABBREVIATION || is_street_word(bytes);
    let ends = gap.starts_with(b". ") && (digit || !short);
    (!ends).then_some(end)
}

/// Words in lower case inside of an address: "rue", "an der", "over" between dashes.
fn is_small(text: Text<'_>, word: Span) -> bool {
    let bytes = text.bytes(word.start(), word.end());
    is_link(bytes) || is_street_word(bytes) || bytes.len() == 1 || text.before(word.start()) == b'-'
}

fn is_floor(word: &[u8]) -> bool {
    static FLOORS: OnceLock<[Lexicon; 2]> = OnceLock::new();
    FLOORS
        .get_or_init(|| ["address-floor", "address-unit"].map(Lexicon::of))
        .iter()
        .any(|words| words.holds(word))
}

/// What else begins the name of a street: "de Langeweg", "In der Au".
const OPENINGS: &[&[u8]] = &[
    b"van", b"de", b"In", b"An", b"Am", b"Im", b"Auf", b"Zur", b"Zum",
];
/// Between a date and a place.
const IN: &[&str] = &["in", "à", "en", "a", "te", "i", "em", "w", "we", "at"];
/// Words of a date and before it, and the one behind it.
const MOST_DATE_WORDS: usize = 7;
const MOST_WORDS: usize = 24;
/// Small words between two others: "in der", "Ybbs an der Donau".
const MOST_SMALL_WORDS: usize = 3;
/// Letters and digits of a postcode's first or second part.
const SHORTEST_CODE: usize = 3;
const LONGEST_SMALL_WORD: usize = 2;
const LONGEST_WORD: usize = 32;
const LONGEST_ABBREVIATION: usize = 3;
/// A postcode has two groups at most, behind a house number.
const MOST_NUMBERS_IN_A_ROW: usize = 3;
const WIDEST_GAP: usize = 6;
const LONGEST_LINE: usize = 64;
