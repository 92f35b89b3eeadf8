//! One pass over text that arrives in pieces: tells placeholders from the text between them.
//!
//! The scanner takes one character at a time, so how the text is cut cannot matter. It holds back only what can still
//! become a placeholder, and never more than [`MAX_HELD`] characters.

use std::collections::VecDeque;

use super::Placeholder;
use super::grammar::{self, Found, Stop};
use super::labels::Labels;
use super::spelling::{IGNORABLE, MAX_ESCAPE, Speller, Unit, read_plain};

/// Most characters that are held back, until the next one decides.
pub const MAX_HELD: usize = 96;

/// Takes what the scanner tells apart, in order. All `raw` together are the text.
pub(crate) trait Receiver {
    fn text(&mut self, raw: char);
    fn placeholder(&mut self, raw: &str, placeholder: &Placeholder, suffix: &str);
}

/// The state between two characters.
#[derive(Default)]
pub(crate) struct Scanner {
    speller: Speller,
    held: VecDeque<Unit>,
    before: Option<char>,
    /// Units read by the grammar so far, repetition included.
    #[cfg(test)]
    pub steps: usize,
}

impl Scanner {
    /// Starts in the middle of a text, after this character.
    pub fn stand_after(&mut self, before: char) {
        self.pass(read_plain(before));
    }

    /// Takes the next character.
    pub fn push(&mut self, next: char, labels: &Labels, receiver: &mut impl Receiver) {
        let idle = self.held.is_empty() && self.speller.held() == 0;
        if idle && !matches!(next, '\\' | '&') {
            let read = read_plain(next);
            if !grammar::can_begin(read, self.before, labels) {
                self.pass(read);
                receiver.text(next);
                return;
            }
        }
        let mut units = Vec::new();
        self.speller.push(next, &mut units);
        for unit in units {
            self.held.push_back(unit);
            self.decide(false, labels, receiver);
        }
    }

    /// Ends the text; the scanner is then as new.
    pub fn finish(&mut self, labels: &Labels, receiver: &mut impl Receiver) {
        let mut units = Vec::new();
        self.speller.finish(&mut units);
        for unit in units {
            self.held.push_back(unit);
            self.decide(false, labels, receiver);
        }
        self.decide(true, labels, receiver);
        self.before = None;
    }

    /// Characters held back.
    pub fn held(&self) -> usize {
        let units = self.held.iter().map(|unit| unit.raw.chars().count());
        units.sum::<usize>() + self.speller.held()
    }

    fn decide(&mut self, ended: bool, labels: &Labels, receiver: &mut impl Receiver) {
        while !self.held.is_empty() {
            #[cfg(test)]
            {
                self.steps += self.held.len();
            }
            let units = self.held.make_contiguous();
            match grammar::read(units, self.before, ended, labels) {
                Ok(found) => self.give(&found, receiver),
                Err(Stop::More) if self.held() + MAX_ESCAPE <= MAX_HELD => return,
                Err(_) => self.release(1, receiver),
            }
        }
    }

    fn give(&mut self, found: &Found, receiver: &mut impl Receiver) {
        self.release(found.skip, receiver);
        if let Some(first) = self.held.front_mut() {
            let kept = first
                .raw
                .char_indices()
                .nth(found.lead)
                .map_or(0, |(at, _)| at);
            first.raw.drain(..kept).for_each(|raw| receiver.text(raw));
        }
        let mut raw = String::new();
        for unit in self.held.drain(..found.len.min(self.held.len())) {
            raw.push_str(&unit.raw);
            if unit.read != IGNORABLE {
                self.before = Some(unit.read);
            }
        }
        receiver.placeholder(&raw, &found.placeholder, &found.suffix);
    }

    fn release(&mut self, count: usize, receiver: &mut impl Receiver) {
        for _ in 0..count {
            let Some(unit) = self.held.pop_front() else {
                return;
            };
            self.pass(unit.read);
            unit.raw.chars().for_each(|raw| receiver.text(raw));
        }
    }

    /// Remembers what stands in front of the next character.
    fn pass(&mut self, read: char) {
        // `${EMAIL_1}` is a variable like `$EMAIL_1`.
        let variable = self.before == Some('$') && read == '{';
        if read != IGNORABLE && !variable {
            self.before = Some(read);
        }
    }
}
