//! One rule of a policy: which findings, and what replaces them.

use serde::{Serialize, Serializer};

use crate::entity::Category;
use crate::error::Error;
use crate::policy::reader::{Node, Object};

/// What a rule is about.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Target {
    /// Every entity of a category.
    Category(Category),
    /// One entity, by name.
    Entity(String),
}

/// One line of a policy's `rules`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rule {
    /// Which findings.
    pub target: Target,
    /// What replaces them.
    pub operator: Operator,
}

/// What replaces a finding, with its parameters. The operators themselves are in [`crate::transform`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Operator {
    /// Leaves the text as typed.
    Keep,
    /// A placeholder, `[EMAIL_1]`; restored in the answer.
    Redact,
    /// The same text with its characters covered.
    Mask {
        /// What covers a character.
        character: char,
        /// How many characters at the end stay readable; never more than half of them all do.
        keep_last: usize,
    },
    /// Something true but less precise: `1987` for a date of birth. A placeholder where there is no such thing.
    Generalize {
        /// How much less precise, for a date of birth.
        granularity: Granularity,
    },
    /// A keyed hash, `EMAIL#9f86d08188`: tells equal values apart from others, never restored.
    Hash,
    /// A placeholder with a keyed tag, `[EMAIL_k7f3q2zz]`; restored in the answer.
    Pseudonymize,
    /// Something of the same kind that is nobody's, `user-x7f3q2@example.com`; restored in the answer. A placeholder where there is no such thing.
    Surrogate {
        /// Allows other digits in the same places where no range is reserved: they can be somebody's.
        format_preserving: bool,
    },
    /// The original itself under a key, `[EMAIL~aaxk…]`; restored in the answer, and by whoever has the key. A placeholder where it would be too long.
    Encrypt,
    /// The message must not be sent.
    Block,
}

impl Operator {
    /// Names of all operators, as policies and findings write them.
    pub const NAMES: [&'static str; 9] = [
        "keep",
        "redact",
        "mask",
        "generalize",
        "hash",
        "pseudonymize",
        "surrogate",
        "encrypt",
        "block",
    ];

    /// The name in policies and findings.
    pub fn as_str(self) -> &'static str {
        match self {
            Operator::Keep => "keep",
            Operator::Redact => "redact",
            Operator::Mask { .. } => "mask",
            Operator::Generalize { .. } => "generalize",
            Operator::Hash => "hash",
            Operator::Pseudonymize => "pseudonymize",
            Operator::Surrogate { .. } => "surrogate",
            Operator::Encrypt => "encrypt",
            Operator::Block => "block",
        }
    }
}

impl Operator {
    /// Whether what replaces a finding is made by the half with the cryptography.
    pub fn needs_cryptography(self) -> bool {
        matches!(self, Operator::Surrogate { .. } | Operator::Encrypt)
    }
}

/// Writes the name alone, as a finding shows it.
impl Serialize for Operator {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

/// How much of a date of birth [`Operator::Generalize`] leaves.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub enum Granularity {
    /// `1987`.
    #[default]
    Year,
    /// `1980s`.
    Decade,
}

impl Granularity {
    /// Names of all granularities.
    pub const NAMES: [&'static str; 2] = ["year", "decade"];

    /// The name in policies.
    pub fn as_str(self) -> &'static str {
        match self {
            Granularity::Year => "year",
            Granularity::Decade => "decade",
        }
    }
}

/// How placeholders are told apart.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub enum PlaceholderStyle {
    /// By number, in order of appearance: `[EMAIL_1]`.
    #[default]
    Ordinal,
    /// By a tag under the conversation's key, `[EMAIL_k7f3q2zz]`: the same without stored state.
    Keyed,
    /// By what is of the same kind and nobody's, `user-x7f3q2@example.com`; by number where there is no such thing.
    Surrogate,
}

impl PlaceholderStyle {
    /// Names of all styles.
    pub const NAMES: [&'static str; 3] = ["ordinal", "keyed", "surrogate"];

    /// The name in policies.
    pub fn as_str(self) -> &'static str {
        match self {
            PlaceholderStyle::Ordinal => "ordinal",
            PlaceholderStyle::Keyed => "keyed",
            PlaceholderStyle::Surrogate => "surrogate",
        }
    }
}

/// Whether a `granularity` means anything for the findings of a rule.
pub(super) fn has_granularity(target: &Target) -> bool {
    match target {
        Target::Category(category) => *category == Category::Person,
        Target::Entity(entity) => entity == "DATE_OF_BIRTH",
    }
}

/// The operator of a rule and its parameters; parameters of another operator are refused.
pub(super) fn read_operator(fields: &Object<'_>, target: &Target) -> Result<Operator, Error> {
    let operator = match fields.required("operator")?.word(&Operator::NAMES)? {
        "keep" => Operator::Keep,
        "redact" => Operator::Redact,
        "mask" => Operator::Mask {
            character: fields
                .field("character")
                .map_or(Ok('*'), |node| read_character(&node))?,
            keep_last: fields
                .field("keepLast")
                .map_or(Ok(0), |node| node.count(MOST_KEPT))? as usize,
        },
        "generalize" => Operator::Generalize {
            granularity: fields
                .field("granularity")
                .map_or(Ok(Granularity::Year), |node| {
                    read_granularity(&node, target)
                })?,
        },
        "hash" => Operator::Hash,
        "pseudonymize" => Operator::Pseudonymize,
        "surrogate" => Operator::Surrogate {
            format_preserving: fields
                .field("formatPreserving")
                .map_or(Ok(false), |node| node.boolean())?,
        },
        "encrypt" => Operator::Encrypt,
        _ => Operator::Block,
    };
    let parameters = [
        ("character", "mask"),
        ("keepLast", "mask"),
        ("granularity", "generalize"),
        ("formatPreserving", "surrogate"),
    ];
    for (parameter, owner) in parameters {
        if let Some(node) = fields.field(parameter)
            && owner != operator.as_str()
        {
            return Err(node.refuse(format!("this is a parameter of the operator {owner}")));
        }
    }
    Ok(operator)
}

fn read_character(node: &Node<'_>) -> Result<char, Error> {
    let mut characters = node.string()?.chars();
    match (characters.next(), characters.next()) {
        (Some(character), None)
            if !character.is_alphanumeric()
                && !character.is_whitespace()
                && !character.is_control() =>
        {
            Ok(character)
        }
        _ => Err(node.refuse(
            "one character that is no letter, digit, white space or control character is allowed",
        )),
    }
}

fn read_granularity(node: &Node<'_>, target: &Target) -> Result<Granularity, Error> {
    if !has_granularity(target) {
        return Err(node.refuse("only DATE_OF_BIRTH and its category person have a granularity"));
    }
    match node.word(&Granularity::NAMES)? {
        "decade" => Ok(Granularity::Decade),
        _ => Ok(Granularity::Year),
    }
}

/// Most characters that a mask leaves readable.
const MOST_KEPT: u32 = 16;
