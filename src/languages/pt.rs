//! Portuguese.

use super::Language;

#[rustfmt::skip]
pub const LANGUAGE: Language = Language {
    code: "pt",
    groups: &[
        ("counter", &[
            "pedido", "encomenda", "versão", "exemplo", "teste", "fatura", "bilhete", "rastreamento",
            "rastreio", "página", "quarto", "sala", "preço", "artigo", "número de série", "linha",
            "código de erro",
        ]),
    ],
};
