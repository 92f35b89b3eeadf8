//! Croatian, Bosnian and Serbian: the names of national numbers.

use super::Language;

#[rustfmt::skip]
pub const LANGUAGE: Language = Language {
    groups: &[
        ("hr-oib", &["oib", "osobni identifikacijski broj"]),
        ("yu-jmbg", &["jmbg", "matični broj"]),
    ],
};
