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
        ("month-1", &["januar", "jänner", "jän"]),
        ("month-2", &["februar", "feber"]),
        ("month-3", &["märz", "mrz"]),
        ("month-4", &["april"]),
        ("month-5", &["mai"]),
        ("month-6", &["juni"]),
        ("month-7", &["juli"]),
        ("month-8", &["august"]),
        ("month-9", &["september"]),
        ("month-10", &["oktober", "okt"]),
        ("month-11", &["november"]),
        ("month-12", &["dezember", "dez"]),
        ("birth", &[
            "geboren", "geboren am", "geburtsdatum", "geburtstag", "geb", "geb. am", "geb.-datum", "geburt",
        ]),
        ("name-intro", &[
            "ich heiße", "ich heisse", "mein name ist", "mein name lautet", "er heißt", "sie heißt", "hier spricht",
            "mein voller name ist",
        ]),
        ("name-intro-loose", &["ich bin", "namens", "hier ist"]),
        ("title", &["herr", "herrn", "frau", "fräulein", "dr", "prof", "dipl.-ing", "doktor", "familie"]),
        ("salutation", &[
            "hallo", "liebe", "lieber", "guten tag", "guten morgen", "servus", "moin", "werte", "werter", "danke",
            "grüezi",
        ]),
        ("sign-off", &[
            "mit freundlichen grüßen", "freundliche grüße", "mit freundlichem gruß", "viele grüße", "liebe grüße",
            "beste grüße", "herzliche grüße", "mfg", "lg", "vg", "hochachtungsvoll", "schöne grüße", "gruß",
            "grüße", "danke", "vielen dank", "dein", "deine", "ihr", "ihre",
        ]),
        ("name-label", &[
            "vorname", "nachname", "familienname", "vollständiger name", "geburtsname", "ansprechpartner",
            "ansprechpartnerin", "kontoinhaber", "empfänger", "absender", "karteninhaber", "antragsteller",
            "versicherter", "mieter", "vermieter", "patient", "patientin", "versicherungsnehmer", "unterschrift",
            "vor- und nachname",
        ]),
        ("name-label-vague", &["name", "kunde", "kundin", "von", "mitarbeiter", "mitarbeiterin"]),
        ("person-role", &[
            "patient", "patientin", "patienten", "der angeklagte", "kollege", "kollegin", "kollegen", "mandant",
            "mandantin",
        ]),
        ("relation", &[
            "meine frau", "mein mann", "mein sohn", "meine tochter", "meine mutter", "mein vater", "mein bruder",
            "meine schwester", "mein chef", "meine chefin", "mein kollege", "meine kollegin", "mein freund",
            "meine freundin", "mein partner", "meine partnerin", "mein nachbar", "meine nachbarin", "meinem mann",
            "meiner frau", "meinem sohn", "meiner tochter", "meinem kollegen", "meiner kollegin", "unser sohn",
            "unsere tochter", "mein vermieter", "meine tante", "mein onkel", "meine oma", "mein opa",
            "meinem freund", "meiner freundin", "meinem bruder", "meiner schwester",
        ]),
        ("name-particle", &["von", "vom", "zu", "zur", "zum", "und zu"]),
        ("not-a-name", &[
            "nicht", "kein", "keine", "ein", "eine", "einen", "einer", "einem", "der", "die", "das", "dem", "den",
            "des", "und", "oder", "aber", "wenn", "dann", "auf", "in", "im", "an", "am", "bei", "zu", "zum", "zur",
            "von", "vom", "für", "mit", "über", "als", "ist", "sind", "war", "waren", "habe", "hat", "hatte", "ich",
            "du", "er", "sie", "es", "wir", "ihr", "mich", "dich", "uns", "euch", "mir", "dir", "mein", "meine",
            "dein", "ihre", "unser", "was", "wo", "wie", "wer", "warum", "wann", "kann", "können", "will", "möchte",
            "soll", "muss", "wohne", "lebe", "komme", "arbeite", "geboren", "alle", "alles", "kunde", "kunden",
            "kundin", "kollege", "kollegen", "kolleginnen", "freunde", "freund", "team", "damen", "herren", "welt",
            "zusammen", "leute", "grüße", "gruß", "dank", "vielen", "guten", "tag", "morgen", "abend", "hier", "da",
            "jetzt", "heute", "nur", "auch", "sehr", "etwas", "gut", "neu", "alt", "herr", "frau", "bundeskanzler",
            "präsident", "minister", "direktor", "bürgermeister", "student", "studentin", "lehrer", "lehrerin",
            "arzt", "ärztin", "ingenieur", "entwickler", "eltern", "mitglieder", "mitarbeiter", "nachbarn", "leser",
            "gast", "gäste", "unbekannt", "geheim", "egal", "unwichtig", "gott", "schatz", "mama", "papa",
            "professor", "doktor", "firma", "abteilung", "patient", "nummer", "akte", "daten", "liebe", "bewerber",
            "mieter", "jahre", "jahr", "deutsche", "deutscher", "willkommen", "ausdrücklich",
        ]),
    ],
};
