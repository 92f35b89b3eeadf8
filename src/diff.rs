//! The typed text and the draft side by side, for the preview.

use std::fmt;
use std::ops::Range;

use serde::Serialize;

/// A run of text: unchanged, or replaced by a finding's operator.
///
/// All `before` and `same` in a row are the typed text, all `after` and `same` the draft.
#[derive(Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(tag = "kind", rename_all = "lowercase")]
pub enum Segment<'a> {
    /// Stands in both.
    Same {
        /// The run; not empty.
        text: &'a str,
    },
    /// A finding.
    Changed {
        /// What was typed.
        before: &'a str,
        /// What stands in the draft; equal to `before` where the operator keeps it.
        after: &'a str,
        /// Index of the finding.
        finding: usize,
    },
}

/// The segments of `source`, from the spans of its findings (UTF-8 bytes) and their replacements, in order.
///
/// `None` if the spans are not sorted and disjoint, or not on character boundaries of `source`: a draft made from them
/// could hold an original.
pub fn segments<'a>(
    source: &'a str,
    replacements: impl IntoIterator<Item = (Range<usize>, &'a str)>,
) -> Option<Vec<Segment<'a>>> {
    let mut segments = Vec::new();
    let mut done = 0;
    for (finding, (span, after)) in replacements.into_iter().enumerate() {
        push_same(&mut segments, source.get(done..span.start)?);
        let before = source.get(span.clone())?;
        segments.push(Segment::Changed {
            before,
            after,
            finding,
        });
        done = span.end;
    }
    push_same(&mut segments, source.get(done..)?);
    Some(segments)
}

/// The typed text.
pub fn before(segments: &[Segment<'_>]) -> String {
    segments
        .iter()
        .map(|segment| match segment {
            Segment::Same { text } => text,
            Segment::Changed { before, .. } => before,
        })
        .copied()
        .collect()
}

/// The draft.
pub fn after(segments: &[Segment<'_>]) -> String {
    segments
        .iter()
        .map(|segment| match segment {
            Segment::Same { text } => text,
            Segment::Changed { after, .. } => after,
        })
        .copied()
        .collect()
}

fn push_same<'a>(segments: &mut Vec<Segment<'a>>, text: &'a str) {
    if !text.is_empty() {
        segments.push(Segment::Same { text });
    }
}

impl fmt::Debug for Segment<'_> {
    /// Lengths, not the text.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Segment::Same { text } => write!(f, "Same({} bytes)", text.len()),
            Segment::Changed {
                before,
                after,
                finding,
            } => {
                write!(
                    f,
                    "Changed({} to {} bytes, finding {finding})",
                    before.len(),
                    after.len()
                )
            }
        }
    }
}
