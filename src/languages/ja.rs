//! Japanese: the names of national numbers, and of telephones.

use super::Language;

#[rustfmt::skip]
pub const LANGUAGE: Language = Language {
    groups: &[
        ("phone", &["電話", "電話番号", "携帯", "携帯電話"]),
        ("jp-my-number", &["マイナンバー", "個人番号", "マイナンバーは", "個人番号は", "私のマイナンバーは", "マイナンバーカード"]),
    ],
};
