//! Dutch.

use super::Language;

#[rustfmt::skip]
pub const LANGUAGE: Language = Language {
    code: "nl",
    groups: &[
        ("counter", &[
            "bestelling", "bestelnummer", "versie", "voorbeeld", "factuur", "factuurnummer", "pakket",
            "bladzijde", "pagina", "kamer", "prijs", "artikelnummer", "serienummer", "regel", "foutcode",
        ]),
    ],
};
