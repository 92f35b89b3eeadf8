//! The protected header: what we write into it, and what we refuse before any cryptography.

use base64ct::{Base64UrlUnpadded, Encoding};
use serde::Serialize;
use serde_json::{Map, Value};
use sha2::{Digest, Sha256};

use super::{
    agreement::{Agreement, CONTENT_CIPHER},
    payload::Kind,
    random::fill_random,
};
use crate::error::Error;

/// What an envelope says about its circumstances. It is authenticated, and readable by everyone.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Facts {
    /// Hash of the policy under which the text was redacted, from [`derive_policy_hash`].
    pub policy: Option<[u8; 32]>,
    /// Keyed mark of the conversation: who lacks the conversation's key can neither read the id from it nor link two conversations.
    pub conversation: Option<[u8; 32]>,
    /// Seconds from now after which the envelope is refused. `None`: never.
    pub lifetime: Option<u64>,
}

/// SHA-256 of a policy in its canonical JSON, for [`Facts::policy`].
pub fn derive_policy_hash(canonical: &str) -> [u8; 32] {
    Sha256::digest(canonical).into()
}

/// The protected header of a new envelope, without what belongs to one recipient (`epk`, `kid`).
///
/// There is no `crit`: see `docs/adr/0010-jwe-without-crit.md`.
pub(super) fn make_header(
    agreement: Agreement,
    kind: Kind,
    facts: &Facts,
    now: u64,
) -> Result<Map<String, Value>, Error> {
    let mut id = [0; 16];
    fill_random(&mut id)?;
    let mut header = Map::new();
    header.insert("alg".into(), agreement.name().into());
    header.insert("enc".into(), CONTENT_CIPHER.into());
    header.insert("fmt".into(), FORMAT.into());
    header.insert("iat".into(), now.into());
    header.insert("jti".into(), Base64UrlUnpadded::encode_string(&id).into());
    header.insert("typ".into(), kind.name().into());
    for (name, hash) in [("policy", &facts.policy), ("conv", &facts.conversation)] {
        if let Some(hash) = hash {
            header.insert(name.into(), Base64UrlUnpadded::encode_string(hash).into());
        }
    }
    if let Some(lifetime) = facts.lifetime {
        header.insert("exp".into(), now.saturating_add(lifetime).into());
    }
    Ok(header)
}

/// What the payload is, as the protected header says; `None` when it says nothing, as other JOSE libraries do.
pub(super) fn check_protected(protected: &Map<String, Value>) -> Result<Option<Kind>, Error> {
    if protected
        .get("fmt")
        .is_some_and(|format| format.as_u64() != Some(FORMAT))
    {
        return Err(unsupported("its `fmt` is newer than 1; update Privet"));
    }
    match protected.get("typ") {
        None => Ok(None),
        Some(name) => match name.as_str().and_then(Kind::from_name) {
            Some(kind) => Ok(Some(kind)),
            None => Err(unsupported(
                "its `typ` is neither privet-originals+jwe nor privet-text+jwe",
            )),
        },
    }
}

/// The row of the suite table for one recipient, whose `joint` header is the protected one and their own together.
pub(super) fn check_joint(joint: &Map<String, Value>) -> Result<Agreement, Error> {
    for (name, problem) in REFUSED {
        if joint.contains_key(name) {
            return Err(unsupported(problem));
        }
    }
    if joint.get("enc").and_then(Value::as_str) != Some(CONTENT_CIPHER) {
        return Err(unsupported("its `enc` is not A256GCM"));
    }
    joint
        .get("alg")
        .and_then(Value::as_str)
        .and_then(Agreement::from_name)
        .ok_or(unsupported(
            "its `alg` is neither ECDH-ES nor ECDH-ES+A256KW, nor suite 2",
        ))
}

/// Fails when the envelope, already verified, is no longer to be opened at `now`.
pub(super) fn check_expiry(protected: &Map<String, Value>, now: u64) -> Result<(), Error> {
    // A NumericDate may have a fraction (RFC 7519 §2).
    match protected.get("exp").map(Value::as_f64) {
        None => Ok(()),
        Some(Some(expiry)) if (now as f64) < expiry => Ok(()),
        Some(_) => Err(Error::EnvelopeExpired),
    }
}

pub(super) fn unsupported(problem: &'static str) -> Error {
    Error::EnvelopeUnsupported { problem }
}

const FORMAT: u64 = 1;

/// Members that change how an envelope is read.
const REFUSED: [(&str, &str); 4] = [
    ("crit", "it has `crit`, and none of its extensions is known"),
    (
        "zip",
        "it is compressed (`zip`), which can leak what is inside",
    ),
    ("p2c", "it is under a password (`p2c`)"),
    ("p2s", "it is under a password (`p2s`)"),
];
