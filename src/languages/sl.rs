//! Slovenian: the names of national numbers.

use super::Language;

#[rustfmt::skip]
pub const LANGUAGE: Language = Language {
    groups: &[
        ("si-emso", &["emšo", "enotna matična številka"]),
        ("si-tax", &["davčna", "davčno številko"]),
    ],
};
