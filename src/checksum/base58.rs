//! Base58Check, the text form of wallet addresses:
//! <https://en.bitcoin.it/wiki/Base58Check_encoding>.

use sha2::{Digest, Sha256};

/// The alphabet of Bitcoin and most others.
pub const BITCOIN_ALPHABET: &[u8; 58] =
    b"123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
/// The alphabet of the XRP ledger: <https://xrpl.org/docs/references/protocol/data-types/base58-encodings>.
pub const RIPPLE_ALPHABET: &[u8; 58] =
    b"rpshnaf39wBUDNEGHJKLM4PQRST7VWXYZ2bcdeCg65jkm8oFqi1tuvAxyz";

/// The version byte of a 25-byte address (version, 20 bytes of hash, 4 of checksum);
/// `None` when `address` is none, or its checksum does not fit.
pub fn base58check_version(address: &[u8], alphabet: &[u8; 58]) -> Option<u8> {
    base58check_first(address, alphabet, &mut [0; 25])
}

/// The first byte of what `text` writes, the last four bytes being the checksum; `None`
/// when it is not as long as `bytes`, which it is written to, or the checksum does not fit.
pub fn base58check_first(text: &[u8], alphabet: &[u8; 58], bytes: &mut [u8]) -> Option<u8> {
    decode(text, alphabet, bytes)?;
    let (payload, checksum) = bytes.split_last_chunk::<4>()?;
    let hash = Sha256::digest(Sha256::digest(payload));
    (hash.first_chunk() == Some(checksum))
        .then(|| payload.first().copied())
        .flatten()
}

/// Writes the number that `text` writes in base 58 to `bytes`, the highest first.
fn decode(text: &[u8], alphabet: &[u8; 58], bytes: &mut [u8]) -> Option<()> {
    for character in text {
        let digit = alphabet.iter().position(|known| known == character)?;
        let mut carry = u32::try_from(digit).ok()?;
        for byte in bytes.iter_mut().rev() {
            carry += u32::from(*byte) * 58;
            *byte = (carry & 0xff) as u8;
            carry >>= 8;
        }
        if carry != 0 {
            return None;
        }
    }
    Some(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_decode_to_their_version() {
        for (address, alphabet, version) in [
            // The first block's, as in the article on Base58Check.
            (
                "1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa",
                BITCOIN_ALPHABET,
                Some(0),
            ),
            ("1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNb", BITCOIN_ALPHABET, None),
            // BIP 16's form.
            (
                "3P14159f73E4gFr7JterCCQh9QjiTjiZrG",
                BITCOIN_ALPHABET,
                Some(5),
            ),
            // The XRP ledger's "account zero" and "black hole".
            ("rrrrrrrrrrrrrrrrrrrrrhoLvTp", RIPPLE_ALPHABET, Some(0)),
            ("rrrrrrrrrrrrrrrrrrrrBZbvji", RIPPLE_ALPHABET, Some(0)),
            ("rrrrrrrrrrrrrrrrrrrrBZbvjj", RIPPLE_ALPHABET, None),
            ("l0OI", BITCOIN_ALPHABET, None),
            ("", BITCOIN_ALPHABET, None),
        ] {
            assert_eq!(
                base58check_version(address.as_bytes(), alphabet),
                version,
                "{address}"
            );
        }
    }
}
