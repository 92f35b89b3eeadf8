//! From positions in the folded text back to the original.

use crate::Span;

/// The places where folding changed the text, in order.
#[derive(Default)]
pub struct OffsetMap {
    edits: Vec<Edit>,
}

struct Edit {
    folded: Span,
    original: Span,
}

impl OffsetMap {
    /// Notes that `original` became `folded`. Calls come in text order.
    pub fn push(&mut self, folded: Span, original: Span) {
        self.edits.push(Edit { folded, original });
    }

    /// Gives characters dropped at `folded` to the character before them: a mark that
    /// sits on it follows. Such a mark is pushed as an edit of that character.
    pub fn join(&mut self, folded: usize) {
        while self.edits.last().is_some_and(|edit| {
            edit.folded.is_empty() && edit.folded.start() == folded && folded > 0
        }) {
            self.edits.pop();
        }
    }

    /// The original of a folded span: from its first character to its last.
    pub fn to_original(&self, span: Span) -> Span {
        if self.edits.is_empty() || span.is_empty() {
            return span;
        }
        let start = self.original_start(span.start());
        Span::new(start, self.original_end(span.end()).max(start))
    }

    fn original_start(&self, folded: usize) -> usize {
        // Characters dropped right before the span are not part of it.
        let passed = self.edits.partition_point(|edit| {
            edit.folded.start() < folded
                || (edit.folded.is_empty() && edit.folded.start() == folded)
        });
        self.behind(passed, folded)
    }

    fn original_end(&self, folded: usize) -> usize {
        let passed = self
            .edits
            .partition_point(|edit| edit.folded.start() < folded);
        self.behind(passed, folded)
    }

    /// `folded` after the first `passed` edits.
    fn behind(&self, passed: usize, folded: usize) -> usize {
        match passed.checked_sub(1).and_then(|last| self.edits.get(last)) {
            None => folded,
            Some(edit) => edit.original.end() + folded.saturating_sub(edit.folded.end()),
        }
    }
}
