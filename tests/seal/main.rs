//! Envelopes: what is sealed opens with the right key, and nothing else does.
#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::string_slice,
    clippy::unwrap_used
)]

mod damage;
mod keys;
mod suite;

use std::slice;

use base64ct::{Base64UrlUnpadded, Encoding};
use privet::{
    Error,
    seal::{
        Facts, MAX_ENVELOPE, Payload, PrivateJwk, PublicJwk, derive_policy_hash, make_key_pair,
        open, seal,
    },
    vault::PlaceholderEntry,
};
use proptest::prelude::*;
use serde_json::{Value, json};

const NOW: u64 = 1_790_000_000;
const FROZEN_KEY: &str = include_str!("../fixtures/envelope-v1.jwk");

#[test]
fn the_frozen_envelope_opens_for_ever() {
    let key = PrivateJwk::from_json(FROZEN_KEY).unwrap();
    let opened = open(include_str!("../fixtures/envelope-v1.jwe"), &key, NOW).unwrap();
    let expected = [
        entry("[EMAIL_1]", "EMAIL_ADDRESS", "mette@example.com"),
        entry("[PERSON_1]", "PERSON", "Mette \"M\" Sørensen 🙂"),
    ];
    assert_eq!(opened.placeholders, expected);
    assert_eq!(opened.text, None);
    assert_eq!(
        opened.header["policy"],
        "XOVqyf9AobXs2Axc94rp4pxK1s_F3ZHZywAmWAyxN5E"
    );

    let opened = open(
        include_str!("../fixtures/envelope-v1-several.jwe"),
        &key,
        NOW,
    )
    .unwrap();
    assert_eq!(opened.text.as_deref().map(String::as_str), Some("hello"));
}

#[test]
fn the_frozen_envelopes_of_suite_2_open_for_ever() {
    let key = PrivateJwk::from_json(include_str!("../fixtures/envelope-suite-2.jwk")).unwrap();
    let originals = include_str!("../fixtures/envelope-suite-2.jwe").trim();
    let opened = open(originals, &key, NOW).unwrap();
    let expected = [entry("[EMAIL_1]", "EMAIL_ADDRESS", "mette@example.com")];
    assert_eq!(opened.placeholders, expected);
    let several = include_str!("../fixtures/envelope-suite-2-several.jwe").trim();
    let opened = open(several, &key, NOW).unwrap();
    assert_eq!(opened.text.as_deref().map(String::as_str), Some("hello"));
    let other = PrivateJwk::from_json(FROZEN_KEY).unwrap();
    assert_eq!(open(several, &other, NOW).unwrap_err(), Error::Envelope);
}

#[test]
fn envelopes_made_by_jose_open_as_text() {
    let key = PrivateJwk::from_json(FROZEN_KEY).unwrap();
    let table: toml::Table = include_str!("../fixtures/envelopes-from-jose.toml")
        .parse()
        .unwrap();
    let rows = table["envelope"].as_array().unwrap();
    assert_eq!(rows.len(), 4);
    for row in rows {
        let opened = open(row["jwe"].as_str().unwrap(), &key, NOW);
        let text = opened.map(|opened| opened.text.map(|text| text.to_string()));
        assert_eq!(
            text,
            Ok(Some("Hello from jose, Søren 🙂".to_owned())),
            "{:?}",
            row["name"]
        );
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn open_undoes_seal_for_every_recipient(
        originals in prop::collection::vec((".{0,20}", ".{0,20}", ".{0,200}"), 0..8),
        text in ".{0,400}",
        recipients in 1_usize..4,
    ) {
        let pairs: Vec<_> = (0..recipients).map(|_| make_key_pair().unwrap()).collect();
        let keys: Vec<PublicJwk> = pairs.iter().map(|pair| pair.public_key.clone()).collect();
        let entries: Vec<_> = originals.iter().map(|(placeholder, entity, original)| entry(placeholder, entity, original)).collect();

        let with_originals = seal(Payload::Originals(&entries), &keys, &Facts::default(), NOW).unwrap();
        let with_text = seal(Payload::Text(&text), &keys, &Facts::default(), NOW).unwrap();
        for pair in &pairs {
            prop_assert_eq!(&open(&with_originals, &pair.private_key, NOW).unwrap().placeholders, &entries);
            let opened = open(&format!("\n {with_text}\n"), &pair.private_key, NOW).unwrap();
            prop_assert_eq!(opened.text.as_deref(), Some(&text));
            prop_assert!(opened.placeholders.is_empty());
        }
    }

    #[test]
    fn no_text_makes_open_panic(text in r#"(\{.{0,80}|[A-Za-z0-9_-]{0,40}(\.[A-Za-z0-9_-]{0,40}){0,6}|.{0,80})"#) {
        let key = PrivateJwk::from_json(FROZEN_KEY).unwrap();
        prop_assert!(open(&text, &key, NOW).is_err());
    }
}

#[test]
fn the_header_says_what_the_reader_must_know() {
    let pair = make_key_pair().unwrap();
    let facts = Facts {
        policy: Some(derive_policy_hash("{}")),
        conversation: Some([7; 32]),
        lifetime: Some(60),
    };
    let envelope = seal(
        Payload::Originals(&[]),
        slice::from_ref(&pair.public_key),
        &facts,
        NOW,
    )
    .unwrap();
    let header = open(&envelope, &pair.private_key, NOW).unwrap().header;

    let names: Vec<&str> = header.keys().map(String::as_str).collect();
    assert_eq!(
        names,
        [
            "alg", "conv", "enc", "epk", "exp", "fmt", "iat", "jti", "kid", "policy", "typ"
        ]
    );
    let rows = [
        ("alg", json!("ECDH-ES")),
        ("conv", json!("BwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwc")),
        ("enc", json!("A256GCM")),
        ("exp", json!(NOW + 60)),
        ("fmt", json!(1)),
        ("iat", json!(NOW)),
        ("kid", json!(pair.public_key.to_thumbprint())),
        (
            "policy",
            json!("RBNvo1WzZ4oRRq0W9-hknpT7T8If536DEMBg9hyq_4o"),
        ),
        ("typ", json!("privet-originals+jwe")),
    ];
    for (name, expected) in rows {
        assert_eq!(header[name], expected, "{name}");
    }

    let again = seal(
        Payload::Originals(&[]),
        slice::from_ref(&pair.public_key),
        &facts,
        NOW,
    )
    .unwrap();
    let parts = again
        .split('.')
        .zip(envelope.split('.'))
        .filter(|(left, right)| left == right)
        .count();
    assert_eq!(parts, 1, "only the empty key may repeat");
}

#[test]
fn an_expired_envelope_says_so_only_to_who_can_open_it() {
    let (pair, other) = (make_key_pair().unwrap(), make_key_pair().unwrap());
    let facts = Facts {
        lifetime: Some(60),
        ..Facts::default()
    };
    let envelope = seal(Payload::Text("x"), &[pair.public_key], &facts, NOW).unwrap();
    assert!(open(&envelope, &pair.private_key, NOW + 59).is_ok());
    assert_eq!(
        open(&envelope, &pair.private_key, NOW + 60),
        Err(Error::EnvelopeExpired)
    );
    assert_eq!(
        open(&envelope, &other.private_key, NOW + 60),
        Err(Error::Envelope)
    );
}

#[test]
fn the_length_of_an_envelope_tells_no_more_than_the_padded_length() {
    let recipient = [make_key_pair().unwrap().public_key];
    let length = |text: &str| {
        seal(Payload::Text(text), &recipient, &Facts::default(), NOW)
            .unwrap()
            .len()
    };
    let lengths: Vec<usize> = (0..=512).map(|bytes| length(&"x".repeat(bytes))).collect();
    // The text stands in 20 bytes of JSON: 256 is full with 236, then every 16 up to 512, then every 32.
    for (bytes, found) in lengths.iter().enumerate() {
        let padded = match bytes + 20 {
            total @ ..=256 => total.max(256),
            total @ ..=512 => total.next_multiple_of(16),
            total => total.next_multiple_of(32),
        };
        let growth = (padded * 4).div_ceil(3) - (256_usize * 4).div_ceil(3);
        assert_eq!(found - lengths[0], growth, "{bytes} bytes");
    }
}

#[test]
fn what_is_too_long_is_refused_before_any_work() {
    let pair = make_key_pair().unwrap();
    let long = "x".repeat(12 << 20);
    let sealed = seal(
        Payload::Text(&long),
        slice::from_ref(&pair.public_key),
        &Facts::default(),
        NOW,
    );
    assert_eq!(sealed.map_err(|error| error.code()), Err("limit"));
    let opened = open(&"A".repeat(MAX_ENVELOPE + 1), &pair.private_key, NOW);
    assert_eq!(
        opened,
        Err(Error::Limit {
            found: MAX_ENVELOPE + 1,
            most: MAX_ENVELOPE
        })
    );
}

#[test]
fn debug_shows_no_secret() {
    let pair = make_key_pair().unwrap();
    let key: Value = serde_json::from_str(&pair.private_key.to_json()).unwrap();
    let entries = [entry("[PERSON_1]", "PERSON", "Mette")];
    let envelope = seal(
        Payload::Originals(&entries),
        slice::from_ref(&pair.public_key),
        &Facts::default(),
        NOW,
    )
    .unwrap();
    let opened = open(&envelope, &pair.private_key, NOW).unwrap();
    let shown = format!("{pair:?} {entries:?} {opened:?}");
    assert!(
        !shown.contains("Mette") && !shown.contains(key["d"].as_str().unwrap()),
        "{shown}"
    );
}

fn entry(placeholder: &str, entity: &str, original: &str) -> PlaceholderEntry {
    PlaceholderEntry {
        placeholder: placeholder.into(),
        entity: entity.into(),
        original: original.to_owned().into(),
    }
}

fn okp(x: &[u8]) -> Value {
    json!({ "kty": "OKP", "crv": "X25519", "x": Base64UrlUnpadded::encode_string(x) })
}

/// `object` with the members of `change`; `null` removes one.
fn merge(object: &Value, change: Value) -> String {
    let mut object = object.as_object().unwrap().clone();
    for (name, value) in change.as_object().unwrap() {
        if value.is_null() {
            object.remove(name)
        } else {
            object.insert(name.clone(), value.clone())
        };
    }
    Value::Object(object).to_string()
}
