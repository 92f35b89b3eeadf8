//! The vault file: a state, encrypted under a passphrase.
//!
//! | bytes | what |
//! | --- | --- |
//! | 7 | `privet\0` |
//! | 1 | version, 1 |
//! | 3 × 4 | Argon2id memory in KiB, passes, lanes |
//! | 16 | Argon2id salt |
//! | 12 | AES-256-GCM nonce |
//! | 4 | length of the ciphertext |
//! | … | ciphertext of the padded state |
//! | 16 | tag over the ciphertext and all before it |
//!
//! Numbers are little-endian. Salt and nonce are fresh in every file.

use std::cmp::Ordering;

use zeroize::Zeroizing;

use super::{Cost, State, cost::BAD_COST};
use crate::{
    error::Error,
    seal::{NONCE_LENGTH, SecretKey, TAG_LENGTH, decrypt, encrypt, fill_random},
};

/// The vault file of `state` under `passphrase`, at [`Cost::DEFAULT`].
///
/// The passphrase counts as it is, byte for byte: its Unicode spelling matters.
///
/// # Errors
///
/// [`Error::Input`] when the passphrase is empty or memory is short, [`Error::Limit`] when the state is above 64 MiB,
/// [`Error::Random`] when the system gives no random bytes.
pub fn write(state: &State, passphrase: &str) -> Result<Vec<u8>, Error> {
    write_with_cost(state, passphrase, Cost::DEFAULT)
}

/// [`write`], at another cost.
///
/// # Errors
///
/// Those of [`write`], and [`Error::Input`] when the cost is not accepted.
pub fn write_with_cost(state: &State, passphrase: &str, cost: Cost) -> Result<Vec<u8>, Error> {
    check_passphrase(passphrase)?;
    if !cost.is_accepted() {
        return Err(BAD_COST);
    }
    let mut buffer = state.to_json()?;
    let length = u32::try_from(buffer.len()).map_err(|_| Error::Limit {
        found: buffer.len(),
        most: u32::MAX as usize,
    })?;
    let mut header = Header {
        cost,
        salt: [0; 16],
        nonce: [0; NONCE_LENGTH],
        length,
    };
    fill_random(&mut header.salt)?;
    fill_random(&mut header.nonce)?;

    let mut file = header.to_bytes();
    let key = cost.derive_key(passphrase, &header.salt)?;
    let tag = encrypt(&key, &header.nonce, &file, &mut buffer)?;
    file.extend_from_slice(&buffer);
    file.extend_from_slice(&tag);
    Ok(file)
}

/// The state in a vault file.
///
/// # Errors
///
/// [`Error::Input`] when the passphrase is empty, memory is short, or the bytes are of something else; [`Error::VaultTruncated`] when they end too early; [`Error::VaultVersion`] for a version that is
/// not known; [`Error::VaultLocked`] for another passphrase or any damage.
pub fn read(bytes: &[u8], passphrase: &str) -> Result<State, Error> {
    check_passphrase(passphrase)?;
    unlock(bytes, |header| {
        header.cost.derive_key(passphrase, &header.salt)
    })
}

fn unlock(
    bytes: &[u8],
    derive_key: impl FnOnce(&Header) -> Result<SecretKey, Error>,
) -> Result<State, Error> {
    let (header, body) = Header::parse(bytes)?;
    let Some(header_bytes) = bytes.get(..HEADER_LENGTH) else {
        return Err(Error::VaultTruncated);
    };
    let Some((ciphertext, tag)) = body.split_last_chunk::<TAG_LENGTH>() else {
        return Err(Error::VaultTruncated);
    };
    match ciphertext.len().cmp(&(header.length as usize)) {
        Ordering::Less => return Err(Error::VaultTruncated),
        Ordering::Equal => {}
        Ordering::Greater => return Err(Error::VaultLocked),
    }

    let key = derive_key(&header)?;
    let mut buffer = Zeroizing::new(ciphertext.to_vec());
    decrypt(&key, &header.nonce, header_bytes, &mut buffer, tag).ok_or(Error::VaultLocked)?;
    State::from_json(&buffer)
}

fn check_passphrase(passphrase: &str) -> Result<(), Error> {
    if passphrase.is_empty() {
        return Err(Error::Input {
            problem: "the passphrase is empty; choose one",
        });
    }
    Ok(())
}

struct Header {
    cost: Cost,
    salt: [u8; 16],
    nonce: [u8; NONCE_LENGTH],
    length: u32,
}

impl Header {
    fn to_bytes(&self) -> Vec<u8> {
        let mut bytes = MAGIC.to_vec();
        bytes.push(VERSION);
        for number in [self.cost.memory, self.cost.passes, self.cost.lanes] {
            bytes.extend_from_slice(&number.to_le_bytes());
        }
        bytes.extend_from_slice(&self.salt);
        bytes.extend_from_slice(&self.nonce);
        bytes.extend_from_slice(&self.length.to_le_bytes());
        debug_assert_eq!(bytes.len(), HEADER_LENGTH);
        bytes
    }

    /// The header and what follows it. Its cost is accepted, so that using it is safe.
    fn parse(bytes: &[u8]) -> Result<(Header, &[u8]), Error> {
        let Some(mut rest) = bytes.strip_prefix(&MAGIC) else {
            let is_start = MAGIC.starts_with(bytes);
            return Err(if is_start {
                Error::VaultTruncated
            } else {
                NOT_A_VAULT
            });
        };
        let [version] = take(&mut rest)?;
        if version != VERSION {
            return Err(Error::VaultVersion {
                found: version,
                newest: VERSION,
            });
        }
        let [memory, passes, lanes] = [
            take_number(&mut rest)?,
            take_number(&mut rest)?,
            take_number(&mut rest)?,
        ];
        let cost = Cost {
            memory,
            passes,
            lanes,
        };
        if !cost.is_accepted() {
            return Err(Error::VaultLocked);
        }
        let header = Header {
            cost,
            salt: take(&mut rest)?,
            nonce: take(&mut rest)?,
            length: take_number(&mut rest)?,
        };
        Ok((header, rest))
    }
}

fn take<const LENGTH: usize>(rest: &mut &[u8]) -> Result<[u8; LENGTH], Error> {
    let (taken, after) = rest.split_first_chunk().ok_or(Error::VaultTruncated)?;
    *rest = after;
    Ok(*taken)
}

fn take_number(rest: &mut &[u8]) -> Result<u32, Error> {
    take(rest).map(u32::from_le_bytes)
}

const MAGIC: [u8; 7] = *b"privet\0";
const VERSION: u8 = 1;
const HEADER_LENGTH: usize = MAGIC.len() + 1 + 3 * 4 + 16 + NONCE_LENGTH + 4;
const NOT_A_VAULT: Error = Error::Input {
    problem: "this is not a vault file; it does not start like one",
};

#[cfg(test)]
mod tests {
    use super::*;
    use crate::vault::{ConversationKey, Vault};

    /// With the right key for every variant, so that it is the tag that refuses, not another key.
    #[test]
    fn a_file_with_a_flipped_bit_does_not_unlock() {
        let mut vault = Vault::new();
        vault.placeholder_for("EMAIL", "EMAIL_ADDRESS", "mette@example.com");
        let state = State {
            conversation: "support-42".into(),
            key: ConversationKey::from([7; 32]),
            vault,
        };
        let file = write_with_cost(&state, "passphrase", Cost::FLOOR).expect("writes");
        let (header, _) = Header::parse(&file).expect("is a vault file");
        let key = header
            .cost
            .derive_key("passphrase", &header.salt)
            .expect("derives");
        assert!(unlock(&file, |_| Ok(key.clone())).is_ok());

        for bit in 0..file.len() * 8 {
            let mut damaged = file.clone();
            damaged[bit / 8] ^= 1 << (bit % 8);
            let found = unlock(&damaged, |_| Ok(key.clone())).expect_err("opens");
            let expected: &[&str] = match bit / 8 {
                0..7 => &["input"],
                7 => &["vault-version"],
                48..52 => &["vault-locked", "vault-truncated"],
                _ => &["vault-locked"],
            };
            assert!(expected.contains(&found.code()), "bit {bit}: {found}");
        }
    }
}
