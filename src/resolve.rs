//! Step 3: overlapping candidates → disjoint findings.

use crate::scan::Candidate;
use crate::span::{Span, in_order};

/// Merges candidates that overlap, directly or through others, into one that covers
/// all of them and says what the one with the highest score says; of equal scores
/// the longer, then the one that came first.
///
/// The result is sorted by position and free of overlaps. Redacting the union is the
/// safe choice: a part left over can be the part that identifies.
pub fn resolve(candidates: Vec<Candidate>) -> Vec<Candidate> {
    let order = in_order(candidates.iter().map(|candidate| candidate.span));
    let mut candidates: Vec<_> = candidates.into_iter().map(Some).collect();
    let mut resolved: Vec<Candidate> = Vec::with_capacity(candidates.len());
    let mut strongest = Span::new(0, 0);
    let next = |index: usize| candidates.get_mut(index).and_then(Option::take);
    for candidate in order.into_iter().filter_map(next) {
        let Some(last) = resolved
            .last_mut()
            .filter(|last| last.span.overlaps(candidate.span))
        else {
            strongest = candidate.span;
            resolved.push(candidate);
            continue;
        };
        let union = last.span.union(candidate.span);
        let stronger = candidate
            .score
            .total_cmp(&last.score)
            .then(candidate.span.len().cmp(&strongest.len()));
        if stronger.is_gt() {
            strongest = candidate.span;
            *last = candidate;
        }
        last.span = union;
    }
    resolved
}

#[cfg(test)]
mod tests {
    use std::borrow::Cow;

    use super::*;

    fn candidate(start: usize, end: usize, entity: &'static str, score: f64) -> Candidate {
        Candidate {
            span: Span::new(start, end),
            entity: Cow::Borrowed(entity),
            recognizer: "test.row",
            score,
            reasons: Vec::new(),
        }
    }

    #[test]
    fn overlapping_candidates_become_their_union() {
        let rows = [
            (
                "apart",
                vec![(0, 2, "A", 0.5), (2, 4, "B", 0.5)],
                vec![(0, 2, "A"), (2, 4, "B")],
            ),
            (
                "the higher score names it",
                vec![(0, 4, "A", 0.5), (2, 6, "B", 0.9)],
                vec![(0, 6, "B")],
            ),
            (
                "contained",
                vec![(0, 9, "A", 0.5), (2, 6, "B", 0.9)],
                vec![(0, 9, "B")],
            ),
            (
                "a chain",
                vec![(0, 3, "A", 0.5), (2, 6, "B", 0.4), (5, 9, "C", 0.6)],
                vec![(0, 9, "C")],
            ),
            (
                "equal scores, the longer",
                vec![(0, 3, "A", 0.5), (1, 9, "B", 0.5)],
                vec![(0, 9, "B")],
            ),
            (
                "equal in all, the first",
                vec![(0, 3, "A", 0.5), (0, 3, "B", 0.5)],
                vec![(0, 3, "A")],
            ),
        ];
        for (name, input, expected) in rows {
            let input = input
                .into_iter()
                .map(|(s, e, entity, score)| candidate(s, e, entity, score));
            let resolved: Vec<_> = resolve(input.collect())
                .into_iter()
                .map(|c| (c.span.start(), c.span.end(), c.entity.into_owned()))
                .collect();
            let expected: Vec<_> = expected
                .into_iter()
                .map(|(s, e, n)| (s, e, n.to_owned()))
                .collect();
            assert_eq!(resolved, expected, "{name}");
        }
    }
}
