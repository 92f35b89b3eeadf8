//! Stand-ins that take a key to make: tokens and surrogates.
//!
//! The half that detects asks for them ([`StandInRequest`]), the half with the cryptography makes them
//! ([`StandInRequest::make`]), so that the first holds no cipher; see `docs/adr/0016-keyed-stand-ins.md`.
//!
//! | file | what |
//! | --- | --- |
//! | `request.rs` | what is asked for, as it crosses from one wasm module to the other |
//! | `token.rs` | the original itself under AES-SIV, in brackets |
//! | `surrogate.rs` | something of the same kind that is nobody's |
//! | `ranges.rs` | data: the ranges that are reserved for documentation, fiction and tests |
//! | `ff1.rs` | FF1: digits to as many digits |
//! | `opener.rs` | tokens back to originals with the key alone, in a stream |
//! | `canonical.rs` | spellings of one value that a hash does not tell apart |

mod canonical;
mod ff1;
mod opener;
mod ranges;
mod request;
mod surrogate;
mod token;

use zeroize::Zeroizing;

use crate::vault::ConversationKey;

pub(crate) use canonical::{NEWEST as NEWEST_CANONICALIZATION, canonicalize};
pub use opener::TokenOpener;
pub use request::{StandIn, StandInRequest};

/// Who shares stand-ins: equal values look equal inside of a scope, and nowhere else.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub enum Scope {
    /// One conversation: its own random key.
    #[default]
    Conversation,
    /// Every conversation that is given the same key.
    Tenant,
}

impl Scope {
    /// Names of all scopes.
    pub const NAMES: [&'static str; 2] = ["conversation", "tenant"];

    /// The name in policies.
    pub fn as_str(self) -> &'static str {
        match self {
            Scope::Conversation => "conversation",
            Scope::Tenant => "tenant",
        }
    }
}

/// The key of one epoch of a scope.
pub(crate) struct ScopeKey {
    key: ConversationKey,
    epoch: u8,
}

impl ScopeKey {
    /// Of the scope's own key.
    pub fn new(scope: &ConversationKey, epoch: u8) -> Self {
        ScopeKey {
            key: scope.of_epoch(epoch),
            epoch,
        }
    }

    fn epoch(&self) -> u8 {
        self.epoch
    }

    fn derive(&self, purpose: &str, detail: &str) -> Zeroizing<[u8; 32]> {
        self.key.derive(&format!("privet/v1/{purpose}/"), detail)
    }
}
