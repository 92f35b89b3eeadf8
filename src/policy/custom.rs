//! Recognizers that a policy adds: a pattern, its score and its context words.

use regex_lite::{Regex, RegexBuilder};

use crate::entity::{self, Category};

/// A recognizer that a policy adds.
#[derive(Clone, Debug)]
pub struct CustomPattern {
    /// What it finds: a new entity, or one of the table.
    pub entity: String,
    /// The entity's category.
    pub category: Category,
    /// Compiled; linear in the length of the text, and never matches the empty text.
    pub pattern: Regex,
    /// What every occurrence holds, when that is certain: a text without it is not searched.
    pub literal: Option<String>,
    /// Words that raise the score when they stand nearby.
    pub context: Vec<String>,
    /// Confidence score without context, `0.0..=1.0`.
    pub score: f64,
}

/// Compiles a pattern of bounded size; the error says why it cannot be used.
pub(super) fn compile(pattern: &str) -> Result<Regex, String> {
    let compiled = RegexBuilder::new(pattern)
        .size_limit(MOST_PATTERN_MEMORY)
        .nest_limit(DEEPEST_PATTERN)
        .build()
        .map_err(|error| format!("the pattern does not compile: {error}"))?;
    if compiled.is_match("") {
        return Err("a pattern that matches the empty text is not allowed".to_owned());
    }
    Ok(compiled)
}

/// Why `name` cannot be the name of a policy's own entity; `None` if it can.
pub(super) fn name_problem(name: &str) -> Option<String> {
    let well_formed = name.len() <= LONGEST_NAME
        && name.starts_with(|first: char| first.is_ascii_uppercase())
        && name.split('_').all(|word| {
            word.bytes()
                .all(|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit())
                && word.bytes().any(|byte| byte.is_ascii_uppercase())
        });
    if !well_formed {
        // `ORDER_1` as a name would make `[ORDER_1]` ambiguous.
        return Some(format!(
            "an entity's name is words of A-Z and 0-9, each with a letter, joined by _, of at most {LONGEST_NAME} characters"
        ));
    }
    let taken = entity::ENTITIES
        .iter()
        .find(|row| row.name != name && row.label == name)?;
    Some(format!(
        "the placeholders of {} already use this word",
        taken.name
    ))
}

/// Longest name of a policy's own entity, in characters.
const LONGEST_NAME: usize = 40;
/// Longest pattern, in characters.
pub(super) const LONGEST_PATTERN: usize = 1000;
/// Most memory that a compiled pattern takes, in bytes.
const MOST_PATTERN_MEMORY: usize = 1 << 20;
const DEEPEST_PATTERN: u32 = 32;
