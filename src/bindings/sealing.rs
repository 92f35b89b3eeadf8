//! What the sealing module has beside envelopes: tokens and surrogates, passphrases, the encrypted vault file.
//!
//! Every call that touches a key ends by wiping the stack, because what cryptography leaves there would stay in the
//! module's memory.

use std::cell::RefCell;

use wasm_bindgen::prelude::*;
use zeroize::Zeroizing;

use super::convert::to_key;
use super::errors::bad_input;
use super::stack::{self, wiping_stack};
use crate::keyed::{self, StandInRequest};
use crate::vault::{self, State};

/// What is offered to stand in for an original, one a line, best first.
#[wasm_bindgen(js_name = makeStandIns)]
pub fn make_stand_ins(request: Vec<u8>) -> Result<String, JsValue> {
    let request = Zeroizing::new(request);
    wiping_stack(|| Ok(StandInRequest::from_json(&request)?.make().join("\n")))
}

/// Opens the tokens of one scope in a text that comes in pieces.
#[wasm_bindgen]
pub struct TokenOpener {
    inner: RefCell<keyed::TokenOpener>,
}

#[wasm_bindgen]
impl TokenOpener {
    /// `key`: the 32 bytes of the scope.
    #[wasm_bindgen(constructor)]
    pub fn new(key: Vec<u8>) -> Result<Self, JsValue> {
        let key = stack::wiping(|| to_key(key))?;
        Ok(Self {
            inner: keyed::TokenOpener::new(key).into(),
        })
    }

    /// The next piece, as far as it is decided.
    pub fn push(&self, piece: &str) -> Result<String, JsValue> {
        let mut inner = self.inner.try_borrow_mut().map_err(|_| busy())?;
        Ok(stack::wiping(|| inner.push(piece)))
    }

    /// What was held back.
    pub fn finish(&self) -> Result<String, JsValue> {
        let mut inner = self.inner.try_borrow_mut().map_err(|_| busy())?;
        Ok(inner.finish())
    }
}

fn busy() -> JsValue {
    bad_input("this object is in use by another call")
}

/// The 32 bytes that Argon2id makes of a passphrase; `memory` in KiB. Refuses a cost that [`vault::Cost`] does not accept.
#[wasm_bindgen(js_name = deriveKey)]
pub fn derive_key(
    passphrase: &str,
    salt: &[u8],
    memory: u32,
    passes: u32,
    lanes: u32,
) -> Result<js_sys::Uint8Array, JsValue> {
    let cost = vault::Cost {
        memory,
        passes,
        lanes,
    };
    wiping_stack(|| {
        let key = cost.derive_key(passphrase, salt)?;
        Ok(js_sys::Uint8Array::from(key.as_slice()))
    })
}

/// An encrypted file with a conversation's state, as the core exports it.
#[wasm_bindgen(js_name = writeVault)]
pub fn write_vault(state: Vec<u8>, passphrase: &str) -> Result<Vec<u8>, JsValue> {
    let state = Zeroizing::new(state);
    wiping_stack(|| vault::write(&State::from_json(&state)?, passphrase))
}

/// The state in such a file.
#[wasm_bindgen(js_name = readVault)]
pub fn read_vault(bytes: &[u8], passphrase: &str) -> Result<js_sys::Uint8Array, JsValue> {
    wiping_stack(|| {
        let state = vault::read(bytes, passphrase)?.to_json()?;
        Ok(js_sys::Uint8Array::from(state.as_slice()))
    })
}
