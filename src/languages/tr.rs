//! Turkish: the names of national numbers, and of telephones.

use super::Language;

#[rustfmt::skip]
pub const LANGUAGE: Language = Language {
    groups: &[
        ("phone", &["telefon", "telefonum", "gsm"]),
        ("tr-national-id", &[
            "tckn", "tc no",
            "kimlik",
        ]),
        ("tr-vkn", &[
            "vkn", "vergi kimlik", "vergi no", "vergi numarası", "vergi numaram",
        ]),
    ],
};
