//! Placeholders: what they look like, and how they are recognised when a model has bent them.
//!
//! [`Placeholder`] is written one way, `[EMAIL_1]`, and read in many: `grammar.rs` says which, `spelling.rs` undoes
//! escapes, `labels.rs` knows the words, `translations.rs` holds them in twelve languages. The same scanner serves
//! [`find`] (what a person typed that merely looks like a placeholder) and the restorer.

use std::fmt;

mod find;
mod grammar;
mod labels;
mod scanner;
mod spelling;
mod translations;

pub use find::{LookAlike, find};
pub use labels::Labels;
pub use scanner::MAX_HELD;
pub(crate) use scanner::{Receiver, Scanner};
pub use translations::{LANGUAGES, Row, TRANSLATIONS};

/// The text that stands in for an original: `[EMAIL_1]`, or `[EMAIL_k7f3q2zz]` in the keyed style.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Placeholder {
    /// The word for the kind of original, `[A-Z][A-Z0-9_]*`.
    pub label: String,
    /// What tells originals of one label apart.
    pub mark: Mark,
}

/// What tells the placeholders of one label apart.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Mark {
    /// Counts from 1 in each conversation and label.
    Number(u32),
    /// Eight characters derived from the original under the conversation's key; see [`Mark::from_digest`].
    Key(String),
}

impl Placeholder {
    /// `[LABEL_n]`.
    pub fn numbered(label: impl Into<String>, number: u32) -> Self {
        let mark = Mark::Number(number);
        let label = label.into();
        Self { label, mark }
    }

    /// `[LABEL_xxxxxxxx]`, from a keyed digest of the original; see [`Mark::from_digest`].
    pub fn keyed(label: impl Into<String>, digest: [u8; 5]) -> Self {
        let mark = Mark::from_digest(digest);
        let label = label.into();
        Self { label, mark }
    }

    /// The number, in the ordinal style.
    pub fn number(&self) -> Option<u32> {
        match self.mark {
            Mark::Number(number) => Some(number),
            Mark::Key(_) => None,
        }
    }
}

impl fmt::Display for Placeholder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.mark {
            Mark::Number(number) => write!(f, "[{}_{number}]", self.label),
            Mark::Key(key) => write!(f, "[{}_{key}]", self.label),
        }
    }
}

impl Mark {
    /// Eight characters of lower-case base32 ([RFC 4648](https://www.rfc-editor.org/rfc/rfc4648#section-6)): a letter, a
    /// digit, six more. So a key is never read as a number, nor a word as a key. Of the 40 bits, the last 36 count.
    pub fn from_digest(digest: [u8; 5]) -> Self {
        let bits = digest
            .iter()
            .fold(0_u64, |bits, &byte| (bits << 8) | u64::from(byte));
        let letter = base32(bits >> 32 & 15);
        let digit = base32(26 + (bits >> 30 & 3));
        let rest = (0..6).rev().map(|place| base32(bits >> (place * 5) & 31));
        Mark::Key([letter, digit].into_iter().chain(rest).collect())
    }

    /// Reads a number, or a key in any case. `None` for a number with a leading zero or beyond `u32`.
    pub(crate) fn parse(text: &str) -> Option<Self> {
        if text.starts_with(|first: char| first.is_ascii_digit()) {
            let canonical =
                !text.starts_with('0') && text.bytes().all(|byte| byte.is_ascii_digit());
            let number = text.parse().ok().map(Mark::Number);
            return number.filter(|_| canonical);
        }
        let is_key = text.len() == 8 && is_key_so_far(text);
        is_key.then(|| Mark::Key(text.to_ascii_lowercase()))
    }
}

/// Whether a key can begin like this.
fn is_key_so_far(text: &str) -> bool {
    let fits = |(place, c): (usize, char)| match place {
        0 => c.is_ascii_alphabetic(),
        1 => matches!(c, '2'..='7'),
        _ => c.is_ascii_alphabetic() || matches!(c, '2'..='7'),
    };
    text.chars().count() <= 8 && text.chars().enumerate().all(fits)
}

/// The digit of a value below 32.
fn base32(value: u64) -> char {
    let value = u8::try_from(value).unwrap_or_default();
    char::from(if value < 26 {
        b'a' + value
    } else {
        b'2' - 26 + value
    })
}
