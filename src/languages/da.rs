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
        ("aws-secret-key", &["hemmelige adgangsnøgle", "hemmelig nøgle"]),
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
        ("month-1", &["januar"]),
        ("month-2", &["februar"]),
        ("month-3", &["marts"]),
        ("month-4", &["april"]),
        ("month-5", &["maj"]),
        ("month-6", &["juni"]),
        ("month-7", &["juli"]),
        ("month-8", &["august"]),
        ("month-9", &["september"]),
        ("month-10", &["oktober", "okt"]),
        ("month-11", &["november"]),
        ("month-12", &["december"]),
        ("birth", &["født", "født den", "fødselsdato", "fødselsdag", "fødselsdagen", "fødeår"]),
        ("name-intro", &[
            "jeg hedder", "mit navn er", "mit fulde navn er", "han hedder", "hun hedder", "navnet er", "hedder",
        ]),
        ("name-intro-loose", &["jeg er", "det er", "her er", "ved navn"]),
        ("title", &["hr", "fru", "frøken", "frk", "herr", "herre", "lektor"]),
        ("title-lower", &["hr", "fru", "frøken", "frk", "dr", "prof", "herr", "lektor"]),
        ("salutation", &["kære", "hej", "goddag", "godmorgen", "tak", "hejsa"]),
        ("sign-off", &[
            "med venlig hilsen", "venlig hilsen", "venlige hilsner", "mange hilsner", "hilsen", "kærlig hilsen",
            "mvh", "med venlige hilsner", "bedste hilsner", "de bedste hilsner", "kh", "knus", "tak",
            "på forhånd tak", "mange tak",
        ]),
        ("name-label", &[
            "fulde navn", "fornavn", "efternavn", "mellemnavn", "kontaktperson", "kundens navn", "modtager",
            "afsender", "patientens navn", "kontohaver", "ansøger", "lejer", "underskrift", "pårørende", "navn",
        ]),
        ("name-label-vague", &["kunde", "fra", "til", "medarbejder"]),
        ("person-role", &["patienten", "patient", "min kunde", "kollegaen", "sagsøgte"]),
        ("relation", &[
            "min kone", "min mand", "min søn", "min datter", "min mor", "min far", "min bror", "min søster",
            "min chef", "min kollega", "min ven", "min veninde", "min kæreste", "min nabo", "min læge", "min eks",
            "min samlever", "vores søn", "vores datter", "min onkel", "min moster", "min faster", "min fætter",
            "min kusine", "min mormor", "min farmor", "min leder", "mit barn", "min udlejer",
        ]),
        ("name-particle", &["af"]),
        ("not-a-name", &[
            "ikke", "ingen", "en", "et", "den", "det", "de", "og", "eller", "men", "så", "hvis", "på", "i", "ved",
            "til", "fra", "for", "med", "om", "af", "som", "er", "var", "har", "havde", "jeg", "du", "han", "hun",
            "vi", "dem", "mig", "dig", "os", "min", "mit", "dine", "din", "jeres", "vores", "hvad", "hvor",
            "hvordan", "hvem", "hvorfor", "kan", "vil", "skal", "bor", "født", "alle", "allesammen", "alt", "kunde",
            "kunder", "kollega", "kollegaer", "venner", "ven", "jer", "igen", "verden", "skat", "tak", "hilsen",
            "venlig", "mange", "forhånd", "glad", "ny", "gammel", "bare", "også", "meget", "noget", "nogen", "her",
            "der", "nu", "fint", "godt", "hej", "kære", "dag", "team", "teamet", "læser", "læsere", "forældre",
            "elev", "lærer", "kommune", "afdeling", "firma", "ikke-angivet", "ukendt", "hemmeligt", "fortroligt",
            "medlem", "medlemmer", "beboer", "beboere", "statsminister", "minister", "borgmester", "formand",
            "direktør", "far", "mor",
        ]),
        ("address", &[
            "adresse", "adressen", "bor på", "bor", "bopæl", "leveringsadresse", "flyttet til", "send til",
            "boende", "postnummer", "gade",
        ]),
        ("street-ending", &["gade", "vej", "allé", "stræde", "vænget", "toften", "gyden"]),
        ("street-ending-weak", &["torv", "plads", "parken", "bakken", "haven", "brogade", "vang", "lunden", "boulevard"]),
        ("not-a-street", &[
            "brigade", "arbejdsplads", "parkeringsplads", "legeplads", "siddeplads", "lufthavn", "telefon", "tlf",
            "jeg", "vi", "og", "i", "på", "børnehaven", "undervej", "proces", "udvej", "omvej", "hilsen", "venlig",
            "med", "den", "det", "er", "bor", "havn", "skærgade",
        ]),
        ("address-unit", &["lejlighed", "opgang", "dør"]),
        ("address-floor", &["tv", "th", "mf", "sal", "st", "kl", "stuen"]),
        ("numbered-thing", &["dag", "trin", "del", "kapitel", "side", "uge", "niveau", "opgave"]),
    ],
};
