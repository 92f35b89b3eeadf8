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
        ("month-1", &["januari"]),
        ("month-2", &["februari"]),
        ("month-3", &["mars"]),
        ("month-4", &["april"]),
        ("month-5", &["maj"]),
        ("month-6", &["juni"]),
        ("month-7", &["juli"]),
        ("month-8", &["augusti"]),
        ("month-9", &["september"]),
        ("month-10", &["oktober"]),
        ("month-11", &["november"]),
        ("month-12", &["december"]),
        ("birth", &["född", "född den", "födelsedatum", "födelsedag", "föddes", "födelsetid"]),
        ("name-intro", &["jag heter", "mitt namn är", "han heter", "hon heter", "heter"]),
        ("name-intro-loose", &["jag är", "det är", "vid namn"]),
        ("title", &["fröken", "fru", "herr", "doktor"]),
        ("title-lower", &["fru", "herr", "fröken"]),
        ("salutation", &["hej", "kära", "käre", "bästa", "tack", "hejsan"]),
        ("sign-off", &[
            "med vänlig hälsning", "med vänliga hälsningar", "vänliga hälsningar", "vänlig hälsning", "hälsningar",
            "mvh", "bästa hälsningar", "kram", "tack", "tack på förhand",
        ]),
        ("name-label", &[
            "förnamn", "efternamn", "fullständigt namn", "namn", "kontaktperson", "mottagare", "avsändare",
            "kontoinnehavare", "sökande", "patientens namn",
        ]),
        ("name-label-vague", &["kund", "från", "till"]),
        ("person-role", &["patienten", "patient", "kollegan"]),
        ("relation", &[
            "min fru", "min man", "min son", "min dotter", "min mamma", "min pappa", "min mor", "min far",
            "min bror", "min syster", "min chef", "min kollega", "min vän", "min flickvän", "min pojkvän",
            "min sambo", "min granne", "vår son", "vår dotter",
        ]),
        ("name-particle", &["av"]),
        ("not-a-name", &[
            "inte", "ingen", "en", "ett", "den", "det", "de", "och", "eller", "men", "så", "om", "på", "i", "vid",
            "till", "från", "för", "med", "av", "som", "är", "var", "har", "hade", "jag", "du", "han", "hon", "vi",
            "ni", "dem", "mig", "dig", "oss", "min", "mitt", "din", "ditt", "er", "vår", "vad", "hur", "vem",
            "varför", "när", "kan", "vill", "ska", "bor", "född", "alla", "allihopa", "kund", "kunder", "kollega",
            "kollegor", "vän", "vänner", "team", "världen", "tack", "hälsning", "hälsningar", "vänlig", "vänliga",
            "här", "nu", "också", "mycket", "bra", "ny", "minister", "direktör", "lärare", "föräldrar", "läsare",
            "okänd", "hemlig", "förhand", "mamma", "pappa", "något", "någon", "år", "avdelning", "regards",
        ]),
        ("address", &["adress", "bor på", "bostad", "leveransadress", "postnummer"]),
        ("street-ending", &["gatan", "vägen", "gränd", "gränden", "stigen", "allén"]),
        ("street-ending-weak", &["torget", "plan", "backen", "väg"]),
        ("not-a-street", &[
            "telefon", "tel", "jag", "och", "i", "på", "arbetsplan", "tidsplan", "utväg", "hälsningar",
        ]),
        ("address-unit", &["lgh", "lägenhet"]),
        ("address-floor", &["tr", "trappor"]),
        ("numbered-thing", &["steg", "avsnitt", "sida", "vecka"]),
    ],
};
