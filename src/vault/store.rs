//! Placeholder ↔ original, in memory. The same value always gets the same placeholder; a number is never given twice.

use std::{
    borrow::Borrow,
    collections::{HashMap, hash_map},
    fmt,
    hash::{Hash, Hasher},
    sync::Arc,
};

use zeroize::Zeroizing;

use crate::placeholder::Placeholder;

/// What the placeholders of one conversation stand for. Originals are wiped on drop; `Debug` shows counts.
#[derive(Default)]
pub struct Vault {
    /// In the order in which they were added.
    entries: Vec<Stored>,
    labels: HashMap<String, Label>,
    /// Labels and numbers, in the order in which they were reserved.
    reserved: Vec<(String, u32)>,
}

/// A placeholder and what it stands for, borrowed from a [`Vault`].
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Entry<'a> {
    /// The word in the placeholder: `EMAIL`.
    pub label: &'a str,
    /// Counted from 1 within a label.
    pub number: u32,
    /// `EMAIL_ADDRESS`.
    pub entity: &'a str,
    /// As the person typed it.
    pub original: &'a str,
    /// Tokens and surrogates that stood in for it, instead of the placeholder; oldest first.
    pub stand_ins: &'a [String],
}

impl Vault {
    /// An empty vault.
    pub fn new() -> Vault {
        Vault::default()
    }

    /// The placeholder of `original` under `label`: the one it has, or a new one with the lowest free number.
    pub fn placeholder_for(&mut self, label: &str, entity: &str, original: &str) -> Placeholder {
        let known = self
            .labels
            .get(label)
            .and_then(|group| group.by_original.get(original));
        let number = match known.and_then(|index| self.entries.get(*index)) {
            Some(stored) => stored.number,
            None => self.add(label, entity, original),
        };
        Placeholder::numbered(label, number)
    }

    /// Whether `original` has a placeholder under `label`.
    pub(crate) fn holds(&self, label: &str, original: &str) -> bool {
        let group = self.labels.get(label);
        group.is_some_and(|group| group.by_original.contains_key(original))
    }

    /// Remembers a token or surrogate that stands in for the original of a placeholder.
    pub(crate) fn add_stand_in(&mut self, placeholder: &Placeholder, stand_in: String) {
        let index = self.index_of(placeholder);
        if let Some(stored) = index.and_then(|index| self.entries.get_mut(index)) {
            stored.stand_ins.push(stand_in);
        }
    }

    /// The tokens and surrogates that stand in for the original of a placeholder.
    pub(crate) fn stand_ins(&self, placeholder: &Placeholder) -> &[String] {
        let stored = self
            .index_of(placeholder)
            .and_then(|index| self.entries.get(index));
        stored.map_or(&[], |stored| &stored.stand_ins)
    }

    /// Never gives out this number, because the text already contains what looks like its placeholder. Without effect on one given out before.
    pub fn reserve(&mut self, label: &str, number: u32) {
        let known = self.group(label).by_number.entry(number);
        if let hash_map::Entry::Vacant(place) = known {
            place.insert(None);
            self.reserved.push((label.to_owned(), number));
        }
    }

    /// What a placeholder stands for; `None` when it was not given out, also when it is reserved.
    pub fn original(&self, label: &str, number: u32) -> Option<&str> {
        let index = self.labels.get(label)?.by_number.get(&number)?;
        self.entries
            .get((*index)?)
            .map(|stored| stored.original.borrow())
    }

    /// All entries, in the order in which they were added.
    pub fn entries(&self) -> impl ExactSizeIterator<Item = Entry<'_>> {
        self.entries.iter().map(|stored| Entry {
            label: &stored.label,
            number: stored.number,
            entity: &stored.entity,
            original: stored.original.borrow(),
            stand_ins: &stored.stand_ins,
        })
    }

    /// Number of entries.
    pub fn len(&self) -> usize {
        self.entries.len()
    }

    /// Whether no placeholder was given out yet.
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// All reserved numbers with their labels.
    pub(super) fn reserved(&self) -> impl Iterator<Item = (&str, u32)> {
        let reserved = self.reserved.iter();
        reserved.map(|(label, number)| (label.as_str(), *number))
    }

    /// Puts an entry back where it was. `None` when the number or the original already has a place under this label.
    pub(super) fn put_back(&mut self, entry: Entry<'_>) -> Option<()> {
        let index = self.entries.len();
        let original = Original::from(entry.original);
        let group = self.group(entry.label);
        let is_given = |index: &Option<usize>| index.is_some();
        if group.by_number.get(&entry.number).is_some_and(is_given)
            || group.by_original.contains_key(entry.original)
        {
            return None;
        }
        group.by_number.insert(entry.number, Some(index));
        group.by_original.insert(original.clone(), index);
        self.entries.push(Stored {
            label: entry.label.to_owned(),
            number: entry.number,
            entity: entry.entity.to_owned(),
            original,
            stand_ins: entry.stand_ins.to_vec(),
        });
        Some(())
    }

    fn add(&mut self, label: &str, entity: &str, original: &str) -> u32 {
        let number = self.group(label).take_number();
        let added = self.put_back(Entry {
            label,
            number,
            entity,
            original,
            stand_ins: &[],
        });
        debug_assert!(added.is_some());
        number
    }

    fn index_of(&self, placeholder: &Placeholder) -> Option<usize> {
        let group = self.labels.get(&placeholder.label)?;
        *group.by_number.get(&placeholder.number()?)?
    }

    fn group(&mut self, label: &str) -> &mut Label {
        self.labels.entry(label.to_owned()).or_default()
    }
}

impl fmt::Debug for Vault {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("Vault")
            .field("entries", &self.entries.len())
            .field("labels", &self.labels.len())
            .finish_non_exhaustive()
    }
}

impl fmt::Debug for Entry<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("Entry")
            .field("label", &self.label)
            .field("number", &self.number)
            .field("original_bytes", &self.original.len())
            .finish_non_exhaustive()
    }
}

struct Stored {
    label: String,
    number: u32,
    entity: String,
    original: Original,
    stand_ins: Vec<String>,
}

/// What is known of one label. The maps hold indices into the vault's entries.
#[derive(Default)]
struct Label {
    /// No number up to this one is free.
    taken: u32,
    /// `None`: reserved.
    by_number: HashMap<u32, Option<usize>>,
    by_original: HashMap<Original, usize>,
}

impl Label {
    /// The lowest free number.
    fn take_number(&mut self) -> u32 {
        loop {
            self.taken = self.taken.saturating_add(1);
            if !self.by_number.contains_key(&self.taken) {
                return self.taken;
            }
        }
    }
}

/// One copy of an original, shared between the list and the index, wiped when both are gone.
#[derive(Clone, PartialEq, Eq)]
struct Original(Arc<Zeroizing<String>>);

impl From<&str> for Original {
    fn from(text: &str) -> Self {
        Original(Arc::new(Zeroizing::new(text.to_owned())))
    }
}

impl Hash for Original {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.0.as_str().hash(state);
    }
}

/// As `Borrow` asks, hash and equality are those of the text.
impl Borrow<str> for Original {
    fn borrow(&self) -> &str {
        &self.0
    }
}
