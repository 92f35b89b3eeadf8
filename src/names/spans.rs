//! From tags to names: where they begin and end, how sure the model is, what backs them.

use super::decode::{OUTSIDE, Tag, begins, kind_of};
use super::lists::{CITY_LARGE, COMPANY, COUNTRY, ORGANIZATION, PERSON, PLACE, STREET, TITLE};
use super::tokens::Token;
use super::words::{Shape, Word};
use super::{Names, Pass};
use crate::Span;

/// A name that was found.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Name {
    /// Where, in UTF-8 bytes.
    pub span: Span,
    /// The entity.
    pub entity: &'static str,
    /// Id of what found it.
    pub recognizer: &'static str,
    /// How sure the model is; above 0.5 where a name is likelier than none.
    pub score: f64,
    /// Whether a list holds a word of it.
    pub listed: bool,
    /// Whether it is a country, a region or a large town.
    pub world_known: bool,
}

/// Gives the names of the current stretch to `found`.
pub(super) fn collect(names: &Names, text: &str, pass: &Pass, found: &mut impl FnMut(Name)) {
    let tags = &pass.tags;
    let mut first = 0;
    while let Some(&tag) = tags.get(first) {
        let Some(kind) = kind_of(tag) else {
            first += 1;
            continue;
        };
        let rest = tags.get(first + 1..).unwrap_or_default();
        let inside = rest
            .iter()
            .take_while(|&&next| !begins(next) && kind_of(next) == Some(kind))
            .count();
        // Given name and family name that were taken for two people.
        let is_split = kind == 0 && inside == 0 && begins_alone(rest, tag);
        let last = first + inside + usize::from(is_split);
        if let Some(name) = name(names, text, pass, kind, (first, last)) {
            found(name);
        }
        first = last + 1;
    }
}

/// Whether a name of one word, of the kind that `tag` begins, comes next.
fn begins_alone(next: &[Tag], tag: Tag) -> bool {
    next.first() == Some(&tag)
        && next
            .get(1)
            .is_none_or(|&behind| kind_of(behind) != kind_of(tag))
}

fn name(
    names: &Names,
    text: &str,
    pass: &Pass,
    kind: usize,
    (mut first, mut last): (usize, usize),
) -> Option<Name> {
    let words = &pass.analysis.words;
    let margin = margin(names, pass, first, last);
    while first < last && is_at_no_end(words.get(first)?.shape) {
        first += 1;
    }
    while first < last && is_at_no_end(words.get(last)?.shape) {
        last -= 1;
    }
    let person = kind == 0;
    if person && has_clitic(text, pass, first, last) {
        last -= 2;
    }
    while person && first < last && words.get(first)?.lists & TITLE != 0 {
        first += 1 + usize::from(words.get(first + 1)?.shape == Shape::Stop && first + 1 < last);
    }
    let inner = words.get(first..=last)?;
    if !inner.iter().any(|word| word.shape.is_word()) {
        return None;
    }
    let is_world_known = is_world_known(pass, first, inner);
    // "Sevilla" behind a colon reads like anybody, but the lists hold it as a place alone.
    let kind = if person && is_world_known && !inner.iter().any(|word| word.lists & PERSON != 0) {
        1
    } else {
        kind
    };
    let (entity, recognizer, lists) = *KINDS.get(kind)?;
    let listed = inner.iter().any(|word| word.lists & lists != 0)
        || pass
            .analysis
            .phrases
            .get(first)
            .is_some_and(|&phrase| phrase != 0);
    let mut score = confidence(margin);
    let tokens = pass.analysis.tokens.get(first..=last)?;
    if !is_backed(kind, inner, listed) || kind == 0 && is_phrase(inner, tokens) {
        score *= UNBACKED;
    }
    let span = tokens.first()?.span().union(tokens.last()?.span());
    debug_assert!(text.is_char_boundary(span.start()) && text.is_char_boundary(span.end()));
    Some(Name {
        span,
        entity,
        recognizer,
        score,
        listed,
        world_known: kind == 1 && is_world_known,
    })
}

/// Whether the words end in "'s", written together or apart.
fn has_clitic(text: &str, pass: &Pass, first: usize, last: usize) -> bool {
    let [apostrophe, letter] = [last.wrapping_sub(1), last].map(|index| {
        let token = pass.analysis.tokens.get(index);
        token.map_or("", |token| token.span().of(text))
    });
    last >= first + 2 && matches!(apostrophe, "'" | "’") && letter == "s"
}

/// Whether no name begins or ends with such a sign.
fn is_at_no_end(shape: Shape) -> bool {
    matches!(
        shape,
        Shape::Sign
            | Shape::Comma
            | Shape::Stop
            | Shape::Colon
            | Shape::Quote
            | Shape::Link
            | Shape::Apostrophe
    )
}

/// Whether the lists hold all words, or the words together, as a country, a region or a large town.
fn is_world_known(pass: &Pass, first: usize, words: &[Word]) -> bool {
    let phrases = pass.analysis.phrases.iter().skip(first);
    let known = u32::from(CITY_LARGE | COUNTRY);
    phrases
        .zip(words)
        .all(|(phrase, word)| (phrase | u32::from(word.lists)) & known != 0)
}

/// An organisation needs a legal form or a list behind it, an address a word of
/// streets, or a number and a capital, a person no number: without, the model is too often wrong.
fn is_backed(kind: usize, words: &[Word], listed: bool) -> bool {
    let is_numbered = |word: &Word| matches!(word.shape, Shape::Number | Shape::Mixed);
    let is_capitalised = |word: &Word| word.shape == Shape::Capitalised;
    match kind {
        0 => !words.iter().any(is_numbered),
        2 => listed,
        3 => listed || words.iter().any(is_numbered) && words.iter().any(is_capitalised),
        _ => true,
    }
}

/// "Goethe schrieb den Faust": a capital, and then a word in lower case that is longer than those between names.
fn is_phrase(words: &[Word], tokens: &[Token]) -> bool {
    let is_long = |(word, token): (&Word, &Token)| {
        word.shape == Shape::Lower && token.span().len() > LONGEST_PARTICLE
    };
    let capital = words.first().map(|word| word.shape) == Some(Shape::Capitalised);
    capital && words.iter().zip(tokens).any(is_long)
}

/// How much better the tags are than no name in their place, in nats, whatever the
/// sensitivity.
fn margin(names: &Names, pass: &Pass, first: usize, last: usize) -> f32 {
    let tag_at = |index: Option<usize>| {
        let tag = index.and_then(|index| pass.tags.get(index));
        tag.copied().unwrap_or(OUTSIDE)
    };
    let mut before = tag_at(first.checked_sub(1));
    let mut margin = 0;
    let mut outside = before;
    for index in first..=last {
        let tag = tag_at(Some(index));
        if let Some(emission) = pass.emissions.get(index) {
            let of = |tag: Tag| {
                emission
                    .get(usize::from(tag))
                    .map_or(0, |&score| i32::from(score))
            };
            margin += of(tag) - of(OUTSIDE) - i32::from(pass.bias);
        }
        margin += names.transitions.score(before, tag) - names.transitions.score(outside, OUTSIDE);
        (before, outside) = (tag, OUTSIDE);
    }
    let next = tag_at(Some(last + 1));
    if begins(next) || next == OUTSIDE {
        margin += names.transitions.score(before, next) - names.transitions.score(OUTSIDE, next);
    }
    #[allow(clippy::cast_precision_loss)]
    let units = margin as f32;
    units / names.scale
}

/// From the difference of two scores to a confidence: 0 → 0.5, rising to [`MOST`]:
/// a recognizer that knows more than the look of it names a finding first. Algebraic,
/// because the exponential function costs more code than it is worth here.
fn confidence(margin: f32) -> f64 {
    let half = f64::from(margin) / 2.0;
    let room = if half > 0.0 { MOST - 0.5 } else { 0.5 };
    0.5 + room * half / (1.0 + half * half).sqrt()
}

/// The sensitivity that finds everything of a confidence of at least `threshold`; none
/// below 0, for what is less than likely is all that a lower score of "no name" adds.
#[allow(clippy::cast_possible_truncation)]
pub fn sensitivity_of(threshold: f64) -> f32 {
    let below = (1.0 - 2.0 * threshold).clamp(0.0, 0.95);
    (2.0 * below / (1.0 - below * below).sqrt()) as f32
}

/// The entities that a model finds.
pub const NAME_ENTITIES: [&str; 4] = ["PERSON", "LOCATION", "ORGANIZATION", "STREET_ADDRESS"];
/// By kind: the entity, the recognizer's id, and the lists that back it.
const KINDS: [(&str, &str, u16); 4] = [
    ("PERSON", "names.person", PERSON),
    ("LOCATION", "names.location", PLACE),
    ("ORGANIZATION", "names.organization", ORGANIZATION | COMPANY),
    ("STREET_ADDRESS", "names.address", STREET),
];
/// The highest confidence.
const MOST: f64 = 0.85;
/// Bytes of "della".
const LONGEST_PARTICLE: usize = 5;
/// What is left of a score that nothing backs.
const UNBACKED: f64 = 0.55;
