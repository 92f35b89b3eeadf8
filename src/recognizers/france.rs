//! National numbers of France.

use super::digits::number;
use super::{Check, Cue, Find, Recognizer, Source};
use crate::checksum::{digits, fits_luhn, remainder_97};

pub const TABLE: &[Recognizer] = &[
    Recognizer {
        id: "fr.nir",
        entity: "FR_NIR",
        find: Find::Shapes(&[
            "9~99~99~9*~999~999~99",
            "999999*999999 99",
            "999999*999999-99",
        ]),
        check: Some(nir),
        score: 0.85,
        cue: Cue::Raises("fr-nir"),
        source: Source::new("https://www.insee.fr/fr/metadonnees/definition/c1409"),
    },
    Recognizer {
        id: "fr.nir-without-key",
        entity: "FR_NIR",
        find: Find::Shapes(&["9~99~99~9*~999~999"]),
        check: Some(nir_without_key),
        score: 0.4,
        cue: Cue::Required("fr-nir"),
        source: Source::new("https://www.insee.fr/fr/metadonnees/definition/c1409"),
    },
    Recognizer {
        id: "fr.nif",
        entity: "FR_NIF",
        find: Find::Shapes(&["9999999999999", "99 99 999 999 999", "99.99.999.999.999"]),
        check: Some(nif),
        score: 0.6,
        cue: Cue::Raises("fr-nif"),
        source: Source::new(
            "https://www.impots.gouv.fr/particulier/questions/ou-puis-je-trouver-mon-numero-fiscal",
        ),
    },
    Recognizer {
        id: "fr.siren",
        entity: "FR_SIREN_SIRET",
        find: Find::Shapes(&["999~999~999", "999~999~999~99999", "999 999 999 99999"]),
        check: Some(siren),
        score: 0.5,
        cue: Cue::Required("fr-siren"),
        source: Source::new("https://www.insee.fr/fr/metadonnees/definition/c2047"),
    },
];

/// The first ten digits modulo 511 are the last three.
fn nif(id: &[u8]) -> Check {
    // In two steps, to stay inside 32 bits.
    let rest = (number(id, 0..5) % 511 * (100_000 % 511) + number(id, 5..10)) % 511;
    match id.first() {
        Some(b'0'..=b'3') => Check::from(rest == number(id, 10..13)),
        _ => Check::Impossible,
    }
}

/// Luhn digit; the branches of La Poste, 356 000 000, have a plain sum instead.
fn siren(id: &[u8]) -> Check {
    let post = id.starts_with(b"356000000") && digits(id).sum::<u32>().is_multiple_of(5);
    Check::from(fits_luhn(id) || post)
}

/// Sex, month and department are possible and the key, 97 less the rest, fits.
fn nir(id: &[u8]) -> Check {
    let (body, key) = id.split_at_checked(13).unwrap_or_default();
    match nir_without_key(body) {
        Check::Plausible => {
            Check::from((nir_remainder(body) + number(key, 0..2)).is_multiple_of(97))
        }
        other => other,
    }
}

/// Sex, month and department are possible. The months from 20 on stand for a month
/// that is not known.
fn nir_without_key(body: &[u8]) -> Check {
    let sex = matches!(number(body, 0..1), 1..=4 | 7 | 8);
    let month = matches!(number(body, 3..5), 1..=12 | 20..=42 | 50..=99);
    let department = match body.get(5..7) {
        Some([b'2', b'A' | b'B']) => true,
        Some([tens, ones]) => tens.is_ascii_digit() && ones.is_ascii_digit(),
        _ => false,
    };
    if sex && month && department && number(body, 7..10) > 0 {
        Check::Plausible
    } else {
        Check::Impossible
    }
}

/// The number modulo 97; Corsica's 2A counts as 19 and 2B as 18.
fn nir_remainder(body: &[u8]) -> u32 {
    let corsica = match body.get(6) {
        Some(b'A') => Some(*b"19"),
        Some(b'B') => Some(*b"18"),
        _ => None,
    };
    let (head, tail) = body.split_at_checked(7).unwrap_or_default();
    let head = match corsica {
        None => head,
        Some(_) => head.get(..5).unwrap_or_default(),
    };
    let department = corsica.into_iter().flatten();
    remainder_97(
        head.iter()
            .copied()
            .chain(department)
            .chain(tail.iter().copied()),
    )
}
