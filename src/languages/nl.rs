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
        ("email", &["mailadres", "e-mailadres"]),
        ("phone", &[
            "telefoon", "telefoonnummer", "tel", "mobiel", "mobiele nummer", "gsm", "bel", "bellen", "bel me",
            "mijn nummer", "bereikbaar", "06-nummer",
        ]),
        ("ip-address", &["ip-adres"]),
        ("mac-address", &["mac-adres"]),
        ("nl-bsn", &[
            "bsn", "bsn-nummer", "burgerservicenummer", "burger service nummer", "sofinummer",
            "sofi-nummer",
        ]),
        ("be-national-number", &[
            "rijksregisternummer", "rijksregister", "insz", "nationaal nummer", "bisnummer",
            "bis-nummer", "rrn",
        ]),
        ("us-ssn", &["amerikaans burgerservicenummer"]),
        ("card", &[
            "kaart", "kaartnummer", "creditcard", "creditcardnummer", "betaalkaart", "pinpas",
            "bankpas",
        ]),
        ("iban", &[
            "rekening", "rekeningnummer", "bankrekening", "bankrekeningnummer", "overmaken",
        ]),
        ("crypto", &["portemonnee", "cryptomunt", "adres"]),
    ],
};
