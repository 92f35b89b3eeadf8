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
    ],
};
