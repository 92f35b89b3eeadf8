//! National numbers of Denmark, Sweden, Norway and Finland.

use super::{Check, Cue, Find, Recognizer};

pub const TABLE: &[Recognizer] = &[Recognizer {
    id: "dk.cpr",
    entity: "DK_CPR",
    find: Find::Shapes(&["999999-9999", "999999 9999", "9999999999"]),
    check: Some(dk_cpr),
    score: 0.6,
    cue: Cue::Raises("dk-cpr"),
    source: "https://www.cpr.dk/media/12066/personnummeret-i-cpr.pdf",
}];

/// A date that exists; the check digit is not enforced since 2007 and only speaks for it.
fn dk_cpr(id: &[u8]) -> Check {
    let digit = |index: usize| {
        id.get(index)
            .map_or(0, |byte| u32::from(byte.wrapping_sub(b'0')))
    };
    let day = digit(0) * 10 + digit(1);
    let month = digit(2) * 10 + digit(3);
    if (1..=31).contains(&day) && (1..=12).contains(&month) {
        Check::Plausible
    } else {
        Check::Impossible
    }
}
