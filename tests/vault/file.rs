//! The vault file: it opens with its passphrase, and any other bytes give a typed error.

use privet::{
    Error,
    vault::{ConversationKey, Cost, State, Vault, read, write, write_with_cost},
};
use proptest::prelude::*;

const FROZEN: &[u8] = include_bytes!("../fixtures/vault-v1.bin");
const PASSPHRASE: &str = "korrekt hest batteri hæfteklamme";

#[test]
fn the_frozen_file_opens_for_ever() {
    let state = read(FROZEN, PASSPHRASE).unwrap();
    assert_eq!(state.conversation, "support-42");
    assert!(state.key == ConversationKey::from([7; 32]));
    let mut vault = state.vault;
    let entries: Vec<_> = vault
        .entries()
        .map(|entry| (entry.label, entry.number, entry.entity, entry.original))
        .collect();
    let expected = [
        ("EMAIL", 1, "EMAIL_ADDRESS", "mette@example.com"),
        ("PERSON", 2, "PERSON", "Mette \"M\" Sørensen 🙂"),
    ];
    assert_eq!(entries, expected);
    assert_eq!(
        vault.placeholder_for("PERSON", "PERSON", "Ida").number(),
        Some(3),
        "1 is reserved"
    );
}

#[test]
fn what_is_written_is_read_at_the_default_cost() {
    let file = write(&make_state(), PASSPHRASE).unwrap();
    assert_eq!(
        file.get(8..20),
        Some([0, 0, 1, 0, 3, 0, 0, 0, 1, 0, 0, 0].as_slice()),
        "64 MiB, 3 passes, 1 lane"
    );
    assert_eq!(
        read(&file, PASSPHRASE).unwrap().vault.original("EMAIL", 1),
        Some("mette@example.com")
    );
    assert_eq!(read(&file, "another").map(|_| ()), Err(Error::VaultLocked));
}

#[test]
fn two_files_of_one_state_share_nothing_but_the_cost() {
    let [one, two] =
        [0; 2].map(|_| write_with_cost(&make_state(), PASSPHRASE, Cost::FLOOR).unwrap());
    assert_eq!(one.len(), two.len());
    assert_ne!(one[20..36], two[20..36], "salt");
    assert_ne!(one[36..48], two[36..48], "nonce");
    let same = one[52..]
        .iter()
        .zip(&two[52..])
        .filter(|(left, right)| left == right)
        .count();
    assert!(same < 20, "{same} bytes of the ciphertext are the same");
}

#[test]
fn the_length_of_a_file_tells_no_more_than_the_padded_length() {
    let length = |original: &str| {
        let mut state = make_state();
        state.vault.placeholder_for("PERSON", "PERSON", original);
        write_with_cost(&state, PASSPHRASE, Cost::FLOOR)
            .unwrap()
            .len()
    };
    assert_eq!(length("Ida"), length("Ida-Marie"));
    assert_eq!(length(&"x".repeat(1_000)) - length(""), 1_024);
}

#[test]
fn a_passphrase_that_is_not_the_same_bytes_does_not_open() {
    let rows = [
        "korrekt hest batteri",
        "Korrekt hest batteri hæfteklamme",
        "korrekt hest batteri hæfteklamme ",
    ];
    for passphrase in rows {
        assert_eq!(
            read(FROZEN, passphrase).map(|_| ()),
            Err(Error::VaultLocked),
            "{passphrase}"
        );
    }
    assert_eq!(read(FROZEN, "").map(|_| ()).unwrap_err().code(), "input");
    assert_eq!(write(&make_state(), "").unwrap_err().code(), "input");
}

#[test]
fn every_truncation_is_told_apart_from_another_passphrase() {
    for length in 0..FROZEN.len() {
        assert_eq!(
            read(&FROZEN[..length], PASSPHRASE).map(|_| ()),
            Err(Error::VaultTruncated),
            "{length} bytes"
        );
    }
}

/// Every bit, with the right key, is a unit test beside the code.
#[test]
fn a_flipped_bit_in_salt_nonce_ciphertext_or_tag_does_not_open() {
    for place in [20, 35, 36, 47, 52, 200, FROZEN.len() - 1] {
        let mut damaged = FROZEN.to_vec();
        damaged[place] ^= 1;
        assert_eq!(
            read(&damaged, PASSPHRASE).map(|_| ()),
            Err(Error::VaultLocked),
            "byte {place}"
        );
    }
}

#[test]
fn other_files_are_refused_before_any_work() {
    let with = |place: usize, bytes: &[u8]| {
        let mut file = FROZEN.to_vec();
        file.splice(place..place + bytes.len(), bytes.iter().copied());
        file
    };
    let below = [Cost::FLOOR.memory - 1, u32::MAX].map(u32::to_le_bytes);
    let rows = [
        ("newer version", with(7, &[2]), "vault-version"),
        ("version 0", with(7, &[0]), "vault-version"),
        ("memory below the floor", with(8, &below[0]), "vault-locked"),
        ("memory of 4 TiB", with(8, &below[1]), "vault-locked"),
        ("one pass", with(12, &[1]), "vault-locked"),
        ("eleven passes", with(12, &[11]), "vault-locked"),
        ("no lane", with(16, &[0]), "vault-locked"),
        ("five lanes", with(16, &[5]), "vault-locked"),
        (
            "longer than it says",
            [FROZEN, &[0]].concat(),
            "vault-locked",
        ),
        ("a ZIP archive", b"PK\x03\x04".to_vec(), "input"),
        ("text", b"privet is a text".to_vec(), "input"),
    ];
    for (name, file, code) in rows {
        assert_eq!(
            read(&file, PASSPHRASE).map(|_| ()).unwrap_err().code(),
            code,
            "{name}"
        );
    }
    assert_eq!(
        read(&with(7, &[9]), PASSPHRASE).map(|_| ()),
        Err(Error::VaultVersion {
            found: 9,
            newest: 1
        })
    );
}

#[test]
fn a_cost_outside_the_bounds_is_not_written() {
    let rows = [
        Cost {
            memory: Cost::FLOOR.memory - 1,
            ..Cost::FLOOR
        },
        Cost {
            passes: 1,
            ..Cost::FLOOR
        },
        Cost {
            lanes: 0,
            ..Cost::FLOOR
        },
        Cost {
            memory: Cost::CEILING.memory + 1,
            ..Cost::FLOOR
        },
        Cost {
            passes: 11,
            ..Cost::FLOOR
        },
        Cost {
            lanes: 5,
            ..Cost::FLOOR
        },
    ];
    for cost in rows {
        assert_eq!(
            write_with_cost(&make_state(), PASSPHRASE, cost)
                .unwrap_err()
                .code(),
            "input",
            "{cost:?}"
        );
    }
}

proptest! {
    #[test]
    fn no_bytes_make_read_panic(start in 0_usize..60, bytes in prop::collection::vec(any::<u8>(), 0..80)) {
        let file = [&FROZEN[..start.min(8)], &bytes].concat();
        prop_assert!(read(&file, PASSPHRASE).is_err());
    }
}

fn make_state() -> State {
    let mut vault = Vault::new();
    vault.placeholder_for("EMAIL", "EMAIL_ADDRESS", "mette@example.com");
    vault.reserve("PERSON", 1);
    vault.placeholder_for("PERSON", "PERSON", "Mette \"M\" Sørensen 🙂");
    State {
        conversation: "support-42".into(),
        key: ConversationKey::from([7; 32]),
        vault,
    }
}
