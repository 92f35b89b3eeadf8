//! Between scan and resolve: places that all the world knows are nobody's, unless something about a person stands
//! near. "What is the capital of France?" keeps its country, "Mette moved to France" does not. So are the places and
//! companies of a sentence about trains, weather or distances, and the names of the famous.

use std::sync::OnceLock;

use crate::Span;
use crate::cover::Cover;
use crate::famous::is_famous;
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
    let nobodys: Vec<bool> = candidates
        .iter()
        .map(|candidate| is_nobodys(text, candidate, known))
        .collect();
    if !nobodys.contains(&true) {
        return;
    }
    let sure = candidates
        .iter()
        .zip(&nobodys)
        .filter(|&(candidate, &nobodys)| {
            candidate.score >= SURE && is_personal(&candidate.entity) && !nobodys
        });
    let company = Cover::new(sure.map(|(candidate, _)| candidate.span));
    for (candidate, _) in candidates
        .iter_mut()
        .zip(nobodys)
        .filter(|&(_, nobodys)| nobodys)
    {
        let place = candidate.span;
        let near = Span::new(place.start().saturating_sub(REACH), place.end() + REACH);
        if company.overlaps(near) {
            candidate.reasons.push(Reason::Company);
        } else if !has_cue(text, place) {
            candidate.score *= NOBODYS;
            candidate.reasons.push(Reason::Unclear);
        }
    }
}

/// Whether the model found what is nobody's as long as nothing about a person stands near.
fn is_nobodys(text: &str, candidate: &Candidate, known: &[Span]) -> bool {
    if !candidate.recognizer.starts_with("names.") {
        return false;
    }
    let span = candidate.span;
    let (before, behind) = (before(text, span), behind(text, span));
    let is_unlisted = !candidate.reasons.contains(&Reason::Listed);
    match candidate.recognizer {
        "names.organization" => true,
        // "We moved to Vejle" says where, "Is Vejle nice in May?" does not.
        "names.location" => {
            let of_the_world = known.binary_search(&span).is_ok()
                || is_own_name(span.of(text))
                || is_about_world(before, behind)
                || is_famous(text, span, before, behind);
            of_the_world || !is_first_person(before)
        }
        // "Kiruna" is taken for a person when no list holds it.
        "names.person" => {
            is_unlisted && is_about_world(before, behind) || is_famous(text, span, before, behind)
        }
        _ => false,
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
    holds_any(before(text, place), cues())
}

/// Whether the sentence is about trains, weather, distances.
fn is_about_world(before: &str, behind: &str) -> bool {
    static WORDS: OnceLock<Lexicon> = OnceLock::new();
    let words = WORDS.get_or_init(|| Lexicon::of("world"));
    let near = before.len().saturating_sub(NEAR_SCORE);
    let lead = (near..near + 4).find_map(|start| before.get(start..));
    holds_any(before, words)
        || holds_any(behind, words)
        || has_score(behind)
        || has_score(lead.unwrap_or_default())
}

/// Whether it is said of oneself: "I", "our", "wir".
fn is_first_person(before: &str) -> bool {
    static WORDS: OnceLock<Lexicon> = OnceLock::new();
    let words = WORDS.get_or_init(|| {
        let words = languages::phrases("first-person");
        Lexicon::from_words(words.chain(languages::phrases("password-mine")))
    });
    holds_any(before, words) || before.split(' ').any(|word| word == "I")
}

/// "Werder Bremen 2:0", "Rosenborg – Brann 28-26".
fn has_score(behind: &str) -> bool {
    let digits = |text: &str| text.bytes().take_while(u8::is_ascii_digit).count();
    let Some(first) = behind.find(|c: char| c.is_ascii_digit()) else {
        return false;
    };
    let score = behind.get(first..).unwrap_or_default();
    let goals = digits(score);
    let rest = score.get(goals..).unwrap_or_default();
    let against = rest.strip_prefix([':', '-', '–']).map_or(0, digits);
    let is_time = rest.starts_with(':') && against == 2;
    first <= NEAR_SCORE && (1..=3).contains(&goals) && (1..=3).contains(&against) && !is_time
}

/// What stands before a place in its sentence.
fn before(text: &str, place: Span) -> &str {
    let start = place.start().saturating_sub(REACH);
    let before = (start..start + 4).find_map(|start| text.get(start..place.start()));
    let sentence = before.unwrap_or_default().rsplit(ENDS).next();
    sentence.unwrap_or_default()
}

/// What stands behind a place in its sentence.
fn behind(text: &str, place: Span) -> &str {
    let end = place.end() + REACH;
    let behind = (end..end + 4).find_map(|end| text.get(place.end()..end));
    let behind = behind.or_else(|| text.get(place.end()..));
    behind
        .unwrap_or_default()
        .split(ENDS)
        .next()
        .unwrap_or_default()
}

fn holds_any(sentence: &str, known: &Lexicon) -> bool {
    let words = sentence.split(|c: char| !c.is_alphanumeric());
    words
        .filter(|word| word.len() > 1)
        .any(|word| known.holds(word.as_bytes()))
}

/// Words of relatives, and of who lives, was born or is at home somewhere, that questions about the world have not.
fn cues() -> &'static Lexicon {
    static CUES: OnceLock<Lexicon> = OnceLock::new();
    CUES.get_or_init(|| {
        // "Jefe de proyecto" stands in any offer of work.
        let roles = Lexicon::of("role");
        // "my wife", not "my wife's name is".
        let relations = languages::phrases("relation").filter_map(|phrase| {
            let mut words = phrase.split(' ').rev();
            let last = words
                .next()
                .filter(|word| word.len() > 2 && !LINKS.contains(word))
                .filter(|word| !roles.holds(word.as_bytes()));
            last.filter(|_| words.count() < 3)
        });
        Lexicon::from_words(relations.chain(languages::phrases("residence")))
    })
}

/// Most bytes between a team and the score, the other team included.
const NEAR_SCORE: usize = 24;
/// Where a sentence ends.
const ENDS: [char; 4] = ['.', '!', '?', '\n'];
/// Last words of such phrases that are, without their accents, prepositions before any place, or English: "how far".
const LINKS: &[&str] = &["vän", "van", "von", "del", "della", "des", "far"];
/// From which score on a finding about a person speaks for its neighbours.
const SURE: f64 = 0.5;
/// What is left of the score of a place that is nobody's: less than the default threshold.
const NOBODYS: f64 = 0.55;
/// Bytes on either side.
const REACH: usize = 120;
