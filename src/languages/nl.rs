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
        ("month-1", &["januari"]),
        ("month-2", &["februari"]),
        ("month-3", &["maart", "mrt"]),
        ("month-4", &["april"]),
        ("month-5", &["mei"]),
        ("month-6", &["juni"]),
        ("month-7", &["juli"]),
        ("month-8", &["augustus"]),
        ("month-9", &["september"]),
        ("month-10", &["oktober"]),
        ("month-11", &["november"]),
        ("month-12", &["december"]),
        ("birth", &["geboren op", "geboortedatum", "verjaardag", "geb.datum", "geboorte"]),
        ("name-intro", &["mijn naam is", "ik heet", "hij heet", "zij heet", "mijn volledige naam is"]),
        ("name-intro-loose", &["ik ben", "met", "genaamd"]),
        ("title", &["dhr", "mevr", "mw", "meneer", "mevrouw", "de heer", "drs", "mej", "familie"]),
        ("title-lower", &["dhr", "mevr", "meneer", "mevrouw", "mw", "heer", "drs", "dr"]),
        ("salutation", &["beste", "geachte", "hoi", "goedemorgen", "goedemiddag", "lieve", "bedankt"]),
        ("sign-off", &[
            "met vriendelijke groet", "met vriendelijke groeten", "vriendelijke groet", "vriendelijke groeten",
            "hartelijke groet", "groeten", "groetjes", "mvg", "hoogachtend", "bedankt", "alvast bedankt", "liefs",
            "groet",
        ]),
        ("name-label", &[
            "voornaam", "achternaam", "volledige naam", "naam", "contactpersoon", "rekeninghouder", "ontvanger",
            "afzender", "aanvrager", "verzekerde", "huurder", "voor- en achternaam",
        ]),
        ("name-label-vague", &["klant", "van", "aan", "medewerker"]),
        ("person-role", &["patiënt", "patiënte", "collega", "verdachte"]),
        ("relation", &[
            "mijn vrouw", "mijn man", "mijn zoon", "mijn dochter", "mijn moeder", "mijn vader", "mijn broer",
            "mijn zus", "mijn baas", "mijn collega", "mijn vriend", "mijn vriendin", "mijn buurman",
            "mijn buurvrouw", "mijn partner", "onze zoon", "onze dochter", "mijn huisarts",
        ]),
        ("name-particle", &["van", "der", "den", "de", "ter", "ten", "het", "'t", "te"]),
        ("not-a-name", &[
            "niet", "geen", "een", "het", "en", "of", "maar", "dus", "als", "op", "in", "bij", "naar", "voor",
            "met", "over", "om", "is", "zijn", "was", "heb", "heeft", "ik", "jij", "je", "hij", "zij", "ze", "wij",
            "we", "jullie", "mij", "ons", "mijn", "jouw", "uw", "onze", "wat", "waar", "hoe", "wie", "waarom",
            "wanneer", "kan", "wil", "moet", "woon", "werk", "kom", "geboren", "allemaal", "iedereen", "alle",
            "klant", "klanten", "collega", "collega's", "vriend", "vrienden", "team", "wereld", "heer", "mevrouw",
            "dames", "heren", "bedankt", "dank", "hier", "nu", "ook", "heel", "goed", "nieuw", "minister",
            "directeur", "burgemeester", "president", "leraar", "dokter", "ouders", "lezer", "leden", "bewoner",
            "onbekend", "geheim", "groet", "groeten", "vriendelijke", "vriendelijk", "die", "dat", "dit", "deze",
            "er", "jaar", "nog", "nummer", "afdeling",
        ]),
        ("address", &["adres", "woon op", "woon aan", "woont", "woonadres", "bezorgadres", "postcode", "straat"]),
        ("street-particle", &["van", "de"]),
        ("street-ending", &["straat", "laan", "gracht", "dijk", "steeg", "dreef", "singel"]),
        ("street-ending-weak", &["plein", "kade", "hof", "plantsoen", "pad", "baan"]),
        ("not-a-street", &[
            "telefoon", "tel", "ik", "wij", "de", "het", "en", "onderweg", "snelweg", "vliegveld", "spoorweg",
        ]),
        ("address-unit", &["bus", "appartement"]),
        ("address-floor", &["hoog", "verdieping"]),
        ("numbered-thing", &["stap", "deel", "hoofdstuk", "pagina"]),
    ],
};
