//! hash: `EMAIL#9f86d08188`, 40 keyed bits. Equal values look equal within a conversation; nothing brings them back.

use std::fmt::Write;

use crate::entity::EntityRef;
use crate::transform::{Replacement, TransformContext};

pub(super) fn apply(
    entity: &EntityRef<'_>,
    original: &str,
    context: &mut dyn TransformContext,
) -> Replacement {
    let mut text = format!("{}#", entity.label);
    for byte in context.digest(entity, original) {
        // Writing to a string cannot fail.
        let _ = write!(text, "{byte:02x}");
    }
    Replacement::lasting(text)
}
