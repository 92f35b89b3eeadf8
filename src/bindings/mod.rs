//! The JavaScript face of the core: convert, call, convert back.
//!
//! It has three parts, each a wasm module of its own: `detection`, which every page loads; `sealing`, with the
//! cryptography, which is loaded by those who seal, open or keep a vault; and `post-quantum`, loaded for keys of suite 2
//! alone. `scripts/build` makes one of each.
//!
//! Offsets become UTF-16 code units here and nowhere else. Types are written by hand
//! in `types.d.ts`. What is freed is wiped by the allocator, for a module never gives memory back.

#[cfg(feature = "detection")]
mod conversation;
mod convert;
#[cfg(any(feature = "sealing", feature = "post-quantum"))]
mod envelopes;
mod errors;
#[cfg(feature = "detection")]
mod redactor;
#[cfg(feature = "sealing")]
mod sealing;
mod stack;
#[cfg(feature = "detection")]
mod tables;
#[cfg(feature = "detection")]
mod text;
#[cfg(feature = "detection")]
mod views;

use std::alloc::System;

use wasm_bindgen::prelude::*;
use zeroizing_alloc::ZeroAlloc;

#[cfg(feature = "detection")]
pub use conversation::{Conversation, Restorer};
#[cfg(any(feature = "sealing", feature = "post-quantum"))]
pub use envelopes::{make_key_pair, open, seal, seal_originals};
#[cfg(feature = "detection")]
pub use redactor::{Redactor, load_names};
#[cfg(feature = "sealing")]
pub use sealing::{TokenOpener, derive_key, make_stand_ins, read_vault, write_vault};
#[cfg(feature = "detection")]
pub use tables::{entities, policies};

/// Wipes every text, draft and key when it is freed, also those that a growing string
/// left behind.
#[global_allocator]
static ALLOCATOR: ZeroAlloc<System> = ZeroAlloc(System);

#[wasm_bindgen(typescript_custom_section)]
const TYPES: &str = include_str!("types.d.ts");

/// Shows panics in the console. Their messages can hold text: for development only.
#[cfg(feature = "console-panics")]
#[wasm_bindgen(start)]
fn show_panics() {
    console_error_panic_hook::set_once();
}
