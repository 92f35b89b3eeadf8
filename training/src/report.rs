//! The tables of an evaluation, and what a model's file says about itself.

use std::path::Path;

use privet::names::Names;
use serde_json::json;

use crate::data::{self, Kind};
use crate::evaluate::{audit, covered, exact, false_alarms, find, kind};
use crate::names::NameLists;
use crate::train::Options;

/// JSON for people who find the file.
pub fn about(data: &Path, options: &Options, hold_out: bool) -> String {
    json!({
        "model": "privet names",
        "sources": data::corpora(&data.join("train")),
        "licences": "see NOTICE",
        "seed": options.seed,
        "rows": options.rows,
        "heldOut": hold_out,
    })
    .to_string()
}

pub fn print(model: &Names, data: &Path, names: &NameLists) {
    println!(
        "| tuning set | PER F1 | P | R | LOC F1 | P | R | ORG F1 | PER characters covered | sensitive: PER F1 | covered |"
    );
    println!("| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |");
    let folder = data.join("dev");
    for name in data::corpora(&folder) {
        print_set(model, &name, &data::read(&folder, &name));
    }
    let apart = crate::corpus(data, true);
    for language in ["en", "de", "nb", "fr", "nl", "ro"] {
        let own: Vec<_> = apart
            .iter()
            .filter(|example| example.language == language)
            .cloned()
            .collect();
        print_set(model, &format!("kept apart, {language}"), &own);
    }
    for name in ["banking_train", "rest8k_train_0"] {
        let texts: Vec<_> = data::read(&data.join("train"), name)
            .into_iter()
            .filter(|example| privet::names::words::word_id(&example.text) % 10 == 7)
            .collect();
        let (people, all) = false_alarms(model, &texts);
        println!(
            "{name}, kept apart: {people:.2} people, {all:.2} names found in 1,000 words that hold none"
        );
    }
    print_audit(model, names);
}

/// What the model misses (-), finds for nothing (+) and finds as another kind or with
/// other ends (~), one a line: kind, name, text.
pub fn print_errors(model: &Names, examples: &[data::Example]) {
    for example in examples {
        let found = find(model, &example.text, 0.0);
        let line = example.text.replace('\n', " ");
        for mark in &example.marks {
            let overlapping = found
                .iter()
                .find(|name| name.span.start() < mark.end && mark.start < name.span.end());
            let name = &example.text[mark.start..mark.end];
            match overlapping {
                None => println!("- {:?} {name} | {line}", mark.kind),
                Some(other)
                    if kind(other.entity) == mark.kind && other.span.of(&example.text) == name => {}
                Some(other) => println!(
                    "~ {:?} {name} as {} {} | {line}",
                    mark.kind,
                    other.entity,
                    other.span.of(&example.text)
                ),
            }
        }
        for name in &found {
            let known = example
                .marks
                .iter()
                .any(|mark| name.span.start() < mark.end && mark.start < name.span.end());
            if !known {
                println!("+ {} {} | {line}", name.entity, name.span.of(&example.text));
            }
        }
    }
}

fn print_set(model: &Names, name: &str, examples: &[data::Example]) {
    let per = exact(model, examples, Kind::Per, 0.0);
    let loc = exact(model, examples, Kind::Loc, 0.0);
    let org = exact(model, examples, Kind::Org, 0.0);
    let sensitive = exact(model, examples, Kind::Per, SENSITIVE);
    println!(
        "| {name} | {:.1} | {:.1} | {:.1} | {:.1} | {:.1} | {:.1} | {:.1} | {:.1} | {:.1} | {:.1} |",
        per.f1(),
        per.precision(),
        per.recall(),
        loc.f1(),
        loc.precision(),
        loc.recall(),
        org.f1(),
        covered(model, examples, 0.0),
        sensitive.f1(),
        covered(model, examples, SENSITIVE),
    );
}

/// Names hidden by origin, and by gender where the source says it.
pub fn print_audit(model: &Names, names: &NameLists) {
    let groups = audit(model, names, NAMES_A_GROUP);
    let mut rows: Vec<_> = groups.iter().collect();
    rows.sort_by(|a, b| a.1.0.total_cmp(&b.1.0).then(a.0.cmp(b.0)));
    let mean = |of: fn(&(f64, f64, usize)) -> f64| {
        rows.iter().map(|(_, row)| of(row)).sum::<f64>() / rows.len().max(1) as f64
    };
    println!(
        "origin audit: {} groups; as written {:.1} %, in lower case {:.1} %",
        rows.len(),
        mean(|row| row.0),
        mean(|row| row.1)
    );
    for (locale, (written, lower, given)) in &rows {
        println!("{locale}: {written:.1} % {lower:.1} % ({given} given names)");
    }
    print_genders(model, names);
}

/// Only origins of which the source knows names of both.
fn print_genders(model: &Names, names: &NameLists) {
    let women = audit(
        model,
        &names.of_gender(|group| &group.given_female),
        NAMES_A_GROUP,
    );
    let men = audit(
        model,
        &names.of_gender(|group| &group.given_male),
        NAMES_A_GROUP,
    );
    let both: Vec<_> = women
        .iter()
        .filter_map(|(locale, women)| Some((locale, women, men.get(locale)?)))
        .collect();
    let count = both.len().max(1) as f64;
    for (case, of) in [
        ("as written", (|row| row.0) as fn(&(f64, f64, usize)) -> f64),
        ("in lower case", |row| row.1),
    ] {
        let mean = |side: fn(&(f64, f64)) -> f64| {
            let shares = both
                .iter()
                .map(|(_, women, men)| side(&(of(women), of(men))));
            shares.sum::<f64>() / count
        };
        let widest = both
            .iter()
            .map(|(locale, women, men)| (of(women) - of(men), *locale))
            .max_by(|a, b| a.0.abs().total_cmp(&b.0.abs()));
        let (gap, locale) = widest.unzip();
        println!(
            "gender audit, {case}: {} groups; women {:.1} %, men {:.1} %; widest {:+.1} points ({})",
            both.len(),
            mean(|side| side.0),
            mean(|side| side.1),
            gap.unwrap_or(0.0),
            locale.map_or("none", String::as_str),
        );
    }
}

/// Sentences a group of the audit.
const NAMES_A_GROUP: usize = 160;
/// Nats taken from "no name", as the threshold 0.33 does.
const SENSITIVE: f32 = 0.7;
