//! What both wasm modules convert: results to plain JavaScript objects, and the time.

use js_sys::JSON;
use serde::Serialize;
use wasm_bindgen::prelude::*;

use super::errors::bad_input;
#[cfg(any(feature = "detection", feature = "sealing"))]
use {crate::vault::ConversationKey, zeroize::Zeroizing};

/// A plain object or array. It crosses the border as one text: a call for each field
/// takes longer than finding what is in it.
pub fn to_js(value: &impl Serialize) -> Result<JsValue, JsValue> {
    let json = serde_json::to_string(value).map_err(|_| bad_input("the result is not JSON"))?;
    JSON::parse(&json)
}

/// A key of 32 bytes, whose copy is wiped.
#[cfg(any(feature = "detection", feature = "sealing"))]
pub fn to_key(bytes: Vec<u8>) -> Result<ConversationKey, JsValue> {
    let bytes = Zeroizing::new(bytes);
    let key = <[u8; 32]>::try_from(bytes.as_slice());
    key.map(ConversationKey::from)
        .map_err(|_| bad_input("a key has 32 bytes"))
}
