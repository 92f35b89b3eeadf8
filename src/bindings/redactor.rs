//! Redactors, and the names model that they share.

use std::sync::{Arc, OnceLock};

use js_sys::{Function, JsString};
use wasm_bindgen::prelude::*;

use super::conversation::{Conversation, make_stand_ins};
use super::convert::{to_js, to_key};
use super::errors::{bad_input, to_error};
use super::stack;
use super::text::to_text;
use super::views::view_findings;
use crate::conversation::StandInMaker;
use crate::keyed::StandInRequest;
use crate::names::Names;
use crate::{Error, Finding};

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
    /// `policy`: the name of a preset, or a policy as JSON; `key`: the 32 bytes of the
    /// tenant, where the policy's keys have that scope.
    #[wasm_bindgen(constructor)]
    pub fn new(policy: &str, key: Option<Vec<u8>>) -> Result<Self, JsValue> {
        let policy = crate::Policy::parse(policy).map_err(to_error)?;
        let key = stack::wiping(|| key.map(to_key).transpose())?;
        Ok(Self {
            inner: crate::Redactor::with_key(policy, key),
        })
    }

    /// Findings in `text`, sorted and free of overlaps.
    #[wasm_bindgen(unchecked_return_type = "Finding[]")]
    pub fn detect(
        &self,
        text: &JsString,
        #[wasm_bindgen(unchecked_param_type = "((request: Uint8Array) => string) | undefined")]
        stand_in: Option<Function>,
    ) -> Result<JsValue, JsValue> {
        detect(text, stand_in.as_ref(), |text, make| {
            self.inner.detect_with(text, make)
        })
    }

    /// A watcher of a text that is being typed.
    pub fn watcher(&self) -> Watcher {
        Watcher {
            inner: self.inner.watcher(),
        }
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
        stack::wiping(|| {
            let inner = self.inner.conversation(id).map_err(to_error)?;
            Ok(Conversation::new(inner))
        })
    }

    /// The policy with what it extends filled in, as JSON.
    pub fn policy(&self) -> String {
        self.inner.policy().to_json()
    }
}

/// Finds in a text that changes little by little, reading again only what stands near the change.
#[wasm_bindgen]
pub struct Watcher {
    inner: crate::Watcher,
}

#[wasm_bindgen]
impl Watcher {
    /// Findings in `text`, sorted and free of overlaps.
    #[wasm_bindgen(unchecked_return_type = "Finding[]")]
    pub fn detect(
        &mut self,
        text: &JsString,
        #[wasm_bindgen(unchecked_param_type = "((request: Uint8Array) => string) | undefined")]
        stand_in: Option<Function>,
    ) -> Result<JsValue, JsValue> {
        detect(text, stand_in.as_ref(), |text, make| {
            self.inner.detect_with(text, make)
        })
    }
}

/// What `find` finds, as JavaScript sees it.
fn detect(
    text: &JsString,
    stand_in: Option<&Function>,
    find: impl FnOnce(&str, StandInMaker<'_>) -> Result<Vec<Finding>, Error>,
) -> Result<JsValue, JsValue> {
    let text = to_text(text)?;
    let make = |request: &StandInRequest| make_stand_ins(request, stand_in);
    let findings = stack::wiping(|| find(&text, &make)).map_err(to_error)?;
    to_js(&view_findings(&text, &findings))
}
