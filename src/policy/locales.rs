//! Which countries' numbers a policy looks for, and what it makes of examples.

use serde_json::{Value, json};

use crate::entity::{self, ENTITIES};
use crate::error::Error;
use crate::policy::reader::Node;

/// Countries, as in the table of entities.
#[derive(Clone, Default)]
pub(super) struct Locales {
    /// Numbers of other countries are not looked for.
    only: Option<Vec<String>>,
    /// Numbers of these countries count more.
    expected: Vec<String>,
}

impl Locales {
    /// Reads `{ "only": ["DK"], "expected": ["DE"] }`; a field that is not there stays as it was.
    pub fn read(&mut self, node: &Node<'_>) -> Result<(), Error> {
        let fields = node.object(&["only", "expected"])?;
        if let Some(only) = fields.field("only") {
            self.only = Some(read_countries(&only)?);
        }
        if let Some(expected) = fields.field("expected") {
            self.expected = read_countries(&expected)?;
        }
        Ok(())
    }

    /// False for a number of a country that is left out.
    pub fn look_for(&self, entity: &str) -> bool {
        self.only
            .as_ref()
            .is_none_or(|only| match countries_of(entity) {
                "global" | "EU" => true,
                countries => only.iter().any(|country| is_among(country, countries)),
            })
    }

    /// True for a number of a country that counts more.
    pub fn expects(&self, entity: &str) -> bool {
        let countries = countries_of(entity);
        self.expected
            .iter()
            .any(|country| is_among(country, countries))
    }

    pub fn to_json(&self) -> Value {
        match &self.only {
            Some(only) => json!({ "only": only, "expected": self.expected }),
            None => json!({ "expected": self.expected }),
        }
    }
}

/// What becomes of values that are known from examples and tests, such as `user@example.com`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Examples {
    /// They are found, with a score of 0.6 at most.
    #[default]
    Low,
    /// They are not found.
    Ignore,
}

impl Examples {
    /// Names in policies.
    pub const NAMES: [&str; 2] = ["low", "ignore"];

    /// The name in policies.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Low => "low",
            Self::Ignore => "ignore",
        }
    }

    pub(super) fn read(node: &Node<'_>) -> Result<Self, Error> {
        Ok(match node.word(&Self::NAMES)? {
            "ignore" => Self::Ignore,
            _ => Self::Low,
        })
    }
}

fn read_countries(node: &Node<'_>) -> Result<Vec<String>, Error> {
    let items = node.list(MOST_COUNTRIES)?;
    items.iter().map(read_country).collect()
}

fn read_country(node: &Node<'_>) -> Result<String, Error> {
    let country = node.string()?;
    let known = ENTITIES.iter().any(|row| is_among(country, row.region));
    if known && country.len() == 2 {
        Ok(country.to_owned())
    } else {
        Err(node.refuse(
            "a country by its ISO 3166-1 code is expected, such as DK, one that \"privet entities\" lists",
        ))
    }
}

/// Of an entity that the policy adds: everywhere.
fn countries_of(entity: &str) -> &'static str {
    entity::lookup(entity).map_or("global", |row| row.region)
}

fn is_among(country: &str, countries: &str) -> bool {
    countries.split('/').any(|one| one == country)
}

const MOST_COUNTRIES: usize = 250;
