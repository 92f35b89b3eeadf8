//! National numbers of Italy.

use super::digits::{is_day, number};
use super::{Check, Cue, Find, Recognizer, Source};
use crate::checksum::fits_luhn;

pub const TABLE: &[Recognizer] = &[
    Recognizer {
        id: "it.vat",
        entity: "IT_VAT_CODE",
        find: Find::Shapes(&["99999999999"]),
        check: Some(|id| match super::digits::number(id, 0..7) {
            0 => Check::Impossible,
            _ => fits_luhn(id).into(),
        }),
        score: 0.35,
        cue: Cue::Raises("it-vat"),
        source: Source::new(
            "https://www.agenziaentrate.gov.it/portale/web/guest/schede/istanze/aa9_12-partita-iva-pf",
        ),
    },
    Recognizer {
        id: "it.fiscal-code",
        entity: "IT_FISCAL_CODE",
        find: Find::Shapes(&["AAAAAA**A**A***A", "AAA~AAA~**A**~A***A"]),
        check: Some(fiscal_code),
        score: 0.9,
        cue: Cue::Raises("it-fiscal-code"),
        source: Source::new("https://www.gazzettaufficiale.it/eli/id/1976/12/31/076A2345/sg"),
    },
];

/// Date of birth and check letter. Of two people with the same code one has letters
/// for digits (omocodia).
fn fiscal_code(id: &[u8]) -> Check {
    let mut plain = [0; LENGTH];
    for (position, (slot, &byte)) in plain.iter_mut().zip(id).enumerate() {
        *slot = match OMOCODIA.iter().position(|&letter| letter == byte) {
            Some(digit) if NUMERIC.contains(&position) => b"0123456789".get(digit).copied(),
            _ => Some(byte),
        }
        .unwrap_or(byte);
    }
    let digits = NUMERIC
        .iter()
        .all(|&position| plain.get(position).is_some_and(u8::is_ascii_digit));
    let month = (1..)
        .zip(MONTHS)
        .find(|(_, letter)| plain.get(8) == Some(letter))
        .map_or(0, |(month, _)| month);
    let day = number(&plain, 9..11);
    let day = if day > 40 { day - 40 } else { day };
    if !digits || !is_day(2000 + number(&plain, 6..8), month, day) {
        return Check::Impossible;
    }
    Check::from(id.last().copied() == check_letter(id))
}

/// Odd and even places have different values: art. 6 of the decree.
fn check_letter(id: &[u8]) -> Option<u8> {
    let body = id.get(..LENGTH - 1)?;
    let sum: usize = body
        .iter()
        .zip([true, false].into_iter().cycle())
        .filter_map(|(&byte, odd)| {
            let value = char::from(byte).to_digit(36)? as usize;
            let value = if value >= 10 { value - 10 } else { value };
            if odd {
                ODD.get(value).copied()
            } else {
                Some(value)
            }
        })
        .sum();
    (b'A'..=b'Z').nth(sum % 26)
}

const LENGTH: usize = 16;
/// Places of digits.
const NUMERIC: [usize; 7] = [6, 7, 9, 10, 12, 13, 14];
/// What stands for the digits 0 to 9.
const OMOCODIA: &[u8; 10] = b"LMNPQRSTUV";
const MONTHS: &[u8; 12] = b"ABCDEHLMPRST";
/// Values of 0 to 9 and of A to Z on odd places.
const ODD: [usize; 26] = [
    1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23,
];
