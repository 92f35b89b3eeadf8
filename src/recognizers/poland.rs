//! National numbers of Poland.

use super::digits::{digit, is_day, is_uniform, number};
use super::{Check, Cue, Find, Recognizer, Source};
use crate::checksum::{icao_digit, remainder_97, weighted_sum};

pub const TABLE: &[Recognizer] = &[
    Recognizer {
        id: "pl.pesel",
        entity: "PL_PESEL",
        find: Find::Shapes(&["99999999999", "999999 99999", "999999-99999"]),
        check: Some(pesel),
        score: 0.75,
        cue: Cue::Raises("pl-pesel"),
        source: Source::new("https://isap.sejm.gov.pl/isap.nsf/DocDetails.xsp?id=WDU20102171427"),
    },
    Recognizer {
        id: "pl.nip",
        entity: "PL_NIP",
        find: Find::Shapes(&[
            "999-999-99-99",
            "999-99-99-999",
            "999 999 99 99",
            "999 99 99 999",
        ]),
        check: Some(nip),
        score: 0.6,
        cue: Cue::Raises("pl-nip"),
        source: Source::new("https://isap.sejm.gov.pl/isap.nsf/DocDetails.xsp?id=WDU19951420702"),
    },
    Recognizer {
        id: "pl.nip-digits",
        entity: "PL_NIP",
        find: Find::Shapes(&["9999999999"]),
        check: Some(nip),
        score: 0.35,
        cue: Cue::Raises("pl-nip"),
        source: Source::new("https://isap.sejm.gov.pl/isap.nsf/DocDetails.xsp?id=WDU19951420702"),
    },
    Recognizer {
        id: "pl.regon",
        entity: "PL_REGON",
        find: Find::Shapes(&["999999999", "99999999999999", "999-999-999"]),
        check: Some(regon),
        score: 0.5,
        cue: Cue::Required("pl-regon"),
        source: Source::new("https://stat.gov.pl/regon/"),
    },
    Recognizer {
        id: "pl.id-card",
        entity: "PL_ID_CARD",
        find: Find::Shapes(&["AAA999999", "AAA 999999"]),
        check: Some(|id| document(id, 3)),
        score: 0.55,
        cue: Cue::Raises("pl-id-card"),
        source: Source::new("https://isap.sejm.gov.pl/isap.nsf/DocDetails.xsp?id=WDU20190000400"),
    },
    Recognizer {
        id: "pl.bank-account",
        entity: "BANK_ACCOUNT",
        find: Find::Shapes(&[
            "99 9999 9999 9999 9999 9999 9999",
            "99999999999999999999999999",
        ]),
        check: Some(account),
        score: 0.7,
        cue: Cue::Raises("bank-account"),
        source: Source::new("https://www.iso.org/standard/81090.html"),
    },
    Recognizer {
        id: "pl.passport",
        entity: "PL_PASSPORT",
        find: Find::Shapes(&["AA9999999", "AA 9999999"]),
        check: Some(|id| document(id, 2)),
        score: 0.45,
        cue: Cue::Raises("pl-passport"),
        source: Source::new("https://isap.sejm.gov.pl/isap.nsf/DocDetails.xsp?id=WDU20220000350"),
    },
];

/// An IBAN without its country.
fn account(id: &[u8]) -> Check {
    let (check, rest) = id.split_at_checked(2).unwrap_or_default();
    let number = rest.iter().chain(b"PL").chain(check).copied();
    Check::from(remainder_97(number) == 1)
}

/// Date and check digit; the month tells the century.
fn pesel(id: &[u8]) -> Check {
    let month = number(id, 2..4);
    let century = match month / 20 {
        0 => 1900,
        1 => 2000,
        2 => 2100,
        3 => 2200,
        _ => 1800,
    };
    if !is_day(century + number(id, 0..2), month % 20, number(id, 4..6)) {
        return Check::Impossible;
    }
    let sum = weighted_sum(id, &[1, 3, 7, 9, 1, 3, 7, 9, 1, 3, 1]);
    Check::from(sum.is_multiple_of(10))
}

/// Check digit modulo 11.
fn nip(id: &[u8]) -> Check {
    let sum = weighted_sum(id, &[6, 5, 7, 2, 3, 4, 5, 6, 7]);
    if is_uniform(id) {
        Check::Impossible
    } else {
        Check::from(sum % 11 == digit(id, 9))
    }
}

/// Nine digits; a branch has five more with a check digit of their own.
fn regon(id: &[u8]) -> Check {
    let head = weighted_sum(id, &[8, 9, 2, 3, 4, 5, 6, 7]) % 11 % 10 == digit(id, 8);
    let branch = [2, 4, 8, 5, 0, 9, 7, 3, 6, 1, 2, 4, 8];
    let tail = id.len() == 9 || weighted_sum(id, &branch) % 11 % 10 == digit(id, 13);
    Check::from(head && tail)
}

/// The check digit stands behind the letters, at `place`.
fn document(id: &[u8], place: usize) -> Check {
    let (head, tail) = id.split_at_checked(place).unwrap_or_default();
    let body = head.iter().chain(tail.iter().skip(1));
    Check::from(icao_digit(body.copied()) == digit(id, place))
}
