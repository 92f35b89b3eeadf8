//! Greek: the names of national numbers.

use super::Language;

#[rustfmt::skip]
pub const LANGUAGE: Language = Language {
    groups: &[
        ("gr-amka", &["αμκα", "ΑΜΚΑ", "Α.Μ.Κ.Α"]),
        ("gr-afm", &["αφμ", "ΑΦΜ", "Α.Φ.Μ"]),
    ],
};
