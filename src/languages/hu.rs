//! Hungarian: the names of national numbers.

use super::Language;

#[rustfmt::skip]
pub const LANGUAGE: Language = Language {
    groups: &[
        ("hu-tax-id", &["adóazonosító", "adójel", "adóazonosítóm"]),
    ],
};
