//! keep: the text stays as typed.

use crate::transform::Replacement;

pub(super) fn apply(original: &str) -> Replacement {
    Replacement::lasting(original.to_owned())
}
