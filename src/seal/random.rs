//! Random bytes from the system: `getrandom`, which is `crypto.getRandomValues` in a browser.

use zeroize::Zeroizing;

use super::{NONCE_LENGTH, agreement::Key};
use crate::error::Error;

/// Fills `bytes`, or fails with [`Error::Random`] and leaves nothing to be used by mistake.
pub(crate) fn fill_random(bytes: &mut [u8]) -> Result<(), Error> {
    getrandom::fill(bytes).map_err(|_| Error::Random)
}

/// A fresh secret key.
pub(crate) fn make_random() -> Result<Key, Error> {
    let mut bytes = Zeroizing::new([0; 32]);
    fill_random(bytes.as_mut_slice())?;
    Ok(bytes)
}

/// A fresh AES-GCM nonce.
pub(crate) fn make_nonce() -> Result<[u8; NONCE_LENGTH], Error> {
    let mut bytes = [0; NONCE_LENGTH];
    fill_random(&mut bytes)?;
    Ok(bytes)
}
