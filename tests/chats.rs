//! Messages as people write them to a chat, in twelve languages, and messages without personal data that look like it:
//! `chats.txt`, and `chats-names.txt` with the names model. The head of the first says how they are written.

use std::fs;
use std::sync::Arc;

use privet::names::Names;
use privet::policy::Operator;
use privet::{Error, Policy, Redactor};

/// Personal data in a message, as the file marks it.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Mark {
    start: usize,
    end: usize,
    entity: String,
}

/// One line of the file.
#[derive(Default)]
struct Chat {
    text: String,
    /// What is found.
    found: Vec<Mark>,
    /// Personal data that is not reached, and false alarms that are left.
    missed: usize,
    alarms: usize,
}

/// What the files mark with `-` and with `+`.
const NOT_REACHED: (usize, usize) = (14, 0);
const NOT_REACHED_WITH_NAMES: (usize, usize) = (24, 25);

#[test]
fn messages_hold_what_the_file_marks() {
    let redactor = Redactor::new(Policy::preset("default").expect("the preset is good"));
    let counts = compare(&redactor, include_str!("chats.txt"));
    assert_eq!(counts, Ok(NOT_REACHED));
}

#[test]
fn with_the_names_model_messages_hold_what_the_file_marks() {
    let redactor = Redactor::new(Policy::preset("default").expect("the preset is good"));
    let model = fs::read(concat!(env!("CARGO_MANIFEST_DIR"), "/models/names.bin"));
    let model = Names::new(&model.expect("the model is there")).expect("the model is good");
    redactor.use_names(Arc::new(model));
    let counts = compare(&redactor, include_str!("chats-names.txt"));
    assert_eq!(counts, Ok(NOT_REACHED_WITH_NAMES));
}

/// How many marks of `file` are not reached, and how many are false alarms; fails where anything else is found.
fn compare(redactor: &Redactor, file: &str) -> Result<(usize, usize), Error> {
    let (mut failures, mut missed, mut alarms) = (Vec::new(), 0, 0);
    for line in file.lines() {
        if line.is_empty() || line.starts_with("# ") || line.starts_with("== ") {
            continue;
        }
        let chat = Chat::read(line);
        let findings = redactor.detect(&chat.text)?;
        let found: Vec<_> = findings
            .iter()
            .filter(|finding| finding.operator != Operator::Keep)
            .map(|finding| Mark {
                start: finding.span.start(),
                end: finding.span.end(),
                entity: finding.entity.to_string(),
            })
            .collect();
        if found != chat.found {
            let show = |marks: &[Mark]| -> Vec<String> {
                let value = |mark: &Mark| chat.text.get(mark.start..mark.end).map(str::to_owned);
                let one = |mark: &Mark| format!("{} {:?}", mark.entity, value(mark));
                marks.iter().map(one).collect()
            };
            failures.push(format!(
                "{line}\n  expected {:?}\n  found    {:?}",
                show(&chat.found),
                show(&found)
            ));
        }
        missed += chat.missed;
        alarms += chat.alarms;
    }
    assert!(
        failures.is_empty(),
        "{} differ\n{}",
        failures.len(),
        failures.join("\n")
    );
    Ok((missed, alarms))
}

impl Chat {
    fn read(line: &str) -> Self {
        let mut chat = Self::default();
        let line = line
            .replace("\\n", "\n")
            .replace("\\t", "\t")
            .replace("⟨⟩", "");
        for (index, part) in line.split('⟦').enumerate() {
            let marked = part.split_once('⟧').filter(|_| index > 0);
            let Some(((entity, value), rest)) =
                marked.and_then(|(mark, rest)| Some((mark.split_once('|')?, rest)))
            else {
                chat.text.push_str(part);
                continue;
            };
            let start = chat.text.len();
            chat.text.push_str(value);
            let mark = |entity: &str| Mark {
                start,
                end: start + value.len(),
                entity: entity.to_owned(),
            };
            if entity.starts_with('-') {
                chat.missed += 1;
            } else {
                chat.found.push(mark(entity.trim_start_matches('+')));
                chat.alarms += usize::from(entity.starts_with('+'));
            }
            chat.text.push_str(rest);
        }
        chat
    }
}
