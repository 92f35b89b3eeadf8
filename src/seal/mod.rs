//! Seals originals, or a text, to the people who may read them: a JWE (RFC 7516).
//!
//! One recipient gives the compact form with `ECDH-ES`, several give the JSON form with `ECDH-ES+A256KW`; the key agreement
//! is X25519 (RFC 8037), the content is under A256GCM. Any JOSE library opens both with one call.
//!
//! | file | what |
//! | --- | --- |
//! | `jwk.rs` | keys: parse, make, thumbprint |
//! | `agreement.rs` | the closed suite table, X25519, Concat KDF, AES key wrap |
//! | `header.rs` | the protected header: what we write, what we refuse |
//! | `payload.rs`, `padding.rs` | the plaintext: JSON, padded, never compressed |
//! | `envelope.rs` | JWE text ↔ parts |
//! | `open.rs` | parts → contents |
//! | `wycheproof.rs` | tests only: the primitives against published vectors |
//! | `request.rs` | what is to be sealed, as it crosses from one wasm module to the other |
//!
//! `post_quantum.rs` is suite 2, HPKE with X-Wing, behind the Cargo feature `post-quantum`; without it `no_post_quantum.rs` says so.
//!
//! A further suite is a variant of `Agreement`. Nothing is negotiated: what is not in the table is refused.
//!
//! Secrets live in zeroizing types. Not promised: that the compiler leaves no copy of a key on the stack or in a register, that
//! what the caller received (a header, a JavaScript string) is wiped, or that the system never swapped the memory to disk.

mod aead;
mod agreement;
mod envelope;
mod header;
mod jwk;
mod open;
mod padding;
mod payload;
#[cfg(feature = "post-quantum")]
mod post_quantum;
#[cfg(not(feature = "post-quantum"))]
#[path = "no_post_quantum.rs"]
mod post_quantum;
mod random;
mod request;
pub(crate) mod strict_json;
#[cfg(test)]
pub(crate) mod wycheproof;

use base64ct::{Base64UrlUnpadded, Encoding};
use serde_json::{Map, Value, json};

use crate::error::Error;
use agreement::{Agreement, Key, agree_as_sender};
use jwk::Point;
use random::make_nonce;

pub(crate) use aead::{NONCE_LENGTH, TAG_LENGTH, decrypt, encrypt};
pub(crate) use agreement::Key as SecretKey;
pub(crate) use jwk::read_recipients;
pub(crate) use padding::to_padded_json;
pub(crate) use random::{fill_random, make_random};

pub use header::{Facts, derive_policy_hash};
pub use jwk::{
    KeyPair, PrivateJwk, PublicJwk, make_key_pair, make_post_quantum_key_pair, parse_recipients,
};
pub use open::{Opened, open};
pub use payload::Payload;
pub use request::Request;

/// Longest envelope that [`open`] reads, in bytes.
pub const MAX_ENVELOPE: usize = 16 << 20;

/// Most recipients of one envelope.
pub const MAX_RECIPIENTS: usize = 32;

/// Longest plaintext that [`seal`] takes, in bytes after padding, so that its envelope stays below [`MAX_ENVELOPE`].
const MAX_PLAINTEXT: usize = 11 << 20;

// Base64 makes four bytes of three; headers and wrapped keys of 32 recipients stay far below 64 KiB.
const _: () = assert!(MAX_PLAINTEXT / 3 * 4 + (64 << 10) < MAX_ENVELOPE);

/// An envelope with `payload`, which each of `recipients` can open; `now` is in seconds since 1970.
///
/// One recipient gives the JWE compact form, several the general JSON form.
///
/// # Errors
///
/// [`Error::Key`] when there is no recipient, more than [`MAX_RECIPIENTS`], or one whose key is unusable, not good yet (`nbf`) or expired (`exp`); [`Error::Limit`] when the
/// payload is too long; [`Error::Random`] when the system gives no random bytes.
///
/// Source: [RFC 7516 §5.1](https://www.rfc-editor.org/rfc/rfc7516#section-5.1).
///
/// ```
/// use privet::seal::{Facts, Payload, make_key_pair, open, seal};
///
/// let keys = make_key_pair()?;
/// let envelope = seal(Payload::Text("hello"), &[keys.public_key], &Facts::default(), 1_700_000_000)?;
/// let opened = open(&envelope, &keys.private_key, 1_700_000_000)?;
/// assert_eq!(opened.text.as_deref().map(String::as_str), Some("hello"));
/// # Ok::<(), privet::Error>(())
/// ```
pub fn seal(
    payload: Payload<'_>,
    recipients: &[PublicJwk],
    facts: &Facts,
    now: u64,
) -> Result<String, Error> {
    let mut buffer = payload.to_plaintext()?;
    let agreement = choose_agreement(recipients)?;
    if !recipients.iter().all(|one| one.is_good_at(now)) {
        return Err(NOT_GOOD_NOW);
    }
    let mut protected = header::make_header(agreement, payload.kind(), facts, now)?;

    let wrapped_key = match agreement {
        Agreement::Direct => None,
        Agreement::Wrapped | Agreement::PostQuantum => Some(make_random()?),
    };
    let mut addressed = Vec::new();
    for recipient in recipients {
        addressed.push(address(recipient, agreement, wrapped_key.as_ref())?);
    }

    if let [only] = addressed.as_mut_slice() {
        protected.append(&mut only.header);
    }
    let Some(content_key) = wrapped_key
        .as_ref()
        .or(addressed.first().map(|first| &first.agreed))
    else {
        return Err(NO_RECIPIENT);
    };
    let protected =
        Base64UrlUnpadded::encode_string(Value::Object(protected).to_string().as_bytes());
    let nonce = make_nonce()?;
    let tag = encrypt(content_key, &nonce, protected.as_bytes(), &mut buffer)?;

    let parts = envelope::Parts {
        protected: &protected,
        nonce: &nonce,
        ciphertext: &buffer,
        tag: &tag,
    };
    Ok(match addressed.as_slice() {
        [only] => parts.to_compact(&only.encrypted_key),
        several => parts.to_general(
            several
                .iter()
                .map(|one| (&one.header, one.encrypted_key.as_slice())),
        ),
    })
}

/// An X-Wing public key.
pub(crate) type PublicBytes = Box<[u8; PUBLIC_LENGTH]>;

/// Length of an X-Wing public key, in bytes.
pub(crate) const PUBLIC_LENGTH: usize = 1216;

/// A content key under HPKE.
pub(crate) struct Wrapped {
    pub(crate) encapsulated: Vec<u8>,
    pub(crate) encrypted_key: Vec<u8>,
}

/// What one recipient needs to get at the content key.
struct Addressed {
    header: Map<String, Value>,
    encrypted_key: Vec<u8>,
    agreed: Key,
}

/// Agrees on a key with one recipient through a fresh key pair, and wraps `content_key` under it when there is one.
fn address(
    recipient: &PublicJwk,
    agreement: Agreement,
    content_key: Option<&Key>,
) -> Result<Addressed, Error> {
    let mut header = Map::new();
    header.insert("kid".into(), recipient.to_thumbprint().into());
    let x = match (recipient.point(), content_key) {
        (Point::X25519(x), _) => x,
        (Point::XWing(public), Some(content_key)) => {
            let wrapped = post_quantum::wrap(public, content_key)?;
            let encapsulated = Base64UrlUnpadded::encode_string(&wrapped.encapsulated);
            header.insert("ek".into(), encapsulated.into());
            return Ok(Addressed {
                header,
                encrypted_key: wrapped.encrypted_key,
                agreed: Key::default(),
            });
        }
        (Point::XWing(_), None) => return Err(NO_RECIPIENT),
    };
    let (ephemeral, agreed) = agree_as_sender(x, agreement)?;
    header.insert(
        "epk".into(),
        json!({ "kty": "OKP", "crv": "X25519", "x": ephemeral.to_public_text() }),
    );
    let encrypted_key = match content_key {
        Some(content_key) => agreement::wrap(&agreed, content_key)?.to_vec(),
        None => Vec::new(),
    };
    Ok(Addressed {
        header,
        encrypted_key,
        agreed,
    })
}

/// Direct agreement for one recipient, wrapping for several, unless a recipient's JWK names its `alg`.
pub(crate) fn choose_agreement(recipients: &[PublicJwk]) -> Result<Agreement, Error> {
    match recipients {
        [] => Err(NO_RECIPIENT),
        [only] => Ok(only.agreement().unwrap_or(Agreement::Direct)),
        several if several.len() > MAX_RECIPIENTS => Err(Error::Key {
            problem: "an envelope has at most 32 recipients; seal twice",
        }),
        several if several.iter().any(is_post_quantum) => {
            if several.iter().all(is_post_quantum) {
                return Ok(Agreement::PostQuantum);
            }
            Err(Error::Key {
                problem: "the recipients' keys are of two suites; give keys of one, or seal twice",
            })
        }
        several
            if several
                .iter()
                .any(|one| one.agreement() == Some(Agreement::Direct)) =>
        {
            Err(Error::Key {
                problem: "a key whose `alg` is ECDH-ES can only be the one recipient; remove its `alg` or seal twice",
            })
        }
        _ => Ok(Agreement::Wrapped),
    }
}

fn is_post_quantum(recipient: &PublicJwk) -> bool {
    recipient.agreement() == Some(Agreement::PostQuantum)
}

const NOT_GOOD_NOW: Error = Error::Key {
    problem: "a recipient's key has expired or is not good yet (`exp`, `nbf`); get the recipient's new key",
};
const NO_RECIPIENT: Error = Error::Key {
    problem: "there is no recipient; give the public key (JWK) of who may open",
};
