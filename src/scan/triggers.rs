//! The known phrases and literal prefixes that open a search. A phrase is known by
//! its longest word: "the", "our" and "it" begin many phrases, and stand everywhere.

use super::beginnings::{Beginnings, first_three, key_at, three_at};
use super::edges::{Behind, Edges, Gates};
use super::phrase::{SecondWord, read_word_before, rest_matches, words_of};
use super::text::{LONGEST_WORD, Text};
use super::words::{WordMap, hash_word};

/// Literal prefixes and phrases, each with values of type `T`.
pub struct Triggers<T> {
    prefixes: WordMap<Vec<(&'static str, T)>>,
    phrases: WordMap<Vec<KeyedPhrase<T>>>,
    beginnings: Beginnings,
    gates: Gates,
}

/// A phrase under the hash of its longest word.
struct KeyedPhrase<T> {
    /// Hashes of the words before the longest, the nearest first.
    before: Vec<u32>,
    /// Hashes of the words behind it.
    behind: Vec<u32>,
    /// What a glance at the neighbours must show.
    edges: Edges,
    value: T,
}

impl<T: Copy> Triggers<T> {
    /// No triggers yet.
    pub fn new() -> Self {
        Self {
            prefixes: WordMap::default(),
            phrases: WordMap::default(),
            beginnings: Beginnings::new(),
            gates: Gates::new(),
        }
    }

    /// Adds a prefix that counts only in exactly this case.
    pub fn insert_prefix(&mut self, prefix: &'static str, value: T) {
        let word = prefix.trim_start_matches(|c: char| !c.is_ascii_alphanumeric());
        debug_assert!(word.len() >= 3, "shorter prefixes are not found");
        self.beginnings.insert_prefix(word);
        let key = first_three(word);
        self.prefixes.entry(key).or_default().push((prefix, value));
    }

    /// Adds a phrase of one or more words, which counts in any case, with what must stand behind it.
    pub fn insert_phrase(&mut self, phrase: &'static str, then: Behind, value: T) {
        let words: Vec<&str> = words_of(phrase).collect();
        let longest = (0..words.len()).max_by_key(|&word| words.get(word).map(|word| word.len()));
        let Some((before, [word, behind @ ..])) =
            longest.and_then(|longest| words.split_at_checked(longest))
        else {
            return;
        };
        let edges = Edges::between(before, behind, then);
        for key in self.beginnings.insert_word(word) {
            self.gates.open(key, edges);
        }
        let hash = |word: &&str| hash_word(word.as_bytes());
        self.phrases
            .entry(hash(word))
            .or_default()
            .push(KeyedPhrase {
                edges,
                before: before.iter().rev().map(hash).collect(),
                behind: behind.iter().map(hash).collect(),
                value,
            });
    }

    /// Whether the word of this hash is the longest of a phrase.
    pub fn knows(&self, word: u32) -> bool {
        self.phrases.contains_key(&word)
    }

    /// How triggers begin.
    pub fn beginnings(&self) -> &Beginnings {
        &self.beginnings
    }

    /// Calls `found` with the start, the end and the value of every prefix whose
    /// first letter stands at `position`.
    pub fn prefixes_at(
        &self,
        text: Text<'_>,
        position: usize,
        mut found: impl FnMut(usize, usize, T),
    ) {
        if !self.beginnings.may_be_prefix(text, position) {
            return;
        }
        let known = self.prefixes.get(&three_at(text, position));
        for &(prefix, value) in known.into_iter().flatten() {
            let lead = prefix
                .bytes()
                .take_while(|byte| !byte.is_ascii_alphanumeric())
                .count();
            let start = position.saturating_sub(lead);
            if text.starts_with(start, prefix.as_bytes()) {
                found(start, start + prefix.len(), value);
            }
        }
    }

    /// Calls `found` with the end and the value of every phrase whose longest word
    /// is `start..end`.
    pub fn phrases_at(
        &self,
        text: Text<'_>,
        start: usize,
        end: usize,
        mut found: impl FnMut(usize, T),
    ) {
        if !self
            .gates
            .may_pass(key_at(text, start, end), text, start, end)
        {
            return;
        }
        let end = end.min(start + LONGEST_WORD);
        let Some(phrases) = self.phrases.get(&hash_word(text.bytes(start, end))) else {
            return;
        };
        let edges = Edges::around(text, start, end);
        let second = SecondWord::default();
        for phrase in phrases.iter().filter(|phrase| phrase.edges.fit(edges)) {
            if let Some(end) = rest_matches(&phrase.behind, text, end, &second)
                && follows(&phrase.before, text, start)
            {
                found(end, phrase.value);
            }
        }
    }
}

/// Whether the words stand before `start`, the nearest first.
fn follows(before: &[u32], text: Text<'_>, start: usize) -> bool {
    let first = before.iter().try_fold(start, |start, &expected| {
        let (hash, start) = read_word_before(text, start)?;
        (hash == expected).then_some(start)
    });
    first.is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_phrase_is_found_between_its_neighbours_however_they_are_written() {
        let mut triggers = Triggers::new();
        for (value, phrase, behind) in [
            (1, "their name is", Behind::Any),
            (2, "año nacido", Behind::Any),
            (3, "nacido él", Behind::Any),
            (4, "from", Behind::Sign),
            (5, "i'm from", Behind::Any),
        ] {
            triggers.insert_phrase(phrase, behind, value);
        }
        let rows: &[(&str, &str, &[i32])] = &[
            ("their name is Ann", "their", &[1]),
            ("THEIR, Name: is", "THEIR", &[1]),
            ("their own name is", "their", &[]),
            ("year año nacido", "nacido", &[2]),
            ("ano nacido", "nacido", &[2]),
            ("nacido el", "nacido", &[3]),
            ("nacido Él", "nacido", &[3]),
            ("nacido", "nacido", &[]),
            ("from Berlin", "from", &[]),
            ("from: Ann", "from", &[4]),
            ("**from** : Ann", "from", &[4]),
            ("I'm from Berlin", "from", &[5]),
            ("I'm from: Berlin", "from", &[4, 5]),
        ];
        for (text, word, expected) in rows {
            let start = text.find(word).expect("the row has the word");
            let mut found = Vec::new();
            triggers.phrases_at(Text::new(text), start, start + word.len(), |_, value| {
                found.push(value);
            });
            assert_eq!(found, *expected, "{text}");
        }
    }
}
