//! Names of organizations, by the legal form behind them.

use super::{Check, Cue, Find, Match, Recognizer, Source};
use crate::languages;
use crate::scan::Text;

pub const TABLE: &[Recognizer] = &[Recognizer {
    id: "organization.legal-form",
    entity: "ORGANIZATION",
    find: Find::After("legal-form", name_before),
    check: None,
    score: 0.7,
    cue: Cue::Ignored,
    source: Source::new(
        "https://www.gleif.org/en/about-lei/code-lists/iso-20275-entity-legal-forms-code-list",
    ),
}];

/// The capitalised words in front of the legal form, which ends at `end` and is
/// written in its own case.
fn name_before(text: Text<'_>, end: usize) -> Option<Match> {
    let form = languages::phrases("legal-form")
        .map(|form| (end.saturating_sub(form.len()), form))
        .find(|&(start, form)| text.bytes(start, end) == form.as_bytes())?
        .0;
    let form_start = text.run_start(end, 4, |byte| byte.is_ascii_uppercase());
    let dashed = text.before(form_start) == b'-';
    if b"- ".contains(&text.at(end))
        && text.at(end + 1).is_ascii_digit()
        && (dashed || text.at(end) == b'-')
    {
        // "SKU HB-0095", "K-AB 1234".
        return None;
    }
    let (mut at, mut start) = (form, None);
    for words in 0..MOST_WORDS {
        let Some(word) = text.word_before(at, WIDEST_GAP) else {
            break;
        };
        let joined = match text.bytes(word.end(), at) {
            b" " | b"-" | b"&" | b" & " | b" + " | b"'" => true,
            b", " => words == 0,
            _ => false,
        };
        let bytes = text.bytes(word.start(), word.end());
        let capital = bytes
            .first()
            .is_some_and(|byte| byte.is_ascii_uppercase() || *byte >= 0xc3);
        if !joined || !capital && !LINKS.contains(&bytes) {
            break;
        }
        if capital {
            start = Some(word.start());
        }
        at = word.start();
    }
    let dot = usize::from(text.at(end) == b'.' && text.before(end - 1) == b'.');
    start.map(|start| Match::new(start, end + dot, Check::Plausible))
}

/// Most words of a name.
const MOST_WORDS: usize = 5;
/// Most bytes between two of them.
const WIDEST_GAP: usize = 3;
/// Small words inside of a name.
const LINKS: &[&[u8]] = &[
    b"and", b"og", b"och", b"und", b"et", b"y", b"e", b"en", b"i", b"of", b"de", b"ja",
];
