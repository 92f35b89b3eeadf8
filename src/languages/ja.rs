//! Japanese: the names of national numbers.

use super::Language;

#[rustfmt::skip]
pub const LANGUAGE: Language = Language {
    groups: &[
        ("jp-my-number", &["マイナンバー", "個人番号", "マイナンバーは", "個人番号は", "私のマイナンバーは", "マイナンバーカード"]),
    ],
};
