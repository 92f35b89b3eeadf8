//! Japanese: the names of national numbers, and of telephones.

use super::Language;

#[rustfmt::skip]
pub const LANGUAGE: Language = Language {
    groups: &[
        ("phone", &["電話", "携帯"]),
        ("jp-my-number", &["マイナンバー", "個人番号"]),
    ],
};
