//! Opens an envelope: limits, strict parse, suite table, then cryptography, then schema and expiry.

use std::fmt;

use base64ct::{Base64UrlUnpadded, Encoding};
use serde::Serialize;
use serde_json::{Map, Value};
use zeroize::Zeroizing;

use super::{
    MAX_ENVELOPE, aead,
    agreement::{Agreement, Key, agree_as_recipient, unwrap},
    envelope::{Envelope, Recipient},
    header::{check_expiry, check_joint, check_protected, unsupported},
    jwk::{PrivateJwk, SecretPart},
    payload::{Kind, read_originals, read_text},
    post_quantum,
};
use crate::{error::Error, vault::PlaceholderEntry};

/// What was in an envelope. Wiped on drop, except for `header`; its `Debug` shows counts.
#[derive(PartialEq, Eq, Serialize)]
pub struct Opened {
    /// The protected header, verified. Compare `policy` and `conv` with what you expect.
    pub header: Map<String, Value>,
    /// Sealed originals; empty when the envelope holds a text.
    pub placeholders: Vec<PlaceholderEntry>,
    /// The sealed text, when the envelope holds one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub text: Option<Zeroizing<String>>,
}

impl fmt::Debug for Opened {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("Opened")
            .field("placeholders", &self.placeholders.len())
            .field("text", &self.text.is_some())
            .finish_non_exhaustive()
    }
}

/// Opens a JWE that was sealed to `key`, by Privet or by another JOSE library; `now` is in seconds since 1970.
///
/// White space around the envelope is ignored. Without a `typ`, the plaintext is taken as a text.
///
/// # Errors
///
/// [`Error::Limit`] above [`MAX_ENVELOPE`]; [`Error::EnvelopeUnsupported`] for an `alg`, `enc`, `typ`, `crit`, `zip` or form outside the
/// suite table, found out before any cryptography; [`Error::Envelope`] for another key or any damage; [`Error::EnvelopeExpired`] when it
/// opens, and its `exp` has passed.
///
/// Source: [RFC 7516 §5.2](https://www.rfc-editor.org/rfc/rfc7516#section-5.2).
pub fn open(envelope: &str, key: &PrivateJwk, now: u64) -> Result<Opened, Error> {
    let envelope = envelope.trim_ascii();
    if envelope.len() > MAX_ENVELOPE {
        return Err(Error::Limit {
            found: envelope.len(),
            most: MAX_ENVELOPE,
        });
    }
    let envelope = Envelope::parse(envelope)?;
    let kind = check_protected(&envelope.protected)?;
    let agreements = check_suites(&envelope.recipients)?;

    let sealed = envelope.decode_sealed()?;
    let mut buffer = Zeroizing::new(sealed.ciphertext);
    let opens = envelope
        .recipients
        .iter()
        .zip(agreements)
        .any(|(recipient, agreement)| {
            find_content_key(recipient, agreement, key)
                .and_then(|key| {
                    aead::decrypt(
                        &key,
                        &sealed.nonce,
                        envelope.protected_text.as_bytes(),
                        &mut buffer,
                        &sealed.tag,
                    )
                })
                .is_some()
        });
    if !opens {
        return Err(Error::Envelope);
    }
    check_expiry(&envelope.protected, now)?;
    read_payload(kind, buffer, envelope.protected)
}

/// The suite of each recipient. One that is not in the table refuses the whole envelope.
fn check_suites(recipients: &[Recipient]) -> Result<Vec<Agreement>, Error> {
    let agreements = recipients
        .iter()
        .map(|one| check_joint(&one.joint))
        .collect::<Result<Vec<_>, _>>()?;
    if agreements.len() > 1 && agreements.contains(&Agreement::Direct) {
        return Err(unsupported(
            "its `alg` ECDH-ES is for one recipient, and it has several",
        ));
    }
    Ok(agreements)
}

/// The content key, if `recipient` is the holder of `key`.
fn find_content_key(recipient: &Recipient, agreement: Agreement, key: &PrivateJwk) -> Option<Key> {
    let secret = match (key.secret(), agreement) {
        (SecretPart::X25519(secret), Agreement::Direct | Agreement::Wrapped) => secret,
        (SecretPart::XWing(seed), Agreement::PostQuantum) => {
            let encapsulated = decode(recipient.joint.get("ek")?)?;
            return post_quantum::unwrap(seed, &encapsulated, &recipient.encrypted_key);
        }
        _ => return None,
    };
    let ephemeral = recipient.joint.get("epk")?;
    let is_x25519 = ephemeral.get("kty")? == "OKP" && ephemeral.get("crv")? == "X25519";
    let x: [u8; 32] = decode(ephemeral.get("x")?)?
        .try_into()
        .ok()
        .filter(|_| is_x25519)?;
    let party = |name| recipient.joint.get(name).map_or(Some(Vec::new()), decode);

    let agreed = agree_as_recipient(secret, &x, agreement, &party("apu")?, &party("apv")?)?;
    match agreement {
        Agreement::Direct => recipient.encrypted_key.is_empty().then_some(agreed),
        Agreement::Wrapped | Agreement::PostQuantum => unwrap(&agreed, &recipient.encrypted_key),
    }
}

fn decode(value: &Value) -> Option<Vec<u8>> {
    Base64UrlUnpadded::decode_vec(value.as_str()?).ok()
}

/// The contents of a plaintext that was authenticated.
fn read_payload(
    kind: Option<Kind>,
    mut plaintext: Zeroizing<Vec<u8>>,
    header: Map<String, Value>,
) -> Result<Opened, Error> {
    let (placeholders, text) = match kind {
        Some(Kind::Originals) => {
            let placeholders = read_originals(&plaintext).ok_or(Error::Envelope)?;
            (placeholders, None)
        }
        Some(Kind::Text) => {
            let text = read_text(&plaintext).ok_or(Error::Envelope)?;
            (Vec::new(), Some(text))
        }
        None => {
            let text = String::from_utf8(std::mem::take(&mut *plaintext)).map_err(|error| {
                drop(Zeroizing::new(error.into_bytes()));
                unsupported("what it holds is not a UTF-8 text")
            })?;
            (Vec::new(), Some(Zeroizing::new(text)))
        }
    };
    Ok(Opened {
        header,
        placeholders,
        text,
    })
}
