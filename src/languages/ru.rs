//! Russian: the names of national numbers.

use super::Language;

#[rustfmt::skip]
pub const LANGUAGE: Language = Language {
    groups: &[
        ("ru-inn", &["инн", "ИНН", "Инн", "налогоплательщика"]),
        ("ru-snils", &["снилс", "СНИЛС", "Снилс", "страховой номер"]),
        ("ru-passport", &[
            "паспорт", "Паспорт", "паспорта", "паспортные данные", "серия и номер", "ПАСПОРТ", "серия",
        ]),
        ("ru-ogrn", &["огрн", "ОГРН", "огрнип", "ОГРНИП"]),
    ],
};
