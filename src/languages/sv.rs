//! Swedish.

use super::Language;

#[rustfmt::skip]
pub const LANGUAGE: Language = Language {
    code: "sv",
    groups: &[
        ("counter", &[
            "beställning", "order", "ordernummer", "exempel", "faktura", "fakturanummer", "ärende",
            "spårning", "paket", "sida", "rum", "pris", "artikelnummer", "serienummer", "rad", "felkod",
        ]),
    ],
};
