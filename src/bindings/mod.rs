//! The JavaScript face of the core: convert, call, convert back.
//!
//! Offsets become UTF-16 code units here and nowhere else. Types are written by hand
//! in `types.d.ts`. Every call that touches a key ends by wiping the stack, because
//! what cryptography leaves there would stay in the module's memory. What is freed is
//! wiped by the allocator, for a module never gives memory back.

mod conversation;
mod convert;
mod errors;
mod keys;
mod tables;

use std::alloc::System;
use std::sync::{Arc, OnceLock};

use js_sys::JsString;
use wasm_bindgen::prelude::*;
use zeroizing_alloc::ZeroAlloc;

pub use conversation::{Conversation, Restorer};
use convert::{to_js, to_text, view_findings};
use errors::{bad_input, to_error};

use crate::names::Names;

pub use keys::{derive_key, make_key_pair, open, seal};
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

/// The model of all redactors: the first that was loaded.
static NAMES: OnceLock<Arc<Names>> = OnceLock::new();

/// Reads a names model, for every redactor that is to use it.
#[wasm_bindgen(js_name = loadNames)]
pub fn load_names(model: &[u8]) -> Result<(), JsValue> {
    let names = Names::new(model).map_err(to_error)?;
    NAMES.get_or_init(|| Arc::new(names));
    Ok(())
}

/// Finds personal data and secrets, as one policy wants it.
#[wasm_bindgen]
pub struct Redactor {
    inner: crate::Redactor,
}

#[wasm_bindgen]
impl Redactor {
    /// `policy`: the name of a preset, or a policy as JSON.
    #[wasm_bindgen(constructor)]
    pub fn new(policy: &str) -> Result<Self, JsValue> {
        let policy = crate::Policy::parse(policy).map_err(to_error)?;
        Ok(Self {
            inner: crate::Redactor::new(policy),
        })
    }

    /// Findings in `text`, sorted and free of overlaps.
    #[wasm_bindgen(unchecked_return_type = "Finding[]")]
    pub fn detect(&self, text: &JsString) -> Result<JsValue, JsValue> {
        let text = to_text(text)?;
        let findings = self.inner.detect(&text).map_err(to_error)?;
        to_js(&view_findings(&text, &findings))
    }

    /// Looks for names from now on, with the model that was loaded.
    #[wasm_bindgen(js_name = useNames)]
    pub fn use_names(&self) -> Result<(), JsValue> {
        let names = NAMES
            .get()
            .ok_or_else(|| bad_input("no names model is loaded"))?;
        self.inner.use_names(Arc::clone(names));
        Ok(())
    }

    /// A new conversation.
    pub fn conversation(&self, id: &str) -> Result<Conversation, JsValue> {
        let inner = self.inner.conversation(id).map_err(to_error)?;
        Ok(Conversation::new(inner))
    }

    /// The policy with what it extends filled in, as JSON.
    pub fn policy(&self) -> String {
        self.inner.policy().to_json()
    }
}
