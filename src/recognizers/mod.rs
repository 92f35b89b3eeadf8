//! What Privet recognizes, as data: one file per country or family, its vectors in
//! a `.toml` beside it.
//!
//! To add a recognizer, add a row to the table of its file and its vectors to the
//! `.toml`. A new file is named in [`TABLES`]. Cue words are in `languages/`, under
//! the group that the row names.

use crate::Span;
use crate::scan::Text;

mod address;
mod age;
mod alps;
mod asia_pacific;
mod assigned;
mod baltics;
mod banking;
mod benelux;
mod british_isles;
mod cards;
#[cfg(test)]
mod catalogue;
mod central_europe;
mod cloud;
mod contact;
mod coordinates;
mod credentials;
mod crypto;
mod dates;
mod devices;
mod digits;
mod east_asia;
mod eastern_europe;
mod encoded;
mod france;
mod germany;
mod iban;
mod iberia_greece;
mod italy;
mod keys;
mod latin_america;
mod lexicon;
mod middle_east_africa;
mod network;
mod nordic_business;
mod nordics;
mod north_america;
mod numbered;
mod oceania;
#[cfg(test)]
mod ordinary;
mod organization;
mod passwords;
mod person;
mod personal;
mod phone;
mod poland;
mod prefixes;
mod second_factor;
mod secrecy;
mod seed_phrase;
mod south_asia;
mod spain;
mod uk;
mod united_states;
mod vat;
mod vendors;
mod wallet;

/// One row: how one kind of entity is written and how it is checked.
pub struct Recognizer {
    /// Stable name, `family.kind`.
    pub id: &'static str,
    /// The entity it finds, a row of `entity.rs`.
    pub entity: &'static str,
    /// Where and how to look.
    pub find: Find,
    /// Tells, of the letters (in upper case) and digits of a shape, what they are.
    pub check: Option<fn(&[u8]) -> Check>,
    /// Confidence score of a finding that passes the check, without a cue.
    pub score: f64,
    /// What words near it mean for the score.
    pub cue: Cue,
    /// The standard, law or documentation behind the row.
    #[cfg_attr(not(test), expect(dead_code, reason = "for whoever changes the row"))]
    pub source: Source,
}

impl Recognizer {
    /// A row that is sure of itself: what it finds needs neither a check nor a cue.
    pub const fn uncued(
        id: &'static str,
        entity: &'static str,
        score: f64,
        find: Find,
        source: &'static str,
    ) -> Self {
        Self {
            id,
            entity,
            find,
            check: None,
            score,
            cue: Cue::Ignored,
            source: Source::new(source),
        }
    }
}

/// A link for those who read the row, and for the tests; the build leaves it out.
pub struct Source(#[cfg(test)] &'static str);

impl Source {
    /// The link, `https://…`.
    pub const fn new(link: &'static str) -> Self {
        #[cfg(not(test))]
        let _ = link;
        Self(
            #[cfg(test)]
            link,
        )
    }
}

/// Where and how to look for an entity.
pub enum Find {
    /// Shapes of digits and letters: see [`crate::scan`].
    Shapes(&'static [&'static str]),
    /// Literal prefixes, in this case, and what follows them.
    Prefixes(&'static [&'static str], Tail),
    /// Code that reads from the first byte of one of these literal prefixes, in
    /// this case.
    Opens(&'static [&'static str], Finder),
    /// The same for code that may read many lines, and further than a [`crate::scan::LastScan`] looks.
    OpensFar(&'static [&'static str], Finder),
    /// Code that reads on behind a phrase of this group of `languages/`.
    After(&'static str, Finder),
    /// The same where `:`, `=` or `|` stands behind the phrase, as behind the label of a field.
    Labelled(&'static str, Finder),
    /// Code that reads at an anchor.
    At(Anchor, Finder),
}

/// What follows a prefix, up to the first byte outside of the alphabet.
pub struct Tail {
    /// Bytes that belong to it.
    pub alphabet: fn(u8) -> bool,
    /// Fewest bytes.
    pub fewest: usize,
    /// Most bytes; a longer run is something else.
    pub most: usize,
    /// Tells whether a generator could have drawn it.
    pub drawn: fn(&[u8]) -> bool,
}

/// Reads the text at a position: the anchor, the start of the prefix, or the end of
/// the phrase.
pub type Finder = fn(Text<'_>, usize) -> Option<Match>;

/// Where code looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Anchor {
    /// At the first digit of every run of digits.
    Digit,
    /// The same where at least so many digits follow, in groups or together.
    Number(usize),
    /// At every `@`.
    At,
    /// At every `:`.
    Colon,
}

/// What a finder found.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Match {
    /// Where.
    pub span: Span,
    /// How sure its own rules are.
    pub check: Check,
    /// Multiplies the row's score: 1 unless this occurrence is weaker than most.
    pub weight: f64,
    /// The entity, where this occurrence is another one than the row's.
    pub entity: Option<&'static str>,
}

/// The verdict on the letters and digits themselves.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Check {
    /// The check digit, or another redundancy, fits.
    Fits,
    /// Nothing speaks against it; the scheme has no check digit.
    Plausible,
    /// Possible, but something that most of its kind show is missing: half the score.
    Doubtful,
    /// Reserved for examples and tests, or printed in so many of them that it is nobody's: a lower score, and a
    /// policy can leave it out.
    Example,
    /// Only the check digit is wrong: a finding when a cue stands beside it, because
    /// the person mistyped their own data.
    Mistyped,
    /// Not of this kind.
    Impossible,
}

/// What words near a finding mean for its score.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Cue {
    /// Nothing.
    Ignored,
    /// A word of this group raises the score.
    Raises(&'static str),
    /// Without a word of this group there is no finding.
    Required(&'static str),
}

impl Cue {
    /// The group of `languages/` that holds the words.
    pub fn group(self) -> Option<&'static str> {
        match self {
            Self::Ignored => None,
            Self::Raises(group) | Self::Required(group) => Some(group),
        }
    }
}

impl Match {
    /// A match at full weight.
    pub fn new(start: usize, end: usize, check: Check) -> Self {
        Self {
            span: Span::new(start, end),
            check,
            weight: 1.0,
            entity: None,
        }
    }

    /// The same match, of an entity that is not the row's.
    #[must_use]
    pub fn being(self, entity: &'static str) -> Self {
        Self {
            entity: Some(entity),
            ..self
        }
    }

    /// The same match, weaker.
    #[must_use]
    pub fn weighing(self, weight: f64) -> Self {
        Self { weight, ..self }
    }
}

impl From<bool> for Check {
    /// For a pure check digit: it fits, or it was mistyped.
    fn from(fits: bool) -> Self {
        if fits { Self::Fits } else { Self::Mistyped }
    }
}

pub use lexicon::Lexicon;
pub use person::{counts_things, is_never_name, is_stop_word};

/// Every row of every table.
pub fn all() -> impl Iterator<Item = &'static Recognizer> {
    TABLES.iter().copied().flatten()
}

/// The ids of the rows that find an entity.
#[cfg_attr(
    not(all(target_arch = "wasm32", feature = "detection")),
    allow(dead_code)
)]
pub fn of(entity: &str) -> impl Iterator<Item = &'static str> {
    all()
        .filter(move |row| row.entity == entity)
        .map(|row| row.id)
}

/// The tables, one a file.
const TABLES: &[&[Recognizer]] = &[
    address::TABLE,
    age::TABLE,
    alps::TABLE,
    asia_pacific::TABLE,
    baltics::TABLE,
    banking::TABLE,
    assigned::TABLE,
    benelux::TABLE,
    british_isles::TABLE,
    cards::TABLE,
    central_europe::TABLE,
    cloud::TABLE,
    contact::TABLE,
    coordinates::TABLE,
    credentials::TABLE,
    crypto::TABLE,
    dates::TABLE,
    devices::TABLE,
    east_asia::TABLE,
    eastern_europe::TABLE,
    encoded::TABLE,
    france::TABLE,
    germany::TABLE,
    iban::TABLE,
    iberia_greece::TABLE,
    italy::TABLE,
    keys::TABLE,
    latin_america::TABLE,
    middle_east_africa::TABLE,
    network::TABLE,
    nordic_business::TABLE,
    nordics::TABLE,
    north_america::TABLE,
    numbered::TABLE,
    oceania::TABLE,
    organization::TABLE,
    passwords::TABLE,
    person::TABLE,
    personal::TABLE,
    phone::TABLE,
    poland::TABLE,
    prefixes::TABLE,
    south_asia::TABLE,
    second_factor::TABLE,
    seed_phrase::TABLE,
    spain::TABLE,
    uk::TABLE,
    united_states::TABLE,
    vat::TABLE,
    vendors::TABLE,
    wallet::TABLE,
];

#[cfg(test)]
mod tests {
    use std::collections::HashMap;
    use std::path::Path;

    use serde::Deserialize;

    use super::*;
    use crate::languages;
    use crate::scan::Scanner;

    #[derive(Deserialize)]
    struct VectorFile {
        vector: Vec<Vector>,
    }

    #[derive(Deserialize)]
    pub(super) struct Vector {
        pub(super) recognizer: String,
        note: String,
        pub(super) text: String,
        pub(super) found: Vec<String>,
        /// From which score on; the default policy's when it is left out.
        #[serde(default = "default_threshold")]
        threshold: f64,
    }

    /// Cuts the invented keys in the files, so that the scanners of git hosts stay quiet.
    const CUT: &str = "⟨⟩";

    fn default_threshold() -> f64 {
        0.5
    }

    #[test]
    fn recognizers_find_what_their_vectors_say() {
        let mut failures = Vec::new();
        for vector in vectors() {
            let folded = crate::normalize::Folded::new(&vector.text);
            let mut found: Vec<_> = Scanner::get()
                .scan(folded.text())
                .candidates
                .into_iter()
                .filter(|candidate| candidate.recognizer == vector.recognizer)
                .filter(|candidate| candidate.score >= vector.threshold)
                .map(|candidate| folded.to_original(candidate.span))
                .collect();
            found.sort();
            found.dedup();
            let found: Vec<_> = found.iter().map(|span| span.of(&vector.text)).collect();
            if found != vector.found {
                failures.push(format!(
                    "{} ({}): {:?}: expected {:?}, found {found:?}",
                    vector.recognizer, vector.note, vector.text, vector.found
                ));
            }
        }
        assert!(
            failures.is_empty(),
            "{} failed\n{}",
            failures.len(),
            failures.join("\n")
        );
    }

    #[test]
    fn every_recognizer_has_a_hit_and_a_miss() {
        let mut seen: HashMap<String, (bool, bool)> = HashMap::new();
        for vector in vectors() {
            let (hit, miss) = seen.entry(vector.recognizer).or_default();
            *hit |= !vector.found.is_empty();
            *miss |= vector.found.is_empty();
        }
        let missing: Vec<_> = all()
            .map(|row| row.id)
            .filter(|id| seen.get(*id) != Some(&(true, true)))
            .collect();
        assert!(missing.is_empty(), "without a hit and a miss: {missing:?}");
        let known: Vec<_> = all().map(|row| row.id).collect();
        let unknown: Vec<_> = seen
            .keys()
            .filter(|id| !known.contains(&id.as_str()))
            .collect();
        assert!(unknown.is_empty(), "vectors for no recognizer: {unknown:?}");
    }

    #[test]
    fn every_row_is_consistent() {
        let mut ids: Vec<_> = all().map(|row| row.id).collect();
        ids.sort_unstable();
        let mut problems: Vec<_> = ids
            .windows(2)
            .filter(|pair| pair.first() == pair.last())
            .map(|pair| format!("{pair:?} twice"))
            .collect();
        for row in all() {
            for group in [row.cue.group(), phrases_of(row)].into_iter().flatten() {
                if languages::phrases(group).next().is_none() {
                    problems.push(format!("{}: no language has the group {group}", row.id));
                }
            }
            if crate::entity::lookup(row.entity).is_none() {
                problems.push(format!("{}: no entity {}", row.id, row.entity));
            }
            if !row.source.0.starts_with("https://") {
                problems.push(format!("{}: the source is not a link", row.id));
            }
            if !(0.0..=1.0).contains(&row.score) {
                problems.push(format!("{}: score {}", row.id, row.score));
            }
        }
        assert!(problems.is_empty(), "{problems:#?}");
    }

    pub(super) fn phrases_of(row: &Recognizer) -> Option<&'static str> {
        match row.find {
            Find::After(group, _) | Find::Labelled(group, _) => Some(group),
            _ => None,
        }
    }

    pub(super) fn vectors() -> Vec<Vector> {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/recognizers");
        let mut vectors = Vec::new();
        for entry in std::fs::read_dir(folder).expect("the folder is there") {
            let path = entry.expect("it can be read").path();
            if path
                .extension()
                .is_some_and(|extension| extension == "toml")
            {
                let text = std::fs::read_to_string(&path).expect("it can be read");
                let text = text.replace(CUT, "");
                let file: VectorFile =
                    toml::from_str(&text).unwrap_or_else(|error| panic!("{path:?}: {error}"));
                vectors.extend(file.vector);
            }
        }
        vectors
    }
}
