//! Norwegian Bokmål.

use super::Language;

#[rustfmt::skip]
pub const LANGUAGE: Language = Language {
    code: "nb",
    groups: &[
        ("counter", &[
            "bestilling", "ordre", "ordrenummer", "eksempel", "faktura", "fakturanummer", "sak", "sporing",
            "pakke", "side", "rom", "pris", "varenummer", "serienummer", "linje", "feilkode",
        ]),
    ],
};
