//! English.

use super::Language;

#[rustfmt::skip]
pub const LANGUAGE: Language = Language {
    code: "en",
    groups: &[
        ("counter", &[
            "order", "version", "example", "test", "build", "isbn", "issn", "invoice", "ticket",
            "tracking", "room", "page", "price", "serial", "commit", "hash", "checksum", "timestamp",
            "unix time", "epoch", "uuid", "article", "sku", "part number", "model", "port", "error code",
            "line", "flight",
        ]),
        ("dk-cpr", &["cpr", "cpr number", "danish id"]),
    ],
};
