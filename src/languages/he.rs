//! Hebrew: the names of national numbers.

use super::Language;

#[rustfmt::skip]
pub const LANGUAGE: Language = Language {
    groups: &[
        ("il-id", &["תעודת זהות", "ת.ז", "תז", "מספר זהות", "ת״ז", "ת\"ז"]),
    ],
};
