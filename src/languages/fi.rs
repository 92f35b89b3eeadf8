//! Finnish.

use super::Language;

#[rustfmt::skip]
pub const LANGUAGE: Language = Language {
    code: "fi",
    groups: &[
        ("counter", &[
            "tilaus", "tilausnumero", "versio", "esimerkki", "testi", "lasku", "laskun numero", "lippu",
            "seuranta", "lähetys", "sivu", "huone", "hinta", "tuotenumero", "sarjanumero", "rivi",
            "virhekoodi",
        ]),
        ("email", &["sähköposti"]),
        ("phone", &["puhelin", "puhelinnumero", "puh", "kännykkä", "matkapuhelin", "soita", "numeroni", "gsm"]),
        ("ip-address", &["ip-osoite", "palvelin"]),
        ("mac-address", &["mac-osoite"]),
        ("fi-hetu", &[
            "henkilötunnus", "henkilötunnukseni", "henkilötunnuksesi", "henkilötunnuksen", "hetu",
            "hetuni", "sotu", "sosiaaliturvatunnus",
        ]),
        ("us-ssn", &["yhdysvaltain sosiaaliturvatunnus"]),
        ("card", &[
            "kortti", "korttini", "kortin", "korttinumero", "luottokortti", "luottokorttini",
            "pankkikortti", "maksukortti",
        ]),
        ("iban", &["tili", "tilini", "tilinumero", "tilinumeroni", "pankkitili"]),
        ("crypto", &["lompakko", "kryptovaluutta", "osoite"]),
    ],
};
