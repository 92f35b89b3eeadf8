//! How much is found in messages that were marked before any rule was fitted to them: `unseen.txt`. Its first run stands in
//! `docs/benchmarks.md`; the figures here only keep what was reached since.

use std::fs;
use std::sync::Arc;

use privet::names::Names;
use privet::policy::Operator;
use privet::{Error, Finding, Policy, Redactor};

#[path = "support/marked.rs"]
mod marked;
use marked::Mark;

/// What the names model is for; the rules reach these by cues alone.
const NAMES: [&str; 3] = ["PERSON", "LOCATION", "ORGANIZATION"];

#[derive(Debug, PartialEq, Eq)]
struct Figures {
    /// Marked values of which every letter and digit is hidden, and how many there are: names, and all else.
    names: (usize, usize),
    others: (usize, usize),
    /// Findings on nothing that is marked.
    alarms: usize,
    /// Messages without a mark in which anything is hidden, and how many there are.
    touched: (usize, usize),
}

#[test]
fn the_rules_find_what_unseen_messages_hold() {
    let redactor = Redactor::new(Policy::preset("default").expect("the preset is good"));
    let (figures, errors) = measure(&redactor).expect("the texts are short");
    assert_eq!(
        figures,
        Figures {
            names: (45, 84),
            others: (133, 145),
            alarms: 3,
            touched: (1, 54),
        },
        "{errors}"
    );
}

#[test]
fn with_the_names_model_unseen_messages_hold_little_else() {
    let redactor = Redactor::new(Policy::preset("default").expect("the preset is good"));
    let model = fs::read(concat!(env!("CARGO_MANIFEST_DIR"), "/models/names.bin"));
    let model = Names::new(&model.expect("the model is there")).expect("the model is good");
    redactor.use_names(Arc::new(model));
    let (figures, errors) = measure(&redactor).expect("the texts are short");
    assert_eq!(
        figures,
        Figures {
            names: (82, 84),
            others: (134, 145),
            alarms: 15,
            touched: (3, 54),
        },
        "{errors}"
    );
}

/// The figures of the file; and what is missed and hidden for nothing, a line each, to show when a figure changed.
fn measure(redactor: &Redactor) -> Result<(Figures, String), Error> {
    let mut errors = Vec::new();
    let mut figures = Figures {
        names: (0, 0),
        others: (0, 0),
        alarms: 0,
        touched: (0, 0),
    };
    for (line, message) in marked::messages(include_str!("unseen.txt")) {
        let findings = redactor.detect(&message.text)?;
        let hidden: Vec<_> = findings
            .iter()
            .filter(|finding| finding.operator != Operator::Keep)
            .collect();
        for mark in message.marks.iter().filter(|mark| mark.sign.is_none()) {
            let found = is_hidden(&message.text, mark, &hidden);
            if !found {
                errors.push(format!("missed {} in {line}", mark.entity));
            }
            let family = if NAMES.contains(&mark.entity.as_str()) {
                &mut figures.names
            } else {
                &mut figures.others
            };
            family.0 += usize::from(found);
            family.1 += 1;
        }
        for finding in &hidden {
            let (start, end) = (finding.span.start(), finding.span.end());
            if message
                .marks
                .iter()
                .all(|mark| end <= mark.start || mark.end <= start)
            {
                errors.push(format!(
                    "alarm {} {:?} in {line}",
                    finding.entity,
                    message.text.get(start..end)
                ));
                figures.alarms += 1;
            }
        }
        if message.marks.is_empty() {
            figures.touched.0 += usize::from(!hidden.is_empty());
            figures.touched.1 += 1;
        }
    }
    Ok((figures, errors.join("\n")))
}

/// Whether findings cover every letter and digit of a mark.
fn is_hidden(text: &str, mark: &Mark, hidden: &[&Finding]) -> bool {
    text.char_indices()
        .filter(|(at, c)| (mark.start..mark.end).contains(at) && c.is_alphanumeric())
        .all(|(at, _)| {
            let covers =
                |finding: &&Finding| (finding.span.start()..finding.span.end()).contains(&at);
            hidden.iter().any(covers)
        })
}
