//! National numbers of Estonia, Latvia and Lithuania.

use super::digits::{digit, is_day, is_short_date_reversed, number};
use super::{Check, Cue, Find, Recognizer, Source};
use crate::checksum::weighted_sum;

pub const TABLE: &[Recognizer] = &[
    Recognizer {
        id: "ee.isikukood",
        entity: "EE_IK",
        find: Find::Shapes(&["99999999999"]),
        check: Some(baltic),
        score: 0.65,
        cue: Cue::Raises("ee-ik"),
        source: Source::new("https://www.riigiteataja.ee/akt/12897861"),
    },
    Recognizer {
        id: "lt.asmens-kodas",
        entity: "LT_AK",
        find: Find::Shapes(&["99999999999"]),
        check: Some(lithuanian),
        score: 0.65,
        cue: Cue::Raises("lt-ak"),
        source: Source::new("https://e-seimas.lrs.lt/portal/legalAct/lt/TAD/TAIS.5401"),
    },
    Recognizer {
        id: "lv.personas-kods",
        entity: "LV_PK",
        find: Find::Shapes(&["999999-99999"]),
        check: Some(latvian),
        score: 0.75,
        cue: Cue::Raises("lv-pk"),
        source: Source::new("https://likumi.lv/ta/id/49641-fizisko-personu-registra-likums"),
    },
    Recognizer {
        id: "lv.personas-kods-digits",
        entity: "LV_PK",
        find: Find::Shapes(&["99999999999"]),
        check: Some(latvian),
        score: 0.4,
        cue: Cue::Raises("lv-pk"),
        source: Source::new("https://likumi.lv/ta/id/49641-fizisko-personu-registra-likums"),
    },
];

/// Sex and century, date, serial and check digit; a second row of weights serves
/// where the first leaves 10.
fn baltic(id: &[u8]) -> Check {
    let century = 1800 + (digit(id, 0).max(1) - 1) / 2 * 100;
    let year = century + number(id, 1..3);
    if !(1..=8).contains(&digit(id, 0)) || !is_day(year, number(id, 3..5), number(id, 5..7)) {
        return Check::Impossible;
    }
    let first = weighted_sum(id, &[1, 2, 3, 4, 5, 6, 7, 8, 9, 1]) % 11;
    let second = weighted_sum(id, &[3, 4, 5, 6, 7, 8, 9, 1, 2, 3]) % 11;
    let check = if first == 10 { second % 10 } else { first };
    Check::from(check == digit(id, 10))
}

/// Lithuania also gives numbers that begin with 9 and hold no date.
fn lithuanian(id: &[u8]) -> Check {
    match digit(id, 0) {
        3..=6 => baltic(id),
        _ => Check::Impossible,
    }
}

/// Date, century and check digit; since 2017 a number without a date, behind 32 to 39.
fn latvian(id: &[u8]) -> Check {
    if (32..40).contains(&number(id, 0..2)) {
        return Check::Plausible;
    }
    if !is_short_date_reversed(id, 0) || digit(id, 6) > 2 {
        return Check::Impossible;
    }
    let sum = 1 + weighted_sum(id, &[10, 5, 8, 4, 2, 1, 6, 3, 7, 9]);
    Check::from(sum % 11 % 10 == digit(id, 10))
}
