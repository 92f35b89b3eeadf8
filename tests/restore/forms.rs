//! What counts as a placeholder.

use privet::placeholder::{LANGUAGES, Labels, Mark, Placeholder, TRANSLATIONS, find};
use privet::restore::{Originals, RestoreOptions, restore};

use super::{check, check_unchanged, restored};

#[test]
fn a_placeholder_is_restored_in_every_bent_form() {
    let mail = "mette@example.com";
    let rows = [
        ("as written", "[EMAIL_1]", mail),
        ("lower case", "[email_1]", mail),
        ("title case", "[Email_1]", mail),
        ("no brackets", "EMAIL_1", mail),
        ("no brackets, title case", "Person_1 wrote", "Mette wrote"),
        ("no brackets, escaped underscore", "EMAIL\\_1", mail),
        (
            "no brackets, at the end of a sentence",
            "Ask PERSON_1. Now",
            "Ask Mette. Now",
        ),
        ("no brackets, possessive", "PERSON_1's", "Mette's"),
        ("no opening bracket", "EMAIL_1]", "mette@example.com]"),
        ("no closing bracket", "[EMAIL_1 ", "[mette@example.com "),
        (
            "round brackets stay",
            "Mette (EMAIL_1)",
            "Mette (mette@example.com)",
        ),
        (
            "round brackets, capitals and a space",
            "(EMAIL 1)",
            "(mette@example.com)",
        ),
        ("curly brackets", "{EMAIL_1}", mail),
        ("angle brackets", "<EMAIL_1>", mail),
        (
            "the person's own square brackets",
            "[[EMAIL_1]]",
            "[mette@example.com]",
        ),
        (
            "the person's own square brackets in a sentence",
            "to [[EMAIL_1]], now",
            "to [mette@example.com], now",
        ),
        (
            "doubled square brackets before a link target",
            "[[EMAIL_1]](#top)",
            "[mette@example.com](#top)",
        ),
        ("doubled curly brackets", "{{ EMAIL_1 }}", mail),
        ("full-width brackets", "［EMAIL_1］", mail),
        ("lenticular brackets", "【EMAIL_1】", mail),
        ("full-width throughout", "［ＥＭＡＩＬ＿１］", mail),
        ("escaped for Markdown", "\\[EMAIL\\_1\\]", mail),
        (
            "escaped for Markdown inside JSON",
            "\\\\[EMAIL\\\\_1\\\\]",
            mail,
        ),
        ("decimal entities", "&#91;EMAIL_1&#93;", mail),
        ("hexadecimal entities", "&#x5B;EMAIL_1&#x5d;", mail),
        ("named entities", "&lsqb;EMAIL&lowbar;1&rsqb;", mail),
        ("entities of angle brackets", "&lt;EMAIL_1&gt;", mail),
        ("JSON escapes", "\\u005bEMAIL_1\\u005D", mail),
        ("a space for the underscore", "[EMAIL 1]", mail),
        ("a no-break space", "[EMAIL\u{a0}1]", mail),
        ("a hyphen", "[EMAIL-1]", mail),
        ("an en dash with spaces", "[Email – 1]", mail),
        ("spaces inside the brackets", "[ EMAIL_1 ]", mail),
        (
            "a label of several words",
            "[date of birth 1]",
            "1 May 1990",
        ),
        (
            "a label of several words, escaped",
            "[CREDIT\\_CARD\\_1]",
            "4111 1111 1111 1111",
        ),
        ("a label with a country", "[us-ssn-1]", "078-05-1120"),
        ("bold around", "**[EMAIL_1]**", "**mette@example.com**"),
        ("bold inside", "[**EMAIL_1**]", mail),
        ("bold number", "[EMAIL_**1**]", mail),
        ("italics around", "_[EMAIL_1]_", "_mette@example.com_"),
        ("italics inside", "[_EMAIL_1_]", mail),
        (
            "bold without brackets",
            "**EMAIL_1**",
            "**mette@example.com**",
        ),
        ("code around", "`[EMAIL_1]`", "`mette@example.com`"),
        ("code inside", "[`EMAIL_1`]", mail),
        ("zero-width space inside", "[EMAIL\u{200b}_1]", mail),
        (
            "word joiner and soft hyphen",
            "[E\u{2060}MA\u{ad}IL_1]",
            mail,
        ),
        ("full-width digit", "[EMAIL_１]", mail),
        ("Arabic digit", "[EMAIL_١]", mail),
        ("Devanagari digit", "[EMAIL_१]", mail),
        ("declension outside", "[PERSON_1]s bil", "Mettes bil"),
        ("possessive outside", "[PERSON_1]'s car", "Mette's car"),
        ("declension inside", "[PERSON_1s] bil", "Mettes bil"),
        ("possessive inside", "[PERSON_1's] car", "Mette's car"),
        (
            "typographic possessive inside",
            "[PERSON_1’s] car",
            "Mette’s car",
        ),
        ("Finnish case inside", "[PERSON_1:lle]", "Mette:lle"),
        ("long English name", "[Email address 1]", mail),
        ("French", "[COURRIEL_1]", mail),
        ("French with a hyphen", "[E-mail 1]", mail),
        ("German", "[GEBURTSDATUM_1]", "1 May 1990"),
        ("Danish", "[Telefon 1]", "+45 55 50 10 20"),
        ("Danish with ø", "[fødselsdato_1]", "1 May 1990"),
        (
            "Spanish without its accent",
            "[TELEFONO_1]",
            "+45 55 50 10 20",
        ),
        ("Finnish", "[HENKILÖ_1]", "Mette"),
        (
            "two that touch",
            "[EMAIL_1][PERSON_1]",
            "mette@example.comMette",
        ),
        (
            "after one that is unknown",
            "[EMAIL_7][EMAIL_1]",
            "[EMAIL_7]mette@example.com",
        ),
        (
            "after unfinished ones",
            "[EMAIL_[EMAIL_[EMAIL_1]",
            "[EMAIL_[EMAIL_mette@example.com",
        ),
        (
            "after many brackets",
            "[[[[EMAIL_1]",
            "[[[mette@example.com",
        ),
        ("an index", "arr[EMAIL_1]", "arrmette@example.com"),
        (
            "the longer number",
            "[EMAIL_10] EMAIL_10",
            "ten@example.com ten@example.com",
        ),
        (
            "inside right-to-left text",
            "اكتب إلى [EMAIL_1] اليوم",
            "اكتب إلى mette@example.com اليوم",
        ),
        (
            "in a code block",
            "```\nto = \"[EMAIL_1]\"\n```",
            "```\nto = \"mette@example.com\"\n```",
        ),
    ];
    check(&rows, RestoreOptions::default());
}

#[test]
fn what_is_not_a_placeholder_stays() {
    let rows = [
        ("unknown number", "[EMAIL_2]"),
        ("unknown label", "[FOO_1]"),
        ("unknown number, doubled", "[[EMAIL_2]]"),
        ("inside a longer word", "XPERSON_1"),
        ("inside a longer number", "PERSON_12 PERSON_100"),
        (
            "inside a longer identifier",
            "PERSON_1_2 MY_PERSON_1 PERSON_1x",
        ),
        ("in brackets with a second number", "[PERSON_1_2]"),
        ("leading zero", "[PERSON_01] PERSON_01"),
        ("number zero", "[PERSON_0]"),
        ("number beyond 32 bits", "[PERSON_4294967297]"),
        ("prose without brackets", "email 1 and Email 1 and EMAIL 1"),
        ("prose in round brackets", "(person 1)"),
        ("hyphen without brackets", "EMAIL-1"),
        ("identifier in code", "person_1 = find(email_1)"),
        ("property", "this.PERSON_1"),
        ("variable of a shell", "$EMAIL_1 ${EMAIL_1}"),
        ("custom element", "<person-1>"),
        ("translation without brackets", "COURRIEL_1"),
        ("percent-encoded", "%5BEMAIL_1%5D"),
        ("no separator", "[EMAIL1]"),
        ("line break inside", "[EMAIL\n1]"),
        ("brackets of two kinds", "[EMAIL_1}x"),
        ("Markdown link", "[see here](#top) [ ] task [x] done"),
        ("footnote", "text[^1]"),
        ("lone brackets", "[ [[ ] ( { <"),
        ("entities", "&amp; &#9; &unknown; & &#xffffffffff;"),
        ("backslashes", "C:\\new\\temp \\\\server \\u00e9 \\uZZZZ \\"),
        ("only zero-width", "\u{200b}\u{feff}\u{200d}"),
        ("nothing", ""),
    ];
    // A bare word after one broken bracket is still a placeholder; the row above is about the brackets.
    let (broken, kept): (Vec<_>, Vec<_>) = rows
        .into_iter()
        .partition(|(name, _)| *name == "brackets of two kinds");
    check_unchanged(&kept, RestoreOptions::default());
    for (_, text) in broken {
        assert_eq!(restored(text), "[mette@example.com}x");
    }
}

#[test]
fn every_translation_is_restored_inside_brackets() {
    let mut failures = Vec::new();
    for (label, columns) in TRANSLATIONS {
        let original = Placeholder::numbered(*label, 1);
        for (language, words) in LANGUAGES.iter().zip(columns) {
            if words.is_empty() {
                failures.push(format!("{label} has no word in {language}"));
            }
            for word in *words {
                for text in [
                    format!("[{word}_1]"),
                    format!("[{}_1]", word.to_lowercase().replace('_', " ")),
                ] {
                    // `Labels` of this one label: what a word means may differ between languages.
                    let originals = Originals::from_iter([(original.clone(), "value".to_owned())]);
                    let text = text.replace(" _", "_");
                    if restore(&text, originals, RestoreOptions::default()) != "value" {
                        failures.push(format!("{language}: {text}"));
                    }
                }
            }
        }
    }
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}

#[test]
fn a_restored_value_is_not_restored_again() {
    assert_eq!(
        restored("[TEXT_1] and [EMAIL_1]"),
        "[EMAIL_1] and mette@example.com"
    );
}

#[test]
fn a_keyed_placeholder_is_restored_in_any_case_but_a_word_is_no_key() {
    let placeholder = Placeholder::keyed("EMAIL", [1, 2, 3, 4, 5]);
    let written = placeholder.to_string();
    let Mark::Key(key) = &placeholder.mark else {
        unreachable_in_test("a keyed placeholder has a key");
        return;
    };
    assert_eq!(key.len(), 8);
    let labels = Labels::new(["EMAIL"]);
    let bare = written.trim_matches(['[', ']']).to_owned();
    for text in [
        written.clone(),
        written.to_uppercase(),
        format!("[**{bare}**]"),
        bare,
    ] {
        let originals =
            Originals::from_iter([(placeholder.clone(), "mette@example.com".to_owned())]);
        assert_eq!(
            restore(&text, originals, RestoreOptions::default()),
            "mette@example.com"
        );
        assert_eq!(find(&text, &labels).len(), 1);
    }
    assert_eq!(
        find("[email required] [email_required] EMAIL_REQUIRED", &labels),
        []
    );
}

#[test]
fn look_alikes_in_typed_text_are_found_with_their_spans() {
    let labels = Labels::new(["EMAIL", "PERSON"]);
    let padding = " å".repeat(400) + " ";
    let text =
        format!("[EMAIL_1]{padding}see \\[Person\\_22\\], {padding}EMAIL_3{padding}_ 4 email 5");
    let found: Vec<_> = find(&text, &labels)
        .into_iter()
        .map(|found| {
            (
                text.get(found.span).unwrap_or_default(),
                found.placeholder.to_string(),
            )
        })
        .collect();
    assert_eq!(
        found,
        [
            ("[EMAIL_1]", "[EMAIL_1]".to_owned()),
            ("\\[Person\\_22\\]", "[PERSON_22]".to_owned()),
            ("EMAIL_3", "[EMAIL_3]".to_owned()),
        ]
    );
    assert_eq!(find(&text, &Labels::default()), []);
}

fn unreachable_in_test(why: &str) {
    assert!(why.is_empty(), "{why}");
}
