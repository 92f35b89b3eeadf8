//! The name lists that `export_lists.py` wrote, and names drawn from them.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use privet::names::words::word_id;

use crate::random::Random;

/// Names of the people of one locale.
#[derive(Default)]
pub struct Group {
    pub given: Vec<String>,
    pub given_female: Vec<String>,
    pub given_male: Vec<String>,
    pub surnames: Vec<String>,
    pub streets: Vec<String>,
    pub addresses: Vec<String>,
    pub companies: Vec<String>,
    /// Whether the family name may stand first.
    pub family_first: bool,
}

#[derive(Default)]
pub struct NameLists {
    pub groups: BTreeMap<String, Group>,
    /// US Census 1990: kind, name, share of the people up to this name, in percent.
    pub census: Vec<(String, String, f64)>,
    /// Kind, name, population.
    pub places: Vec<(String, String, u64)>,
    /// Locales with enough names to draw from, more often those of [`HARD`].
    pub people: Vec<String>,
    /// Large towns, more often the larger they are.
    pub cities: Vec<String>,
    pub countries: Vec<String>,
    /// Common words by language.
    pub words: BTreeMap<String, Vec<String>>,
}

/// Which names to leave out.
#[derive(Clone, Copy, PartialEq)]
pub enum Keep {
    All,
    /// All but every tenth name, chosen by its hash: neither lists nor training see them.
    Seen,
    /// That tenth alone.
    HeldOut,
}

impl Keep {
    fn keeps(self, name: &str) -> bool {
        let held_out = name
            .split(' ')
            .next()
            .is_some_and(|word| word_id(word) % 10 == 3);
        match self {
            Self::All => true,
            Self::Seen => !held_out,
            Self::HeldOut => held_out,
        }
    }
}

impl NameLists {
    pub fn read(folder: &Path, keep: Keep) -> Self {
        let mut lists = Self::default();
        let mut left_out = BTreeSet::new();
        for [locale, kind, name] in rows(&folder.join("people.tsv")) {
            if !keep.keeps(&name) {
                left_out.extend(name.split(' ').map(word_id));
                continue;
            }
            let group = lists.groups.entry(locale).or_default();
            match kind.as_str() {
                "surname" => group.surnames.push(name),
                "given-f" => group.given_female.push(name),
                "given-m" => group.given_male.push(name),
                _ => group.given.push(name),
            }
        }
        for [kind, name, share] in rows(&folder.join("census.tsv")) {
            if keep.keeps(&name) {
                lists
                    .census
                    .push((kind, name, share.parse().unwrap_or(100.0)));
            }
        }
        lists
            .census
            .sort_by(|a, b| a.2.total_cmp(&b.2).then(a.1.cmp(&b.1)));
        for [kind, name, population] in rows(&folder.join("places.tsv")) {
            lists
                .places
                .push((kind, name, population.parse().unwrap_or(0)));
        }
        let holds_left_out = |value: &str| {
            let mut words = value.split(|c: char| !c.is_alphanumeric());
            keep == Keep::Seen && words.any(|word| left_out.contains(&word_id(word)))
        };
        for [locale, kind, value] in rows(&folder.join("made.tsv")) {
            if holds_left_out(&value) {
                continue;
            }
            let group = lists.groups.entry(locale).or_default();
            match kind.as_str() {
                "street" => group.streets.push(value),
                "address" => group.addresses.push(value),
                _ => group.companies.push(value),
            }
        }
        for [language, _, word] in rows(&folder.join("words.tsv")) {
            lists.words.entry(language).or_default().push(word);
        }
        lists.prepare(keep);
        lists
    }

    fn prepare(&mut self, keep: Keep) {
        crate::syllables::add(&mut self.groups, |name| keep.keeps(name));
        for (locale, group) in &mut self.groups {
            group.family_first = FAMILY_FIRST.iter().any(|first| locale.starts_with(first));
            let sexed: BTreeSet<_> = group
                .given_female
                .iter()
                .chain(&group.given_male)
                .cloned()
                .collect();
            let all: BTreeSet<_> = group.given.drain(..).chain(sexed).collect();
            group.given = all.into_iter().collect();
            group.surnames.dedup();
        }
        let enough = |group: &Group| group.given.len() >= 2 && group.surnames.len() >= 2;
        self.people = self
            .groups
            .iter()
            .filter(|(_, group)| enough(group))
            .flat_map(|(locale, _)| {
                let times = if HARD.contains(&locale.as_str()) {
                    4
                } else {
                    1
                };
                std::iter::repeat_n(locale.clone(), times)
            })
            .collect();
        for (kind, name, population) in &self.places {
            let times = match (kind.as_str(), population) {
                ("city", 2_000_000..) => 6,
                ("city", 300_000..) => 3,
                ("city", 50_000..) | ("alternate", 1_000_000..) => 1,
                _ => 0,
            };
            self.cities.extend(std::iter::repeat_n(name.clone(), times));
            if matches!(kind.as_str(), "country" | "region") {
                self.countries.push(name.clone());
            }
        }
    }

    /// Without the names whose words are among `seen`.
    pub fn forget(&mut self, seen: &BTreeSet<u32>) {
        let is_new = |name: &String| !name.split(' ').any(|word| seen.contains(&word_id(word)));
        for group in self.groups.values_mut() {
            for list in [
                &mut group.given,
                &mut group.given_female,
                &mut group.given_male,
                &mut group.surnames,
            ] {
                list.retain(is_new);
            }
        }
    }

    /// The people of one gender, in locales whose source says which names are whose.
    pub fn of_gender(&self, given: fn(&Group) -> &[String]) -> Self {
        let groups = self.groups.iter().map(|(locale, group)| {
            let group = Group {
                given: given(group).to_vec(),
                surnames: group.surnames.clone(),
                family_first: group.family_first,
                ..Group::default()
            };
            (locale.clone(), group)
        });
        Self {
            groups: groups.collect(),
            people: self.people.clone(),
            ..Self::default()
        }
    }

    /// Locales of a language, else all.
    pub fn locales_of(&self, language: &str) -> Vec<&str> {
        let prefix = match language {
            "nb" => "no_",
            other => other,
        };
        let own: Vec<&str> = self
            .people
            .iter()
            .map(String::as_str)
            .filter(|locale| locale.starts_with(prefix))
            .collect();
        if own.is_empty() {
            self.people.iter().map(String::as_str).collect()
        } else {
            own
        }
    }
}

/// A locale's person, written in one of the usual ways.
pub fn full_name(group: &Group, random: &mut Random) -> String {
    let given = random.pick(&group.given).clone();
    let surname = random.pick(&group.surnames).clone();
    match random.below(20) {
        0..4 if group.family_first => format!("{surname} {given}"),
        4..8 if group.family_first => format!("{surname} {} {given}", random.pick(&group.given)),
        0 => format!("{given} {} {surname}", random.pick(&group.given)),
        1 => format!("{given} {surname} {}", random.pick(&group.surnames)),
        2 => format!(
            "{given} {}. {surname}",
            initial(random.pick::<String>(&group.given))
        ),
        3 => format!("{}. {surname}", initial(&given)),
        4 if !given.contains('-') => format!("{given}-{} {surname}", random.pick(&group.given)),
        5 => format!("{given} {surname}-{}", random.pick(&group.surnames)),
        _ => format!("{given} {surname}"),
    }
}

/// Locales of short names, many of them also words: the first audits missed these most.
const HARD: [&str; 7] = [
    "vi_VN", "vi_plain", "zh_latn", "ko_latn", "en_PK", "tr_TR", "nl_NL",
];
/// Languages in which the family name stands first.
const FAMILY_FIRST: [&str; 5] = ["vi_", "zh_", "ko_", "ja_", "hu_"];

fn initial(name: &str) -> String {
    name.chars().take(1).collect::<String>().to_uppercase()
}

fn rows(path: &Path) -> Vec<[String; 3]> {
    let text =
        std::fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    let rows = text.lines().filter_map(|line| {
        let cells: Vec<String> = line.split('\t').map(str::to_owned).collect();
        cells.try_into().ok()
    });
    rows.collect()
}
