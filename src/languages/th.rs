//! Thai: the names of national numbers.

use super::Language;

#[rustfmt::skip]
pub const LANGUAGE: Language = Language {
    groups: &[
        ("th-tnin", &["เลขประจำตัวประชาชน", "บัตรประชาชน", "เลขบัตรประชาชน", "หมายเลขบัตรประชาชน"]),
    ],
};
