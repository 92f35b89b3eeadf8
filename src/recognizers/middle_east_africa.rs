//! National numbers of Turkey, the Middle East and Africa.

use super::digits::{digit, is_day, is_short_date, is_uniform, number};
use super::{Check, Cue, Find, Recognizer, Source};
use crate::checksum::{fits_luhn, fits_verhoeff, weighted_sum};

pub const TABLE: &[Recognizer] = &[
    Recognizer {
        id: "tr.national-id",
        entity: "TR_NATIONAL_ID",
        find: Find::Shapes(&["99999999999", "999 999 999 99"]),
        check: Some(turkish_id),
        score: 0.75,
        cue: Cue::Raises("tr-national-id"),
        source: Source::new("https://www.nvi.gov.tr/"),
    },
    Recognizer {
        id: "tr.vkn",
        entity: "TR_VKN",
        find: Find::Shapes(&["9999999999", "999 999 9999"]),
        check: Some(vkn),
        score: 0.5,
        cue: Cue::Required("tr-vkn"),
        source: Source::new("https://www.gib.gov.tr/"),
    },
    Recognizer {
        id: "il.id",
        entity: "IL_ID",
        find: Find::Shapes(&["999999999", "99999999-9", "9-9999999-9"]),
        check: Some(|id| match is_uniform(id) {
            true => Check::Impossible,
            false => fits_luhn(id).into(),
        }),
        score: 0.35,
        cue: Cue::Raises("il-id"),
        source: Source::new("https://www.gov.il/he/departments/general/teudat_zehut"),
    },
    Recognizer {
        id: "ae.emirates-id",
        entity: "AE_EMIRATES_ID",
        find: Find::Shapes(&["999~9999~9999999~9"]),
        check: Some(emirates_id),
        score: 0.85,
        cue: Cue::Raises("ae-emirates-id"),
        source: Source::new(
            "https://u.ae/en/information-and-services/visa-and-emirates-id/emirates-id",
        ),
    },
    Recognizer {
        id: "za.id",
        entity: "ZA_ID_NUMBER",
        find: Find::Shapes(&[
            "9999999999999",
            "999999 9999 999",
            "999999 9999 99 9",
            "999999-9999-999",
        ]),
        check: Some(|id| match is_short_date(id, 0) && digit(id, 10) <= 2 {
            true => fits_luhn(id).into(),
            false => Check::Impossible,
        }),
        score: 0.7,
        cue: Cue::Raises("za-id"),
        source: Source::new(
            "https://www.gov.za/about-government/government-system/identification-act",
        ),
    },
    Recognizer {
        id: "eg.national-id",
        entity: "EG_NATIONAL_ID",
        find: Find::Shapes(&["99999999999999"]),
        check: Some(|id| {
            let century = 1700 + digit(id, 0) * 100;
            let governorate = matches!(number(id, 7..9), 1..=35 | 88);
            match matches!(century, 1900 | 2000)
                && governorate
                && is_day(
                    century + number(id, 1..3),
                    number(id, 3..5),
                    number(id, 5..7),
                ) {
                true => Check::Plausible,
                false => Check::Impossible,
            }
        }),
        score: 0.4,
        cue: Cue::Raises("eg-national-id"),
        source: Source::new("https://moi.gov.eg/"),
    },
    Recognizer {
        id: "ng.nin",
        entity: "NG_NIN",
        find: Find::Shapes(&["99999999999", "9999 999 9999"]),
        check: Some(|id| match fits_verhoeff(id) {
            true => Check::Fits,
            false => Check::Plausible,
        }),
        score: 0.4,
        cue: Cue::Required("ng-nin"),
        source: Source::new("https://nimc.gov.ng/"),
    },
    Recognizer {
        id: "ke.pin",
        entity: "KE_PIN",
        find: Find::Shapes(&["A999999999A"]),
        check: Some(|id| match id.first() {
            Some(b'A' | b'P') => Check::Plausible,
            _ => Check::Impossible,
        }),
        score: 0.6,
        cue: Cue::Raises("ke-pin"),
        source: Source::new("https://www.kra.go.ke/individual/individual-pin-registration"),
    },
];

/// Two check digits: one from the odd and even places, one from the sum.
fn turkish_id(id: &[u8]) -> Check {
    if id.starts_with(b"0") {
        return Check::Impossible;
    }
    // -1 counts as 9 modulo 10.
    let first = weighted_sum(id, &[7, 9, 7, 9, 7, 9, 7, 9, 7]) % 10;
    let second = weighted_sum(id, &[1; 10]) % 10;
    Check::from(first == digit(id, 9) && second == digit(id, 10))
}

/// Every digit is shifted by its place, then multiplied by a power of two modulo 9.
fn vkn(id: &[u8]) -> Check {
    let sum: u32 = (1..=9)
        .map(|place| {
            let shifted = (digit(id, 9 - place) + place as u32) % 10;
            match shifted * (1 << place) % 9 {
                0 if shifted != 0 => 9,
                product => product,
            }
        })
        .sum();
    Check::from((10 - sum % 10) % 10 == digit(id, 9))
}

/// 784 and a year of birth; the Luhn digit speaks for it.
fn emirates_id(id: &[u8]) -> Check {
    if !id.starts_with(b"784") || !(1900..2100).contains(&number(id, 3..7)) {
        Check::Impossible
    } else if fits_luhn(id) {
        Check::Fits
    } else {
        Check::Plausible
    }
}
