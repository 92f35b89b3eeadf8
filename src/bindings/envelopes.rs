//! Key pairs and envelopes: in the sealing module for suite 1, in the post-quantum one for both.
//!
//! Every call that touches a key ends by wiping the stack, because what cryptography leaves there would stay in the
//! module's memory.

use js_sys::JSON;
use wasm_bindgen::prelude::*;
use zeroize::Zeroizing;

use super::convert::to_js;
use super::errors::{bad_input, to_error};
use super::stack::{self, wiping_stack};
use crate::seal::{self, Facts, Payload, PrivateJwk, Request};

/// A new key pair of `suite` 1, the default, or 2: `{ publicKey, privateKey }`, each a JWK.
#[wasm_bindgen(js_name = makeKeyPair, unchecked_return_type = "{ publicKey: Jwk; privateKey: Jwk }")]
pub fn make_key_pair(suite: Option<u32>) -> Result<JsValue, JsValue> {
    // The whole call, for moving the pair leaves copies of it on the stack.
    stack::wiping(|| key_pair_to_js(suite.unwrap_or(1)))
}

fn key_pair_to_js(suite: u32) -> Result<JsValue, JsValue> {
    let keys = match suite {
        1 => seal::make_key_pair(),
        2 => seal::make_post_quantum_key_pair(),
        _ => return Err(bad_input("there are the suites 1 and 2")),
    };
    let keys = keys.map_err(to_error)?;
    let (public, private) = (keys.public_key.to_json(), keys.private_key.to_json());
    let parts = [
        r#"{"publicKey":"#,
        &public,
        r#","privateKey":"#,
        &private,
        "}",
    ];
    JSON::parse(&Zeroizing::new(parts.concat()))
}

/// An envelope with `text` for recipients given as JSON: a JWK, an array of JWKs, or a JWK Set.
#[wasm_bindgen]
pub fn seal(text: &str, recipients: &str) -> Result<String, JsValue> {
    wiping_stack(|| {
        let recipients = seal::parse_recipients(recipients)?;
        seal::seal(Payload::Text(text), &recipients, &Facts::default(), now())
    })
}

/// An envelope with the originals that the core gave to be sealed.
#[wasm_bindgen(js_name = sealOriginals)]
pub fn seal_originals(request: Vec<u8>) -> Result<String, JsValue> {
    let request = Zeroizing::new(request);
    wiping_stack(|| Request::from_json(&request)?.seal(now()))
}

/// Opens an envelope with a private JWK, given as JSON.
#[wasm_bindgen(unchecked_return_type = "Opened")]
pub fn open(envelope: &str, private_key: &str) -> Result<JsValue, JsValue> {
    let opened = wiping_stack(|| {
        let key = PrivateJwk::from_json(private_key)?;
        seal::open(envelope, &key, now())
    })?;
    to_js(&opened)
}

/// Seconds since 1970.
fn now() -> u64 {
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "seconds since 1970 fit"
    )]
    let seconds = (js_sys::Date::now() / 1000.0) as u64;
    seconds
}
