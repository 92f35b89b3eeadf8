//! Estonian: the names of national numbers.

use super::Language;

#[rustfmt::skip]
pub const LANGUAGE: Language = Language {
    groups: &[
        ("ee-ik", &["isikukood", "isikukoodi", "id-kood"]),
    ],
};
