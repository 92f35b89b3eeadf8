//! Italian.

use super::Language;

#[rustfmt::skip]
pub const LANGUAGE: Language = Language {
    groups: &[
        ("security-code", &["codice di sicurezza della carta"]),
        ("counter", &[
            "ordine", "versione", "esempio", "prova", "fattura", "biglietto", "spedizione", "tracciamento",
            "pagina", "camera", "stanza", "prezzo", "articolo", "numero di serie", "riga", "codice errore",
        ]),
        ("password", &[
            "parola d'ordine", "parola chiave", "parola di accesso", "chiave wifi", "codice di accesso",
        ]),
        ("password-is", &["è", "era", "sarà", "diventa", "a", "in"]),
        ("password-mine", &["mia", "nostra", "tua", "sua", "vostra", "mio"]),
        ("password-gap", &["ora", "adesso", "ancora", "sempre", "semplicemente", "attualmente", "la"]),
        ("password-not", &[
            "è", "era", "non", "nessuna", "vuota", "richiesta", "obbligatoria", "facoltativa", "necessaria",
            "errata", "sbagliata", "corretta", "giusta", "valida", "invalida", "scaduta", "dimenticata", "persa",
            "rubata", "bloccata", "cambiata", "modificata", "reimpostare", "reimpostata", "cambiare", "debole",
            "forte", "sicura", "corta", "lunga", "troppo", "molto", "buona", "deve", "dovrebbe", "può", "minimo",
            "massimo", "meno", "inserire", "inserisci", "scegli", "scegliere", "confermare", "conferma", "ripeti",
            "uguale", "diversa", "segreta", "cifrata", "crittografata", "salvata", "nota", "sconosciuta", "il",
            "lo", "la", "i", "gli", "le", "un", "una", "del", "della", "di", "e", "o", "ma", "per", "con", "su",
            "in", "al", "alla", "che", "chi", "dove", "io", "tu", "mia", "tua", "sua", "vedi", "sotto", "sopra",
            "seguente", "allegata", "complicata", "semplice", "facile", "difficile", "nuova", "vecchia",
            "temporanea", "perché", "già", "anche", "mai", "sempre", "qui", "stata", "rifiutata", "accettata",
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
        ("month-1", &["gennaio", "gen"]),
        ("month-2", &["febbraio"]),
        ("month-3", &["marzo"]),
        ("month-4", &["aprile"]),
        ("month-5", &["maggio", "mag"]),
        ("month-6", &["giugno", "giu"]),
        ("month-7", &["luglio", "lug"]),
        ("month-8", &["agosto"]),
        ("month-9", &["settembre", "set"]),
        ("month-10", &["ottobre", "ott"]),
        ("month-11", &["novembre"]),
        ("month-12", &["dicembre"]),
        ("birth", &["nato", "nata", "nato il", "nata il", "data di nascita", "nascita", "compleanno"]),
        ("name-intro", &["mi chiamo", "il mio nome è", "si chiama"]),
        ("name-intro-loose", &["sono", "parla", "di nome"]),
        ("title", &[
            "sig", "sig.ra", "signor", "signora", "signorina", "dott", "dott.ssa", "dottor", "dottoressa", "avv",
            "ing", "egregio",
        ]),
        ("title-lower", &["signor", "signora", "signorina", "dott", "dottor", "dottoressa", "avv", "ing", "sig"]),
        ("salutation", &["ciao", "caro", "cara", "gentile", "buongiorno", "buonasera", "salve", "grazie"]),
        ("sign-off", &[
            "cordiali saluti", "distinti saluti", "saluti", "un saluto", "cordialmente", "grazie", "un abbraccio",
            "in fede", "tanti saluti",
        ]),
        ("name-label", &[
            "cognome", "nome completo", "nome e cognome", "nome", "intestatario", "destinatario", "mittente",
            "richiedente", "beneficiario", "assicurato", "referente", "paziente",
        ]),
        ("name-label-vague", &["cliente", "da"]),
        ("person-role", &["paziente", "collega", "imputato"]),
        ("relation", &[
            "mia moglie", "mio marito", "mio figlio", "mia figlia", "mia madre", "mio padre", "mio fratello",
            "mia sorella", "il mio capo", "il mio collega", "la mia collega", "il mio amico", "la mia amica",
            "il mio ragazzo", "la mia ragazza", "nostro figlio", "nostra figlia", "mio zio", "mia zia",
            "mio cugino", "mia cugina",
        ]),
        ("name-particle", &["di", "da", "dei", "degli", "della", "dal", "lo"]),
        ("not-a-name", &[
            "non", "un", "una", "uno", "il", "i", "gli", "e", "o", "ma", "se", "su", "in", "al", "per", "con",
            "senza", "è", "sono", "era", "ho", "ha", "io", "tu", "lui", "lei", "noi", "voi", "mi", "ti", "si",
            "mio", "mia", "suo", "sua", "vostro", "che", "chi", "dove", "come", "quando", "perché", "posso",
            "voglio", "vivo", "abito", "nato", "nata", "tutti", "tutte", "tutto", "cliente", "clienti", "collega",
            "colleghi", "amico", "amici", "amica", "team", "mondo", "signore", "signora", "signori", "grazie",
            "ciao", "qui", "ora", "anche", "molto", "bene", "nuovo", "presidente", "ministro", "sindaco",
            "direttore", "ingegnere", "studente", "studentessa", "medico", "professore", "professoressa", "dottore",
            "genitori", "lettore", "ignoto", "segreto", "papà", "mamma", "saluti", "anticipo", "questo", "questa",
            "italiano", "italiana", "azienda", "numero", "anni",
        ]),
        ("address", &[
            "indirizzo", "abito in", "vivo in", "residente", "domicilio", "spedire", "residenza", "cap",
        ]),
        ("street-lead", &[
            "via", "viale", "piazza", "corso", "vicolo", "largo", "piazzale", "lungomare", "strada", "v.le",
        ]),
        ("street-particle", &["di", "da", "dei", "degli", "della", "dell", "del", "delle", "san", "d"]),
        ("not-a-street", &["telefono", "tel", "grazie", "saluti", "data", "il"]),
        ("address-unit", &["int", "interno", "scala", "piano"]),
        ("address-floor", &["piano"]),
        ("numbered-thing", &["giorno", "passo", "parte", "capitolo", "pagina"]),
    ],
};
