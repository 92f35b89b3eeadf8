//! Candidates of recognizers outside of the core.

use std::borrow::Cow;

use crate::scan::{Candidate, Reason};
use crate::{Error, Policy, Span};

/// What a recognizer outside of the core found; see [`crate::Conversation::draft_with`].
#[derive(Clone)]
pub struct Recognized {
    /// Name of an entity that table or policy knows.
    pub entity: String,
    /// Where, in UTF-8 bytes of the text.
    pub span: Span,
    /// Confidence score, `0.0..=1.0`.
    pub score: f64,
}

impl Recognized {
    /// The candidate for `text`, under a policy.
    pub(crate) fn candidate(&self, text: &str, policy: &Policy) -> Result<Candidate, Error> {
        let problem = if policy.entity(&self.entity).is_none() {
            "a recognizer names an entity that neither Privet nor the policy knows"
        } else if !(0.0..=1.0).contains(&self.score) {
            "a recognizer's score is not between 0 and 1"
        } else if self.span.of(text).is_empty() {
            "a recognizer's span is empty or not within the text"
        } else {
            return Ok(Candidate {
                span: self.span,
                entity: Cow::Owned(self.entity.clone()),
                recognizer: "external",
                score: self.score,
                reasons: vec![Reason::External],
            });
        };
        Err(Error::Input { problem })
    }
}
