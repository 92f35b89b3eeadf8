//! Conversations and restorers.

use std::cell::RefCell;

use js_sys::{Function, JsString, Uint8Array};
use wasm_bindgen::prelude::*;
use zeroize::Zeroizing;

use super::convert::to_js;
use super::errors::{bad_input, to_error};
use super::stack;
use super::text::{Positions, to_text};
use super::views::draft_to_js;
use crate::keyed::StandInRequest;
use crate::restore::{Escape, RestoreOptions, Sink};
use crate::{Error, Recognized, vault};

/// One chat.
#[wasm_bindgen]
pub struct Conversation {
    // Methods take `&self`, so that a call from within a call is an error of ours and
    // not one that locks the object for ever.
    inner: RefCell<crate::Conversation>,
}

#[wasm_bindgen]
impl Conversation {
    /// The message as it will leave the device. `reveal`: findings of the last draft
    /// of the same text that stay as typed. `recognized` names the entities that
    /// recognizers outside of the core found, one a word, `places` has start and end
    /// of each, and `scores` its score. `seal` is called with what is to be sealed,
    /// when the policy names recipients, and gives the envelope; `stand_in` with what
    /// asks for a token or surrogate, and gives those that are offered, one a line.
    #[wasm_bindgen(unchecked_return_type = "Draft")]
    #[expect(
        clippy::too_many_arguments,
        reason = "an object of them would have to be taken apart by reflection"
    )]
    pub fn redact(
        &self,
        text: &JsString,
        reveal: &[u32],
        recognized: &str,
        places: &[u32],
        scores: &[f64],
        #[wasm_bindgen(unchecked_param_type = "((request: Uint8Array) => string) | undefined")]
        seal: Option<Function>,
        #[wasm_bindgen(unchecked_param_type = "((request: Uint8Array) => string) | undefined")]
        stand_in: Option<Function>,
    ) -> Result<JsValue, JsValue> {
        let text = to_text(text)?;
        let reveal: Vec<usize> = reveal.iter().map(|&index| index as usize).collect();
        let mut inner = self.inner.try_borrow_mut().map_err(|_| busy())?;
        let recognized = to_recognized(&text, recognized, places, scores);
        let (mut draft, request) = stack::wiping(|| {
            let make = |request: &StandInRequest| make_stand_ins(request, stand_in.as_ref());
            let draft = inner.draft_through(&text, &recognized, &reveal, &make)?;
            let request = inner.to_seal(&text, &draft);
            Ok((draft, request))
        })
        .map_err(to_error)?;
        drop(inner);
        if let Some(request) = request {
            let seal = seal.ok_or_else(|| {
                bad_input("the policy has recipients: load the sealing module first")
            })?;
            let request = request.to_json().map_err(to_error)?;
            let envelope =
                seal.call1(&JsValue::UNDEFINED, &Uint8Array::from(request.as_slice()))?;
            draft.sealed = envelope.as_string();
            if draft.sealed.is_none() {
                return Err(bad_input("the originals were not sealed"));
            }
        }
        draft_to_js(&text, &draft)
    }

    /// `answer` with its placeholders replaced by the originals.
    pub fn restore(&self, answer: &str, escape: &str, sink: &str) -> Result<String, JsValue> {
        let mut restorer = self.restorer(escape, sink)?.inner.into_inner();
        let mut restored = restorer.push(answer);
        restored.push_str(&restorer.finish());
        Ok(restored)
    }

    /// A restorer for one answer that comes in pieces.
    pub fn restorer(&self, escape: &str, sink: &str) -> Result<Restorer, JsValue> {
        let options = RestoreOptions {
            escape: to_escape(escape)?,
            sink: to_sink(sink)?,
            ..RestoreOptions::default()
        };
        let inner = self.inner.try_borrow().map_err(|_| busy())?;
        Ok(Restorer {
            inner: inner.restorer(options).into(),
        })
    }

    /// The placeholders given out so far, oldest first.
    #[wasm_bindgen(unchecked_return_type = "PlaceholderEntry[]")]
    pub fn placeholders(&self) -> Result<JsValue, JsValue> {
        let inner = self.inner.try_borrow().map_err(|_| busy())?;
        to_js(&inner.placeholders())
    }

    /// All that the conversation must remember, as JSON in UTF-8, not encrypted.
    #[wasm_bindgen(js_name = exportState)]
    pub fn export_state(&self) -> Result<Uint8Array, JsValue> {
        let inner = self.inner.try_borrow().map_err(|_| busy())?;
        stack::wiping(|| {
            let json = inner.state().to_json().map_err(to_error)?;
            Ok(Uint8Array::from(json.as_slice()))
        })
    }

    /// Goes on from such JSON.
    #[wasm_bindgen(js_name = importState)]
    pub fn import_state(&self, json: Vec<u8>) -> Result<(), JsValue> {
        let json = Zeroizing::new(json);
        stack::wiping(|| {
            let state = vault::State::from_json(&json).map_err(to_error)?;
            let mut inner = self.inner.try_borrow_mut().map_err(|_| busy())?;
            inner.resume(state);
            Ok(())
        })
    }
}

impl Conversation {
    pub(super) fn new(inner: crate::Conversation) -> Self {
        Self {
            inner: inner.into(),
        }
    }
}

/// Restores one answer that comes in pieces.
#[wasm_bindgen]
pub struct Restorer {
    inner: RefCell<crate::restore::Restorer>,
}

#[wasm_bindgen]
impl Restorer {
    /// The next piece, as far as it is decided.
    pub fn push(&self, chunk: &str) -> Result<String, JsValue> {
        Ok(self.inner.try_borrow_mut().map_err(|_| busy())?.push(chunk))
    }

    /// What was held back.
    pub fn finish(&self) -> Result<String, JsValue> {
        Ok(self.inner.try_borrow_mut().map_err(|_| busy())?.finish())
    }
}

/// What the other module offers to stand in for an original.
pub(super) fn make_stand_ins(
    request: &StandInRequest,
    make: Option<&Function>,
) -> Result<Vec<String>, Error> {
    let make = make.ok_or(NO_SEALING)?;
    let request = request.to_json()?;
    let offered = make.call1(&JsValue::UNDEFINED, &Uint8Array::from(request.as_slice()));
    let offered = offered.ok().and_then(|offered| offered.as_string());
    Ok(offered
        .ok_or(NO_SEALING)?
        .lines()
        .map(str::to_owned)
        .collect())
}

const NO_SEALING: Error = Error::Input {
    problem: "the policy has tokens or surrogates: load the sealing module first",
};

fn busy() -> JsValue {
    bad_input("this object is in use by another call")
}

fn to_recognized(text: &str, entities: &str, places: &[u32], scores: &[f64]) -> Vec<Recognized> {
    if scores.is_empty() {
        return Vec::new();
    }
    let positions = Positions::new(text);
    let (places, _) = places.as_chunks::<2>();
    let named = entities.split(' ').zip(places).zip(scores);
    named
        .map(|((entity, &[start, end]), &score)| Recognized {
            entity: entity.to_owned(),
            span: positions.span(start, end),
            score,
        })
        .collect()
}

fn to_escape(name: &str) -> Result<Escape, JsValue> {
    match name {
        "text" => Ok(Escape::Text),
        "json" => Ok(Escape::Json),
        "html" => Ok(Escape::Html),
        _ => Err(bad_input("`escape` is one of text, json, html")),
    }
}

fn to_sink(name: &str) -> Result<Sink, JsValue> {
    match name {
        "text" => Ok(Sink::Text),
        "toolArguments" => Ok(Sink::ToolArguments),
        _ => Err(bad_input("`sink` is one of text, toolArguments")),
    }
}
