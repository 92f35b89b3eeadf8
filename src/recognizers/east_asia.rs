//! National numbers of China, Hong Kong, Taiwan, Japan and Korea.

use super::digits::{digit, is_day, is_uniform, number};
use super::{Check, Cue, Find, Recognizer, Source};
use crate::checksum::weighted_sum;

pub const TABLE: &[Recognizer] = &[
    Recognizer {
        id: "cn.resident-id",
        entity: "CN_RESIDENT_ID",
        find: Find::Shapes(&[
            "99999999999999999*",
            "999999 99999999 999*",
            "999999-99999999-999*",
        ]),
        check: Some(resident_id),
        score: 0.9,
        cue: Cue::Raises("cn-resident-id"),
        source: Source::new(
            "https://openstd.samr.gov.cn/bzgk/gb/newGbInfo?hcno=080D6FBF2BB468F9007657F26D60013E",
        ),
    },
    Recognizer {
        id: "hk.id",
        entity: "HK_ID",
        find: Find::Shapes(&["A999999(*)", "AA999999(*)", "A999999 (*)", "AA999999 (*)"]),
        check: Some(hong_kong_id),
        score: 0.85,
        cue: Cue::Raises("hk-id"),
        source: Source::new("https://www.immd.gov.hk/eng/services/hkid/hkid.html"),
    },
    Recognizer {
        id: "hk.id-open",
        entity: "HK_ID",
        find: Find::Shapes(&["A999999*", "AA999999*"]),
        check: Some(hong_kong_id),
        score: 0.35,
        cue: Cue::Required("hk-id"),
        source: Source::new("https://www.immd.gov.hk/eng/services/hkid/hkid.html"),
    },
    Recognizer {
        id: "tw.national-id",
        entity: "TW_NATIONAL_ID",
        find: Find::Shapes(&["A999999999"]),
        check: Some(taiwanese_id),
        score: 0.55,
        cue: Cue::Raises("tw-national-id"),
        source: Source::new("https://www.ris.gov.tw/app/portal/674"),
    },
    Recognizer {
        id: "jp.my-number",
        entity: "JP_MY_NUMBER",
        find: Find::Shapes(&["9999 9999 9999", "9999-9999-9999"]),
        check: Some(my_number),
        score: 0.5,
        cue: Cue::Raises("jp-my-number"),
        source: Source::new("https://www.kojinbango-card.go.jp/en/mynumber/"),
    },
    Recognizer {
        id: "jp.my-number-digits",
        entity: "JP_MY_NUMBER",
        find: Find::Shapes(&["999999999999"]),
        check: Some(my_number),
        score: 0.35,
        cue: Cue::Raises("jp-my-number"),
        source: Source::new("https://www.kojinbango-card.go.jp/en/mynumber/"),
    },
    Recognizer {
        id: "kr.rrn",
        entity: "KR_RRN",
        find: Find::Shapes(&["999999-9999999", "999999 9999999"]),
        check: Some(|id| match digit(id, 6) {
            5..=8 => Check::Impossible,
            _ => korean(id, 11),
        }),
        score: 0.8,
        cue: Cue::Raises("kr-rrn"),
        source: Source::new("https://www.law.go.kr/LSW/lsInfoP.do?lsId=001643"),
    },
    Recognizer {
        id: "kr.rrn-digits",
        entity: "KR_RRN",
        find: Find::Shapes(&["9999999999999"]),
        check: Some(|id| match digit(id, 6) {
            5..=8 => Check::Impossible,
            _ => korean(id, 11),
        }),
        score: 0.4,
        cue: Cue::Raises("kr-rrn"),
        source: Source::new("https://www.law.go.kr/LSW/lsInfoP.do?lsId=001643"),
    },
    Recognizer {
        id: "kr.frn",
        entity: "KR_FRN",
        find: Find::Shapes(&["999999-9999999", "999999 9999999"]),
        check: Some(|id| match digit(id, 6) {
            5..=8 => korean(id, 13),
            _ => Check::Impossible,
        }),
        score: 0.8,
        cue: Cue::Raises("kr-frn"),
        source: Source::new("https://www.hikorea.go.kr/"),
    },
    Recognizer {
        id: "kr.frn-digits",
        entity: "KR_FRN",
        find: Find::Shapes(&["9999999999999"]),
        check: Some(|id| match digit(id, 6) {
            5..=8 => korean(id, 13),
            _ => Check::Impossible,
        }),
        score: 0.4,
        cue: Cue::Raises("kr-frn"),
        source: Source::new("https://www.hikorea.go.kr/"),
    },
    Recognizer {
        id: "kr.brn",
        entity: "KR_BRN",
        find: Find::Shapes(&["999-99-99999"]),
        check: Some(|id| {
            let sum = weighted_sum(id, &[1, 3, 7, 1, 3, 7, 1, 3, 5]) + digit(id, 8) * 5 / 10;
            ((10 - sum % 10) % 10 == digit(id, 9)).into()
        }),
        score: 0.6,
        cue: Cue::Raises("kr-brn"),
        source: Source::new("https://www.hometax.go.kr/"),
    },
];

/// Region, date of birth, serial and a check character modulo 11, X for 10.
fn resident_id(id: &[u8]) -> Check {
    let region = matches!(number(id, 0..2), 11..=15 | 21..=23 | 31..=37 | 41..=46 | 50..=54 | 61..=65 | 71 | 81..=83);
    let year = number(id, 6..10);
    let known =
        (1900..2100).contains(&year) && is_day(year, number(id, 10..12), number(id, 12..14));
    let sum = weighted_sum(
        id.get(..17).unwrap_or_default(),
        &[7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2],
    );
    let expected = b"10X98765432".get((sum % 11) as usize);
    match id.get(17) {
        Some(b'0'..=b'9' | b'X') if region && known => Check::from(expected == id.get(17)),
        _ => Check::Impossible,
    }
}

/// One or two letters, six digits and a check character modulo 11, A for 10.
fn hong_kong_id(id: &[u8]) -> Check {
    let (body, check) = id
        .split_at_checked(id.len().saturating_sub(1))
        .unwrap_or_default();
    let Some(check @ 0..=10) = check
        .first()
        .and_then(|&byte| char::from(byte).to_digit(16))
    else {
        return Check::Impossible;
    };
    // A single letter has a space in front, which counts 36.
    let space = if body.len() == 7 { 36 * 9 } else { 0 };
    let sum: u32 = body
        .iter()
        .rev()
        .filter_map(|&byte| char::from(byte).to_digit(36))
        .zip(2..)
        .map(|(value, weight)| value * weight)
        .sum();
    Check::from((space + sum + check).is_multiple_of(11))
}

/// The letter of a county counts as two digits.
fn taiwanese_id(id: &[u8]) -> Check {
    let county = COUNTIES
        .iter()
        .position(|letter| id.first() == Some(letter));
    let county = county.map_or(0, |place| place as u32 + 10);
    if !matches!(digit(id, 1), 1 | 2 | 8 | 9) {
        return Check::Impossible;
    }
    let rest = weighted_sum(
        id.get(1..).unwrap_or_default(),
        &[8, 7, 6, 5, 4, 3, 2, 1, 1],
    );
    Check::from((county / 10 + county % 10 * 9 + rest).is_multiple_of(10))
}

/// Check digit modulo 11.
fn my_number(id: &[u8]) -> Check {
    let rest = weighted_sum(id, &[6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11;
    let expected = if rest <= 1 { 0 } else { 11 - rest };
    if is_uniform(id) {
        Check::Impossible
    } else {
        Check::from(expected == digit(id, 11))
    }
}

/// Date, sex and century, and a check digit that numbers of October 2020 and later
/// lack. Without a sign between it, it has to fit.
fn korean(id: &[u8], base: u32) -> Check {
    let century = match digit(id, 6) {
        0 | 9 => 1800,
        1 | 2 | 5 | 6 => 1900,
        _ => 2000,
    };
    if !is_day(
        century + number(id, 0..2),
        number(id, 2..4),
        number(id, 4..6),
    ) {
        return Check::Impossible;
    }
    let sum = weighted_sum(id, &[2, 3, 4, 5, 6, 7, 8, 9, 2, 3, 4, 5]);
    if (base - sum % 11) % 10 == digit(id, 12) {
        Check::Fits
    } else {
        Check::Plausible
    }
}

/// From 10 on, in this order.
const COUNTIES: &[u8; 26] = b"ABCDEFGHJKLMNPQRSTUVXYWZIO";
