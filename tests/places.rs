//! With the names model: places that all the world knows stay, those of a person are hidden.

use std::fs;
use std::sync::Arc;

use privet::names::Names;
use privet::{Error, Policy, Redactor};

/// Prompts about the world.
const KEPT: &[&str] = &[
    "What is the capital of France?",
    "how many people live in germany and in Japan?",
    "Plan a three day trip to Rome for two, we like museums.",
    "Compare the tax systems of Denmark and Sweden in a table.",
    "Is it warmer in Barcelona or in Lisbon in March?",
    "Write a poem about Paris in the rain.",
    "Hvad er hovedstaden i Norge?",
    "Hvor mange indbyggere har København?",
    "Was ist die Hauptstadt von Frankreich?",
    "Wie komme ich mit dem Zug von Berlin nach Wien?",
    "Quelle est la capitale de l'Allemagne ?",
    "¿Cuál es la capital de Italia?",
    "Qual è la capitale della Spagna?",
    "Qual é a população de Lisboa?",
    "Wat is de hoofdstad van België?",
    "Vad är huvudstaden i Finland?",
    "Wat is het weer in Amsterdam?",
    "Combien d'habitants compte la Suisse ?",
    "List the ten largest cities of Brazil by population.",
    "¿Qué puedo visitar en Londres en dos días?",
    "Explain the history of the United States in five sentences.",
    "The train to Cambridge leaves at 10:42, how long does it take?",
    "IC 132 fra Aarhus til Fredericia afgår fra spor 4",
    "Der Zug nach Koblenz fällt aus, wann fährt der nächste?",
    "Hur långt är det mellan Malmö och Kiruna?",
    "Jak dojechać pociągiem do Londynu z Paryża?",
    "What is the difference between the Toyota Corolla and the Honda Civic?",
    "Jaka jest różnica między bajtem a bitem?",
    "Mikä ero on sanoilla \"koska\" ja \"kun\"?",
    "Quanti giorni ha febbraio nel 2024?",
    "Who was Robespierre, and what did Marie Curie publish in 1911?",
    "Hvem var H.C. Andersen, og hvornår skrev han sine eventyr?",
    "¿Qué hizo Simón Bolívar en 1825?",
    "What is the difference between King Charles and Prince William in rank?",
    "Welches Land regierte Heinrich Zollern im Jahr 1287?",
    "Redacta una carta para un puesto de jefe de proyecto en Madrid.",
    "SKU FK-5241-SO, part number 440-98601-48, EAN 4932040921785, article 53069820, serial 2TVFYME77FBC",
    "Disputes shall be settled by arbitration in Geneva under the ICC Rules.",
    "La bataille de Verdun a duré du 21 février au 18 décembre 1916.",
    "Skriv en dikt om vintern i Norrland",
    "Vertaal naar het Engels: de vergadering van donderdag",
];

/// Prompts about a person, and the place that says where they are.
const HIDDEN: &[(&str, &str)] = &[
    (
        "My mother has a small house in Berlin and wants to sell it.",
        "Berlin",
    ),
    ("Anna Kowalska moved to Paris last year.", "Paris"),
    ("I was born in Warsaw", "Warsaw"),
    ("I live in London", "London"),
    (
        "can you ask mette to call the landlord in Copenhagen",
        "Copenhagen",
    ),
    (
        "Send it to mette@mail.example.com in Stockholm",
        "Stockholm",
    ),
    ("Meine Tochter studiert in Wien.", "Wien"),
    ("Min mor har en lejlighed i Oslo", "Oslo"),
    ("Ma femme travaille à Marseille", "Marseille"),
    ("Mi hermana trabaja en Madrid", "Madrid"),
    ("Sabine Krause aus Hamburg hat angerufen", "Hamburg"),
    (
        "We moved to Vejle last summer, which school is best?",
        "Vejle",
    ),
    ("Anna takes the train to Cambridge on Mondays", "Cambridge"),
    (
        "My neighbour Charles Darwin plays loud music",
        "Charles Darwin",
    ),
    (
        "Patient Piotr Nowak, born 12 March 1958, from Poland",
        "Poland",
    ),
];

fn hidden(text: &str, policy: &str) -> Result<Vec<String>, Error> {
    let redactor = Redactor::new(Policy::preset(policy)?);
    let model =
        fs::read(concat!(env!("CARGO_MANIFEST_DIR"), "/models/names.bin")).unwrap_or_default();
    redactor.use_names(Arc::new(Names::new(&model)?));
    let found = redactor.detect(text)?;
    Ok(found
        .iter()
        .map(|finding| finding.span.of(text).to_owned())
        .collect())
}

#[test]
fn places_of_the_world_stay_and_those_of_people_are_hidden() -> Result<(), Error> {
    let mut failures = Vec::new();
    for text in KEPT {
        let found = hidden(text, "default")?;
        if !found.is_empty() {
            failures.push(format!("hides {found:?}: {text}"));
        }
    }
    for (text, place) in HIDDEN {
        let found = hidden(text, "default")?;
        if !found.iter().any(|found| found.contains(place)) {
            failures.push(format!("misses {place}: {text} {found:?}"));
        }
    }
    assert!(failures.is_empty(), "{}", failures.join("\n"));
    Ok(())
}

#[test]
fn a_strict_policy_hides_places_of_the_world_too() -> Result<(), Error> {
    assert_eq!(
        hidden("What is the capital of France?", "strict")?,
        ["France"]
    );
    Ok(())
}
