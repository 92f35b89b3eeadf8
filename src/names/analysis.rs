//! A stretch of text as the model sees it: tokens, words, phrases, and what the whole
//! stretch shows. Training uses this very code.

use super::lists::{LANGUAGE, Lists, OPENS};
use super::tokens::{Token, TokenKind, tokenize};
use super::words::{Shape, Spelling, Word, read_word};

/// A stretch of text, analysed. Holds its memory for the next one.
#[derive(Default)]
pub struct Analysis {
    /// Its tokens, in order.
    pub tokens: Vec<Token>,
    /// The word of each token.
    pub words: Vec<Word>,
    /// The number of each token's word among the different words, from 0.
    pub numbers: Vec<u32>,
    /// Phrases of the lists that each token is part of; 0 is none.
    pub phrases: Vec<u32>,
    /// Whether the text has capitals: 0 none, 1 as usual, 2 many, 3 nearly everywhere.
    pub case: u32,
    /// The language that most common words are of; 0 is unknown.
    pub language: u32,
    different: Different,
}

/// The different words so far, found by a hash of their bytes.
#[derive(Default)]
struct Different {
    /// Open addressing: number + 1, or 0.
    table: Vec<u32>,
    keys: Vec<u64>,
    words: Vec<Word>,
}

impl Analysis {
    /// Analyses `text` from byte `start` on, as far as one stretch goes, and gives the
    /// position behind it. Calls `added` for every word that was not there before; when
    /// it is called with number 0, all words before are forgotten.
    pub fn read(
        &mut self,
        text: &str,
        start: usize,
        lists: &Lists,
        mut added: impl FnMut(usize, &Word, &Spelling),
    ) -> usize {
        self.tokens.clear();
        self.words.clear();
        self.numbers.clear();
        let end = tokenize(text, start, STRETCH, &mut self.tokens);
        self.different.make_room(self.tokens.len());
        for token in &self.tokens {
            let spelled = token.span().of(text);
            let key = key(spelled.as_bytes(), token.kind);
            let number = self.different.find(key).unwrap_or_else(|| {
                let (word, spelling) = read_word(spelled, token.kind, lists);
                let number = self.different.add(key, word);
                added(number, &word, &spelling);
                number
            });
            let word = self.different.words.get(number).copied();
            self.words.push(word.unwrap_or_default());
            self.numbers.push(u32::try_from(number).unwrap_or(0));
        }
        self.mark_phrases(lists);
        self.judge_whole();
        end
    }

    /// The word `offset` tokens behind token `index`; a line end outside.
    pub fn word(&self, index: usize, offset: isize) -> Word {
        let word = index
            .checked_add_signed(offset)
            .and_then(|index| self.words.get(index));
        word.copied().unwrap_or(OUTSIDE)
    }

    /// Whether token `index` ends a line, or it and its neighbours are common words or
    /// signs: never part of a name, and not worth a look.
    pub fn is_plain(&self, index: usize) -> bool {
        self.word(index, 0).shape == Shape::Line
            || (-1..=1).all(|offset| is_plain(&self.word(index, offset)))
    }

    fn mark_phrases(&mut self, lists: &Lists) {
        self.phrases.clear();
        self.phrases.resize(self.tokens.len(), 0);
        for first in 0..self.words.len() {
            if self.word(first, 0).lists & OPENS == 0 {
                continue;
            }
            let mut ids = [0; LONGEST_PHRASE];
            let follow = self.words.iter().skip(first);
            let known = ids
                .iter_mut()
                .zip(follow.take_while(|word| word.shape != Shape::Line))
                .map(|(slot, word)| *slot = word.id)
                .count();
            for length in (2..=known).rev() {
                let phrase = ids.get(..length).unwrap_or_default();
                let found = lists.of_phrase(phrase) & !(LANGUAGE | OPENS);
                if found == 0 {
                    continue;
                }
                let slots = self.phrases.iter_mut().skip(first).take(length);
                for (offset, slot) in slots.enumerate() {
                    *slot = u32::from(found) | if offset == 0 { 1 << 12 } else { 1 << 13 };
                }
                break;
            }
        }
    }

    fn judge_whole(&mut self) {
        let (mut words, mut capitals) = (0, 0);
        let mut votes = [0u32; 16];
        for word in &self.words {
            if word.shape.is_word() {
                words += 1;
                capitals += u32::from(word.shape.is_capital());
            }
            if let Some(vote) = votes.get_mut(usize::from(word.lists >> 12)) {
                *vote += 1;
            }
        }
        self.case = match (capitals * 10).checked_div(words) {
            _ if capitals == 0 => 0,
            Some(0..4) | None => 1,
            Some(4..8) => 2,
            Some(_) => 3,
        };
        let counted = (0..).zip(votes).skip(1).filter(|&(_, votes)| votes > 0);
        self.language = counted
            .max_by_key(|&(language, votes)| (votes, u32::MAX - language))
            .map_or(0, |(language, _)| language);
    }
}

fn is_plain(word: &Word) -> bool {
    match word.shape {
        Shape::Lower => word.lists & LANGUAGE != 0 && word.lists & !LANGUAGE == 0,
        Shape::Line | Shape::Comma | Shape::Stop | Shape::Colon | Shape::Quote | Shape::Sign => {
            true
        }
        _ => false,
    }
}

impl Different {
    /// Forgets everything when there may be no room for `more` words.
    fn make_room(&mut self, more: usize) {
        let wanted = ((self.words.len() + more) * 2).next_power_of_two().max(64);
        if wanted > self.table.len() {
            if self.words.len() > MOST_DIFFERENT {
                self.words.clear();
                self.keys.clear();
            }
            let room = ((self.words.len() + more) * 2).next_power_of_two();
            self.table.clear();
            self.table.resize(room.max(64), 0);
            for (number, key) in (1..).zip(&self.keys) {
                insert(&mut self.table, *key, number);
            }
        }
    }

    fn find(&self, key: u64) -> Option<usize> {
        let mask = self.table.len().wrapping_sub(1);
        let mut at = slot(key) & mask;
        loop {
            let number = self.table.get(at)?.checked_sub(1)? as usize;
            if self.keys.get(number) == Some(&key) {
                return Some(number);
            }
            at = (at + 1) & mask;
        }
    }

    fn add(&mut self, key: u64, word: Word) -> usize {
        let number = self.words.len();
        self.words.push(word);
        self.keys.push(key);
        insert(
            &mut self.table,
            key,
            u32::try_from(number + 1).unwrap_or(u32::MAX),
        );
        number
    }
}

fn insert(table: &mut [u32], key: u64, number: u32) {
    let mask = table.len().wrapping_sub(1);
    let mut at = slot(key) & mask;
    while let Some(slot) = table.get_mut(at) {
        if *slot == 0 {
            *slot = number;
            return;
        }
        at = (at + 1) & mask;
    }
}

#[allow(clippy::cast_possible_truncation)]
fn slot(key: u64) -> usize {
    (key >> 32) as usize
}

/// A hash of all bytes of a token, eight at a time.
fn key(bytes: &[u8], kind: TokenKind) -> u64 {
    let mix = |hash: u64, value: u64| {
        (hash ^ value)
            .wrapping_mul(0x9e37_79b9_7f4a_7c15)
            .rotate_left(29)
    };
    let mut hash = kind as u64 ^ ((bytes.len() as u64) << 8);
    let (chunks, rest) = bytes.as_chunks::<8>();
    for chunk in chunks {
        hash = mix(hash, u64::from_le_bytes(*chunk));
    }
    let mut last = 0;
    for &byte in rest {
        last = (last << 8) | u64::from(byte);
    }
    mix(hash, last).wrapping_mul(0x9e37_79b9_7f4a_7c15)
}

const OUTSIDE: Word = Word {
    id: 0,
    shape: Shape::Line,
    lists: 0,
};
/// Tokens of a stretch, unless its last line is longer.
const STRETCH: usize = 1024;
/// Different words after which the oldest are forgotten.
const MOST_DIFFERENT: usize = 8192;
const LONGEST_PHRASE: usize = 3;
