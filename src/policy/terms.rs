//! Words and phrases of an allow or deny list.

use std::collections::HashSet;

use regex_lite::Regex;
use serde_json::{Value, json};

use crate::error::Error;
use crate::letter_case::to_lower;
use crate::policy::custom;
use crate::policy::reader::Node;

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

/// Values that stay as typed: as written in any case, exactly, or by a pattern for the whole value.
#[derive(Clone, Default)]
pub(super) struct Allowed {
    terms: Terms,
    exact: Vec<String>,
    /// As written, and compiled.
    patterns: Vec<(String, Regex)>,
}

impl Allowed {
    /// Adds `"text"`, `{ "exact": "Text" }` or `{ "pattern": "[a-z]+@acme\\.example" }`.
    pub fn read(&mut self, node: &Node<'_>, longest: usize) -> Result<(), Error> {
        if node.value.is_string() {
            self.terms.extend(vec![node.text(longest)?.to_owned()]);
            return Ok(());
        }
        let fields = node.object(&["exact", "pattern"])?;
        match (fields.field("exact"), fields.field("pattern")) {
            (Some(exact), None) => self.exact.push(exact.text(longest)?.to_owned()),
            (None, Some(pattern)) => {
                let written = pattern.text(custom::LONGEST_PATTERN)?;
                // Checked as written, so that no half of it closes the group around it.
                let compiled = custom::compile(written)
                    .and_then(|_| custom::compile(&format!("^(?:{written})$")))
                    .map_err(|problem| pattern.refuse(problem))?;
                self.patterns.push((written.to_owned(), compiled));
            }
            _ => {
                return Err(node.refuse(
                    "a string, or an object with either \"exact\" or \"pattern\", is expected",
                ));
            }
        }
        Ok(())
    }

    /// Whether the whole of `text` is allowed.
    pub fn holds(&self, text: &str) -> bool {
        self.terms.holds(text)
            || self.exact.iter().any(|exact| exact == text)
            || self
                .patterns
                .iter()
                .any(|(_, pattern)| pattern.is_match(text))
    }

    pub fn to_json(&self) -> Value {
        let terms = self.terms.written.iter().map(|term| json!(term));
        let exact = self.exact.iter().map(|exact| json!({ "exact": exact }));
        let patterns = self
            .patterns
            .iter()
            .map(|(pattern, _)| json!({ "pattern": pattern }));
        terms.chain(exact).chain(patterns).collect()
    }
}

fn fold(text: &str) -> String {
    to_lower(text.trim())
}
