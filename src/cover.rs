//! Stretches of a text, to ask of many spans whether one of the stretches reaches into them.

use crate::span::{Span, in_order};

/// Stretches, sorted. One question takes as long as finding a place in a sorted list.
pub struct Cover {
    starts: Vec<usize>,
    /// By stretch: the furthest end of it and all before.
    ends: Vec<usize>,
}

impl Cover {
    /// Any number of spans, in any order, overlapping or not.
    pub fn new(spans: impl Iterator<Item = Span>) -> Self {
        let spans: Vec<Span> = spans.filter(|span| !span.is_empty()).collect();
        let order = in_order(spans.iter().copied()).into_iter();
        let spans: Vec<Span> = order
            .filter_map(|index| spans.get(index).copied())
            .collect();
        let mut furthest = 0;
        Self {
            starts: spans.iter().map(|span| span.start()).collect(),
            ends: spans
                .iter()
                .map(|span| {
                    furthest = furthest.max(span.end());
                    furthest
                })
                .collect(),
        }
    }

    /// Whether any of them shares a byte with `span`.
    pub fn overlaps(&self, span: Span) -> bool {
        let before = self.starts.partition_point(|&start| start < span.end());
        let end = before.checked_sub(1).and_then(|last| self.ends.get(last));
        end.is_some_and(|&end| end > span.start()) && !span.is_empty()
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn it_answers_as_looking_at_every_stretch_does(
            spans in prop::collection::vec((0usize..60, 0usize..60), 0..8),
            asked in (0usize..60, 0usize..60),
        ) {
            let spans: Vec<Span> = spans.into_iter().map(|(a, b)| Span::new(a, b)).collect();
            let asked = Span::new(asked.0, asked.1);
            let any = spans.iter().any(|span| span.overlaps(asked) && !span.is_empty() && !asked.is_empty());
            prop_assert_eq!(Cover::new(spans.into_iter()).overlaps(asked), any);
        }
    }
}
