//! Secrets inside of base64 or hexadecimal digits. What the run of characters stands
//! for is scanned like any text; the finding covers the run.

use super::passwords::strength::is_strong;
use super::secrecy::{decode_base64, is_base64};
use super::{Anchor, Check, Find, Match, Recognizer};
use crate::entity::{Category, lookup};
use crate::scan::{Scanner, Text};

#[rustfmt::skip]
pub const TABLE: &[Recognizer] = &[
    Recognizer::uncued("secret.encoded", "GENERIC_SECRET", 0.9, Find::At(Anchor::Digit, encoded), "https://www.rfc-editor.org/rfc/rfc4648"),
    Recognizer::uncued("kubernetes.secret", "KUBERNETES_SECRET", 0.97, Find::At(Anchor::Colon, kubernetes_value),
        "https://kubernetes.io/docs/concepts/configuration/secret/"),
];

/// A run of base64 or hexadecimal digits that stands for text with a secret in it,
/// read around its first digit.
fn encoded(text: Text<'_>, digit: usize) -> Option<Match> {
    let start = text.run_start(digit, LONGEST_LETTERS, |byte| {
        is_base64(byte) && !byte.is_ascii_digit()
    });
    if is_base64(text.before(start)) {
        // Not the first digit, or nothing that has one.
        return None;
    }
    let end = text.run_end_within(start, LONGEST, is_base64);
    let run = text.bytes(start, end);
    if run.len() < SHORTEST {
        return None;
    }
    let plain = decode_text(run)?;
    let entity = entity_of(&plain)?;
    let end = text.run_end(end, is_base64);
    let end = text.run_end_within(end, 2, |byte| byte == b'=');
    Some(Match::new(start, end, Check::Plausible).being(entity))
}

/// The text that a run stands for; `None` when it stands for other bytes.
fn decode_text(run: &[u8]) -> Option<String> {
    let is_hexadecimal = run.iter().all(u8::is_ascii_hexdigit) && run.len().is_multiple_of(2);
    let decode = |run| {
        let bytes = if is_hexadecimal {
            decode_hexadecimal(run)
        } else {
            decode_base64(run)
        }?;
        String::from_utf8(bytes).ok()
    };
    // The head tells a picture from a text.
    let is_readable =
        |text: &String| !text.contains(|c: char| c.is_control() && !c.is_whitespace());
    decode(run.get(..HEAD)?).filter(is_readable)?;
    decode(run).filter(is_readable)
}

fn decode_hexadecimal(run: &[u8]) -> Option<Vec<u8>> {
    let digit = |byte: &u8| char::from(*byte).to_digit(16);
    run.chunks_exact(2)
        .map(|pair| match pair {
            [high, low] => u8::try_from(digit(high)? << 4 | digit(low)?).ok(),
            _ => None,
        })
        .collect()
}

/// What the secret in a text is; `None` without one.
fn entity_of(plain: &str) -> Option<&'static str> {
    let best = Scanner::get()
        .scan(plain)
        .candidates
        .into_iter()
        .filter(|found| found.score >= SURE)
        .filter_map(|found| Some((found.score, lookup(&found.entity)?)))
        .filter(|(_, row)| row.category == Category::Secret)
        .max_by(|a, b| a.0.total_cmp(&b.0));
    match best {
        Some((_, row)) => Some(row.name),
        None => is_login(plain).then_some("BASIC_AUTH"),
    }
}

/// `name:password`, and nothing else.
fn is_login(plain: &str) -> bool {
    plain
        .trim_end()
        .split_once(':')
        .is_some_and(|(name, password)| {
            let is_name = |c: char| c.is_alphanumeric() || "._-@+".contains(c);
            !name.is_empty()
                && name.chars().all(is_name)
                && !password.contains([':', ' ', '"', '\n'])
                && password.contains(|c: char| c.is_alphabetic())
                && is_strong(password.as_bytes())
        })
}

/// A value of a manifest of `kind: Secret`.
fn kubernetes_value(text: Text<'_>, colon: usize) -> Option<Match> {
    let start = text.run_end_within(colon + 1, 4, |byte| b" \"".contains(&byte));
    let end = text.run_end_within(start, LONGEST, is_base64);
    let value = text.bytes(start, end);
    let end = text.run_end_within(end, 2, |byte| byte == b'=');
    let name = text.run_start(colon, 64, |byte| {
        byte.is_ascii_alphanumeric() || b"-_.".contains(&byte)
    });
    let is_value = value.len() >= 4
        && start > colon + 1
        && (end - start).is_multiple_of(4)
        && b"\r\n\" \0".contains(&text.at(end))
        && b" \t".contains(&text.before(name));
    if !is_value {
        return None;
    }
    decode_base64(value).filter(|bytes| str::from_utf8(bytes).is_ok())?;
    let manifest = text.bytes(
        colon.saturating_sub(MANIFEST),
        (colon + MANIFEST).min(text.len()),
    );
    let holds = |part: &[u8]| manifest.windows(part.len()).any(|window| window == part);
    let before = text.bytes(colon.saturating_sub(MANIFEST), colon);
    let in_data = before.windows(6).any(|window| window == b"\ndata:");
    (in_data && holds(b"kind: Secret")).then(|| Match::new(start, end, Check::Plausible))
}

/// Longest run of letters before the first digit.
const LONGEST_LETTERS: usize = 96;
const SHORTEST: usize = 16;
/// Only so much of a run is decoded.
const LONGEST: usize = 1 << 14;
/// How much of a run tells whether it is text: nine bytes of base64, six of hexadecimal.
const HEAD: usize = 12;
/// Score from which on a secret counts.
const SURE: f64 = 0.7;
/// How far from `kind: Secret` a value may stand, in bytes.
const MANIFEST: usize = 500;
