//! National numbers of Ukraine and Russia.

use super::digits::{digit, is_uniform, number};
use super::{Check, Cue, Find, Recognizer, Source};
use crate::checksum::weighted_sum;

pub const TABLE: &[Recognizer] = &[
    Recognizer {
        id: "ua.rntrc",
        entity: "UA_RNTRC",
        find: Find::Shapes(&["9999999999"]),
        check: Some(|id| {
            // The first weight is -1, that is 10, modulo 11.
            let sum = weighted_sum(id, &[10, 5, 7, 9, 4, 6, 10, 5, 7]);
            (sum % 11 % 10 == digit(id, 9)).into()
        }),
        score: 0.5,
        cue: Cue::Required("ua-rntrc"),
        source: Source::new("https://zakon.rada.gov.ua/laws/show/z1306-17"),
    },
    Recognizer {
        id: "ua.edrpou",
        entity: "UA_EDRPOU",
        find: Find::Shapes(&["99999999"]),
        check: Some(edrpou),
        score: 0.5,
        cue: Cue::Required("ua-edrpou"),
        source: Source::new("https://zakon.rada.gov.ua/laws/show/118-96-%D0%BF"),
    },
    Recognizer {
        id: "ru.inn-person",
        entity: "RU_INN",
        find: Find::Shapes(&["999999999999"]),
        check: Some(inn_of_person),
        score: 0.65,
        cue: Cue::Raises("ru-inn"),
        source: Source::new("https://www.nalog.gov.ru/rn77/taxation/reference_work/inn/"),
    },
    Recognizer {
        id: "ru.inn-company",
        entity: "RU_INN",
        find: Find::Shapes(&["9999999999"]),
        check: Some(|id| {
            let sum = weighted_sum(id, &[2, 4, 10, 3, 5, 9, 4, 6, 8]);
            (sum % 11 % 10 == digit(id, 9)).into()
        }),
        score: 0.35,
        cue: Cue::Required("ru-inn"),
        source: Source::new("https://www.nalog.gov.ru/rn77/taxation/reference_work/inn/"),
    },
    Recognizer {
        id: "ru.snils",
        entity: "RU_SNILS",
        find: Find::Shapes(&[
            "999-999-999 99",
            "999-999-999-99",
            "99999999999",
            "999 999 999 99",
        ]),
        check: Some(snils),
        score: 0.7,
        cue: Cue::Raises("ru-snils"),
        source: Source::new("https://sfr.gov.ru/grazhdanam/workers/poryadok_reg/"),
    },
    Recognizer {
        id: "ru.passport",
        entity: "RU_PASSPORT",
        find: Find::Shapes(&["9999 999999", "99 99 999999", "9999999999"]),
        check: None,
        score: 0.4,
        cue: Cue::Required("ru-passport"),
        source: Source::new("https://www.consultant.ru/document/cons_doc_LAW_15409/"),
    },
    Recognizer {
        id: "ru.ogrn",
        entity: "RU_OGRN",
        find: Find::Shapes(&["9999999999999", "999999999999999"]),
        check: Some(ogrn),
        score: 0.5,
        cue: Cue::Required("ru-ogrn"),
        source: Source::new("https://www.consultant.ru/document/cons_doc_LAW_32881/"),
    },
];

/// Other weights below 30 million and from 60 million on than between; a remainder of
/// 10 asks for weights that are 2 higher.
fn edrpou(id: &[u8]) -> Check {
    let weights = match number(id, 0..1) {
        3..=5 => [7, 1, 2, 3, 4, 5, 6],
        _ => [1, 2, 3, 4, 5, 6, 7],
    };
    let first = weighted_sum(id, &weights) % 11;
    let second = weighted_sum(id, &weights.map(|weight| weight + 2)) % 11;
    let check = if first == 10 { second % 10 } else { first };
    Check::from(check == digit(id, 7))
}

/// Two check digits modulo 11.
fn inn_of_person(id: &[u8]) -> Check {
    let first = weighted_sum(id, &[7, 2, 4, 10, 3, 5, 9, 4, 6, 8]) % 11 % 10;
    let second = weighted_sum(id, &[3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8]) % 11 % 10;
    if is_uniform(id) || id.starts_with(b"00") {
        Check::Impossible
    } else {
        Check::from(first * 10 + second == number(id, 10..12))
    }
}

/// Check number modulo 101; 100 counts as 0.
fn snils(id: &[u8]) -> Check {
    let sum = weighted_sum(id, &[9, 8, 7, 6, 5, 4, 3, 2, 1]);
    if is_uniform(id) || number(id, 0..9) <= 1_001_998 {
        Check::Impossible
    } else {
        Check::from(sum % 101 % 100 == number(id, 9..11))
    }
}

/// The number modulo 11, of a sole trader modulo 13.
fn ogrn(id: &[u8]) -> Check {
    let Some((_, body)) = id.split_last() else {
        return Check::Impossible;
    };
    let divisor = if id.len() == 13 { 11 } else { 13 };
    let rest = crate::checksum::digits(body).fold(0, |rest, digit| (rest * 10 + digit) % divisor);
    Check::from(rest % 10 == digit(id, id.len() - 1))
}
