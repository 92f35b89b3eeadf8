//! What is inside an envelope: originals, or a text. JSON with a pad.

use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

use super::{MAX_PLAINTEXT, padding::to_padded_json};
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

/// A plaintext with originals, parsed.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct SealedOriginals {
    pub(super) placeholders: Vec<PlaceholderEntry>,
    #[serde(default, rename = "pad")]
    _pad: serde::de::IgnoredAny,
}

/// A plaintext with a text, parsed.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct SealedText {
    pub(super) text: Zeroizing<String>,
    #[serde(default, rename = "pad")]
    _pad: serde::de::IgnoredAny,
}
