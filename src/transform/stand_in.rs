//! surrogate, encrypt: something of the same kind that is nobody's, or the original itself under a key. A placeholder where there is none.

use crate::entity::EntityRef;
use crate::keyed::StandIn;
use crate::transform::{Replacement, TransformContext, redact};

pub(super) fn apply(
    kind: StandIn,
    entity: &EntityRef<'_>,
    original: &str,
    context: &mut dyn TransformContext,
) -> Replacement {
    match context.stand_in(kind, entity, original) {
        Some(text) => Replacement::placeholder(text),
        None => redact::apply(entity, original, context),
    }
}
