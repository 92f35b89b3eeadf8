//! Latvian: the names of national numbers.

use super::Language;

#[rustfmt::skip]
pub const LANGUAGE: Language = Language {
    groups: &[
        ("lv-pk", &["personas kods", "personas kodu", "pk"]),
    ],
};
