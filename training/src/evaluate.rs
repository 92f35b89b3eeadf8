//! How good a model is: the file as it ships, through the code that ships.

use std::collections::BTreeMap;

use privet::names::{Name, Names};

use crate::data::{Example, Kind};
use crate::generate::{audit_templates, fill, lower};
use crate::names::NameLists;
use crate::random::Random;

/// Counts of exact spans.
#[derive(Clone, Copy, Default)]
pub struct Score {
    pub right: usize,
    pub found: usize,
    pub gold: usize,
}

impl Score {
    pub fn f1(self) -> f64 {
        200.0 * self.right as f64 / (self.found + self.gold).max(1) as f64
    }
    pub fn precision(self) -> f64 {
        100.0 * self.right as f64 / self.found.max(1) as f64
    }
    pub fn recall(self) -> f64 {
        100.0 * self.right as f64 / self.gold.max(1) as f64
    }
}

/// The kind of an entity.
pub fn kind(entity: &str) -> Kind {
    match entity {
        "PERSON" => Kind::Per,
        "LOCATION" => Kind::Loc,
        "ORGANIZATION" => Kind::Org,
        _ => Kind::Addr,
    }
}

/// What would be redacted: `sensitivity` 0 is the threshold 0.5.
pub fn find(names: &Names, text: &str, sensitivity: f32) -> Vec<Name> {
    let mut found = Vec::new();
    names.find(text, sensitivity, |name| {
        if sensitivity > 0.0 || name.score >= 0.5 {
            found.push(name);
        }
    });
    found
}

/// Exact spans of one kind.
pub fn exact(names: &Names, examples: &[Example], wanted: Kind, sensitivity: f32) -> Score {
    let mut score = Score::default();
    for example in examples {
        let gold: Vec<_> = example
            .marks
            .iter()
            .filter(|mark| mark.kind == wanted)
            .collect();
        score.gold += gold.len();
        for name in find(names, &example.text, sensitivity) {
            let (start, end) = (name.span.start(), name.span.end());
            if kind(name.entity) != wanted
                || example
                    .ignored
                    .iter()
                    .any(|&(from, to)| from < end && start < to)
            {
                continue;
            }
            score.found += 1;
            score.right += usize::from(
                gold.iter()
                    .any(|mark| mark.start == start && mark.end == end),
            );
        }
    }
    score
}

/// Share of the characters of people's names that any finding covers, in percent.
pub fn covered(names: &Names, examples: &[Example], sensitivity: f32) -> f64 {
    let (mut covered, mut all) = (0, 0);
    for example in examples {
        let found = find(names, &example.text, sensitivity);
        for mark in example.marks.iter().filter(|mark| mark.kind == Kind::Per) {
            for (at, _) in example.text[mark.start..mark.end].char_indices() {
                let at = mark.start + at;
                all += 1;
                covered += usize::from(
                    found
                        .iter()
                        .any(|name| name.span.start() <= at && at < name.span.end()),
                );
            }
        }
    }
    100.0 * covered as f64 / f64::from(all.max(1))
}

/// People found in texts that name nobody, in 1,000 words.
pub fn false_alarms(names: &Names, examples: &[Example]) -> (f64, f64) {
    let (mut people, mut all, mut words) = (0, 0, 0);
    for example in examples
        .iter()
        .filter(|example| example.marks.is_empty() && example.ignored.is_empty())
    {
        words += example.text.split_whitespace().count();
        for name in find(names, &example.text, 0.0) {
            people += usize::from(name.entity == "PERSON");
            all += 1;
        }
    }
    let rate = |count: usize| 1000.0 * count as f64 / words.max(1) as f64;
    (rate(people), rate(all))
}

/// Share of fully covered names, by group: as written, and in lower case.
pub fn audit(model: &Names, names: &NameLists, each: usize) -> BTreeMap<String, (f64, f64, usize)> {
    let templates = audit_templates();
    let mut groups = BTreeMap::new();
    let locales: std::collections::BTreeSet<&String> = names.people.iter().collect();
    for locale in locales {
        let group = &names.groups[locale];
        if group.given.len() < FEWEST_NAMES || group.surnames.len() < FEWEST_NAMES {
            continue;
        }
        let mut random = Random::new(11);
        let mut whole = [0; 2];
        for index in 0..each {
            let template = templates[index % templates.len()];
            let example = fill(template, "en", names, Some(locale), &mut random);
            for (slot, example) in whole
                .iter_mut()
                .zip([lower(&example, true), example].iter().rev())
            {
                *slot += usize::from(is_covered(model, example));
            }
        }
        let share = |count: usize| 100.0 * count as f64 / each as f64;
        groups.insert(
            locale.clone(),
            (share(whole[0]), share(whole[1]), group.given.len()),
        );
    }
    groups
}

fn is_covered(model: &Names, example: &Example) -> bool {
    let found = find(model, &example.text, 0.0);
    example.marks.iter().all(|mark| {
        example.text[mark.start..mark.end]
            .char_indices()
            .all(|(at, letter)| {
                let at = mark.start + at;
                !letter.is_alphanumeric()
                    || found
                        .iter()
                        .any(|name| name.span.start() <= at && at < name.span.end())
            })
    })
}

const FEWEST_NAMES: usize = 3;
