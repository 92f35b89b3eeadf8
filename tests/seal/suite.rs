//! The closed suite table: what is outside is refused by name, before any cryptography.

use base64ct::{Base64UrlUnpadded, Encoding};
use privet::seal::{PrivateJwk, open};
use serde_json::{Value, json};

use super::{FROZEN_KEY, NOW, merge, okp};

#[test]
fn what_is_outside_the_suite_table_is_refused_by_name() {
    let rows = [
        (
            "no alg",
            json!({ "alg": null }),
            "envelope-unsupported",
            "`alg`",
        ),
        (
            "alg none",
            json!({ "alg": "none" }),
            "envelope-unsupported",
            "`alg`",
        ),
        (
            "alg in lower case",
            json!({ "alg": "ecdh-es" }),
            "envelope-unsupported",
            "`alg`",
        ),
        (
            "alg weaker",
            json!({ "alg": "ECDH-ES+A128KW" }),
            "envelope-unsupported",
            "`alg`",
        ),
        (
            "alg dir",
            json!({ "alg": "dir" }),
            "envelope-unsupported",
            "`alg`",
        ),
        (
            "alg RSA",
            json!({ "alg": "RSA-OAEP" }),
            "envelope-unsupported",
            "`alg`",
        ),
        (
            "alg not a string",
            json!({ "alg": ["ECDH-ES"] }),
            "envelope-unsupported",
            "`alg`",
        ),
        (
            "enc weaker",
            json!({ "enc": "A128GCM" }),
            "envelope-unsupported",
            "`enc`",
        ),
        (
            "enc CBC",
            json!({ "enc": "A256CBC-HS512" }),
            "envelope-unsupported",
            "`enc`",
        ),
        (
            "typ of another product",
            json!({ "typ": "JWT" }),
            "envelope-unsupported",
            "`typ`",
        ),
        (
            "typ not a string",
            json!({ "typ": 1 }),
            "envelope-unsupported",
            "`typ`",
        ),
        (
            "newer fmt",
            json!({ "fmt": 2 }),
            "envelope-unsupported",
            "`fmt`",
        ),
        (
            "unknown crit",
            json!({ "crit": ["exp"] }),
            "envelope-unsupported",
            "`crit`",
        ),
        (
            "empty crit",
            json!({ "crit": [] }),
            "envelope-unsupported",
            "`crit`",
        ),
        (
            "compressed",
            json!({ "zip": "DEF" }),
            "envelope-unsupported",
            "`zip`",
        ),
        (
            "password",
            json!({ "p2c": 4_000_000_000_u32 }),
            "envelope-unsupported",
            "`p2c`",
        ),
        (
            "the other payload",
            json!({ "typ": "privet-text+jwe" }),
            "envelope",
            "",
        ),
        (
            "the other agreement",
            json!({ "alg": "ECDH-ES+A256KW" }),
            "envelope",
            "",
        ),
        ("later expiry", json!({ "exp": NOW * 2 }), "envelope", ""),
        (
            "ephemeral key of zeros",
            json!({ "epk": okp(&[0; 32]) }),
            "envelope",
            "",
        ),
        (
            "short ephemeral key",
            json!({ "epk": okp(&[9; 31]) }),
            "envelope",
            "",
        ),
        (
            "ephemeral key on another curve",
            json!({ "epk": { "kty": "EC", "crv": "P-256", "x": "AA" } }),
            "envelope",
            "",
        ),
    ];
    let key = PrivateJwk::from_json(FROZEN_KEY).unwrap();
    for (name, change, code, word) in rows {
        let error = open(&with_header(&change), &key, NOW).expect_err(name);
        assert_eq!(error.code(), code, "{name}");
        assert!(error.to_string().contains(word), "{name}: {error}");
    }
}

#[test]
fn ambiguous_envelopes_are_refused() {
    let key = PrivateJwk::from_json(FROZEN_KEY).unwrap();
    let several: Value =
        serde_json::from_str(include_str!("../fixtures/envelope-v1-several.jwe")).unwrap();
    let unprotected = |name: &str, value: Value| {
        let mut changed = several.clone();
        changed["recipients"][1]["header"][name] = value;
        changed.to_string()
    };
    let many = vec![several["recipients"][1].clone(); 33];
    let rows = [
        (
            "aad",
            merge(&several, json!({ "aad": "AA" })),
            "envelope-unsupported",
        ),
        (
            "alg a second time, unprotected",
            unprotected("alg", json!("ECDH-ES+A256KW")),
            "envelope",
        ),
        (
            "crit unprotected",
            unprotected("crit", json!(["exp"])),
            "envelope-unsupported",
        ),
        (
            "duplicate member",
            several.to_string().replacen('{', r#"{"tag":"","#, 1),
            "envelope",
        ),
        (
            "no recipients",
            merge(&several, json!({ "recipients": [] })),
            "envelope",
        ),
        (
            "too many recipients",
            merge(&several, json!({ "recipients": many })),
            "envelope",
        ),
        (
            "not base64url",
            merge(&several, json!({ "tag": "====" })),
            "envelope",
        ),
        (
            "padded base64url",
            merge(&several, json!({ "tag": "AAAAAAAAAAAAAAAAAAAAAA==" })),
            "envelope",
        ),
        (
            "short nonce",
            merge(&several, json!({ "iv": "AAAA" })),
            "envelope",
        ),
    ];
    for (name, envelope, code) in rows {
        assert_eq!(
            open(&envelope, &key, NOW)
                .map_err(|error| error.code())
                .err(),
            Some(code),
            "{name}"
        );
    }
    assert!(open(&several.to_string(), &key, NOW).is_ok(), "unchanged");
}

/// The frozen envelope with another protected header, which the tag then no longer fits.
fn with_header(change: &Value) -> String {
    let (header, rest) = include_str!("../fixtures/envelope-v1.jwe")
        .trim()
        .split_once('.')
        .unwrap();
    let header: Value =
        serde_json::from_slice(&Base64UrlUnpadded::decode_vec(header).unwrap()).unwrap();
    let header = merge(&header, change.clone());
    format!(
        "{}.{rest}",
        Base64UrlUnpadded::encode_string(header.as_bytes())
    )
}
