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
        ("month-1", &["tammikuu", "tammikuuta"]),
        ("month-2", &["helmikuu", "helmikuuta"]),
        ("month-3", &["maaliskuu", "maaliskuuta"]),
        ("month-4", &["huhtikuu", "huhtikuuta"]),
        ("month-5", &["toukokuu", "toukokuuta"]),
        ("month-6", &["kesäkuu", "kesäkuuta"]),
        ("month-7", &["heinäkuu", "heinäkuuta"]),
        ("month-8", &["elokuu", "elokuuta"]),
        ("month-9", &["syyskuu", "syyskuuta"]),
        ("month-10", &["lokakuu", "lokakuuta"]),
        ("month-11", &["marraskuu", "marraskuuta"]),
        ("month-12", &["joulukuu", "joulukuuta"]),
        ("birth", &["syntynyt", "syntymäaika", "syntymäpäivä", "syntymäpäiväni", "synt", "synnyin", "s.aika"]),
        ("name-intro", &["nimeni on", "minun nimeni on", "olen nimeltäni"]),
        ("name-intro-loose", &["olen", "täällä"]),
        ("title", &["herra", "rouva", "neiti", "tohtori"]),
        ("title-lower", &["herra", "rouva", "neiti", "tohtori"]),
        ("salutation", &["hei", "moi", "hyvä", "terve", "kiitos", "rakas"]),
        ("sign-off", &[
            "ystävällisin terveisin", "terveisin", "terveiset", "kunnioittavasti", "parhain terveisin", "kiitos",
            "yt", "kiittäen", "rakkain terveisin",
        ]),
        ("name-label", &[
            "etunimi", "sukunimi", "koko nimi", "nimi", "yhteyshenkilö", "vastaanottaja", "lähettäjä", "hakija",
            "tilinomistaja",
        ]),
        ("name-label-vague", &["asiakas"]),
        ("person-role", &["potilas", "asiakkaamme", "kollegani"]),
        ("relation", &[
            "vaimoni", "mieheni", "poikani", "tyttäreni", "äitini", "isäni", "veljeni", "siskoni", "pomoni",
            "työkaverini", "ystäväni", "kaverini", "tyttöystäväni", "poikaystäväni", "naapurini", "lääkärini",
        ]),
        ("not-a-name", &[
            "ei", "en", "ja", "tai", "mutta", "jos", "että", "on", "oli", "olen", "olet", "minä", "sinä", "hän",
            "me", "te", "he", "minun", "sinun", "mitä", "missä", "miten", "kuka", "miksi", "voin", "haluan", "asun",
            "syntynyt", "kaikki", "kaikille", "asiakas", "asiakkaat", "kollega", "ystävä", "ystävät", "tiimi",
            "maailma", "kiitos", "tässä", "nyt", "myös", "hyvin", "uusi", "terveisin", "tuntematon", "salainen",
            "äiti", "isä", "vuotta", "vuoden", "töissä", "täällä", "se", "tämä", "suomesta", "herra", "rouva",
            "päivää", "huomenta", "iltaa", "etukäteen", "paljon",
        ]),
        ("address", &["osoite", "asun", "osoitteeni", "kotiosoite", "toimitusosoite"]),
        ("street-ending", &["katu", "kuja", "polku", "kaari"]),
        ("street-ending-weak", &["tie", "tori", "raitti", "bulevardi"]),
        ("not-a-street", &["puh", "puhelin", "minä", "ja", "rautatie", "moottoritie"]),
        ("address-unit", &["as", "asunto", "rappu"]),
        ("address-floor", &["krs", "kerros"]),
        ("numbered-thing", &["päivä", "luku", "sivu", "viikko"]),
    ],
};
