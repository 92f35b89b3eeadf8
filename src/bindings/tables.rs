//! What this build knows, for `privet entities` and `privet policies`.

use js_sys::Array;
use wasm_bindgen::prelude::*;

use super::convert::{set, text};
use crate::entity::{Category, ENTITIES};
use crate::policy::PRESETS;
use crate::recognizers;

/// Every entity that this build finds: by a recognizer, or for a policy or a conversation.
#[wasm_bindgen(unchecked_return_type = "EntityInfo[]")]
pub fn entities() -> Array {
    ENTITIES
        .iter()
        .filter(|row| {
            row.category == Category::Custom || recognizers::of(row.name).next().is_some()
        })
        .map(|row| {
            let entity = js_sys::Object::new();
            set(&entity, "entity", &text(row.name));
            set(&entity, "category", &text(row.category.as_str()));
            set(&entity, "label", &text(row.label));
            set(&entity, "region", &text(row.region));
            set(&entity, "description", &text(row.description));
            let recognizers = recognizers::of(row.name).map(text);
            set(&entity, "recognizers", &recognizers.collect::<Array>());
            JsValue::from(entity)
        })
        .collect()
}

/// The presets.
#[wasm_bindgen(unchecked_return_type = "PolicyInfo[]")]
pub fn policies() -> Array {
    PRESETS
        .iter()
        .map(|preset| {
            let policy = js_sys::Object::new();
            set(&policy, "name", &text(preset.name));
            set(&policy, "description", &text(preset.description));
            JsValue::from(policy)
        })
        .collect()
}
