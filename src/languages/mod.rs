//! The words of each language, as data: cue words by group, and the phrases that
//! open a search.
//!
//! To add a language, add a file and name it in [`LANGUAGES`]. Case and accents do
//! not count. A phrase begins with a word of at least two letters.

mod da;
mod de;
mod en;
mod es;
mod fi;
mod fr;
mod it;
mod nb;
mod nl;
mod pl;
mod pt;
mod sv;

/// The words of one language.
pub struct Language {
    /// Groups of words and phrases, by the name that recognizers use.
    pub groups: &'static [(&'static str, &'static [&'static str])],
}

/// Every language, for there is no telling in which one a chat goes on.
pub const LANGUAGES: &[Language] = &[
    da::LANGUAGE,
    de::LANGUAGE,
    en::LANGUAGE,
    es::LANGUAGE,
    fi::LANGUAGE,
    fr::LANGUAGE,
    it::LANGUAGE,
    nb::LANGUAGE,
    nl::LANGUAGE,
    pl::LANGUAGE,
    pt::LANGUAGE,
    sv::LANGUAGE,
];

/// The group of words that speak against personal data: "order", "version".
pub const COUNTER_CUES: &str = "counter";

/// Every phrase of `group`, in all languages.
pub fn phrases(group: &str) -> impl Iterator<Item = &'static str> {
    LANGUAGES
        .iter()
        .flat_map(|language| language.groups)
        .filter(move |(name, _)| *name == group)
        .flat_map(|(_, phrases)| phrases.iter().copied())
}
