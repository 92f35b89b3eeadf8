//! Czech and Slovak: the names of national numbers.

use super::Language;

#[rustfmt::skip]
pub const LANGUAGE: Language = Language {
    groups: &[
        ("cz-rc", &["rodné číslo", "rodneho čísla", "rodného čísla", "rč", "r.č", "rc", "rodným číslem"]),
        ("cz-ico", &["ičo", "ičo:", "ič", "identifikační číslo", "identifikačné číslo"]),
    ],
};
