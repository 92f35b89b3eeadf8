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
        ("month-1", &["januar"]),
        ("month-2", &["februar"]),
        ("month-3", &["mars"]),
        ("month-4", &["april"]),
        ("month-5", &["mai"]),
        ("month-6", &["juni"]),
        ("month-7", &["juli"]),
        ("month-8", &["august"]),
        ("month-9", &["september"]),
        ("month-10", &["oktober"]),
        ("month-11", &["november"]),
        ("month-12", &["desember", "des"]),
        ("birth", &["født", "fødselsdato", "fødselsdag", "bursdag", "bursdagen"]),
        ("name-intro", &["jeg heter", "mitt navn er", "navnet mitt er", "han heter", "hun heter"]),
        ("name-intro-loose", &["det er", "ved navn"]),
        ("title", &["fru", "herr", "frøken", "hr"]),
        ("title-lower", &["fru", "herr", "frøken"]),
        ("salutation", &["kjære", "hei", "takk", "hallo"]),
        ("sign-off", &[
            "med vennlig hilsen", "vennlig hilsen", "hilsen", "mvh", "beste hilsen", "klem", "takk",
            "på forhånd takk", "med hilsen",
        ]),
        ("name-label", &[
            "fornavn", "etternavn", "fullt navn", "navn", "kontaktperson", "mottaker", "avsender", "kontoinnehaver",
            "søker", "pasientens navn",
        ]),
        ("name-label-vague", &["kunde", "fra", "til"]),
        ("person-role", &["pasienten", "pasient", "kollegaen"]),
        ("relation", &[
            "min kone", "kona mi", "min mann", "mannen min", "min sønn", "sønnen min", "min datter", "datteren min",
            "moren min", "faren min", "broren min", "søsteren min", "sjefen min", "kollegaen min", "vennen min",
            "venninnen min", "kjæresten min", "naboen min", "samboeren min", "vår sønn", "vår datter",
        ]),
        ("not-a-name", &[
            "ikke", "ingen", "en", "et", "ei", "den", "det", "de", "og", "eller", "men", "så", "hvis", "på", "i",
            "ved", "til", "fra", "for", "med", "om", "av", "som", "er", "var", "har", "jeg", "du", "han", "hun",
            "vi", "dere", "dem", "meg", "deg", "oss", "min", "mitt", "din", "ditt", "vår", "hva", "hvor", "hvordan",
            "hvem", "hvorfor", "kan", "vil", "skal", "bor", "født", "alle", "alle sammen", "kunde", "kunder",
            "kollega", "kolleger", "venn", "venner", "team", "verden", "takk", "hilsen", "vennlig", "her", "nå",
            "også", "veldig", "bra", "ny", "foreldre", "ukjent", "hemmelig", "forhånd", "mamma", "pappa", "noe",
            "noen", "år", "avdeling",
        ]),
        ("address", &["adresse", "bor i", "bor på", "bosted", "leveringsadresse", "postnummer"]),
        ("street-ending", &["gata", "gaten", "veien", "vegen", "vei", "veg", "alléen"]),
        ("street-ending-weak", &["gate", "plass", "torget", "bakken", "svingen", "lia"]),
        ("not-a-street", &[
            "telefon", "tlf", "jeg", "og", "i", "på", "utvei", "omvei", "arbeidsplass", "parkeringsplass", "hilsen",
        ]),
        ("address-unit", &["leilighet", "bolig"]),
        ("address-floor", &["etg", "etasje"]),
        ("numbered-thing", &["trinn", "kapittel", "uke"]),
    ],
};
