//! A name and a password side by side: `login: anna / hunter2`, `creds: admin:x1`.

use super::super::secrecy::is_stand_in;
use super::super::{Check, Match};
use super::strength::is_strong;
use super::value::{read_value, says_something, separator};
use crate::scan::Text;

/// The password behind the name, behind a word for both.
pub fn password_of_pair(text: Text<'_>, end: usize) -> Option<Match> {
    let start = match separator(text, end) {
        Some(assigned) => assigned.start,
        None => {
            let verb = text.word_after(end, 1)?;
            let length = verb.end() - verb.start();
            (length <= LONGEST_VERB)
                .then(|| text.run_end_within(verb.end(), 3, |byte| b" :".contains(&byte)))?
        }
    };
    let start = text.run_end_within(start, 1, |byte| b"\"'`".contains(&byte));
    let name_end = text.run_end_within(start, LONGEST_NAME, |byte| {
        byte.is_ascii_alphanumeric() || byte >= 0x80 || b"._@+-\\".contains(&byte)
    });
    let border = text.run_end_within(name_end, 2, |byte| b" \"'`".contains(&byte));
    let is_border = b"/:|,;".contains(&text.at(border)) && name_end > start;
    if !is_border || text.at(border + 1) == b'/' {
        return None;
    }
    let gap = text.run_end_within(border + 1, 2, |byte| b" \t".contains(&byte));
    // A comma divides what a sentence counts up, too.
    let is_spaced = gap > border + 1;
    let value = read_value(text, gap, b' ')?;
    let is_password = (!b",;".contains(&text.at(border)) || is_spaced)
        && is_strong(value.bytes)
        && !is_stand_in(value.bytes)
        && !says_something(value.bytes)
        && !value.bytes.contains(&b'=');
    is_password
        .then(|| Match::new(value.span.start(), value.span.end(), Check::Plausible).weighing(0.85))
}

const LONGEST_VERB: usize = 6;
const LONGEST_NAME: usize = 64;
