//! Italian.

use super::Language;

#[rustfmt::skip]
pub const LANGUAGE: Language = Language {
    code: "it",
    groups: &[
        ("counter", &[
            "ordine", "versione", "esempio", "prova", "fattura", "biglietto", "spedizione", "tracciamento",
            "pagina", "camera", "stanza", "prezzo", "articolo", "numero di serie", "riga", "codice errore",
        ]),
        ("email", &["posta elettronica"]),
        ("phone", &[
            "telefono", "numero di telefono", "tel", "cellulare", "cell", "chiamami", "chiamare", "chiami",
            "mio numero", "fisso", "recapito",
        ]),
        ("ip-address", &["indirizzo ip"]),
        ("mac-address", &["indirizzo mac"]),
    ],
};
