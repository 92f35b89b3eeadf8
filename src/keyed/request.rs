//! A stand-in that is asked for, on its way from the module that detects to the one that holds the cryptography.

use base64ct::{Base64UrlUnpadded, Encoding};
use serde::Serialize;
use serde_json::Value;
use zeroize::Zeroizing;

use super::{ScopeKey, surrogate, token};
use crate::error::Error;
use crate::seal::{strict_json::Secret, to_padded_json};
use crate::vault::ConversationKey;

/// A kind of stand-in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum StandIn {
    /// `[EMAIL~…]`.
    Token,
    /// Of a reserved range.
    Surrogate,
    /// Of a reserved range; where there is none, other digits in the same places.
    FormatPreserving,
}

/// Asks for the stand-in of one original. Wiped on drop.
pub struct StandInRequest {
    pub(crate) key: ConversationKey,
    pub(crate) epoch: u8,
    pub(crate) kind: StandIn,
    pub(crate) entity: String,
    pub(crate) label: String,
    pub(crate) original: Zeroizing<String>,
}

impl StandInRequest {
    /// What can stand in for the original, best first; empty when nothing can. The same for the same request, always.
    pub fn make(&self) -> Vec<String> {
        let key = ScopeKey::new(&self.key, self.epoch);
        match self.kind {
            StandIn::Token => token::make(&key, &self.label, &self.original)
                .into_iter()
                .collect(),
            StandIn::Surrogate => surrogate::make(&key, &self.entity, &self.original, false),
            StandIn::FormatPreserving => surrogate::make(&key, &self.entity, &self.original, true),
        }
    }

    /// As JSON. Secret: it holds the original and the key.
    ///
    /// # Errors
    ///
    /// [`Error::Limit`] for an original of more than a mebibyte.
    pub fn to_json(&self) -> Result<Zeroizing<Vec<u8>>, Error> {
        let written = Written {
            key: Zeroizing::new(Base64UrlUnpadded::encode_string(self.key.as_bytes())),
            epoch: self.epoch,
            kind: self.kind,
            entity: &self.entity,
            label: &self.label,
            original: &self.original,
        };
        to_padded_json(&written, 1 << 20)
    }

    /// What [`StandInRequest::to_json`] wrote.
    ///
    /// # Errors
    ///
    /// [`Error::Input`] for anything else.
    pub fn from_json(json: &[u8]) -> Result<Self, Error> {
        let value = Secret::parse(json).ok_or(NOT_A_REQUEST)?;
        Self::read(&value).ok_or(NOT_A_REQUEST)
    }

    fn read(value: &Value) -> Option<Self> {
        let text = |name| value.get(name)?.as_str();
        Some(Self {
            key: ConversationKey::from_base64(text("key")?)?,
            epoch: value.get("epoch")?.as_u64()?.try_into().ok()?,
            kind: match text("kind")? {
                "token" => StandIn::Token,
                "surrogate" => StandIn::Surrogate,
                "formatPreserving" => StandIn::FormatPreserving,
                _ => return None,
            },
            entity: text("entity")?.to_owned(),
            label: text("label")?.to_owned(),
            original: Zeroizing::new(text("original")?.to_owned()),
        })
    }
}

#[derive(Serialize)]
struct Written<'a> {
    key: Zeroizing<String>,
    epoch: u8,
    kind: StandIn,
    entity: &'a str,
    label: &'a str,
    original: &'a str,
}

const NOT_A_REQUEST: Error = Error::Input {
    problem: "this is not what the core of this version asks to stand in",
};

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_request_that_crossed_as_json_gives_the_same() {
        for (kind, count) in [
            (StandIn::Token, 1),
            (StandIn::Surrogate, 16),
            (StandIn::FormatPreserving, 16),
        ] {
            let request = StandInRequest {
                key: ConversationKey::from([7; 32]),
                epoch: 3,
                kind,
                entity: "EMAIL_ADDRESS".to_owned(),
                label: "EMAIL".to_owned(),
                original: Zeroizing::new("mette@mail.example.net".to_owned()),
            };
            let crossed =
                StandInRequest::from_json(&request.to_json().expect("writes")).expect("reads");
            assert_eq!(crossed.make(), request.make());
            assert_eq!(crossed.make().len(), count, "{kind:?}");
        }
        for json in [
            "",
            "{}",
            r#"{"key":"AA","epoch":0,"kind":"token","entity":"A","label":"A","original":"a"}"#,
        ] {
            assert!(
                StandInRequest::from_json(json.as_bytes()).is_err(),
                "{json}"
            );
        }
    }
}
