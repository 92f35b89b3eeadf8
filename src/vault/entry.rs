//! A placeholder and what it stands for.

use std::fmt;

use serde::Serialize;
use zeroize::Zeroizing;

/// A placeholder and what it stands for. The original is wiped on drop; `Debug` shows its length alone.
#[derive(Clone, PartialEq, Eq, Serialize)]
pub struct PlaceholderEntry {
    /// As it stands in the redacted text: `[EMAIL_1]`.
    pub placeholder: String,
    /// `EMAIL_ADDRESS`.
    pub entity: String,
    /// As the person typed it.
    pub original: Zeroizing<String>,
}

impl fmt::Debug for PlaceholderEntry {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("PlaceholderEntry")
            .field("placeholder", &self.placeholder)
            .field("entity", &self.entity)
            .field("original_bytes", &self.original.len())
            .finish()
    }
}
