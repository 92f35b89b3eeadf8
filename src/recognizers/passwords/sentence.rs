//! A password in a sentence: "my password is x", "the password for the server at
//! home is x", "x is my password".

use std::sync::OnceLock;

use super::super::lexicon::Lexicon;
use super::super::secrecy::is_stand_in;
use super::super::{Check, Match};
use super::strength::{is_plain_number, is_strong};
use super::value::{Value, assigned_value, read_value, says_something, separator};
use crate::Span;
use crate::scan::Text;

struct Words {
    verbs: Lexicon,
    owners: Lexicon,
    gaps: Lexicon,
}

impl Words {
    fn get() -> &'static Self {
        static WORDS: OnceLock<Words> = OnceLock::new();
        WORDS.get_or_init(|| Self {
            verbs: Lexicon::of("password-is"),
            owners: Lexicon::of("password-mine"),
            gaps: Lexicon::of("password-gap"),
        })
    }
}

/// The value that a sentence gives behind the word for password, which ends at `end`.
pub fn value_behind(text: Text<'_>, end: usize) -> Option<Match> {
    let words = Words::get();
    if let Some(found) = unannounced(text, end) {
        return Some(found);
    }
    let mut position = end;
    for distance in 0..LONGEST_CLAUSE {
        let word = text.word_after(position, 4)?;
        if ends_clause(text.bytes(position, word.start())) {
            return None;
        }
        position = word.end();
        if words.verbs.holds(text.bytes(word.start(), word.end())) {
            if let Some(found) = announced(text, word.end(), distance == 0, end) {
                return Some(found);
            }
        } else if let Some(assigned) =
            separator(text, word.end()).filter(|found| found.sign == b':')
        {
            let found = assigned_value(text, assigned)?;
            let is_last = b"\r\n\0".contains(&text.at(found.span.end()));
            let bytes = text.bytes(found.span.start(), found.span.end());
            return (is_last || is_strong(bytes)).then(|| found.weighing(0.8));
        }
    }
    None
}

/// The value right behind a verb, "pass is x", or with a sign in it. Only what looks like a password.
pub fn strong_value_behind(text: Text<'_>, end: usize) -> Option<Match> {
    let has_sign = |found: &Match| {
        let bytes = text.bytes(found.span.start(), found.span.end());
        bytes.iter().any(|byte| b"!#$%&*?@^~".contains(byte))
    };
    if let Some(found) = unannounced(text, end).filter(has_sign) {
        return Some(found);
    }
    let verb = text.word_after(end, 1)?;
    let is_verb = Words::get()
        .verbs
        .holds(text.bytes(verb.start(), verb.end()));
    let found = is_verb.then(|| announced(text, verb.end(), false, end))??;
    is_strong(text.bytes(found.span.start(), found.span.end())).then_some(found)
}

/// The value in front of it: "hunter2 is my password", "log in with hunter2 as password".
pub fn value_before(text: Text<'_>, end: usize) -> Option<Match> {
    let words = Words::get();
    let mut word = text.word_before(end, 0)?;
    for _ in 0..3 {
        word = text.word_before(word.start(), 1)?;
        let is_verb = words.verbs.holds(text.bytes(word.start(), word.end()));
        if is_verb && let Some(found) = strong_value_before(text, word.start()) {
            return Some(found);
        }
    }
    None
}

/// What looks like a password and ends one space before `verb`.
fn strong_value_before(text: Text<'_>, verb: usize) -> Option<Match> {
    let stop = verb.checked_sub(1).filter(|&stop| text.at(stop) == b' ')?;
    let start = text.run_start(stop, LONGEST_VALUE, |byte| !byte.is_ascii_whitespace());
    let value = read_value(text, start, b' ')?;
    let reaches = value.span.end() + 1 >= stop;
    (reaches && is_strong(value.bytes) && !is_stand_in(value.bytes))
        .then(|| found(&value).weighing(0.75))
}

/// Several words behind a sign or a verb: `passphrase: correct horse battery staple`.
pub fn words_behind(text: Text<'_>, end: usize) -> Option<Match> {
    let start = match separator(text, end) {
        Some(assigned) => assigned.start,
        None => {
            let verb = text.word_after(end, 1)?;
            let is_verb = Words::get()
                .verbs
                .holds(text.bytes(verb.start(), verb.end()));
            is_verb.then(|| skip_to_value(text, verb.end()))?
        }
    };
    let mut position = start;
    let mut count = 0;
    while count < LONGEST_PASSPHRASE {
        let next = position + usize::from(count > 0 && b" -".contains(&text.at(position)));
        let end = text.run_end_within(next, 16, |byte| byte.is_ascii_lowercase() || byte >= 0x80);
        if end == next || (count > 0 && next == position) {
            break;
        }
        position = end;
        count += 1;
    }
    let words = text.bytes(start, position).split(|&byte| byte == b' ');
    let ordinary = words.filter(|word| says_something(word)).count();
    (count >= 3 && ordinary <= 1).then(|| Match::new(start, position, Check::Plausible))
}

/// Right behind the word, with nothing to announce it: only what no sentence holds.
fn unannounced(text: Text<'_>, end: usize) -> Option<Match> {
    let start = text.run_end_within(end, 2, |byte| byte == b' ');
    // "mot de passe wifi Chocolat2021".
    let start = match text.word_after(start, 0) {
        Some(word)
            if text.slice(word).eq_ignore_ascii_case("wifi") && text.at(word.end()) == b' ' =>
        {
            word.end() + 1
        }
        _ => start,
    };
    let value = without_question_mark(text, read_value(text, start, b' ')?);
    let drawn = is_strong(value.bytes) && value.bytes.len() >= 6 && !is_plain_number(value.bytes);
    (start > end && drawn).then(|| found(&value).weighing(0.75))
}

/// Behind a verb. A plain word counts only when it ends the clause and the password
/// is someone's: "my password is sunshine".
fn announced(text: Text<'_>, verb: usize, is_neighbour: bool, phrase: usize) -> Option<Match> {
    let words = Words::get();
    let mut start = skip_to_value(text, verb);
    for _ in 0..2 {
        let Some(word) = text.word_after(start, 0) else {
            break;
        };
        if !words.gaps.holds(text.bytes(word.start(), word.end())) || text.at(word.end()) != b' ' {
            break;
        }
        start = skip_to_value(text, word.end());
    }
    let value = read_value(text, start, b' ')?;
    if start == verb || is_stand_in(value.bytes) || says_something(value.bytes) {
        return None;
    }
    if value.quoted {
        return (value.bytes.len() >= 3).then(|| found(&value).weighing(0.9));
    }
    let value = without_question_mark(text, value);
    if is_strong(value.bytes) && (is_neighbour || !is_plain_number(value.bytes)) {
        return Some(found(&value).weighing(0.9));
    }
    let is_word = value.bytes.len() >= 4
        && value
            .bytes
            .iter()
            .all(|&byte| byte.is_ascii_alphabetic() || byte >= 0x80);
    (is_neighbour && is_word && is_owned(text, phrase) && is_last_of_clause(text, value.span.end()))
        .then(|| found(&value).weighing(0.65))
}

/// Past spaces and a colon.
fn skip_to_value(text: Text<'_>, position: usize) -> usize {
    text.run_end_within(position, 4, |byte| b" :\t".contains(&byte))
}

fn without_question_mark<'a>(text: Text<'a>, value: Value<'a>) -> Value<'a> {
    let end = text.run_start(value.span.end(), 2, |byte| byte == b'?');
    let end = end.max(value.span.start());
    Value {
        span: Span::new(value.span.start(), end),
        bytes: text.bytes(value.span.start(), end),
        quoted: value.quoted,
    }
}

/// True where "my" or its like stands within two words before the word for password.
fn is_owned(text: Text<'_>, phrase: usize) -> bool {
    let owners = &Words::get().owners;
    let mut position = phrase;
    (0..4).any(|_| {
        let Some(word) = text.word_before(position, 1) else {
            return false;
        };
        position = word.start();
        owners.holds(text.bytes(word.start(), word.end()))
    })
}

fn is_last_of_clause(text: Text<'_>, end: usize) -> bool {
    matches!(
        text.at(end),
        0 | b'.' | b',' | b'!' | b'\n' | b'\r' | b';' | b')'
    )
}

/// True where the text between two words ends what is said about the password.
fn ends_clause(gap: &[u8]) -> bool {
    gap.iter().any(|byte| b"?!;\n".contains(byte)) || gap.windows(2).any(|pair| pair == b". ")
}

fn found(value: &Value<'_>) -> Match {
    Match::new(value.span.start(), value.span.end(), Check::Plausible)
}

const LONGEST_PASSPHRASE: usize = 24;
const LONGEST_CLAUSE: usize = 9;
const LONGEST_VALUE: usize = 128;
