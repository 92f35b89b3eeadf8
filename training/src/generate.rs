//! Chat text of our own, with names, places, organisations and addresses from the lists.

use crate::data::{Example, Kind, Mark};
use crate::names::{NameLists, full_name};
use crate::random::Random;

/// Templates of one language: a line each, with slots such as `{full}`.
pub struct Templates {
    pub language: &'static str,
    pub lines: Vec<&'static str>,
}

pub fn templates() -> Vec<Templates> {
    let files = [
        ("en", include_str!("../templates/en.txt")),
        ("da", include_str!("../templates/da.txt")),
        ("nb", include_str!("../templates/nb.txt")),
        ("sv", include_str!("../templates/sv.txt")),
        ("de", include_str!("../templates/de.txt")),
        ("nl", include_str!("../templates/nl.txt")),
        ("fr", include_str!("../templates/fr.txt")),
        ("es", include_str!("../templates/es.txt")),
        ("it", include_str!("../templates/it.txt")),
        ("pt", include_str!("../templates/pt.txt")),
        ("fi", include_str!("../templates/fi.txt")),
        ("pl", include_str!("../templates/pl.txt")),
    ];
    files
        .map(|(language, text)| Templates {
            language,
            lines: lines(text),
        })
        .into()
}

/// The sentences of the audit, which no training sees.
pub fn audit_templates() -> Vec<&'static str> {
    lines(include_str!("../templates/audit.txt"))
}

fn lines(text: &'static str) -> Vec<&'static str> {
    text.lines()
        .filter(|line| !line.is_empty() && !line.starts_with('#'))
        .collect()
}

/// `count` examples, English one in four, the other languages alike.
pub fn generate(names: &NameLists, count: usize, random: &mut Random) -> Vec<Example> {
    let templates = templates();
    (0..count)
        .map(|_| {
            let templates = &templates[if random.chance(0.25) {
                0
            } else {
                random.below(templates.len())
            }];
            if let Some(words) = names.words.get(templates.language)
                && random.chance(0.06)
            {
                return weather(words_alone(words, templates.language, random), random);
            }
            let mut example = fill(
                random.pick::<&str>(&templates.lines),
                templates.language,
                names,
                None,
                random,
            );
            while random.chance(0.3) {
                let more = fill(
                    random.pick::<&str>(&templates.lines),
                    templates.language,
                    names,
                    None,
                    random,
                );
                append(&mut example, &more, random.pick::<&str>(&[" ", "\n", ". "]));
            }
            weather(example, random)
        })
        .collect()
}

/// Common words in a row, with a capital and a stop, that name nobody.
fn words_alone(words: &[String], language: &str, random: &mut Random) -> Example {
    let row: Vec<&str> = (0..3 + random.below(9))
        .map(|_| random.pick(words).as_str())
        .collect();
    let row = row.join(" ");
    let mut letters = row.chars();
    let first = letters.next().map(|first| first.to_uppercase().to_string());
    Example {
        text: format!("{}{}.", first.unwrap_or_default(), letters.as_str()),
        language: language.to_owned(),
        ..Example::default()
    }
}

/// A template with its slots filled; names from `locale`, or from wherever people of
/// this language come from.
pub fn fill(
    template: &str,
    language: &str,
    names: &NameLists,
    locale: Option<&str>,
    random: &mut Random,
) -> Example {
    let mut example = Example {
        language: language.to_owned(),
        ..Example::default()
    };
    let template = choose(template, random);
    let mut rest = template.as_str();
    while let Some((before, slot_on)) = rest.split_once('{') {
        example.text.push_str(before);
        let (slot, after) = slot_on
            .split_once('}')
            .unwrap_or_else(|| panic!("{template}: no end of a slot"));
        let (value, kind) = value(slot, language, names, locale, random);
        let start = example.text.len();
        example.text.push_str(&value);
        if let Some(kind) = kind {
            example.marks.push(Mark {
                start,
                end: example.text.len(),
                kind,
            });
        }
        rest = after;
    }
    example.text.push_str(rest);
    example
}

/// A template with one of each `[choice|choice]`, and single spaces.
fn choose(template: &str, random: &mut Random) -> String {
    let mut chosen = String::with_capacity(template.len());
    let mut rest = template;
    while let Some((before, choices_on)) = rest.split_once('[') {
        chosen.push_str(before);
        let (choices, after) = choices_on
            .split_once(']')
            .unwrap_or_else(|| panic!("{template}: no end of a choice"));
        let choices: Vec<&str> = choices.split('|').collect();
        chosen.push_str(random.pick::<&str>(&choices));
        rest = after;
    }
    chosen.push_str(rest);
    chosen.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn value(
    slot: &str,
    language: &str,
    names: &NameLists,
    locale: Option<&str>,
    random: &mut Random,
) -> (String, Option<Kind>) {
    let own = names.locales_of(language);
    let locale = locale.unwrap_or_else(|| {
        if random.chance(0.5) {
            random.pick::<&str>(&own)
        } else {
            random.pick::<String>(&names.people)
        }
    });
    let group = &names.groups[locale];
    let made =
        |list: fn(&crate::names::Group) -> &Vec<String>, random: &mut Random| -> Option<String> {
            let locales: Vec<_> = own
                .iter()
                .filter(|locale| !list(&names.groups[**locale]).is_empty())
                .collect();
            let locale = if locales.is_empty() {
                None
            } else {
                Some(random.pick(&locales))
            };
            Some(random.pick(list(&names.groups[**locale?])).clone())
        };
    match slot {
        "given" => (random.pick(&group.given).clone(), Some(Kind::Per)),
        "surname" => (random.pick(&group.surnames).clone(), Some(Kind::Per)),
        "full" => (full_name(group, random), Some(Kind::Per)),
        "name" if random.chance(0.5) => (random.pick(&group.given).clone(), Some(Kind::Per)),
        "name" => (full_name(group, random), Some(Kind::Per)),
        "lastfirst" => (
            format!(
                "{}, {}",
                random.pick(&group.surnames),
                random.pick(&group.given)
            ),
            Some(Kind::Per),
        ),
        "city" => (random.pick(&names.cities).clone(), Some(Kind::Loc)),
        "country" => (random.pick(&names.countries).clone(), Some(Kind::Loc)),
        "brand" => {
            let brands: Vec<&str> = crate::gazetteer::organizations().collect();
            ((*random.pick(&brands)).to_owned(), Some(Kind::Org))
        }
        "company" => match made(|group| &group.companies, random) {
            Some(company) => (company, Some(Kind::Org)),
            None => (
                format!("{} & Co", random.pick(&group.surnames)),
                Some(Kind::Org),
            ),
        },
        "street" => (
            made(|group| &group.streets, random).unwrap_or_else(|| "12 Mill Lane".to_owned()),
            Some(Kind::Addr),
        ),
        "address" => (
            made(|group| &group.addresses, random)
                .unwrap_or_else(|| "12 Mill Lane, Leeds".to_owned()),
            Some(Kind::Addr),
        ),
        "number" => ((1 + random.below(9000)).to_string(), None),
        "time" => (
            format!("{}:{:02}", 1 + random.below(23), random.below(60)),
            None,
        ),
        "date" => (
            format!(
                "{}.{}.{}",
                1 + random.below(28),
                1 + random.below(12),
                1950 + random.below(80)
            ),
            None,
        ),
        other => panic!("no slot is called {other}"),
    }
}

fn append(example: &mut Example, more: &Example, joint: &str) {
    example.text.push_str(joint);
    let offset = example.text.len();
    example.text.push_str(&more.text);
    example.marks.extend(more.marks.iter().map(|mark| Mark {
        start: mark.start + offset,
        end: mark.end + offset,
        kind: mark.kind,
    }));
    example.ignored.extend(
        more.ignored
            .iter()
            .map(|&(start, end)| (start + offset, end + offset)),
    );
}

/// Joins an example with others, as texts of several sentences are.
pub fn join(examples: &[&Example], joint: &str) -> Example {
    let mut joined = examples[0].clone();
    for more in &examples[1..] {
        append(&mut joined, more, joint);
    }
    joined
}

/// As people type: in lower case, without punctuation, in capitals, with slips.
pub fn weather(example: Example, random: &mut Random) -> Example {
    match random.below(100) {
        0..28 => lower(&example, false),
        28..36 => lower(&example, true),
        36..39 => rewrite(&example, |c, _| c.to_uppercase().to_string()),
        39..47 => rewrite(&example, |c, inside| {
            if !inside && ",.!?".contains(c) {
                String::new()
            } else {
                c.to_string()
            }
        }),
        47..53 => {
            let at = random.below(example.text.len().max(1));
            rewrite_at(&example, at)
        }
        _ => example,
    }
}

/// In lower case: all of it, or the names alone.
pub fn lower(example: &Example, names_alone: bool) -> Example {
    rewrite(example, |c, inside| {
        if names_alone && !inside {
            c.to_string()
        } else {
            c.to_lowercase().to_string()
        }
    })
}

/// Leaves out one letter near byte `at`, unless it is in a name.
fn rewrite_at(example: &Example, at: usize) -> Example {
    let mut position = 0;
    rewrite(example, |c, inside| {
        let here = position <= at && at < position + c.len_utf8();
        position += c.len_utf8();
        if here && !inside && c.is_lowercase() {
            String::new()
        } else {
            c.to_string()
        }
    })
}

fn rewrite(example: &Example, mut to: impl FnMut(char, bool) -> String) -> Example {
    let mut text = String::with_capacity(example.text.len());
    let mut map = vec![0; example.text.len() + 1];
    for (at, character) in example.text.char_indices() {
        map[at] = text.len();
        let inside = example
            .marks
            .iter()
            .any(|mark| mark.start <= at && at < mark.end);
        text.push_str(&to(character, inside));
    }
    map[example.text.len()] = text.len();
    let marks = example.marks.iter().map(|mark| Mark {
        start: map[mark.start],
        end: map[mark.end],
        kind: mark.kind,
    });
    Example {
        marks: marks.collect(),
        ignored: example
            .ignored
            .iter()
            .map(|&(start, end)| (map[start], map[end]))
            .collect(),
        language: example.language.clone(),
        text,
    }
}

/// Other names and towns in the place of one-word or two-word ones, so that the model
/// learns what stands around them.
pub fn swap_names(example: &Example, names: &NameLists, random: &mut Random) -> Example {
    let mut swapped = Example {
        language: example.language.clone(),
        ..Example::default()
    };
    if !example.ignored.is_empty() {
        return example.clone();
    }
    let mut at = 0;
    for mark in &example.marks {
        if mark.start < at {
            return example.clone();
        }
        swapped.text.push_str(&example.text[at..mark.start]);
        let old = &example.text[mark.start..mark.end];
        let words = old.split(' ').count();
        let group = &names.groups[random.pick::<String>(&names.people)];
        let new = match (mark.kind, words) {
            (Kind::Per, 1) if random.chance(0.3) => random.pick(&group.surnames).clone(),
            (Kind::Per, 1) => random.pick(&group.given).clone(),
            (Kind::Per, 2) => format!(
                "{} {}",
                random.pick(&group.given),
                random.pick(&group.surnames)
            ),
            (Kind::Loc, 1) if !names.cities.is_empty() => random.pick(&names.cities).clone(),
            _ => old.to_owned(),
        };
        let new = if old.chars().any(char::is_uppercase) {
            new
        } else {
            new.to_lowercase()
        };
        let start = swapped.text.len();
        swapped.text.push_str(&new);
        swapped.marks.push(Mark {
            start,
            end: swapped.text.len(),
            kind: mark.kind,
        });
        at = mark.end;
    }
    swapped.text.push_str(&example.text[at..]);
    swapped
}
