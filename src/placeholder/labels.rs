//! The words that a placeholder can begin with, in every spelling that is read.

use std::collections::BinaryHeap;

use super::translations::TRANSLATIONS;
use crate::letter_case::upper;

/// The labels that a scan looks for, with their translations. Made once, used for a whole conversation.
#[derive(Clone, Default)]
pub struct Labels {
    /// Sorted by text; of equal texts the first wins.
    spellings: Vec<Spelling>,
    /// What follows the last `_` of each spelling; sorted.
    last_words: Vec<String>,
}

#[derive(Clone, PartialEq, Eq, PartialOrd, Ord)]
struct Spelling {
    text: String,
    /// A translation loses against a label of the same text, and is read only inside brackets.
    translated: bool,
    label: String,
}

impl Labels {
    /// From labels as they are written in placeholders, `EMAIL`. Order and repetition do not matter.
    pub fn new<L: AsRef<str>>(labels: impl IntoIterator<Item = L>) -> Self {
        let mut spellings = Vec::new();
        for label in labels {
            add_spellings(label.as_ref(), &mut spellings);
        }
        Self::from_spellings(spellings)
    }

    fn from_spellings(spellings: Vec<Spelling>) -> Self {
        let mut spellings = BinaryHeap::from(spellings).into_sorted_vec();
        spellings.dedup_by(|next, kept| next.text == kept.text);
        let mut last_words: Vec<String> = Vec::new();
        for spelling in &spellings {
            let word = spelling.text.rsplit('_').next().unwrap_or_default();
            let place = last_words.binary_search_by(|known| known.as_str().cmp(word));
            if let Err(place) = place {
                last_words.insert(place, word.to_owned());
            }
        }
        Self {
            spellings,
            last_words,
        }
    }

    /// No label: nothing is a placeholder.
    pub fn is_empty(&self) -> bool {
        self.spellings.is_empty()
    }

    /// Whether a spelling ends with this folded word.
    pub(super) fn any_ends_with_word(&self, word: &str) -> bool {
        self.last_words
            .binary_search_by(|known| known.as_str().cmp(word))
            .is_ok()
    }

    /// Whether a spelling begins with this folded text.
    pub(super) fn any_begins_with(&self, prefix: &str, form: Form) -> bool {
        let first = self
            .spellings
            .partition_point(|spelling| spelling.text.as_str() < prefix);
        self.spellings
            .iter()
            .skip(first)
            .take_while(|spelling| spelling.text.starts_with(prefix))
            .any(|spelling| form.allows(spelling))
    }

    /// The label of this folded text.
    pub(super) fn label(&self, text: &str, form: Form) -> Option<&str> {
        let found = self
            .spellings
            .binary_search_by(|spelling| spelling.text.as_str().cmp(text))
            .ok()?;
        let spelling = self.spellings.get(found)?;
        form.allows(spelling).then_some(spelling.label.as_str())
    }
}

fn add_spellings(label: &str, spellings: &mut Vec<Spelling>) {
    let mut add = |text: &str, translated| {
        spellings.push(Spelling {
            text: text.chars().flat_map(fold).collect(),
            translated,
            label: label.to_owned(),
        });
    };
    add(label, false);
    for (_, columns) in TRANSLATIONS.iter().filter(|(known, _)| *known == label) {
        for word in columns.iter().copied().flatten() {
            add(word, true);
        }
    }
}

/// Whether a placeholder stands in brackets.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Form {
    Bare,
    Bracketed,
}

impl Form {
    fn allows(self, spelling: &Spelling) -> bool {
        self == Form::Bracketed || !spelling.translated
    }
}

/// A letter in capitals and without its accent; other characters as they are.
pub(super) fn fold(letter: char) -> impl Iterator<Item = char> {
    let double = (letter == 'ß').then_some('S');
    let capital = if letter == 'ß' { 'S' } else { upper(letter) };
    double
        .into_iter()
        .chain([capital])
        .map(|capital| match capital {
            'À'..='Å' | 'Ą' => 'A',
            'Ç' | 'Ć' => 'C',
            'È'..='Ë' | 'Ę' => 'E',
            'Ì'..='Ï' => 'I',
            'Ł' => 'L',
            'Ñ' | 'Ń' => 'N',
            'Ò'..='Ö' | 'Ø' => 'O',
            'Ś' => 'S',
            'Ù'..='Ü' => 'U',
            'Ý' => 'Y',
            'Ź' | 'Ż' => 'Z',
            other => other,
        })
}
