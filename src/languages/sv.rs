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
        ("email", &["e-post", "mejl", "mejla"]),
        ("phone", &[
            "telefon", "telefonnummer", "tel", "mobil", "mobilnummer", "ring", "ringa", "mitt nummer", "nås på",
            "tfn",
        ]),
        ("ip-address", &["ip-adress"]),
        ("mac-address", &["mac-adress"]),
    ],
};
