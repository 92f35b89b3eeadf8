//! Spanish.

use super::Language;

#[rustfmt::skip]
pub const LANGUAGE: Language = Language {
    code: "es",
    groups: &[
        ("counter", &[
            "pedido", "versión", "ejemplo", "prueba", "factura", "seguimiento", "página", "habitación",
            "sala", "precio", "artículo", "número de serie", "expediente", "línea", "código de error",
        ]),
        ("email", &["correo", "correo electrónico"]),
        ("phone", &[
            "teléfono", "número de teléfono", "tel", "móvil", "celular", "llámame", "llámeme", "llamar",
            "mi número", "fijo", "tfno", "telf", "llame",
        ]),
        ("ip-address", &["dirección ip", "servidor"]),
        ("mac-address", &["dirección mac"]),
        ("es-nif", &[
            "nif", "dni", "documento nacional de identidad", "número de identificación fiscal",
            "carné de identidad", "identificación fiscal",
        ]),
        ("es-nie", &["nie", "número de identidad de extranjero", "número de extranjero"]),
        ("us-ssn", &[
            "seguro social", "número de seguro social", "número de seguridad social",
            "seguridad social",
        ]),
        ("us-itin", &["número de contribuyente"]),
        ("br-cpf", &["cpf"]),
        ("card", &["tarjeta", "tarjeta de crédito", "tarjeta de débito", "número de tarjeta"]),
        ("iban", &["cuenta", "cuenta bancaria", "número de cuenta", "transferencia"]),
        ("crypto", &["monedero", "billetera", "criptomoneda", "dirección"]),
    ],
};
