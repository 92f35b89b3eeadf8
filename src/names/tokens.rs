//! Cuts a text into tokens. Training uses this very code: a change here needs a new model.

use crate::Span;

/// A word, number, sign or line end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Token {
    /// Where: UTF-8 bytes.
    pub start: u32,
    /// First byte behind it.
    pub end: u32,
    /// What it is.
    pub kind: TokenKind,
}

/// What a token is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TokenKind {
    /// Letters, with digits, inner hyphens and apostrophes.
    Word,
    /// Digits.
    Number,
    /// One sign.
    Sign,
    /// The end of a line.
    Line,
    /// A web address, email address or handle: never part of a name.
    Address,
}

impl Token {
    fn new(start: usize, end: usize, kind: TokenKind) -> Self {
        Self {
            start: clamp(start),
            end: clamp(end),
            kind,
        }
    }

    /// Where it stands.
    pub fn span(self) -> Span {
        Span::new(self.start as usize, self.end as usize)
    }
}

fn clamp(position: usize) -> u32 {
    u32::try_from(position).unwrap_or(u32::MAX)
}

/// Adds the tokens of `text` from byte `start` on to `tokens`, until the text ends or,
/// once there are `most`, at the end of a line, or once there are twice as many, anywhere.
/// Gives the position behind the last one.
pub fn tokenize(text: &str, start: usize, most: usize, tokens: &mut Vec<Token>) -> usize {
    let bytes = text.as_bytes();
    let mut at = start;
    while let Some(&byte) = bytes.get(at) {
        if tokens.len() >= most && (byte == b'\n' || tokens.len() >= 2 * most) {
            return at;
        }
        let class = class(byte);
        if class == Class::Space {
            at += 1;
            continue;
        }
        let token = match class {
            Class::Letter | Class::Digit | Class::Wide => word(text, at),
            _ if byte == b'@' && is_word_at(bytes, at + 1) => {
                Token::new(at, address_end(bytes, at + 1), TokenKind::Address)
            }
            Class::Line => Token::new(at, at + 1, TokenKind::Line),
            _ => Token::new(at, at + 1, TokenKind::Sign),
        };
        tokens.push(token);
        at = (token.end as usize).max(at + 1);
    }
    at
}

/// The token that begins with the letter, digit or wide character at `start`.
fn word(text: &str, start: usize) -> Token {
    let bytes = text.as_bytes();
    let mut at = start;
    let mut digits_alone = true;
    while let Some(&byte) = bytes.get(at) {
        match class(byte) {
            Class::Letter => digits_alone = false,
            Class::Digit => {}
            Class::Wide => {
                let length = wide_length(text, at);
                if length == 0 {
                    break;
                }
                digits_alone = false;
                at += length;
                continue;
            }
            _ if byte == b'-' && !digits_alone && is_word_at(bytes, at + 1) => {}
            _ if byte == b'\'' && joins(bytes, start, at) => {}
            _ => break,
        }
        at += 1;
    }
    if at == start {
        let length = text
            .get(start..)
            .and_then(|rest| rest.chars().next())
            .map_or(1, char::len_utf8);
        return Token::new(start, start + length, TokenKind::Sign);
    }
    match bytes.get(at) {
        Some(b'@') if is_word_at(bytes, at + 1) => {
            Token::new(start, address_end(bytes, at), TokenKind::Address)
        }
        Some(b':') if bytes.get(at + 1..at + 3) == Some(b"//") => {
            Token::new(start, address_end(bytes, at), TokenKind::Address)
        }
        Some(b'.') if at == start + 1 && !digits_alone && is_capital(bytes, start) => {
            Token::new(start, at + 1, TokenKind::Word)
        }
        // The apostrophe of l' belongs to it.
        Some(b'\'') if is_elided(bytes.get(start..at).unwrap_or_default()) => {
            Token::new(start, at + 1, TokenKind::Word)
        }
        Some(b'.' | b'_') if is_local_part(bytes, at) => {
            Token::new(start, address_end(bytes, at), TokenKind::Address)
        }
        _ if digits_alone => Token::new(start, at, TokenKind::Number),
        _ => Token::new(start, at, TokenKind::Word),
    }
}

/// Whether the apostrophe at `at` is inside a word: "O'Brien", but not "Anna's" or "l'eau".
fn joins(bytes: &[u8], start: usize, at: usize) -> bool {
    if !is_word_at(bytes, at + 1) || is_elided(bytes.get(start..at).unwrap_or_default()) {
        return false;
    }
    let rest = bytes.get(at + 1..).unwrap_or_default();
    let length = rest
        .iter()
        .take(4)
        .take_while(|byte| byte.is_ascii_alphabetic())
        .count();
    let clitic = rest.get(..length).unwrap_or_default();
    !CLITICS
        .iter()
        .any(|known| clitic.eq_ignore_ascii_case(known))
}

fn is_elided(word: &[u8]) -> bool {
    let capital = word.first().is_some_and(u8::is_ascii_uppercase);
    ELIDED
        .iter()
        .any(|known| word.eq_ignore_ascii_case(known) && !(capital && *known == b"d"))
}

/// Whether an `@` or `//` follows the dots and words from `at` on.
fn is_local_part(bytes: &[u8], at: usize) -> bool {
    let rest = bytes.get(at..).unwrap_or_default();
    let length = rest
        .iter()
        .take(LONGEST_LOCAL_PART)
        .take_while(|byte| byte.is_ascii_alphanumeric() || b"._+-".contains(byte))
        .count();
    rest.get(length) == Some(&b'@') || rest.starts_with(b"_")
}

/// The end of the run without spaces from `at` on, less the punctuation behind it.
fn address_end(bytes: &[u8], at: usize) -> usize {
    let rest = bytes.get(at..).unwrap_or_default();
    let length = rest
        .iter()
        .take_while(|byte| !byte.is_ascii_whitespace() && !b"<>\"|".contains(byte))
        .count();
    let trailing = rest
        .iter()
        .take(length)
        .rev()
        .take_while(|byte| b".,;:!?)]}'".contains(byte))
        .count();
    at + length - trailing
}

fn is_capital(bytes: &[u8], at: usize) -> bool {
    bytes.get(at).is_some_and(u8::is_ascii_uppercase)
}

fn is_word_at(bytes: &[u8], at: usize) -> bool {
    bytes
        .get(at)
        .is_some_and(|&byte| matches!(class(byte), Class::Letter | Class::Digit | Class::Wide))
}

/// Length of the letter outside of ASCII at `at`; 0 when it is a sign or a space.
fn wide_length(text: &str, at: usize) -> usize {
    let character = text.get(at..).and_then(|rest| rest.chars().next());
    character
        .filter(|&character| is_letter(character))
        .map_or(0, char::len_utf8)
}

/// Whether a character outside of ASCII belongs to words: all but the blocks of signs.
fn is_letter(character: char) -> bool {
    !matches!(u32::from(character),
        0..=0xa9 | 0xab..=0xb4 | 0xb6..=0xb9 | 0xbb..=0xbf | 0xd7 | 0xf7
        | 0x2000..=0x206f | 0x20a0..=0x20cf | 0x2100..=0x2bff
        | 0x3000..=0x3004 | 0x3008..=0x3020 | 0x30fb | 0xfe00..=0xfe0f | 0xff00..=0xff0f
        | 0xff1a..=0xff20 | 0xff3b..=0xff40 | 0xff5b..=0xff65 | 0xfffd
        | 0x1_f000..=0x1_faff)
}

#[derive(Clone, Copy, PartialEq)]
enum Class {
    Letter,
    Digit,
    Wide,
    Space,
    Line,
    Sign,
}

fn class(byte: u8) -> Class {
    match byte {
        b'a'..=b'z' | b'A'..=b'Z' => Class::Letter,
        b'0'..=b'9' => Class::Digit,
        0x80.. => Class::Wide,
        b'\n' => Class::Line,
        b' ' | b'\t' | b'\r' => Class::Space,
        _ => Class::Sign,
    }
}

/// What may follow an apostrophe without being part of the word.
const CLITICS: &[&[u8]] = &[b"s", b"ll", b"re", b"ve", b"d", b"m", b"t"];
/// What stands before an apostrophe without being part of the word: French, Italian, Catalan.
const ELIDED: &[&[u8]] = &[
    b"l", b"d", b"j", b"c", b"n", b"s", b"m", b"t", b"qu", b"un", b"all", b"dell", b"nell",
    b"sull", b"dall", b"quell",
];
const LONGEST_LOCAL_PART: usize = 64;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_are_cut_into_tokens() {
        let rows: &[(&str, &[&str])] = &[
            ("call mette, please", &["call", "mette", ",", "please"]),
            (
                "Anna's O'Brien don't",
                &["Anna", "'", "s", "O'Brien", "don", "'", "t"],
            ),
            (
                "l'eau d'Anna D'Angelo",
                &["l'", "eau", "d'", "Anna", "D'Angelo"],
            ),
            ("J. R. Ewing is I.", &["J.", "R.", "Ewing", "is", "I."]),
            ("Jean-Luc - 12-34", &["Jean-Luc", "-", "12", "-", "34"]),
            (
                "mail a.b@mail.example, or @anna_b!",
                &["mail", "a.b@mail.example", ",", "or", "@anna_b", "!"],
            ),
            (
                "see https://a.example/x?y. Ok",
                &["see", "https://a.example/x?y", ".", "Ok"],
            ),
            (
                "Łódź – Ålborg\n王芳 🙂 “Ü”",
                &["Łódź", "–", "Ålborg", "\n", "王芳", "🙂", "“", "Ü", "”"],
            ),
            (
                "end.Next e.g. x",
                &["end", ".", "Next", "e", ".", "g", ".", "x"],
            ),
        ];
        for (text, expected) in rows {
            let mut tokens = Vec::new();
            assert_eq!(tokenize(text, 0, 1000, &mut tokens), text.len());
            let words: Vec<_> = tokens.iter().map(|token| token.span().of(text)).collect();
            assert_eq!(words, *expected);
        }
    }

    #[test]
    fn a_long_text_is_cut_at_a_line_end() {
        let text = "a b c\nd e f";
        let mut tokens = Vec::new();
        assert_eq!(tokenize(text, 0, 2, &mut tokens), 5);
        tokens.clear();
        assert_eq!(tokenize("a b c d e f", 0, 2, &mut tokens), 7);
    }
}
