//! Icelandic persons, and companies and accounts of the Nordic countries.

use super::digits::{digit, doubted_as_time, is_day, number};
use super::{Check, Cue, Find, Recognizer, Source};
use crate::checksum::{fits_luhn, weighted_sum};

pub const TABLE: &[Recognizer] = &[
    Recognizer {
        id: "is.kennitala",
        entity: "IS_KENNITALA",
        find: Find::Shapes(&["999999-9999", "999999 9999"]),
        check: Some(kennitala),
        score: 0.65,
        cue: Cue::Raises("is-kennitala"),
        source: Source::new("https://www.skra.is/folk/eg-i-thjodskra/um-kennitolur/"),
    },
    Recognizer {
        id: "is.kennitala-digits",
        entity: "IS_KENNITALA",
        find: Find::Shapes(&["9999999999"]),
        check: Some(|id| doubted_as_time(id, kennitala)),
        score: 0.65,
        cue: Cue::Raises("is-kennitala"),
        source: Source::new("https://www.skra.is/folk/eg-i-thjodskra/um-kennitolur/"),
    },
    Recognizer {
        id: "dk.cvr",
        entity: "DK_CVR",
        find: Find::Shapes(&["99999999", "99 99 99 99", "9999 9999"]),
        check: Some(cvr),
        score: 0.5,
        cue: Cue::Required("dk-cvr"),
        source: Source::new("https://www.retsinformation.dk/eli/lta/2022/1376"),
    },
    Recognizer {
        id: "no.account",
        entity: "NO_BANK_ACCOUNT",
        find: Find::Shapes(&["9999.99.99999", "9999 99 99999"]),
        check: Some(norwegian_account),
        score: 0.75,
        cue: Cue::Raises("bank-account"),
        source: Source::new("https://www.finansnorge.no/tema/bank/konto/"),
    },
    Recognizer {
        id: "no.account-digits",
        entity: "NO_BANK_ACCOUNT",
        find: Find::Shapes(&["99999999999"]),
        check: Some(norwegian_account),
        score: 0.35,
        cue: Cue::Required("bank-account"),
        source: Source::new("https://www.finansnorge.no/tema/bank/konto/"),
    },
    Recognizer {
        id: "dk.account",
        entity: "DK_BANK_ACCOUNT",
        find: Find::Shapes(&[
            "9999 9999999999",
            "9999-9999999999",
            "9999 999999999",
            "9999-999999999",
            "9999 99999999",
            "9999-99999999",
            "9999 9999999",
            "9999-9999999",
            "9999 999999",
            "9999-999999",
            "9999 99 99 99 99",
            "9999 999 99 99",
            "9999 999 999",
            "9999 999 9999",
        ]),
        check: None,
        score: 0.35,
        cue: Cue::Required("dk-account"),
        source: Source::new("https://www.nationalbanken.dk/da/vores-arbejde/betalinger"),
    },
    Recognizer {
        id: "se.organisationsnummer",
        entity: "SE_ORGANISATIONSNUMMER",
        find: Find::Shapes(&["999999-9999", "9999999999"]),
        check: Some(organisationsnummer),
        score: 0.45,
        cue: Cue::Raises("se-orgnr"),
        source: Source::new("https://www.skatteverket.se/foretag/drivaforetag.html"),
    },
    Recognizer {
        id: "se.bankgiro",
        entity: "SE_BANKGIRO_PLUSGIRO",
        find: Find::Shapes(&[
            "999-9999",
            "9999-9999",
            "9999999",
            "99999999",
            "999999-9",
            "99 99 99-9",
            "9999999-9",
            "99999-9",
        ]),
        check: Some(|id| fits_luhn(id).into()),
        score: 0.5,
        cue: Cue::Required("se-bankgiro"),
        source: Source::new("https://www.bankgirot.se/tjanster/inbetalningar/bankgironummer/"),
    },
    Recognizer {
        id: "no.organisasjonsnummer",
        entity: "NO_ORGNR",
        find: Find::Shapes(&["999999999", "999 999 999"]),
        check: Some(|id| {
            let sum = weighted_sum(id, &[3, 2, 7, 6, 5, 4, 3, 2, 1]);
            (sum.is_multiple_of(11) && matches!(id.first(), Some(b'8' | b'9'))).into()
        }),
        score: 0.5,
        cue: Cue::Required("no-orgnr"),
        source: Source::new(
            "https://www.brreg.no/om-oss/registrene-vare/om-enhetsregisteret/organisasjonsnummeret/",
        ),
    },
    Recognizer {
        id: "fi.y-tunnus",
        entity: "FI_BUSINESS_ID",
        find: Find::Shapes(&["9999999-9"]),
        check: Some(|id| {
            weighted_sum(id, &[7, 9, 10, 5, 8, 4, 2, 1])
                .is_multiple_of(11)
                .into()
        }),
        score: 0.5,
        cue: Cue::Raises("fi-business-id"),
        source: Source::new("https://www.ytj.fi/en/index/businessid.html"),
    },
];

/// Date, serial, check digit and century; 40 is added to the day of a company.
fn kennitala(id: &[u8]) -> Check {
    let century = match digit(id, 9) {
        8 => 1800,
        9 => 1900,
        0 => 2000,
        _ => return Check::Impossible,
    };
    let day = number(id, 0..2);
    let day = if day > 40 { day - 40 } else { day };
    if !is_day(century + number(id, 4..6), number(id, 2..4), day) {
        return Check::Impossible;
    }
    let sum = weighted_sum(id, &[3, 2, 7, 6, 5, 4, 3, 2, 1]);
    Check::from(sum.is_multiple_of(11))
}

/// Check digit modulo 11.
fn cvr(id: &[u8]) -> Check {
    let fits = weighted_sum(id, &[2, 7, 6, 5, 4, 3, 2, 1]).is_multiple_of(11);
    if id.starts_with(b"0") {
        Check::Impossible
    } else {
        fits.into()
    }
}

/// Check digit modulo 11.
fn norwegian_account(id: &[u8]) -> Check {
    let sum = weighted_sum(id, &[5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1]);
    if number(id, 0..8) == 0 {
        Check::Impossible
    } else {
        Check::from(sum.is_multiple_of(11))
    }
}

/// Luhn digit; the third digit tells it from a person's date.
fn organisationsnummer(id: &[u8]) -> Check {
    if digit(id, 2) < 2 || digit(id, 0) == 0 {
        Check::Impossible
    } else {
        fits_luhn(id).into()
    }
}
