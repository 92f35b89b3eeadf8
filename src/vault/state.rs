//! All that a conversation must remember to go on later, and its JSON. The JSON is secret: it holds the originals and the key.

use base64ct::{Base64UrlUnpadded, Encoding};
use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

use super::{ConversationKey, Entry, Vault};
use crate::{error::Error, seal::to_padded_json};

/// What a conversation remembers. Secrets in it are wiped on drop; `Debug` shows counts.
#[derive(Debug)]
pub struct State {
    /// The conversation's id, as the caller named it.
    pub conversation: String,
    /// What tags and marks are derived from.
    pub key: ConversationKey,
    /// Placeholders and reserved numbers.
    pub vault: Vault,
}

impl State {
    /// As JSON, padded so that its length tells only an order of magnitude.
    ///
    /// # Errors
    ///
    /// [`Error::Limit`] above 64 MiB.
    pub fn to_json(&self) -> Result<Zeroizing<Vec<u8>>, Error> {
        let entries = self.vault.entries().map(|entry| StoredEntry {
            label: entry.label,
            number: entry.number,
            entity: entry.entity,
            original: entry.original,
        });
        let stored = Stored {
            version: VERSION,
            conversation: &self.conversation,
            key: Zeroizing::new(Base64UrlUnpadded::encode_string(self.key.as_bytes())),
            entries: entries.collect(),
            reserved: self.vault.reserved().collect(),
        };
        to_padded_json(&stored, MAX_STATE)
    }

    /// What [`State::to_json`] wrote.
    ///
    /// # Errors
    ///
    /// [`Error::VaultVersion`] when a newer version wrote it, [`Error::VaultLocked`] when it is damaged.
    pub fn from_json(json: &[u8]) -> Result<State, Error> {
        let Version { version } = serde_json::from_slice(json).map_err(|_| Error::VaultLocked)?;
        if version != VERSION {
            return Err(Error::VaultVersion {
                found: version,
                newest: VERSION,
            });
        }
        let loaded: Loaded = serde_json::from_slice(json).map_err(|_| Error::VaultLocked)?;
        let mut key = Zeroizing::new([0; 32]);
        match Base64UrlUnpadded::decode(loaded.key.as_str(), key.as_mut_slice()) {
            Ok(decoded) if decoded.len() == 32 => {}
            _ => return Err(Error::VaultLocked),
        }

        let mut vault = Vault::new();
        for entry in &loaded.entries {
            let entry = Entry {
                label: &entry.label,
                number: entry.number,
                entity: &entry.entity,
                original: &entry.original,
            };
            vault.put_back(entry).ok_or(Error::VaultLocked)?;
        }
        for (label, number) in &loaded.reserved {
            vault.reserve(label, *number);
        }
        Ok(State {
            conversation: loaded.conversation,
            key: ConversationKey::from(*key),
            vault,
        })
    }
}

const VERSION: u8 = 1;

/// Longest JSON of a state, in bytes.
const MAX_STATE: usize = 64 << 20;

#[derive(Serialize)]
struct Stored<'a> {
    version: u8,
    conversation: &'a str,
    key: Zeroizing<String>,
    entries: Vec<StoredEntry<'a>>,
    reserved: Vec<(&'a str, u32)>,
}

#[derive(Serialize)]
struct StoredEntry<'a> {
    label: &'a str,
    number: u32,
    entity: &'a str,
    original: &'a str,
}

#[derive(Deserialize)]
struct Version {
    version: u8,
}

#[derive(Deserialize)]
struct Loaded {
    conversation: String,
    key: Zeroizing<String>,
    entries: Vec<LoadedEntry>,
    reserved: Vec<(String, u32)>,
}

#[derive(Deserialize)]
struct LoadedEntry {
    label: String,
    number: u32,
    entity: String,
    original: Zeroizing<String>,
}
