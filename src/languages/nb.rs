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
        ("email", &["e-post", "epost"]),
        ("phone", &[
            "telefon", "telefonnummer", "tlf", "mobil", "mobilnummer", "ring", "ringe", "nummeret mitt", "nås på",
        ]),
        ("ip-address", &["ip-adresse"]),
        ("mac-address", &["mac-adresse"]),
        ("no-fodselsnummer", &[
            "fødselsnummer", "fødselsnr", "fnr", "personnummer", "personnr", "d-nummer", "d-nr",
            "h-nummer", "fødselsnummeret",
        ]),
        ("dk-cpr", &["dansk personnummer"]),
        ("us-ssn", &["trygdenummer"]),
        ("card", &["kort", "kortnummer", "kredittkort", "betalingskort", "bankkort"]),
        ("iban", &["konto", "kontonummer", "bankkonto", "overføring"]),
        ("crypto", &["lommebok", "kryptovaluta", "adresse"]),
    ],
};
