//! Remembers what each placeholder stands for, for one conversation, and keeps it in an encrypted file.
//!
//! | file | what |
//! | --- | --- |
//! | `store.rs` | placeholder ↔ original, in memory |
//! | `entry.rs` | a placeholder and its original, as others see it |
//! | `key.rs` | the conversation's key: keyed tags and marks |
//! | `state.rs` | all that a conversation must remember, as JSON |
//! | `cost.rs`, `file.rs` | the encrypted file: Argon2id, then AES-256-GCM |
//!
//! A new file format is a new version byte in `file.rs` and a new frozen file in `tests/fixtures`; the old one stays readable.
//!
//! Originals, keys and derived keys are wiped when dropped. Not promised: that the compiler leaves no copy on the stack, that memory
//! was never swapped to disk, or that a JavaScript string made from an original is ever wiped.

mod cost;
mod entry;
mod file;
mod key;
mod state;
mod store;

pub use cost::Cost;
pub use entry::PlaceholderEntry;
pub use file::{read, write, write_with_cost};
pub(crate) use key::authenticate;
pub use key::{ConversationKey, derive_digest, derive_mark, derive_tag};
pub use state::State;
pub use store::{Entry, Vault};
