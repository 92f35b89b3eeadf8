//! Passwords, by the words before them: `password: x`, "my password is x".
//!
//! The words are in `languages/`: `password` and its short forms, what stands between
//! them and the value (`password-is`, `password-gap`), and what is no value
//! (`password-not`).

pub mod code;
mod pair;
mod sentence;
pub mod strength;
pub mod value;

use super::{Anchor, Find, Match, Recognizer};
use crate::scan::Text;
use value::{Assigned, assigned_value, separator};

#[rustfmt::skip]
pub const TABLE: &[Recognizer] = &[
    row("password.phrase", Find::After("password", behind_phrase)),
    row("password.short-phrase", Find::After("password-short", behind_short_phrase)),
    row("password.passphrase", Find::After("passphrase", sentence::words_behind)),
    row("password.pair", Find::After("login-pair", pair::password_of_pair)),
    row("password.key", Find::At(Anchor::Colon, behind_compound_key)),
    row("password.option", Find::Opens(&["sshpass -p", "mysql -", "mysqldump -", "sqlcmd -", "redis-cli -", "mongo -", "mongosh -", "docker login ", "ldapsearch -"], behind_option)),
];

const fn row(id: &'static str, find: Find) -> Recognizer {
    Recognizer::uncued(
        id,
        "PASSWORD",
        0.95,
        find,
        "https://cwe.mitre.org/data/definitions/522.html",
    )
}

/// Behind "password" anything can announce the value: a sign, a verb, or nothing.
fn behind_phrase(text: Text<'_>, end: usize) -> Option<Match> {
    behind_key(text, end)
        .or_else(|| behind_dashes(text, end))
        .or_else(|| behind_attribute(text, end))
        .or_else(|| sentence::value_behind(text, end))
        .or_else(|| sentence::value_before(text, end))
}

/// Behind "pass", which is also a verb, a sign announces it, or "is" when it looks like
/// a password.
fn behind_short_phrase(text: Text<'_>, end: usize) -> Option<Match> {
    behind_key(text, end).or_else(|| sentence::strong_value_behind(text, end))
}

/// Behind a sign: `pass: x`, `PASS=x`.
fn behind_key(text: Text<'_>, end: usize) -> Option<Match> {
    let separator = separator(text, end)?;
    assigned_value(text, separator)
}

/// `"dbPassword": "x"`: one word of which the end is a word for password.
fn behind_compound_key(text: Text<'_>, colon: usize) -> Option<Match> {
    let key_end = text.run_start(colon, 3, |byte| b"\\\"' ".contains(&byte));
    let key = text.word_before(key_end, 0)?;
    let name = text.bytes(key.start(), key.end());
    let is_compound = KEY_ENDINGS.iter().any(|ending| {
        name.split_at_checked(name.len().wrapping_sub(ending.len()))
            .is_some_and(|(stem, end)| !stem.is_empty() && end.eq_ignore_ascii_case(ending))
    });
    if !is_compound {
        return None;
    }
    behind_key(text, key.end())
}

/// `--password x`.
fn behind_dashes(text: Text<'_>, end: usize) -> Option<Match> {
    let word = text.word_before(end, 0)?;
    let lead = text.run_start(word.start(), LONGEST_OPTION, |byte| {
        byte.is_ascii_alphanumeric() || b"-_".contains(&byte)
    });
    let start = text.run_end_within(end, 4, |byte| byte == b' ');
    (text.starts_with(lead, b"--") && start > end && text.at(start) != b'-')
        .then(|| assigned_value(text, Assigned::option(start)))?
}

/// `<input type="password" value="x">`, `<add key="Password" value="x" />`.
fn behind_attribute(text: Text<'_>, end: usize) -> Option<Match> {
    if !b"\"'".contains(&text.at(end)) {
        return None;
    }
    let tag = text.bytes(end, (end + LONGEST_COMMAND).min(text.len()));
    let tag = tag.split(|&byte| byte == b'>').next()?;
    let name = b" value=";
    let value = tag.windows(name.len()).position(|window| window == name)?;
    let start = end + value + name.len();
    let assigned = Assigned {
        start,
        sign: b'=',
        spaced: false,
    };
    assigned_value(text, assigned)
}

/// `sshpass -p x`, `mysql -u root -px`.
fn behind_option(text: Text<'_>, start: usize) -> Option<Match> {
    let command = text.bytes(start, (start + LONGEST_COMMAND).min(text.len()));
    let line = command.split(|&byte| byte == b'\n').next()?;
    let &(name, option) = OPTIONS
        .iter()
        .find(|(name, _)| line.starts_with(name.as_bytes()))?;
    let option = line
        .windows(option.len())
        .position(|window| window == option.as_bytes())
        .map(|position| start + position + option.len())?;
    let gap = text.run_end_within(option, 4, |byte| byte == b' ');
    // For mysql, a space behind -p means that it asks.
    let is_given = !name.starts_with("mysql") || gap == option;
    is_given.then(|| assigned_value(text, Assigned::option(gap)))?
}

/// Commands, and their options for a password.
const OPTIONS: &[(&str, &str)] = &[
    ("sshpass", " -p"),
    ("mysql", " -p"),
    ("sqlcmd", " -P"),
    ("redis-cli", " -a"),
    ("mongo", " -p"),
    ("docker login", " -p"),
    ("ldapsearch", " -w"),
];
const KEY_ENDINGS: &[&[u8]] = &[
    b"password",
    b"passwd",
    b"passphrase",
    b"passwort",
    b"kennwort",
    b"motdepasse",
    b"wachtwoord",
    b"pwd",
];
const LONGEST_OPTION: usize = 40;
const LONGEST_COMMAND: usize = 200;
