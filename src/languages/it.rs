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
        ("it-fiscal-code", &[
            "codice fiscale", "cod fiscale", "cod fisc", "cf", "tessera sanitaria",
        ]),
        ("us-ssn", &["previdenza sociale", "numero di previdenza sociale"]),
        ("card", &[
            "carta", "carta di credito", "carta di debito", "bancomat", "numero della carta",
            "numero di carta",
        ]),
        ("iban", &["conto", "conto corrente", "coordinate bancarie", "bonifico"]),
        ("crypto", &["portafoglio", "criptovaluta", "indirizzo"]),
    ],
};
