//! What recognizers outside of the core find joins the pipeline like the rest.

use privet::{Draft, Error, Policy, Recognized, Redactor, Span};

fn redact(policy: &str, text: &str, found: &[(&str, &str, f64)]) -> Result<Draft, Error> {
    let redactor = Redactor::new(Policy::parse(policy)?);
    let recognized: Vec<_> = found
        .iter()
        .map(|&(entity, value, score)| recognized(entity, text, value, score))
        .collect();
    redactor
        .conversation("recognized")?
        .draft_with(text, &recognized, &[])
}

/// The first `value` in the text; a span outside of it when there is none.
fn recognized(entity: &str, text: &str, value: &str, score: f64) -> Recognized {
    let start = text.find(value).unwrap_or(text.len());
    Recognized {
        entity: entity.to_owned(),
        span: Span::new(start, start + value.len()),
        score,
    }
}

/// A name, the policy, the text, the spans, the draft.
type Row = (
    &'static str,
    &'static str,
    &'static str,
    &'static [(&'static str, &'static str, f64)],
    &'static str,
);

const ROWS: &[Row] = &[
    (
        "everywhere in the text, its parts too",
        "default",
        "Quorra Zelwyn wrote. zelwyn, Quorra Zelwyn and Quorras Zelwynia",
        &[("PERSON", "Quorra Zelwyn", 0.9)],
        "[PERSON_1] wrote. [PERSON_2], [PERSON_1] and [PERSON_3] Zelwynia",
    ),
    (
        "below the threshold",
        "default",
        "ask quorra",
        &[("PERSON", "quorra", 0.2)],
        "ask quorra",
    ),
    (
        "an entity that the policy leaves out",
        "secrets",
        "ask quorra",
        &[("PERSON", "quorra", 0.9)],
        "ask quorra",
    ),
    (
        "allowed",
        r#"{"extends":"default","allow":["quorra"]}"#,
        "ask quorra",
        &[("PERSON", "quorra", 0.9)],
        "ask quorra",
    ),
    (
        "over something surer",
        "default",
        "to quorra@mail.example.com now",
        &[("PERSON", "quorra", 0.55)],
        "to [EMAIL_1] now",
    ),
    (
        "around something surer: all that either covers",
        "default",
        "to quorra@mail.example.com zelwyn now",
        &[("PERSON", "quorra@mail.example.com zelwyn", 0.55)],
        "to [EMAIL_1] now",
    ),
    (
        "overlapping one another",
        "default",
        "ask quorra zelwyn now",
        &[
            ("PERSON", "quorra zelwyn", 0.8),
            ("LOCATION", "zelwyn", 0.7),
        ],
        "ask [PERSON_1] now",
    ),
    (
        "an entity of the policy's own",
        r#"{"extends":"default","custom":[{"entity":"PROJECT","pattern":"PRJ-[0-9]{4}","score":0.8}]}"#,
        "the moonshot thing",
        &[("PROJECT", "moonshot", 0.8)],
        "the [PROJECT_1] thing",
    ),
];

#[test]
fn spans_join_the_pipeline() -> Result<(), Error> {
    let mut failures = Vec::new();
    for (name, policy, text, found, expected) in ROWS {
        let draft = redact(policy, text, found)?;
        if draft.text != *expected {
            failures.push(format!("{name}: {}", draft.text));
        }
    }
    assert!(failures.is_empty(), "{}", failures.join("\n"));
    Ok(())
}

#[test]
fn what_was_recognized_once_is_found_without_the_recognizer() -> Result<(), Error> {
    let mut chat = Redactor::new(Policy::preset("default")?).conversation("later")?;
    let text = "ask Quorra Zelwyn";
    let found = [recognized("PERSON", text, "Quorra Zelwyn", 0.9)];
    let draft = chat.draft_with(text, &found, &[])?;
    assert_eq!(draft.text, "ask [PERSON_1]");
    let finding = draft.findings.first();
    assert_eq!(finding.map(|finding| finding.recognizer), Some("external"));
    assert_eq!(chat.redact("QUORRA ZELWYN?")?.text, "[PERSON_2]?");
    assert_eq!(chat.redact(text)?.text, "ask [PERSON_1]");
    assert_eq!(chat.restore("[PERSON_1]"), "Quorra Zelwyn");
    assert_eq!(chat.draft_with(text, &found, &[0])?.text, text);
    Ok(())
}

#[test]
fn bad_spans_are_refused() {
    let rows = [
        ("UNHEARD_OF", "quorra", 0.9),
        ("PERSON", "", 0.9),
        ("PERSON", "not in it", 0.9),
        ("PERSON", "quorra", 1.1),
        ("PERSON", "quorra", -0.1),
        ("PERSON", "quorra", f64::NAN),
    ];
    for row in rows {
        let result = redact("default", "ask quorra", &[row]);
        assert!(matches!(result, Err(Error::Input { .. })), "{row:?}");
    }
    let cut = Recognized {
        entity: "PERSON".to_owned(),
        span: Span::new(0, 1),
        score: 0.9,
    };
    let chat = Redactor::new(Policy::preset("default").expect("a preset")).conversation("cut");
    let result = chat.and_then(|mut chat| chat.draft_with("Ærø", &[cut], &[]));
    assert!(matches!(result, Err(Error::Input { .. })));
}
