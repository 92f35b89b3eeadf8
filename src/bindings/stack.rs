//! Wipes the stack, where what touches a key leaves copies of it that stay in the module's memory.

#[cfg(any(feature = "sealing", feature = "post-quantum"))]
use {super::errors::to_error, crate::Error, wasm_bindgen::JsValue};

/// Runs a call that touches keys, and wipes the stack that it used.
pub fn wiping<T>(call: impl FnOnce() -> T) -> T {
    let result = run(call);
    zeroize::zeroize_stack::<STACK>();
    result
}

/// The same for a call whose error is the core's.
#[cfg(any(feature = "sealing", feature = "post-quantum"))]
pub fn wiping_stack<T>(call: impl FnOnce() -> Result<T, Error>) -> Result<T, JsValue> {
    wiping(call).map_err(to_error)
}

#[inline(never)]
fn run<T>(call: impl FnOnce() -> T) -> T {
    call()
}

/// Deeper than any call here goes, in bytes.
const STACK: usize = 64 << 10;
