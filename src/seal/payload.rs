//! What is inside an envelope: originals, or a text. JSON with a pad.

use serde::Serialize;
use serde_json::Value;
use zeroize::Zeroizing;

use super::{MAX_PLAINTEXT, padding::to_padded_json, strict_json::Secret};
use crate::{error::Error, vault::PlaceholderEntry};

/// What to seal.
#[derive(Clone, Copy)]
pub enum Payload<'a> {
    /// Placeholders and what they stand for.
    Originals(&'a [PlaceholderEntry]),
    /// A text as it is.
    Text(&'a str),
}

/// What kind of payload an envelope says it has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Originals,
    Text,
}

impl Kind {
    pub(super) fn from_name(name: &str) -> Option<Kind> {
        [Kind::Originals, Kind::Text]
            .into_iter()
            .find(|kind| kind.name() == name)
    }

    /// What stands in `typ`.
    pub(super) fn name(self) -> &'static str {
        match self {
            Kind::Originals => "privet-originals+jwe",
            Kind::Text => "privet-text+jwe",
        }
    }
}

impl Payload<'_> {
    pub(super) fn kind(&self) -> Kind {
        match self {
            Payload::Originals(_) => Kind::Originals,
            Payload::Text(_) => Kind::Text,
        }
    }

    pub(super) fn to_plaintext(self) -> Result<Zeroizing<Vec<u8>>, Error> {
        match self {
            Payload::Originals(placeholders) => {
                to_padded_json(&OriginalsToSeal { placeholders }, MAX_PLAINTEXT)
            }
            Payload::Text(text) => to_padded_json(&TextToSeal { text }, MAX_PLAINTEXT),
        }
    }
}

#[derive(Serialize)]
struct OriginalsToSeal<'a> {
    placeholders: &'a [PlaceholderEntry],
}

#[derive(Serialize)]
struct TextToSeal<'a> {
    text: &'a str,
}

/// The originals in a plaintext; `None` when it has another form.
pub(super) fn read_originals(plaintext: &[u8]) -> Option<Vec<PlaceholderEntry>> {
    let payload = Secret::parse(plaintext)?;
    check_members(&payload, &["placeholders", "pad"])?;
    read_entries(payload.get("placeholders")?)
}

/// Placeholders and their originals, as they are serialized.
pub(super) fn read_entries(entries: &Value) -> Option<Vec<PlaceholderEntry>> {
    entries.as_array()?.iter().map(read_entry).collect()
}

/// The text in a plaintext; `None` when it has another form.
pub(super) fn read_text(plaintext: &[u8]) -> Option<Zeroizing<String>> {
    let payload = Secret::parse(plaintext)?;
    check_members(&payload, &["text", "pad"])?;
    read_member(&payload, "text").map(Zeroizing::new)
}

fn read_entry(value: &Value) -> Option<PlaceholderEntry> {
    check_members(value, &["placeholder", "entity", "original"])?;
    Some(PlaceholderEntry {
        placeholder: read_member(value, "placeholder")?,
        entity: read_member(value, "entity")?,
        original: Zeroizing::new(read_member(value, "original")?),
    })
}

fn read_member(object: &Value, name: &str) -> Option<String> {
    object.get(name)?.as_str().map(str::to_owned)
}

/// `None` when there is a member beside `known`.
fn check_members(object: &Value, known: &[&str]) -> Option<()> {
    let mut names = object.as_object()?.keys();
    names
        .all(|name| known.contains(&name.as_str()))
        .then_some(())
}
