//! Which key tags, hashes, tokens and surrogates are made with.

use serde_json::{Value, json};

use crate::error::Error;
use crate::keyed::{NEWEST_CANONICALIZATION, Scope};
use crate::policy::reader::Node;

/// A policy's `keys`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Keys {
    /// Who shares what is made with the key.
    pub scope: Scope,
    /// Changes everything that is made with the key: a new one ends what could be linked to the old.
    pub epoch: u8,
    /// How a value is written before it is hashed; 0: as typed.
    pub canonicalization: u8,
}

impl Keys {
    pub(super) fn read(node: &Node<'_>) -> Result<Keys, Error> {
        let fields = node.object(&["scope", "epoch", "canonicalization"])?;
        let mut keys = Keys::default();
        if let Some(scope) = fields.field("scope") {
            keys.scope = match scope.word(&Scope::NAMES)? {
                "tenant" => Scope::Tenant,
                _ => Scope::Conversation,
            };
        }
        let count = |name, most: u8| match fields.field(name) {
            None => Ok(0),
            // At most `most`, so it fits.
            Some(node) => node.count(most.into()).map(|count| count as u8),
        };
        keys.epoch = count("epoch", u8::MAX)?;
        keys.canonicalization = count("canonicalization", NEWEST_CANONICALIZATION)?;
        Ok(keys)
    }

    pub(super) fn to_json(self) -> Value {
        json!({ "scope": self.scope.as_str(), "epoch": self.epoch, "canonicalization": self.canonicalization })
    }
}
