//! `docs/entities.md`, made from the tables. `UPDATE_GENERATED=1` rewrites it.

use std::fmt::Write;
use std::path::Path;

use super::tests::{Vector, vectors};
use super::{Cue, Find, Recognizer, all};
use crate::entity::{ENTITIES, EntityRow};
use crate::languages;
use crate::normalize::Folded;
use crate::scan::{Reason, Scanner};

const HEAD: &str = "# Entities

Made from the tables by `UPDATE_GENERATED=1 cargo test --lib catalogue`. *Check*: `digit` where a check digit or another redundancy
is verified, `structure` where ranges, dates or lists are, `form` where only the form is known, `words` where words in front announce
it. *Score*: the highest without a cue; `+` where words near it raise it, `words` where there is no finding without them. *Words*: the languages
of those words. The examples are invented or from a standard.

| entity | category | region | check | score | words | example |
| --- | --- | --- | --- | --- | --- | --- |
";

#[test]
fn the_catalogue_says_what_the_tables_hold() {
    let vectors = vectors();
    let mut made = HEAD.to_owned();
    for entity in ENTITIES {
        let rows: Vec<_> = all().filter(|row| row.entity == entity.name).collect();
        if !rows.is_empty() {
            made.push_str(&line(entity, &rows, &vectors));
        }
    }
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/entities.md");
    if std::env::var_os("UPDATE_GENERATED").is_some() {
        std::fs::write(&path, &made).expect("it can be written");
    }
    let written = std::fs::read_to_string(&path).expect("it can be read");
    assert!(
        written == made,
        "docs/entities.md is behind the tables: UPDATE_GENERATED=1"
    );
}

fn line(entity: &EntityRow, rows: &[&Recognizer], vectors: &[Vector]) -> String {
    let example = rows.iter().find_map(|row| example(row, vectors));
    let check = match &example {
        Some((_, true)) => "digit",
        _ if rows.iter().any(|row| row.check.is_some()) => "structure",
        _ if rows
            .iter()
            .all(|row| matches!(row.find, Find::After(..) | Find::Labelled(..))) =>
        {
            "words"
        }
        _ => "form",
    };
    let strongest = rows.iter().map(|row| row.score).fold(0.0, f64::max);
    let required = |row: &&Recognizer| {
        matches!(row.cue, Cue::Required(_))
            || matches!(row.find, Find::After(..) | Find::Labelled(..))
    };
    let score = if rows.iter().all(required) {
        "words".to_owned()
    } else if rows.iter().any(|row| row.cue != Cue::Ignored) {
        format!("{strongest:.2} +")
    } else {
        format!("{strongest:.2}")
    };
    let mut made = String::new();
    let (name, category, region) = (entity.name, entity.category.as_str(), entity.region);
    let words = words(rows);
    let example = example.filter(|(text, _)| !text.is_empty());
    let example = example.map_or_else(String::new, |(text, _)| format!("`{text}`"));
    let _ = writeln!(
        made,
        "| {name} | {category} | {region} | {check} | {score} | {words} | {example} |"
    );
    made
}

/// The first hit of the row's vectors, and whether its check digit fits. None of keys
/// and tokens, which the scanners of git hosts would take for real ones.
fn example(row: &Recognizer, vectors: &[Vector]) -> Option<(String, bool)> {
    let hit = vectors
        .iter()
        .find(|vector| vector.recognizer == row.id && !vector.found.is_empty())?;
    let folded = Folded::new(&hit.text);
    let fits = Scanner::get()
        .scan(folded.text())
        .candidates
        .into_iter()
        .any(|found| found.recognizer == row.id && found.reasons.contains(&Reason::CheckFits));
    let text = hit.found.first()?.replace('\n', " ").replace('|', "\\|");
    let secret = crate::entity::lookup(row.entity)?.category == crate::entity::Category::Secret;
    Some((if secret { String::new() } else { text }, fits))
}

/// The languages that have words for one of the rows, `all` where the twelve do.
fn words(rows: &[&Recognizer]) -> String {
    let mut codes: Vec<_> = rows
        .iter()
        .flat_map(|row| [row.cue.group(), super::tests::phrases_of(row)])
        .flatten()
        .flat_map(languages::codes_with)
        .collect();
    codes.sort_unstable();
    codes.dedup();
    if codes.len() >= 12 {
        "all".to_owned()
    } else {
        codes.join(" ")
    }
}
