//! `npm run fuzz`: every parser of foreign bytes on altered files, for `FUZZ_SECONDS` each, on stable Rust. How many were run is printed.
//!
//! A further target is a row of `targets`. What is found becomes a row of `tests/fuzz_smoke.rs`.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a panic is how a check fails; the helpers of tests are tests, too"
)]

#[path = "../fuzz/src/lib.rs"]
#[allow(dead_code, reason = "tests/fuzz_smoke.rs uses the rest")]
mod checks;

use std::cell::Cell;
use std::io::{Write, stdout};
use std::time::{Duration, Instant};

use base64ct::{Base64UrlUnpadded, Encoding};
use privet::{
    Policy,
    keyed::{StandInRequest, TokenOpener},
    seal::{PrivateJwk, Request, open, parse_recipients},
    vault::State,
};
use proptest::prelude::*;
use proptest::sample::Index;
use proptest::test_runner::TestRunner;

struct Target {
    name: &'static str,
    /// Whole and good files, to be altered.
    seeds: Vec<Vec<u8>>,
    /// Makes a file of what was altered.
    wrap: fn(Vec<u8>) -> Vec<u8>,
    check: fn(&[u8]),
}

#[test]
#[ignore = "takes as long as it is given; npm run fuzz"]
fn no_altered_file_breaks_a_parser() {
    let seconds = std::env::var("FUZZ_SECONDS").map_or(Ok(1), |text| text.parse());
    let time = Duration::from_secs(seconds.expect("FUZZ_SECONDS is a whole number"));
    for target in targets() {
        let count = run(&target, time);
        writeln!(stdout(), "fuzz {}: {count} executions", target.name).expect("output is open");
    }
}

/// Alterations of what is no file at all would stop at the first character.
#[test]
fn the_files_to_alter_are_good() {
    let key = PrivateJwk::from_json(KEY).expect("a key");
    for envelope in [ENVELOPE, SEVERAL] {
        assert!(open(envelope.trim(), &key, 0).is_ok());
    }
    let key = PrivateJwk::from_json(SUITE_2_KEY).expect("a key");
    for envelope in [SUITE_2, SUITE_2_SEVERAL] {
        assert!(open(envelope.trim(), &key, 0).is_ok());
    }
    assert!(Request::from_json(REQUEST.as_bytes()).is_ok_and(|request| request.seal(0).is_ok()));
    for request in stand_ins() {
        let request = StandInRequest::from_json(&request).expect("a request");
        assert!(!request.make().is_empty());
    }
    let mut opener = TokenOpener::new([7; 32].into());
    assert_eq!(opener.push(checks::TOKEN), "mette@example.com");
    assert_eq!(parse_recipients(KEY_SET).map(|keys| keys.len()), Ok(1));
    assert_eq!(Policy::parse(POLICY).map(|_| ()), Ok(()));
    assert_eq!(State::from_json(STATE.as_bytes()).map(|_| ()), Ok(()));
}

fn targets() -> Vec<Target> {
    let text = |text: &str| text.as_bytes().to_vec();
    let row = |name, seeds, check| Target {
        name,
        seeds,
        wrap: |altered| altered,
        check,
    };
    let header = Base64UrlUnpadded::decode_vec(ENVELOPE.split('.').next().expect("a header"))
        .expect("base64url");
    vec![
        row(
            "envelope",
            vec![text(ENVELOPE), text(SEVERAL)],
            checks::check_envelope,
        ),
        row(
            "envelope of suite 2",
            vec![text(SUITE_2), text(SUITE_2_SEVERAL)],
            checks::check_envelope,
        ),
        Target {
            name: "envelope header",
            seeds: vec![header],
            wrap: with_header,
            check: checks::check_envelope,
        },
        row(
            "key",
            vec![text(KEY), text(KEY_SET), text(SUITE_2_KEY)],
            checks::check_key,
        ),
        row(
            "request to seal",
            vec![text(REQUEST)],
            checks::check_request,
        ),
        row("stand-in", stand_ins(), checks::check_stand_in),
        row(
            "inline tokens",
            vec![format!("To [EMAIL~aa] {}, [x", checks::TOKEN).into_bytes()],
            checks::check_token,
        ),
        row("policy", vec![text(POLICY)], checks::check_policy),
        row("vault file", vec![VAULT.to_vec()], checks::check_vault),
        row("vault state", vec![text(STATE)], checks::check_state),
        row("redact", vec![text(TEXT)], checks::check_redact),
        row("restore", vec![text(ANSWER)], checks::check_restore),
    ]
}

/// Requests for each kind.
fn stand_ins() -> Vec<Vec<u8>> {
    [
        ("token", "EMAIL_ADDRESS", "mette@example.com"),
        ("surrogate", "PHONE_NUMBER", "+45 20 12 34 56"),
        ("formatPreserving", "DK_CPR", "010190-1234"),
    ]
    .map(|(kind, entity, original)| {
        format!(r#"{{"key":"BwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwc","epoch":0,"kind":"{kind}","entity":"{entity}","label":"EMAIL","original":"{original}"}}"#).into_bytes()
    })
    .to_vec()
}

/// Runs batches until the time is over; a failure is made small, and printed.
fn run(target: &Target, time: Duration) -> u32 {
    let start = Instant::now();
    let count = Cell::new(0);
    let config = ProptestConfig {
        cases: BATCH,
        failure_persistence: None,
        ..ProptestConfig::default()
    };
    let files = (
        prop::sample::select(target.seeds.clone()),
        prop::collection::vec(edits(), 0..8),
    );
    while start.elapsed() < time {
        // A runner that is used again remembers its successes and runs nothing.
        let result = TestRunner::new(config.clone()).run(&files, |(seed, edits)| {
            (target.check)(&(target.wrap)(edits.into_iter().fold(seed, alter)));
            count.set(count.get() + 1);
            Ok(())
        });
        if let Err(failure) = result {
            panic!("{}: {failure}", target.name);
        }
    }
    count.get()
}

/// A change to a file; places are relative to its length.
#[derive(Clone, Debug)]
enum Edit {
    Flip(Index, u8),
    Insert(Index, &'static [u8]),
    Remove(Index, usize),
    Repeat(Index, Index, usize),
}

fn edits() -> impl Strategy<Value = Edit> {
    prop_oneof![
        (any::<Index>(), 0..8_u8).prop_map(|(at, bit)| Edit::Flip(at, 1 << bit)),
        (any::<Index>(), prop::sample::select(PIECES))
            .prop_map(|(at, piece)| Edit::Insert(at, piece)),
        (any::<Index>(), 1..32_usize).prop_map(|(at, length)| Edit::Remove(at, length)),
        (any::<Index>(), any::<Index>(), 1..64_usize)
            .prop_map(|(from, to, length)| Edit::Repeat(from, to, length)),
    ]
}

fn alter(mut file: Vec<u8>, edit: Edit) -> Vec<u8> {
    let end = file.len();
    match edit {
        Edit::Flip(at, bits) if end > 0 => file[at.index(end)] ^= bits,
        Edit::Flip(..) => {}
        Edit::Insert(at, piece) => {
            let at = at.index(end + 1);
            file.splice(at..at, piece.iter().copied());
        }
        Edit::Remove(at, length) => {
            let at = at.index(end + 1);
            file.drain(at..end.min(at + length));
        }
        Edit::Repeat(from, to, length) => {
            let (from, to) = (from.index(end + 1), to.index(end + 1));
            let copied = file[from..end.min(from + length)].to_vec();
            file.splice(to..to, copied);
        }
    }
    file
}

/// The frozen envelope with another header: so that alterations get behind base64.
fn with_header(header: Vec<u8>) -> Vec<u8> {
    let (_, rest) = ENVELOPE.split_once('.').expect("a header");
    format!("{}.{rest}", Base64UrlUnpadded::encode_string(&header)).into_bytes()
}

const BATCH: u32 = 64;

/// What parsers look for.
const PIECES: &[&[u8]] = &[
    b"\"",
    b"\\",
    b"{",
    b"}",
    b"[",
    b"]",
    b",",
    b":",
    b".",
    b"null",
    b"-1",
    b"1e999",
    b"18446744073709551616",
    b"0.5",
    b"\\u0000",
    b"\\ud83d",
    b"\0",
    b"\xff",
    b"\xe2\x80\x8b",
    b"\xf0\x9f\x99\x82",
    b"[EMAIL_1]",
    b"\"d\":",
    b"\"kid\":",
    b"\"exp\":0,",
    b"\"crit\":[],",
    b"\"extends\":\"gdpr\",",
    b"AAAA",
    b"(",
    b"{64}",
    b"=",
];

const ENVELOPE: &str = include_str!("fixtures/envelope-v1.jwe");
const SEVERAL: &str = include_str!("fixtures/envelope-v1-several.jwe");
const KEY: &str = include_str!("fixtures/envelope-v1.jwk");
const SUITE_2: &str = include_str!("fixtures/envelope-suite-2.jwe");
const SUITE_2_SEVERAL: &str = include_str!("fixtures/envelope-suite-2-several.jwe");
const SUITE_2_KEY: &str = include_str!("fixtures/envelope-suite-2.jwk");
const REQUEST: &str = r#"{"placeholders":[{"placeholder":"[EMAIL_1]","entity":"EMAIL_ADDRESS","original":"mette@example.com"}],"recipients":[{"kty":"OKP","crv":"X25519","x":"hSDwCYkwp1R0i33ctD73Wg2_Og0mOBr066SpjqqbTmo"}],"facts":{"policy":"XOVqyf9AobXs2Axc94rp4pxK1s_F3ZHZywAmWAyxN5E","conversation":"XOVqyf9AobXs2Axc94rp4pxK1s_F3ZHZywAmWAyxN5E","lifetime":3600},"pad":""}"#;
const VAULT: &[u8] = include_bytes!("fixtures/vault-v1.bin");
const KEY_SET: &str = r#"{"keys":[{"kty":"OKP","crv":"X25519","x":"hSDwCYkwp1R0i33ctD73Wg2_Og0mOBr066SpjqqbTmo","nbf":1,"exp":2000000000},{"kty":"RSA"}]}"#;
const STATE: &str = r#"{"version":1,"conversation":"support-42","key":"BwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwc","entries":[{"label":"EMAIL","number":1,"entity":"EMAIL_ADDRESS","original":"mette@example.com"}],"reserved":[["PERSON",1]],"pad":""}"#;
const POLICY: &str = r#"{"name":"house","extends":"default","threshold":0.3,"rules":[{"category":"contact","operator":"redact"},{"entity":"IBAN_CODE","operator":"mask"}],"deny":["Falcon"],"allow":["info@example.com"],"custom":[{"entity":"ORDER","pattern":"ORD-[0-9]{6}","score":0.9}],"restore":{"urls":true},"seal":{"recipients":[{"kty":"OKP","crv":"X25519","x":"hSDwCYkwp1R0i33ctD73Wg2_Og0mOBr066SpjqqbTmo"}]},"retention":{"vault":"P30D"}}"#;
const TEXT: &str = "My name is Mette Hansen, mette@example.com, +45 20 12 34 56, card 4111 1111 1111 1111, password: hunter2";
const ANSWER: &str = "\u{3}Dear [PERSON_1], I wrote to **[EMAIL_1]** and [person 10]: https://x.example/?q=[EMAIL_1] ![a](b \"[IBAN_2]\")";
