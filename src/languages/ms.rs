//! Malay and Indonesian: the names of national numbers.

use super::Language;

#[rustfmt::skip]
pub const LANGUAGE: Language = Language {
    groups: &[
        ("my-nric", &["kad pengenalan", "no kp", "mykad", "no ic"]),
        ("id-nik", &["nik", "ktp", "nomor induk kependudukan"]),
    ],
};
