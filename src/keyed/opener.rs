//! Tokens back to originals with the key alone, in a text that arrives in pieces cut anywhere.

use super::ScopeKey;
use super::token::{self, LONGEST_LABEL, LONGEST_TEXT};
use crate::vault::ConversationKey;

/// Opens the tokens of a text, of every epoch of one scope. What is no token, or of another key, stays as it is.
///
/// It holds back only what can still become a token, at most 274 characters.
pub struct TokenOpener {
    scope: ConversationKey,
    /// From a bracket on: what can still become a token.
    held: String,
}

impl TokenOpener {
    /// An opener for the scope of this key.
    pub fn new(scope: ConversationKey) -> Self {
        TokenOpener {
            scope,
            held: String::new(),
        }
    }

    /// The next piece, as far as it is decided.
    pub fn push(&mut self, piece: &str) -> String {
        let mut opened = String::with_capacity(piece.len());
        for next in piece.chars() {
            if next == '[' || self.held.is_empty() {
                opened.push_str(&self.held);
                self.held.clear();
                if next != '[' {
                    opened.push(next);
                    continue;
                }
            }
            self.held.push(next);
            if next == ']' {
                match token::open(|epoch| ScopeKey::new(&self.scope, epoch), &self.held) {
                    Some(original) => opened.push_str(&original),
                    None => opened.push_str(&self.held),
                }
                self.held.clear();
            } else if !can_become_token(&self.held) {
                opened.push_str(&self.held);
                self.held.clear();
            }
        }
        opened
    }

    /// Ends the text: what was held back.
    pub fn finish(&mut self) -> String {
        std::mem::take(&mut self.held)
    }
}

/// `held` begins with a bracket.
fn can_become_token(held: &str) -> bool {
    let inner = held.get(1..).unwrap_or_default();
    let is_label = |text: &str| {
        text.len() <= LONGEST_LABEL
            && text
                .bytes()
                .all(|byte| byte.is_ascii_alphanumeric() || byte == b'_')
    };
    match inner.split_once('~') {
        None => is_label(inner),
        Some((label, text)) => {
            is_label(label)
                && text.len() <= LONGEST_TEXT
                && text
                    .bytes()
                    .all(|byte| byte.is_ascii_alphabetic() || (b'2'..=b'7').contains(&byte))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn make(key: [u8; 32], epoch: u8, original: &str) -> String {
        token::make(&ScopeKey::new(&key.into(), epoch), "EMAIL", original).expect("short enough")
    }

    #[test]
    fn tokens_open_in_pieces_of_every_size_and_all_else_stays() {
        let (one, two) = (
            make([7; 32], 0, "mette@mail.example.net"),
            make([7; 32], 9, "Ærø 5"),
        );
        let foreign = make([8; 32], 0, "ole@mail.example.net");
        let text = format!(
            "a {one}, [{two}] {} {foreign} [x [EMAIL~ [EMAIL~aa] [EMAIL_1] {}",
            one.to_uppercase(),
            two.get(..20).expect("long enough")
        );
        let expected = text
            .replace(&one, "mette@mail.example.net")
            .replace(&one.to_uppercase(), "mette@mail.example.net")
            .replace(&two, "Ærø 5");
        let characters: Vec<char> = text.chars().collect();
        for size in [1, 2, 3, 7, 64, characters.len()] {
            let mut opener = TokenOpener::new([7; 32].into());
            let mut opened = String::new();
            for piece in characters.chunks(size) {
                opened += &opener.push(&piece.iter().collect::<String>());
            }
            opened += &opener.finish();
            assert_eq!(opened, expected, "pieces of {size}");
        }
    }
}
