//! Value added tax numbers of the European Union, behind the letters of the state.

use super::digits::{digit, number};
use super::{Check, Cue, Find, Recognizer, Source};
use crate::checksum::{digits, fits_luhn, fits_mod11_10, remainder_97, weighted_sum};

pub const TABLE: &[Recognizer] = &[
    Recognizer {
        id: "de.vat",
        entity: "DE_VAT_ID",
        find: Find::Shapes(&[
            "AA999999999",
            "AA 999999999",
            "AA 999 999 999",
            "AA999 999 999",
        ]),
        check: Some(|id| match id.split_at_checked(2) {
            Some((b"DE", number)) if !number.starts_with(b"0") => fits_mod11_10(number).into(),
            _ => Check::Impossible,
        }),
        score: 0.85,
        cue: Cue::Raises("vat-id"),
        source: Source::new(
            "https://www.bzst.de/DE/Unternehmen/Identifikationsnummern/Umsatzsteuer-Identifikationsnummer/umsatzsteuer-identifikationsnummer_node.html",
        ),
    },
    Recognizer {
        id: "eu.vat",
        entity: "EU_VAT",
        find: Find::Shapes(&[
            "AA99999999",
            "AA999999999",
            "AA9999999999",
            "AA99999999999",
            "AA999999999999",
            "AA 99999999",
            "AA 999999999",
            "AA 9999999999",
            "AA 99999999999",
            "AA 999999999999",
            "AA 99 99 99 99",
            "AA99 99 99 99",
            "AA 999 999 999",
            "AA 9999 999 999",
            "AA 9999.999.999",
            "AA9999.999.999",
            "AA 999-999-99-99",
            "AA999-999-99-99",
            "AAA99999999",
            "AA A99999999",
            "AAA9999999*",
            "AA A9999999*",
            "AA-A9999999*",
            "AA**999999999",
            "AA ** 999999999",
            "AA ** 999 999 999",
            "AA**999 999 999",
            "AA**99999999999",
            "AA999999999A99",
            "AA 999999999A99",
            "AA9999.99.999.A.99",
            "AA 999999999 A99",
            "AA9999999A",
            "AA9999999AA",
            "AA9*99999A",
            "AA 9999999A",
            "AA 9999999AA",
            "AA99999999A",
            "AA 99999999A",
            "AA99-99999999",
            "AA-99999999",
            "AA-999999999",
            "AA-9999999999",
            "AA-99999999999",
        ]),
        check: Some(vat),
        score: 0.85,
        cue: Cue::Raises("vat-id"),
        source: Source::new("https://ec.europa.eu/taxation_customs/vies/faq.html"),
    },
];

/// Dispatches by the letters of the state. What a cash box or a plane has in common
/// with the shorter ones is told apart by the check digit alone.
fn vat(id: &[u8]) -> Check {
    let Some((state, number)) = id.split_at_checked(2) else {
        return Check::Impossible;
    };
    let state = STATES.iter().find(|known| known.code.as_bytes() == state);
    match state {
        Some(state) if state.lengths.contains(&number.len()) => (state.fits)(number).into(),
        _ => Check::Impossible,
    }
}

struct State {
    code: &'static str,
    lengths: &'static [usize],
    fits: fn(&[u8]) -> bool,
}

const fn state(code: &'static str, lengths: &'static [usize], fits: fn(&[u8]) -> bool) -> State {
    State {
        code,
        lengths,
        fits,
    }
}

/// True where the last digit is the weighted sum of the others modulo 11.
fn sum_11(number: &[u8], weights: &[u32]) -> bool {
    let (Some((_, body)), length) = (number.split_last(), number.len()) else {
        return false;
    };
    weighted_sum(body, weights) % 11 % 10 == digit(number, length - 1)
}

/// True where the last digit is what the sum lacks to a multiple of 11.
fn lacks_11(number: &[u8], weights: &[u32]) -> bool {
    let (Some((_, body)), length) = (number.split_last(), number.len()) else {
        return false;
    };
    (11 - weighted_sum(body, weights) % 11) % 11 % 10 == digit(number, length - 1)
}

/// The same modulo 10.
fn lacks_10(number: &[u8], weights: &[u32]) -> bool {
    let (Some((_, body)), length) = (number.split_last(), number.len()) else {
        return false;
    };
    (10 - weighted_sum(body, weights) % 10) % 10 == digit(number, length - 1)
}

fn all_digits(number: &[u8]) -> bool {
    number.iter().all(u8::is_ascii_digit)
}

/// Every state but Germany.
#[rustfmt::skip]
const STATES: &[State] = &[
    state("AT", &[9], |n| n.starts_with(b"U") && {
        let sum: u32 = digits(n).take(7).zip([1, 2, 1, 2, 1, 2, 1]).map(|(d, w)| d * w).map(|p| p / 10 + p % 10).sum();
        (16 - sum % 10) % 10 == digit(n, 8)
    }),
    state("BE", &[10], |n| matches!(n.first(), Some(b'0' | b'1')) && 97 - number(n, 0..8) % 97 == number(n, 8..10)),
    state("BG", &[9, 10], bulgarian),
    state("CY", &[9], cypriot),
    state("CZ", &[8, 9, 10], czech),
    state("DK", &[8], |n| all_digits(n) && weighted_sum(n, &[2, 7, 6, 5, 4, 3, 2, 1]).is_multiple_of(11)),
    state("EE", &[9], |n| all_digits(n) && lacks_10(n, &[3, 7, 1, 3, 7, 1, 3, 7])),
    state("EL", &[9], |n| all_digits(n) && sum_11(n, &[256, 128, 64, 32, 16, 8, 4, 2])),
    state("ES", &[9], spanish),
    state("FI", &[8], |n| all_digits(n) && weighted_sum(n, &[7, 9, 10, 5, 8, 4, 2, 1]).is_multiple_of(11)),
    state("FR", &[11], french),
    state("HR", &[11], |n| all_digits(n) && fits_mod11_10(n)),
    state("HU", &[8], |n| all_digits(n) && lacks_10(n, &[9, 7, 3, 1, 9, 7, 3])),
    state("IE", &[8, 9], irish),
    state("IT", &[11], |n| all_digits(n) && fits_luhn(n)),
    state("LT", &[9, 12], lithuanian),
    state("LU", &[8], |n| all_digits(n) && number(n, 0..6) % 89 == number(n, 6..8)),
    state("LV", &[11], |n| all_digits(n) && digit(n, 0) > 3 && (weighted_sum(n, &[9, 1, 4, 8, 3, 10, 2, 5, 7, 6, 1]) % 11) == 3),
    state("MT", &[8], |n| all_digits(n) && weighted_sum(n, &[3, 4, 6, 7, 8, 9, 10, 1]).is_multiple_of(37)),
    state("NL", &[12], dutch),
    state("PL", &[10], |n| all_digits(n) && weighted_sum(n, &[6, 5, 7, 2, 3, 4, 5, 6, 7]) % 11 == digit(n, 9)),
    state("PT", &[9], |n| all_digits(n) && digit(n, 0) > 0 && lacks_11(n, &[9, 8, 7, 6, 5, 4, 3, 2])),
    state("RO", &[8, 9, 10], romanian),
    state("SE", &[12], |n| all_digits(n) && n.get(..10).is_some_and(fits_luhn) && number(n, 10..12) > 0),
    state("SI", &[8], |n| all_digits(n) && digit(n, 0) > 0 && lacks_11(n, &[8, 7, 6, 5, 4, 3, 2])),
    state("SK", &[10], |n| all_digits(n) && (number(n, 0..5) * 10 + number(n, 5..10)).is_multiple_of(11)),
];

/// A company's nine digits. The ten of a person are not checked here.
fn bulgarian(n: &[u8]) -> bool {
    let first = weighted_sum(n, &[1, 2, 3, 4, 5, 6, 7, 8]) % 11;
    let second = weighted_sum(n, &[3, 4, 5, 6, 7, 8, 9, 10]) % 11 % 10;
    let company = if first == 10 { second } else { first } == digit(n, 8);
    let person =
        sum_11(n, &[2, 4, 8, 5, 10, 9, 7, 3, 6]) || lacks_11(n, &[4, 3, 2, 7, 6, 5, 4, 3, 2]);
    all_digits(n) && if n.len() == 9 { company } else { person }
}

/// Odd places count by a table, the letter is the sum modulo 26.
fn cypriot(n: &[u8]) -> bool {
    let table = [1, 0, 5, 7, 9, 13, 15, 17, 19, 21];
    let sum: usize = digits(n.get(..8).unwrap_or_default())
        .enumerate()
        .map(|(place, digit)| match place % 2 {
            0 => table.get(digit as usize).copied().unwrap_or(0),
            _ => digit as usize,
        })
        .sum();
    (b'A'..=b'Z').nth(sum % 26).as_ref() == n.get(8) && digits(n).count() == 8
}

/// A company's eight digits, or a person's number, which is a date.
fn czech(n: &[u8]) -> bool {
    let body = weighted_sum(n, &[8, 7, 6, 5, 4, 3, 2]);
    let whole = (number(n, 0..5) * 10 + number(n, 5..10)).is_multiple_of(11);
    all_digits(n)
        && match n.len() {
            8 => (11 - body % 11) % 10 == digit(n, 7),
            9 => (1..=62).contains(&number(n, 2..4)),
            _ => whole,
        }
}

/// Person or company, as in the tables of Spain.
fn spanish(n: &[u8]) -> bool {
    use super::{iberia_greece::cif, spain};
    [cif(n), spain::nif(n), spain::nie(n)].contains(&Check::Fits)
}

/// Two check digits modulo 97 before the number of the company; newer ones have letters.
fn french(n: &[u8]) -> bool {
    let (key, siren) = n.split_at_checked(2).unwrap_or_default();
    let old = (12 + 3 * (number(siren, 0..9) % 97)) % 97 == number(key, 0..2);
    let company = siren.iter().all(u8::is_ascii_digit) && fits_luhn(siren);
    company
        && if all_digits(key) {
            old
        } else {
            !key.iter().any(|byte| b"IO".contains(byte))
        }
}

/// As the number of a person, or with a letter in the second place.
fn irish(n: &[u8]) -> bool {
    let (Some(&second), Some(&letter)) = (n.get(1), n.get(7)) else {
        return false;
    };
    let body = if second.is_ascii_digit() {
        n.get(..7).unwrap_or_default().to_vec()
    } else {
        let (tail, first) = (
            n.get(2..7).unwrap_or_default(),
            n.get(..1).unwrap_or_default(),
        );
        [b"0", tail, first].concat()
    };
    let last = match n.get(8) {
        None => 0,
        Some(b'A'..=b'I') => u32::from(n.get(8).map_or(0, |byte| byte - b'@')),
        Some(_) => return false,
    };
    let sum = weighted_sum(&body, &[8, 7, 6, 5, 4, 3, 2]) + last * 9;
    b"WABCDEFGHIJKLMNOPQRSTUV".get((sum % 23) as usize) == Some(&letter)
}

/// A second row of weights serves where the first leaves 10.
fn lithuanian(n: &[u8]) -> bool {
    let Some((_, body)) = n.split_last() else {
        return false;
    };
    let first = [1, 2, 3, 4, 5, 6, 7, 8, 9, 1, 2];
    let second = [3, 4, 5, 6, 7, 8, 9, 1, 2, 3, 4];
    let check = match weighted_sum(body, &first) % 11 {
        10 => weighted_sum(body, &second) % 11 % 10,
        rest => rest,
    };
    let marked = digit(n, n.len() - 2) == 1;
    all_digits(n) && marked && check == digit(n, n.len() - 1)
}

/// A company's number with the eleven-test, or the whole modulo 97.
fn dutch(n: &[u8]) -> bool {
    let company = weighted_sum(n.get(..9).unwrap_or_default(), &[9, 8, 7, 6, 5, 4, 3, 2]);
    let whole = remainder_97(b"NL".iter().chain(n).copied()) == 1;
    n.get(9) == Some(&b'B') && (whole || company % 11 == digit(n, 8))
}

/// Right-aligned weights.
fn romanian(n: &[u8]) -> bool {
    let sum: u32 = digits(n)
        .rev()
        .skip(1)
        .zip([2, 3, 5, 7, 1, 2, 3, 5, 7])
        .map(|(d, w)| d * w)
        .sum();
    all_digits(n) && digit(n, 0) > 0 && sum * 10 % 11 % 10 == digit(n, n.len() - 1)
}
