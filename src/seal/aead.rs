//! AES-256-GCM in place, with a detached tag ([NIST SP 800-38D](https://doi.org/10.6028/NIST.SP.800-38D)).

use aes_gcm::{AeadInOut, Aes256Gcm, KeyInit, Nonce, Tag};

use super::agreement::Key;
use crate::error::Error;

/// Length of a nonce, in bytes.
pub(crate) const NONCE_LENGTH: usize = 12;

/// Length of a tag, in bytes.
pub(crate) const TAG_LENGTH: usize = 16;

/// Encrypts `buffer` in place and returns the tag over it and `aad`.
pub(crate) fn encrypt(
    key: &Key,
    nonce: &[u8; NONCE_LENGTH],
    aad: &[u8],
    buffer: &mut [u8],
) -> Result<[u8; TAG_LENGTH], Error> {
    let found = buffer.len();
    let cipher = Aes256Gcm::new((&**key).into());
    match cipher.encrypt_inout_detached(&Nonce::from(*nonce), aad, buffer.into()) {
        Ok(tag) => Ok(tag.into()),
        Err(_) => Err(Error::Limit {
            found,
            most: usize::MAX,
        }),
    }
}

/// Decrypts `buffer` in place. `None` when the tag does not fit; `buffer` is then as before.
pub(crate) fn decrypt(
    key: &Key,
    nonce: &[u8; NONCE_LENGTH],
    aad: &[u8],
    buffer: &mut [u8],
    tag: &[u8; TAG_LENGTH],
) -> Option<()> {
    let cipher = Aes256Gcm::new((&**key).into());
    cipher
        .decrypt_inout_detached(&Nonce::from(*nonce), aad, buffer.into(), &Tag::from(*tag))
        .ok()
}
