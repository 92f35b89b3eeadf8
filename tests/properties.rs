//! Laws of the whole pipeline that hold for any text: real-looking values of many families among prose, scripts,
//! look-alike placeholders and control characters.

#![expect(
    clippy::expect_used,
    clippy::string_slice,
    reason = "a test that cannot be set up, or cuts a character, must fail"
)]

use std::collections::BTreeMap;

use privet::diff::{Segment, after, before, segments};
use privet::policy::Operator;
use privet::restore::RestoreOptions;
use privet::vault::State;
use privet::{Conversation, Draft, Policy, Redactor};
use proptest::prelude::*;

/// Values that are found, most of them wherever they stand. From standards and documentation, or invented.
#[rustfmt::skip]
const VALUES: &[&str] = &[
    "anna.berg@mail.example.com", "ANNA.BERG@mail.example.com", "a@b.example", "o'neil+x@sub.example.org", "ａnna@b.example", "user_1@b.example",
    "4111 1111 1111 1111", "5555555555554444", "3782-822463-10005", "４１１１１１１１１１１１１１１１",
    "DE89 3704 0044 0532 0130 00", "GB82WEST12345698765432", "DK50 0040 0440 1162 43",
    "070761-4285", "cpr 0707614285", "+45 20 30 40 50", "+1 (202) 555-0143", "tel. 202-555-0143", "+44 7700 900123",
    "SSN 219-09-9999", "NINO QQ 12 34 56 C", "12345678Z", "RSSMRA85T10A562S",
    "203.0.113.77", "2001:db8::1", "00:00:5e:00:53:af",
    "AKIAIOSFODNN7EXAMPLE", "ghp_0123456789abcdefABCDEF0123456789abcd", "password: hunter2!!", "password is ab----cd-9", "my password: пароль77",
    "my name is Mette Hansen", "Mette", "Hansen", "Dr. Jean-Luc O'Brien", "Kind regards,\nBjørn Ærø\n", "METTE HANSEN", "hunter2", "hunter2!!",
    "born 12 March 1987", "date of birth: 1987-03-12", "1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa",
    "12 High Street", "Hauptstraße 5, 10115 Berlin",
    "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJ4In0.c2lnbmF0dXJlLWJ5dGVzLWhlcmU",
    "-----BEGIN PRIVATE KEY-----\nMC4CAQAwBQYDK2VwBCIEIA==\n-----END PRIVATE KEY-----",
];

/// Text that is not personal data but gets in the way.
#[rustfmt::skip]
const NOISE: &[&str] = &[
    " ", "\n", "\r\n", "\t", "\0", "\u{7f}", "\u{1b}[0m", ".", ", ", ": ", "-", "_", "/", "\\", "\"", "'", "’", "`", "**", "~~", "#", "|", "&", "&amp;", ";", "=",
    "[", "]", "(", ")", "{", "}", "> ", "```\n", "- ",
    "\u{200b}", "\u{200d}", "\u{feff}", "\u{ad}", "\u{2060}", "\u{301}", "e\u{301}", "😀", "👩‍👩‍👧", "🇩🇰", "\u{fe0f}", "\u{202e}", "\u{2066}",
    "مرحبا", "שלום", "привет", "你好", "ｆｕｌｌ", "１２３", "٤٥٦", "a", "Z", "9", "42", "the", " and ", " write to ", "order ", "\u{fffd}",
    "[EMAIL_1]", "[EMAIL_2]", "EMAIL_2", "[email 3]", "[PERSON_1]", "[[PHONE_1]]", "\\[EMAIL\\_1\\]", "［EMAIL_1］", "[EMAIL_", "_1]", "[TEXT_1]", "[EMAIL_k7f3q2zz]",
    "[PERSON_1's]", "[E-MAIL_1]", "PERSON_1", "[PASSWORD_1", "EMAIL_1]", "[EMAIL_1](", "](",
];

/// Contexts in which an original would be sent on rather than read.
#[rustfmt::skip]
const SINKS: &[&str] = &["https://site.example/?q=", "http://", "](", "<img src=\"", "<", "[x]: ", "url(", "<script>", "www.", "mailto:", "src="];

fn text_of(parts: impl Strategy<Value = String>) -> impl Strategy<Value = String> {
    prop::collection::vec(parts, 0..14).prop_map(|parts| parts.concat())
}

fn part() -> impl Strategy<Value = String> {
    let value = || prop::sample::select(VALUES);
    prop_oneof![
        4 => value().prop_map(|value| format!(" {value} ")),
        2 => value().prop_map(str::to_owned),
        5 => prop::sample::select(NOISE).prop_map(str::to_owned),
        1 => any::<char>().prop_map(String::from),
        1 => "[a-z]{2,9} [a-z]{2,9} ",
        1 => "[a-z0-9.]{1,8}@[a-z]{1,8}\\.(com|org|example)",
    ]
}

fn any_text() -> impl Strategy<Value = String> {
    text_of(prop_oneof![9 => part(), 1 => prop::sample::select(SINKS).prop_map(str::to_owned)])
}

fn redactor(policy: &str) -> Redactor {
    Redactor::new(Policy::parse(policy).expect("the policy is good"))
}

fn chat(policy: &str) -> Conversation {
    redactor(policy)
        .conversation("c")
        .expect("there is randomness")
}

fn redact(chat: &mut Conversation, text: &str) -> Draft {
    chat.redact(text).expect("the text is short")
}

/// Restores everywhere, so that what a text is part of does not matter.
const GRANTED: &str = r#"{"restore":{"urls":true}}"#;
const KEYED: &str = r#"{"placeholders":"keyed","restore":{"urls":true}}"#;
const PSEUDONYMIZED: &str =
    r#"{"restore":{"urls":true},"rules":[{"category":"contact","operator":"pseudonymize"}]}"#;
const REVERSIBLE: [&str; 3] = [GRANTED, KEYED, PSEUDONYMIZED];

/// Whether `value` stands in `text` as more than a part of a longer word.
fn stands_in(value: &str, text: &str) -> bool {
    text.match_indices(value).any(|(start, _)| {
        let (head, tail) = (&text[..start], &text[start + value.len()..]);
        !head.ends_with(char::is_alphanumeric) && !tail.starts_with(char::is_alphanumeric)
    })
}

/// What stands in the draft as it was typed, one run a line.
fn typed_rest(text: &str, draft: &Draft) -> String {
    let mut rest = String::new();
    let mut done = 0;
    for finding in &draft.findings {
        rest += &text[done..finding.span.start()];
        rest.push('\u{0}');
        done = finding.span.end();
    }
    rest + &text[done..]
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn findings_are_sorted_disjoint_and_on_character_boundaries(text in any_text()) {
        let mut done = 0;
        for finding in redactor("default").detect(&text).unwrap() {
            prop_assert!(finding.span.start() >= done && !finding.span.is_empty());
            prop_assert!(text.get(finding.span.start()..finding.span.end()).is_some());
            prop_assert!((0.0..=1.0).contains(&finding.score));
            done = finding.span.end();
        }
    }

    #[test]
    fn restore_undoes_redact_over_a_conversation(messages in prop::collection::vec(any_text(), 1..4)) {
        for policy in REVERSIBLE {
            let mut chat = chat(policy);
            let drafts: Vec<String> = messages.iter().map(|text| redact(&mut chat, text).text).collect();
            for (text, draft) in messages.iter().zip(drafts) {
                prop_assert_eq!(&chat.restore(&draft), text, "{} {:?}", policy, draft);
            }
        }
    }

    #[test]
    fn no_found_value_stands_in_the_draft(messages in prop::collection::vec(any_text(), 1..3)) {
        let mut chat = chat("default");
        let mut values: Vec<String> = Vec::new();
        for text in &messages {
            let draft = redact(&mut chat, text);
            for finding in &draft.findings {
                let value = finding.span.of(text);
                if finding.operator != Operator::Keep && value.chars().filter(|c| c.is_alphanumeric()).count() > 1 {
                    values.push(value.to_owned());
                }
            }
            let rest = typed_rest(text, &draft);
            for value in &values {
                prop_assert!(!stands_in(value, &rest), "{:?} in {:?}", value, draft.text);
            }
        }
    }

    #[test]
    fn one_value_one_placeholder(messages in prop::collection::vec(any_text(), 1..4)) {
        for policy in REVERSIBLE {
            let mut chat = chat(policy);
            let mut placeholders: BTreeMap<String, String> = BTreeMap::new();
            let mut originals: BTreeMap<String, String> = BTreeMap::new();
            for text in &messages {
                for finding in redact(&mut chat, text).findings {
                    let original = finding.span.of(text).to_owned();
                    let known = placeholders.entry(original.clone()).or_insert(finding.replacement.clone());
                    prop_assert_eq!(&finding.replacement, known, "{:?}", original);
                    let known = originals.entry(finding.replacement).or_insert(original.clone());
                    prop_assert_eq!(&original, known);
                }
            }
        }
    }

    #[test]
    fn redaction_is_deterministic(text in any_text()) {
        prop_assert_eq!(redact(&mut chat("default"), &text).text, redact(&mut chat("default"), &text).text);
        let mut chat = chat("default");
        let first = redact(&mut chat, &text).text;
        prop_assert_eq!(redact(&mut chat, &first.replace('[', "(")).text.is_empty(), first.is_empty());
    }

    #[test]
    fn segments_are_the_text_and_the_draft(text in any_text()) {
        let draft = redact(&mut chat("default"), &text);
        let replacements = draft.findings.iter().map(|finding| (finding.span.start()..finding.span.end(), finding.replacement.as_str()));
        let segments = segments(&text, replacements).expect("findings are disjoint");
        prop_assert_eq!(before(&segments), text.as_str());
        prop_assert_eq!(after(&segments), draft.text);
        let changed = segments.iter().filter(|segment| matches!(segment, Segment::Changed { .. })).count();
        prop_assert_eq!(changed, draft.findings.len());
    }

    #[test]
    fn pieces_of_an_answer_give_what_the_whole_gives(text in any_text(), sizes in prop::collection::vec(1_usize..7, 1..9)) {
        let mut chat = chat("default");
        let draft = redact(&mut chat, &text).text;
        let whole = chat.restore(&draft);
        for sizes in [&[1][..], &sizes] {
            let mut restorer = chat.restorer(RestoreOptions::default());
            let mut streamed = String::new();
            let mut rest = draft.as_bytes();
            for &size in sizes.iter().cycle() {
                let (piece, tail) = rest.split_at(size.min(rest.len()));
                streamed += &restorer.push_bytes(piece);
                rest = tail;
                if rest.is_empty() {
                    break;
                }
            }
            streamed += &restorer.finish();
            prop_assert_eq!(&streamed, &whole);
        }
    }

    #[test]
    fn reveal_shows_the_value_and_no_other(text in any_text(), choice in any::<prop::sample::Index>()) {
        let mut chat = chat("default");
        let first = redact(&mut chat, &text);
        if first.findings.is_empty() {
            return Ok(());
        }
        let index = choice.index(first.findings.len());
        let value = first.findings[index].span.of(&text);
        let second = chat.draft(&text, &[index]).unwrap();
        prop_assert_eq!(second.findings.len(), first.findings.len());
        for (first, second) in first.findings.iter().zip(&second.findings) {
            prop_assert_eq!(first.span, second.span);
            if first.span.of(&text) == value {
                prop_assert_eq!(&second.replacement, value);
            } else {
                prop_assert_eq!(&first.replacement, &second.replacement);
            }
        }
        prop_assert_eq!(redact(&mut chat, &text).text, first.text);
    }

    #[test]
    fn what_is_blocked_stays_blocked_in_every_company(head in text_of(part()), tail in text_of(part())) {
        let mut chat = chat(r#"{"rules":[{"category":"secret","operator":"block"}],"allow":["AKIAIOSFODNN7EXAMPLE"]}"#);
        let text = format!("{head} AKIAIOSFODNN7EXAMPLE {tail}");
        let all: Vec<usize> = (0..100).collect();
        for reveal in [&[][..], &all] {
            let reveal: Vec<usize> = reveal.iter().copied().take(redact(&mut chat, &text).findings.len()).collect();
            let draft = chat.draft(&text, &reveal).unwrap();
            prop_assert!(draft.blocked);
            prop_assert!(!draft.text.contains("AKIAIOSFODNN7EXAMPLE"));
        }
    }

    #[test]
    fn operators_that_cannot_be_undone_leave_no_original(text in any_text()) {
        for operator in ["mask", "hash", "generalize"] {
            let categories = ["person", "contact", "location", "government-id", "financial", "health", "network", "secret"];
            let rules: Vec<String> = categories.iter().map(|category| format!(r#"{{"category":"{category}","operator":"{operator}"}}"#)).collect();
            let mut chat = chat(&format!(r#"{{"rules":[{}]}}"#, rules.join(",")));
            let draft = redact(&mut chat, &text);
            for finding in &draft.findings {
                let original = finding.span.of(&text);
                let readable = original.chars().any(char::is_alphanumeric);
                prop_assert!(!readable || !finding.replacement.contains(original), "{} leaves {:?} in {:?}", operator, original, finding.replacement);
            }
        }
    }

    #[test]
    fn a_resumed_conversation_goes_on_identically(earlier in prop::collection::vec(any_text(), 1..3), later in any_text()) {
        for policy in REVERSIBLE {
            let redactor = redactor(policy);
            let mut chat = redactor.conversation("c").unwrap();
            let drafts: Vec<String> = earlier.iter().map(|text| redact(&mut chat, text).text).collect();
            let mut resumed = redactor.conversation("c").unwrap();
            resumed.resume(State::from_json(&chat.state().to_json().unwrap()).unwrap());
            for (text, draft) in earlier.iter().zip(drafts) {
                prop_assert_eq!(&resumed.restore(&draft), text);
            }
            for text in earlier.iter().chain([&later]) {
                prop_assert_eq!(redact(&mut resumed, text).text, redact(&mut chat, text).text);
            }
        }
    }
}
