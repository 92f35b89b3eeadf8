//! National numbers of Poland.

use super::digits::{is_day, number};
use super::{Check, Cue, Find, Recognizer, Source};
use crate::checksum::weighted_sum;

pub const TABLE: &[Recognizer] = &[Recognizer {
    id: "pl.pesel",
    entity: "PL_PESEL",
    find: Find::Shapes(&["99999999999", "999999 99999", "999999-99999"]),
    check: Some(pesel),
    score: 0.75,
    cue: Cue::Raises("pl-pesel"),
    source: Source::new("https://isap.sejm.gov.pl/isap.nsf/DocDetails.xsp?id=WDU20102171427"),
}];

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
