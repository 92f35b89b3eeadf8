//! National numbers of Germany.

use super::digits::{digit, is_short_date_reversed, number};
use super::{Check, Cue, Find, Recognizer, Source};
use crate::checksum::{fits_mod11_10, icao_digit};

pub const TABLE: &[Recognizer] = &[
    Recognizer {
        id: "de.tax-id",
        entity: "DE_TAX_ID",
        find: Find::Shapes(&["99999999999", "99 999 999 999", "99/999/999/999"]),
        check: Some(tax_id),
        score: 0.85,
        cue: Cue::Raises("de-tax-id"),
        source: Source::new("https://www.gesetze-im-internet.de/stidv/BJNR672600006.html"),
    },
    Recognizer {
        id: "de.social-security",
        entity: "DE_SOCIAL_SECURITY",
        find: Find::Shapes(&["99~999999~A~999", "99 999999 A 99 9", "99 99 99 99 A 999"]),
        check: Some(social_security),
        score: 0.85,
        cue: Cue::Raises("de-social-security"),
        source: Source::new("https://www.gesetze-im-internet.de/vkvv/__2.html"),
    },
    Recognizer {
        id: "de.health-insurance",
        entity: "DE_HEALTH_INSURANCE",
        find: Find::Shapes(&["A999999999", "A 999 999 999", "A999 999 999"]),
        check: Some(health_insurance),
        score: 0.6,
        cue: Cue::Raises("de-health-insurance"),
        source: Source::new(
            "https://www.gkv-spitzenverband.de/krankenversicherung/kv_grundprinzipien/kvnr/kvnr.jsp",
        ),
    },
    Recognizer {
        id: "de.id-card",
        entity: "DE_ID_CARD",
        find: Find::Shapes(&["A********9"]),
        check: Some(|id| document(id, b"LMNPRTVWXY")),
        score: 0.6,
        cue: Cue::Raises("de-id-card"),
        source: Source::new("https://www.gesetze-im-internet.de/pauswv/"),
    },
    Recognizer {
        id: "de.id-card-without-check",
        entity: "DE_ID_CARD",
        find: Find::Shapes(&["A********", "999999999"]),
        check: Some(|id| document_without_check(id, b"LMNPRTVWXY0123456789")),
        score: 0.4,
        cue: Cue::Required("de-id-card"),
        source: Source::new("https://www.gesetze-im-internet.de/pauswv/"),
    },
    Recognizer {
        id: "de.passport",
        entity: "DE_PASSPORT",
        find: Find::Shapes(&["A********9"]),
        check: Some(|id| document(id, b"CFGHJK")),
        score: 0.6,
        cue: Cue::Raises("de-passport"),
        source: Source::new("https://www.gesetze-im-internet.de/pa_g_1986/"),
    },
    Recognizer {
        id: "de.passport-without-check",
        entity: "DE_PASSPORT",
        find: Find::Shapes(&["A********"]),
        check: Some(|id| document_without_check(id, b"CFGHJK")),
        score: 0.4,
        cue: Cue::Required("de-passport"),
        source: Source::new("https://www.gesetze-im-internet.de/pa_g_1986/"),
    },
    Recognizer {
        id: "de.tax-number",
        entity: "DE_TAX_NUMBER",
        find: Find::Shapes(&[
            "99/999/99999",
            "999/999/99999",
            "999/9999/9999",
            "99 999 99999",
            "999 999 99999",
            "9999999999999",
            "99999999999",
            "9999999999",
        ]),
        check: None,
        score: 0.4,
        cue: Cue::Required("de-tax-number"),
        source: Source::new(
            "https://www.elster.de/eportal/helpGlobal?themaGlobal=wo_ist_meine_steuernummer_eop",
        ),
    },
];

/// Of the first ten digits exactly one occurs twice or three times, by law not three
/// times in a row; the eleventh is the check digit.
fn tax_id(id: &[u8]) -> Check {
    let body = id.get(..10).unwrap_or_default();
    let mut counts = (b'0'..=b'9')
        .map(|digit| body.iter().filter(|&&byte| byte == digit).count())
        .filter(|&count| count > 1);
    let repeats = matches!((counts.next(), counts.next()), (Some(2 | 3), None));
    let tripled = body.windows(3).any(super::digits::is_uniform);
    match fits_mod11_10(id) {
        _ if !repeats || body.starts_with(b"0") => Check::Impossible,
        true if tripled => Check::Doubtful,
        fits => fits.into(),
    }
}

/// Area, date of birth, initial, serial and check digit. Where the day is unknown,
/// or taken, 0 stands for it or 32 and more.
fn social_security(id: &[u8]) -> Check {
    let month = number(id, 4..6);
    if number(id, 0..2) < 2 || !(is_short_date_reversed(id, 2) || month <= 12 && digit(id, 2) != 3)
    {
        return Check::Impossible;
    }
    let weights = [2, 1, 2, 5, 7, 1, 2, 1, 2, 1, 2, 1];
    let body = id.get(..11).unwrap_or_default();
    Check::from(cross_sum(body, &weights) % 10 == digit(id, 11))
}

/// A letter, nine digits, the last a check digit.
fn health_insurance(id: &[u8]) -> Check {
    let body = id.get(..9).unwrap_or_default();
    let sum = cross_sum(body, &[1, 2, 1, 2, 1, 2, 1, 2, 1, 2]);
    Check::from(sum % 10 == digit(id, 9))
}

/// The digits of the products summed; a letter counts as the two digits of its place
/// in the alphabet.
fn cross_sum(body: &[u8], weights: &[u32]) -> u32 {
    body.iter()
        .flat_map(|&byte| match byte {
            b'A'..=b'Z' => [Some((byte - b'@') / 10), Some((byte - b'@') % 10)],
            _ => [Some(byte.wrapping_sub(b'0')), None],
        })
        .flatten()
        .zip(weights)
        .map(|(value, weight)| u32::from(value) * weight)
        .map(|product| product / 10 + product % 10)
        .sum()
}

/// The serial of an identity card or passport with its check digit.
fn document(id: &[u8], first: &[u8]) -> Check {
    let (body, check) = id.split_at_checked(9).unwrap_or_default();
    match document_without_check(body, first) {
        Check::Plausible => Check::from(icao_digit(body.iter().copied()) == number(check, 0..1)),
        other => other,
    }
}

/// No vowels and no letters that look like digits, so that words do not pass.
fn document_without_check(body: &[u8], first: &[u8]) -> Check {
    let allowed = |byte: &u8| byte.is_ascii_digit() || b"CFGHJKLMNPRTVWXYZ".contains(byte);
    let possible =
        body.iter().all(allowed) && body.first().is_some_and(|byte| first.contains(byte));
    if possible && body.iter().any(u8::is_ascii_digit) {
        Check::Plausible
    } else {
        Check::Impossible
    }
}
