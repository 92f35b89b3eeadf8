//! National numbers of Australia and New Zealand, beside Australia's tax file number.

use super::digits::{digit, is_uniform, number};
use super::{Check, Cue, Find, Recognizer, Source};
use crate::checksum::weighted_sum;

pub const TABLE: &[Recognizer] = &[
    Recognizer {
        id: "au.medicare",
        entity: "AU_MEDICARE",
        find: Find::Shapes(&[
            "9999 99999 9",
            "9999-99999-9",
            "9999 99999 9 9",
            "9999 99999 9-9",
            "9999 99999 9/9",
            "9999-99999-9-9",
        ]),
        check: Some(medicare),
        score: 0.65,
        cue: Cue::Raises("au-medicare"),
        source: Source::new("https://meteor.aihw.gov.au/content/270101"),
    },
    Recognizer {
        id: "au.medicare-digits",
        entity: "AU_MEDICARE",
        find: Find::Shapes(&["9999999999", "99999999999", "9999999999-9", "9999999999/9"]),
        check: Some(medicare),
        score: 0.35,
        cue: Cue::Raises("au-medicare"),
        source: Source::new("https://meteor.aihw.gov.au/content/270101"),
    },
    Recognizer {
        id: "au.abn",
        entity: "AU_ABN",
        find: Find::Shapes(&["99999999999", "99 999 999 999", "99-999-999-999"]),
        check: Some(abn),
        score: 0.75,
        cue: Cue::Raises("au-abn"),
        source: Source::new("https://abr.business.gov.au/Help/AbnFormat"),
    },
    Recognizer {
        id: "au.acn",
        entity: "AU_ACN",
        find: Find::Shapes(&["999999999", "999 999 999"]),
        check: Some(|id| {
            let sum = weighted_sum(id, &[8, 7, 6, 5, 4, 3, 2, 1]);
            ((10 - sum % 10) % 10 == digit(id, 8)).into()
        }),
        score: 0.5,
        cue: Cue::Required("au-acn"),
        source: Source::new(
            "https://asic.gov.au/for-business/registering-a-company/steps-to-register-a-company/australian-company-numbers/",
        ),
    },
    Recognizer {
        id: "au.bsb",
        entity: "AU_BSB",
        find: Find::Shapes(&["999-999", "999 999", "999999"]),
        check: None,
        score: 0.45,
        cue: Cue::Required("au-bsb"),
        source: Source::new("https://www.auspaynet.com.au/resources/direct-entry"),
    },
    Recognizer {
        id: "nz.ird",
        entity: "NZ_IRD",
        find: Find::Shapes(&[
            "99999999",
            "999999999",
            "99-999-999",
            "999-999-999",
            "99 999 999",
            "999 999 999",
        ]),
        check: Some(ird),
        score: 0.5,
        cue: Cue::Required("nz-ird"),
        source: Source::new("https://www.ird.govt.nz/managing-my-tax/ird-numbers"),
    },
    Recognizer {
        id: "nz.bank-account",
        entity: "NZ_BANK_ACCOUNT",
        find: Find::Shapes(&[
            "99-9999-9999999-99",
            "99-9999-9999999-999",
            "99 9999 9999999 99",
            "99 9999 9999999 999",
        ]),
        check: None,
        score: 0.65,
        cue: Cue::Raises("bank-account"),
        source: Source::new(
            "https://www.paymentsnz.co.nz/resources/industry-registers/bank-branch-register/",
        ),
    },
];

/// The ninth digit checks; issue and person follow it.
fn medicare(id: &[u8]) -> Check {
    let sum = weighted_sum(id, &[1, 3, 7, 9, 1, 3, 7, 9]);
    match digit(id, 0) {
        2..=6 if digit(id, 9) > 0 => Check::from(sum % 10 == digit(id, 8)),
        _ => Check::Impossible,
    }
}

/// One less in the first digit, the sum divides by 89.
fn abn(id: &[u8]) -> Check {
    let sum = weighted_sum(id, &[10, 1, 3, 5, 7, 9, 11, 13, 15, 17, 19]);
    match digit(id, 0) {
        0 => Check::Impossible,
        _ => Check::from((sum - 10).is_multiple_of(89)),
    }
}

/// Check digit modulo 11; a remainder of 10 asks for other weights.
fn ird(id: &[u8]) -> Check {
    let whole = number(id, 0..id.len());
    if is_uniform(id) || !(10_000_000..200_000_000).contains(&whole) {
        return Check::Impossible;
    }
    let body: Vec<_> = (0..8)
        .map(|place| b'0' + (whole / 10_u32.pow(8 - place) % 10) as u8)
        .collect();
    let rest = |weights| (11 - weighted_sum(&body, weights) % 11) % 11;
    let expected = match rest(&[3, 2, 7, 6, 5, 4, 3, 2]) {
        10 => rest(&[7, 4, 3, 2, 5, 2, 7, 6]),
        first => first,
    };
    Check::from(expected == whole % 10)
}
