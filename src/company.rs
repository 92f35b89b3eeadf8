//! Between scan and resolve: personal data that stands together makes each other more likely.

use crate::scan::{Candidate, Reason, raised};
use crate::span::{Span, in_order};

/// Raises what is not sure by itself where two other kinds of personal data are sure nearby: a name, a street and a date
/// of birth are somebody's, and so is an age right behind a name. What a word or the surroundings speak against stays as it is.
///
/// `is_personal` tells of an entity whether it is about a person at all, which secrets and machines are not.
pub fn raise_by_company(candidates: &mut [Candidate], is_personal: impl Fn(&str) -> bool) {
    if !candidates.iter().any(is_unsure) {
        return;
    }
    let sure: Vec<(Span, String)> = in_order(candidates.iter().map(|candidate| candidate.span))
        .into_iter()
        .filter_map(|index| candidates.get(index))
        .filter(|candidate| candidate.score >= SURE && is_personal(&candidate.entity))
        .map(|candidate| (candidate.span, candidate.entity.to_string()))
        .collect();
    for candidate in candidates {
        if is_unsure(candidate)
            && is_personal(&candidate.entity)
            && has_company(&sure, candidate.span, &candidate.entity)
        {
            candidate.score = raised(candidate.score, SHARE);
            candidate.reasons.push(Reason::Company);
        }
    }
}

fn is_unsure(candidate: &Candidate) -> bool {
    (LEAST..SURE).contains(&candidate.score)
        && !candidate.reasons.iter().any(|reason| {
            matches!(
                reason,
                Reason::CounterCue(_) | Reason::Technical | Reason::Glued | Reason::Example
            )
        })
}

/// Whether two kinds other than `entity` are among the nearest that are sure, or the name that an age belongs to.
fn has_company(sure: &[(Span, String)], span: Span, entity: &str) -> bool {
    let from = sure.partition_point(|(other, _)| other.start() + REACH < span.start());
    let mut first = None;
    sure.iter()
        .skip(from)
        .take(MOST_NEIGHBOURS)
        .take_while(|(other, _)| other.start() < span.end() + REACH)
        .filter(|(other, kind)| kind != entity && !other.overlaps(span))
        .any(|(other, kind)| {
            // "Anna Berg (71 ans)".
            let gap = span.start().saturating_sub(other.end());
            let named = entity == "AGE" && kind == "PERSON" && (1..=2).contains(&gap);
            named || *first.get_or_insert(kind) != kind
        })
}

/// From which score on something is sure enough to speak for its neighbours.
const SURE: f64 = 0.6;
/// Less likely than this, and company does not help.
const LEAST: f64 = 0.35;
/// How much of what is missing to certainty company adds.
const SHARE: f64 = 0.3;
/// Bytes on either side.
const REACH: usize = 240;
/// So many are looked at, so that the cost stays linear.
const MOST_NEIGHBOURS: usize = 16;

#[cfg(test)]
mod tests {
    use std::borrow::Cow;

    use super::*;

    #[test]
    fn two_other_kinds_nearby_raise_what_is_unsure() {
        let rows = [
            ("alone", vec![], false),
            ("one other kind", vec![("PERSON", 20, 0.9)], false),
            (
                "two other kinds",
                vec![("PERSON", 20, 0.9), ("DATE_OF_BIRTH", 60, 0.9)],
                true,
            ),
            (
                "twice the same",
                vec![("PERSON", 20, 0.9), ("PERSON", 60, 0.9)],
                false,
            ),
            (
                "unsure ones",
                vec![("PERSON", 20, 0.4), ("DATE_OF_BIRTH", 60, 0.9)],
                false,
            ),
            (
                "far away",
                vec![("PERSON", 2000, 0.9), ("DATE_OF_BIRTH", 60, 0.9)],
                false,
            ),
            (
                "not personal",
                vec![("URL", 20, 0.9), ("DATE_OF_BIRTH", 60, 0.9)],
                false,
            ),
        ];
        for (name, company, is_raised) in rows {
            let mut candidates = vec![candidate("STREET_ADDRESS", 100, 0.4)];
            candidates.extend(
                company
                    .iter()
                    .map(|&(entity, at, score)| candidate(entity, at, score)),
            );
            raise_by_company(&mut candidates, |entity| entity != "URL");
            let score = candidates.first().map(|candidate| candidate.score);
            assert_eq!(score > Some(0.4), is_raised, "{name}");
        }
    }

    fn candidate(entity: &'static str, at: usize, score: f64) -> Candidate {
        Candidate {
            span: Span::new(at, at + 10),
            entity: Cow::Borrowed(entity),
            recognizer: "test.row",
            score,
            reasons: Vec::new(),
        }
    }
}
