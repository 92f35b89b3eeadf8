//! JSON → [`Policy`]. Everything that is wrong is refused here, with its JSON path.

use crate::entity::{self, Category};
use crate::error::Error;
use crate::policy::addresses::{read_endpoint, read_recipients};
use crate::policy::custom::{self, CustomPattern};
use crate::policy::duration::IsoDuration;
use crate::policy::keys::Keys;
use crate::policy::literal::required_literal;
use crate::policy::locales::{Examples, Locales};
use crate::policy::presets::PRESETS;
use crate::policy::reader::{Node, Object};
use crate::policy::rule::{PlaceholderStyle, Rule, Target, read_operator};
use crate::policy::terms::{Allowed, Terms};
use crate::policy::{Policy, RestoreGrants};
use crate::seal::strict_json::parse_value;

/// Fields of a policy.
pub(super) const FIELDS: &[&str] = &[
    "$schema",
    "name",
    "extends",
    "threshold",
    "thresholds",
    "placeholders",
    "rules",
    "entities",
    "allow",
    "deny",
    "custom",
    "locales",
    "examples",
    "restore",
    "seal",
    "retention",
    "endpoints",
    "names",
    "keys",
];

/// Reads a policy and what it extends.
pub(super) fn from_json(json: &str) -> Result<Policy, Error> {
    if json.len() > LONGEST_JSON {
        return Err(Error::Limit {
            found: json.len(),
            most: LONGEST_JSON,
        });
    }
    let value = parse_value(json.as_bytes()).map_err(|error| Error::Policy {
        path: "$".to_owned(),
        problem: format!("this JSON cannot be read: {error}"),
    })?;
    let fields = Node::root(&value).object(FIELDS)?;
    let mut policy = match fields.field("extends") {
        Some(extends) => {
            let names: Vec<&str> = PRESETS.iter().map(|preset| preset.name).collect();
            Policy::preset(extends.word(&names)?)?
        }
        None => everything_redacted(),
    };
    policy.read(&fields)?;
    Ok(policy)
}

fn everything_redacted() -> Policy {
    Policy {
        name: String::new(),
        threshold: 0.5,
        thresholds: Default::default(),
        placeholders: PlaceholderStyle::default(),
        rules: Vec::new(),
        entities: None,
        allow: Allowed::default(),
        deny: Terms::default(),
        custom: Vec::new(),
        locales: Locales::default(),
        examples: Examples::default(),
        restore: RestoreGrants::default(),
        recipients: Vec::new(),
        retention: None,
        endpoints: Vec::new(),
        names: None,
        keys: Keys::default(),
    }
}

impl Policy {
    fn read(&mut self, fields: &Object<'_>) -> Result<(), Error> {
        if let Some(schema) = fields.field("$schema") {
            schema.string()?;
        }
        self.name = match fields.field("name") {
            Some(name) => name.text(64)?.to_owned(),
            None => "custom".to_owned(),
        };
        if let Some(threshold) = fields.field("threshold") {
            self.threshold = threshold.score()?;
        }
        if let Some(style) = fields.field("placeholders") {
            self.placeholders = read_style(&style)?;
        }
        // First what the policy adds, because rules and filters may name it.
        if let Some(list) = fields.field("custom") {
            for item in list.list(MOST_ITEMS)? {
                let custom = self.read_custom(&item)?;
                self.custom.push(custom);
            }
        }
        if let Some(map) = fields.field("thresholds") {
            for (entity, threshold) in map.any_object()?.fields() {
                self.check_entity(entity, &threshold)?;
                let score = threshold.score()?;
                self.thresholds.retain(|(known, _)| known != entity);
                self.thresholds.push((entity.clone(), score));
            }
        }
        if let Some(list) = fields.field("rules") {
            for item in list.list(MOST_ITEMS)? {
                let rule = self.read_rule(&item)?;
                self.rules.push(rule);
            }
        }
        if let Some(list) = fields.field("entities") {
            let mut entities = Vec::new();
            for item in list.list(MOST_ITEMS)? {
                let entity = self.read_entity(&item)?;
                if let Err(place) = entities.binary_search(&entity) {
                    entities.insert(place, entity);
                }
            }
            self.entities = Some(entities);
        }
        if let Some(list) = fields.field("allow") {
            for item in list.list(MOST_TERMS)? {
                self.allow.read(&item, LONGEST_TERM)?;
            }
        }
        if let Some(list) = fields.field("deny") {
            self.deny.extend(list.strings(MOST_TERMS, LONGEST_TERM)?);
        }
        if let Some(locales) = fields.field("locales") {
            self.locales.read(&locales)?;
        }
        if let Some(examples) = fields.field("examples") {
            self.examples = Examples::read(&examples)?;
        }
        if let Some(names) = fields.field("names") {
            self.names = Some(names.boolean()?);
        }
        if let Some(keys) = fields.field("keys") {
            self.keys = Keys::read(&keys)?;
        }
        self.read_destinations(fields)
    }

    /// Where originals may go and how long they stay.
    fn read_destinations(&mut self, fields: &Object<'_>) -> Result<(), Error> {
        if let Some(restore) = fields.field("restore") {
            let grants = restore.object(&["urls", "toolArguments"])?;
            if let Some(urls) = grants.field("urls") {
                self.restore.urls = urls.boolean()?;
            }
            if let Some(tool_arguments) = grants.field("toolArguments") {
                self.restore.tool_arguments = tool_arguments.boolean()?;
            }
        }
        if let Some(seal) = fields.field("seal") {
            let list = seal.object(&["recipients"])?.required("recipients")?;
            self.recipients = read_recipients(&list)?;
        }
        if let Some(retention) = fields.field("retention")
            && let Some(vault) = retention.object(&["vault"])?.field("vault")
        {
            let length = IsoDuration::parse(vault.string()?);
            self.retention = Some(length.ok_or_else(|| vault.refuse(DURATION_PROBLEM))?);
        }
        if let Some(endpoints) = fields.field("endpoints") {
            let list = endpoints.list(MOST_ITEMS)?;
            self.endpoints = list.iter().map(read_endpoint).collect::<Result<_, _>>()?;
        }
        Ok(())
    }

    fn read_rule(&self, node: &Node<'_>) -> Result<Rule, Error> {
        let fields = node.object(&[
            "entity",
            "category",
            "operator",
            "character",
            "keepLast",
            "granularity",
            "formatPreserving",
        ])?;
        let target = match (fields.field("entity"), fields.field("category")) {
            (Some(entity), None) => Target::Entity(self.read_entity(&entity)?),
            (None, Some(category)) => Target::Category(read_category(&category)?),
            _ => return Err(node.refuse("a rule has either \"entity\" or \"category\"")),
        };
        let operator = read_operator(&fields, &target)?;
        Ok(Rule { target, operator })
    }

    fn read_custom(&self, node: &Node<'_>) -> Result<CustomPattern, Error> {
        let fields = node.object(&["entity", "category", "pattern", "context", "score"])?;
        let name = fields.required("entity")?;
        let entity = name.string()?;
        let wanted = fields
            .field("category")
            .map(|category| read_category(&category).map(|found| (category, found)));
        let wanted = wanted.transpose()?;
        let known = self.entity(entity).map(|known| known.category);
        let category = match (known, wanted) {
            (Some(known), Some((node, wanted))) if known != wanted => {
                return Err(node.refuse(format!("this entity is of category {}", known.as_str())));
            }
            (Some(known), _) => known,
            (None, wanted) => wanted.map_or(Category::Custom, |(_, wanted)| wanted),
        };
        let problem = if entity == entity::LITERAL {
            Some(LITERAL_PROBLEM.to_owned())
        } else if known.is_none() {
            custom::name_problem(entity)
        } else {
            None
        };
        if let Some(problem) = problem {
            return Err(name.refuse(problem));
        }
        let pattern = fields.required("pattern")?;
        let written = pattern.text(custom::LONGEST_PATTERN)?;
        Ok(CustomPattern {
            literal: required_literal(written),
            entity: entity.to_owned(),
            category,
            pattern: custom::compile(written).map_err(|problem| pattern.refuse(problem))?,
            context: match fields.field("context") {
                Some(words) => words.strings(MOST_ITEMS, LONGEST_TERM)?,
                None => Vec::new(),
            },
            score: fields.required("score")?.score()?,
        })
    }

    fn read_entity(&self, node: &Node<'_>) -> Result<String, Error> {
        let name = node.string()?;
        self.check_entity(name, node)?;
        Ok(name.to_owned())
    }

    /// Refuses an entity that neither the table nor this policy knows, and the one that is not for rules.
    fn check_entity(&self, name: &str, node: &Node<'_>) -> Result<(), Error> {
        if name == entity::LITERAL {
            return Err(node.refuse(LITERAL_PROBLEM));
        }
        if self.entity(name).is_some() {
            return Ok(());
        }
        let meant = entity::ENTITIES.iter().find(|row| row.label == name);
        Err(node.refuse(match meant {
            Some(row) => format!("unknown entity; {} is meant, perhaps", row.name),
            None => "unknown entity; allowed: those that \"privet entities\" lists and those under \"custom\"".to_owned(),
        }))
    }
}

fn read_category(node: &Node<'_>) -> Result<Category, Error> {
    let name = node.word(&Category::ALL.map(Category::as_str))?;
    Category::parse(name).ok_or_else(|| node.refuse("unknown category"))
}

fn read_style(node: &Node<'_>) -> Result<PlaceholderStyle, Error> {
    match node.word(&PlaceholderStyle::NAMES)? {
        "keyed" => Ok(PlaceholderStyle::Keyed),
        "surrogate" => Ok(PlaceholderStyle::Surrogate),
        _ => Ok(PlaceholderStyle::Ordinal),
    }
}

/// Longest JSON of a policy, in bytes.
const LONGEST_JSON: usize = 1 << 20;
/// Most rules, entities, patterns, context words or endpoints.
const MOST_ITEMS: usize = 1000;
/// Most words on the allow or the deny list.
const MOST_TERMS: usize = 10_000;
/// Longest word or phrase, in characters.
const LONGEST_TERM: usize = 200;
const DURATION_PROBLEM: &str = "an ISO 8601 duration in weeks, or in days, hours, minutes and seconds, is expected, such as PT24H or P30D";
const LITERAL_PROBLEM: &str =
    "LITERAL is always redacted: kept as typed it would be taken for a placeholder";
