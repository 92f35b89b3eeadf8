//! Tells a secret from a name, an address, a version or a sample.

use super::super::passwords::value::Value;
use super::super::secrecy::{entropy, is_stand_in, looks_drawn};

/// True for what a generator has made and nothing else is written like.
pub fn is_secret(value: &[u8], shortest: usize) -> bool {
    value.len() >= shortest
        && value.len() <= LONGEST
        && (value.iter().all(u8::is_ascii_graphic) || is_spaced_hex(value))
        && (looks_drawn(value) || is_scrambled(value))
        && entropy(value)
            >= if value.len() >= SHORTEST_TOKEN {
                3.0
            } else {
                2.75
            }
        && !is_stand_in(value)
        && !is_reference(value)
        && !is_wordy(value)
}

/// `5f 3a 9c`.
fn is_spaced_hex(value: &[u8]) -> bool {
    value
        .iter()
        .all(|byte| byte.is_ascii_hexdigit() || *byte == b' ')
}

/// Short and chosen by a person, but quoted or set as a variable: `secret = "hunter2"`.
pub fn is_short_secret(value: &Value<'_>, sign: u8) -> bool {
    (value.quoted || sign == b'=')
        && (6..=64).contains(&value.bytes.len())
        && looks_drawn(value.bytes)
        && value.bytes.iter().all(u8::is_ascii_graphic)
        && !is_stand_in(value.bytes)
        && !is_reference(value.bytes)
        && !value.bytes.iter().any(|byte| b"_.:/".contains(byte))
}

/// An address, a path, a file, a version, a variable: it says where the secret is.
fn is_reference(value: &[u8]) -> bool {
    let head = value.get(..HEAD).unwrap_or(value);
    let holds = |part: &[u8]| head.windows(part.len()).any(|window| window == part);
    holds(b"://")
        || holds(b"${")
        || holds(b"{{")
        || holds(b"$(")
        || value.starts_with(b"/")
        || value.starts_with(b"./")
        || value.starts_with(b"~/")
        || value.starts_with(b"arn:")
        || value.starts_with(b"data:")
        || value.starts_with(b"sha256-")
        || value.starts_with(b"sha384-")
        || value.starts_with(b"sha512-")
        || value.starts_with(b"sha256:")
        || (holds(b"@") && holds(b"."))
        || value
            .iter()
            .all(|&byte| byte.is_ascii_digit() || b"-.:/+TZ".contains(&byte))
}

/// Words with a number somewhere, joined as names are: `prod-api-key-v2`, `getTokenV2`.
fn is_wordy(value: &[u8]) -> bool {
    let digit_runs = value
        .windows(2)
        .filter(|pair| matches!(pair, [a, b] if !a.is_ascii_digit() && b.is_ascii_digit()));
    let capitals_alone = value
        .windows(2)
        .filter(|pair| matches!(pair, [a, b] if a.is_ascii_uppercase() && !b.is_ascii_lowercase()))
        .count();
    let is_one_case = !value.iter().any(u8::is_ascii_lowercase);
    let is_joined = value
        .iter()
        .all(|&byte| byte.is_ascii_alphanumeric() || b"-_./".contains(&byte));
    let digits = value.iter().filter(|byte| byte.is_ascii_digit()).count();
    is_joined
        && digit_runs.count() <= 1
        && digits <= 4
        && (is_one_case || capitals_alone <= (value.len() / 16).max(1))
}

/// Letters in both cases without the order of words: a generator's, without a digit.
fn is_scrambled(value: &[u8]) -> bool {
    let turns = value
        .windows(2)
        .filter(|pair| matches!(pair, [a, b] if a.is_ascii_uppercase() && !b.is_ascii_lowercase()))
        .count();
    value.len() >= 20
        && turns >= value.len() / 6
        && value.iter().any(u8::is_ascii_lowercase)
        && entropy(value) >= 3.7
}

/// Shortest value behind a name that other things have, too.
pub const SHORTEST_TOKEN: usize = 16;
/// Longest value.
pub const LONGEST: usize = 512;
/// Where an address or a variable shows itself.
const HEAD: usize = 64;
