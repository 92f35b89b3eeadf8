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
    ],
};
