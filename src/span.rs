//! A half-open stretch of a text, in UTF-8 bytes.

use std::collections::BinaryHeap;

/// Where something stands: `start..end` in UTF-8 bytes, never reversed.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    start: usize,
    end: usize,
}

impl Span {
    /// The span between two byte positions, in whichever order they come.
    ///
    /// ```
    /// use privet::Span;
    /// assert_eq!(Span::new(5, 2), Span::new(2, 5));
    /// ```
    pub fn new(a: usize, b: usize) -> Self {
        Self {
            start: a.min(b),
            end: a.max(b),
        }
    }

    /// First byte.
    pub fn start(self) -> usize {
        self.start
    }

    /// First byte behind the span.
    pub fn end(self) -> usize {
        self.end
    }

    /// Length in bytes.
    pub fn len(self) -> usize {
        self.end - self.start
    }

    /// True for a span of no bytes.
    pub fn is_empty(self) -> bool {
        self.start == self.end
    }

    /// True where the two share at least one byte.
    pub fn overlaps(self, other: Self) -> bool {
        self.start < other.end && other.start < self.end
    }

    /// The smallest span that holds both.
    pub fn union(self, other: Self) -> Self {
        Self {
            start: self.start.min(other.start),
            end: self.end.max(other.end),
        }
    }

    /// The text of the span; empty when the span does not fit the text.
    pub fn of(self, text: &str) -> &str {
        text.get(self.start..self.end).unwrap_or_default()
    }
}

/// The indices of `spans` by where they start; of equal starts in the order given. Numbers are sorted, and not what
/// has the spans: each type that is sorted is code of its own.
pub fn in_order(spans: impl Iterator<Item = Span>) -> Vec<usize> {
    // A heap is a tenth of the code of a sort.
    let order: BinaryHeap<(usize, usize)> = spans
        .enumerate()
        .map(|(index, span)| (span.start(), index))
        .collect();
    let order = order.into_sorted_vec().into_iter();
    order.map(|(_, index)| index).collect()
}
