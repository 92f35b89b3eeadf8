//! Privet: a hedge between what a person types and the AI chat that receives it.

pub mod entity;
mod error;

pub use error::Error;
