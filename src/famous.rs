//! People that all the world knows and who are nobody's customer: "What did Marie Curie publish in 1911?" Names come
//! from the group `famous` of `languages/`; unknown ones are told by a crown, a year long ago, or "Who was".

use std::sync::OnceLock;

use crate::Span;
use crate::recognizers::Lexicon;

/// Whether the name at `name` is that of a historical person, a star or a character of a book.
///
/// `before` and `behind` are what stands on either side of it in its sentence.
pub fn is_famous(text: &str, name: Span, before: &str, behind: &str) -> bool {
    let words = Words::get();
    let lead = last_words(before);
    let own = name.of(text);
    words.famous.holds(own.as_bytes())
        || words.crowns.holds(first_word(own).as_bytes())
        || words
            .crowns
            .holds(lead.rsplit(' ').next().unwrap_or_default().as_bytes())
        || words.who_was.holds(lead.as_bytes())
        || has_year_long_ago(before)
        || has_year_long_ago(behind)
}

struct Words {
    famous: Lexicon,
    crowns: Lexicon,
    who_was: Lexicon,
    year_leads: Lexicon,
}

impl Words {
    fn get() -> &'static Self {
        static WORDS: OnceLock<Words> = OnceLock::new();
        WORDS.get_or_init(|| Self {
            famous: Lexicon::of("famous"),
            crowns: Lexicon::of("crown"),
            who_was: Lexicon::of("who-was"),
            year_leads: Lexicon::of("year-lead"),
        })
    }
}

/// "in 1804", "im Jahr 1867", "vuonna 1872": nobody alive.
fn has_year_long_ago(sentence: &str) -> bool {
    let words = sentence.split(|c: char| !c.is_alphanumeric());
    let mut last = "";
    for word in words {
        let year: u32 = if word.len() == 4 {
            word.parse().unwrap_or(0)
        } else {
            0
        };
        if LONG_AGO.contains(&year) && Words::get().year_leads.holds(last.as_bytes()) {
            return true;
        }
        last = word;
    }
    false
}

/// The last two words, without what stands around them.
fn last_words(before: &str) -> &str {
    let trimmed = before.trim_matches(|c: char| !c.is_alphanumeric());
    let mut spaces = trimmed.rmatch_indices(' ').map(|(at, _)| at);
    let (_, start) = (spaces.next(), spaces.next());
    start
        .and_then(|at| trimmed.get(at + 1..))
        .unwrap_or(trimmed)
}

fn first_word(name: &str) -> &str {
    name.split(' ').next().unwrap_or_default()
}

const LONG_AGO: std::ops::Range<u32> = 1000..1900;
