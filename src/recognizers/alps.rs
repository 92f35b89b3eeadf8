//! National numbers of Austria and Switzerland.

use super::digits::{digit, doubted_as_time, is_day, number};
use super::{Check, Cue, Find, Recognizer, Source};
use crate::checksum::weighted_sum;

pub const TABLE: &[Recognizer] = &[
    Recognizer {
        id: "at.svnr",
        entity: "AT_SVNR",
        find: Find::Shapes(&[
            "9999 999999",
            "9999-999999",
            "9999/999999",
            "9999 99 99 99",
            "9999 99.99.99",
            "999 9 999999",
        ]),
        check: Some(svnr),
        score: 0.65,
        cue: Cue::Raises("at-svnr"),
        source: Source::new("https://www.sozialversicherung.at/cdscontent/?contentid=10007.820902"),
    },
    Recognizer {
        id: "at.svnr-digits",
        entity: "AT_SVNR",
        find: Find::Shapes(&["9999999999"]),
        check: Some(|id| doubted_as_time(id, svnr)),
        score: 0.65,
        cue: Cue::Raises("at-svnr"),
        source: Source::new("https://www.sozialversicherung.at/cdscontent/?contentid=10007.820902"),
    },
    Recognizer {
        id: "at.tax-number",
        entity: "AT_TIN",
        find: Find::Shapes(&["99-999/9999", "99 999/9999", "999999999", "99 999 9999"]),
        check: Some(|id| {
            let sum: u32 = [1, 2, 1, 2, 1, 2, 1, 2]
                .into_iter()
                .enumerate()
                .map(|(place, weight)| digit(id, place) * weight)
                .map(|product| product / 10 + product % 10)
                .sum();
            ((10 - sum % 10) % 10 == digit(id, 8)).into()
        }),
        score: 0.5,
        cue: Cue::Required("at-tax-number"),
        source: Source::new("https://www.bmf.gv.at/themen/steuern/steuernummer.html"),
    },
    Recognizer {
        id: "ch.ahv",
        entity: "CH_AHV",
        find: Find::Shapes(&["999~9999~9999~99", "999.99999999.99"]),
        check: Some(ahv),
        score: 0.85,
        cue: Cue::Raises("ch-ahv"),
        source: Source::new(
            "https://www.zas.admin.ch/zas/de/home/partenaires-et-institutions-/navs13.html",
        ),
    },
    Recognizer {
        id: "ch.uid",
        entity: "CH_UID",
        find: Find::Shapes(&[
            "AAA-999.999.999",
            "AAA999999999",
            "AAA-999999999",
            "AAA 999.999.999",
            "AAA 999 999 999",
        ]),
        check: Some(|id| match id.split_at_checked(3) {
            Some((b"CHE", rest)) => {
                (weighted_sum(rest, &[5, 4, 3, 2, 7, 6, 5, 4, 1]).is_multiple_of(11)).into()
            }
            _ => Check::Impossible,
        }),
        score: 0.85,
        cue: Cue::Raises("ch-uid"),
        source: Source::new(
            "https://www.bfs.admin.ch/bfs/de/home/register/unternehmensregister/unternehmens-identifikationsnummer.html",
        ),
    },
];

/// Serial, check digit, date of birth; where the serials of a day are used up, the
/// months from 13 on are.
fn svnr(id: &[u8]) -> Check {
    let month = number(id, 6..8);
    let month = if (13..=15).contains(&month) { 1 } else { month };
    if id.starts_with(b"0") || !is_day(2000 + number(id, 8..10), month, number(id, 4..6)) {
        return Check::Impossible;
    }
    let sum = weighted_sum(id, &[3, 7, 9, 0, 5, 8, 4, 2, 1, 6]);
    Check::from(sum % 11 == digit(id, 3))
}

/// Country code 756 and the check digit of a bar code.
fn ahv(id: &[u8]) -> Check {
    let sum = weighted_sum(id, &[1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1]);
    match id.starts_with(b"756") {
        true => sum.is_multiple_of(10).into(),
        false => Check::Impossible,
    }
}
