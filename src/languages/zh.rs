//! Chinese: the names of national numbers, and of telephones.

use super::Language;

#[rustfmt::skip]
pub const LANGUAGE: Language = Language {
    groups: &[
        ("phone", &["手机", "电话"]),
        ("cn-resident-id", &["身份证", "公民身份号码"]),
        ("hk-id", &["香港身份证", "身份證"]),
        ("tw-national-id", &["身分證"]),
    ],
};
