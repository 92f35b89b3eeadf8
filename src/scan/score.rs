//! From shape, check and context to one confidence score.

use std::borrow::Cow;

use super::candidate::{Candidate, Reason};
use super::cues::{Group, NearCue};
use crate::recognizers::{Check, Cue, Find, Match, Recognizer};

/// The candidate for what a row found, or nothing when too little speaks for it.
pub fn rate(
    recognizer: &'static Recognizer,
    cue_group: Option<Group>,
    counter_group: Option<Group>,
    found: &Match,
    near: &[NearCue],
) -> Option<Candidate> {
    let cue = nearest(near, cue_group);
    let mut reasons = Vec::new();
    let mut score = match (found.check, cue) {
        (Check::Impossible, _) | (Check::Mistyped, None) => return None,
        (Check::Mistyped, Some(_)) => {
            reasons.push(Reason::CheckFails);
            MISTYPED
        }
        (Check::Fits, _) => {
            reasons.push(Reason::CheckFits);
            recognizer.score
        }
        (Check::Plausible | Check::Doubtful, _) => {
            reasons.push(match recognizer.find {
                Find::After(..) => Reason::Follows,
                _ => Reason::Form,
            });
            if found.check == Check::Doubtful {
                recognizer.score * DOUBTFUL
            } else {
                recognizer.score
            }
        }
    };
    score *= found.weight;
    if found.weight < 1.0 {
        reasons.push(match recognizer.find {
            Find::Shapes(_) => Reason::Glued,
            _ => Reason::Unclear,
        });
    }
    match cue {
        None if matches!(recognizer.cue, Cue::Required(_)) => return None,
        None => {}
        Some(cue) => {
            let room = if found.check == Check::Mistyped {
                MISTYPED_ROOM
            } else {
                CUE_ROOM
            };
            score += (1.0 - score) * room * cue.weight();
            reasons.push(Reason::Cue {
                phrase: cue.phrase,
                distance: cue.distance,
                before: cue.before,
            });
        }
    }
    let counter = nearest(near, counter_group)
        .filter(|counter| counter.distance <= COUNTER_REACH && !counter.attached)
        .filter(|counter| cue.is_none_or(|cue| counter.distance < cue.distance));
    if let Some(counter) = counter {
        score *= COUNTERED;
        reasons.push(Reason::CounterCue(counter.phrase));
    }
    Some(Candidate {
        span: found.span,
        entity: Cow::Borrowed(found.entity.unwrap_or(recognizer.entity)),
        recognizer: recognizer.id,
        score: score.clamp(0.0, 1.0),
        reasons,
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
/// How much of what is missing to certainty a cue adds.
pub const CUE_ROOM: f64 = 0.75;
/// The same for a number whose check digit does not fit.
const MISTYPED_ROOM: f64 = 0.3;
/// What a counter cue leaves of a score.
const COUNTERED: f64 = 0.6;
/// How many words away a counter cue still counts.
const COUNTER_REACH: usize = 3;
