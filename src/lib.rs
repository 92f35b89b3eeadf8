//! Privet: a hedge between what a person types and the AI chat that receives it.
//!
//! The modules stand in the order the text flows: `normalize` → `scan` and
//! `recognizers` → `resolve` → `policy` → `transform` → `diff`, then `restore` for
//! the way back.

mod checksum;
pub mod diff;
pub mod entity;
mod error;
mod languages;
mod normalize;
pub mod placeholder;
pub mod policy;
mod recognizers;
mod resolve;
pub mod restore;
mod scan;
pub mod seal;
mod span;
mod terms;
pub mod transform;
pub mod vault;

pub use error::Error;
pub use policy::Policy;
pub use span::Span;
