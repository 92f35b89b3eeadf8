//! The JSON Schema of a policy, built from the same tables that reading it uses. The npm package takes it from
//! `docs/policy.schema.json`, because as code it would be a twentieth of the wasm.

use serde_json::{Value, json};

use crate::entity::{Category, ENTITIES, LITERAL};
use crate::keyed::{NEWEST_CANONICALIZATION, Scope};
use crate::policy::locales::Examples;
use crate::policy::presets::PRESETS;
use crate::policy::rule::{Granularity, Operator, PlaceholderStyle};
use crate::seal::MAX_RECIPIENTS;

/// JSON Schema (draft 2020-12) of a policy, indented. A policy that it refuses does not parse; what it cannot say (a pattern that does not
/// compile, an entity that nobody defines) is refused when the policy is read.
pub fn schema() -> String {
    format!("{:#}\n", build())
}

fn build() -> Value {
    let presets: Vec<&str> = PRESETS.iter().map(|preset| preset.name).collect();
    let entities: Vec<&str> = ENTITIES
        .iter()
        .map(|row| row.name)
        .filter(|name| *name != LITERAL)
        .collect();
    let score = json!({ "type": "number", "minimum": 0, "maximum": 1 });
    let term = json!({ "type": "string", "minLength": 1, "maxLength": 200, "pattern": "\\S" });
    let pattern = json!({ "type": "string", "minLength": 1, "maxLength": 1000, "pattern": "\\S", "description": "Regular expression in the syntax of Rust's regex-lite; linear-time, not matching the empty text." });
    let countries = json!({ "type": "array", "maxItems": 250, "items": { "type": "string", "pattern": "^[A-Z]{2}$" } });
    let terms = json!({ "type": "array", "items": term, "maxItems": 10_000 });
    json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Privet policy",
        "description": "Which operator replaces which finding. A rule for an entity beats a rule for its category, a later rule an earlier one; what no rule names is redacted.",
        "type": "object",
        "additionalProperties": false,
        "properties": {
            "$schema": { "type": "string" },
            "name": { "type": "string", "minLength": 1, "maxLength": 64, "pattern": "\\S", "description": "For people and logs. Default: custom." },
            "extends": { "enum": presets, "description": "Preset to start from. Lists are added to its lists, everything else replaces. Without it, everything found is redacted." },
            "threshold": described(&score, "Lowest confidence score at which a finding counts. Default: 0.5."),
            "thresholds": { "type": "object", "propertyNames": { "$ref": "#/$defs/entity" }, "additionalProperties": score, "description": "Thresholds of single entities." },
            "placeholders": { "enum": PlaceholderStyle::NAMES, "description": "ordinal: [EMAIL_1]. keyed: [EMAIL_k7f3q2zz], the same without stored state. surrogate: user-x7f3q2@example.com, of the same kind and nobody's; [PERSON_1] where there is no such thing." },
            "rules": { "type": "array", "maxItems": 1000, "items": rule() },
            "entities": { "type": "array", "maxItems": 1000, "items": { "$ref": "#/$defs/entity" }, "description": "Only these are looked for, beside what deny and custom add. Default: all." },
            "allow": { "type": "array", "maxItems": 10_000, "description": "Values that stay as typed; upper and lower case are the same, unless exact. A pattern holds for the whole value. Never undoes a block.", "items": { "anyOf": [
                term,
                { "type": "object", "additionalProperties": false, "required": ["exact"], "properties": { "exact": term } },
                { "type": "object", "additionalProperties": false, "required": ["pattern"], "properties": { "pattern": pattern } },
            ] } },
            "deny": described(&terms, "Words and phrases that are always found, as CUSTOM_TERM. Beats allow."),
            "custom": { "type": "array", "maxItems": 1000, "items": {
                "type": "object",
                "additionalProperties": false,
                "required": ["entity", "pattern", "score"],
                "properties": {
                    "entity": { "$ref": "#/$defs/entity" },
                    "category": { "$ref": "#/$defs/category" },
                    "pattern": pattern,
                    "context": { "type": "array", "maxItems": 1000, "items": term, "description": "Words nearby that raise the score." },
                    "score": score,
                },
            } },
            "locales": { "type": "object", "additionalProperties": false, "description": "Countries, by ISO 3166-1 code.", "properties": {
                "only": described(&countries, "National numbers of other countries are not looked for. Default: all are."),
                "expected": described(&countries, "National numbers of these countries count more, so that they are found without a word that names them. Default: none."),
            } },
            "examples": { "enum": Examples::NAMES, "description": "Values known from examples and tests, such as user@example.com or 4111 1111 1111 1111. low: a score of 0.6 at most. ignore: not found. Default: low." },
            "restore": { "type": "object", "additionalProperties": false, "description": "Places that originals may be restored into although the text there can leave the device. Default: none.", "properties": {
                "urls": { "type": "boolean" },
                "toolArguments": { "type": "boolean" },
            } },
            "seal": { "type": "object", "additionalProperties": false, "required": ["recipients"], "properties": {
                "recipients": { "type": "array", "maxItems": MAX_RECIPIENTS, "items": { "$ref": "#/$defs/publicKey" }, "description": "Who may open the sealed originals." },
            } },
            "retention": { "type": "object", "additionalProperties": false, "properties": {
                "vault": { "type": "string", "pattern": "^P(\\d+W|(\\d+D)?(T(?=\\d)(\\d+H)?(\\d+M)?(\\d+S)?)?)$", "description": "How long stored originals are kept: an ISO 8601 duration such as PT24H." },
            } },
            "endpoints": { "type": "array", "maxItems": 1000, "items": { "type": "string", "pattern": "^(https://|http://(localhost|127\\.0\\.0\\.1|\\[::1\\])([:/]|$))[^?#@]*$" }, "description": "Addresses that messages may be sent to. Default: no limit." },
            "keys": { "type": "object", "additionalProperties": false, "description": "Which key tags, hashes, tokens and surrogates are made with.", "properties": {
                "scope": { "enum": Scope::NAMES, "description": "conversation: its own random key. tenant: the key that the program gives, so that equal values look equal in all of its conversations. Default: conversation." },
                "epoch": { "type": "integer", "minimum": 0, "maximum": 255, "description": "A new one changes everything that is made with the key. Default: 0." },
                "canonicalization": { "type": "integer", "minimum": 0, "maximum": NEWEST_CANONICALIZATION, "description": "hash: how a value is written before. 0: as typed. 1: in lower case, without white space and dashes. Default: 0." },
            } },
            "names": { "type": "boolean", "description": "Whether the names model is loaded: people, places and organisations in free text. Default: the program decides." },
        },
        "$defs": {
            "category": { "enum": Category::ALL },
            "entity": { "anyOf": [
                { "enum": entities },
                { "type": "string", "maxLength": 40, "pattern": "^(?!LITERAL$)[A-Z][A-Z0-9]*(_[A-Z0-9]*[A-Z][A-Z0-9]*)*$", "description": "An entity of the policy's own, defined under custom." },
            ] },
            "publicKey": { "type": "object", "not": { "anyOf": [{ "required": ["d"] }, { "required": ["priv"] }, { "required": ["keys"] }] }, "description": "JSON Web Key on curve X25519 (RFC 8037), or of X-Wing (suite 2).", "anyOf": [
                { "required": ["kty", "crv", "x"], "properties": { "kty": { "const": "OKP" } } },
                { "required": ["kty", "alg", "pub"], "properties": { "kty": { "const": "AKP" } } },
            ], "properties": {
                "crv": { "const": "X25519" },
                "x": { "type": "string", "pattern": "^[A-Za-z0-9_-]{43}$" },
                "alg": { "enum": ["ECDH-ES", "ECDH-ES+A256KW", "privet-HPKE-XWing-A256GCM"] },
                "pub": { "type": "string", "pattern": "^[A-Za-z0-9_-]{1622}$" },
                "nbf": { "type": "integer", "minimum": 0, "description": "Not before, in seconds since 1970." },
                "exp": { "type": "integer", "minimum": 0, "description": "Nothing is sealed to it from then on, in seconds since 1970." },
            } },
        },
    })
}

fn rule() -> Value {
    let only = |operator: &str, parameters: &[&str]| {
        let absent: Vec<Value> = parameters
            .iter()
            .map(|name| json!({ "required": [name] }))
            .collect();
        json!({ "if": { "not": { "properties": { "operator": { "const": operator } } } }, "then": { "not": { "anyOf": absent } } })
    };
    json!({
        "type": "object",
        "additionalProperties": false,
        "required": ["operator"],
        "oneOf": [{ "required": ["entity"] }, { "required": ["category"] }],
        "allOf": [only("mask", &["character", "keepLast"]), only("generalize", &["granularity"]), only("surrogate", &["formatPreserving"])],
        "properties": {
            "entity": { "$ref": "#/$defs/entity" },
            "category": { "$ref": "#/$defs/category" },
            "operator": { "enum": Operator::NAMES },
            "character": { "type": "string", "minLength": 1, "maxLength": 1, "description": "mask: what covers a character. Default: *." },
            "keepLast": { "type": "integer", "minimum": 0, "maximum": 16, "description": "mask: how many characters at the end stay readable, at most half of all. Default: 0." },
            "granularity": { "enum": Granularity::NAMES, "description": "generalize: how much of a date of birth stays. Default: year." },
            "formatPreserving": { "type": "boolean", "description": "surrogate: allows other digits in the same places where no range is reserved. They can be somebody's. Default: false." },
        },
    })
}

fn described(schema: &Value, description: &str) -> Value {
    let mut schema = schema.clone();
    if let Some(object) = schema.as_object_mut() {
        object.insert("description".to_owned(), json!(description));
    }
    schema
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_schema_describes_every_field_that_is_read() {
        let schema = build();
        let described: Option<std::collections::BTreeSet<&str>> = schema
            .get("properties")
            .and_then(Value::as_object)
            .map(|fields| fields.keys().map(String::as_str).collect());
        assert_eq!(
            described,
            Some(crate::policy::parse::FIELDS.iter().copied().collect())
        );
    }
}
