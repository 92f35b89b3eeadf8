//! The pipeline from a typed text to a draft and back, through the public API.

#![expect(clippy::expect_used, reason = "a test that cannot be set up must fail")]

use privet::{Policy, Redactor};

fn redactor(policy: &str) -> Redactor {
    Redactor::new(Policy::parse(policy).expect("the policy is good"))
}

#[test]
fn drafts_read_as_expected() {
    let rows = [
        (
            "nothing to hide",
            "default",
            "What a nice day",
            "What a nice day",
        ),
        (
            "one value",
            "default",
            "mail anna@mail.example.com!",
            "mail [EMAIL_1]!",
        ),
        (
            "the same value twice",
            "default",
            "a@b.example and a@b.example",
            "[EMAIL_1] and [EMAIL_1]",
        ),
        (
            "two values",
            "default",
            "a@b.example, c@d.example",
            "[EMAIL_1], [EMAIL_2]",
        ),
        (
            "a number that is taken",
            "default",
            "[EMAIL_1] is not a@b.example",
            "[EMAIL_1] is not [EMAIL_2]",
        ),
        (
            "behind an emoji",
            "default",
            "😀 a@b.example",
            "😀 [EMAIL_1]",
        ),
        (
            "allowed",
            r#"{"allow":["A@b.example"]}"#,
            "a@b.example c@d.example",
            "a@b.example [EMAIL_1]",
        ),
        (
            "a country that is left out",
            r#"{"locales":{"only":["DK"]}}"#,
            "ssn 219-45-1234, cpr 010190-1234, a@b.example",
            "ssn 219-45-1234, cpr [DK_CPR_1], [EMAIL_1]",
        ),
        (
            "a country that is expected",
            r#"{"locales":{"expected":["CA"]}}"#,
            "the people there wrote 730123452 on one of the walls of their house",
            "the people there wrote [CA_SIN_1] on one of the walls of their house",
        ),
        (
            "examples left alone",
            r#"{"examples":"ignore"}"#,
            "a@b.example, 4111 1111 1111 1111, but anna@firma-nord.dk",
            "a@b.example, 4111 1111 1111 1111, but [EMAIL_1]",
        ),
        (
            "a rule of one's own",
            r#"{"custom":[{"entity":"ACME_ORDER","pattern":"ORD-[0-9]{4}","score":0.4,"context":["order"]}]}"#,
            "ORD-1234 is nothing here and now for anybody, dear colleagues of the shop at the sea. My order: ORD-4711",
            "ORD-1234 is nothing here and now for anybody, dear colleagues of the shop at the sea. My order: [ACME_ORDER_1]",
        ),
        (
            "denied",
            r#"{"deny":["project falcon"]}"#,
            "about Project Falcon.",
            "about [CUSTOM_TERM_1].",
        ),
        (
            "a custom rule",
            r#"{"custom":[{"entity":"ACME_ORDER","pattern":"ORD-[0-9]{8}","score":0.8}]}"#,
            "see ORD-12345678",
            "see [ACME_ORDER_1]",
        ),
        (
            "a custom rule that needs its context",
            r#"{"custom":[{"entity":"ACME_ORDER","pattern":"X[0-9]{5}","context":["order"],"score":0.3}]}"#,
            "X12345 but not far from here; the other one, which you asked for, and which came late, is in the order X54321",
            "X12345 but not far from here; the other one, which you asked for, and which came late, is in the order [ACME_ORDER_1]",
        ),
        (
            "kept by a rule",
            r#"{"rules":[{"entity":"EMAIL_ADDRESS","operator":"keep"}]}"#,
            "a@b.example",
            "a@b.example",
        ),
    ];
    let mut failures = Vec::new();
    for (name, policy, text, expected) in rows {
        let draft = redactor(policy)
            .conversation("c")
            .unwrap()
            .redact(text)
            .unwrap();
        if draft.text != expected {
            failures.push(format!("{name}: {:?}", draft.text));
        }
    }
    assert!(failures.is_empty(), "{failures:#?}");
}

#[test]
fn a_value_found_once_is_hidden_in_other_messages_and_spellings() {
    let mut chat = redactor("default").conversation("c").unwrap();
    assert_eq!(
        chat.redact("cpr 070761-4285").unwrap().text,
        "cpr [DK_CPR_1]"
    );
    assert_eq!(
        chat.redact("again 070761-4285").unwrap().text,
        "again [DK_CPR_1]"
    );
    let other = chat.redact("again x0707614285x").unwrap().text;
    assert!(!other.contains("0707614285"), "{other}");
}

#[test]
fn what_is_blocked_is_found_alone_too_where_it_was_joined_with_its_neighbour() {
    let policy = r#"{"rules":[{"category":"secret","operator":"block"}]}"#;
    let mut chat = redactor(policy).conversation("c").unwrap();
    let key = "AKIAIOSFODNN7EXAMPLE";
    let text = format!("{key}order  {key} Hauptstraße 5, 10115 Berlin");
    let draft = chat.redact(&text).unwrap();
    assert!(draft.blocked && !draft.text.contains(key), "{}", draft.text);
}

#[test]
fn a_known_value_is_hidden_beside_emoji_and_letters_without_spaces() {
    let mut chat = redactor("default").conversation("c").unwrap();
    chat.redact("password: hunter2!! my name is Mette Hansen")
        .unwrap();
    for (before, behind) in [
        ("😀", "😀"),
        ("…", "…"),
        ("→", "←"),
        ("我叫", "。"),
        ("「", "は"),
    ] {
        for value in ["hunter2!!", "Mette Hansen"] {
            let draft = chat
                .redact(&format!("x {before}{value}{behind} y"))
                .unwrap()
                .text;
            assert!(
                !draft.contains(value) && !draft.contains("Mette"),
                "{draft}"
            );
        }
    }
}

#[test]
fn typed_text_that_looks_like_a_placeholder_is_never_restored() {
    let mut chat = redactor("default").conversation("c").unwrap();
    assert_eq!(chat.redact("a@b.example").unwrap().text, "[EMAIL_1]");
    let typed = "what is [EMAIL_1], and [EMAIL_7]?";
    let draft = chat.redact(typed).unwrap().text;
    assert!(!draft.contains("[EMAIL_1]"), "{draft}");
    assert_eq!(chat.restore(&draft), typed);
    assert_eq!(chat.redact("c@d.example").unwrap().text, "[EMAIL_2]");
}

#[test]
fn an_allow_list_does_not_let_look_alikes_through() {
    let policy = r#"{"allow":["[EMAIL_1]"]}"#;
    let mut chat = redactor(policy).conversation("c").unwrap();
    chat.redact("a@b.example").unwrap();
    let draft = chat.redact("[EMAIL_1]").unwrap().text;
    assert_eq!(chat.restore(&draft), "[EMAIL_1]");
}

#[test]
fn surroundings_of_a_value_come_back_as_they_were() {
    let mut failures = Vec::new();
    for text in [
        "[a@b.example]",
        "(a@b.example)",
        "<a@b.example>",
        "**a@b.example**",
        "`a@b.example`",
        "[[a@b.example]]",
        "{a@b.example}",
        "\"a@b.example\"",
        "_a@b.example_",
        "\\[a@b.example\\]",
        "&lt;a@b.example&gt;",
        "a@b.example's",
        "CORP\\a@b.example",
        "C:\\users\\070761-4285",
        "\\[070761-4285]",
        "x_a@b.example_1",
        "see https://site.example/?q=a@b.example now",
        "[EMAIL_1] a@b.example [EMAIL_2] EMAIL_3 [email 4]",
    ] {
        let mut chat = redactor("default").conversation("c").unwrap();
        let draft = chat.redact(text).unwrap();
        let restored = chat.restore(&draft.text);
        if restored != text {
            failures.push(format!("{text} → {} → {restored}", draft.text));
        }
    }
    assert!(failures.is_empty(), "{failures:#?}");
}

#[test]
fn what_the_person_reveals_is_sent_as_typed_and_what_is_blocked_is_not() {
    let policy = r#"{"rules":[{"entity":"DK_CPR","operator":"block"}]}"#;
    let mut chat = redactor(policy).conversation("c").unwrap();
    let text = "a@b.example a@b.example cpr 070761-4285";
    let draft = chat.draft(text, &[0, 2]).unwrap();
    assert_eq!(draft.text, "a@b.example a@b.example cpr [DK_CPR_1]");
    assert!(draft.blocked);
    assert_eq!(draft.findings.len(), 3);
}

#[test]
fn keyed_placeholders_are_stable_and_restored() {
    let mut chat = redactor(r#"{"placeholders":"keyed"}"#)
        .conversation("c")
        .unwrap();
    let first = chat.redact("a@b.example").unwrap().text;
    assert_eq!(first.len(), "[EMAIL_k7f3q2zz]".len(), "{first}");
    assert_eq!(chat.redact("a@b.example").unwrap().text, first);
    assert_eq!(chat.restore(&first), "a@b.example");
}

#[test]
fn a_resumed_conversation_goes_on_with_the_same_placeholders() {
    for policy in [r#"{"placeholders":"keyed"}"#, "default"] {
        let redactor = redactor(policy);
        let mut chat = redactor.conversation("c").unwrap();
        let draft = chat.redact("a@b.example c@d.example").unwrap().text;
        let file =
            privet::vault::write_with_cost(chat.state(), "passphrase", privet::vault::Cost::FLOOR)
                .unwrap();
        let mut later = redactor.conversation("c").unwrap();
        later.resume(privet::vault::read(&file, "passphrase").unwrap());
        assert_eq!(later.redact("a@b.example c@d.example").unwrap().text, draft);
        assert_eq!(later.restore(&draft), "a@b.example c@d.example");
    }
}

#[test]
fn a_known_value_is_hidden_also_below_the_threshold() {
    let policy = r#"{"threshold":0.95,"custom":[{"entity":"ACME_ORDER","pattern":"X[0-9]{5}","context":["order"],"score":0.9}]}"#;
    let mut chat = redactor(policy).conversation("c").unwrap();
    assert_eq!(chat.redact("see X54321").unwrap().text, "see X54321");
    let draft = chat.redact("order X54321").unwrap().text;
    assert_eq!(draft, "order [ACME_ORDER_1]");
    let draft = chat.redact("see X54321").unwrap().text;
    assert_eq!(draft, "see [ACME_ORDER_1]");
}

#[test]
fn a_blocked_value_blocks_also_inside_of_something_else() {
    let blocks = r#"{"rules":[{"entity":"ACME_ORDER","operator":"block"}],"custom":[{"entity":"ACME_ORDER","pattern":"\\b[0-9]{8}-ORD\\b","score":0.6}]}"#;
    let rows = [
        ("alone", "12345678-ORD", &[][..]),
        ("in what has a higher score", "12345678-ORD@b.example", &[]),
        (
            "in what the person reveals",
            "12345678-ORD x12345678ord@b.example",
            &[0, 1],
        ),
    ];
    for (name, text, reveal) in rows {
        let mut chat = redactor(blocks).conversation("c").unwrap();
        let draft = chat.draft(text, reveal).unwrap();
        assert!(draft.blocked, "{name}");
        assert!(!draft.text.contains("12345678"), "{name}");
        for finding in draft.findings {
            assert!((0.0..=1.0).contains(&finding.score), "{name}");
        }
    }
}

#[test]
fn a_value_is_named_alike_by_two_recognizers_of_one_message() {
    let mut chat = redactor("default").conversation("c").unwrap();
    let draft = chat.redact("NINO QQ 12 34 56 C  NINO QQ 12 34 56 C [[PHONE_1]]");
    let names: Vec<_> = draft.unwrap().findings;
    assert_eq!(names[0].replacement, names[1].replacement);
}

#[test]
fn revealing_what_was_not_found_is_an_error_and_the_conversation_goes_on() {
    let mut chat = redactor("default").conversation("c").unwrap();
    for reveal in [&[1][..], &[0, 7], &[usize::MAX]] {
        let error = chat.draft("a@b.example", reveal).unwrap_err();
        assert_eq!(error.code(), "input");
    }
    assert_eq!(chat.redact("a@b.example").unwrap().text, "[EMAIL_1]");
}

#[test]
fn typed_text_that_replacing_turns_into_a_placeholder_is_never_restored() {
    let rows = [
        (
            "behind a finding",
            vec!["a@b.example", "070761-4285", "070761-4285EMAIL_1"],
        ),
        (
            "before a finding",
            vec!["a@b.example", "cpr 0707614285", "EMAIL_10707614285"],
        ),
        (
            "given out in the same message",
            vec!["070761-4285 070761-4285EMAIL_1 a@b.example"],
        ),
        (
            "given out later",
            vec!["070761-4285 070761-4285EMAIL_1", "a@b.example"],
        ),
        (
            "its own hiding place",
            vec![
                "070761-4285",
                "a@b.example [EMAIL_1] 070761-4285TEXT_1 070761-4285TEXT_2",
            ],
        ),
        (
            "before and behind",
            vec![
                "a@b.example",
                "070761-4285 070761-4285EMAIL_1_070761-4285EMAIL_1",
            ],
        ),
    ];
    let mut failures = Vec::new();
    for (name, messages) in rows {
        let mut chat = redactor("default").conversation("c").unwrap();
        let drafts: Vec<_> = messages
            .iter()
            .map(|text| chat.redact(text).unwrap().text)
            .collect();
        for (text, draft) in messages.iter().zip(drafts) {
            if chat.restore(&draft) != *text {
                failures.push(format!("{name}: {draft}"));
            }
        }
    }
    assert!(failures.is_empty(), "{failures:#?}");
}

#[test]
fn the_card_preset_blocks_a_security_code() {
    let mut chat = redactor("pci").conversation("c").unwrap();
    let draft = chat.redact("card 5500 0000 0000 0004, cvv 123").unwrap();
    assert!(
        draft.blocked && !draft.text.contains("123"),
        "{}",
        draft.text
    );
    let draft = chat.redact("What is a CVV?").unwrap();
    assert!(!draft.blocked);
}
