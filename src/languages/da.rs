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
        ("spelled-at", &["snabel-a"]),
        ("email", &["mailadresse", "e-mailadresse", "skriv til"]),
        ("phone", &[
            "telefon", "telefonnummer", "tlf", "tlf nr", "mobil", "mobilnummer", "mobiltelefon", "ring til",
            "ring på", "ringe", "ring", "sms til", "mit nummer", "fastnet", "træffes på",
        ]),
        ("ip-address", &["ip-adresse", "ip-adressen"]),
        ("mac-address", &["mac-adresse"]),
        ("dk-cpr", &[
            "cpr-nr", "cprnr", "cpr-nummer", "cprnummer", "personnummer", "personnr",
            "cpr-nummeret",
        ]),
        ("us-ssn", &["socialsikringsnummer", "amerikansk personnummer"]),
        ("card", &[
            "kort", "kortnummer", "kreditkort", "betalingskort", "dankort", "visakort", "hævekort",
        ]),
        ("iban", &["kontonummer", "bankkonto", "konto", "bankoplysninger", "overfør"]),
        ("crypto", &["tegnebog", "kryptovaluta", "adresse"]),
    ],
};
