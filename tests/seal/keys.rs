//! Keys: what is read, and what is refused without being repeated.

use privet::{
    Error,
    seal::{
        Facts, Payload, PrivateJwk, PublicJwk, make_key_pair, make_post_quantum_key_pair, open,
        parse_recipients, seal,
    },
};
use serde_json::{Value, json};

use super::{NOW, merge, okp};

#[test]
fn recipients_are_read_from_one_key_an_array_or_a_set() {
    let (one, two) = (
        make_key_pair().unwrap().public_key,
        make_key_pair().unwrap().public_key,
    );
    let (a, b) = (one.to_json(), two.to_json());
    let rsa = r#"{"kty":"RSA","n":"AQ","e":"AQAB","use":"sig"}"#;
    let rows = [
        ("one", a.clone(), vec![&one]),
        ("array", format!(" [{a},{b}]"), vec![&one, &two]),
        ("set", format!(r#"{{"keys":[{b},{a}]}}"#), vec![&two, &one]),
        (
            "set with a signing key",
            format!(r#"{{"keys":[{rsa},{a}]}}"#),
            vec![&one],
        ),
        ("repeated", format!("[{a},{b},{a}]"), vec![&one, &two]),
    ];
    for (name, json, expected) in rows {
        let found = parse_recipients(&json).unwrap();
        assert_eq!(found.iter().collect::<Vec<_>>(), expected, "{name}");
    }
}

#[test]
fn a_key_is_written_with_everything_that_it_came_with() {
    let pairs = [
        make_key_pair().unwrap(),
        make_post_quantum_key_pair().unwrap(),
    ];
    let members = [
        ("nothing more", json!({})),
        ("a beginning", json!({ "nbf": 1 })),
        ("an end", json!({ "exp": 2_000_000_000 })),
        ("both", json!({ "nbf": 1, "exp": 2_000_000_000 })),
        ("an alg", json!({ "alg": "ECDH-ES+A256KW", "exp": 9 })),
    ];
    for (name, more) in members {
        for pair in &pairs {
            let private: Value = serde_json::from_str(&pair.private_key.to_json()).unwrap();
            if private["kty"] == "AKP" && more["alg"].is_string() {
                continue;
            }
            let key = PrivateJwk::from_json(&merge(&private, more.clone())).unwrap();
            let public: Value = serde_json::from_str(&key.public_key().to_json()).unwrap();
            let secret: Value = serde_json::from_str(&key.to_json()).unwrap();
            for (member, value) in more.as_object().unwrap() {
                assert_eq!((&public[member], &secret[member]), (value, value), "{name}");
            }
            assert!(public.get("d").is_none() && public.get("priv").is_none());
            assert_eq!(
                parse_recipients(&public.to_string()).unwrap(),
                [key.public_key().clone()],
                "{name}"
            );
            let again = PrivateJwk::from_json(&secret.to_string()).unwrap();
            assert_eq!(again.public_key(), key.public_key(), "{name}");
        }
    }
}

#[test]
fn an_unusable_key_is_refused_without_being_repeated() {
    let pair = make_key_pair().unwrap();
    let private = pair.private_key.to_json();
    let key: Value = serde_json::from_str(&private).unwrap();
    let public: Value = serde_json::from_str(&pair.public_key.to_json()).unwrap();
    let x = public["x"].as_str().unwrap();

    let recipients = [
        ("private", private.to_string(), "without `d`"),
        (
            "private in a set",
            json!({ "keys": [key] }).to_string(),
            "without `d`",
        ),
        (
            "another curve",
            merge(&public, json!({ "crv": "Ed25519" })),
            "X25519",
        ),
        (
            "another type",
            merge(&public, json!({ "kty": "EC" })),
            "OKP",
        ),
        (
            "for signatures",
            merge(&public, json!({ "use": "sig" })),
            "`use`",
        ),
        (
            "alg outside the table",
            merge(&public, json!({ "alg": "RSA-OAEP" })),
            "`alg`",
        ),
        ("no x", merge(&public, json!({ "x": null })), "`x`"),
        ("short x", merge(&public, json!({ "x": &x[..42] })), "43"),
        (
            "long x",
            merge(&public, json!({ "x": format!("{x}AA") })),
            "43",
        ),
        (
            "padded x",
            merge(&public, json!({ "x": format!("{x}=") })),
            "43",
        ),
        (
            "x in another alphabet",
            merge(&public, json!({ "x": format!("+/{}", &x[2..]) })),
            "43",
        ),
        ("empty array", "[]".into(), "no X25519 key"),
        (
            "set without a usable key",
            r#"{"keys":[{"kty":"RSA"}]}"#.into(),
            "no X25519 key",
        ),
        ("not an object", format!("\"{x}\""), "JSON Web Key"),
        ("not JSON", x.into(), "JSON Web Key"),
        ("empty", String::new(), "JSON Web Key"),
    ];
    for (name, json, word) in recipients {
        check_refusal(name, parse_recipients(&json).expect_err(name), word, &key);
    }

    let other: Value =
        serde_json::from_str(&make_key_pair().unwrap().private_key.to_json()).unwrap();
    let privates = [
        ("public", public.to_string(), "public key"),
        (
            "d of another pair",
            merge(&key, json!({ "d": other["d"] })),
            "same key pair",
        ),
        ("short d", merge(&key, json!({ "d": "AAAA" })), "43"),
        (
            "no kty",
            merge(&key, json!({ "kty": null })),
            "JSON Web Key",
        ),
    ];
    for (name, json, word) in privates {
        check_refusal(
            name,
            PrivateJwk::from_json(&json).expect_err(name),
            word,
            &key,
        );
    }
}

#[test]
fn recipients_that_cannot_be_sealed_to_are_refused() {
    let public: Value =
        serde_json::from_str(&make_key_pair().unwrap().public_key.to_json()).unwrap();
    let direct = parse_recipients(&merge(&public, json!({ "alg": "ECDH-ES" }))).unwrap();
    let low_order = parse_recipients(&okp(&[0; 32]).to_string()).unwrap();
    let many: Vec<PublicJwk> = (0..33)
        .map(|_| make_key_pair().unwrap().public_key)
        .collect();
    let rows = [
        ("none", vec![], "no recipient"),
        ("more than 32", many.clone(), "at most 32"),
        ("low order", low_order.clone(), "low order"),
        (
            "one of several of low order",
            vec![many[0].clone(), low_order[0].clone()],
            "low order",
        ),
        (
            "direct among several",
            vec![many[0].clone(), direct[0].clone()],
            "ECDH-ES",
        ),
    ];
    for (name, recipients, word) in rows {
        let error = seal(Payload::Text("x"), &recipients, &Facts::default(), NOW).expect_err(name);
        assert_eq!(error.code(), "key", "{name}");
        assert!(error.to_string().contains(word), "{name}: {error}");
    }
}

#[test]
fn the_alg_of_a_jwk_is_honoured() {
    let pair = make_key_pair().unwrap();
    let public: Value = serde_json::from_str(&pair.public_key.to_json()).unwrap();
    for alg in ["ECDH-ES", "ECDH-ES+A256KW"] {
        let recipients = parse_recipients(&merge(&public, json!({ "alg": alg }))).unwrap();
        let envelope = seal(Payload::Text("x"), &recipients, &Facts::default(), NOW).unwrap();
        assert_eq!(envelope.split('.').count(), 5);
        assert_eq!(
            open(&envelope, &pair.private_key, NOW).unwrap().header["alg"],
            alg
        );
    }
}

fn check_refusal(name: &str, error: Error, word: &str, key: &Value) {
    assert_eq!(error.code(), "key", "{name}");
    let shown = format!("{error} {error:?}");
    assert!(shown.contains(word), "{name}: {shown}");
    for secret in ["x", "d", "kid"] {
        assert!(
            !shown.contains(key[secret].as_str().unwrap()),
            "{name} repeats `{secret}`"
        );
    }
}

#[test]
fn nothing_is_sealed_to_a_key_that_is_not_good_now() {
    let pair = make_key_pair().unwrap();
    let good = make_key_pair().unwrap().public_key.to_json();
    let key: Value = serde_json::from_str(&pair.public_key.to_json()).unwrap();
    let rows = [
        ("no times", json!({}), true),
        ("from now on", json!({ "nbf": NOW }), true),
        ("not yet", json!({ "nbf": NOW + 1 }), false),
        ("still", json!({ "exp": NOW + 1 }), true),
        ("no longer", json!({ "exp": NOW }), false),
        ("never", json!({ "nbf": NOW + 1, "exp": NOW }), false),
    ];
    for (name, times, is_good) in rows {
        let timed = merge(&key, times);
        for json in [timed.clone(), format!("[{good},{timed}]")] {
            let recipients = parse_recipients(&json).unwrap();
            let sealed = seal(Payload::Text("x"), &recipients, &Facts::default(), NOW);
            match sealed {
                Ok(envelope) => assert!(
                    is_good && open(&envelope, &pair.private_key, NOW).is_ok(),
                    "{name}"
                ),
                Err(error) => assert!(!is_good && error.code() == "key", "{name}: {error}"),
            }
        }
    }
    for times in [
        json!({ "exp": -1 }),
        json!({ "exp": 1.5 }),
        json!({ "nbf": "1" }),
    ] {
        assert!(parse_recipients(&merge(&key, times)).is_err());
    }
}
