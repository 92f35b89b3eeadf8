//! Step 5: puts something in the place of a finding. One file per operator; a new operator is a file here, a variant of
//! [`Operator`] and an arm of [`apply`].

use std::fmt;

use crate::entity::EntityRef;
use crate::keyed::StandIn;
use crate::policy::Operator;

mod block;
mod generalize;
mod hash;
mod keep;
mod mask;
mod pseudonymize;
mod redact;
mod stand_in;

/// What operators need from the conversation that they work for.
pub trait TransformContext {
    /// The placeholder of this original in the policy's style; the same one every time.
    fn placeholder(&mut self, entity: &EntityRef<'_>, original: &str) -> String;

    /// The placeholder of this original in the keyed style; the same one every time.
    fn keyed_placeholder(&mut self, entity: &EntityRef<'_>, original: &str) -> String;

    /// Bytes that depend on the original and on a key that only the conversation has.
    fn digest(&mut self, entity: &EntityRef<'_>, original: &str) -> [u8; 5];

    /// A token or surrogate for this original, the same one every time; `None` where there is none that nothing else is taken for.
    fn stand_in(&mut self, kind: StandIn, entity: &EntityRef<'_>, original: &str)
    -> Option<String>;
}

/// What stands in the draft instead of a finding.
#[derive(Clone, PartialEq, Eq)]
pub struct Replacement {
    /// The text in the draft.
    pub text: String,
    /// The text is a placeholder: the answer gets the original back in its place.
    pub restorable: bool,
}

impl Replacement {
    fn placeholder(text: String) -> Self {
        Replacement {
            text,
            restorable: true,
        }
    }

    fn lasting(text: String) -> Self {
        Replacement {
            text,
            restorable: false,
        }
    }
}

/// Shows everything but the text, which can be the original.
impl fmt::Debug for Replacement {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("Replacement")
            .field("bytes", &self.text.len())
            .field("restorable", &self.restorable)
            .finish()
    }
}

/// What an operator puts in the place of `original`, the text of a finding of `entity`.
pub fn apply(
    operator: Operator,
    entity: &EntityRef<'_>,
    original: &str,
    context: &mut dyn TransformContext,
) -> Replacement {
    match operator {
        Operator::Keep => keep::apply(original),
        Operator::Redact => redact::apply(entity, original, context),
        Operator::Mask {
            character,
            keep_last,
        } => mask::apply(entity, original, character, keep_last),
        Operator::Generalize { granularity } => {
            generalize::apply(entity, original, granularity, context)
        }
        Operator::Hash => hash::apply(entity, original, context),
        Operator::Pseudonymize => pseudonymize::apply(entity, original, context),
        Operator::Surrogate {
            format_preserving: false,
        } => stand_in::apply(StandIn::Surrogate, entity, original, context),
        Operator::Surrogate {
            format_preserving: true,
        } => stand_in::apply(StandIn::FormatPreserving, entity, original, context),
        Operator::Encrypt => stand_in::apply(StandIn::Token, entity, original, context),
        Operator::Block => block::apply(entity, original, context),
    }
}

#[cfg(test)]
mod tests;
