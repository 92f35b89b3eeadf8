//! National numbers of Spain.

use super::digits::number;
use super::{Check, Cue, Find, Recognizer, Source};

pub const TABLE: &[Recognizer] = &[
    Recognizer {
        id: "es.nif",
        entity: "ES_NIF",
        find: Find::Shapes(&[
            "99999999A",
            "99999999-A",
            "99999999 A",
            "99.999.999A",
            "99.999.999-A",
            "99.999.999 A",
            "99 999 999 A",
            "A9999999A",
            "A-9999999-A",
        ]),
        check: Some(nif),
        score: 0.8,
        cue: Cue::Raises("es-nif"),
        source: Source::new("https://www.boe.es/buscar/act.php?id=BOE-A-2005-21163"),
    },
    Recognizer {
        id: "es.nie",
        entity: "ES_NIE",
        find: Find::Shapes(&[
            "A9999999A",
            "A-9999999-A",
            "A-9999999A",
            "A9999999-A",
            "A 9999999 A",
            "A9999999 A",
            "A-9.999.999-A",
        ]),
        check: Some(nie),
        score: 0.85,
        cue: Cue::Raises("es-nie"),
        source: Source::new("https://www.boe.es/buscar/act.php?id=BOE-A-2008-822"),
    },
];

/// The number of an identity card, or K, L or M and seven digits, and the letter.
pub fn nif(id: &[u8]) -> Check {
    let (first, rest) = id.split_at_checked(1).unwrap_or_default();
    match first {
        [b'K' | b'L' | b'M'] => fits_letter(number(rest, 0..7), rest.last()),
        [b'0'..=b'9'] => fits_letter(number(id, 0..8), id.last()),
        _ => Check::Impossible,
    }
}

/// X, Y or Z counts as 0, 1 or 2 before the seven digits.
pub fn nie(id: &[u8]) -> Check {
    let prefix = match id.first() {
        Some(b'X') => 0,
        Some(b'Y') => 10_000_000,
        Some(b'Z') => 20_000_000,
        _ => return Check::Impossible,
    };
    fits_letter(prefix + number(id, 1..8), id.last())
}

fn fits_letter(number: u32, letter: Option<&u8>) -> Check {
    let expected = (0..)
        .zip(LETTERS)
        .find(|(remainder, _)| *remainder == number % 23)
        .map(|(_, letter)| letter);
    match letter {
        Some(letter) if LETTERS.contains(letter) => Check::from(Some(letter) == expected),
        _ => Check::Impossible,
    }
}

const LETTERS: &[u8; 23] = b"TRWAGMYFPDXBNJZSQVHLCKE";
