//! One pass over the bytes that stops only where something can begin: at a number,
//! at `@`, at `:`, and at a word that may be a known word or begin like a known
//! prefix. A word also begins behind the letter of an escape, as in the JSON text
//! `"a\\nkey"`.

use super::beginnings::{Beginnings, four_at};
use super::classes::{BLOCK, Classes, blocks};
use super::text::{Text, is_word};

/// A place where a finding may begin.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Anchor {
    /// First digit of a run of digits.
    Digit,
    /// `@`.
    At,
    /// `:`.
    Colon,
    /// First letter of a word that may be known; with the word's end.
    Word {
        /// Behind the last byte of the word.
        end: usize,
    },
}

/// Calls `visit` for every anchor of `text`, block by block, not in exact order.
pub fn visit_anchors(
    text: Text<'_>,
    beginnings: &Beginnings,
    mut visit: impl FnMut(Anchor, usize),
) {
    let mut carry = Carry::default();
    for (start, classes) in blocks(text) {
        let block = Block {
            text,
            start,
            classes,
        };
        block.visit(beginnings, &mut carry, &mut visit);
    }
}

/// What the last byte of the block before was.
#[derive(Default)]
struct Carry {
    word: u64,
    digit: u64,
    backslash: u64,
    escape: u64,
}

/// Bytes of the text, by class.
struct Block<'a> {
    text: Text<'a>,
    start: usize,
    classes: Classes,
}

impl Block<'_> {
    #[inline(always)]
    fn visit(
        &self,
        beginnings: &Beginnings,
        carry: &mut Carry,
        visit: &mut impl FnMut(Anchor, usize),
    ) {
        let classes = &self.classes;
        let word = classes.letter | classes.digit;
        let mut words = classes.letter & !((word << 1) | carry.word);
        if classes.backslash | carry.backslash | carry.escape != 0 {
            let escape = classes.letter & ((classes.backslash << 1) | carry.backslash);
            words |= classes.letter & ((escape << 1) | carry.escape);
            carry.backslash = classes.backslash >> (BLOCK - 1);
            carry.escape = escape >> (BLOCK - 1);
        }
        let mut digits = classes.digit & !((classes.digit << 1) | carry.digit);
        carry.word = word >> (BLOCK - 1);
        carry.digit = classes.digit >> (BLOCK - 1);
        while words != 0 {
            let bit = words.trailing_zeros();
            let position = self.start + bit as usize;
            let length = (!(word >> bit)).trailing_zeros();
            let end = if length + bit < BLOCK as u32 {
                position + length as usize
            } else {
                self.text.run_end(self.start + BLOCK, is_word)
            };
            let (bytes, next) = (four_at(self.text, position), self.text.at(end));
            if beginnings.may_begin(bytes, end - position, next) {
                visit(Anchor::Word { end }, position);
            }
            words &= words - 1;
        }
        while digits != 0 {
            visit(Anchor::Digit, self.start + digits.trailing_zeros() as usize);
            digits &= digits - 1;
        }
        let mut signs = classes.sign;
        while signs != 0 {
            let position = self.start + signs.trailing_zeros() as usize;
            let anchor = if self.text.at(position) == b'@' {
                Anchor::At
            } else {
                Anchor::Colon
            };
            visit(anchor, position);
            signs &= signs - 1;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn known(word: &str) -> Beginnings {
        let mut beginnings = Beginnings::new();
        beginnings.insert_word(word);
        beginnings
    }

    #[test]
    fn anchors_are_found_across_block_borders() {
        let text = "pin 0123456789 0 a@b.c x:y 12password 34 ssn";
        let beginnings = known("ssn");
        let mut anchors = Vec::new();
        visit_anchors(Text::new(text), &beginnings, |anchor, position| {
            anchors.push((position, anchor));
        });
        anchors.sort_by_key(|&(position, _)| position);
        assert_eq!(
            anchors,
            [
                (4, Anchor::Digit),
                (15, Anchor::Digit),
                (18, Anchor::At),
                (24, Anchor::Colon),
                (27, Anchor::Digit),
                (38, Anchor::Digit),
                (41, Anchor::Word { end: 44 }),
            ]
        );
    }

    #[test]
    fn a_word_begins_behind_an_escape_wherever_blocks_end() {
        let beginnings = known("ssn");
        for before in 0..140 {
            let text = format!("{}\\nssn", ".".repeat(before));
            let mut words = Vec::new();
            visit_anchors(Text::new(&text), &beginnings, |_, position| {
                words.push(position)
            });
            assert_eq!(words, [before + 2], "{text:?}");
        }
    }
}
