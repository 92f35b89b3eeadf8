//! Laws that hold for any text.

use privet::placeholder::{Labels, MAX_HELD, Placeholder, find};
use privet::restore::{Originals, RestoreOptions, Restorer, restore};
use proptest::prelude::*;

/// Text made of what placeholders, escapes and sinks are made of.
fn answer() -> impl Strategy<Value = String> {
    let part = prop_oneof![
        4 => prop::sample::select(vec![
            "[", "]", "(", ")", "<", ">", "{", "}", "_", "-", " ", "\n", "\\", "\"", "'", "*", "`", "=", "&", "#", ":", "/", "$",
            "EMAIL", "email", "PERSON", "Person", "1", "2", "10", "s", "&#91;", "&#93;", "\\u005b", "\u{200b}", "［", "】", "１", "–",
            "https://", "www.", "](", "<img ", "src=", "url(", "[x]: ", "<script>", "</", "COURRIEL", "é", "🎉",
        ]).prop_map(str::to_owned),
        3 => prop::sample::select(vec![
            "[EMAIL_1]", "[PERSON_2]", "EMAIL_1", "[[PERSON_1]]", "**[Email 1]**", "[PERSON_1's]", "(EMAIL_1)", "<PERSON_1>", "[EMAIL_9]",
        ]).prop_map(str::to_owned),
        1 => any::<char>().prop_map(String::from),
        1 => "[a-z ]{0,12}",
    ];
    prop::collection::vec(part, 0..40).prop_map(|parts| parts.concat())
}

/// Stands in every original and in no text.
const MARK: char = '\u{e000}';

const VALUES: [(&str, u32, &str); 4] = [
    ("EMAIL", 1, "\u{e000}1\u{e000}"),
    ("PERSON", 1, "\u{e000}2\u{e000}"),
    ("PERSON", 2, "\u{e000}3[EMAIL_1]\u{e000}"),
    ("EMAIL", 10, "\u{e000}4\u{e000}"),
];

fn originals() -> Originals {
    Originals::from_iter(VALUES.map(|(label, number, original)| {
        (Placeholder::numbered(label, number), original.to_owned())
    }))
}

fn whole(text: &str) -> String {
    restore(text, originals(), RestoreOptions::default())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 500, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn pieces_give_what_the_whole_gives(text in answer(), sizes in prop::collection::vec(1_usize..9, 1..20)) {
        let mut restorer = Restorer::new(originals(), RestoreOptions::default());
        let mut rest = text.as_bytes();
        let mut streamed = String::new();
        for &size in sizes.iter().cycle() {
            let (piece, tail) = rest.split_at(size.min(rest.len()));
            streamed += &restorer.push_bytes(piece);
            prop_assert!(restorer.held() <= MAX_HELD);
            rest = tail;
            if rest.is_empty() {
                break;
            }
        }
        streamed += &restorer.finish();
        prop_assert_eq!(streamed, whole(&text));
    }

    #[test]
    fn what_is_found_is_what_is_restored(text in answer()) {
        let grants = privet::restore::Grants { urls: true, tool_arguments: true };
        let options = RestoreOptions { grants, ..RestoreOptions::default() };
        let originals = originals();
        let mut expected = String::new();
        let mut done = 0;
        for look_alike in find(&text, originals.labels()) {
            prop_assert!(look_alike.span.start >= done);
            expected += text.get(done..look_alike.span.start).unwrap_or("not on a boundary");
            done = look_alike.span.end;
            let raw = text.get(look_alike.span).unwrap_or("not on a boundary");
            expected += &restore(raw, Originals::from_iter(VALUES.map(|(label, number, original)| {
                (Placeholder::numbered(label, number), original.to_owned())
            })), options);
        }
        expected += text.get(done..).unwrap_or("not on a boundary");
        prop_assert_eq!(restore(&text, originals, options), expected);
    }

    #[test]
    fn text_without_placeholders_stays(text in "\\PC{0,200}") {
        let labels = Labels::new(["EMAIL", "PERSON"]);
        if find(&text, &labels).is_empty() {
            prop_assert_eq!(whole(&text), text);
        }
    }

    #[test]
    fn without_originals_nothing_changes(text in answer()) {
        prop_assert_eq!(restore(&text, Originals::default(), RestoreOptions::default()), text);
    }

    #[test]
    fn nothing_is_restored_behind_a_url(path in "[!#-&(-;=-~]{0,60}", form in "(\\[EMAIL_1\\]|EMAIL_1|\\[\\[PERSON_1\\]\\]|<PERSON_1>|\\{email 1\\})") {
        // Without `<` and quotes: a tag that ends inside the run ends the URL too.
        let text = format!("x https://evil.example/{path}{form}");
        prop_assert!(!whole(&text).contains(MARK));
    }

    #[test]
    fn nothing_is_restored_inside_an_attribute_or_a_link_target(inside in "[a-zA-Z0-9/?=. :&%_-]{0,40}", tail in "[ a-z]{0,5}") {
        for text in [
            format!("<img alt=\"{inside}[EMAIL_1]{tail}\">"),
            format!("<a x='{inside}EMAIL_1{tail}'>"),
            format!("![]({inside}[EMAIL_1]{tail})"),
            format!("[a]: {inside}[EMAIL_1]{tail}"),
            format!("url({inside}[EMAIL_1]{tail})"),
        ] {
            prop_assert!(!whole(&text).contains(MARK), "{}", text);
        }
    }

    #[test]
    fn every_placeholder_that_is_written_is_read(number in 1_u32.., digest in any::<[u8; 5]>(), label in "[A-Z][A-Z0-9]{0,6}(_[A-Z0-9]{1,6}){0,2}") {
        for placeholder in [Placeholder::numbered(&label, number), Placeholder::keyed(&label, digest)] {
            let written = placeholder.to_string();
            let originals = Originals::from_iter([(placeholder.clone(), "value".to_owned())]);
            let found = find(&written, originals.labels());
            prop_assert_eq!(found.first().map(|found| &found.placeholder), Some(&placeholder));
            prop_assert_eq!(restore(&written, originals, RestoreOptions::default()), "value");
        }
    }
}
