//! The best row of tags for a row of tokens (Viterbi 1967).

use super::weights::{Scores, TAGS};

/// A tag: what a token is part of. B begins a name, I goes on.
pub type Tag = u8;
/// No name.
pub const OUTSIDE: Tag = 0;

/// Whether a tag begins a name.
pub fn begins(tag: Tag) -> bool {
    tag % 2 == 1
}

/// What kind of name a tag is part of: 0 person, 1 place, 2 organisation, 3 address.
pub fn kind_of(tag: Tag) -> Option<usize> {
    usize::from(tag).checked_sub(1).map(|tag| tag / 2)
}

/// Whether `next` may follow `tag`.
pub fn may_follow(tag: Tag, next: Tag) -> bool {
    next == OUTSIDE || begins(next) || (tag != OUTSIDE && kind_of(tag) == kind_of(next))
}

/// Scores of one tag behind another; the first index is the earlier one.
#[derive(Clone)]
pub struct Transitions {
    rows: [Scores; TAGS],
}

impl Transitions {
    /// Scores by earlier and later tag. Forbids what [`may_follow`] does not allow.
    pub fn new(scores: &[[i16; TAGS]; TAGS]) -> Self {
        let mut rows = [[FORBIDDEN; 16]; TAGS];
        for (tag, (row, scores)) in (0..).zip(rows.iter_mut().zip(scores)) {
            for (next, (slot, &score)) in (0..).zip(row.iter_mut().zip(scores)) {
                if may_follow(tag, next) {
                    *slot = score;
                }
            }
        }
        Self { rows }
    }

    /// The score of `next` behind `tag`.
    pub fn score(&self, tag: Tag, next: Tag) -> i32 {
        let row = self.rows.get(usize::from(tag));
        row.and_then(|row| row.get(usize::from(next)))
            .map_or(0, |&score| i32::from(score))
    }
}

/// Tags a row of tokens, one token after another. Holds its memory for the next row.
#[derive(Default)]
pub struct Decoder {
    scores: Scores,
    best_before: Vec<[u8; 16]>,
}

impl Decoder {
    /// Begins a new row, behind a token outside of any name.
    pub fn start(&mut self) {
        self.scores = [FORBIDDEN; 16];
        if let Some(outside) = self.scores.first_mut() {
            *outside = 0;
        }
        self.best_before.clear();
    }

    /// Adds a token.
    pub fn push(&mut self, transitions: &Transitions, emission: &Scores) {
        let mut best = [i16::MIN; 16];
        let mut from = [0u8; 16];
        for (tag, (row, &score)) in (0..).zip(transitions.rows.iter().zip(&self.scores)) {
            for ((best, from), &transition) in best.iter_mut().zip(&mut from).zip(row) {
                let reached = score + transition;
                let better = reached > *best;
                *from = if better { tag } else { *from };
                *best = if better { reached } else { *best };
            }
        }
        let mut highest = i16::MIN;
        for (best, &emission) in best.iter_mut().zip(emission).take(TAGS) {
            *best = best.saturating_add(emission);
            highest = highest.max(*best);
        }
        // Scores stay small: only their differences count.
        for (score, &best) in self.scores.iter_mut().zip(&best) {
            *score = best.saturating_sub(highest).max(FORBIDDEN);
        }
        self.best_before.push(from);
    }

    /// The best tags, one a token, put behind `tags`. The row ends outside of any name.
    pub fn finish(&self, transitions: &Transitions, tags: &mut Vec<Tag>) {
        let first = tags.len();
        let last = (0..).zip(self.scores.iter().take(TAGS));
        let mut tag = last
            .map(|(tag, &score)| (i32::from(score) + transitions.score(tag, OUTSIDE), tag))
            .max_by_key(|&(score, tag)| (score, u8::MAX - tag))
            .map_or(OUTSIDE, |(_, tag)| tag);
        for from in self.best_before.iter().rev() {
            tags.push(tag);
            tag = from.get(usize::from(tag)).copied().unwrap_or(OUTSIDE);
        }
        if let Some(row) = tags.get_mut(first..) {
            row.reverse();
        }
    }
}

/// Less than any row of tags can score.
const FORBIDDEN: i16 = -8000;
