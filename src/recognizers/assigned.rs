//! Secrets that only the name before them tells: `CLIENT_SECRET=x`, `"apiKey": "x"`,
//! "the API key is x".
//!
//! The names are in `languages/`: `secret-key`, `token-name` for those that other
//! things have too, `key-word` for those that only a sentence can mean, and `llm-vendor`.

mod value;

use super::passwords::code::is_code;
use super::passwords::value::{Value, read_value, says_something, separator};
use super::secrecy::{is_sample, is_uuid, looks_mixed};
use super::{Anchor, Check, Find, Match, Recognizer};
use crate::Span;
use crate::scan::{Text, is_word};
use value::{LONGEST, SHORTEST_TOKEN, is_secret, is_short_secret};

#[rustfmt::skip]
pub const TABLE: &[Recognizer] = &[
    row("secret.name", "GENERIC_SECRET", 0.9, Find::After("secret-key", behind_name)),
    row("secret.token-name", "GENERIC_SECRET", 0.8, Find::After("token-name", behind_weak_name)),
    row("secret.key-word", "GENERIC_SECRET", 0.8, Find::After("key-word", behind_word)),
    row("secret.compound-name", "GENERIC_SECRET", 0.9, Find::At(Anchor::Digit, behind_compound_name)),
    row("llm.named-key", "LLM_VENDOR_KEY", 0.98, Find::After("llm-vendor", behind_vendor)),
    row("credential.header-value", "AUTH_HEADER", 0.95, Find::After("auth-header", behind_header)),
];

const fn row(id: &'static str, entity: &'static str, score: f64, find: Find) -> Recognizer {
    Recognizer::uncued(
        id,
        entity,
        score,
        find,
        "https://cwe.mitre.org/data/definitions/798.html",
    )
}

/// Behind `api_key`: a sign and the value, or a few words and what only a key looks like.
fn behind_name(text: Text<'_>, end: usize) -> Option<Match> {
    assigned(text, end, SHORTEST).or_else(|| announced(text, end))
}

/// Behind `token`, which also names what is no secret.
fn behind_weak_name(text: Text<'_>, end: usize) -> Option<Match> {
    assigned(text, end, SHORTEST_TOKEN).or_else(|| announced(text, end))
}

/// Behind `key` where a sentence means one: no part of a longer name.
fn behind_word(text: Text<'_>, end: usize) -> Option<Match> {
    let word = text.word_before(end, 0)?;
    let is_part = b"-_.$@".contains(&text.before(word.start()));
    (!is_part).then(|| announced(text, end))?
}

/// Behind a name that ends in one of the names of secrets, in one word: `stripeApiKey = "x"`.
fn behind_compound_name(text: Text<'_>, digit: usize) -> Option<Match> {
    let start = text.run_start(digit, LONGEST_LETTERS, |byte| {
        byte.is_ascii_graphic() && !byte.is_ascii_digit() && !b"\"'`=:,;<>()[]{}\\".contains(&byte)
    });
    let sign = text.run_start(start, 6, |byte| b" \t\"'`\\".contains(&byte));
    if !b"=:>".contains(&text.before(sign)) {
        return None;
    }
    let name_end = text.run_start(sign, 8, |byte| b" \t\"'`\\=:>".contains(&byte));
    let name = text.word_before(name_end, 0)?;
    let bytes = text.bytes(name.start(), name.end());
    let is_compound = NAME_ENDINGS.iter().any(|ending| {
        bytes
            .split_at_checked(bytes.len().wrapping_sub(ending.len()))
            .is_some_and(|(stem, end)| !stem.is_empty() && end.eq_ignore_ascii_case(ending))
    });
    is_compound.then(|| assigned(text, name.end(), SHORTEST_TOKEN))?
}

/// Behind the name of a vendor: its key, which has no prefix.
fn behind_vendor(text: Text<'_>, end: usize) -> Option<Match> {
    let mut position = end;
    for _ in 0..4 {
        let name_end =
            text.run_end_within(position, 40, |byte| is_word(byte) || b"_-".contains(&byte));
        let found = assigned(text, name_end, SHORTEST_VENDOR)
            .or_else(|| drawn_word(text, position, SHORTEST_VENDOR));
        if found.is_some() {
            return found;
        }
        position = text.word_after(name_end, 3)?.start();
        if text.bytes(name_end, position).contains(&b'\n') {
            return None;
        }
    }
    None
}

/// The value of a header, behind its scheme if it names one: `X-Api-Key: x`.
fn behind_header(text: Text<'_>, end: usize) -> Option<Match> {
    let name = text.run_start(end, LONGEST_LETTERS, |byte| {
        byte.is_ascii_alphanumeric() || byte == b'-'
    });
    let name = text.bytes(name, end);
    if !name.contains(&b'-') && !name.eq_ignore_ascii_case(b"authorization") {
        return None;
    }
    let sign = text.run_end_within(end, 3, |byte| b"\"'\\".contains(&byte));
    let quotes = text.run_end_within(sign + 1, 6, |byte| b" \"'\\".contains(&byte));
    if !b":=".contains(&text.at(sign)) {
        return None;
    }
    let word = text.run_end_within(quotes, 16, |byte| {
        byte.is_ascii_alphabetic() || byte == b'-'
    });
    let start = if text.at(word) == b' ' {
        word + 1
    } else {
        quotes
    };
    let start = if text.starts_with(start, b"token=") {
        start + 6
    } else {
        start
    };
    let start = text.run_end_within(start, 2, |byte| b"\"'".contains(&byte));
    let stop = text.run_end_within(start, LONGEST, |byte| {
        byte.is_ascii_alphanumeric() || b"-._~+/=:".contains(&byte)
    });
    let stop = text.run_start(stop, 3, |byte| b".:".contains(&byte));
    let value = text.bytes(start, stop);
    let is_basic = text.bytes(quotes, word).eq_ignore_ascii_case(b"basic");
    (value.len() >= SHORTEST && !is_basic && is_secret(value, SHORTEST))
        .then(|| Match::new(start, stop, Check::Plausible))
}

/// The value behind a sign, when it looks like a secret and is no code.
fn assigned(text: Text<'_>, name_end: usize, shortest: usize) -> Option<Match> {
    let name_end = identifier_end(text, name_end)?;
    let assigned = separator(text, name_end)?;
    let value = read_value(text, assigned.start, assigned.sign)?;
    let cut = if value.quoted {
        value
    } else {
        without_tail(text, &value)
    };
    if says_something(cut.bytes) || (!cut.quoted && is_code(text, cut.span, assigned)) {
        return None;
    }
    let weight = if is_secret(cut.bytes, shortest) {
        1.0
    } else if shortest == SHORTEST && is_short_secret(&cut, assigned.sign) {
        0.7
    } else {
        return None;
    };
    let weight = if is_sample(cut.bytes) {
        weight * SAMPLE
    } else {
        weight
    };
    Some(Match::new(cut.span.start(), cut.span.end(), Check::Plausible).weighing(weight))
}

/// The end of the rest of a name: `SECRET_KEY_BASE`, unless it names a property of the secret.
fn identifier_end(text: Text<'_>, end: usize) -> Option<usize> {
    let rest = text.run_end_within(end, LONGEST_LETTERS, |byte| {
        byte.is_ascii_alphanumeric() || b"_-".contains(&byte)
    });
    let last = text
        .bytes(end, rest)
        .rsplit(|byte| b"_-".contains(byte))
        .next()?;
    (!is_property(last)).then_some(rest)
}

fn is_property(name: &[u8]) -> bool {
    PROPERTIES
        .iter()
        .any(|known| name.eq_ignore_ascii_case(known))
}

/// Unquoted, a value ends before what code or a URL puts behind it.
fn without_tail<'a>(text: Text<'a>, value: &Value<'a>) -> Value<'a> {
    let stop = value
        .bytes
        .iter()
        .position(|byte| b",;&)]}>".contains(byte));
    let end = stop.map_or(value.span.end(), |stop| value.span.start() + stop);
    Value {
        span: Span::new(value.span.start(), end),
        bytes: text.bytes(value.span.start(), end),
        quoted: false,
    }
}

/// In a sentence, behind the name: the first word that only a generator could have made.
fn announced(text: Text<'_>, end: usize) -> Option<Match> {
    if !b" :".contains(&text.at(end)) {
        return None;
    }
    let line = text.bytes(end, (end + REACH).min(text.len()));
    let line = line.split(|&byte| byte == b'\n').next()?;
    let mut position = end;
    for distance in 0..LONGEST_CLAUSE {
        position = text.run_end_within(position, 8, |byte| b" :\"'`(*=".contains(&byte));
        if position >= end + line.len() {
            break;
        }
        if let Some(found) = drawn_word(text, position, SHORTEST_TOKEN) {
            let word = text.bytes(found.span.start(), found.span.end());
            // Further on, hexadecimal digits are a commit or a checksum.
            let is_far = distance > 2 && word.iter().all(u8::is_ascii_hexdigit);
            return (!is_far).then(|| found.weighing(0.9));
        }
        let next = text.run_end_within(position, LONGEST, |byte| byte != b' ' && byte != b'\n');
        if b".?!;".contains(&text.before(next))
            || next == position
            || is_property(text.bytes(position, next))
        {
            break;
        }
        position = next;
    }
    None
}

/// A word of letters and digits as only a generator makes them.
fn drawn_word(text: Text<'_>, start: usize, shortest: usize) -> Option<Match> {
    let end = text.run_end_within(start, LONGEST, |byte| {
        byte.is_ascii_alphanumeric() || b"-_.~+/".contains(&byte)
    });
    let end = text.run_start(end, 3, |byte| byte == b'.');
    let end = text.run_end_within(end, 2, |byte| byte == b'=');
    let word = text.bytes(start, end);
    let is_drawn = is_secret(word, shortest)
        && (looks_mixed(word) || word.len() >= 32)
        && !is_sample(word)
        && !is_uuid(word)
        && !is_word(text.before(start))
        && !b"/@([".contains(&text.at(end));
    is_drawn.then(|| Match::new(start, end, Check::Plausible))
}

const NAME_ENDINGS: &[&[u8]] = &[
    b"apikey",
    b"secret",
    b"token",
    b"secretkey",
    b"accesskey",
    b"authkey",
    b"privatekey",
    b"signingkey",
    b"encryptionkey",
    b"masterkey",
    b"appkey",
    b"credential",
    b"credentials",
    b"accountkey",
    b"sharedkey",
];
/// What a longer name says about a secret that is not the secret.
const PROPERTIES: &[&[u8]] = &[
    b"id",
    b"name",
    b"type",
    b"url",
    b"uri",
    b"path",
    b"file",
    b"hash",
    b"arn",
    b"length",
    b"size",
    b"count",
    b"limit",
    b"version",
    b"expires",
    b"expiry",
    b"ttl",
    b"endpoint",
    b"header",
    b"ref",
    b"prefix",
    b"field",
    b"class",
    b"provider",
    b"fingerprint",
    b"checksum",
    b"at",
    b"created",
    b"env",
    b"var",
    b"ids",
    b"index",
];
const SHORTEST: usize = 8;
/// Of a key behind a vendor's name.
const SHORTEST_VENDOR: usize = 24;
const LONGEST_LETTERS: usize = 64;
/// How far behind its name a sentence gives a secret, in bytes.
const REACH: usize = 48;
/// Most words between the name and the secret.
const LONGEST_CLAUSE: usize = 8;
/// What is left of the score of a value that says it is an example.
const SAMPLE: f64 = 0.4;
