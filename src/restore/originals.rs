//! The originals that a restorer may give back.

use std::collections::HashMap;
use std::fmt;

use zeroize::Zeroizing;

use super::stand_ins::StandIns;
use crate::placeholder::{Labels, Placeholder};
use crate::vault::Vault;

/// A snapshot of what placeholders stand for. Wiped on drop; `Debug` shows a count.
#[derive(Default)]
pub struct Originals {
    entries: HashMap<Placeholder, Zeroizing<String>>,
    labels: Labels,
    stand_ins: StandIns,
}

impl Originals {
    /// What the placeholder stands for.
    pub fn original(&self, placeholder: &Placeholder) -> Option<&str> {
        self.entries
            .get(placeholder)
            .map(|original| original.as_str())
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.entries.len()
    }

    /// None at all.
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// The same with tokens and surrogates, which are found as they were written.
    pub(crate) fn with_stand_ins(mut self, stand_ins: StandIns) -> Self {
        self.stand_ins = stand_ins;
        self
    }

    pub(super) fn stand_ins(&self) -> &StandIns {
        &self.stand_ins
    }

    /// The labels of these placeholders.
    pub fn labels(&self) -> &Labels {
        &self.labels
    }
}

impl FromIterator<(Placeholder, String)> for Originals {
    /// Of entries for one placeholder, the last counts.
    fn from_iter<I: IntoIterator<Item = (Placeholder, String)>>(entries: I) -> Self {
        let mut originals = Self::default();
        for (placeholder, original) in entries {
            originals
                .entries
                .insert(placeholder, Zeroizing::new(original));
        }
        let placeholders = originals.entries.keys();
        originals.labels = Labels::new(placeholders.map(|placeholder| &placeholder.label));
        originals
    }
}

impl From<&Vault> for Originals {
    fn from(vault: &Vault) -> Self {
        vault
            .entries()
            .map(|entry| {
                let placeholder = Placeholder::numbered(entry.label, entry.number);
                (placeholder, entry.original.to_owned())
            })
            .collect()
    }
}

impl fmt::Debug for Originals {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Originals({})", self.entries.len())
    }
}
