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
    ],
};
