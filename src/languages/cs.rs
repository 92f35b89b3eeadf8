//! Czech and Slovak: the names of national numbers.

use super::Language;

#[rustfmt::skip]
pub const LANGUAGE: Language = Language {
    groups: &[
        ("cz-rc", &["rodné číslo", "rodneho čísla", "rč", "r.č", "rodným číslem"]),
        ("cz-ico", &["ičo", "ič", "identifikační číslo", "identifikačné číslo"]),
    ],
};
