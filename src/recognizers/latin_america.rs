//! National numbers of Latin America.

use super::digits::{digit, doubted_as_time, is_short_date, is_uniform, number};
use super::{Check, Cue, Find, Recognizer, Source};
use crate::checksum::{fits_luhn, weighted_sum};

pub const TABLE: &[Recognizer] = &[
    Recognizer {
        id: "br.cpf",
        entity: "BR_CPF",
        find: Find::Shapes(&[
            "99999999999",
            "999.999.999-99",
            "999.999.999.99",
            "999.999.999/99",
            "999999999-99",
            "999 999 999 99",
            "999-999-999-99",
        ]),
        check: Some(cpf),
        score: 0.75,
        cue: Cue::Raises("br-cpf"),
        source: Source::new("https://www.gov.br/receitafederal/pt-br/assuntos/meu-cpf"),
    },
    Recognizer {
        id: "br.cnpj",
        entity: "BR_CNPJ",
        find: Find::Shapes(&[
            "99999999999999",
            "**.***.***/****-99",
            "99999999/9999-99",
            "99 999 999/9999-99",
            "99.999.999.9999-99",
        ]),
        check: Some(cnpj),
        score: 0.8,
        cue: Cue::Raises("br-cnpj"),
        source: Source::new(
            "https://www.gov.br/receitafederal/pt-br/assuntos/orientacao-tributaria/cadastros/cnpj",
        ),
    },
    Recognizer {
        id: "mx.curp",
        entity: "MX_CURP",
        find: Find::Shapes(&["AAAA999999AAAAAA*9"]),
        check: Some(curp),
        score: 0.9,
        cue: Cue::Raises("mx-curp"),
        source: Source::new("https://www.gob.mx/curp/"),
    },
    Recognizer {
        id: "mx.rfc",
        entity: "MX_RFC",
        find: Find::Shapes(&["AAAA999999***", "AAAA-999999-***", "AAAA 999999 ***"]),
        check: Some(|id| rfc(id, 4)),
        score: 0.8,
        cue: Cue::Raises("mx-rfc"),
        source: Source::new(
            "https://www.sat.gob.mx/aplicacion/operacion/31274/consulta-tu-clave-de-rfc-mediante-curp",
        ),
    },
    Recognizer {
        id: "mx.rfc-company",
        entity: "MX_RFC",
        find: Find::Shapes(&["AAA999999***", "AAA-999999-***"]),
        check: Some(|id| rfc(id, 3)),
        score: 0.7,
        cue: Cue::Raises("mx-rfc"),
        source: Source::new("https://www.sat.gob.mx/"),
    },
    Recognizer {
        id: "ar.cuit",
        entity: "AR_CUIT",
        find: Find::Shapes(&[
            "99999999999",
            "99-99999999-9",
            "99 99999999 9",
            "99.99999999.9",
        ]),
        check: Some(cuit),
        score: 0.65,
        cue: Cue::Raises("ar-cuit"),
        source: Source::new("https://www.afip.gob.ar/cuit/"),
    },
    Recognizer {
        id: "cl.rut",
        entity: "CL_RUT",
        find: Find::Shapes(&["99.999.999-*", "9.999.999-*", "99999999-*", "9999999-*"]),
        check: Some(rut),
        score: 0.7,
        cue: Cue::Raises("cl-rut"),
        source: Source::new("https://www.registrocivil.cl/"),
    },
    Recognizer {
        id: "ec.ci",
        entity: "EC_CI",
        find: Find::Shapes(&["9999999999", "999999999-9"]),
        check: Some(|id| doubted_as_time(id, ecuadorian)),
        score: 0.5,
        cue: Cue::Raises("ec-ci"),
        source: Source::new("https://www.registrocivil.gob.ec/"),
    },
    Recognizer {
        id: "do.cedula",
        entity: "DO_CEDULA",
        find: Find::Shapes(&["999-9999999-9"]),
        check: Some(|id| fits_luhn(id).into()),
        score: 0.75,
        cue: Cue::Raises("do-cedula"),
        source: Source::new("https://jce.gob.do/"),
    },
    Recognizer {
        id: "do.cedula-digits",
        entity: "DO_CEDULA",
        find: Find::Shapes(&["99999999999"]),
        check: Some(|id| fits_luhn(id).into()),
        score: 0.35,
        cue: Cue::Required("do-cedula"),
        source: Source::new("https://jce.gob.do/"),
    },
    Recognizer {
        id: "uy.ci",
        entity: "UY_CI",
        find: Find::Shapes(&["9.999.999-9"]),
        check: Some(|id| {
            let sum = weighted_sum(id, &[2, 9, 8, 7, 6, 3, 4]);
            ((10 - sum % 10) % 10 == digit(id, 7)).into()
        }),
        score: 0.55,
        cue: Cue::Raises("uy-ci"),
        source: Source::new(
            "https://www.gub.uy/ministerio-interior/politicas-y-gestion/direccion-nacional-identificacion-civil",
        ),
    },
    Recognizer {
        id: "pe.ruc",
        entity: "PE_RUC",
        find: Find::Shapes(&["99999999999"]),
        check: Some(|id| {
            let sum = weighted_sum(id, &[5, 4, 3, 2, 7, 6, 5, 4, 3, 2]);
            match number(id, 0..2) {
                10 | 15..=17 | 20 => ((11 - sum % 11) % 10 == digit(id, 10)).into(),
                _ => Check::Impossible,
            }
        }),
        score: 0.5,
        cue: Cue::Raises("pe-ruc"),
        source: Source::new("https://www.sunat.gob.pe/"),
    },
];

/// Two check digits modulo 11; a rest of 10 counts as 0.
fn cpf(id: &[u8]) -> Check {
    if is_uniform(id) {
        return Check::Impossible;
    }
    let first = weighted_sum(id, &[10, 9, 8, 7, 6, 5, 4, 3, 2]) * 10 % 11 % 10;
    let second = weighted_sum(id, &[11, 10, 9, 8, 7, 6, 5, 4, 3, 2]) * 10 % 11 % 10;
    Check::from(first * 10 + second == number(id, 9..11))
}

/// Two check digits modulo 11. Since July 2026 the rest may hold letters, which count
/// as their ASCII code less that of 0.
fn cnpj(id: &[u8]) -> Check {
    let digits = id.iter().filter(|byte| byte.is_ascii_digit()).count();
    if is_uniform(id) || digits < 6 {
        return Check::Impossible;
    }
    let rest = |length: usize| {
        let body = id.get(..length).unwrap_or_default().iter().rev();
        let weights = (2..=9).cycle();
        let sum: u32 = body
            .zip(weights)
            .map(|(byte, weight)| u32::from(byte - b'0') * weight)
            .sum();
        sum * 10 % 11 % 10
    };
    Check::from(rest(12) == digit(id, 12) && rest(13) == digit(id, 13))
}

/// Letters of the name, date of birth, sex, state, consonants and a check digit.
fn curp(id: &[u8]) -> Check {
    let state = id.get(11..13).unwrap_or_default();
    let known = STATES.as_chunks::<2>().0.iter().any(|code| code == state);
    if !is_short_date(id, 4) || !matches!(id.get(10), Some(b'H' | b'M' | b'X')) || !known {
        return Check::Impossible;
    }
    let sum: u32 = id
        .iter()
        .take(17)
        .zip((2..=18).rev())
        .map(|(&byte, weight)| mexican_value(byte) * weight)
        .sum();
    Check::from((10 - sum % 10) % 10 == digit(id, 17))
}

/// Letters of the name, date, two characters against namesakes and one that checks;
/// many that are in use were given out with a wrong one.
fn rfc(id: &[u8], letters: usize) -> Check {
    let (body, check) = id
        .split_at_checked(id.len().saturating_sub(1))
        .unwrap_or_default();
    let Some(check) = check
        .first()
        .and_then(|&byte| char::from(byte).to_digit(11))
    else {
        return Check::Impossible;
    };
    if !is_short_date(id, letters) {
        return Check::Impossible;
    }
    // A company's has a space in front, which counts 37; & stands at 24.
    let space = if letters == 3 { 37 * 13 } else { 0 };
    let sum: u32 = body
        .iter()
        .rev()
        .zip(2..)
        .map(|(&byte, weight)| mexican_value(byte) * weight)
        .sum();
    match (11 - (space + sum) % 11) % 11 == check {
        true => Check::Fits,
        false => Check::Doubtful,
    }
}

/// The place in an alphabet that has one more sign behind N.
fn mexican_value(byte: u8) -> u32 {
    let value = char::from(byte).to_digit(36).unwrap_or(0);
    value + u32::from(byte >= b'O')
}

/// Check digit modulo 11, behind the prefixes of persons and companies.
fn cuit(id: &[u8]) -> Check {
    let sum = weighted_sum(id, &[5, 4, 3, 2, 7, 6, 5, 4, 3, 2]);
    let expected = match (11 - sum % 11) % 11 {
        10 => 9,
        other => other,
    };
    match number(id, 0..2) {
        20 | 23 | 24 | 27 | 30 | 33 | 34 => Check::from(expected == digit(id, 10)),
        _ => Check::Impossible,
    }
}

/// Check character modulo 11, K for 10.
fn rut(id: &[u8]) -> Check {
    let (body, check) = id
        .split_at_checked(id.len().saturating_sub(1))
        .unwrap_or_default();
    let sum: u32 = crate::checksum::digits(body)
        .rev()
        .zip((2..=7).cycle())
        .map(|(digit, weight)| digit * weight)
        .sum();
    let expected = b"0123456789K".get(((11 - sum % 11) % 11) as usize);
    match check.first() {
        Some(b'0'..=b'9' | b'K') if !is_uniform(body) => Check::from(expected == check.first()),
        _ => Check::Impossible,
    }
}

/// Province, a third digit below 6 and a Luhn digit.
fn ecuadorian(id: &[u8]) -> Check {
    match number(id, 0..2) {
        1..=24 | 30 if digit(id, 2) < 6 => fits_luhn(id).into(),
        _ => Check::Impossible,
    }
}

/// The codes of Mexico's states, and NE for those born abroad.
const STATES: &[u8] = b"ASBCBSCCCLCMCSCHDFDGGTGRHGJCMCMNMSNTNLOCPLQTQRSPSLSRTCTSTLVZYNZSNE";
