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
    ],
};
