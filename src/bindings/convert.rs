//! What both wasm modules convert: results to plain JavaScript objects, and the time.

use js_sys::JSON;
use serde::Serialize;
use wasm_bindgen::prelude::*;

use super::errors::bad_input;

/// A plain object or array. It crosses the border as one text: a call for each field
/// takes longer than finding what is in it.
pub fn to_js(value: &impl Serialize) -> Result<JsValue, JsValue> {
    let json = serde_json::to_string(value).map_err(|_| bad_input("the result is not JSON"))?;
    JSON::parse(&json)
}
