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
    ],
};
