//! The vault: the same value has the same placeholder, and its file opens with its passphrase alone.
#![allow(clippy::expect_used, clippy::indexing_slicing, clippy::unwrap_used)]

mod file;

use std::collections::BTreeMap;

use privet::placeholder::Placeholder;
use privet::vault::{ConversationKey, State, Vault, derive_digest, derive_mark, derive_tag};
use proptest::prelude::*;

#[test]
fn the_same_value_always_has_the_same_placeholder() {
    let mut vault = Vault::new();
    assert!(vault.is_empty());
    assert_eq!(
        vault.placeholder_for("EMAIL", "EMAIL_ADDRESS", "a@example.com"),
        placeholder("EMAIL", 1)
    );
    assert_eq!(
        vault.placeholder_for("EMAIL", "EMAIL_ADDRESS", "b@example.com"),
        placeholder("EMAIL", 2)
    );
    assert_eq!(
        vault.placeholder_for("PERSON", "PERSON", "a@example.com"),
        placeholder("PERSON", 1)
    );
    assert_eq!(
        vault.placeholder_for("EMAIL", "EMAIL_ADDRESS", "a@example.com"),
        placeholder("EMAIL", 1)
    );
    assert_eq!(vault.len(), 3);

    assert_eq!(vault.original("EMAIL", 2), Some("b@example.com"));
    let misses = [
        ("EMAIL", 0),
        ("EMAIL", 3),
        ("PERSON", 2),
        ("NONE", 1),
        ("email", 1),
    ];
    for (label, number) in misses {
        assert_eq!(vault.original(label, number), None, "{label} {number}");
    }
    let order: Vec<_> = vault
        .entries()
        .map(|entry| (entry.label, entry.number, entry.original))
        .collect();
    assert_eq!(
        order,
        [
            ("EMAIL", 1, "a@example.com"),
            ("EMAIL", 2, "b@example.com"),
            ("PERSON", 1, "a@example.com")
        ]
    );
}

#[test]
fn reserved_numbers_are_skipped_and_stand_for_nothing() {
    let mut vault = Vault::new();
    vault.reserve("EMAIL", 1);
    vault.reserve("EMAIL", 3);
    vault.reserve("EMAIL", u32::MAX);
    let numbers: Vec<u32> = ["a", "b", "c"]
        .map(|text| {
            vault
                .placeholder_for("EMAIL", "EMAIL_ADDRESS", text)
                .number()
                .unwrap()
        })
        .into();
    assert_eq!(numbers, [2, 4, 5]);
    assert_eq!(vault.original("EMAIL", 1), None);

    vault.reserve("EMAIL", 2);
    assert_eq!(
        vault.original("EMAIL", 2),
        Some("a"),
        "a number given out stays so"
    );
    assert_eq!(
        vault
            .placeholder_for("EMAIL", "EMAIL_ADDRESS", "a")
            .number(),
        Some(2)
    );
    assert_eq!(
        vault.placeholder_for("PERSON", "PERSON", "a").number(),
        Some(1),
        "another label"
    );
}

proptest! {
    #[test]
    fn a_vault_is_a_bijection_and_its_state_goes_through_json(
        steps in prop::collection::vec(("[A-C]", "[a-e]{0,2}|.{0,9}", prop::option::of(0_u32..6)), 0..40),
        conversation in ".{0,20}",
    ) {
        let mut vault = Vault::new();
        let mut model = BTreeMap::new();
        for (label, original, reserved) in &steps {
            if let Some(number) = reserved {
                vault.reserve(label, *number);
            }
            let number = vault.placeholder_for(label, "PERSON", original).number().unwrap();
            prop_assert_eq!(*model.entry((label, original)).or_insert(number), number);
        }
        prop_assert_eq!(vault.len(), model.len());
        for ((label, original), number) in &model {
            prop_assert_eq!(vault.original(label, *number), Some(original.as_str()));
        }

        let state = State { conversation, key: ConversationKey::make().unwrap(), vault };
        let mut again = State::from_json(&state.to_json().unwrap()).unwrap();
        prop_assert_eq!(&again.conversation, &state.conversation);
        prop_assert!(again.key == state.key);
        prop_assert!(again.vault.entries().eq(state.vault.entries()));
        prop_assert_eq!(again.to_json().unwrap(), state.to_json().unwrap());
        let mut vault = state.vault;
        for label in ["A", "B", "C"] {
            let numbers = [&mut again.vault, &mut vault].map(|vault| vault.placeholder_for(label, "PERSON", "a new one").number());
            prop_assert_eq!(numbers[0], numbers[1]);
        }
    }
}

#[test]
fn a_state_that_is_not_one_is_refused() {
    let entry = r#"{"label":"A","number":1,"entity":"PERSON","original":"x"}"#;
    let other = r#"{"label":"A","number":1,"entity":"PERSON","original":"y"}"#;
    let twice = r#"{"label":"A","number":2,"entity":"PERSON","original":"x"}"#;
    let key = "BwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwc";
    let json = |version: u8, key: &str, entries: &str| {
        format!(
            r#"{{"version":{version},"conversation":"c","key":"{key}","entries":[{entries}],"reserved":[["A",9]]}}"#
        )
    };
    assert!(State::from_json(json(1, key, entry).as_bytes()).is_ok());
    let rows = [
        ("newer version", json(3, key, entry), "vault-version"),
        (
            "a stand-in that is no text",
            json(2, key, &entry.replace('}', r#","standIns":[7]}"#)),
            "vault-locked",
        ),
        (
            "number twice",
            json(1, key, &format!("{entry},{other}")),
            "vault-locked",
        ),
        (
            "original twice",
            json(1, key, &format!("{entry},{twice}")),
            "vault-locked",
        ),
        ("short key", json(1, "BwcH", entry), "vault-locked"),
        ("bad key", json(1, "====", entry), "vault-locked"),
        ("no entries", json(1, key, "7"), "vault-locked"),
        ("not JSON", "x".into(), "vault-locked"),
        ("empty", String::new(), "vault-locked"),
    ];
    for (name, json, code) in rows {
        assert_eq!(
            State::from_json(json.as_bytes()).expect_err(name).code(),
            code,
            "{name}"
        );
    }
}

/// Computed with Python's `hmac`, `hashlib` and `base64`.
#[test]
fn tags_digests_and_marks_are_those_of_an_independent_implementation() {
    let key = ConversationKey::from([7; 32]);
    assert_eq!(
        derive_tag(&key, "EMAIL_ADDRESS", "mette@example.com"),
        [0xcb, 0xa8, 0xe5, 0xc2, 0x81]
    );
    assert_eq!(
        derive_digest(&key, "EMAIL_ADDRESS", "mette@example.com"),
        [0xbc, 0xd2, 0xcd, 0x66, 0x7f]
    );
    let mark: String = derive_mark(&key, "support-42")
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect();
    assert_eq!(
        mark,
        "15643105058a4cb96c13d08afcca2bebd96e11c90f00818cc042ec1d3015f42e"
    );
}

#[test]
fn tags_differ_between_values_entities_and_conversations() {
    let (one, two) = (
        ConversationKey::make().unwrap(),
        ConversationKey::make().unwrap(),
    );
    let tag = derive_tag(&one, "PERSON", "mette");
    assert_eq!(tag, derive_tag(&one, "PERSON", "mette"));
    let others = [
        derive_tag(&one, "PERSON", "metta"),
        derive_tag(&one, "LOCATION", "mette"),
        derive_tag(&two, "PERSON", "mette"),
    ];
    assert!(!others.contains(&tag));
    assert_ne!(derive_mark(&one, "a"), derive_mark(&one, "b"));
    assert_ne!(derive_mark(&one, "a"), derive_mark(&two, "a"));
}

#[test]
fn debug_shows_no_original_and_no_key() {
    let mut vault = Vault::new();
    vault.placeholder_for("PERSON", "PERSON", "Mette");
    let entries = format!("{:?}", vault.entries().collect::<Vec<_>>());
    let state = format!(
        "{:?}",
        State {
            conversation: "c".into(),
            key: ConversationKey::from([77; 32]),
            vault
        }
    );
    assert!(
        !entries.contains("Mette") && !state.contains("Mette") && !state.contains("77"),
        "{entries} {state}"
    );
}

fn placeholder(label: &str, number: u32) -> Placeholder {
    Placeholder::numbered(label, number)
}
