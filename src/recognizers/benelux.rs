//! National numbers of Belgium and the Netherlands.

use super::digits::{is_day, is_uniform, number};
use super::{Check, Cue, Find, Recognizer, Source};
use crate::checksum::{remainder_97, weighted_sum};

pub const TABLE: &[Recognizer] = &[
    Recognizer {
        id: "be.national-number",
        entity: "BE_NATIONAL_NUMBER",
        find: Find::Shapes(&[
            "99999999999",
            "99.99.99-999.99",
            "99.99.99-999-99",
            "99.99.99.999.99",
            "99.99.99 999.99",
            "99.99.99 999 99",
            "99 99 99 999 99",
            "99/99/99-999.99",
            "999999-999-99",
            "999999-999.99",
            "999999 999 99",
        ]),
        check: Some(be_national_number),
        score: 0.85,
        cue: Cue::Raises("be-national-number"),
        source: Source::new(
            "https://www.ibz.rrn.fgov.be/fileadmin/user_upload/nl/rr/instructies/IT-lijst/IT000_Rijksregisternummer.pdf",
        ),
    },
    Recognizer {
        id: "nl.bsn",
        entity: "NL_BSN",
        find: Find::Shapes(&[
            "9999 99 999",
            "9999.99.999",
            "9999-99-999",
            "99 99 99 999",
            "99.99.99.999",
        ]),
        check: Some(nl_bsn),
        score: 0.55,
        cue: Cue::Raises("nl-bsn"),
        source: Source::new("https://wetten.overheid.nl/BWBR0022428/"),
    },
    Recognizer {
        // One in ten numbers of nine digits fits: with nothing else, it is more often something else.
        id: "nl.bsn-digits",
        entity: "NL_BSN",
        find: Find::Shapes(&["999~999~999"]),
        check: Some(nl_bsn),
        score: 0.35,
        cue: Cue::Raises("nl-bsn"),
        source: Source::new("https://wetten.overheid.nl/BWBR0022428/"),
    },
];

/// Date, serial and a check number, 97 less the rest; a 2 stands before the number
/// of whoever was born from 2000 on. 20 or 40 is added to the month of a bis number,
/// and month and day are 0 where they are not known.
fn be_national_number(id: &[u8]) -> Check {
    let month = number(id, 2..4);
    let month = match month {
        41..=52 => month - 40,
        20..=32 => month - 20,
        _ => month,
    };
    let day = number(id, 4..6);
    let known = is_day(2000 + number(id, 0..2), month, day);
    if !known && (month != 0 && day != 0 || month > 12 || day > 31) || number(id, 6..9) == 0 {
        return Check::Impossible;
    }
    let (body, check) = id.split_at_checked(9).unwrap_or_default();
    let check = number(check, 0..2);
    let fits = |rest: u32| 97 - rest == check;
    let since_2000 = remainder_97([b'2'].into_iter().chain(body.iter().copied()));
    match fits(remainder_97(body.iter().copied())) || fits(since_2000) {
        true if known => Check::Fits,
        true => Check::Doubtful,
        false => Check::Mistyped,
    }
}

/// The test of eleven, in which the last digit counts negative: 10 is -1 modulo 11.
fn nl_bsn(id: &[u8]) -> Check {
    if is_uniform(id) || id.starts_with(b"00") {
        return Check::Impossible;
    }
    Check::from(weighted_sum(id, &[9, 8, 7, 6, 5, 4, 3, 2, 10]).is_multiple_of(11))
}
