//! Privet: a hedge between what a person types and the AI chat that receives it.
//!
//! The modules stand in the order the text flows: `normalize` → `scan` and
//! `recognizers` → `resolve` → `policy` → `transform` → `diff`, then `restore` for
//! the way back.

#[cfg(target_arch = "wasm32")]
pub mod bindings;
mod checksum;
mod company;
mod conversation;
mod cover;
pub mod diff;
pub mod entity;
mod error;
mod famous;
mod finding;
pub mod keyed;
mod known;
mod languages;
mod letter_case;
mod look_alikes;
pub mod names;
mod normalize;
pub mod placeholder;
mod places;
pub mod policy;
mod recognized;
mod recognizers;
mod redactor;
mod resolve;
pub mod restore;
mod scan;
pub mod seal;
#[cfg(test)]
mod secret_types;
mod span;
mod terms;
pub mod transform;
pub mod vault;
mod watcher;

pub use conversation::Conversation;
pub use error::Error;
pub use finding::{Draft, Finding};
pub use policy::Policy;
pub use recognized::Recognized;
pub use redactor::{MOST_TEXT, Redactor};
pub use scan::Reason;
pub use span::Span;
pub use watcher::Watcher;
