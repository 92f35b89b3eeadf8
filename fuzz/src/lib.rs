//! What the fuzz targets check, as functions of bytes, so that `tests/fuzz_smoke.rs`
//! runs the same checks on stable Rust.

#![allow(
    clippy::expect_used,
    reason = "a panic is how a check tells the fuzzer"
)]

use std::sync::{Arc, OnceLock};

use privet::keyed::{StandInRequest, TokenOpener};
use privet::placeholder::Placeholder;
use privet::restore::{Originals, RestoreOptions, Restorer};
use privet::seal::{PrivateJwk, Request, open, parse_recipients};
use privet::{Policy, Redactor, vault};

/// Redacts the bytes as text: the findings are sorted, disjoint and on character
/// boundaries, and restoring undoes it, also when the conversation knows the values
/// already.
pub fn check_redact(data: &[u8]) {
    let text = String::from_utf8_lossy(data);
    let mut chat = redactor()
        .conversation("fuzz")
        .expect("the system is random");
    let draft = chat.redact(&text).expect("the text is short enough");
    let mut end = 0;
    for finding in &draft.findings {
        assert!(
            finding.span.start() >= end,
            "findings overlap or are unsorted"
        );
        assert!(!finding.span.is_empty(), "a finding is empty");
        assert!(
            text.get(finding.span.start()..finding.span.end()).is_some(),
            "a finding cuts a character"
        );
        assert!(
            (0.0..=1.0).contains(&finding.score),
            "a score is out of range"
        );
        end = finding.span.end();
    }
    let again = chat.redact(&text).expect("the text is short enough");
    for draft in [&draft, &again] {
        assert!(
            chat.restore(&draft.text) == text,
            "restore does not undo redact"
        );
    }
}

/// Restores the bytes in pieces: the first byte gives the length of the pieces, and
/// pieces and the whole give the same text.
pub fn check_restore(data: &[u8]) {
    let Some((&length, answer)) = data.split_first() else {
        return;
    };
    let mut whole = Restorer::new(originals(), RestoreOptions::default());
    let mut expected = whole.push_bytes(answer);
    expected.push_str(&whole.finish());
    let mut restorer = Restorer::new(originals(), RestoreOptions::default());
    let mut restored = String::new();
    for piece in answer.chunks(usize::from(length % 16) + 1) {
        restored.push_str(&restorer.push_bytes(piece));
    }
    restored.push_str(&restorer.finish());
    assert!(restored == expected, "pieces and the whole differ");
}

/// Reads the bytes as everything that comes from elsewhere. Whatever comes of it, it is no panic; and what is read is written to the same.
pub fn check_open(data: &[u8]) {
    for check in [
        check_envelope,
        check_key,
        check_policy,
        check_request,
        check_stand_in,
        check_state,
        check_token,
        check_vault,
    ] {
        check(data);
    }
}

/// Reads the bytes as an envelope, with a key of either suite.
pub fn check_envelope(data: &[u8]) {
    if let Ok(text) = str::from_utf8(data) {
        for key in keys() {
            let _ = open(text, key, 0);
        }
    }
}

/// Reads the bytes as what the module that detects gives to be sealed.
pub fn check_request(data: &[u8]) {
    if let Ok(request) = Request::from_json(data) {
        let json = request.to_json().expect("what was read can be written");
        let again = Request::from_json(&json).expect("what was written can be read");
        assert!(again.originals == request.originals, "an original changes");
        let _ = request.seal(0);
    }
}

/// Reads the bytes as a request for a stand-in, and makes it twice the same.
pub fn check_stand_in(data: &[u8]) {
    if let Ok(request) = StandInRequest::from_json(data) {
        let json = request.to_json().expect("what was read can be written");
        let again = StandInRequest::from_json(&json).expect("what was written can be read");
        assert!(again.make() == request.make(), "a stand-in changes");
    }
}

/// Opens the tokens in the bytes, whole and in pieces: both give the same, and nothing opens but what the key made.
pub fn check_token(data: &[u8]) {
    let text = String::from_utf8_lossy(data);
    let open = |pieces: Vec<String>| {
        let mut opener = TokenOpener::new([7; 32].into());
        let opened: String = pieces.iter().map(|piece| opener.push(piece)).collect();
        opened + &opener.finish()
    };
    let whole = open(vec![text.clone().into_owned()]);
    let pieces = open(text.chars().map(String::from).collect());
    assert!(pieces == whole, "pieces and the whole differ");
    assert!(
        whole == text || text.to_ascii_lowercase().contains(TOKEN),
        "something opens that is no token of the key"
    );
}

/// Reads the bytes as a private key and as recipients.
pub fn check_key(data: &[u8]) {
    let Ok(text) = str::from_utf8(data) else {
        return;
    };
    if let Ok(key) = PrivateJwk::from_json(text) {
        PrivateJwk::from_json(&key.to_json()).expect("what was written can be read");
    }
    for recipient in parse_recipients(text).unwrap_or_default() {
        let again = parse_recipients(&recipient.to_json()).expect("what was written can be read");
        assert!(again == [recipient], "a recipient changes");
    }
}

/// Reads the bytes as a policy.
pub fn check_policy(data: &[u8]) {
    if let Some(Ok(policy)) = str::from_utf8(data).ok().map(Policy::parse) {
        let again = Policy::parse(&policy.to_json()).expect("what was written can be read");
        assert!(again.hash() == policy.hash(), "a policy changes");
    }
}

/// Reads the bytes as a vault's state.
pub fn check_state(data: &[u8]) {
    if let Ok(state) = vault::State::from_json(data) {
        let json = state.to_json().expect("what was read can be written");
        vault::State::from_json(&json).expect("what was written can be read");
    }
}

/// Reads the bytes as a vault file.
pub fn check_vault(data: &[u8]) {
    // Cut before the end of the shortest whole file, whose key derivation costs up to 512 MiB.
    let _ = vault::read(data.get(..SHORTEST_VAULT - 1).unwrap_or(data), "passphrase");
}

/// Restores everywhere and replaces everything by placeholders, so that the way back
/// is exact.
fn redactor() -> &'static Redactor {
    static REDACTOR: OnceLock<Redactor> = OnceLock::new();
    REDACTOR.get_or_init(|| Redactor::new(Policy::parse(POLICY).expect("the policy is valid")))
}

fn originals() -> Arc<Originals> {
    static ORIGINALS: OnceLock<Arc<Originals>> = OnceLock::new();
    let make = || {
        let entries = [
            ("EMAIL", 1, "anna@mail.example.com"),
            ("PERSON", 1, "Anna \"Å\" Berg\n"),
            ("PERSON", 10, "🦔"),
            ("IBAN", 2, ""),
        ];
        let entries = entries.map(|(label, number, original)| {
            (Placeholder::numbered(label, number), original.to_owned())
        });
        Arc::new(Originals::from_iter(entries))
    };
    Arc::clone(ORIGINALS.get_or_init(make))
}

fn keys() -> &'static [PrivateJwk; 2] {
    static KEYS: OnceLock<[PrivateJwk; 2]> = OnceLock::new();
    KEYS.get_or_init(|| {
        [
            include_str!("../../tests/fixtures/envelope-v1.jwk"),
            include_str!("../../tests/fixtures/envelope-suite-2.jwk"),
        ]
        .map(|json| PrivateJwk::from_json(json).expect("the fixture is a key"))
    })
}

/// A token of [`check_token`]'s key, in lower case.
pub const TOKEN: &str = "[email~adlnemubwgxcx32xxg3a5nh752gakl62y2mtu3wym5gcjvrdgdcongy]";

/// Header and tag of a vault file.
const SHORTEST_VAULT: usize = 68;
const POLICY: &str = r#"{
    "name": "fuzz",
    "extends": "default",
    "threshold": 0.3,
    "rules": [
        { "category": "person", "operator": "redact" },
        { "category": "contact", "operator": "redact" },
        { "category": "location", "operator": "redact" },
        { "category": "government-id", "operator": "redact" },
        { "category": "financial", "operator": "redact" },
        { "category": "health", "operator": "redact" },
        { "category": "network", "operator": "redact" },
        { "category": "secret", "operator": "redact" }
    ],
    "restore": { "urls": true, "toolArguments": true }
}"#;
