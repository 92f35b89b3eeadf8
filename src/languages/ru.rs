//! Russian: the names of national numbers, and of telephones.

use super::Language;

#[rustfmt::skip]
pub const LANGUAGE: Language = Language {
    groups: &[
        ("phone", &["телефон", "Телефон", "тел", "Тел", "моб", "телефона", "мобильный"]),
        ("ru-inn", &["инн", "ИНН", "Инн", "налогоплательщика"]),
        ("ru-snils", &["снилс", "СНИЛС", "Снилс", "страховой номер"]),
        ("ru-passport", &[
            "паспорт", "Паспорт", "паспорта", "паспортные данные", "ПАСПОРТ", "серия",
        ]),
        ("ru-ogrn", &["огрн", "ОГРН", "огрнип", "ОГРНИП"]),
    ],
};
