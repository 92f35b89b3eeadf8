//! Icelandic: the names of national numbers.

use super::Language;

#[rustfmt::skip]
pub const LANGUAGE: Language = Language {
    groups: &[
        ("is-kennitala", &["kennitala", "kennitalan", "kennitölu", "kt"]),
    ],
};
