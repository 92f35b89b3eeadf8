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
        ("aws-secret-key", &["clave de acceso secreta", "clave secreta"]),
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
        ("month-1", &["enero", "ene"]),
        ("month-2", &["febrero"]),
        ("month-3", &["marzo"]),
        ("month-4", &["abril", "abr"]),
        ("month-5", &["mayo"]),
        ("month-6", &["junio"]),
        ("month-7", &["julio"]),
        ("month-8", &["agosto", "ago"]),
        ("month-9", &["septiembre", "setiembre"]),
        ("month-10", &["octubre"]),
        ("month-11", &["noviembre"]),
        ("month-12", &["diciembre", "dic"]),
        ("birth", &[
            "nacido", "nacida", "nací", "nació", "fecha de nacimiento", "nacimiento", "cumpleaños", "f. nac",
        ]),
        ("name-intro", &["me llamo", "mi nombre es", "mi nombre completo es", "se llama"]),
        ("name-intro-loose", &["soy", "se trata de", "llamado", "llamada"]),
        ("title", &["sr", "sra", "srta", "señor", "señora", "señorita", "don", "doña", "dra", "licenciado"]),
        ("title-lower", &["señor", "señora", "señorita", "don", "doña", "sr", "sra"]),
        ("salutation", &[
            "hola", "querido", "querida", "estimado", "estimada", "buenos días", "buenas tardes", "gracias",
        ]),
        ("sign-off", &[
            "saludos", "un saludo", "saludos cordiales", "atentamente", "cordialmente", "un abrazo",
            "un cordial saludo", "gracias", "muchas gracias", "besos",
        ]),
        ("name-label", &[
            "nombre completo", "nombre y apellidos", "apellido", "apellidos", "titular", "destinatario",
            "remitente", "solicitante", "beneficiario", "nombre", "asegurado", "persona de contacto", "inquilino",
        ]),
        ("name-label-vague", &["cliente", "de", "para", "empleado"]),
        ("person-role", &["paciente", "compañero", "compañera", "acusado"]),
        ("relation", &[
            "mi mujer", "mi esposa", "mi marido", "mi esposo", "mi hijo", "mi hija", "mi madre", "mi padre",
            "mi hermano", "mi hermana", "mi jefe", "mi jefa", "mi amigo", "mi amiga", "mi novio", "mi novia",
            "mi compañero", "mi compañera", "mi vecino", "mi vecina", "mi médico", "mi pareja", "nuestro hijo",
            "nuestra hija", "mi tío", "mi tía", "mi primo", "mi prima",
        ]),
        ("name-particle", &["del", "los", "las", "y"]),
        ("not-a-name", &[
            "no", "un", "una", "el", "ella", "lo", "y", "o", "pero", "si", "sobre", "en", "al", "por", "para",
            "con", "sin", "es", "son", "era", "soy", "he", "ha", "tengo", "yo", "tú", "usted", "nosotros", "me",
            "te", "se", "mi", "mis", "tu", "su", "sus", "que", "qué", "quien", "quién", "donde", "dónde", "cómo",
            "cuándo", "puedo", "quiero", "vivo", "nací", "todos", "todas", "todo", "cliente", "clientes", "colega",
            "colegas", "amigo", "amigos", "amiga", "equipo", "mundo", "señor", "señora", "señores", "gracias",
            "hola", "aquí", "ahora", "también", "muy", "bien", "nuevo", "presidente", "ministro", "alcalde",
            "director", "directora", "ingeniero", "estudiante", "médico", "profesor", "profesora", "padres",
            "lector", "miembro", "desconocido", "secreto", "papá", "mamá", "saludos", "antemano", "este", "esta",
            "esto", "español", "española", "departamento", "empresa", "número", "años", "de",
        ]),
        ("address", &[
            "dirección", "vivo en", "vive en", "domicilio", "residente", "calle", "envío", "código postal",
        ]),
        ("street-lead", &[
            "calle", "c", "avenida", "avda", "av", "plaza", "plza", "paseo", "carretera", "camino", "ronda",
            "travesía", "carrer", "callejón",
        ]),
        ("street-particle", &["de", "del", "la", "las", "los", "el", "y"]),
        ("not-a-street", &["teléfono", "tel", "yo", "gracias", "saludos", "fecha"]),
        ("address-unit", &["piso", "puerta", "esc", "portal", "planta"]),
        ("address-floor", &["piso", "izq", "dcha", "izda"]),
        ("numbered-thing", &["día", "paso", "parte", "capítulo", "página", "semana"]),
    ],
};
