//! The preview shows both texts, whole.

use privet::diff::{Segment, after, before, segments};
use proptest::prelude::*;

#[test]
fn a_finding_becomes_a_changed_segment_between_unchanged_ones() {
    let source = "Hi Mette, hi Åse!";
    let found = segments(source, [(3..8, "[PERSON_1]"), (13..17, "[PERSON_2]")]);
    let expected = vec![
        Segment::Same { text: "Hi " },
        Segment::Changed {
            before: "Mette",
            after: "[PERSON_1]",
            finding: 0,
        },
        Segment::Same { text: ", hi " },
        Segment::Changed {
            before: "Åse",
            after: "[PERSON_2]",
            finding: 1,
        },
        Segment::Same { text: "!" },
    ];
    assert_eq!(found, Some(expected));
}

#[test]
fn spans_that_cannot_be_cut_give_nothing() {
    let rows: [(&str, &[std::ops::Range<usize>]); 5] = [
        ("overlapping", &[0..2, 1..3]),
        ("not sorted", &[2..3, 0..1]),
        ("out of bounds", &[0..1, 2..99]),
        ("inside a character", &[0..1, 4..5]),
        ("backwards", &[std::ops::Range { start: 2, end: 1 }]),
    ];
    for (name, spans) in rows {
        assert_eq!(
            segments("abcÅdef", spans.iter().map(|span| (span.clone(), "x"))),
            None,
            "{name}"
        );
    }
}

#[test]
fn a_segment_is_written_as_the_contract_says() {
    let found = segments("a b", [(2..3, "c")]);
    let json = serde_json::to_string(&found).unwrap_or_default();
    assert_eq!(
        json,
        r#"[{"kind":"same","text":"a "},{"kind":"changed","before":"b","after":"c","finding":0}]"#
    );
}

#[test]
fn debug_shows_no_text() {
    assert_eq!(
        format!("{:?}", segments("secret", [(1..2, "x")])),
        "Some([Same(1 bytes), Changed(1 to 1 bytes, finding 0), Same(4 bytes)])"
    );
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_segments_make_the_typed_text_and_the_draft(parts in prop::collection::vec(("\\PC{0,6}", "\\PC{0,6}", "\\PC{0,6}"), 0..12)) {
        let mut source = String::new();
        let mut draft = String::new();
        let mut replacements = Vec::new();
        for (same, typed, replacement) in &parts {
            source += same;
            draft += same;
            let start = source.len();
            source += typed;
            draft += replacement;
            replacements.push((start..source.len(), replacement.as_str()));
        }
        let found = segments(&source, replacements);
        prop_assert_eq!(found.as_deref().map(before), Some(source.clone()));
        prop_assert_eq!(found.as_deref().map(after), Some(draft));
        let found = found.unwrap_or_default();
        let changed = found.iter().filter(|segment| matches!(segment, Segment::Changed { .. })).count();
        prop_assert_eq!(changed, parts.len());
        let empty = found.contains(&Segment::Same { text: "" });
        prop_assert!(!empty);
    }
}
