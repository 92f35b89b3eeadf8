//! Placeholders are found and restored in whatever form they come back, and nowhere else.

mod forms;
mod properties;
mod sinks;
mod streams;

use privet::placeholder::Placeholder;
use privet::restore::{Originals, RestoreOptions, restore};

/// What the tables restore.
fn originals() -> Originals {
    Originals::from_iter(
        [
            ("EMAIL", 1, "mette@example.com"),
            ("EMAIL", 10, "ten@example.com"),
            ("PERSON", 1, "Mette"),
            ("PERSON", 2, "Søren Å"),
            ("PHONE", 1, "+45 55 50 10 20"),
            ("ADDRESS", 1, "Nygade 4"),
            ("DATE_OF_BIRTH", 1, "1 May 1990"),
            ("CREDIT_CARD", 1, "4111 1111 1111 1111"),
            ("US_SSN", 1, "078-05-1120"),
            ("PASSWORD", 1, "O\"Brien\\"),
            ("TEXT", 1, "[EMAIL_1]"),
        ]
        .map(|(label, number, original)| {
            (Placeholder::numbered(label, number), original.to_owned())
        }),
    )
}

fn restored(text: &str) -> String {
    restore(text, originals(), RestoreOptions::default())
}

/// Reports every row whose restored text is not the expected one.
fn check(rows: &[(&str, &str, &str)], options: RestoreOptions) {
    let failures: Vec<String> = rows
        .iter()
        .filter_map(|(name, text, expected)| {
            let found = restore(text, originals(), options);
            (found != *expected)
                .then(|| format!("{name}: {text:?} became {found:?}, not {expected:?}"))
        })
        .collect();
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}

/// Reports every row whose text did not stay as it is.
fn check_unchanged(rows: &[(&str, &str)], options: RestoreOptions) {
    let rows: Vec<_> = rows
        .iter()
        .map(|&(name, text)| (name, text, text))
        .collect();
    check(&rows, options);
}
