//! The checks of the fuzz targets on a small corpus and on random bytes, for machines
//! without a nightly toolchain. `cargo +nightly fuzz run redact` goes on from here.

#[path = "../fuzz/src/lib.rs"]
mod targets;

use proptest::prelude::*;
use targets::{TOKEN, check_key, check_open, check_redact, check_restore};

const TEXTS: &[&str] = &[
    "",
    "Write to anna@mail.example.com, phone +45 20 12 34 56, card 4111 1111 1111 1111.",
    "[EMAIL_1] is not a@b.example, [PERSON_10] and [person 1]",
    "https://x.example/?q=anna@mail.example.com&password=hunter2",
    "\u{ff41}nna\u{200b}@mail\u{ff0e}example\u{ff0e}com \u{202e}\u{1f994}\u{301}",
    "password: \u{1f994}hunter2\u{1f994}\npassword=\u{e5}\u{0}",
    "-----BEGIN RSA PRIVATE KEY-----\nMIIBOgIBAAJBAKj34GkxFhD90vcNLYLInFEX6Ppy1tPf9Cnzj4p4WGeKLs1Pt8Qu",
    "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJhbm5hIn0.c2lnbmF0dXJl",
    "1-1-1-1-1-1-1-1 a@a@a@a@a ::::((((((((",
    r#"{"name": "x", "extends": "gdpr", "deny": ["Falcon"]}"#,
];

/// What fuzzing found, once repaired.
#[test]
fn a_value_longer_than_any_password_is_not_cut_inside_a_character() {
    for length in 160..180 {
        let text = format!("password: Hunter2{}!", "\u{fffd}".repeat(length));
        check_redact(text.as_bytes());
    }
    for length in 420..440 {
        check_redact(format!("x{} is my password", "\u{e5}7".repeat(length)).as_bytes());
    }
}

/// What fuzzing found, once repaired.
#[test]
fn a_key_with_times_is_written_with_them() {
    let key = r#"{"kty":"OKP","crv":"X25519","x":"hSDwCYkwp1R0i33ctD73Wg2_Og0mOBr066SpjqqbTmo","exp":0,"alg":"ECDH-ES"}"#;
    check_key(key.as_bytes());
}

#[test]
fn the_corpus_passes_every_check() {
    for text in TEXTS {
        check_redact(text.as_bytes());
        check_restore(text.as_bytes());
        check_open(text.as_bytes());
    }
    check_open(include_bytes!("fixtures/envelope-v1.jwe"));
    check_open(include_bytes!("fixtures/envelope-v1-several.jwe"));
    check_open(include_bytes!("fixtures/envelope-suite-2.jwe"));
    check_open(include_bytes!("fixtures/envelope-suite-2.jwk"));
    check_open(format!("to {TOKEN}.").as_bytes());
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn random_bytes_pass_every_check(data in prop::collection::vec(any::<u8>(), 0..300)) {
        check_redact(&data);
        check_restore(&data);
        check_open(&data);
    }

    #[test]
    fn texts_put_together_from_likely_pieces_pass_every_check(
        pieces in prop::collection::vec(prop::sample::select(PIECES), 0..24),
    ) {
        let text = pieces.concat();
        check_redact(text.as_bytes());
        check_restore(text.as_bytes());
        check_open(text.as_bytes());
    }
}

/// What findings, placeholders and their surroundings are made of.
const PIECES: &[&str] = &[
    "a",
    "7",
    "-",
    " ",
    "\n",
    "\\n",
    "\"",
    "'",
    ".",
    ",",
    ":",
    "=",
    "@",
    "/",
    "://",
    "[",
    "]",
    "(",
    ")",
    "<",
    ">",
    "&",
    "_",
    "**",
    "4111 1111 1111 1111",
    "anna@mail.example.com",
    "+45 20 12 34 56",
    "010190-1234",
    "Anna Berg",
    "Dr. Berg",
    "my name is ",
    "password",
    "is",
    "hunter2",
    "https",
    "example.com",
    "[EMAIL_1]",
    "[PERSON_1",
    "PERSON_10]",
    "EMAIL_2",
    "1.2.3.4",
    "-----BEGIN PRIVATE KEY-----",
    "MIIBOgIBAAJBAKj34GkxFhD90vcNLYLInFEX6Ppy1tPf9Cnz",
    "-----END PRIVATE KEY-----",
    "eyJhbGciOiJIUzI1NiJ9",
    "AKIAIOSFODNN7EXAMPLE",
    "postgres",
    "user",
    "born ",
    "1990-01-31",
    "\u{e5}",
    "\u{1f994}",
    "\u{200b}",
    "\u{ff11}",
    "\u{301}",
    "\u{5d0}",
    "Server=x;",
    "Password=y;",
    TOKEN,
    "[EMAIL~",
];
