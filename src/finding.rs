//! One occurrence of personal data or a secret, and what a draft makes of it.

use std::borrow::Cow;
use std::fmt;

use crate::Span;
use crate::entity::Category;
use crate::policy::Operator;
use crate::scan::Reason;

/// One occurrence of personal data or a secret.
#[derive(Clone)]
pub struct Finding {
    /// Where, in UTF-8 bytes of the text; on character boundaries.
    pub span: Span,
    /// What it is, `EMAIL_ADDRESS`.
    pub entity: Cow<'static, str>,
    /// The group that the entity belongs to.
    pub category: Category,
    /// Confidence score, `0.0..=1.0`.
    pub score: f64,
    /// What the policy does with it.
    pub operator: Operator,
    /// What stands in the draft instead.
    pub replacement: String,
    /// The replacement is a placeholder: an answer gets the original back.
    pub restorable: bool,
    /// Id of the recognizer that found it, `dk.cpr`.
    pub recognizer: &'static str,
    /// Why, the strongest first; without any text of the person's.
    pub reasons: Vec<Reason>,
}

/// Everything but the replacement, which can be the original.
impl fmt::Debug for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Finding")
            .field("span", &self.span)
            .field("entity", &self.entity)
            .field("score", &self.score)
            .field("operator", &self.operator)
            .field("recognizer", &self.recognizer)
            .finish_non_exhaustive()
    }
}

/// A message as it will leave the device.
pub struct Draft {
    /// The text to send.
    pub text: String,
    /// What was found in the typed text; sorted by position, disjoint.
    pub findings: Vec<Finding>,
    /// The policy forbids to send this message at all.
    pub blocked: bool,
    /// The originals, sealed to the recipients of the policy, when it has any and
    /// anything was replaced by a placeholder.
    pub sealed: Option<String>,
}

/// Counts, never text.
impl fmt::Debug for Draft {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Draft")
            .field("bytes", &self.text.len())
            .field("findings", &self.findings.len())
            .field("blocked", &self.blocked)
            .field("sealed", &self.sealed.is_some())
            .finish()
    }
}
