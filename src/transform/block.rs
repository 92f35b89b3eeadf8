//! block: the message must not be sent, which the conversation tells from the operator. The draft holds a placeholder all the same, so that showing it shows no secret.

use crate::entity::EntityRef;
use crate::transform::{Replacement, TransformContext, redact};

pub(super) fn apply(
    entity: &EntityRef<'_>,
    original: &str,
    context: &mut dyn TransformContext,
) -> Replacement {
    redact::apply(entity, original, context)
}
