//! Polish.

use super::Language;

#[rustfmt::skip]
pub const LANGUAGE: Language = Language {
    code: "pl",
    groups: &[
        ("counter", &[
            "zamówienie", "zamówienia", "wersja", "przykład", "faktura", "faktury", "bilet", "przesyłka",
            "przesyłki", "strona", "pokój", "cena", "artykuł", "numer seryjny", "wiersz", "kod błędu",
        ]),
        ("email", &["mejl", "e-mailem"]),
        ("phone", &[
            "telefon", "numer telefonu", "tel", "komórka", "komórkowy", "kom", "zadzwoń", "dzwonić", "mój numer",
            "nr tel", "telefonu",
        ]),
        ("ip-address", &["adres ip", "serwer"]),
        ("mac-address", &["adres mac"]),
        ("pl-pesel", &["pesel", "peselu", "numer pesel", "nr pesel"]),
        ("us-ssn", &["numer ubezpieczenia społecznego", "ubezpieczenia społecznego"]),
        ("card", &[
            "karta", "karty", "kartę", "numer karty", "karta kredytowa", "karty kredytowej",
        ]),
        ("iban", &["konto", "konta", "numer konta", "rachunek", "rachunku", "przelew"]),
        ("crypto", &["portfel", "portfela", "kryptowaluta", "adres"]),
        ("month-1", &["stycznia", "styczeń"]),
        ("month-2", &["lutego", "luty"]),
        ("month-3", &["marca", "marzec"]),
        ("month-4", &["kwietnia", "kwiecień"]),
        ("month-5", &["maja", "maj"]),
        ("month-6", &["czerwca", "czerwiec"]),
        ("month-7", &["lipca", "lipiec"]),
        ("month-8", &["sierpnia", "sierpień"]),
        ("month-9", &["września", "wrzesień"]),
        ("month-10", &["października", "październik"]),
        ("month-11", &["listopada", "listopad"]),
        ("month-12", &["grudnia", "grudzień"]),
        ("birth", &[
            "urodzony", "urodzona", "urodziłem się", "urodziłam się", "urodził się", "urodziła się",
            "data urodzenia", "urodziny", "ur",
        ]),
        ("name-intro", &["nazywam się", "mam na imię", "moje imię to", "moje nazwisko to", "nazywa się"]),
        ("name-intro-loose", &["jestem", "imieniem"]),
        ("title", &["pan", "pani", "pana", "panu", "panią", "państwo", "mgr", "inż", "panem"]),
        ("title-lower", &["pan", "pani", "pana", "panu", "panią", "dr", "mgr", "panem", "inż", "prof"]),
        ("salutation", &[
            "cześć", "drogi", "droga", "szanowny", "szanowna", "dzień dobry", "witaj", "dziękuję", "hej",
        ]),
        ("sign-off", &[
            "z poważaniem", "pozdrawiam", "pozdrowienia", "z wyrazami szacunku", "serdecznie pozdrawiam",
            "serdeczne pozdrowienia", "dziękuję", "łączę pozdrowienia", "pozdr",
        ]),
        ("name-label", &[
            "imię", "nazwisko", "imię i nazwisko", "odbiorca", "nadawca", "wnioskodawca", "ubezpieczony",
            "osoba kontaktowa", "właściciel konta",
        ]),
        ("name-label-vague", &["klient", "klientka", "pracownik", "od", "do"]),
        ("person-role", &["pacjent", "pacjentka", "pacjenta", "pacjentki", "kolega", "koleżanka"]),
        ("relation", &[
            "moja żona", "mój mąż", "mój syn", "moja córka", "moja matka", "moja mama", "mój ojciec", "mój tata",
            "mój brat", "moja siostra", "mój szef", "moja szefowa", "mój kolega", "moja koleżanka",
            "mój przyjaciel", "moja przyjaciółka", "mój chłopak", "moja dziewczyna", "mój sąsiad", "moja sąsiadka",
            "nasz syn", "nasza córka",
        ]),
        ("not-a-name", &[
            "nie", "i", "lub", "ale", "jeśli", "na", "w", "z", "do", "od", "dla", "o", "po", "jest", "są", "był",
            "była", "mam", "ja", "ty", "on", "ona", "my", "wy", "mnie", "mi", "ci", "się", "mój", "moja", "moje",
            "twój", "wasz", "co", "gdzie", "jak", "kto", "dlaczego", "kiedy", "mogę", "chcę", "mieszkam",
            "urodzony", "wszyscy", "wszystkich", "klient", "klienci", "kolega", "koledzy", "przyjaciele", "zespół",
            "zespole", "świat", "pan", "pani", "państwo", "panie", "dziękuję", "dzięki", "tu", "teraz", "też",
            "bardzo", "dobrze", "nowy", "prezydent", "prezydencie", "minister", "dyrektor", "dyrektorze", "lekarz",
            "profesor", "profesorze", "doktorze", "inżynier", "student", "rodzice", "nieznany", "tajne", "góry",
            "mama", "tata", "to", "ten", "ta", "lat", "firma", "redakcjo", "redaktorze", "kierowniku", "pozdrawiam",
        ]),
        ("address", &["adres", "mieszkam", "mieszka", "zamieszkały", "zamieszkała", "ul", "adres zamieszkania"]),
        ("street-lead", &["ul", "ulica", "ulicy", "aleja", "alei", "aleje", "plac", "placu", "os", "osiedle", "al"]),
        ("street-particle", &["i", "gen", "ks", "św", "im"]),
        ("not-a-street", &["tel", "telefon", "ja", "dziękuję"]),
        ("address-unit", &["m", "lok", "mieszkanie"]),
        ("address-floor", &["piętro"]),
        ("numbered-thing", &["dzień", "krok", "część", "rozdział", "strona"]),
    ],
};
