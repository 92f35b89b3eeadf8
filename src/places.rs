//! Between scan and resolve: places that all the world knows are nobody's, unless something about a person stands
//! near. "What is the capital of France?" keeps its country, "Mette moved to France" does not.

use std::sync::OnceLock;

use crate::Span;
use crate::cover::Cover;
use crate::languages;
use crate::recognizers::Lexicon;
use crate::scan::{Candidate, Reason};

/// Lowers countries and large towns that the names model found, those of `known`, where neither a finding about a
/// person stands near nor a word such as "born" or "mother" before them.
///
/// `is_personal` tells of an entity whether it is about one person.
pub fn lower_known_places(
    text: &str,
    candidates: &mut [Candidate],
    known: &[Span],
    is_personal: impl Fn(&str) -> bool,
) {
    let sure = candidates
        .iter()
        .filter(|candidate| candidate.score >= SURE && is_personal(&candidate.entity));
    let company = Cover::new(sure.map(|candidate| candidate.span));
    for candidate in candidates {
        let place = candidate.span;
        let by_model = candidate.recognizer == "names.location";
        if !by_model || (known.binary_search(&place).is_err() && !is_own_name(place.of(text))) {
            continue;
        }
        let near = Span::new(place.start().saturating_sub(REACH), place.end() + REACH);
        if company.overlaps(near) {
            candidate.reasons.push(Reason::Company);
        } else if !has_cue(text, place) {
            candidate.score *= NOBODYS;
            candidate.reasons.push(Reason::Unclear);
        }
    }
}

/// Whether it is a country or capital as those who live there, or their neighbours, call it: the lists of the model,
/// which are in English, hold those as any town or not.
fn is_own_name(place: &str) -> bool {
    static NAMES: OnceLock<Lexicon> = OnceLock::new();
    let names = NAMES.get_or_init(|| Lexicon::of("known-place"));
    names.holds(place.as_bytes())
}

/// Whether a word about a person stands before the place, in its sentence.
fn has_cue(text: &str, place: Span) -> bool {
    let start = place.start().saturating_sub(REACH);
    let before = (start..start + 4).find_map(|start| text.get(start..place.start()));
    let before = before.unwrap_or_default();
    let sentence = before.rsplit(['.', '!', '?', '\n']).next();
    let words = sentence
        .unwrap_or_default()
        .split(|c: char| !c.is_alphanumeric());
    words
        .filter(|word| word.len() > 1)
        .any(|word| cues().holds(word.as_bytes()))
}

/// Words of relatives, and of who lives, was born or is at home somewhere, that questions about the world have not.
fn cues() -> &'static Lexicon {
    static CUES: OnceLock<Lexicon> = OnceLock::new();
    CUES.get_or_init(|| {
        // "my wife", not "my wife's name is".
        let relations = languages::phrases("relation").filter_map(|phrase| {
            let mut words = phrase.split(' ').rev();
            let last = words
                .next()
                .filter(|word| word.len() > 2 && !LINKS.contains(word));
            last.filter(|_| words.count() < 3)
        });
        Lexicon::from_words(relations.chain(languages::phrases("residence")))
    })
}

/// Last words of such phrases that are, without their accents, prepositions before any place.
const LINKS: &[&str] = &["vän", "van", "von", "del", "della", "des"];
/// From which score on a finding about a person speaks for its neighbours.
const SURE: f64 = 0.5;
/// What is left of the score of a place that is nobody's: less than the default threshold.
const NOBODYS: f64 = 0.55;
/// Bytes on either side.
const REACH: usize = 120;
