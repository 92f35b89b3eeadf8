//! Turkish: the names of national numbers, and of telephones.

use super::Language;

#[rustfmt::skip]
pub const LANGUAGE: Language = Language {
    groups: &[
        ("phone", &["telefon", "telefonum", "telefon numaram", "cep telefonum", "gsm"]),
        ("tr-national-id", &[
            "tc kimlik", "t.c. kimlik", "kimlik no", "kimlik numarası", "kimlik numaram", "tckn", "tc no",
            "tc kimlik no", "kimlik",
        ]),
        ("tr-vkn", &[
            "vkn", "vergi kimlik", "vergi no", "vergi numarası", "vergi kimlik no", "vergi numaram",
            "vergi kimlik numarası",
        ]),
    ],
};
