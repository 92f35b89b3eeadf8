//! redact: a placeholder in the policy's style, `[EMAIL_1]`.

use crate::entity::EntityRef;
use crate::transform::{Replacement, TransformContext};

pub(super) fn apply(
    entity: &EntityRef<'_>,
    original: &str,
    context: &mut dyn TransformContext,
) -> Replacement {
    Replacement::placeholder(context.placeholder(entity, original))
}
