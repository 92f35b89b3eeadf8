//! A name that was found once is found again in the ways that people write it, in twelve languages.

use privet::{Error, Policy, Recognized, Redactor, Span};

/// A name, a later message, and what of it is hidden.
type Row = (&'static str, &'static str, &'static [&'static str]);

const ROWS: &[Row] = &[
    // English
    (
        "Mette Hansen",
        "is mette in? METTE! Ask Hansen.",
        &["mette", "METTE", "Hansen"],
    ),
    (
        "Anna Berg",
        "anna and ANNA, but not annals or Annapolis",
        &["anna", "ANNA"],
    ),
    (
        "Mette Hansen",
        "Mette's file and Hansen’s, M. Hansen, M.H. and Mette H. too",
        &["Mette", "Hansen", "M. Hansen", "M.H.", "Mette H."],
    ),
    (
        "James Hughes",
        "James' car, mr hughes",
        &["James", "hughes"],
    ),
    (
        "Mark Stone",
        "Marketing by markers, a stonemason and Markus",
        &[],
    ),
    (
        "Will Page",
        "it will be on one of the pages, but WILL PAGE signed",
        &["WILL PAGE"],
    ),
    (
        "Grace Hill",
        "HILL, G. Hill and the hills",
        &["HILL", "G. Hill"],
    ),
    // Danish, Norwegian, Swedish
    (
        "Mette Hansen",
        "Mettes bil, fru Hansen og Hansens hus",
        &["Mettes", "Hansen", "Hansens"],
    ),
    (
        "Hans Lund",
        "Hans' nøgle; Lunds adresse; i Lunden",
        &["Hans", "Lunds"],
    ),
    (
        "Åse Bjørnstad",
        "ÅSE og BJØRNSTADS bil",
        &["ÅSE", "BJØRNSTADS"],
    ),
    (
        "Björn Åkesson",
        "Björns dator, bjorn, herr Åkessons svar",
        &["Björns", "bjorn", "Åkessons"],
    ),
    // German
    (
        "Sabine Krause",
        "Sabines Auto, Krauses Vertrag, KRAUSE",
        &["Sabines", "Krauses", "KRAUSE"],
    ),
    (
        "Max Klein",
        "Max' Hund, Kleins Haus, mit kleinem Hund",
        &["Max", "Kleins"],
    ),
    (
        "Jürgen Müller",
        "JÜRGEN, muller und Müllers",
        &["JÜRGEN", "muller", "Müllers"],
    ),
    // Dutch
    (
        "Anna van der Berg",
        "Anna's fiets, mevrouw van der Berg, A. van der Berg",
        &["Anna", "van der Berg", "A. van der Berg"],
    ),
    (
        "Peter Jansen",
        "Peters fiets en Jansens huis",
        &["Peters", "Jansens"],
    ),
    // French, Spanish, Italian, Portuguese
    (
        "Élodie Marchand",
        "l'avis d'Élodie, Mme MARCHAND, elodie",
        &["Élodie", "MARCHAND", "elodie"],
    ),
    (
        "José Muñoz",
        "MUÑOZ, munoz y J. Muñoz",
        &["MUÑOZ", "munoz", "J. Muñoz"],
    ),
    (
        "Elena Rossi",
        "lui e Rossi, dell'Elena, E. Rossi",
        &["Rossi", "Elena", "E. Rossi"],
    ),
    (
        "João Conceição",
        "o joao e a CONCEIÇÃO",
        &["joao", "CONCEIÇÃO"],
    ),
    // Finnish
    (
        "Mette Hansen",
        "Soita Mettelle, Metten puhelin, Hansenin talo, Hansenille",
        &["Mettelle", "Metten", "Hansenin", "Hansenille"],
    ),
    (
        "Matti Virtanen",
        "Matin ja Virtasen sopimus, kerro Matille ja Virtaselle",
        &["Matin", "Virtasen", "Matille", "Virtaselle"],
    ),
    (
        "Pekka Mäkinen",
        "Pekan kanssa, Mäkiseltä, Pekkaa, mäkisen",
        &["Pekan", "Mäkiseltä", "Pekkaa", "mäkisen"],
    ),
    // Polish
    (
        "Anna Nowak",
        "Napisz do Anny, o Annie i Annę, dla Nowaka, Nowakowi",
        &["Anny", "Annie", "Annę", "Nowaka", "Nowakowi"],
    ),
    (
        "Marek Kowalski",
        "Zadzwoń do Marka, z Markiem Kowalskim, Kowalskiego i Kowalskiej",
        &["Marka", "Markiem", "Kowalskim", "Kowalskiego", "Kowalskiej"],
    ),
    (
        "Łukasz Wiśniewski",
        "łukasz, ŁUKASZ WIŚNIEWSKI, wisniewski, Łukaszowi",
        &["łukasz", "ŁUKASZ WIŚNIEWSKI", "wisniewski", "Łukaszowi"],
    ),
    (
        "Marta Zając",
        "powiedz Marcie, że Martą",
        &["Marcie", "Martą"],
    ),
    // Endings that are no endings in another language.
    ("Hans Mark", "Hansa, Marka and Hansen in Marken", &[]),
    ("Zelwyn Quorra", "Zelwynia, Quorran", &[]),
    // Neither a pronoun nor a title is part of the name.
    ("Mette Hansen", "she and her husband, Mr and Mrs", &[]),
];

#[test]
fn a_name_is_found_again_in_other_spellings() -> Result<(), Error> {
    let mut failures = Vec::new();
    for (name, text, expected) in ROWS {
        let found = found_later(name, text)?;
        if found != *expected {
            failures.push(format!(
                "{name}: {text}\n  expected {expected:?}\n  found    {found:?}"
            ));
        }
    }
    assert!(failures.is_empty(), "{}", failures.join("\n"));
    Ok(())
}

/// What is hidden in `text` that was shown in a conversation where `name` was found before.
fn found_later(name: &str, text: &str) -> Result<Vec<String>, Error> {
    let redactor = Redactor::new(Policy::preset("default")?);
    let mut chat = redactor.conversation("spellings")?;
    let recognized = Recognized {
        entity: "PERSON".to_owned(),
        span: Span::new(0, name.len()),
        score: 0.9,
    };
    chat.draft_with(name, &[recognized], &[])?;
    let draft = chat.redact(text)?;
    assert_eq!(chat.restore(&draft.text), text);
    let found = draft.findings.iter();
    Ok(found
        .map(|finding| finding.span.of(text).to_owned())
        .collect())
}
