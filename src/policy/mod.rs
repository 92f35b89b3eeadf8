//! Step 4: which operator replaces which finding. A field of a policy is read in parse.rs and described in schema.rs;
//! a preset is a row in presets.rs.

use std::fmt;
use std::time::Duration;

use serde_json::{Map, Value, json};

use crate::entity::{self, Category, EntityRef};
use crate::error::Error;
use crate::seal::derive_policy_hash;

mod addresses;
mod custom;
mod duration;
mod keys;
mod literal;
mod locales;
mod parse;
mod presets;
mod reader;
mod rule;
#[cfg(not(target_arch = "wasm32"))]
mod schema;
mod terms;

pub use custom::CustomPattern;
pub use keys::Keys;
pub use locales::Examples;
pub use presets::{PRESETS, Preset};
pub use rule::{Granularity, Operator, PlaceholderStyle, Rule, Target};
#[cfg(not(target_arch = "wasm32"))]
pub use schema::schema;

/// What a conversation does with what is found. Consistent once it exists: nothing in it needs a second check.
///
/// # Which rule holds
///
/// 1. A rule for the entity beats every rule for its category, wherever they stand.
/// 2. Among rules of the same kind, the later one wins; with `extends`, the rules of the extended preset come first.
/// 3. What no rule names is redacted.
/// 4. `deny` beats `allow`, and `allow` never undoes `block`.
///
/// # What `extends` takes over
///
/// Rules, `allow`, `deny` and `custom` are added to the preset's; `thresholds` and `restore` are overridden field by field; everything else is
/// replaced where the policy says it. Without `extends`, everything that is found with a score of 0.5 is redacted.
#[derive(Clone)]
pub struct Policy {
    name: String,
    threshold: f64,
    /// At most one for each entity.
    thresholds: Vec<(String, f64)>,
    placeholders: PlaceholderStyle,
    rules: Vec<Rule>,
    /// Sorted.
    entities: Option<Vec<String>>,
    allow: terms::Allowed,
    deny: terms::Terms,
    custom: Vec<CustomPattern>,
    locales: locales::Locales,
    examples: Examples,
    restore: RestoreGrants,
    /// Each was read once, and is sound.
    recipients: Vec<Value>,
    retention: Option<duration::IsoDuration>,
    endpoints: Vec<String>,
    names: Option<bool>,
    keys: Keys,
}

/// Places that an original may be restored into although the text there can leave the device.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct RestoreGrants {
    /// URLs, link and image targets, HTML attributes.
    pub urls: bool,
    /// Arguments of a tool call.
    pub tool_arguments: bool,
}

impl Policy {
    /// The policy of `source`: the name of a preset, or the JSON of a policy.
    ///
    /// # Errors
    ///
    /// [`Error::PolicyUnknown`] for a name that no preset has, [`Error::Policy`] with the JSON path of what is wrong, [`Error::Limit`] for
    /// JSON of more than a megabyte.
    pub fn parse(source: &str) -> Result<Policy, Error> {
        if source.trim_start().starts_with('{') {
            parse::from_json(source)
        } else {
            Policy::preset(source.trim())
        }
    }

    /// The preset of this name.
    ///
    /// # Errors
    ///
    /// [`Error::PolicyUnknown`].
    pub fn preset(name: &str) -> Result<Policy, Error> {
        let preset = PRESETS.iter().find(|preset| preset.name == name);
        parse::from_json(preset.ok_or(Error::PolicyUnknown)?.policy)
    }

    /// The policy's name, for people and logs.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The operator for a finding that reads `text`, from that of its entity: what is allowed is kept, unless it is blocked.
    pub fn decide(&self, operator: Operator, text: &str) -> Operator {
        if operator != Operator::Block && self.is_allowed(text) {
            Operator::Keep
        } else {
            operator
        }
    }

    /// The operator that the rules give to an entity, whatever its text.
    pub fn operator_for(&self, entity: &str, category: Category) -> Operator {
        if entity == entity::LITERAL {
            // Kept as typed it would be taken for a placeholder in the answer.
            return Operator::Redact;
        }
        let last = |is_about: &dyn Fn(&Target) -> bool| {
            self.rules
                .iter()
                .rev()
                .find(|rule| is_about(&rule.target))
                .map(|rule| rule.operator)
        };
        last(&|target| matches!(target, Target::Entity(name) if name == entity))
            .or_else(|| last(&|target| *target == Target::Category(category)))
            .unwrap_or(Operator::Redact)
    }

    /// The lowest confidence score at which a finding of this entity counts, `0.0..=1.0`.
    pub fn threshold_for(&self, entity: &str) -> f64 {
        let own = self.thresholds.iter().find(|(name, _)| name == entity);
        own.map_or(self.threshold, |(_, threshold)| *threshold)
    }

    /// Whether this entity is looked for. What the policy itself adds (`deny`, `custom`) always is.
    pub fn looks_for(&self, entity: &str) -> bool {
        if !self.locales.look_for(entity) {
            return false;
        }
        let Some(wanted) = &self.entities else {
            return true;
        };
        match entity::lookup(entity) {
            Some(row) => {
                row.category == Category::Custom
                    || wanted
                        .binary_search_by(|name| name.as_str().cmp(entity))
                        .is_ok()
            }
            None => true,
        }
    }

    /// Whether `text` is on the allow list and not on the deny list; upper and lower case are the same.
    fn is_allowed(&self, text: &str) -> bool {
        self.allow.holds(text) && !self.deny.holds(text)
    }

    /// Whether this is a number of a country that the policy expects.
    pub fn expects(&self, entity: &str) -> bool {
        self.locales.expects(entity)
    }

    /// What becomes of values that are known from examples and tests.
    pub fn examples(&self) -> Examples {
        self.examples
    }

    /// Words and phrases that are always found, as `CUSTOM_TERM`.
    pub fn deny(&self) -> &[String] {
        &self.deny.written
    }

    /// Recognizers that the policy adds.
    pub fn custom(&self) -> &[CustomPattern] {
        &self.custom
    }

    /// An entity of the table or of this policy; `None` if neither knows it.
    pub fn entity<'a>(&'a self, name: &str) -> Option<EntityRef<'a>> {
        if let Some(row) = entity::lookup(name) {
            return Some(EntityRef::from(row));
        }
        let custom = self.custom.iter().find(|custom| custom.entity == name)?;
        Some(EntityRef {
            name: &custom.entity,
            label: &custom.entity,
            category: custom.category,
        })
    }

    /// The rules, those of the extended preset first.
    pub fn rules(&self) -> &[Rule] {
        &self.rules
    }

    /// How placeholders are told apart.
    pub fn placeholders(&self) -> PlaceholderStyle {
        self.placeholders
    }

    /// Where originals may be restored although the text there can leave the device.
    pub fn restore(&self) -> RestoreGrants {
        self.restore
    }

    /// Public keys (JWK) of those who may open the sealed originals; empty means that nothing is sealed.
    pub fn recipients(&self) -> &[Value] {
        &self.recipients
    }

    /// How long stored originals are kept; `None` means that the policy sets no limit.
    pub fn vault_retention(&self) -> Option<Duration> {
        self.retention.as_ref().map(|retention| retention.length)
    }

    /// Whether the names model is to be loaded; `None` leaves it to the program.
    pub fn names(&self) -> Option<bool> {
        self.names
    }

    /// Which key tags, hashes, tokens and surrogates are made with.
    pub fn keys(&self) -> Keys {
        self.keys
    }

    /// Whether the half with the cryptography makes what replaces some findings.
    pub fn needs_cryptography(&self) -> bool {
        let mut rules = self.rules.iter();
        self.placeholders == PlaceholderStyle::Surrogate
            || rules.any(|rule| rule.operator.needs_cryptography())
    }

    /// Addresses that messages may be sent to; empty means that the policy sets no limit.
    pub fn endpoints(&self) -> &[String] {
        &self.endpoints
    }

    /// The policy with everything resolved, as canonical JSON: sorted keys, no white space. Parsing it gives the same policy.
    pub fn to_json(&self) -> String {
        let thresholds: Map<String, Value> = self
            .thresholds
            .iter()
            .map(|(entity, threshold)| (entity.clone(), score_to_json(*threshold)))
            .collect();
        let mut json = json!({
            "name": self.name,
            "threshold": score_to_json(self.threshold),
            "thresholds": thresholds,
            "placeholders": self.placeholders.as_str(),
            "rules": self.rules.iter().map(rule_to_json).collect::<Vec<_>>(),
            "allow": self.allow.to_json(),
            "examples": self.examples.as_str(),
            "locales": self.locales.to_json(),
            "deny": self.deny.written,
            "custom": self.custom.iter().map(custom_to_json).collect::<Vec<_>>(),
            "restore": { "urls": self.restore.urls, "toolArguments": self.restore.tool_arguments },
            "seal": { "recipients": self.recipients },
            "retention": self.retention.as_ref().map_or(json!({}), |kept| json!({ "vault": kept.written })),
            "endpoints": self.endpoints,
        });
        if let (Some(object), Some(entities)) = (json.as_object_mut(), &self.entities) {
            object.insert("entities".to_owned(), json!(entities));
        }
        if let (Some(object), Some(names)) = (json.as_object_mut(), self.names) {
            object.insert("names".to_owned(), json!(names));
        }
        if let (Some(object), false) = (json.as_object_mut(), self.keys == Keys::default()) {
            object.insert("keys".to_owned(), self.keys.to_json());
        }
        json.sort_all_objects();
        json.to_string()
    }

    /// SHA-256 of [`Policy::to_json`]: names this very policy in an envelope.
    pub fn hash(&self) -> [u8; 32] {
        derive_policy_hash(&self.to_json())
    }
}

impl PartialEq for Policy {
    fn eq(&self, other: &Self) -> bool {
        self.to_json() == other.to_json()
    }
}

/// Shows the name alone: the deny list can hold what nobody should read.
impl fmt::Debug for Policy {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("Policy")
            .field("name", &self.name)
            .finish_non_exhaustive()
    }
}

fn rule_to_json(rule: &Rule) -> Value {
    let mut json = match &rule.target {
        Target::Category(category) => json!({ "category": category }),
        Target::Entity(entity) => json!({ "entity": entity }),
    };
    let mut set = |name: &str, value: Value| {
        if let Some(object) = json.as_object_mut() {
            object.insert(name.to_owned(), value);
        }
    };
    set("operator", json!(rule.operator));
    match (rule.operator, &rule.target) {
        (
            Operator::Mask {
                character,
                keep_last,
            },
            _,
        ) => {
            set("character", json!(character));
            set("keepLast", json!(keep_last));
        }
        (Operator::Generalize { granularity }, target) if rule::has_granularity(target) => {
            set("granularity", json!(granularity.as_str()));
        }
        (
            Operator::Surrogate {
                format_preserving: true,
            },
            _,
        ) => set("formatPreserving", json!(true)),
        _ => {}
    }
    json
}

/// As JavaScript writes it, so that both sides hash the same text: `1`, not `1.0` ([RFC 8785](https://www.rfc-editor.org/rfc/rfc8785) §3.2.2.3).
fn score_to_json(score: f64) -> Value {
    if score == 0.0 {
        json!(0)
    } else if score == 1.0 {
        json!(1)
    } else {
        json!(score)
    }
}

fn custom_to_json(custom: &CustomPattern) -> Value {
    json!({
        "entity": custom.entity,
        "category": custom.category,
        "pattern": custom.pattern.as_str(),
        "context": custom.context,
        "score": score_to_json(custom.score),
    })
}
