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
        ("email", &["e-mail"]),
        ("phone", &[
            "telefone", "número de telefone", "telemóvel", "celular", "ligue", "ligar", "fone", "meu número",
            "contacto", "contato", "zap",
        ]),
        ("ip-address", &["endereço ip", "servidor"]),
        ("mac-address", &["endereço mac"]),
        ("br-cpf", &[
            "cpf", "cadastro de pessoas físicas", "número do cpf", "cadastro de pessoa física",
        ]),
        ("us-ssn", &["segurança social", "seguro social", "número de segurança social"]),
        ("card", &["cartão", "cartão de crédito", "cartão de débito", "número do cartão"]),
        ("iban", &["conta", "conta bancária", "número da conta", "transferência"]),
        ("crypto", &["carteira", "criptomoeda", "endereço"]),
    ],
};
