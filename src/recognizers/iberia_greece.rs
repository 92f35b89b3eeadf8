//! National numbers of Portugal and Greece, and Spanish numbers beside the identity card.

use super::digits::{digit, is_short_date_reversed, is_uniform, number};
use super::{Check, Cue, Find, Recognizer, Source};
use crate::checksum::{fits_luhn, weighted_sum};

pub const TABLE: &[Recognizer] = &[
    Recognizer {
        id: "pt.nif",
        entity: "PT_NIF",
        find: Find::Shapes(&["999999999", "999 999 999", "999.999.999"]),
        check: Some(portuguese_nif),
        score: 0.35,
        cue: Cue::Raises("pt-nif"),
        source: Source::new("https://info.portaldasfinancas.gov.pt/pt/apoio_contribuinte/NIF/"),
    },
    Recognizer {
        id: "pt.cc",
        entity: "PT_CC",
        find: Find::Shapes(&[
            "99999999 9 AA9",
            "999999999**9",
            "99999999-9-AA9",
            "99999999 9AA9",
            "99999999 9 **9",
            "99999999-9 AA9",
        ]),
        check: Some(cartao_de_cidadao),
        score: 0.8,
        cue: Cue::Raises("pt-cc"),
        source: Source::new(
            "https://www.autenticacao.gov.pt/documents/20126/115760/Valida%C3%A7%C3%A3o+de+N%C3%BAmero+de+Documento+do+Cart%C3%A3o+de+Cidad%C3%A3o.pdf",
        ),
    },
    Recognizer {
        id: "pt.niss",
        entity: "PT_NISS",
        find: Find::Shapes(&["99999999999", "999 999 999 99"]),
        check: Some(|id| {
            let sum = weighted_sum(id, &[29, 23, 19, 17, 13, 11, 7, 5, 3, 2]);
            (matches!(id.first(), Some(b'1' | b'2')) && 9 - sum % 10 == digit(id, 10)).into()
        }),
        score: 0.5,
        cue: Cue::Required("pt-niss"),
        source: Source::new("https://www.seg-social.pt/identificacao-na-seguranca-social"),
    },
    Recognizer {
        id: "es.naf",
        entity: "ES_NAF",
        find: Find::Shapes(&[
            "999999999999",
            "99~99999999~99",
            "99/99999999/99",
            "99/9999999999",
            "99 9999999999",
        ]),
        check: Some(naf),
        score: 0.6,
        cue: Cue::Raises("es-naf"),
        source: Source::new(
            "https://www.seg-social.es/wps/portal/wss/internet/Trabajadores/Afiliacion/10547",
        ),
    },
    Recognizer {
        id: "es.cif",
        entity: "ES_CIF",
        find: Find::Shapes(&["A9999999*", "A-9999999*", "A-99999999", "A-9999999-*"]),
        check: Some(cif),
        score: 0.6,
        cue: Cue::Raises("es-cif"),
        source: Source::new("https://www.boe.es/buscar/act.php?id=BOE-A-2008-3580"),
    },
    Recognizer {
        id: "gr.amka",
        entity: "GR_AMKA",
        find: Find::Shapes(&["99999999999", "999999 99999", "999999-99999"]),
        check: Some(amka),
        score: 0.6,
        cue: Cue::Raises("gr-amka"),
        source: Source::new("https://www.amka.gr/tieinai.html"),
    },
    Recognizer {
        id: "gr.afm",
        entity: "GR_AFM",
        find: Find::Shapes(&["999999999"]),
        check: Some(afm),
        score: 0.35,
        cue: Cue::Raises("gr-afm"),
        source: Source::new("https://www.aade.gr/polites/apodosi-afm-kleidarithmoy"),
    },
];

/// Check digit modulo 11; 10 and 11 count as 0.
fn portuguese_nif(id: &[u8]) -> Check {
    if is_uniform(id) || matches!(id.first(), Some(b'0' | b'4')) && !id.starts_with(b"45") {
        return Check::Impossible;
    }
    let sum = weighted_sum(id, &[9, 8, 7, 6, 5, 4, 3, 2]);
    Check::from((11 - sum % 11) % 11 % 10 == digit(id, 8))
}

/// Luhn digit over digits and letters, A as 10.
fn cartao_de_cidadao(id: &[u8]) -> Check {
    let sum: u32 = id
        .iter()
        .rev()
        .filter_map(|&byte| char::from(byte).to_digit(36))
        .zip([1, 2].into_iter().cycle())
        .map(|(value, weight)| value * weight)
        .zip([false, true].into_iter().cycle())
        .map(|(value, doubled)| {
            if doubled && value > 9 {
                value - 9
            } else {
                value
            }
        })
        .sum();
    Check::from(sum.is_multiple_of(10))
}

/// Province, number and its remainder modulo 97; of a short number, with its zeroes left out.
fn naf(id: &[u8]) -> Check {
    let (province, serial) = (number(id, 0..2), number(id, 2..10));
    let factor = if serial < 10_000_000 {
        10_000_000
    } else {
        100_000_000
    };
    let whole = u64::from(province) * factor + u64::from(serial);
    if !(1..=53).contains(&province) && province != 66 {
        return Check::Impossible;
    }
    Check::from(whole % 97 == u64::from(number(id, 10..12)))
}

/// Kind of company, province and serial, and a check digit or the letter that stands for it.
pub fn cif(id: &[u8]) -> Check {
    let (Some(kind), Some(check)) = (id.first(), id.get(8)) else {
        return Check::Impossible;
    };
    if !b"ABCDEFGHJNPQRSUVW".contains(kind) {
        return Check::Impossible;
    }
    let body = id.get(1..8).unwrap_or_default();
    let value = (0..10).find(|value| {
        let with_check = [body, &[b'0' + value]].concat();
        fits_luhn(&with_check)
    });
    let value = usize::from(value.unwrap_or_default());
    let as_letter = b"JABCDEFGHI".get(value) == Some(check);
    let as_digit = b"0123456789".get(value) == Some(check);
    Check::from(as_letter || as_digit)
}

/// Date of birth, serial and Luhn digit.
fn amka(id: &[u8]) -> Check {
    if is_short_date_reversed(id, 0) {
        fits_luhn(id).into()
    } else {
        Check::Impossible
    }
}

/// The check digit is the sum weighted by powers of two, modulo 11.
fn afm(id: &[u8]) -> Check {
    let sum = weighted_sum(id, &[256, 128, 64, 32, 16, 8, 4, 2]);
    if is_uniform(id) {
        Check::Impossible
    } else {
        Check::from(sum % 11 % 10 == digit(id, 8))
    }
}
