//! JSON Web Keys on X25519, and of X-Wing: parse, make, thumbprint. Parsed keys are sound; what fails says what to do and never echoes the key.

use std::{fmt, ops::Range};

use base64ct::{Base64UrlUnpadded, Encoding};
use serde_json::Value;
use sha2::{Digest, Sha256};
use x25519_dalek::{PublicKey, StaticSecret};
use zeroize::Zeroizing;

use super::{
    PUBLIC_LENGTH, PublicBytes,
    agreement::{Agreement, Key},
    post_quantum::derive_public,
    random::make_random,
    strict_json::Secret,
};
use crate::error::Error;

/// Whom an envelope is for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PublicJwk {
    point: Point,
    agreement: Option<Agreement>,
    /// Seconds since 1970 in which it is good: from its `nbf` to before its `exp`.
    times: Range<u64>,
}

/// The key itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Point {
    X25519([u8; 32]),
    XWing(PublicBytes),
}

impl PublicJwk {
    /// As a JWK with the members `crv`, `kid`, `kty` and `x`, or for suite 2 `alg`, `kid`, `kty` and `pub`; `kid` is the thumbprint.
    /// `alg`, `nbf` and `exp` besides, when the key came with them.
    pub fn to_json(&self) -> String {
        let [before_secret, after_secret] = self.to_json_parts();
        before_secret + &after_secret
    }

    /// [`PublicJwk::to_json`] in two parts: a private key has its secret member between them.
    fn to_json_parts(&self) -> [String; 2] {
        let mut start = String::from("{");
        if let Some(row) = self.agreement {
            start += &format!(r#""alg":"{}","#, row.name());
        }
        let (kty, public) = match self.point {
            Point::X25519(_) => {
                start += r#""crv":"X25519","#;
                ("OKP", "x")
            }
            Point::XWing(_) => ("AKP", "pub"),
        };
        let time = |name, time, default| match time {
            time if time == default => String::new(),
            time => format!(r#""{name}":{time},"#),
        };
        let exp = time("exp", self.times.end, ALWAYS.end);
        let nbf = time("nbf", self.times.start, ALWAYS.start);
        let (kid, text) = (self.to_thumbprint(), self.to_public_text());
        let end = format!(r#"{exp}"kid":"{kid}","kty":"{kty}",{nbf}"{public}":"{text}"}}"#);
        [start, end]
    }

    /// What `kid` says of this key in an envelope: 43 characters of base64url.
    ///
    /// Source: [RFC 7638](https://www.rfc-editor.org/rfc/rfc7638), [RFC 8037 §2](https://www.rfc-editor.org/rfc/rfc8037#section-2).
    pub fn to_thumbprint(&self) -> String {
        let text = self.to_public_text();
        match self.point {
            Point::X25519(_) => derive_thumbprint("X25519", &text),
            // RFC 9964 §6: the required members of an AKP key.
            Point::XWing(_) => digest(&format!(
                r#"{{"alg":"{SUITE_2}","kty":"AKP","pub":"{text}"}}"#
            )),
        }
    }

    /// What stands in `x` or `pub`.
    pub(super) fn to_public_text(&self) -> String {
        match &self.point {
            Point::X25519(x) => Base64UrlUnpadded::encode_string(x),
            Point::XWing(bytes) => Base64UrlUnpadded::encode_string(bytes.as_slice()),
        }
    }

    pub(super) fn point(&self) -> &Point {
        &self.point
    }

    /// The row of the suite table that the JWK's `alg` asks for.
    pub(super) fn agreement(&self) -> Option<Agreement> {
        self.agreement
    }

    pub(super) fn is_good_at(&self, now: u64) -> bool {
        self.times.contains(&now)
    }
}

impl From<&StaticSecret> for PublicJwk {
    fn from(secret: &StaticSecret) -> Self {
        PublicJwk {
            point: Point::X25519(PublicKey::from(secret).to_bytes()),
            agreement: None,
            times: ALWAYS,
        }
    }
}

/// A key that opens envelopes. Wiped on drop; its `Debug` shows the public part alone.
pub struct PrivateJwk {
    secret: SecretPart,
    public: PublicJwk,
}

/// What opens.
pub(super) enum SecretPart {
    X25519(StaticSecret),
    /// The seed that an X-Wing key is made of.
    XWing(Key),
}

impl PrivateJwk {
    /// The private key in `json`.
    ///
    /// # Errors
    ///
    /// [`Error::Key`] when it is no private JWK on X25519 or of X-Wing, or its two parts do not belong together.
    ///
    /// Source: [RFC 8037 §2](https://www.rfc-editor.org/rfc/rfc8037#section-2).
    pub fn from_json(json: &str) -> Result<PrivateJwk, Error> {
        let value = Secret::parse(json.as_bytes()).ok_or(NOT_A_JWK)?;
        let raw = RawJwk::read(&value)?;
        let d = raw.secret().ok_or(Error::Key {
            problem: "this is a public key; opening takes the private one, with `d` or `priv`",
        })?;
        let bytes = decode_coordinate(d)?;
        let public = raw.to_public()?;
        let (secret, point) = match public.point {
            Point::X25519(_) => {
                let secret = StaticSecret::from(*bytes);
                let x = PublicKey::from(&secret).to_bytes();
                (SecretPart::X25519(secret), Point::X25519(x))
            }
            Point::XWing(_) => {
                let derived = derive_public(&bytes)?;
                (SecretPart::XWing(bytes), Point::XWing(derived))
            }
        };
        if point != public.point {
            return Err(Error::Key {
                problem: "the two parts (`x` and `d`, `pub` and `priv`) are not of the same key pair; export the key again",
            });
        }
        Ok(PrivateJwk { secret, public })
    }

    /// As a JWK: the public one's members, and `d` or for suite 2 `priv`.
    pub fn to_json(&self) -> Zeroizing<String> {
        let (bytes, member) = match &self.secret {
            SecretPart::X25519(secret) => (secret.as_bytes(), r#""d":""#),
            SecretPart::XWing(seed) => (&**seed, r#""priv":""#),
        };
        let secret = Zeroizing::new(Base64UrlUnpadded::encode_string(bytes));
        let [start, end] = self.public.to_json_parts();
        Zeroizing::new([&start, member, &secret, r#"","#, &end].concat())
    }

    /// The public key that belongs to it.
    pub fn public_key(&self) -> &PublicJwk {
        &self.public
    }

    pub(super) fn secret(&self) -> &SecretPart {
        &self.secret
    }
}

impl fmt::Debug for PrivateJwk {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("PrivateJwk")
            .field("public", &self.public)
            .finish_non_exhaustive()
    }
}

/// A recipient's two keys.
#[derive(Debug)]
pub struct KeyPair {
    /// For everyone who seals.
    pub public_key: PublicJwk,
    /// For the recipient alone.
    pub private_key: PrivateJwk,
}

/// A fresh key pair.
///
/// # Errors
///
/// [`Error::Random`] when the system gives no random bytes.
pub fn make_key_pair() -> Result<KeyPair, Error> {
    let secret = StaticSecret::from(*make_random()?);
    let public = PublicJwk::from(&secret);
    Ok(KeyPair {
        public_key: public.clone(),
        private_key: PrivateJwk {
            secret: SecretPart::X25519(secret),
            public,
        },
    })
}

/// A fresh key pair of suite 2: HPKE with X-Wing, against who records today and has a quantum computer later.
///
/// # Errors
///
/// [`Error::Random`] when the system gives no random bytes.
pub fn make_post_quantum_key_pair() -> Result<KeyPair, Error> {
    let seed = make_random()?;
    let public = PublicJwk {
        point: Point::XWing(derive_public(&seed)?),
        agreement: Some(Agreement::PostQuantum),
        times: ALWAYS,
    };
    Ok(KeyPair {
        public_key: public.clone(),
        private_key: PrivateJwk {
            secret: SecretPart::XWing(seed),
            public,
        },
    })
}

/// The public keys in `json`: one JWK, an array of them, or a JWK Set; in this order, without repetition, never empty.
///
/// Of a JWK Set, keys of another kind (a service's signing keys) are passed over.
///
/// # Errors
///
/// [`Error::Key`] when there is no usable key, or one that is private, on another curve, or malformed.
///
/// Source: [RFC 7517 §5](https://www.rfc-editor.org/rfc/rfc7517#section-5).
pub fn parse_recipients(json: &str) -> Result<Vec<PublicJwk>, Error> {
    // By mistake it can be a private key.
    let value = Secret::parse(json.as_bytes()).ok_or(NOT_A_JWK)?;
    read_recipients(&value)
}

/// [`parse_recipients`], from JSON that was read before.
pub(crate) fn read_recipients(value: &Value) -> Result<Vec<PublicJwk>, Error> {
    let raw = match (value, value.get("keys")) {
        (Value::Array(keys), _) => RawJwk::read_all(keys)?,
        (_, None | Some(Value::Null)) => vec![RawJwk::read(value)?],
        (_, Some(Value::Array(keys))) => {
            let mut keys = RawJwk::read_all(keys)?;
            keys.retain(RawJwk::is_for_agreement);
            keys
        }
        _ => return Err(NOT_A_JWK),
    };
    let mut recipients: Vec<PublicJwk> = Vec::new();
    for key in raw {
        if key.secret().is_some() {
            return Err(Error::Key {
                problem: "this is a private key; give the public one, the same without `d` or `priv`",
            });
        }
        let recipient = key.to_public()?;
        if recipients
            .iter()
            .all(|known| known.point != recipient.point)
        {
            recipients.push(recipient);
        }
    }
    if recipients.is_empty() {
        return Err(Error::Key {
            problem: "there is no X25519 key for encryption in it; make one with `privet keygen`",
        });
    }
    Ok(recipients)
}

/// What stands in the JSON, unchecked.
struct RawJwk<'a> {
    kty: Option<&'a str>,
    crv: Option<&'a str>,
    x: Option<&'a str>,
    d: Option<&'a str>,
    r#pub: Option<&'a str>,
    r#priv: Option<&'a str>,
    alg: Option<&'a str>,
    r#use: Option<&'a str>,
    nbf: Option<u64>,
    exp: Option<u64>,
}

impl<'a> RawJwk<'a> {
    fn read(value: &'a Value) -> Result<Self, Error> {
        let members = value.as_object().ok_or(NOT_A_JWK)?;
        let text = |name| match members.get(name) {
            None | Some(Value::Null) => Ok(None),
            Some(Value::String(text)) => Ok(Some(text.as_str())),
            Some(_) => Err(NOT_A_JWK),
        };
        let time = |name| match members.get(name) {
            None | Some(Value::Null) => Ok(None),
            Some(value) => value.as_u64().map(Some).ok_or(BAD_TIME),
        };
        Ok(RawJwk {
            kty: text("kty")?,
            crv: text("crv")?,
            x: text("x")?,
            d: text("d")?,
            r#pub: text("pub")?,
            r#priv: text("priv")?,
            alg: text("alg")?,
            r#use: text("use")?,
            nbf: time("nbf")?,
            exp: time("exp")?,
        })
    }

    fn read_all(values: &'a [Value]) -> Result<Vec<Self>, Error> {
        values.iter().map(RawJwk::read).collect()
    }

    fn secret(&self) -> Option<&'a str> {
        self.d.or(self.r#priv)
    }

    fn is_for_agreement(&self) -> bool {
        let is_x25519 = self.kty == Some("OKP") && self.crv == Some("X25519");
        (is_x25519 || self.is_x_wing()) && self.r#use.unwrap_or("enc") == "enc"
    }

    fn is_x_wing(&self) -> bool {
        self.kty == Some("AKP") && self.alg == Some(SUITE_2)
    }

    fn to_public(&self) -> Result<PublicJwk, Error> {
        if self.kty.is_none() {
            return Err(NOT_A_JWK);
        }
        if !self.is_for_agreement() {
            return Err(Error::Key {
                problem: "only keys with `kty` OKP, `crv` X25519 and `use` enc can be used; make one with `privet keygen`",
            });
        }
        let agreement = match self.alg {
            None => None,
            Some(name) => Some(Agreement::from_name(name).ok_or(NOT_SUPPORTED)?),
        };
        let point = if self.is_x_wing() {
            Point::XWing(decode_public(self.r#pub.ok_or(BAD_PUBLIC)?)?)
        } else {
            Point::X25519(*decode_coordinate(self.x.ok_or(BAD_COORDINATE)?)?)
        };
        if (agreement == Some(Agreement::PostQuantum)) != self.is_x_wing() {
            return Err(NOT_SUPPORTED);
        }
        Ok(PublicJwk {
            point,
            agreement,
            times: self.nbf.unwrap_or(ALWAYS.start)..self.exp.unwrap_or(ALWAYS.end),
        })
    }
}

fn decode_coordinate(text: &str) -> Result<Zeroizing<[u8; 32]>, Error> {
    let mut bytes = Zeroizing::new([0; 32]);
    match Base64UrlUnpadded::decode(text, bytes.as_mut_slice()) {
        Ok(decoded) if decoded.len() == 32 => Ok(bytes),
        _ => Err(BAD_COORDINATE),
    }
}

fn decode_public(text: &str) -> Result<PublicBytes, Error> {
    let mut bytes = Box::new([0; PUBLIC_LENGTH]);
    match Base64UrlUnpadded::decode(text, bytes.as_mut_slice()) {
        Ok(decoded) if decoded.len() == PUBLIC_LENGTH => Ok(bytes),
        _ => Err(BAD_PUBLIC),
    }
}

fn derive_thumbprint(crv: &str, x: &str) -> String {
    digest(&format!(r#"{{"crv":"{crv}","kty":"OKP","x":"{x}"}}"#))
}

fn digest(members: &str) -> String {
    Base64UrlUnpadded::encode_string(&Sha256::digest(members))
}

const ALWAYS: Range<u64> = 0..u64::MAX;

const SUITE_2: &str = "privet-HPKE-XWing-A256GCM";

const NOT_SUPPORTED: Error = Error::Key {
    problem: "its `alg` is not supported; remove it, or make it ECDH-ES or ECDH-ES+A256KW",
};
const BAD_PUBLIC: Error = Error::Key {
    problem: "`pub` is 1216 bytes, as 1622 characters of base64url without padding; copy the key again",
};
const BAD_TIME: Error = Error::Key {
    problem: "`nbf` and `exp` of a key are whole seconds since 1970; correct them",
};
const NOT_A_JWK: Error = Error::Key {
    problem: "this is no JSON Web Key (RFC 7517); make one with `privet keygen`",
};
const BAD_COORDINATE: Error = Error::Key {
    problem: "`x` and `d` are 32 bytes each, as 43 characters of base64url without padding; copy the key again",
};

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn thumbprint_is_that_of_rfc_8037_appendix_a_3() {
        let thumbprint =
            derive_thumbprint("Ed25519", "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo");
        assert_eq!(thumbprint, "kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k");
    }
}
