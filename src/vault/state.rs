//! All that a conversation must remember to go on later, and its JSON. The JSON is secret: it holds the originals and the key.

use base64ct::{Base64UrlUnpadded, Encoding};
use serde::Serialize;
use serde_json::Value;
use zeroize::Zeroizing;

use super::{ConversationKey, Entry, Vault};
use crate::{
    error::Error,
    seal::{strict_json::Secret, to_padded_json},
};

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
            stand_ins: entry.stand_ins,
        });
        let has_stand_ins = self
            .vault
            .entries()
            .any(|entry| !entry.stand_ins.is_empty());
        let stored = Stored {
            version: if has_stand_ins { NEWEST } else { OLDEST },
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
        let loaded = Secret::parse(json).ok_or(Error::VaultLocked)?;
        let version = loaded.get("version").and_then(Value::as_u64);
        match version.and_then(|version| u8::try_from(version).ok()) {
            Some(OLDEST..=NEWEST) => State::read(&loaded).ok_or(Error::VaultLocked),
            Some(found) => Err(Error::VaultVersion {
                found,
                newest: NEWEST,
            }),
            None => Err(Error::VaultLocked),
        }
    }

    fn read(loaded: &Value) -> Option<State> {
        let key = ConversationKey::from_base64(loaded.get("key")?.as_str()?)?;
        let mut vault = Vault::new();
        for entry in loaded.get("entries")?.as_array()? {
            let stand_ins = read_stand_ins(entry.get("standIns"))?;
            vault.put_back(Entry {
                label: entry.get("label")?.as_str()?,
                number: read_number(entry.get("number")?)?,
                entity: entry.get("entity")?.as_str()?,
                original: entry.get("original")?.as_str()?,
                stand_ins: &stand_ins,
            })?;
        }
        for pair in loaded.get("reserved")?.as_array()? {
            let [label, number] = pair.as_array()?.as_slice() else {
                return None;
            };
            vault.reserve(label.as_str()?, read_number(number)?);
        }
        Some(State {
            conversation: loaded.get("conversation")?.as_str()?.to_owned(),
            key,
            vault,
        })
    }
}

fn read_number(value: &Value) -> Option<u32> {
    value.as_u64()?.try_into().ok()
}

fn read_stand_ins(list: Option<&Value>) -> Option<Vec<String>> {
    let Some(list) = list else {
        return Some(Vec::new());
    };
    let texts = list.as_array()?.iter();
    texts.map(|text| text.as_str().map(str::to_owned)).collect()
}

/// Without stand-ins, so that what does not use them is read by every version.
const OLDEST: u8 = 1;
/// An entry can have `standIns`.
const NEWEST: u8 = 2;

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
    #[serde(rename = "standIns", skip_serializing_if = "<[_]>::is_empty")]
    stand_ins: &'a [String],
}
