//! Afrikaans: the names of national numbers.

use super::Language;

#[rustfmt::skip]
pub const LANGUAGE: Language = Language {
    groups: &[
        ("za-id", &["id-nommer", "identiteitsnommer"]),
    ],
};
