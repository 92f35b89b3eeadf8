//! Korean: the names of national numbers.

use super::Language;

#[rustfmt::skip]
pub const LANGUAGE: Language = Language {
    groups: &[
        ("kr-rrn", &["주민등록번호", "주민번호"]),
        ("kr-frn", &["외국인등록번호", "외국인번호"]),
        ("kr-brn", &["사업자등록번호", "사업자번호"]),
    ],
};
