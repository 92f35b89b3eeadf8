//! German.

use super::Language;

#[rustfmt::skip]
pub const LANGUAGE: Language = Language {
    code: "de",
    groups: &[
        ("counter", &[
            "bestellung", "bestellnummer", "auftrag", "auftragsnummer", "beispiel", "rechnung",
            "rechnungsnummer", "sendungsnummer", "seite", "zimmer", "preis", "artikelnummer",
            "seriennummer", "vorgangsnummer", "fehlercode", "zeile", "prüfsumme", "zeitstempel",
        ]),
        ("email", &["e-mail-adresse", "mailadresse"]),
        ("phone", &[
            "telefon", "telefonnummer", "tel", "handy", "handynummer", "mobil", "mobilnummer", "rufnummer",
            "festnetz", "durchwahl", "anrufen", "ruf mich", "rufen sie", "erreichbar", "meine nummer", "rückruf",
            "fon",
        ]),
        ("ip-address", &["ip-adresse", "ip-adressen", "rechner"]),
        ("mac-address", &["mac-adresse"]),
        ("de-tax-id", &[
            "steuer-id", "steuerid", "steuer-identifikationsnummer", "steueridentifikationsnummer",
            "steuerliche identifikationsnummer", "identifikationsnummer", "idnr", "steuer-idnr",
            "steuernummer", "tin",
        ]),
        ("us-ssn", &["sozialversicherungsnummer", "amerikanische sozialversicherungsnummer"]),
        ("us-itin", &["steueridentifikationsnummer"]),
        ("nl-bsn", &["niederländische bürgernummer"]),
        ("card", &[
            "karte", "kartennummer", "kreditkarte", "kreditkartennummer", "kreditkarten",
            "bankkarte", "debitkarte", "girokarte",
        ]),
        ("iban", &[
            "konto", "kontonummer", "bankverbindung", "bankkonto", "überweisung", "überweisen",
        ]),
        ("crypto", &["geldbörse", "kryptowährung", "adresse"]),
    ],
};
