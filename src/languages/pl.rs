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
    ],
};
