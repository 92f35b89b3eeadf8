//! JWE text ↔ its parts: the compact form and the JSON forms. Nothing here is trusted yet.

use base64ct::{Base64UrlUnpadded, Encoding};
use serde_json::{Map, Value, json};

use super::{
    MAX_RECIPIENTS, NONCE_LENGTH, TAG_LENGTH, header::unsupported, strict_json::parse_object,
};
use crate::error::Error;

/// The parts of an envelope that all recipients share, to be written.
pub(super) struct Parts<'a> {
    /// The protected header in base64url, as it was authenticated.
    pub(super) protected: &'a str,
    pub(super) nonce: &'a [u8],
    pub(super) ciphertext: &'a [u8],
    pub(super) tag: &'a [u8],
}

impl Parts<'_> {
    /// One recipient ([RFC 7516 §7.1](https://www.rfc-editor.org/rfc/rfc7516#section-7.1)).
    pub(super) fn to_compact(&self, encrypted_key: &[u8]) -> String {
        let [encrypted_key, nonce, ciphertext, tag] =
            [encrypted_key, self.nonce, self.ciphertext, self.tag].map(encode);
        [self.protected, &encrypted_key, &nonce, &ciphertext, &tag].join(".")
    }

    /// Several recipients ([RFC 7516 §7.2.1](https://www.rfc-editor.org/rfc/rfc7516#section-7.2.1)).
    pub(super) fn to_general<'b>(
        &self,
        recipients: impl Iterator<Item = (&'b Map<String, Value>, &'b [u8])>,
    ) -> String {
        let recipients: Vec<Value> = recipients
            .map(|(header, key)| json!({ "header": header, "encrypted_key": encode(key) }))
            .collect();
        json!({
            "protected": self.protected,
            "recipients": recipients,
            "iv": encode(self.nonce),
            "ciphertext": encode(self.ciphertext),
            "tag": encode(self.tag),
        })
        .to_string()
    }
}

/// An envelope as it was read.
pub(super) struct Envelope {
    /// The protected header in base64url: what the tag authenticates.
    pub(super) protected_text: String,
    pub(super) protected: Map<String, Value>,
    /// At least one.
    pub(super) recipients: Vec<Recipient>,
    nonce: String,
    ciphertext: String,
    tag: String,
}

/// What an envelope holds for one recipient.
pub(super) struct Recipient {
    /// All header members that hold for this recipient.
    pub(super) joint: Map<String, Value>,
    pub(super) encrypted_key: Vec<u8>,
}

/// The encrypted part, decoded.
pub(super) struct Sealed {
    pub(super) nonce: [u8; NONCE_LENGTH],
    pub(super) ciphertext: Vec<u8>,
    pub(super) tag: [u8; TAG_LENGTH],
}

impl Envelope {
    /// Reads any of the three forms.
    pub(super) fn parse(text: &str) -> Result<Envelope, Error> {
        if text.starts_with('{') {
            Envelope::parse_json(text)
        } else {
            Envelope::parse_compact(text)
        }
    }

    fn parse_compact(text: &str) -> Result<Envelope, Error> {
        let parts: Vec<&str> = text.splitn(6, '.').collect();
        let [protected_text, encrypted_key, nonce, ciphertext, tag] = parts.as_slice() else {
            return Err(Error::Envelope);
        };
        let protected = decode_header(protected_text)?;
        let recipient = Recipient {
            joint: protected.clone(),
            encrypted_key: decode(encrypted_key)?,
        };
        Ok(Envelope {
            protected_text: (*protected_text).to_owned(),
            protected,
            recipients: vec![recipient],
            nonce: (*nonce).to_owned(),
            ciphertext: (*ciphertext).to_owned(),
            tag: (*tag).to_owned(),
        })
    }

    /// The general form, or the flattened one, whose only recipient's members stand at the top.
    fn parse_json(text: &str) -> Result<Envelope, Error> {
        let mut object = parse_object(text.as_bytes()).ok_or(Error::Envelope)?;
        if object.contains_key("aad") {
            return Err(unsupported("it has additional authenticated data (`aad`)"));
        }
        let mut take = |name| match object.remove(name) {
            Some(Value::String(text)) => Ok(text),
            _ => Err(Error::Envelope),
        };
        let (protected_text, nonce, ciphertext, tag) = (
            take("protected")?,
            take("iv")?,
            take("ciphertext")?,
            take("tag")?,
        );
        let protected = decode_header(&protected_text)?;
        let mut shared = protected.clone();
        extend(&mut shared, object.remove("unprotected"))?;

        let recipients = match object.remove("recipients") {
            None => vec![Recipient::parse(&shared, object)?],
            Some(Value::Array(items)) if (1..=MAX_RECIPIENTS).contains(&items.len()) => {
                let parse = |item| match item {
                    Value::Object(item) => Recipient::parse(&shared, item),
                    _ => Err(Error::Envelope),
                };
                items.into_iter().map(parse).collect::<Result<_, _>>()?
            }
            Some(_) => return Err(Error::Envelope),
        };
        Ok(Envelope {
            protected_text,
            protected,
            recipients,
            nonce,
            ciphertext,
            tag,
        })
    }

    /// Decodes the encrypted part; only to be called once the header is known to be supported.
    pub(super) fn decode_sealed(&self) -> Result<Sealed, Error> {
        Ok(Sealed {
            nonce: decode(&self.nonce)?
                .try_into()
                .map_err(|_| Error::Envelope)?,
            ciphertext: decode(&self.ciphertext)?,
            tag: decode(&self.tag)?.try_into().map_err(|_| Error::Envelope)?,
        })
    }
}

impl Recipient {
    fn parse(
        shared: &Map<String, Value>,
        mut item: Map<String, Value>,
    ) -> Result<Recipient, Error> {
        let mut joint = shared.clone();
        extend(&mut joint, item.remove("header"))?;
        let encrypted_key = match item.remove("encrypted_key") {
            None => Vec::new(),
            Some(Value::String(text)) => decode(&text)?,
            Some(_) => return Err(Error::Envelope),
        };
        Ok(Recipient {
            joint,
            encrypted_key,
        })
    }
}

/// Adds the members of `more`, none of which may be there already ([RFC 7516 §4](https://www.rfc-editor.org/rfc/rfc7516#section-4)).
fn extend(header: &mut Map<String, Value>, more: Option<Value>) -> Result<(), Error> {
    match more {
        None => Ok(()),
        Some(Value::Object(more)) => {
            for (name, value) in more {
                if header.insert(name, value).is_some() {
                    return Err(Error::Envelope);
                }
            }
            Ok(())
        }
        Some(_) => Err(Error::Envelope),
    }
}

fn decode_header(text: &str) -> Result<Map<String, Value>, Error> {
    parse_object(&decode(text)?).ok_or(Error::Envelope)
}

fn decode(text: &str) -> Result<Vec<u8>, Error> {
    Base64UrlUnpadded::decode_vec(text).map_err(|_| Error::Envelope)
}

fn encode(bytes: &[u8]) -> String {
    Base64UrlUnpadded::encode_string(bytes)
}
