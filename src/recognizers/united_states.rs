//! Documents, taxes and health of the United States, and health numbers of Canada.

use super::digits::{digit, is_short_date, is_uniform, number};
use super::{Check, Cue, Find, Recognizer, Source};
use crate::checksum::{fits_luhn, weighted_sum};

pub const TABLE: &[Recognizer] = &[
    Recognizer {
        id: "us.ein",
        entity: "US_EIN",
        find: Find::Shapes(&["99-9999999"]),
        check: Some(ein),
        score: 0.5,
        cue: Cue::Required("us-ein"),
        source: Source::new(
            "https://www.irs.gov/businesses/small-businesses-self-employed/how-eins-are-assigned-and-valid-ein-prefixes",
        ),
    },
    Recognizer {
        id: "us.passport",
        entity: "US_PASSPORT",
        find: Find::Shapes(&["999999999", "A99999999"]),
        check: None,
        score: 0.6,
        cue: Cue::Required("us-passport"),
        source: Source::new("https://travel.state.gov/content/travel/en/passports.html"),
    },
    Recognizer {
        id: "us.npi",
        entity: "US_NPI",
        find: Find::Shapes(&["9999999999"]),
        check: Some(npi),
        score: 0.4,
        cue: Cue::Raises("us-npi"),
        source: Source::new(
            "https://www.cms.gov/Regulations-and-Guidance/Administrative-Simplification/NationalProvIdentStand",
        ),
    },
    Recognizer {
        id: "us.dea",
        entity: "MEDICAL_LICENSE",
        find: Find::Shapes(&["AA9999999", "A99999999"]),
        check: Some(dea),
        score: 0.55,
        cue: Cue::Raises("us-dea"),
        source: Source::new("https://www.deadiversion.usdoj.gov/drugreg/registration.html"),
    },
    Recognizer {
        id: "us.mbi",
        entity: "US_MBI",
        find: Find::Shapes(&["9A*9A*9AA99", "9A*9-A*9-AA99", "9A*9 A*9 AA99"]),
        check: Some(mbi),
        score: 0.75,
        cue: Cue::Raises("us-mbi"),
        source: Source::new(
            "https://www.cms.gov/medicare/new-medicare-card/understanding-the-mbi.pdf",
        ),
    },
    Recognizer {
        id: "ca.health-number",
        entity: "CA_HEALTH_NUMBER",
        find: Find::Shapes(&[
            "9999999999",
            "9999-999-999",
            "9999 999 999",
            "9999-999-999-AA",
            "9999 999 999 AA",
            "9999999999AA",
        ]),
        check: Some(canadian_health),
        score: 0.5,
        cue: Cue::Required("ca-health"),
        source: Source::new("https://www.ontario.ca/page/apply-ohip-and-get-health-card"),
    },
    Recognizer {
        id: "ca.ramq",
        entity: "CA_HEALTH_NUMBER",
        find: Find::Shapes(&["AAAA 9999 9999", "AAAA99999999"]),
        check: Some(ramq),
        score: 0.5,
        cue: Cue::Raises("ca-health"),
        source: Source::new("https://www.ramq.gouv.qc.ca/en/citizens/health-insurance"),
    },
];

/// Prefixes that a campus gives out.
fn ein(id: &[u8]) -> Check {
    match number(id, 0..2) {
        0 | 7..=9 | 17..=19 | 28 | 29 | 49 | 69 | 70 | 78 | 79 | 89 | 96 | 97 => Check::Impossible,
        _ if number(id, 2..9) == 0 => Check::Impossible,
        _ => Check::Plausible,
    }
}

/// Luhn digit over the number with 80840 in front, which adds 24.
fn npi(id: &[u8]) -> Check {
    let with_prefix = [b"80840", id].concat();
    match digit(id, 0) {
        1 | 2 => fits_luhn(&with_prefix).into(),
        _ => Check::Impossible,
    }
}

/// Kind of registrant, initial, and digits of which the last is the sum of the odd
/// places and twice that of the even ones.
fn dea(id: &[u8]) -> Check {
    let digits = id.get(2..).unwrap_or_default();
    let kind = id
        .first()
        .is_some_and(|byte| b"ABCDEFGHJKLMPRSTUX".contains(byte));
    let initial = id
        .get(1)
        .is_some_and(|byte| byte.is_ascii_alphabetic() || *byte == b'9');
    if !kind || !initial || is_uniform(digits) {
        return Check::Impossible;
    }
    let sum = weighted_sum(digits, &[1, 2, 1, 2, 1, 2]);
    Check::from(sum % 10 == digit(digits, 6))
}

/// No S, L, O, I, B or Z, and no 0 in front.
fn mbi(id: &[u8]) -> Check {
    let confusable = id.iter().any(|byte| b"SLOIBZ".contains(byte));
    if confusable || id.starts_with(b"0") {
        Check::Impossible
    } else {
        Check::Plausible
    }
}

/// Ontario with a Luhn digit; British Columbia, behind a 9, modulo 11.
fn canadian_health(id: &[u8]) -> Check {
    let british_columbia = id.starts_with(b"9")
        && 11 - weighted_sum(id.get(1..).unwrap_or_default(), &[2, 4, 8, 5, 10, 9, 7, 3]) % 11
            == digit(id, 9);
    let number = id.get(..10).unwrap_or_default();
    Check::from(british_columbia || fits_luhn(number))
}

/// Letters of the name, year, month (50 more for women) and day of birth.
fn ramq(id: &[u8]) -> Check {
    let mut date = [0; 6];
    for (slot, &byte) in date.iter_mut().zip(id.get(4..10).unwrap_or_default()) {
        *slot = byte;
    }
    if let [_, _, tens @ b'5'..=b'6', ..] = &mut date {
        *tens -= 5;
    }
    if is_short_date(&date, 0) {
        Check::Plausible
    } else {
        Check::Impossible
    }
}
