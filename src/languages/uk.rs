//! Ukrainian: the names of national numbers.

use super::Language;

#[rustfmt::skip]
pub const LANGUAGE: Language = Language {
    groups: &[
        ("ua-rntrc", &[
            "іпн", "ІПН", "рнокпп", "РНОКПП", "ідентифікаційний код", "ідентифікаційний номер", "податковий номер",
            "инн", "ИНН",
        ]),
        ("ua-edrpou", &["єдрпоу", "ЄДРПОУ", "едрпоу", "ЕДРПОУ"]),
    ],
};
