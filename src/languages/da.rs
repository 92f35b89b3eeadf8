//! Danish.

use super::Language;

#[rustfmt::skip]
pub const LANGUAGE: Language = Language {
    code: "da",
    groups: &[
        ("counter", &[
            "ordre", "ordrenummer", "eksempel", "faktura", "fakturanummer", "sporing", "pakkenummer",
            "side", "værelse", "lokale", "pris", "varenummer", "serienummer", "sagsnummer", "fejlkode",
            "linje",
        ]),
    ],
};
