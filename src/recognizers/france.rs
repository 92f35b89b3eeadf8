//! National numbers of France.

use super::digits::number;
use super::{Check, Cue, Find, Recognizer, Source};
use crate::checksum::remainder_97;

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
];

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
