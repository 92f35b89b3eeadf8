//! Romanian: the names of national numbers.

use super::Language;

#[rustfmt::skip]
pub const LANGUAGE: Language = Language {
    groups: &[
        ("ro-cnp", &["cnp", "cod numeric personal", "codul numeric personal", "c.n.p"]),
    ],
};
