//! Values found before in a conversation, which are then found everywhere.

use std::borrow::Cow;

use crate::Finding;
use crate::entity;
use crate::normalize::Folded;
use crate::policy::Operator;
use crate::recognizers::is_stop_word;
use crate::scan::{Candidate, Reason};
use crate::terms::{TermSet, short_forms};

/// Values found before, with their entities.
pub type Known = TermSet<String>;

/// Adds the values of findings to what is looked for everywhere.
pub fn remember(text: &str, found: &[Finding], known: &mut Known) {
    for finding in found {
        if finding.operator != Operator::Keep {
            remember_value(known, &finding.entity, finding.span.of(text));
        }
    }
}

/// Adds a value, and the parts of a name, to what is looked for everywhere.
pub fn remember_value(known: &mut Known, entity: &str, original: &str) {
    if entity == entity::LITERAL {
        return;
    }
    if entity != "PERSON" {
        known.insert(original, entity.to_owned());
        return;
    }
    let may_be_lower =
        |name: &str| name.chars().count() >= SHORTEST_LOWER_NAME && !is_stop_word(name.as_bytes());
    for part in name_parts(original) {
        known.insert_name(part, entity.to_owned(), may_be_lower(part));
    }
    for short in short_forms(original) {
        known.insert_exact(&short, entity.to_owned());
    }
    known.insert_name(original, entity.to_owned(), may_be_lower(original));
}

/// "Mette" and "Hansen" of "Mette Hansen": a name is used in parts later on.
fn name_parts(original: &str) -> impl Iterator<Item = &str> {
    let words = original.split(|c: char| !c.is_alphabetic() && c != '-' && c != '\'');
    let several = original.contains(|c: char| c.is_whitespace());
    let lower = !original.contains(char::is_uppercase);
    words.filter(move |word| {
        let length = word.chars().count();
        let capital = word.starts_with(char::is_uppercase) && length >= SHORTEST_NAME;
        // In lower case, words that are no name may stand among the parts.
        let named = lower && length >= SHORTEST_LOWER_NAME && !is_stop_word(word.as_bytes());
        several && (capital || named)
    })
}

/// Where values found before stand in a text, whole or in other spellings.
pub fn known_candidates(folded: &Folded<'_>, known: &Known) -> Vec<Candidate> {
    let mut candidates = Vec::new();
    known.find(folded.text(), |span, entity| {
        candidates.push(Candidate {
            span: folded.to_original(span),
            entity: Cow::Owned(entity.clone()),
            recognizer: "conversation.known",
            score: KNOWN,
            reasons: vec![Reason::Known],
        });
    });
    candidates
}

/// Score of what was found before in the conversation.
const KNOWN: f64 = 0.9;
/// Shortest part of a name that is looked for alone.
const SHORTEST_NAME: usize = 3;
/// The same in lower case.
const SHORTEST_LOWER_NAME: usize = 4;
