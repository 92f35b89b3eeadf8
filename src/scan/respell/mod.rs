//! Numbers written in a way that no shape reads: in words, with letters that look
//! like digits, or with their digits scattered. Each reader writes the number
//! plainly; the recognizers then read that, between the words that stand around it.
//!
//! To add a way of writing, add a reader and call it in `Pass`.

mod scattered;
mod slips;
mod spoken;

pub use scattered::{FEWEST as FEWEST_SCATTERED, scattered};
pub use slips::slips;
pub use spoken::{Spoken, trigger_words};

use super::candidate::{Candidate, Reason};
use super::text::Text;
use crate::Span;

/// A number, plainly written.
#[derive(Default)]
pub struct Respelled {
    /// Digits, and a leading `+`.
    plain: String,
    /// For each byte of `plain`, what stands for it in the text.
    sources: Vec<Span>,
    /// Whether it is too deliberate to be anything but a number to reach or to pay.
    pub spoken: bool,
    /// Whether only a cue can tell it from ordinary figures.
    pub needs_cue: bool,
}

impl Respelled {
    /// Adds a digit or `+`, for which `source` stands.
    pub fn push(&mut self, digit: char, source: Span) {
        self.plain.push(digit);
        self.sources.push(source);
    }

    /// How many digits it has.
    pub fn len(&self) -> usize {
        self.plain.len()
    }

    /// The number.
    pub fn plain(&self) -> &str {
        &self.plain
    }

    /// What stands for it in the text.
    pub fn span(&self) -> Span {
        let edge = |span: Option<&Span>| span.copied().unwrap_or_default();
        edge(self.sources.first()).union(edge(self.sources.last()))
    }

    /// The number between the text around it.
    pub fn rewrite<'a>(&'a self, text: Text<'a>) -> Rewritten<'a> {
        let span = self.span();
        let head =
            text.whole_characters(Span::new(span.start().saturating_sub(HEAD), span.start()));
        let end = (span.end() + TAIL).min(text.len());
        let tail = text.whole_characters(Span::new(span.end(), end));
        Rewritten {
            before: text.slice(head),
            text: [
                &joined_letters(text.slice(head)),
                &self.plain,
                text.slice(tail),
            ]
            .concat(),
            head,
            number: self,
        }
    }
}

/// "c p r: " as "  cpr: ", of the same length: who sets digits apart does so to the word before them, too.
fn joined_letters(head: &str) -> String {
    let mut joined = String::with_capacity(head.len());
    let mut run = None;
    for (index, word) in head.split(' ').enumerate() {
        let letter = matches!(word.as_bytes(), [letter] | [letter, b':' | b'.' | b','] if letter.is_ascii_alphabetic());
        match run.filter(|_| letter) {
            Some(start) => joined.insert(start, ' '),
            None => {
                joined.extend((index > 0).then_some(' '));
                run = Some(joined.len());
            }
        }
        run = run.filter(|_| letter && word.len() == 1);
        joined.push_str(word);
    }
    joined
}

/// A number plainly written, between the text around it.
pub struct Rewritten<'a> {
    /// The text.
    pub text: String,
    /// What stands before the number, as it was written, and where.
    before: &'a str,
    head: Span,
    number: &'a Respelled,
}

impl Rewritten<'_> {
    /// Where the first digit stands.
    pub fn digit(&self) -> usize {
        self.head.len() + usize::from(self.number.plain.starts_with('+'))
    }

    /// The candidate at its place in the original text; nothing when it is not about
    /// the number or too little speaks for it.
    pub fn place(&self, mut candidate: Candidate) -> Option<Candidate> {
        let (start, end) = (self.head.len(), self.head.len() + self.number.len());
        let span = candidate.span;
        let source = |position: usize| self.number.sources.get(position - start).copied();
        let cued = |reason: &Reason| matches!(reason, Reason::Cue { .. });
        let has_cue = candidate.reasons.iter().any(cued);
        let checked = |reason: &Reason| matches!(reason, Reason::CheckFits | Reason::Example);
        let fits = candidate.reasons.iter().any(checked);
        let phone = candidate.entity == "PHONE_NUMBER";
        let spoken_phone = self.number.spoken && phone;
        let whole = span.end() == end;
        let trusted = has_cue || spoken_phone || (fits && !self.number.needs_cue && whole);
        if !trusted || span.end() > end || span.end() <= start {
            return None;
        }
        let first = if span.start() < start {
            // Letters before the number, perhaps joined: as many signs back as there are now.
            let lead = self.text.bytes().take(start).skip(span.start());
            let signs = lead.filter(|&byte| byte != b' ').count();
            let written = self.before.bytes().enumerate().rev();
            let first = written
                .filter(|&(_, byte)| byte != b' ')
                .nth(signs.checked_sub(1)?);
            self.head.start() + first?.0
        } else {
            source(span.start())?.start()
        };
        let last = source(span.end() - 1)?;
        candidate.span = Span::new(first, last.end());
        candidate.score = if spoken_phone {
            super::score::raised(candidate.score, SPOKEN_ROOM)
        } else {
            candidate.score * LESS_CLEAR
        };
        candidate.reasons.push(Reason::Respelled);
        Some(candidate)
    }
}

/// Bytes of text before and behind the number that can hold cues.
const HEAD: usize = 96;
const TAIL: usize = 64;
/// What an unusual way of writing leaves of a score.
const LESS_CLEAR: f64 = 0.85;
/// How much of what is missing to certainty it adds that a number to dial is spelled
/// out digit by digit.
const SPOKEN_ROOM: f64 = 0.5;
