//! Arabic: the names of national numbers, and of telephones.

use super::Language;

#[rustfmt::skip]
pub const LANGUAGE: Language = Language {
    groups: &[
        ("phone", &["هاتفي", "هاتف", "جوال", "موبايل", "تليفون"]),
        ("ae-emirates-id", &["الهوية الإماراتية", "رقم الهوية", "هوية"]),
        ("eg-national-id", &["الرقم القومي", "رقم قومي"]),
    ],
};
