//! Marks of the corpora made to mean one thing: a person is someone's name, without the
//! title, and not a role ("Lender"), a pronoun or a people ("Americans").

use std::collections::BTreeSet;

use crate::data::{Example, Kind, Mark};

/// Cleans the marks of the corpus `name`.
pub fn clean(name: &str, examples: &mut [Example]) {
    if name.starts_with("europeana") {
        examples.iter_mut().for_each(join_parts);
    }
    let roles: BTreeSet<&str> = ROLES.split(' ').collect();
    let nominal = match name {
        // Marks whatever means a person: "he", "the members".
        "ronec_valid" => lower_case_people(examples),
        _ => BTreeSet::new(),
    };
    for example in examples {
        let text = &example.text;
        example.marks.retain_mut(|mark| {
            if mark.kind != Kind::Per {
                return true;
            }
            strip_roles(text, mark, &roles);
            let name = &text[mark.start..mark.end];
            let lower = name.to_lowercase();
            !name.is_empty() && !nominal.contains(&lower) && !roles.contains(lower.as_str())
        });
    }
}

/// Moves the start of a person's mark behind the roles that it begins with.
fn strip_roles(text: &str, mark: &mut Mark, roles: &BTreeSet<&str>) {
    while let Some((first, rest)) = text[mark.start..mark.end].split_once(' ') {
        let word = first.trim_end_matches('.').to_lowercase();
        if !roles.contains(word.as_str()) {
            break;
        }
        mark.start = mark.end - rest.len();
    }
}

/// Puts people's marks together that stand side by side: parts of one name.
fn join_parts(example: &mut Example) {
    let mut joined: Vec<Mark> = Vec::new();
    for mark in &example.marks {
        match joined.last_mut() {
            Some(last)
                if last.kind == Kind::Per
                    && mark.kind == Kind::Per
                    && example.text.get(last.end..mark.start) == Some(" ") =>
            {
                last.end = mark.end;
            }
            _ => joined.push(*mark),
        }
    }
    for mark in &mut joined {
        mark.end = mark.start + trimmed(&example.text[mark.start..mark.end]).len();
    }
    joined.retain(|mark| mark.start < mark.end);
    joined
        .retain(|mark| mark.kind != Kind::Per || has_capital(&example.text[mark.start..mark.end]));
    example.marks = joined;
}

/// Without the punctuation behind it, unless it is the stop of an initial.
fn trimmed(name: &str) -> &str {
    let name = name.trim_end_matches(|c: char| c.is_whitespace() || ",;:!?)\"".contains(c));
    match name.strip_suffix('.') {
        Some(word) if word.chars().count() > 2 => word,
        _ => name,
    }
}

/// What is marked as a person in lower case somewhere.
fn lower_case_people(examples: &[Example]) -> BTreeSet<String> {
    let people = examples.iter().flat_map(|example| {
        let marks = example.marks.iter().filter(|mark| mark.kind == Kind::Per);
        marks.map(|mark| &example.text[mark.start..mark.end])
    });
    people
        .filter(|name| !has_capital(name) || name.chars().count() < 4)
        .map(str::to_lowercase)
        .collect()
}

fn has_capital(name: &str) -> bool {
    name.chars().any(char::is_uppercase)
}

const ROLES: &str = "borrower borrowers lender lenders president vice secretary senator senators governor general mayor prince princess administrator director speaker chairman chair counsel professor prof lord lords mp judge justice chief madam mr mrs ms miss dr sir king queen father daddy members member man poet founders fan player critic volunteers beings parties candidates principal coroner they we americans democrats republicans muslims spanish french indians petitioner respondent democrat liberal honor defense baron reichskanzler kaiser kaiserin könig königin koning keizer kongen dronningen kongeparet roi reine empereur duce președintele ministrul regele domnul doamna";
