//! National numbers of Czechia, Slovakia, Hungary, Romania, Bulgaria, Croatia,
//! Slovenia and the successors of Yugoslavia.

use super::digits::{digit, doubted_as_time, is_day, is_short_date, number};
use super::{Check, Cue, Find, Recognizer, Source};
use crate::checksum::{fits_mod11_10, weighted_sum};

pub const TABLE: &[Recognizer] = &[
    Recognizer {
        id: "cz.rodne-cislo",
        entity: "CZ_RC",
        find: Find::Shapes(&["999999/9999", "999999 9999", "999999-9999"]),
        check: Some(rodne_cislo),
        score: 0.7,
        cue: Cue::Raises("cz-rc"),
        source: Source::new("https://www.zakonyprolidi.cz/cs/2000-133"),
    },
    Recognizer {
        id: "cz.rodne-cislo-digits",
        entity: "CZ_RC",
        find: Find::Shapes(&["9999999999"]),
        check: Some(|id| doubted_as_time(id, rodne_cislo)),
        score: 0.7,
        cue: Cue::Raises("cz-rc"),
        source: Source::new("https://www.zakonyprolidi.cz/cs/2000-133"),
    },
    Recognizer {
        id: "cz.rodne-cislo-old",
        entity: "CZ_RC",
        find: Find::Shapes(&["999999/999", "999999999"]),
        check: Some(|id| match rodne_cislo_date(id) {
            true => Check::Plausible,
            false => Check::Impossible,
        }),
        score: 0.45,
        cue: Cue::Required("cz-rc"),
        source: Source::new("https://www.zakonyprolidi.cz/cs/2000-133"),
    },
    Recognizer {
        id: "cz.ico",
        entity: "CZ_ICO",
        find: Find::Shapes(&["99999999", "999 99 999"]),
        check: Some(|id| {
            let sum = weighted_sum(id, &[8, 7, 6, 5, 4, 3, 2]);
            ((11 - sum % 11) % 10 == digit(id, 7)).into()
        }),
        score: 0.5,
        cue: Cue::Required("cz-ico"),
        source: Source::new("https://www.czso.cz/csu/czso/identifikacni-cislo-ico"),
    },
    Recognizer {
        id: "hu.tax-id",
        entity: "HU_TAX_ID",
        find: Find::Shapes(&["9999999999"]),
        check: Some(|id| {
            let sum = weighted_sum(id, &[1, 2, 3, 4, 5, 6, 7, 8, 9]);
            (id.starts_with(b"8") && sum % 11 == digit(id, 9)).into()
        }),
        score: 0.5,
        cue: Cue::Required("hu-tax-id"),
        source: Source::new("https://net.jogtar.hu/jogszabaly?docid=99600020.tv"),
    },
    Recognizer {
        id: "ro.cnp",
        entity: "RO_CNP",
        find: Find::Shapes(&["9999999999999"]),
        check: Some(cnp),
        score: 0.8,
        cue: Cue::Raises("ro-cnp"),
        source: Source::new("https://legislatie.just.ro/Public/DetaliiDocument/65370"),
    },
    Recognizer {
        id: "bg.egn",
        entity: "BG_EGN",
        find: Find::Shapes(&["9999999999"]),
        check: Some(|id| doubted_as_time(id, egn)),
        score: 0.6,
        cue: Cue::Raises("bg-egn"),
        source: Source::new("https://www.grao.bg/esgraon.html"),
    },
    Recognizer {
        id: "hr.oib",
        entity: "HR_OIB",
        find: Find::Shapes(&["99999999999"]),
        check: Some(|id| fits_mod11_10(id).into()),
        score: 0.4,
        cue: Cue::Raises("hr-oib"),
        source: Source::new("https://www.porezna-uprava.hr/HR_OIB/Stranice/default.aspx"),
    },
    Recognizer {
        id: "si.emso",
        entity: "SI_EMSO",
        find: Find::Shapes(&["9999999999999", "9999999 999999"]),
        check: Some(|id| match number(id, 7..9) {
            50..=59 => jmbg(id),
            _ => Check::Impossible,
        }),
        score: 0.8,
        cue: Cue::Raises("si-emso"),
        source: Source::new("https://pisrs.si/pregledPredpisa?id=ZAKO1570"),
    },
    Recognizer {
        id: "yu.jmbg",
        entity: "JMBG",
        find: Find::Shapes(&["9999999999999", "9999999 999999"]),
        check: Some(|id| match number(id, 7..9) {
            10..=49 | 60..=96 => jmbg(id),
            _ => Check::Impossible,
        }),
        score: 0.75,
        cue: Cue::Raises("yu-jmbg"),
        source: Source::new(
            "https://www.paragraf.rs/propisi/zakon_o_jedinstvenom_maticnom_broju_gradjana.html",
        ),
    },
    Recognizer {
        id: "si.tax-number",
        entity: "SI_TAX",
        find: Find::Shapes(&["99999999"]),
        check: Some(|id| {
            let sum = weighted_sum(id, &[8, 7, 6, 5, 4, 3, 2]);
            ((11 - sum % 11) % 10 == digit(id, 7) && !id.starts_with(b"0")).into()
        }),
        score: 0.4,
        cue: Cue::Required("si-tax"),
        source: Source::new("https://pisrs.si/pregledPredpisa?id=ZAKO4703"),
    },
];

/// Date of birth, 50 more in the month of women, 20 more where a day has run out of
/// numbers; the whole divides by 11.
fn rodne_cislo(id: &[u8]) -> Check {
    let remainder = |range| number(id, range) % 11;
    // 10^5 leaves 10, that is -1, modulo 11.
    let whole = (remainder(0..5) * 10 + remainder(5..10)) % 11;
    let exception =
        digit(id, 9) == 0 && weighted_sum(id, &[1, 10, 1, 10, 1, 10, 1, 10, 1]) % 11 == 10;
    match rodne_cislo_date(id) {
        false => Check::Impossible,
        true => Check::from(whole == 0 || exception),
    }
}

fn rodne_cislo_date(id: &[u8]) -> bool {
    let month = number(id, 2..4) % 50;
    let month = if month > 20 { month - 20 } else { month };
    is_day(2000 + number(id, 0..2), month, number(id, 4..6))
}

/// Sex and century, date, county and check digit.
fn cnp(id: &[u8]) -> Check {
    let county = matches!(number(id, 7..9), 1..=48 | 51 | 52 | 70 | 80..=83);
    if digit(id, 0) == 0 || !is_short_date(id, 1) || !county {
        return Check::Impossible;
    }
    let rest = weighted_sum(id, &[2, 7, 9, 1, 4, 6, 3, 5, 8, 2, 7, 9]) % 11;
    Check::from(if rest == 10 { 1 } else { rest } == digit(id, 12))
}

/// Date, 20 or 40 more in the month of other centuries, and check digit.
fn egn(id: &[u8]) -> Check {
    let (century, month) = match number(id, 2..4) {
        month @ 41.. => (2000, month - 40),
        month @ 21.. => (1800, month - 20),
        month => (1900, month),
    };
    if !is_day(century + number(id, 0..2), month, number(id, 4..6)) {
        return Check::Impossible;
    }
    let sum = weighted_sum(id, &[2, 4, 8, 5, 10, 9, 7, 3, 6]);
    Check::from(sum % 11 % 10 == digit(id, 9))
}

/// Day, month, three digits of the year, region, serial and check digit.
fn jmbg(id: &[u8]) -> Check {
    let year = match number(id, 4..7) {
        year @ 800.. => 1000 + year,
        year => 2000 + year,
    };
    if !is_day(year, number(id, 2..4), number(id, 0..2)) || (2100..).contains(&year) {
        return Check::Impossible;
    }
    let sum = weighted_sum(id, &[7, 6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2]);
    Check::from((11 - sum % 11) % 11 % 10 == digit(id, 12))
}
