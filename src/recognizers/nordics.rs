//! National numbers of Denmark, Sweden, Norway and Finland.

use super::digits::{is_day, number};
use super::{Check, Cue, Find, Recognizer, Source};
use crate::checksum::{fits_luhn, weighted_sum};

pub const TABLE: &[Recognizer] = &[
    Recognizer {
        id: "dk.cpr",
        entity: "DK_CPR",
        find: Find::Shapes(&["999999-9999", "999999 9999"]),
        check: Some(dk_cpr),
        score: 0.65,
        cue: Cue::Raises("dk-cpr"),
        source: Source::new("https://www.cpr.dk/media/12066/personnummeret-i-cpr.pdf"),
    },
    Recognizer {
        id: "dk.cpr-digits",
        entity: "DK_CPR",
        find: Find::Shapes(&["9999999999"]),
        check: Some(dk_cpr_digits),
        score: 0.55,
        cue: Cue::Raises("dk-cpr"),
        source: Source::new("https://www.cpr.dk/media/12066/personnummeret-i-cpr.pdf"),
    },
    Recognizer {
        id: "se.personnummer",
        entity: "SE_PERSONNUMMER",
        find: Find::Shapes(&[
            "9999999999",
            "999999-9999",
            "999999+9999",
            "999999 9999",
            "999999999999",
            "99999999-9999",
            "99999999+9999",
            "99999999 9999",
        ]),
        check: Some(se_personnummer),
        score: 0.75,
        cue: Cue::Raises("se-personnummer"),
        source: Source::new(
            "https://www.riksdagen.se/sv/dokument-och-lagar/dokument/svensk-forfattningssamling/folkbokforingslag-1991481_sfs-1991-481/",
        ),
    },
    Recognizer {
        id: "no.fodselsnummer",
        entity: "NO_FODSELSNUMMER",
        find: Find::Shapes(&["99999999999", "999999 99999", "999999-99999"]),
        check: Some(no_fodselsnummer),
        score: 0.85,
        cue: Cue::Raises("no-fodselsnummer"),
        source: Source::new("https://lovdata.no/dokument/SF/forskrift/2017-07-14-1201"),
    },
    Recognizer {
        id: "fi.hetu",
        entity: "FI_PERSONAL_IDENTITY_CODE",
        find: Find::Shapes(&["999999-999*", "999999+999*", "999999A999*"]),
        check: Some(fi_hetu),
        score: 0.85,
        cue: Cue::Raises("fi-hetu"),
        source: Source::new("https://dvv.fi/en/personal-identity-code"),
    },
];

/// A date that exists; the check digit is not enforced since 2007 and only speaks
/// for it.
fn dk_cpr(id: &[u8]) -> Check {
    let year = number(id, 4..6);
    let century = match (number(id, 6..7), year) {
        (0..=3, _) | (4 | 9, 37..) => 1900,
        (4 | 9, _) | (5..=8, ..=57) => 2000,
        _ => 1800,
    };
    if !is_day(century + year, number(id, 2..4), number(id, 0..2)) {
        Check::Impossible
    } else if weighted_sum(id, &[4, 3, 2, 7, 6, 5, 4, 3, 2, 1]).is_multiple_of(11) {
        Check::Fits
    } else {
        Check::Plausible
    }
}

/// Where the ten digits are seconds since 1970, from 2008 to 2033, the check digit
/// has to fit.
fn dk_cpr_digits(id: &[u8]) -> Check {
    match dk_cpr(id) {
        Check::Plausible if (12..20).contains(&number(id, 0..2)) => Check::Doubtful,
        other => other,
    }
}

/// Date and Luhn digit; 60 is added to the day of a coordination number.
fn se_personnummer(id: &[u8]) -> Check {
    let (century, short) = match id.len() {
        12 => (number(id, 0..2), id.get(2..).unwrap_or_default()),
        _ => (20, id),
    };
    let written = number(short, 4..6);
    let day = if written > 60 { written - 60 } else { written };
    let year = century * 100 + number(short, 0..2);
    if !(18..=20).contains(&century) || !is_day(year, number(short, 2..4), day) {
        return Check::Impossible;
    }
    // 202401151230 is more often a time than a person.
    let is_clock = number(id, 8..10) < 24 && number(id, 10..12) < 60;
    match fits_luhn(short) {
        true if id.len() == 12 && century == 20 && is_clock => Check::Doubtful,
        // A Danish number is as likely: 0707614285.
        true if written > 60 && id.len() == 10 => Check::Doubtful,
        fits => fits.into(),
    }
}

/// Date and two check digits. 40 is added to the day of a D-number, 40 to the month
/// of a help number and 65 or 80 to that of a synthetic one. From 2032 on the first
/// check digit may leave a remainder of up to 3:
/// <https://skatteetaten.github.io/folkeregisteret-api-dokumentasjon/nytt-fodselsnummer-fra-2032/>.
fn no_fodselsnummer(id: &[u8]) -> Check {
    let day = number(id, 0..2);
    let day = if day > 40 { day - 40 } else { day };
    let month = match number(id, 2..4) {
        month @ 81.. => month - 80,
        month @ 66.. => month - 65,
        month @ 41.. => month - 40,
        month => month,
    };
    if !is_day(2000 + number(id, 4..6), month, day) {
        return Check::Impossible;
    }
    let first = weighted_sum(id, &[3, 7, 6, 1, 8, 9, 4, 5, 2, 1]) % 11;
    let second = weighted_sum(id, &[5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1]) % 11;
    match (first, second) {
        (0, 0) => Check::Fits,
        (1..=3, 0) => Check::Doubtful,
        _ => Check::Mistyped,
    }
}

/// Date, a sign for the century and a check character modulo 31.
fn fi_hetu(id: &[u8]) -> Check {
    let sign = match id {
        [_, _, _, _, _, _, sign, _, _, _, _] => *sign,
        _ => b'-',
    };
    let century = match sign {
        b'A'..=b'F' => 2000,
        b'-' | b'U'..=b'Y' => 1900,
        _ => return Check::Impossible,
    };
    let (date, rest) = id.split_at_checked(6).unwrap_or_default();
    let Some((check, serial)) = rest.split_last() else {
        return Check::Impossible;
    };
    let serial = number(serial, 0..serial.len());
    let year = century + number(date, 4..6);
    if serial < 2 || !is_day(year, number(date, 2..4), number(date, 0..2)) {
        return Check::Impossible;
    }
    let remainder = (number(date, 0..6) * 1000 + serial) % 31;
    let expected = (0..)
        .zip(FI_CHECK_CHARACTERS)
        .find(|(value, _)| *value == remainder);
    Check::from(expected.is_some_and(|(_, character)| character == check))
}

const FI_CHECK_CHARACTERS: &[u8; 31] = b"0123456789ABCDEFHJKLMNPRSTUVWXY";
