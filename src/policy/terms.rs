//! Words and phrases of an allow or deny list.

use std::collections::HashSet;

/// A list as its author wrote it, and what it is compared by.
#[derive(Clone, Default)]
pub(super) struct Terms {
    pub written: Vec<String>,
    folded: HashSet<String>,
}

impl Terms {
    pub fn extend(&mut self, terms: Vec<String>) {
        self.folded.extend(terms.iter().map(|term| fold(term)));
        self.written.extend(terms);
    }

    /// Whether `text` is on the list; case and surrounding white space do not matter.
    pub fn holds(&self, text: &str) -> bool {
        self.folded.contains(&fold(text))
    }
}

fn fold(text: &str) -> String {
    text.trim().to_lowercase()
}
