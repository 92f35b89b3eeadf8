//! What the model sees of a word. Training uses this very code.

use super::lists::Lists;
use super::tokens::TokenKind;
use crate::letter_case::lower;
use crate::scan::hash_word;

/// A word, as features are made of it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Word {
    /// Hash of its letters, without case and accents.
    pub id: u32,
    /// How it is written.
    pub shape: Shape,
    /// Lists that hold it: bits of [`super::lists`].
    pub lists: u16,
}

/// How a token is written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[repr(u8)]
pub enum Shape {
    /// A sign of no other kind.
    #[default]
    Sign,
    /// The end of a line, and what lies outside of the text.
    Line,
    /// A web address, email address or handle.
    Address,
    /// Digits.
    Number,
    /// Letters and digits.
    Mixed,
    /// "word".
    Lower,
    /// "Word".
    Capitalised,
    /// "WORD".
    Upper,
    /// "A".
    Letter,
    /// "A.".
    Initial,
    /// "McWord", "iWord".
    Inner,
    /// "Jean-Luc".
    Joined,
    /// Letters of a script without case.
    Uncased,
    /// `,` and `;`.
    Comma,
    /// `.`, `!`, `?`.
    Stop,
    /// `:`.
    Colon,
    /// Quotes and brackets.
    Quote,
    /// `-`, `/`, `&`, `+`.
    Link,
    /// `'`.
    Apostrophe,
}

impl Shape {
    /// Whether it is written with a capital.
    pub fn is_capital(self) -> bool {
        matches!(
            self,
            Self::Capitalised
                | Self::Upper
                | Self::Letter
                | Self::Initial
                | Self::Inner
                | Self::Joined
        )
    }

    /// Whether it is letters.
    pub fn is_word(self) -> bool {
        self.is_capital() || matches!(self, Self::Lower | Self::Uncased | Self::Mixed)
    }
}

/// A word in lower case, as far as features look at it.
pub struct Spelling {
    buffer: [u8; LONGEST + 4],
    length: usize,
}

impl Spelling {
    /// The lower-case letters.
    pub fn lower(&self) -> &[u8] {
        self.buffer.get(..self.length).unwrap_or_default()
    }

    fn of(text: &str) -> Self {
        let mut spelling = Self {
            buffer: [0; LONGEST + 4],
            length: 0,
        };
        for character in text.chars() {
            let lower = lower(character);
            let mut utf8 = [0; 4];
            let bytes = lower.encode_utf8(&mut utf8).as_bytes();
            for (slot, &byte) in spelling.buffer.iter_mut().skip(spelling.length).zip(bytes) {
                *slot = byte;
            }
            spelling.length += bytes.len();
            if spelling.length >= LONGEST {
                break;
            }
        }
        spelling
    }
}

/// Reads a token.
pub fn read_word(text: &str, kind: TokenKind, lists: &Lists) -> (Word, Spelling) {
    let spelling = Spelling::of(text);
    let shape = shape(text, kind);
    let word = match shape {
        Shape::Address | Shape::Line => Word {
            shape,
            ..Word::default()
        },
        Shape::Number => Word {
            id: u32::try_from(text.len().min(8)).unwrap_or(8),
            shape,
            lists: 0,
        },
        _ => {
            let id = hash_word(spelling.lower());
            let lists = lists.of_word(id, spelling.lower());
            Word { id, shape, lists }
        }
    };
    (word, spelling)
}

fn shape(text: &str, kind: TokenKind) -> Shape {
    match kind {
        TokenKind::Line => Shape::Line,
        TokenKind::Address => Shape::Address,
        TokenKind::Number => Shape::Number,
        TokenKind::Sign => match text.as_bytes() {
            b"," | b";" => Shape::Comma,
            b"." | b"!" | b"?" => Shape::Stop,
            b":" => Shape::Colon,
            b"\"" | b"(" | b")" | b"[" | b"]" | b"{" | b"}" | b"<" | b">" => Shape::Quote,
            b"-" | b"/" | b"&" | b"+" => Shape::Link,
            b"'" => Shape::Apostrophe,
            _ => Shape::Sign,
        },
        TokenKind::Word => word_shape(text),
    }
}

fn word_shape(text: &str) -> Shape {
    let (mut upper, mut lower, mut letters, mut digits) = (0, 0, 0, 0);
    let mut first_upper = false;
    let mut hyphen = false;
    for (index, character) in text.chars().enumerate() {
        match character {
            '0'..='9' => digits += 1,
            '-' => hyphen = true,
            '\'' | '.' => {}
            _ => {
                letters += 1;
                if character.is_uppercase() {
                    upper += 1;
                    first_upper |= index == 0;
                } else if character.is_lowercase() {
                    lower += 1;
                }
            }
        }
    }
    if digits > 0 {
        Shape::Mixed
    } else if upper + lower == 0 {
        Shape::Uncased
    } else if letters == 1 && upper == 1 {
        if text.ends_with('.') {
            Shape::Initial
        } else {
            Shape::Letter
        }
    } else if upper == 0 {
        Shape::Lower
    } else if lower == 0 {
        Shape::Upper
    } else if hyphen && first_upper {
        Shape::Joined
    } else if first_upper && upper == 1 {
        Shape::Capitalised
    } else {
        Shape::Inner
    }
}

/// The number of a word: a hash of its letters, without case and accents.
pub fn word_id(word: &str) -> u32 {
    hash_word(Spelling::of(word).lower())
}

/// Letters of a word that features look at, in bytes.
const LONGEST: usize = 44;
