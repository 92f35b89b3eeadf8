//! The core's errors as JavaScript errors with a `code`.

use js_sys::Reflect;
use wasm_bindgen::JsValue;

use crate::Error;

/// An `Error` named `PrivetError` with `code` and, for a policy, `path`.
pub fn to_error(error: Error) -> JsValue {
    let object = js_sys::Error::new(&error.to_string());
    object.set_name("PrivetError");
    set(&object, "code", error.code());
    if let Some(path) = error.path() {
        set(&object, "path", path);
    }
    object.into()
}

/// An argument that cannot be used.
pub fn bad_input(problem: &'static str) -> JsValue {
    to_error(Error::Input { problem })
}

fn set(object: &js_sys::Error, key: &str, value: &str) {
    // Setting a property of a fresh object cannot fail.
    let _ = Reflect::set(object, &JsValue::from_str(key), &JsValue::from_str(value));
}
