//! Wipes the stack, where what touches a key leaves copies of it that stay in the module's memory.

/// Runs a call that touches keys, and wipes the stack that it used.
pub fn wiping<T>(call: impl FnOnce() -> T) -> T {
    let result = run(call);
    zeroize::zeroize_stack::<STACK>();
    result
}

#[inline(never)]
fn run<T>(call: impl FnOnce() -> T) -> T {
    call()
}

/// Deeper than any call here goes, in bytes.
const STACK: usize = 64 << 10;
