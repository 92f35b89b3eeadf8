//! A glance at the neighbours of a word. "This" is part of the phrase "this is" and stands everywhere: what is not
//! followed by an "i" is passed by without looking the word up.

use super::phrase::MOST_SEPARATORS;
use super::text::{Text, is_word};

/// What must stand behind a phrase for its reader to find anything.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Behind {
    /// Anything.
    Any,
    /// The sign of a label, `:`, `=` or `|`; spaces, quotes and marks of emphasis may stand before it.
    Sign,
}

/// What stands on either side of a word.
#[derive(Clone, Copy)]
pub struct Edges {
    /// The last letter of the word before; 0 for any.
    last: u8,
    /// The first letter of the word behind, or [`SIGN`]; 0 for any.
    first: u8,
    /// Whether the sign of a label stands behind, too.
    sign: bool,
}

impl Edges {
    /// Around the word of a phrase that has the words `before` before it and `behind` behind it.
    pub fn between(before: &[&str], behind: &[&str], then: Behind) -> Self {
        let last = before.last().and_then(|word| word.bytes().last());
        let first = behind.first().and_then(|word| word.bytes().next());
        let end = if then == Behind::Sign { SIGN } else { 0 };
        Self {
            last: last.map_or(0, plain),
            first: first.map_or(end, plain),
            sign: false,
        }
    }

    /// Around `start..end` in a text.
    pub fn around(text: Text<'_>, start: usize, end: usize) -> Self {
        Self {
            last: last_before(text, start),
            first: first_behind(text, end),
            sign: has_sign(text, end),
        }
    }

    /// Whether the phrase of these edges may stand where `there` was seen.
    pub fn fit(self, there: Self) -> bool {
        let fits = |expected: u8, seen: u8| expected == 0 || seen == 0 || expected == seen;
        fits(self.last, there.last)
            && (fits(self.first, there.first) || self.first == SIGN && there.sign)
    }
}

/// The edges of all phrases, by a key of their word: sometimes wide open, never wrongly closed.
pub struct Gates(Box<[(u16, u16); GATES]>);

impl Gates {
    /// Lets nothing through.
    pub fn new() -> Self {
        Self(Box::new([(0, 0); GATES]))
    }

    /// Lets the word of `key` through between such edges.
    pub fn open(&mut self, key: u32, edges: Edges) {
        if let Some((before, behind)) = self.0.get_mut(slot(key)) {
            *before |= kinds(edges.last);
            *behind |= kinds(edges.first);
        }
    }

    /// False where no phrase can stand around the word of `key`, which is `start..end`.
    #[inline(always)]
    pub fn may_pass(&self, key: u32, text: Text<'_>, start: usize, end: usize) -> bool {
        let (before, behind) = self.0.get(slot(key)).copied().unwrap_or_default();
        let follows = behind == EVERY
            || behind & kinds(first_behind(text, end)) != 0
            || behind & SIGNS != 0 && has_sign(text, end);
        follows && (before == EVERY || before & kinds(last_before(text, start)) != 0)
    }
}

/// A bit for the kind of letter.
fn kinds(letter: u8) -> u16 {
    match letter {
        0 => EVERY,
        SIGN => SIGNS,
        letter => 1 << ((letter & 31) % 15),
    }
}

#[inline(always)]
fn slot(key: u32) -> usize {
    // Fibonacci hashing: the golden ratio of 2^32.
    (key.wrapping_mul(0x9e37_79b1) >> (u32::BITS - GATES.trailing_zeros())) as usize % GATES
}

/// A letter in lower case, 0 for a byte of another character: that may be the letter with an accent.
fn plain(byte: u8) -> u8 {
    if byte.is_ascii() {
        byte.to_ascii_lowercase()
    } else {
        0
    }
}

/// The last letter of the word before `start`, where it stands near enough for a phrase.
fn last_before(text: Text<'_>, start: usize) -> u8 {
    let near = |gap: usize| text.before(start.saturating_sub(gap));
    let gap = (0..MOST_SEPARATORS).find(|&gap| is_word(near(gap)));
    plain(near(gap.unwrap_or(MOST_SEPARATORS)))
}

/// The first letter of the word behind `end`, where it stands near enough for a phrase.
fn first_behind(text: Text<'_>, end: usize) -> u8 {
    let near = |gap: usize| text.at(end + gap);
    let gap = (0..MOST_SEPARATORS).find(|&gap| is_word(near(gap)));
    plain(near(gap.unwrap_or(MOST_SEPARATORS)))
}

fn has_sign(text: Text<'_>, end: usize) -> bool {
    let sign = text.run_end_within(end, 3, |byte| b" \"'*_)".contains(&byte));
    b":=|".contains(&text.at(sign))
}

/// Stands for the sign of a label among the letters.
const SIGN: u8 = b':';
/// Any kind of letter, and the sign.
const EVERY: u16 = u16::MAX;
const SIGNS: u16 = 1 << 15;
const GATES: usize = 1 << 14;
