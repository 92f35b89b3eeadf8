//! What is to be sealed, on its way from the module that detects to the one that holds the cryptography.

use serde::Serialize;
use serde_json::Value;
use zeroize::Zeroizing;

use super::{
    Facts, MAX_PLAINTEXT, Payload, PublicJwk, padding::to_padded_json, payload::read_entries,
    read_recipients, seal, strict_json::Secret,
};
use crate::{error::Error, vault::PlaceholderEntry};

/// Originals, whom they are for, and under which circumstances. Wiped on drop.
pub struct Request {
    /// The originals, with their placeholders.
    pub originals: Vec<PlaceholderEntry>,
    /// Who may open the envelope, each a public JWK as the policy names it.
    pub recipients: Vec<Value>,
    /// What the envelope will say of its circumstances.
    pub facts: Facts,
}

impl Request {
    /// As JSON. Secret: it holds the originals.
    ///
    /// # Errors
    ///
    /// [`Error::Limit`] when it is too long to be sealed.
    pub fn to_json(&self) -> Result<Zeroizing<Vec<u8>>, Error> {
        let written = Written {
            placeholders: &self.originals,
            recipients: &self.recipients,
            facts: &self.facts,
        };
        to_padded_json(&written, MAX_PLAINTEXT)
    }

    /// What [`Request::to_json`] wrote.
    ///
    /// # Errors
    ///
    /// [`Error::Input`] for anything else.
    pub fn from_json(json: &[u8]) -> Result<Self, Error> {
        let value = Secret::parse(json).ok_or(NOT_A_REQUEST)?;
        Self::read(&value).ok_or(NOT_A_REQUEST)
    }

    fn read(value: &Value) -> Option<Self> {
        let facts = value.get("facts")?;
        Some(Self {
            originals: read_entries(value.get("placeholders")?)?,
            recipients: value.get("recipients")?.as_array()?.clone(),
            facts: Facts {
                policy: read_hash(facts.get("policy")?)?,
                conversation: read_hash(facts.get("conversation")?)?,
                lifetime: facts.get("lifetime")?.as_u64(),
            },
        })
    }

    /// The envelope; `now` is in seconds since 1970.
    ///
    /// # Errors
    ///
    /// As [`seal`].
    pub fn seal(&self, now: u64) -> Result<String, Error> {
        let recipients = self.recipients()?;
        seal(
            Payload::Originals(&self.originals),
            &recipients,
            &self.facts,
            now,
        )
    }

    fn recipients(&self) -> Result<Vec<PublicJwk>, Error> {
        read_recipients(&Value::Array(self.recipients.clone()))
    }
}

#[derive(Serialize)]
struct Written<'a> {
    placeholders: &'a [PlaceholderEntry],
    recipients: &'a [Value],
    facts: &'a Facts,
}

/// `Some(None)` where there is none.
fn read_hash(value: &Value) -> Option<Option<[u8; 32]>> {
    let Some(numbers) = value.as_array() else {
        return Some(None);
    };
    let bytes = numbers
        .iter()
        .map(|number| number.as_u64()?.try_into().ok());
    let bytes: Vec<u8> = bytes.collect::<Option<_>>()?;
    Some(Some(bytes.try_into().ok()?))
}

const NOT_A_REQUEST: Error = Error::Input {
    problem: "this is not what the core of this version gives to be sealed",
};

#[cfg(test)]
mod tests {
    use super::*;
    use crate::seal::{make_key_pair, open};

    #[test]
    fn a_request_that_crossed_as_json_seals_the_same() {
        let keys = make_key_pair().expect("makes keys");
        let recipient = serde_json::from_str(&keys.public_key.to_json()).expect("is JSON");
        let request = Request {
            originals: vec![PlaceholderEntry {
                placeholder: "[EMAIL_1]".into(),
                entity: "EMAIL_ADDRESS".into(),
                original: Zeroizing::new("mette@example.com".into()),
            }],
            recipients: vec![recipient],
            facts: Facts {
                policy: Some([7; 32]),
                conversation: None,
                lifetime: Some(60),
            },
        };
        let crossed = Request::from_json(&request.to_json().expect("writes")).expect("reads");
        assert_eq!(crossed.facts, request.facts);
        let envelope = crossed.seal(1_700_000_000).expect("seals");
        let opened = open(&envelope, &keys.private_key, 1_700_000_001).expect("opens");
        assert_eq!(opened.placeholders, request.originals);
        assert!(open(&envelope, &keys.private_key, 1_700_000_061).is_err());
    }

    #[test]
    fn what_is_no_request_is_refused() {
        for json in [
            "",
            "{}",
            "[]",
            r#"{"placeholders":[],"recipients":[],"facts":{"policy":[1],"conversation":null,"lifetime":null}}"#,
        ] {
            assert!(Request::from_json(json.as_bytes()).is_err(), "{json}");
        }
    }
}
