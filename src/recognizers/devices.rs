//! Telephones, vehicles and travel documents that machines read.

use super::digits::{is_short_date, is_uniform, number};
use super::{Anchor, Check, Cue, Find, Match, Recognizer, Source};
use crate::checksum::{fits_luhn, icao_digit};
use crate::scan::Text;

pub const TABLE: &[Recognizer] = &[
    Recognizer {
        id: "device.imei",
        entity: "IMEI",
        find: Find::Shapes(&[
            "999999999999999",
            "99-999999-999999-9",
            "99 999999 999999 9",
            "999999-99-999999-9",
        ]),
        check: Some(imei),
        score: 0.6,
        cue: Cue::Raises("imei"),
        source: Source::new(
            "https://www.gsma.com/newsroom/gsma_resources/ts-06-imei-allocation-and-approval-process/",
        ),
    },
    Recognizer {
        id: "device.vin",
        entity: "VIN",
        find: Find::Shapes(&["*****************"]),
        check: Some(vin),
        score: 0.7,
        cue: Cue::Raises("vin"),
        source: Source::new("https://www.iso.org/standard/52200.html"),
    },
    Recognizer {
        id: "document.mrz",
        entity: "MRZ",
        find: Find::At(Anchor::Digit, machine_readable_zone),
        check: None,
        score: 0.98,
        cue: Cue::Ignored,
        source: Source::new("https://www.icao.int/publications/doc-series/doc-9303"),
    },
];

/// The body that reports it, and a Luhn digit.
fn imei(id: &[u8]) -> Check {
    match number(id, 0..2) {
        1 | 10 | 30 | 33 | 35 | 44 | 45 | 49..=54 | 86 | 91 | 98 | 99 if !is_uniform(id) => {
            fits_luhn(id).into()
        }
        _ => Check::Impossible,
    }
}

/// No I, O or Q, and the check digit of North America and China at the ninth place;
/// elsewhere that place is free.
fn vin(id: &[u8]) -> Check {
    let digits = id.iter().filter(|byte| byte.is_ascii_digit()).count();
    let ends = id.iter().rev().take(3).all(u8::is_ascii_digit);
    if id.iter().any(|byte| b"IOQ".contains(byte)) || !(4..16).contains(&digits) || !ends {
        return Check::Impossible;
    }
    let sum: u32 = id
        .iter()
        .zip([8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2])
        .map(|(&byte, weight)| vin_value(byte) * weight)
        .sum();
    Check::from(b"0123456789X".get((sum % 11) as usize) == id.get(8))
}

/// A to H count from 1, J to R from 1, S to Z from 2.
fn vin_value(byte: u8) -> u32 {
    u32::from(match byte {
        b'0'..=b'9' => byte - b'0',
        b'A'..=b'H' => byte - b'@',
        b'J'..=b'R' => byte - b'I',
        b'S'..=b'Z' => byte - b'Q',
        _ => 0,
    })
}

/// The line with the dates, and the lines of the same length around it.
fn machine_readable_zone(text: Text<'_>, digit: usize) -> Option<Match> {
    let belongs = |byte: u8| byte.is_ascii_uppercase() || byte.is_ascii_digit() || byte == b'<';
    let start = text.run_start(digit, LONGEST_LINE, belongs);
    let end = text.run_end_within(digit, LONGEST_LINE + 1, belongs);
    let line = text.bytes(start, end);
    let is_first_digit = !text.bytes(start, digit).iter().any(u8::is_ascii_digit);
    let dates = match line.len() {
        30 => (0, 8),
        36 | 44 => (13, 21),
        _ => return None,
    };
    let checks = [dates.0, dates.1].into_iter().all(|from| {
        let field = line.get(from..from + 6).unwrap_or_default();
        is_short_date(field, 0)
            && icao_digit(field.iter().copied()) == number(line, from + 6..from + 7)
    });
    if !is_first_digit || !checks {
        return None;
    }
    let is_line = |from: usize, to: usize| {
        to - from == end - start && text.bytes(from, to).iter().all(|&byte| belongs(byte))
    };
    let before = start.checked_sub(end - start + 1);
    let first = before
        .filter(|&from| is_line(from, start - 1))
        .unwrap_or(start);
    let after = end + 1 + (end - start);
    let last = if after <= text.len() && text.at(end) == b'\n' && is_line(end + 1, after) {
        after
    } else {
        end
    };
    Some(Match::new(first, last, Check::Fits))
}

/// The longest line, of a passport.
const LONGEST_LINE: usize = 44;
