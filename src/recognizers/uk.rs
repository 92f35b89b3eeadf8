//! National numbers of the United Kingdom.

use super::digits::{is_uniform, number};
use super::{Check, Cue, Find, Recognizer, Source};
use crate::checksum::weighted_sum;

pub const TABLE: &[Recognizer] = &[
    Recognizer {
        id: "uk.nino",
        entity: "UK_NINO",
        find: Find::Shapes(&[
            "AA999999A",
            "AA 999999 A",
            "AA999999 A",
            "AA~99~99~99~A",
            "AA99 99 99A",
            "AA 99 99 99A",
        ]),
        check: Some(nino),
        score: 0.65,
        cue: Cue::Raises("uk-nino"),
        source: Source::new(
            "https://www.gov.uk/hmrc-internal-manuals/national-insurance-manual/nim39110",
        ),
    },
    Recognizer {
        id: "uk.nino-without-suffix",
        entity: "UK_NINO",
        find: Find::Shapes(&["AA999999", "AA 999999", "AA 99 99 99"]),
        check: Some(nino),
        score: 0.4,
        cue: Cue::Required("uk-nino"),
        source: Source::new(
            "https://www.gov.uk/hmrc-internal-manuals/national-insurance-manual/nim39110",
        ),
    },
    Recognizer {
        id: "uk.nhs",
        entity: "UK_NHS",
        find: Find::Shapes(&["999 999 9999"]),
        check: Some(nhs),
        score: 0.55,
        cue: Cue::Raises("uk-nhs"),
        source: Source::new("https://www.datadictionary.nhs.uk/attributes/nhs_number.html"),
    },
    Recognizer {
        id: "uk.nhs-digits",
        entity: "UK_NHS",
        find: Find::Shapes(&["9999999999"]),
        check: Some(nhs),
        score: 0.4,
        cue: Cue::Raises("uk-nhs"),
        source: Source::new("https://www.datadictionary.nhs.uk/attributes/nhs_number.html"),
    },
    Recognizer {
        // Written so, it is far more often an American telephone number.
        id: "uk.nhs-dashes",
        entity: "UK_NHS",
        find: Find::Shapes(&["999-999-9999", "999.999.9999"]),
        check: Some(nhs),
        score: 0.3,
        cue: Cue::Raises("uk-nhs"),
        source: Source::new("https://www.datadictionary.nhs.uk/attributes/nhs_number.html"),
    },
];

/// Prefixes that are not given out are taken for a slip.
fn nino(id: &[u8]) -> Check {
    let (prefix, rest) = id.split_at_checked(2).unwrap_or_default();
    let suffix = rest.get(6);
    if suffix.is_some_and(|letter| !(b'A'..=b'D').contains(letter)) || number(rest, 0..6) == 0 {
        return Check::Impossible;
    }
    let refused = matches!(
        prefix,
        [b'D' | b'F' | b'I' | b'Q' | b'U' | b'V', _]
            | [_, b'D' | b'F' | b'I' | b'O' | b'Q' | b'U' | b'V']
            | b"BG"
            | b"GB"
            | b"KN"
            | b"NK"
            | b"NT"
            | b"TN"
            | b"ZZ"
    );
    if refused {
        Check::Mistyped
    } else {
        Check::Plausible
    }
}

/// Check digit modulo 11. Numbers that are given out begin with 3, 4, 6, 7 or, for
/// tests, 9; Scotland's, in the same form, with a day.
fn nhs(id: &[u8]) -> Check {
    if is_uniform(id) {
        return Check::Impossible;
    }
    let fits = weighted_sum(id, &[10, 9, 8, 7, 6, 5, 4, 3, 2, 1]).is_multiple_of(11);
    match number(id, 0..2) {
        32..=39 | 40..=49 | 60..=79 | 90..=99 => Check::from(fits),
        _ if fits => Check::Doubtful,
        _ => Check::Mistyped,
    }
}
