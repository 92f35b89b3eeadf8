//! Personal data written so that it is overlooked: the finding covers exactly its
//! characters, and what merely resembles it is left alone. The cases are in
//! `evasion.toml`.

#![expect(clippy::expect_used, reason = "a test that cannot be set up must fail")]

use privet::{Policy, Redactor};
use serde::Deserialize;

#[derive(Deserialize)]
struct Cases {
    found: Vec<Found>,
    ordinary: Vec<Ordinary>,
}

/// `text` holds `value`, an `entity`, and nothing else.
#[derive(Deserialize)]
struct Found {
    way: String,
    entity: String,
    text: String,
    value: String,
}

/// Texts that hold nothing.
#[derive(Deserialize)]
struct Ordinary {
    kind: String,
    texts: Vec<String>,
}

fn cases() -> Cases {
    toml::from_str(include_str!("evasion.toml")).expect("the file is valid")
}

fn redactor() -> Redactor {
    Redactor::new(Policy::preset("default").expect("the preset is good"))
}

#[test]
fn findings_cover_exactly_the_characters_that_were_typed() {
    let redactor = redactor();
    let mut failures = Vec::new();
    for case in cases().found {
        let findings = redactor.detect(&case.text).expect("the text is short");
        let found: Vec<_> = findings
            .iter()
            .map(|finding| (finding.entity.as_ref(), finding.span.of(&case.text)))
            .collect();
        if found != [(case.entity.as_str(), case.value.as_str())] {
            failures.push(format!("{}: {:?}: {found:?}", case.way, case.text));
        }
    }
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}

#[test]
fn drafts_keep_the_text_around_and_restore_byte_for_byte() {
    let redactor = redactor();
    for case in cases().found {
        let mut chat = redactor
            .conversation("evasion")
            .expect("the system has random bytes");
        let draft = chat.redact(&case.text).expect("the text is short");
        let [finding] = draft.findings.as_slice() else {
            continue;
        };
        let expected = case.text.replacen(&case.value, &finding.replacement, 1);
        assert_eq!(draft.text, expected, "{}", case.way);
        assert_eq!(chat.restore(&draft.text), case.text, "{}", case.way);
    }
}

#[test]
fn ordinary_texts_hold_nothing() {
    let redactor = redactor();
    let mut alarms = Vec::new();
    for case in cases().ordinary {
        for text in case.texts {
            for finding in redactor.detect(&text).expect("the text is short") {
                let value = finding.span.of(&text);
                alarms.push(format!(
                    "{}: {text:?}: {} {value:?}",
                    case.kind, finding.entity
                ));
            }
        }
    }
    assert!(alarms.is_empty(), "{}", alarms.join("\n"));
}
