//! Chinese: the names of national numbers, and of telephones.

use super::Language;

#[rustfmt::skip]
pub const LANGUAGE: Language = Language {
    groups: &[
        ("phone", &["手机", "手机号", "手机号码", "电话", "电话号码", "联系电话", "电话是", "手机号是"]),
        ("cn-resident-id", &[
            "身份证", "身份证号", "身份证号码", "身份证号是", "我的身份证号是", "身份证号码是", "我的身份证号码是", "公民身份号码", "我的身份证", "我的身份证是",
        ]),
        ("hk-id", &["香港身份證", "香港身份证", "身份證", "身份證號碼", "身份證號碼是"]),
        ("tw-national-id", &["身分證", "身分證字號", "身分證號碼", "國民身分證", "身分證字號是", "我的身分證字號是"]),
    ],
};
