//! Suite 2: HPKE in base mode with X-Wing, that is ML-KEM-768 and X25519 together, HKDF-SHA256 and AES-256-GCM.
//!
//! Source: [RFC 9180](https://www.rfc-editor.org/rfc/rfc9180), KEM 0x647a of
//! [draft-connolly-cfrg-xwing-kem](https://datatracker.ietf.org/doc/draft-connolly-cfrg-xwing-kem/), KDF 1, AEAD 2.

use std::convert::Infallible;

use hpke::{
    Deserializable, Kem, OpModeR, OpModeS, Serializable, aead::AesGcm256, kdf::HkdfSha256,
    kem::XWing, single_shot_open, single_shot_seal_with_rng,
};
use rand_core::{TryCryptoRng, TryRng};
use zeroize::Zeroizing;

use super::{PublicBytes, Wrapped, agreement::Key, random::fill_random};
use crate::error::Error;

/// The public key that belongs to a private one, which is a seed.
pub(super) fn derive_public(seed: &Key) -> Result<PublicBytes, Error> {
    let secret = <XWing as Kem>::PrivateKey::from_bytes(seed.as_slice()).map_err(|_| BAD_KEY)?;
    let bytes = XWing::sk_to_pk(&secret).to_bytes();
    bytes
        .as_slice()
        .try_into()
        .map(Box::new)
        .map_err(|_| BAD_KEY)
}

/// `content_key`, which only the holder of `public`'s private key gets at.
pub(super) fn wrap(public: &PublicBytes, content_key: &Key) -> Result<Wrapped, Error> {
    let public = <XWing as Kem>::PublicKey::from_bytes(public.as_slice()).map_err(|_| BAD_KEY)?;
    let mut random = Drawn::make()?;
    let sealed = single_shot_seal_with_rng::<AesGcm256, HkdfSha256, XWing>(
        &OpModeS::Base,
        &public,
        INFO,
        content_key.as_slice(),
        b"",
        &mut random,
    );
    if random.is_short {
        return Err(Error::Random);
    }
    let (encapsulated, encrypted_key) = sealed.map_err(|_| BAD_KEY)?;
    Ok(Wrapped {
        encapsulated: encapsulated.to_bytes().to_vec(),
        encrypted_key,
    })
}

/// The content key. `None` when it is damaged, or for another key.
pub(super) fn unwrap(seed: &Key, encapsulated: &[u8], encrypted_key: &[u8]) -> Option<Key> {
    let secret = <XWing as Kem>::PrivateKey::from_bytes(seed.as_slice()).ok()?;
    let encapsulated = <XWing as Kem>::EncappedKey::from_bytes(encapsulated).ok()?;
    let opened = single_shot_open::<AesGcm256, HkdfSha256, XWing>(
        &OpModeR::Base,
        &secret,
        &encapsulated,
        INFO,
        encrypted_key,
        b"",
    );
    let opened = Zeroizing::new(opened.ok()?);
    <[u8; 32]>::try_from(opened.as_slice())
        .ok()
        .map(Zeroizing::new)
}

/// What one encapsulation draws, drawn before, because a source that fails in the middle would panic.
struct Drawn {
    bytes: Zeroizing<[u8; 64]>,
    taken: usize,
    is_short: bool,
}

impl Drawn {
    fn make() -> Result<Self, Error> {
        let mut bytes = Zeroizing::new([0; 64]);
        fill_random(bytes.as_mut_slice())?;
        Ok(Drawn {
            bytes,
            taken: 0,
            is_short: false,
        })
    }
}

impl TryRng for Drawn {
    type Error = Infallible;

    fn try_next_u32(&mut self) -> Result<u32, Infallible> {
        let mut bytes = [0; 4];
        self.try_fill_bytes(&mut bytes)?;
        Ok(u32::from_le_bytes(bytes))
    }

    fn try_next_u64(&mut self) -> Result<u64, Infallible> {
        let mut bytes = [0; 8];
        self.try_fill_bytes(&mut bytes)?;
        Ok(u64::from_le_bytes(bytes))
    }

    fn try_fill_bytes(&mut self, target: &mut [u8]) -> Result<(), Infallible> {
        match self.bytes.get(self.taken..self.taken + target.len()) {
            Some(drawn) => target.copy_from_slice(drawn),
            // What was made of it is thrown away.
            None => self.is_short = true,
        }
        self.taken += target.len();
        Ok(())
    }
}

impl TryCryptoRng for Drawn {}

/// What the content key is for, so that it is of no use elsewhere.
const INFO: &[u8] = b"privet/v1/suite-2";

const BAD_KEY: Error = Error::Key {
    problem: "`pub` is no X-Wing public key; copy the key again",
};

#[cfg(test)]
#[path = "post_quantum_tests.rs"]
mod tests;
