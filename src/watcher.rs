//! A text while it is typed.

use std::sync::Arc;

use crate::conversation::{Conversation, StandInMaker, make_here};
use crate::redactor::Parts;
use crate::scan::LastScan;
use crate::{Error, Finding};

/// Finds in a text that changes little by little what a [`crate::Redactor`] finds in it,
/// reading again only what stands near the change. Remembers the text until the next one.
///
/// ```
/// use privet::{Policy, Redactor};
///
/// let redactor = Redactor::new(Policy::preset("default")?);
/// let mut watcher = redactor.watcher();
/// assert!(watcher.detect("Write to anna@mail")?.is_empty());
/// assert_eq!(watcher.detect("Write to anna@mail.example.com")?.len(), 1);
/// # Ok::<(), privet::Error>(())
/// ```
pub struct Watcher {
    parts: Arc<Parts>,
    last: LastScan,
}

impl Watcher {
    pub(crate) fn new(parts: Arc<Parts>) -> Self {
        Self {
            parts,
            last: LastScan::default(),
        }
    }

    /// What is found in `text`; sorted by position, disjoint. Replacements are those of a
    /// fresh conversation.
    ///
    /// # Errors
    ///
    /// As [`crate::Redactor::detect`].
    pub fn detect(&mut self, text: &str) -> Result<Vec<Finding>, Error> {
        self.detect_with(text, &make_here)
    }

    /// The same for a caller that holds the cryptography elsewhere.
    pub(crate) fn detect_with(
        &mut self,
        text: &str,
        make: StandInMaker<'_>,
    ) -> Result<Vec<Finding>, Error> {
        let mut conversation = Conversation::new(Arc::clone(&self.parts), "")?;
        conversation.find(text, &[], make, Some(&mut self.last))
    }
}
