//! Texts in which no stand-in may stand already, to ask of many stand-ins at little cost.

use std::collections::HashSet;

use crate::restore::is_word;

/// Text in lower case, and its words.
#[derive(Default)]
pub struct Sent {
    text: String,
    words: HashSet<String>,
}

impl Sent {
    /// Adds a text. What stands across two texts does not count.
    pub fn add(&mut self, text: &str) {
        let text = text.to_ascii_lowercase();
        for word in words(&text) {
            if !self.words.contains(word) {
                self.words.insert(word.to_owned());
            }
        }
        self.text.push_str(&text);
        self.text.push('\n');
    }

    /// UTF-8 bytes that it holds.
    pub fn len(&self) -> usize {
        self.text.len()
    }

    /// Whether `stand_in` would be found in it; upper and lower case are the same.
    pub fn holds(&self, stand_in: &str) -> bool {
        let stand_in = stand_in.to_ascii_lowercase();
        // Most stand-ins have a word that is new, which spares the search.
        words(&stand_in).all(|word| self.words.contains(word)) && self.text.contains(&stand_in)
    }
}

fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c| !is_word(c)).filter(|word| !word.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_stand_in_is_held_where_it_stands_alone() {
        let mut sent = Sent::default();
        sent.add("Call +1 202 555 0123, or write to user-x7@Example.com");
        sent.add("[EMAIL~aaxk]");
        let rows = [
            ("+1 202 555 0123", true),
            ("User-X7@example.com", true),
            ("[email~AAXK]", true),
            ("+1 202 555 0124", false),
            ("0123 +1 202 555", false),
            ("user-x@example.com", false),
            ("example.com\n[email", true),
        ];
        for (stand_in, held) in rows {
            assert_eq!(sent.holds(stand_in), held, "{stand_in}");
        }
    }
}
