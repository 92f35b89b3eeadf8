//! Arabic: the names of national numbers.

use super::Language;

#[rustfmt::skip]
pub const LANGUAGE: Language = Language {
    groups: &[
        ("ae-emirates-id", &["الهوية الإماراتية", "رقم الهوية", "هوية"]),
        ("eg-national-id", &["الرقم القومي", "رقم قومي"]),
    ],
};
