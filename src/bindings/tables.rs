//! What this build knows, for `privet entities` and `privet policies`.

use serde::Serialize;
use wasm_bindgen::prelude::*;

use super::convert::to_js;
use crate::entity::{Category, ENTITIES};
use crate::policy::PRESETS;
use crate::recognizers;

/// An `EntityInfo`.
#[derive(Serialize)]
struct EntityView {
    entity: &'static str,
    category: &'static str,
    label: &'static str,
    region: &'static str,
    description: &'static str,
    recognizers: Vec<&'static str>,
}

/// A `PolicyInfo`.
#[derive(Serialize)]
struct PolicyView {
    name: &'static str,
    description: &'static str,
}

/// Every entity that this build finds: by a recognizer, or for a policy or a conversation.
#[wasm_bindgen(unchecked_return_type = "EntityInfo[]")]
pub fn entities() -> Result<JsValue, JsValue> {
    let views = ENTITIES.iter().map(|row| EntityView {
        entity: row.name,
        category: row.category.as_str(),
        label: row.label,
        region: row.region,
        description: row.description,
        recognizers: recognizers::of(row.name).collect(),
    });
    let found = views
        .filter(|view| view.category == Category::Custom.as_str() || !view.recognizers.is_empty());
    to_js(&found.collect::<Vec<_>>())
}

/// The presets.
#[wasm_bindgen(unchecked_return_type = "PolicyInfo[]")]
pub fn policies() -> Result<JsValue, JsValue> {
    let views = PRESETS.iter().map(|preset| PolicyView {
        name: preset.name,
        description: preset.description,
    });
    to_js(&views.collect::<Vec<_>>())
}
