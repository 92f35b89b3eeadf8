//! Damage and other keys: nothing opens, and one error tells nothing.

use base64ct::{Base64UrlUnpadded, Encoding};
use privet::{
    Error,
    seal::{PrivateJwk, make_key_pair, open},
};
use serde_json::Value;

use super::{FROZEN_KEY, NOW};

#[test]
fn a_flipped_bit_anywhere_in_the_compact_form_does_not_open() {
    let key = PrivateJwk::from_json(FROZEN_KEY).unwrap();
    let envelope = include_str!("../fixtures/envelope-v1.jwe").trim();
    for bit in 0..envelope.len() * 8 {
        let mut bytes = envelope.as_bytes().to_vec();
        bytes[bit / 8] ^= 1 << (bit % 8);
        if let Ok(damaged) = String::from_utf8(bytes) {
            assert!(open(&damaged, &key, NOW).is_err(), "bit {bit}");
        }
    }
}

#[test]
fn a_flipped_bit_in_any_part_of_the_json_form_does_not_open() {
    let key = PrivateJwk::from_json(FROZEN_KEY).unwrap();
    let envelope: Value =
        serde_json::from_str(include_str!("../fixtures/envelope-v1-several.jwe")).unwrap();
    let parts = [
        "/protected",
        "/iv",
        "/ciphertext",
        "/tag",
        "/recipients/1/encrypted_key",
        "/recipients/1/header/epk/x",
    ];
    for part in parts {
        let bytes =
            Base64UrlUnpadded::decode_vec(envelope.pointer(part).unwrap().as_str().unwrap())
                .unwrap();
        for bit in 0..bytes.len() * 8 {
            let mut damaged = bytes.clone();
            damaged[bit / 8] ^= 1 << (bit % 8);
            let mut envelope = envelope.clone();
            *envelope.pointer_mut(part).unwrap() =
                Base64UrlUnpadded::encode_string(&damaged).into();
            let result = open(&envelope.to_string(), &key, NOW);
            let is_opaque =
                result == Err(Error::Envelope) || (part == "/protected" && result.is_err());
            assert!(is_opaque, "{part}, bit {bit}: {result:?}");
        }
    }
}

#[test]
fn a_truncated_envelope_does_not_open() {
    let key = PrivateJwk::from_json(FROZEN_KEY).unwrap();
    for envelope in [
        include_str!("../fixtures/envelope-v1.jwe"),
        include_str!("../fixtures/envelope-v1-several.jwe"),
    ] {
        let envelope = envelope.trim();
        for length in 0..envelope.len() {
            assert_eq!(
                open(&envelope[..length], &key, NOW),
                Err(Error::Envelope),
                "{length} bytes"
            );
        }
        assert!(open(&format!("{envelope}."), &key, NOW).is_err());
    }
}

#[test]
fn another_key_does_not_open() {
    let other = make_key_pair().unwrap().private_key;
    for envelope in [
        include_str!("../fixtures/envelope-v1.jwe"),
        include_str!("../fixtures/envelope-v1-several.jwe"),
    ] {
        assert_eq!(open(envelope, &other, NOW), Err(Error::Envelope));
    }
}
