//! Messages as people write them to a chat, in twelve languages, and messages without personal data that look like it:
//! `chats.txt`, and `chats-names.txt` with the names model. The head of the first says how they are written.

use std::fs;
use std::sync::Arc;

use privet::names::Names;
use privet::policy::Operator;
use privet::{Error, Policy, Redactor};

#[path = "support/marked.rs"]
mod marked;

/// What the files mark with `-` and with `+`.
const NOT_REACHED: (usize, usize) = (14, 0);
const NOT_REACHED_WITH_NAMES: (usize, usize) = (22, 25);

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
    for (line, message) in marked::messages(file) {
        let signed = |sign| {
            message
                .marks
                .iter()
                .filter(|mark| mark.sign == Some(sign))
                .count()
        };
        missed += signed('-');
        alarms += signed('+');
        let show = |start, end, entity: &str| {
            format!("{entity} {:?} at {start}", message.text.get(start..end))
        };
        let expected: Vec<_> = message
            .marks
            .iter()
            .filter(|mark| mark.sign != Some('-'))
            .map(|mark| show(mark.start, mark.end, &mark.entity))
            .collect();
        let found: Vec<_> = redactor
            .detect(&message.text)?
            .iter()
            .filter(|finding| finding.operator != Operator::Keep)
            .map(|finding| {
                let entity = finding.entity.to_string();
                show(finding.span.start(), finding.span.end(), &entity)
            })
            .collect();
        if found != expected {
            failures.push(format!(
                "{line}\n  expected {expected:?}\n  found    {found:?}"
            ));
        }
    }
    assert!(
        failures.is_empty(),
        "{} differ\n{}",
        failures.len(),
        failures.join("\n")
    );
    Ok((missed, alarms))
}
