//! Lithuanian: the names of national numbers.

use super::Language;

#[rustfmt::skip]
pub const LANGUAGE: Language = Language {
    groups: &[
        ("lt-ak", &["asmens kodas", "asmens kodo", "asmens kodą", "ak"]),
    ],
};
