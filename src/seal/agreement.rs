//! The closed suite table, and how sender and recipient get the same key: X25519, Concat KDF, AES key wrap.

use aes_kw::{KeyInit, KwAes256};
use sha2::{Digest, Sha256};
use x25519_dalek::{PublicKey, StaticSecret};
use zeroize::Zeroizing;

use super::{jwk::PublicJwk, random::make_random};
use crate::error::Error;

/// A 256-bit secret.
pub(crate) type Key = Zeroizing<[u8; 32]>;

/// A row of the suite table: what `alg` says. The content cipher is [`CONTENT_CIPHER`] in all of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Agreement {
    /// The agreed key is the content key. One recipient.
    Direct,
    /// The agreed key wraps the content key. One recipient or several.
    Wrapped,
    /// Suite 2: HPKE with X-Wing wraps the content key. One recipient or several.
    PostQuantum,
}

/// The one `enc` of the suite table.
pub(super) const CONTENT_CIPHER: &str = "A256GCM";

/// Length of a wrapped content key, in bytes.
const WRAPPED_LENGTH: usize = 40;

impl Agreement {
    /// The row that a header's `alg` names.
    pub(super) fn from_name(name: &str) -> Option<Agreement> {
        [
            Agreement::Direct,
            Agreement::Wrapped,
            Agreement::PostQuantum,
        ]
        .into_iter()
        .find(|row| row.name() == name)
    }

    /// What stands in a header's `alg`.
    pub(super) fn name(self) -> &'static str {
        match self {
            Agreement::Direct => "ECDH-ES",
            Agreement::Wrapped => "ECDH-ES+A256KW",
            Agreement::PostQuantum => "privet-HPKE-XWing-A256GCM",
        }
    }

    /// What the agreed key is for, as Concat KDF wants it ([RFC 7518 §4.6.2](https://www.rfc-editor.org/rfc/rfc7518#section-4.6.2)).
    fn algorithm_id(self) -> &'static str {
        match self {
            Agreement::Direct => CONTENT_CIPHER,
            Agreement::Wrapped | Agreement::PostQuantum => self.name(),
        }
    }
}

/// A fresh public key, and the key that it and `recipient` agree on.
pub(super) fn agree_as_sender(
    recipient: &[u8; 32],
    agreement: Agreement,
) -> Result<(PublicJwk, Key), Error> {
    let ephemeral = StaticSecret::from(*make_random()?);
    let Some(z) = derive_shared(&ephemeral, &PublicKey::from(*recipient)) else {
        return Err(Error::Key {
            problem: "`x` is a point of low order, which no key pair has; make a new key pair",
        });
    };
    let agreed = concat_kdf(z.as_slice(), agreement.algorithm_id(), b"", b"");
    Ok((PublicJwk::from(&ephemeral), agreed))
}

/// The key that the private key and the sender's `ephemeral` one agree on. `None` when `ephemeral` is no honest key.
pub(super) fn agree_as_recipient(
    secret: &StaticSecret,
    ephemeral: &[u8; 32],
    agreement: Agreement,
    apu: &[u8],
    apv: &[u8],
) -> Option<Key> {
    // The top bit is ignored by X25519, so a set one would be a second spelling of the same envelope.
    if ephemeral.last().is_none_or(|last| last & 0x80 != 0) {
        return None;
    }
    let z = derive_shared(secret, &PublicKey::from(*ephemeral))?;
    Some(concat_kdf(z.as_slice(), agreement.algorithm_id(), apu, apv))
}

/// X25519 ([RFC 7748 §6.1](https://www.rfc-editor.org/rfc/rfc7748#section-6.1)). `None` for a public key of low order: all would share the result.
pub(super) fn derive_shared(secret: &StaticSecret, public: &PublicKey) -> Option<Key> {
    let shared = secret.diffie_hellman(public);
    shared
        .was_contributory()
        .then(|| Zeroizing::new(shared.to_bytes()))
}

/// Concat KDF with SHA-256, one round, so `LENGTH` is at most 32
/// ([RFC 7518 §4.6.2](https://www.rfc-editor.org/rfc/rfc7518#section-4.6.2), [NIST SP 800-56A §5.8.1](https://doi.org/10.6028/NIST.SP.800-56Ar2)).
fn concat_kdf<const LENGTH: usize>(
    z: &[u8],
    algorithm_id: &str,
    apu: &[u8],
    apv: &[u8],
) -> Zeroizing<[u8; LENGTH]> {
    const { assert!(LENGTH <= 32) };
    let mut hash = Sha256::new();
    hash.update(1_u32.to_be_bytes());
    hash.update(z);
    for field in [algorithm_id.as_bytes(), apu, apv] {
        hash.update((field.len() as u32).to_be_bytes());
        hash.update(field);
    }
    hash.update((LENGTH as u32 * 8).to_be_bytes());

    let digest = Zeroizing::new(<[u8; 32]>::from(hash.finalize()));
    let mut key = Zeroizing::new([0; LENGTH]);
    for (to, from) in key.iter_mut().zip(digest.iter()) {
        *to = *from;
    }
    key
}

/// `content_key` under `key` ([RFC 3394](https://www.rfc-editor.org/rfc/rfc3394)).
pub(super) fn wrap(key: &Key, content_key: &Key) -> Result<[u8; WRAPPED_LENGTH], Error> {
    let mut wrapped = [0; WRAPPED_LENGTH];
    match KwAes256::new((&**key).into()).wrap_key(content_key.as_slice(), &mut wrapped) {
        Ok(_) => Ok(wrapped),
        Err(_) => Err(Error::Envelope),
    }
}

/// The content key that `wrapped` holds. `None` when it is damaged or under another key.
pub(super) fn unwrap(key: &Key, wrapped: &[u8]) -> Option<Key> {
    if wrapped.len() != WRAPPED_LENGTH {
        return None;
    }
    let mut content_key = Zeroizing::new([0; 32]);
    KwAes256::new((&**key).into())
        .unwrap_key(wrapped, content_key.as_mut_slice())
        .ok()?;
    Some(content_key)
}

#[cfg(test)]
mod tests {
    use base64ct::{Base64UrlUnpadded, Encoding};

    use super::*;

    #[test]
    fn concat_kdf_gives_the_key_of_rfc_7518_appendix_c() {
        let z = [
            158, 86, 217, 29, 129, 113, 53, 211, 114, 131, 66, 131, 191, 132, 38, 156, 251, 49,
            110, 163, 218, 128, 106, 72, 246, 218, 167, 121, 140, 254, 144, 196,
        ];
        let key = concat_kdf::<16>(&z, "A128GCM", b"Alice", b"Bob");
        assert_eq!(
            Base64UrlUnpadded::encode_string(key.as_slice()),
            "VqqN6vgjbSBcIijNcacQGg"
        );
    }

    #[test]
    fn x25519_gives_the_secret_of_rfc_8037_appendix_a_6() {
        let ephemeral = StaticSecret::from(decode("dwdtCnMYpX08FsFyUbJmRd9ML4frwJkqsXf7pR25LCo"));
        let bob = decode("3p7bfXt9wbTTW2HC7OQ1Nz-DQ8hbeGdNrfx-FG-IK08");
        assert_eq!(
            PublicJwk::from(&ephemeral).to_public_text(),
            "hSDwCYkwp1R0i33ctD73Wg2_Og0mOBr066SpjqqbTmo"
        );

        let z = derive_shared(&ephemeral, &PublicKey::from(bob)).expect("an honest key");
        let expected = "4a5d9d5ba4ce2de1728e3bf480350f25e07e21c947d19e3376f09b3c1e161742";
        assert_eq!(to_hex(z.as_slice()), expected);
    }

    #[test]
    fn key_wrap_gives_the_bytes_of_rfc_3394_section_4_6() {
        let key = Zeroizing::new(std::array::from_fn(|i| i as u8));
        let content_key = Zeroizing::new(std::array::from_fn(|i| {
            if i < 16 { i as u8 * 0x11 } else { i as u8 - 16 }
        }));
        let wrapped = wrap(&key, &content_key).expect("wraps");
        let expected =
            "28c9f404c4b810f4cbccb35cfb87f8263f5786e2d80ed326cbc7f0e71a99f43bfb988b9b7a02dd21";
        assert_eq!(to_hex(&wrapped), expected);
        assert_eq!(unwrap(&key, &wrapped), Some(content_key));
    }

    #[test]
    fn a_wrapped_key_with_a_flipped_bit_does_not_unwrap() {
        let (key, content_key) = (Zeroizing::new([7; 32]), Zeroizing::new([9; 32]));
        let wrapped = wrap(&key, &content_key).expect("wraps");
        for bit in 0..wrapped.len() * 8 {
            let mut damaged = wrapped;
            damaged[bit / 8] ^= 1 << (bit % 8);
            assert_eq!(unwrap(&key, &damaged), None, "bit {bit}");
        }
        assert_eq!(unwrap(&key, &wrapped[..32]), None);
        assert_eq!(unwrap(&Zeroizing::new([8; 32]), &wrapped), None);
    }

    #[test]
    fn a_public_key_that_no_honest_sender_has_agrees_on_nothing() {
        let secret = StaticSecret::from([7; 32]);
        let one: [u8; 32] = std::array::from_fn(|i| u8::from(i == 0));
        let mut p = [0xff; 32];
        (p[0], p[31]) = (0xed, 0x7f);
        let mut top_bit = *PublicKey::from(&StaticSecret::from([9; 32])).as_bytes();
        top_bit[31] |= 0x80;
        let rows = [
            ("zero", [0; 32]),
            ("one", one),
            ("the field's prime", p),
            ("top bit set", top_bit),
        ];
        for (name, point) in rows {
            assert_eq!(
                agree_as_recipient(&secret, &point, Agreement::Direct, b"", b""),
                None,
                "{name}"
            );
        }
    }

    fn decode(text: &str) -> [u8; 32] {
        let bytes = Base64UrlUnpadded::decode_vec(text).expect("base64url");
        bytes.try_into().expect("32 bytes")
    }

    fn to_hex(bytes: &[u8]) -> String {
        bytes.iter().map(|byte| format!("{byte:02x}")).collect()
    }
}
