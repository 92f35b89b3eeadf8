//! National numbers of India and Australia.

use super::digits::{is_day, is_uniform, number};
use super::{Check, Cue, Find, Recognizer, Source};
use crate::checksum::{fits_verhoeff, weighted_sum};

pub const TABLE: &[Recognizer] = &[
    Recognizer {
        id: "in.aadhaar",
        entity: "IN_AADHAAR",
        find: Find::Shapes(&["9999~9999~9999"]),
        check: Some(aadhaar),
        score: 0.6,
        cue: Cue::Raises("in-aadhaar"),
        source: Source::new("https://uidai.gov.in/en/my-aadhaar/about-your-aadhaar.html"),
    },
    Recognizer {
        id: "in.pan",
        entity: "IN_PAN",
        find: Find::Shapes(&["AAAAA9999A"]),
        check: Some(pan),
        score: 0.6,
        cue: Cue::Raises("in-pan"),
        source: Source::new(
            "https://incometaxindia.gov.in/tutorials/1.permanent%20account%20number%20(pan).pdf",
        ),
    },
    Recognizer {
        id: "au.tfn",
        entity: "AU_TFN",
        find: Find::Shapes(&["999 999 999", "999-999-999"]),
        check: Some(tfn),
        score: 0.55,
        cue: Cue::Raises("au-tfn"),
        source: Source::new("https://www.ato.gov.au/individuals-and-families/tax-file-number"),
    },
    Recognizer {
        // One in ten numbers of nine digits fits: with nothing else, it is more often something else.
        id: "au.tfn-digits",
        entity: "AU_TFN",
        find: Find::Shapes(&["999999999"]),
        check: Some(tfn),
        score: 0.35,
        cue: Cue::Raises("au-tfn"),
        source: Source::new("https://www.ato.gov.au/individuals-and-families/tax-file-number"),
    },
    Recognizer {
        id: "au.tfn-short",
        entity: "AU_TFN",
        find: Find::Shapes(&["99999999", "99 999 999", "999 999 99"]),
        check: Some(tfn_short),
        score: 0.5,
        cue: Cue::Required("au-tfn"),
        source: Source::new("https://www.ato.gov.au/individuals-and-families/tax-file-number"),
    },
];

/// Verhoeff digit; begins with neither 0 nor 1, and reads differently backwards.
/// 202401151230 is more often a time than a person.
fn aadhaar(id: &[u8]) -> Check {
    let is_time = id.starts_with(b"20")
        && is_day(number(id, 0..4), number(id, 4..6), number(id, 6..8))
        && number(id, 8..10) < 24
        && number(id, 10..12) < 60;
    match fits_verhoeff(id) {
        _ if number(id, 0..1) < 2 || id.iter().eq(id.iter().rev()) => Check::Impossible,
        true if is_time => Check::Doubtful,
        fits => fits.into(),
    }
}

/// The fourth letter says what kind of holder it is, the digits are not all 0.
fn pan(id: &[u8]) -> Check {
    match id.get(3) {
        Some(b'A' | b'B' | b'C' | b'E' | b'F' | b'G' | b'H' | b'J' | b'L' | b'P' | b'T')
            if number(id, 5..9) > 0 =>
        {
            Check::Plausible
        }
        _ => Check::Impossible,
    }
}

/// Nine digits, weighted, modulo 11.
fn tfn(id: &[u8]) -> Check {
    if is_uniform(id) || id.starts_with(b"00") {
        return Check::Impossible;
    }
    Check::from(weighted_sum(id, &[1, 4, 3, 7, 5, 8, 6, 9, 10]).is_multiple_of(11))
}

/// The older ones have eight digits.
fn tfn_short(id: &[u8]) -> Check {
    if is_uniform(id) {
        return Check::Impossible;
    }
    Check::from(weighted_sum(id, &[10, 7, 8, 4, 6, 3, 5, 1]).is_multiple_of(11))
}
