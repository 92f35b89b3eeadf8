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
        ("se-personnummer", &[
            "personnummer", "personnr", "personnumret", "pnr", "samordningsnummer", "person nr",
        ]),
        ("fi-hetu", &["personbeteckning", "personbeteckningen"]),
        ("us-ssn", &["socialförsäkringsnummer"]),
        ("card", &["kort", "kortnummer", "kreditkort", "betalkort", "bankkort", "kontokort"]),
        ("iban", &["konto", "kontonummer", "bankkonto", "överföring"]),
        ("crypto", &["plånbok", "kryptovaluta", "adress"]),
    ],
};
