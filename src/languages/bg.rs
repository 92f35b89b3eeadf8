//! Bulgarian, Macedonian and Serbian in Cyrillic: the names of national numbers.

use super::Language;

#[rustfmt::skip]
pub const LANGUAGE: Language = Language {
    groups: &[
        ("bg-egn", &["егн", "ЕГН", "Егн", "единен граждански номер"]),
        ("yu-jmbg", &["ЈМБГ", "јмбг", "ЕМБГ", "ембг", "матични број", "матичен број"]),
    ],
};
