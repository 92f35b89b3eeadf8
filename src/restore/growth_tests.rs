//! Hostile text costs in proportion to its length. Steps are counted, not time.

use super::*;

fn steps(text: &str) -> usize {
    let originals = ["EMAIL", "DATE_OF_BIRTH", "CREDIT_CARD", "PERSON"]
        .map(|label| (Placeholder::numbered(label, 1), "value".to_owned()));
    let mut restorer = Restorer::new(Originals::from_iter(originals), RestoreOptions::default());
    restorer.push(text);
    let steps = restorer.scanner.steps;
    restorer.finish();
    steps
}

#[test]
fn hostile_text_costs_in_proportion_to_its_length() {
    let patterns = [
        ("opening brackets", "["),
        ("mixed brackets", "[{<("),
        ("unfinished placeholders", "[EMAIL_"),
        ("unfinished doubled placeholders", "[[DATE_OF_BIRTH_1]"),
        ("capitals", "EMAIL_ DATE_OF_ "),
        ("backslashes", "\\"),
        ("ampersands", "&"),
        ("unfinished entities", "&#000"),
        (
            "zero-width",
            "[E\u{200b}\u{200b}\u{200b}\u{200b}\u{200b}\u{200b}\u{200b}\u{200b}",
        ),
        (
            "only zero-width after a bracket",
            "[\u{200b}\u{200b}\u{200b}\u{200b}\u{200b}\u{200b}\u{200b}\u{200b}\u{200b}\u{200b}\u{200b}\u{200b}\u{200b}\u{200b}",
        ),
        ("emphasis", "[********"),
        ("long numbers", "[EMAIL_1111111111"),
        ("real placeholders", "[DATE_OF_BIRTH_1]"),
    ];
    let mut failures = Vec::new();
    for (name, pattern) in patterns {
        let (once, twice) = (steps(&pattern.repeat(400)), steps(&pattern.repeat(800)));
        let length = pattern.chars().count() * 800;
        if twice * 10 > once * 22 || twice > length * 128 {
            failures.push(format!(
                "{name}: {once} then {twice} steps for {length} characters"
            ));
        }
    }
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}
