//! Letters in the place of digits, as scanners read them and as people hide them:
//! `O1O19O-1234`, `4lll 1111 1111 1111`.

use super::Respelled;
use crate::Span;
use crate::scan::text::Text;

/// The number around the digit at `position`, the first of its digits, when letters
/// stand in it that look like digits.
pub fn slips(text: Text<'_>, position: usize) -> Option<Respelled> {
    let looks = |byte: u8| digit_of(byte).is_some();
    let start = text.run_start(position, LONGEST, looks);
    let before = text.before(start);
    let earlier = text.before(start.saturating_sub(1));
    let continues = is_gap(before) && earlier.is_ascii_digit();
    if continues || before.is_ascii_digit() || before == b'_' {
        return None;
    }
    let end = text.run_end_within(start, LONGEST, |byte| looks(byte) || is_gap(byte));
    let is_letter = |byte: &u8| !byte.is_ascii_digit() && !is_gap(*byte);
    if !text.bytes(start, end).iter().any(is_letter) {
        return None;
    }
    let end = groups_end(text, start, end);
    let mut number = Respelled::default();
    let mut letters = 0;
    for at in start..end {
        let byte = text.at(at);
        if let Some(digit) = digit_of(byte) {
            number.push(digit, Span::new(at, at + 1));
            letters += usize::from(!byte.is_ascii_digit());
        }
    }
    let enough = number.len() >= FEWEST && (1..=MOST_SLIPS).contains(&letters);
    number.needs_cue = number.len() < FEWEST_BARE || letters * 4 > number.len();
    enough.then_some(number)
}

/// Behind the last group that is part of the number: "4111 I" and "411 is" end
/// before their word.
fn groups_end(text: Text<'_>, start: usize, end: usize) -> usize {
    let (mut at, mut last) = (start, start);
    while at < end {
        let group = text.run_end_within(at, end - at, |byte| !is_gap(byte));
        let bytes = text.bytes(at, group);
        let has_digit = bytes.iter().any(u8::is_ascii_digit);
        // "llll" and "OO" are digits, "IS" is a word.
        let repeats = bytes.len() >= SHORTEST_LETTERS
            && bytes.windows(2).all(|pair| pair.first() == pair.last());
        let glued = text.at(group).is_ascii_alphanumeric() || text.at(group) >= 0x80;
        if glued || group == at || !(has_digit || repeats) {
            break;
        }
        last = group;
        at = group + 1;
    }
    last
}

fn is_gap(byte: u8) -> bool {
    b" -.".contains(&byte)
}

fn digit_of(byte: u8) -> Option<char> {
    Some(match byte {
        b'0'..=b'9' => char::from(byte),
        b'O' | b'o' => '0',
        b'I' | b'l' | b'|' => '1',
        b'Z' | b'z' => '2',
        b'S' | b's' => '5',
        b'G' => '6',
        b'B' => '8',
        _ => return None,
    })
}

/// Bytes of a number with its gaps.
const LONGEST: usize = 40;
const FEWEST: usize = 8;
/// Digits of a number that its check digit alone vouches for.
const FEWEST_BARE: usize = 10;
const MOST_SLIPS: usize = 8;
/// Letters of a group without any digit.
const SHORTEST_LETTERS: usize = 2;
