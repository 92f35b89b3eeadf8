//! A password behind a sign: `password: x`, `PASSWORD="x"`, `<password>x</password>`.

use std::sync::OnceLock;

use super::super::lexicon::Lexicon;
use super::super::secrecy::is_stand_in;
use super::super::{Check, Match};
use super::code::is_code;
use crate::Span;
use crate::scan::{Text, is_word};

/// Where a value starts, and what announced it.
#[derive(Clone, Copy)]
pub struct Assigned {
    /// First byte of the value or of its quote.
    pub start: usize,
    /// The sign: `:`, `=`, `>`, `|`, or a space behind an option.
    pub sign: u8,
    /// Whether the value is separated from the sign.
    pub spaced: bool,
}

impl Assigned {
    /// Behind the name of a command's option.
    pub fn option(start: usize) -> Self {
        Self {
            start,
            sign: b' ',
            spaced: true,
        }
    }
}

/// A value as it stands in the text.
pub struct Value<'a> {
    /// Without its quotes.
    pub span: Span,
    /// The bytes of the span.
    pub bytes: &'a [u8],
    /// Whether quotes stand around it.
    pub quoted: bool,
}

/// Reads the sign behind a word for password.
pub fn separator(text: Text<'_>, end: usize) -> Option<Assigned> {
    let position = text.run_end_within(end, 4, |byte| b"\\\"'`*)]".contains(&byte));
    let position = text.run_end_within(position, LONGEST_GAP, |byte| b" \t".contains(&byte));
    let sign = text.at(position);
    let length = match text.bytes(position, (position + 3).min(text.len())) {
        [b'=' | b'!', b'=', ..] => return None,
        [b':', b'=', ..] | [b'=' | b'-', b'>', ..] => 2,
        [b':', b':', ..] | [b':', b'/', b'/'] => return None,
        [b':' | b'=' | b'|', ..] => 1,
        [b'>', ..] if position == end => 1,
        _ => return None,
    };
    let behind = position + length;
    let behind = if text.starts_with(behind, b"** ") || text.starts_with(behind, b"</") {
        behind + 2
    } else {
        behind
    };
    let spaces = |from| text.run_end_within(from, LONGEST_GAP, |byte| b" \t".contains(&byte));
    let mut start = spaces(behind);
    let line_end = text.run_end_within(start, 2, |byte| b"\r\n".contains(&byte));
    if sign == b':' && line_end > start && !text.bytes(start, line_end).ends_with(b"\n\n") {
        start = spaces(line_end);
    }
    Some(Assigned {
        start,
        sign,
        spaced: start > behind,
    })
}

/// The value behind a sign, unless it is a placeholder, a type, a word that says
/// something about the password, or code that fetches it.
pub fn assigned_value(text: Text<'_>, assigned: Assigned) -> Option<Match> {
    let value = read_value(text, assigned.start, assigned.sign)?;
    let shortest = if value.quoted || (assigned.sign == b'=' && !assigned.spaced) {
        1
    } else {
        SHORTEST
    };
    // "<your password here>": cut at its first space.
    let line = text.run_end_within(value.span.end(), LONGEST_GAP_IN_STAND_IN, |byte| {
        byte == b' ' || byte.is_ascii_alphabetic()
    });
    let opened = value.bytes.starts_with(b"<") && !value.quoted && text.at(line) == b'>';
    if opened
        || value.bytes.len() < shortest
        || is_stand_in(value.bytes)
        || says_something(value.bytes)
    {
        return None;
    }
    // `resetPassword: "/reset-password/:token"`
    if value.quoted
        && value.bytes.starts_with(b"/")
        && value.bytes.get(1..).unwrap_or_default().contains(&b'/')
    {
        return None;
    }
    if assigned.sign == b'>' && !text.starts_with(value.span.end(), b"</") {
        return None;
    }
    if assigned.sign == b'|' && !value.bytes.iter().any(u8::is_ascii_digit) {
        return None;
    }
    if !value.quoted && is_code(text, value.span, assigned) {
        return None;
    }
    Some(Match::new(
        value.span.start(),
        value.span.end(),
        Check::Plausible,
    ))
}

/// Reads a value: to its closing quote, or else to the next space, without the
/// punctuation of the sentence or the code around it.
pub fn read_value(text: Text<'_>, start: usize, sign: u8) -> Option<Value<'_>> {
    let start = skip_string_prefix(text, start);
    let escape = usize::from(text.at(start) == b'\\' && b"\"'".contains(&text.at(start + 1)));
    let quote = text.at(start + escape);
    if b"\"'`".contains(&quote) {
        let open = start + escape + 1;
        if let Some(end) = closing_quote(text, open, quote, escape == 1) {
            return Some(value(text, open, end, true));
        }
        return Some(unquoted(text, open, sign));
    }
    let end = spaced_end(text, start);
    if end > start {
        return Some(value(text, start, end, false));
    }
    Some(unquoted(text, start, sign)).filter(|value| !value.bytes.is_empty())
}

/// Behind what is written apart: letters, `p a s s 1 2`, or hexadecimal bytes, `5f 3a 9c`; the start where that is too
/// short for either.
fn spaced_end(text: Text<'_>, start: usize) -> usize {
    let group_end = |at| text.run_end_within(at, 3, |byte| !b" \t\r\n,;.".contains(&byte));
    let size = group_end(start) - start;
    if !matches!(size, 1 | 2) {
        return start;
    }
    let fits = |at| {
        let group = text.bytes(at, group_end(at));
        group.len() == size && (size == 1 || group.iter().all(u8::is_ascii_hexdigit))
    };
    let mut end = start;
    while fits(end) {
        end += size + 1;
        if text.before(end) != b' ' {
            break;
        }
    }
    if end >= start + 12 * size {
        end - 1
    } else {
        start
    }
}

/// `f"…"`, `b'…'`, `r"…"`: the letter belongs to the code.
fn skip_string_prefix(text: Text<'_>, start: usize) -> usize {
    let letters = text.run_end_within(start, 2, |byte| b"fbruFBRU".contains(&byte));
    if letters > start && b"\"'".contains(&text.at(letters)) {
        letters
    } else {
        start
    }
}

fn closing_quote(text: Text<'_>, open: usize, quote: u8, escaped: bool) -> Option<usize> {
    let bytes = text.bytes(open, (open + LONGEST_VALUE).min(text.len()));
    let mut previous = 0;
    for (position, &byte) in bytes.iter().enumerate() {
        if byte == b'\n' {
            return None;
        }
        if byte == quote && (previous == b'\\') == escaped {
            return Some(open + position - usize::from(escaped));
        }
        previous = if previous == b'\\' && byte == b'\\' {
            0
        } else {
            byte
        };
    }
    None
}

fn unquoted(text: Text<'_>, start: usize, sign: u8) -> Value<'_> {
    let bytes = text.bytes(start, (start + LONGEST_VALUE).min(text.len()));
    let mut length = 0;
    for (position, &byte) in bytes.iter().enumerate() {
        let next = bytes.get(position + 1).copied().unwrap_or(0);
        let ends = byte.is_ascii_whitespace()
            || byte == b'"'
            || (byte == b'<' && (position > 0 || next == b'/'))
            || (byte == b'\\' && b"nrt\"".contains(&next))
            || (sign == b'=' && b"&;".contains(&byte))
            || (byte == b'|' && sign == b'|');
        if ends {
            break;
        }
        length = position + 1;
    }
    let mut end = start + length;
    let body = |end| text.bytes(start, end);
    while let Some((&last, rest)) = body(end).split_last() {
        let opener = match last {
            b')' => b'(',
            b']' => b'[',
            b'}' => b'{',
            b'.' | b',' | b';' | b':' | b'\'' | b'`' => 0,
            _ => break,
        };
        if opener != 0 && rest.contains(&opener) {
            break;
        }
        end -= 1;
    }
    let (start, end) = without_emphasis(text, start, end);
    value(text, start, end, false)
}

/// `**x**` is `x` in bold.
fn without_emphasis(text: Text<'_>, start: usize, end: usize) -> (usize, usize) {
    let bytes = text.bytes(start, end);
    match bytes {
        [b'*', b'*', inner @ .., b'*', b'*'] if !inner.is_empty() && !is_stand_in(bytes) => {
            (start + 2, end - 2)
        }
        _ => (start, end),
    }
}

fn value(text: Text<'_>, start: usize, end: usize, quoted: bool) -> Value<'_> {
    Value {
        span: Span::new(start, end),
        bytes: text.bytes(start, end),
        quoted,
    }
}

/// True for a word that says something about a password or stands for its type, also
/// with a rule behind it as in `required|min:8`.
pub fn says_something(value: &[u8]) -> bool {
    static WORDS: OnceLock<Lexicon> = OnceLock::new();
    let words = WORDS.get_or_init(|| Lexicon::of("password-not"));
    let length = value.iter().take_while(|&&byte| is_word(byte)).count();
    let (word, rest) = value.split_at_checked(length).unwrap_or_default();
    let ends = match rest {
        [] | [b'|' | b'(' | b'?' | b'!' | b'/' | b',' | b';' | b':', ..] => true,
        [b'-', tail @ ..] => tail.iter().all(u8::is_ascii_alphabetic),
        _ => false,
    };
    ends && words.holds(word)
}

const SHORTEST: usize = 3;
const LONGEST_VALUE: usize = 512;
/// Bytes of the words inside of `<…>`.
const LONGEST_GAP_IN_STAND_IN: usize = 40;
const LONGEST_GAP: usize = 16;
