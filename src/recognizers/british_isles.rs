//! Documents, taxes and postcodes of the United Kingdom and Ireland.

use super::digits::{digit, is_uniform, number};
use super::{Check, Cue, Find, Recognizer, Source};
use crate::checksum::weighted_sum;

pub const TABLE: &[Recognizer] = &[
    Recognizer {
        id: "uk.utr",
        entity: "UK_UTR",
        find: Find::Shapes(&["9999999999", "99999 99999", "9999999999A", "99999 99999A"]),
        check: Some(utr),
        score: 0.5,
        cue: Cue::Required("uk-utr"),
        source: Source::new("https://www.gov.uk/find-utr-number"),
    },
    Recognizer {
        id: "uk.driving-licence",
        entity: "UK_DRIVING_LICENCE",
        find: Find::Shapes(&[
            "A****999999***AA",
            "A**** 999999 ***AA",
            "A**** 999999 ** *AA",
            "A****999999***AA 99",
            "A****-999999-***AA",
        ]),
        check: Some(driving_licence),
        score: 0.85,
        cue: Cue::Raises("driving-licence"),
        source: Source::new(
            "https://www.gov.uk/government/publications/inf2-obtain-information-about-your-vehicle",
        ),
    },
    Recognizer {
        id: "uk.passport",
        entity: "UK_PASSPORT",
        find: Find::Shapes(&["999999999", "AA9999999", "999 999 999"]),
        check: None,
        score: 0.6,
        cue: Cue::Required("uk-passport"),
        source: Source::new("https://www.gov.uk/government/publications/basic-passport-checks"),
    },
    Recognizer {
        id: "uk.postcode",
        entity: "UK_POSTCODE",
        find: Find::Shapes(&[
            "A9 9AA", "A99 9AA", "AA9 9AA", "AA99 9AA", "A9A 9AA", "AA9A 9AA",
        ]),
        check: Some(postcode),
        score: 0.65,
        cue: Cue::Raises("postcode"),
        source: Source::new("https://www.royalmail.com/find-a-postcode"),
    },
    Recognizer {
        id: "uk.postcode-closed",
        entity: "UK_POSTCODE",
        find: Find::Shapes(&["A99AA", "A999AA", "AA99AA", "AA999AA", "A9A9AA", "AA9A9AA"]),
        check: Some(postcode),
        score: 0.3,
        cue: Cue::Required("postcode"),
        source: Source::new("https://www.royalmail.com/find-a-postcode"),
    },
    Recognizer {
        id: "uk.vat",
        entity: "UK_VAT",
        find: Find::Shapes(&[
            "AA999999999",
            "AA 999999999",
            "AA 999 9999 99",
            "AA999 9999 99",
            "AA999999999999",
        ]),
        check: Some(vat),
        score: 0.8,
        cue: Cue::Raises("vat-id"),
        source: Source::new(
            "https://www.gov.uk/guidance/vat-eu-country-codes-vat-numbers-and-vat-in-other-languages",
        ),
    },
    Recognizer {
        id: "ie.ppsn",
        entity: "IE_PPSN",
        find: Find::Shapes(&["9999999A", "9999999AA", "9999999 A", "9999999 AA"]),
        check: Some(ppsn),
        score: 0.55,
        cue: Cue::Raises("ie-ppsn"),
        source: Source::new(
            "https://www.gov.ie/en/service/12e6de-get-a-personal-public-service-pps-number/",
        ),
    },
    Recognizer {
        id: "ie.eircode",
        entity: "IE_EIRCODE",
        find: Find::Shapes(&["A99 ****", "A9A ****", "A99****", "A9A****"]),
        check: Some(eircode),
        score: 0.5,
        cue: Cue::Required("postcode"),
        source: Source::new("https://www.eircode.ie/what-is-eircode"),
    },
];

/// The check digit stands in front.
fn utr(id: &[u8]) -> Check {
    let (Some(body), false) = (id.get(1..10), is_uniform(id)) else {
        return Check::Impossible;
    };
    let remainder = weighted_sum(body, &[6, 7, 8, 9, 10, 5, 4, 3, 2]) % 11;
    let expected = match remainder {
        0 => 2,
        1 => 1,
        other => 11 - other,
    };
    let suffix = id.get(10).is_none_or(|letter| *letter == b'K');
    Check::from(expected == digit(id, 0) && suffix)
}

/// Five letters of the surname filled up with 9, the decade, month (50 more for
/// women), day and year of birth, two initials.
fn driving_licence(id: &[u8]) -> Check {
    let surname = id.get(..5).unwrap_or_default();
    let letters = surname
        .iter()
        .take_while(|byte| byte.is_ascii_alphabetic())
        .count();
    let filled = surname.iter().skip(letters).all(|byte| *byte == b'9');
    let month = number(id, 6..8) % 50;
    let day = number(id, 8..10);
    let initials = id.get(11..13).unwrap_or_default();
    let named = initials
        .iter()
        .all(|byte| byte.is_ascii_alphabetic() || *byte == b'9');
    let possible = filled && (1..=12).contains(&month) && (1..=31).contains(&day) && named;
    if possible && number(id, 6..8) <= 62 && initials.first() != Some(&b'9') {
        Check::Plausible
    } else {
        Check::Impossible
    }
}

/// A known area, and letters behind that are in use. `2GB` is more often a size.
fn postcode(id: &[u8]) -> Check {
    let (outward, inward) = id
        .split_at_checked(id.len().saturating_sub(3))
        .unwrap_or_default();
    let letters = outward
        .iter()
        .take_while(|byte| byte.is_ascii_alphabetic())
        .count();
    let area = outward.get(..letters).unwrap_or_default();
    let known = AREAS.split(|byte| *byte == b' ').any(|known| known == area);
    match inward {
        [_, b'G' | b'T', b'B'] | [_, b'H', b'Z'] if known => Check::Doubtful,
        [_, rest @ ..] if known && !rest.iter().any(|byte| b"CIKMOV".contains(byte)) => {
            Check::Plausible
        }
        _ => Check::Impossible,
    }
}

/// `GB`, or `XI` in Northern Ireland, and two check digits modulo 97, the newer ones 55 more.
fn vat(id: &[u8]) -> Check {
    let Some((b"GB" | b"XI", number)) = id.split_at_checked(2) else {
        return Check::Impossible;
    };
    let sum = weighted_sum(number, &[8, 7, 6, 5, 4, 3, 2, 10, 1]);
    Check::from(matches!(sum % 97, 0 | 42 | 55))
}

/// Seven digits, a check letter, and for newer ones a second letter that counts.
fn ppsn(id: &[u8]) -> Check {
    let second = match id.get(8) {
        None | Some(b'W' | b'T' | b'X') => 0,
        Some(letter @ b'A'..=b'I') => u32::from(letter - b'@'),
        Some(_) => return Check::Impossible,
    };
    let sum = weighted_sum(id.get(..7).unwrap_or_default(), &[8, 7, 6, 5, 4, 3, 2]) + second * 9;
    let expected = b"WABCDEFGHIJKLMNOPQRSTUV".get((sum % 23) as usize);
    Check::from(expected == id.get(7))
}

/// Letters that do not look like others.
fn eircode(id: &[u8]) -> Check {
    let allowed = |byte: &u8| byte.is_ascii_digit() || b"ACDEFHKNPRTVWXY".contains(byte);
    if id.iter().all(allowed) {
        Check::Plausible
    } else {
        Check::Impossible
    }
}

/// Postcode areas: <https://www.ons.gov.uk/methodology/geography/ukgeographies/postalgeography>.
const AREAS: &[u8] = b"AB AL B BA BB BD BH BL BN BR BS BT CA CB CF CH CM CO CR CT CV CW DA DD DE DG DH DL \
DN DT DY E EC EH EN EX FK FY G GL GU GY HA HD HG HP HR HS HU HX IG IM IP IV JE KA KT KW KY L LA LD LE LL LN LS LU \
M ME MK ML N NE NG NN NP NR NW OL OX PA PE PH PL PO PR RG RH RM S SA SE SG SK SL SM SN SO SP SR SS ST SW SY TA TD \
TF TN TQ TR TS TW UB W WA WC WD WF WN WR WS WV YO ZE";
