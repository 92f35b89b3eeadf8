//! English.

use super::Language;

pub const LANGUAGE: Language = Language {
    code: "en",
    groups: &[
        (
            "counter",
            &[
                "order", "version", "example", "test", "build", "isbn", "invoice", "tracking",
            ],
        ),
        ("dk-cpr", &["cpr", "cpr number", "danish id"]),
    ],
};
