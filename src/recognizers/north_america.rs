//! National numbers of the United States and Canada.

use super::digits::{is_uniform, number};
use super::{Check, Cue, Find, Recognizer, Source};
use crate::checksum::fits_luhn;

pub const TABLE: &[Recognizer] = &[
    Recognizer {
        id: "us.ssn",
        entity: "US_SSN",
        find: Find::Shapes(&["999-99-9999", "999 99 9999", "999.99.9999"]),
        check: Some(ssn),
        score: 0.75,
        cue: Cue::Raises("us-ssn"),
        source: Source::new("https://www.ssa.gov/employer/randomization.html"),
    },
    Recognizer {
        id: "us.ssn-digits",
        entity: "US_SSN",
        find: Find::Shapes(&["999999999"]),
        check: Some(ssn),
        score: 0.2,
        cue: Cue::Required("us-ssn"),
        source: Source::new("https://www.ssa.gov/employer/randomization.html"),
    },
    Recognizer {
        id: "us.itin",
        entity: "US_ITIN",
        find: Find::Shapes(&["999-99-9999", "999 99 9999"]),
        check: Some(itin),
        score: 0.75,
        cue: Cue::Raises("us-itin"),
        source: Source::new("https://www.irs.gov/irm/part3/irm_03-021-263r"),
    },
    Recognizer {
        id: "us.itin-digits",
        entity: "US_ITIN",
        find: Find::Shapes(&["999999999"]),
        check: Some(itin),
        score: 0.2,
        cue: Cue::Required("us-itin"),
        source: Source::new("https://www.irs.gov/irm/part3/irm_03-021-263r"),
    },
    Recognizer {
        id: "ca.sin",
        entity: "CA_SIN",
        find: Find::Shapes(&["999 999 999", "999-999-999"]),
        check: Some(sin),
        score: 0.55,
        cue: Cue::Raises("ca-sin"),
        source: Source::new(
            "https://www.canada.ca/en/employment-social-development/services/sin.html",
        ),
    },
    Recognizer {
        // One in ten numbers of nine digits fits: with nothing else, it is more often something else.
        id: "ca.sin-digits",
        entity: "CA_SIN",
        find: Find::Shapes(&["999999999"]),
        check: Some(sin),
        score: 0.35,
        cue: Cue::Raises("ca-sin"),
        source: Source::new(
            "https://www.canada.ca/en/employment-social-development/services/sin.html",
        ),
    },
];

/// Area, group and serial are given out. Some were printed in advertisements: <https://www.ssa.gov/history/ssn/misused.html>.
fn ssn(id: &[u8]) -> Check {
    let area = number(id, 0..3);
    let printed = matches!(id, b"078051120" | b"219099999" | b"457555462");
    if matches!(area, 0 | 666 | 900..) || number(id, 3..5) == 0 || number(id, 5..9) == 0 {
        Check::Impossible
    } else if printed {
        Check::Example
    } else {
        Check::Plausible
    }
}

/// Begins with 9, and the fourth and fifth digits are in the ranges that are used.
fn itin(id: &[u8]) -> Check {
    let group = matches!(number(id, 3..5), 50..=65 | 70..=88 | 90..=92 | 94..=99);
    if id.starts_with(b"98765432") {
        // Set aside for advertisements, as a Social Security number that is nobody's.
        Check::Example
    } else if group && id.starts_with(b"9") {
        Check::Plausible
    } else {
        Check::Impossible
    }
}

/// Luhn digit. Numbers are not given out with 0 (for examples) or 8 in front.
fn sin(id: &[u8]) -> Check {
    match (fits_luhn(id), id.first()) {
        _ if is_uniform(id) => Check::Impossible,
        (true, Some(b'0' | b'8')) => Check::Doubtful,
        (fits, _) => Check::from(fits),
    }
}
