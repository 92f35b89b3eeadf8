//! Bindings.
use wasm_bindgen::prelude::*;
/// X
#[wasm_bindgen]
pub struct Foo { x: u32 }
#[wasm_bindgen]
impl Foo {
    /// y
    #[wasm_bindgen(constructor)]
    pub fn new(s: &js_sys::JsString) -> Result<Foo, JsValue> { Ok(Foo { x: s.length() }) }
}
