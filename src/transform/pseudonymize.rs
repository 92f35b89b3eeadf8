//! pseudonymize: a placeholder with a keyed tag, `[EMAIL_k7f3q2zz]`, whatever the policy's style.

use crate::entity::EntityRef;
use crate::transform::{Replacement, TransformContext};

pub(super) fn apply(
    entity: &EntityRef<'_>,
    original: &str,
    context: &mut dyn TransformContext,
) -> Replacement {
    Replacement::placeholder(context.keyed_placeholder(entity, original))
}
