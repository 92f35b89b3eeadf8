//! mask: the same text with its characters covered, `**** **** **** 1111`.

use crate::entity::{Category, EntityRef};
use crate::transform::Replacement;

/// Covers every character but separators and the last `keep_last`; never leaves more than half of what is not a separator readable.
///
/// A secret has no separators: its punctuation is covered too. Nor has a text that is nothing else.
pub(super) fn apply(
    entity: &EntityRef<'_>,
    original: &str,
    character: char,
    keep_last: usize,
) -> Replacement {
    let covers_all = entity.category == Category::Secret || original.chars().all(is_separator);
    let is_covered = |c: char| covers_all || !is_separator(c);
    let count = original.chars().filter(|c| is_covered(*c)).count();
    let mut to_cover = count - keep_last.min(count / 2);
    let cover = |c: char| {
        if to_cover == 0 || !is_covered(c) {
            return c;
        }
        to_cover -= 1;
        character
    };
    Replacement::lasting(original.chars().map(cover).collect())
}

/// White space, ASCII punctuation, hyphens and dashes.
fn is_separator(c: char) -> bool {
    c.is_whitespace() || c.is_ascii_punctuation() || ('\u{2010}'..='\u{2015}').contains(&c)
}
