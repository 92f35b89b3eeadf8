//! From shape, check and context to one confidence score.

use std::borrow::Cow;

use super::candidate::{Candidate, Reason};
use super::cues::{Group, NearCue};
use super::surroundings::Surroundings;
use crate::recognizers::{Check, Cue, Find, Match, Recognizer};

/// The candidate for what a row found, or nothing when too little speaks for it. What stands around it is asked for only
/// where no word decides.
pub fn rate(
    recognizer: &'static Recognizer,
    (cue_group, counter_group): (Option<Group>, Option<Group>),
    found: &Match,
    near: &[NearCue],
    around: impl FnOnce() -> Surroundings,
) -> Option<Candidate> {
    let cue = nearest(near, cue_group);
    let counter = nearest(near, counter_group)
        .filter(|counter| counter.distance <= COUNTER_REACH && !counter.attached);
    let named_before = |cue: &&NearCue| {
        // "Order 12345678 kom": what stands before a number names it, not what comes after.
        cue.before || counter.is_none_or(|counter| !counter.before)
    };
    let cue = cue.filter(named_before);
    let counter = counter.filter(|counter| {
        // Nearer than the cue, and no word of it: "taxpayer reference".
        cue.is_none_or(|cue| {
            let named = cue.before && cue.distance <= NAMES_IT && !counter.before;
            counter.distance < cue.distance && !cue.covers(counter) && !named
        })
    });
    let (mut score, reason) = check_score(recognizer, found.check, cue)?;
    let mut reasons = vec![reason];
    score *= found.weight;
    if found.weight < 1.0 {
        reasons.push(match recognizer.find {
            Find::Shapes(_) => Reason::Glued,
            _ => Reason::Unclear,
        });
    }
    if let Some(cue) = cue {
        let mistyped = found.check == Check::Mistyped;
        let room = if mistyped { MISTYPED_ROOM } else { CUE_ROOM };
        score = raised(score, room * cue.weight());
        reasons.push(Reason::Cue {
            phrase: cue.phrase,
            distance: cue.distance,
            before: cue.before,
        });
    } else if matches!(recognizer.cue, Cue::Required(_)) {
        return None;
    }
    if let Some(counter) = counter {
        score *= COUNTERED;
        reasons.push(Reason::CounterCue(counter.phrase));
    } else if cue.is_none() && matches!(recognizer.cue, Cue::Raises(_)) {
        match around() {
            Surroundings::Technical => {
                score *= TECHNICAL;
                reasons.push(Reason::Technical);
            }
            Surroundings::Answer if found.check == Check::Fits && score < ENOUGH => {
                score = raised(score, ANSWER);
            }
            Surroundings::Answer | Surroundings::Prose => {}
        }
    }
    if found.check == Check::Example {
        score = score.min(EXAMPLE);
    }
    Some(Candidate {
        span: found.span,
        entity: Cow::Borrowed(found.entity.unwrap_or(recognizer.entity)),
        recognizer: recognizer.id,
        score: score.clamp(0.0, 1.0),
        reasons,
    })
}

/// The score of the letters and digits themselves, and what it rests on.
fn check_score(
    recognizer: &Recognizer,
    check: Check,
    cue: Option<&NearCue>,
) -> Option<(f64, Reason)> {
    let form = match recognizer.find {
        Find::After(..) | Find::Labelled(..) => Reason::Follows,
        _ => Reason::Form,
    };
    Some(match check {
        Check::Impossible => return None,
        Check::Mistyped => cue.map(|_| (MISTYPED, Reason::CheckFails))?,
        Check::Fits => (recognizer.score, Reason::CheckFits),
        Check::Plausible => (recognizer.score, form),
        Check::Doubtful => (recognizer.score * DOUBTFUL, form),
        Check::Example => (recognizer.score, Reason::Example),
    })
}

/// A score raised by a share of what is missing to certainty.
pub fn raised(score: f64, share: f64) -> f64 {
    score + (1.0 - score) * share
}

/// The cue of a group that counts most.
fn nearest(near: &[NearCue], group: Option<Group>) -> Option<&NearCue> {
    let group = group?;
    near.iter().filter(|cue| cue.group == group).max_by(|a, b| {
        a.weight()
            .total_cmp(&b.weight())
            .then(b.distance.cmp(&a.distance))
    })
}

/// Score of a number whose check digit does not fit, beside a cue.
const MISTYPED: f64 = 0.45;
/// What a doubtful check leaves of a score.
const DOUBTFUL: f64 = 0.5;
/// Highest score of a value known from examples and tests.
const EXAMPLE: f64 = 0.6;
/// What code and data around it leave of a score.
const TECHNICAL: f64 = 0.7;
/// How much of what is missing to certainty a line of its own adds to a number whose check digit fits.
const ANSWER: f64 = 0.25;
/// A higher score needs no such help.
const ENOUGH: f64 = 0.5;
/// How much of what is missing to certainty a cue adds.
pub const CUE_ROOM: f64 = 0.75;
/// The same for a number whose check digit does not fit.
const MISTYPED_ROOM: f64 = 0.3;
/// What a counter cue leaves of a score.
const COUNTERED: f64 = 0.6;
/// So many words before a number a cue names it, whatever comes after.
const NAMES_IT: usize = 2;
/// How many words away a counter cue still counts.
const COUNTER_REACH: usize = 3;
