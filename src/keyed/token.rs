//! An inline token: `[EMAIL~aaxk…]`, the original itself under AES-SIV. Who has the key reads it without a vault.
//!
//! Source: [RFC 5297](https://www.rfc-editor.org/rfc/rfc5297), with 512 bits of key. It is deterministic, so equal originals look
//! equal within a scope and epoch.

use aes_siv::{KeyInit, siv::Aes256Siv};
use base32ct::{Base32Unpadded, Encoding};
use zeroize::Zeroizing;

use super::ScopeKey;

/// Longest original that a token holds, in bytes: longer ones would fill the prompt.
pub(crate) const LONGEST_ORIGINAL: usize = 128;

/// Longest label in a token, in bytes.
pub(crate) const LONGEST_LABEL: usize = 40;

/// Longest text between tilde and bracket: base32 of epoch, tag and original.
pub(crate) const LONGEST_TEXT: usize = ((1 + TAG + LONGEST_ORIGINAL) * 8).div_ceil(5);

const TAG: usize = 16;
const SCHEME: &[u8] = b"privet/v1/token";

/// The token of `original`. `None` when it is too long.
pub(super) fn make(key: &ScopeKey, label: &str, original: &str) -> Option<String> {
    if original.len() > LONGEST_ORIGINAL || label.len() > LONGEST_LABEL {
        return None;
    }
    let epoch = [key.epoch()];
    let sealed = cipher(key).encrypt(headers(&epoch, label), original.as_bytes());
    let bytes = [&epoch[..], &sealed.ok()?].concat();
    Some(format!(
        "[{label}~{}]",
        Base32Unpadded::encode_string(&bytes)
    ))
}

/// The original in a token, in upper or lower case; `key_of` gives the key of its epoch. `None` when it is damaged, or of another key.
pub(super) fn open(key_of: impl Fn(u8) -> ScopeKey, token: &str) -> Option<Zeroizing<String>> {
    let (label, text) = token
        .strip_prefix('[')?
        .strip_suffix(']')?
        .split_once('~')?;
    if text.len() > LONGEST_TEXT || label.len() > LONGEST_LABEL {
        return None;
    }
    let (label, text) = (label.to_ascii_uppercase(), text.to_ascii_lowercase());
    let bytes = Base32Unpadded::decode_vec(&text).ok()?;
    // Bits after the last byte would be a second spelling.
    if Base32Unpadded::encode_string(&bytes) != text {
        return None;
    }
    let (&epoch, sealed) = bytes.split_first()?;
    let opened = cipher(&key_of(epoch)).decrypt(headers(&[epoch], &label), sealed);
    let opened = Zeroizing::new(opened.ok()?);
    let original = std::str::from_utf8(&opened).ok()?;
    Some(Zeroizing::new(original.to_owned()))
}

fn headers<'a>(epoch: &'a [u8; 1], label: &'a str) -> [&'a [u8]; 3] {
    [SCHEME, epoch, label.as_bytes()]
}

fn cipher(key: &ScopeKey) -> Aes256Siv {
    let halves = [
        key.derive("token/mac", ""),
        key.derive("token/encryption", ""),
    ];
    let mut whole = Zeroizing::new([0; 64]);
    for (to, from) in whole
        .iter_mut()
        .zip(halves.iter().flat_map(|half| half.iter()))
    {
        *to = *from;
    }
    Aes256Siv::new((&*whole).into())
}

#[cfg(test)]
#[path = "token_tests.rs"]
mod tests;
