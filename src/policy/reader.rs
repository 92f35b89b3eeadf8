//! Walks a JSON value and remembers where it is, so that every refusal names the JSON path.

use serde_json::{Map, Value};

use crate::error::Error;

/// A value of a policy and its JSON path.
pub(super) struct Node<'a> {
    pub value: &'a Value,
    path: String,
}

impl<'a> Node<'a> {
    pub fn root(value: &'a Value) -> Self {
        Node {
            value,
            path: "$".to_owned(),
        }
    }

    /// An error about this value.
    pub fn refuse(&self, problem: impl Into<String>) -> Error {
        Error::Policy {
            path: self.path.clone(),
            problem: problem.into(),
        }
    }

    /// The members of an object that has none but `allowed`.
    pub fn object(&self, allowed: &[&str]) -> Result<Object<'a>, Error> {
        let object = self.any_object()?;
        match object
            .fields
            .keys()
            .find(|name| !allowed.contains(&name.as_str()))
        {
            Some(unknown) => Err(object
                .field_at(unknown)
                .refuse(format!("unknown field; {}", one_of(allowed)))),
            None => Ok(object),
        }
    }

    /// The members of an object, whatever they are called.
    pub fn any_object(&self) -> Result<Object<'a>, Error> {
        match self.value {
            Value::Object(fields) => Ok(Object {
                fields,
                path: self.path.clone(),
            }),
            _ => Err(self.wrong_type("an object")),
        }
    }

    /// The items of a list of at most `most`.
    pub fn list(&self, most: usize) -> Result<Vec<Node<'a>>, Error> {
        let Value::Array(items) = self.value else {
            return Err(self.wrong_type("a list"));
        };
        if items.len() > most {
            return Err(self.refuse(format!("at most {most} items are allowed")));
        }
        let node = |(index, value)| Node {
            value,
            path: format!("{}[{index}]", self.path),
        };
        Ok(items.iter().enumerate().map(node).collect())
    }

    /// The strings of a list of at most `most`, each of 1 to `longest` characters.
    pub fn strings(&self, most: usize, longest: usize) -> Result<Vec<String>, Error> {
        self.list(most)?
            .iter()
            .map(|item| item.text(longest).map(str::to_owned))
            .collect()
    }

    /// A string, of any length.
    pub fn string(&self) -> Result<&'a str, Error> {
        self.value
            .as_str()
            .ok_or_else(|| self.wrong_type("a string"))
    }

    /// A string of 1 to `longest` characters that is more than white space.
    pub fn text(&self, longest: usize) -> Result<&'a str, Error> {
        let text = self.string()?;
        if text.trim().is_empty() {
            return Err(self.refuse("an empty string is not allowed"));
        }
        if text.chars().count() > longest {
            return Err(self.refuse(format!("at most {longest} characters are allowed")));
        }
        Ok(text)
    }

    pub fn boolean(&self) -> Result<bool, Error> {
        self.value
            .as_bool()
            .ok_or_else(|| self.wrong_type("true or false"))
    }

    /// A confidence score or threshold, `0.0..=1.0`.
    pub fn score(&self) -> Result<f64, Error> {
        match self.value.as_f64() {
            Some(number) if (0.0..=1.0).contains(&number) => Ok(number),
            Some(_) => Err(self.refuse("a number from 0 to 1 is allowed")),
            None => Err(self.wrong_type("a number from 0 to 1")),
        }
    }

    /// A whole number from 0 to `most`.
    pub fn count(&self, most: u32) -> Result<u32, Error> {
        let number = self
            .value
            .as_u64()
            .and_then(|number| u32::try_from(number).ok());
        match number {
            Some(number) if number <= most => Ok(number),
            _ => Err(self.refuse(format!("a whole number from 0 to {most} is allowed"))),
        }
    }

    /// The word out of `allowed` that this value is.
    pub fn word<'w>(&self, allowed: &[&'w str]) -> Result<&'w str, Error> {
        let text = self.string()?;
        let word = allowed.iter().find(|word| **word == text);
        word.copied().ok_or_else(|| self.refuse(one_of(allowed)))
    }

    fn wrong_type(&self, wanted: &str) -> Error {
        let found = match self.value {
            Value::Null => "null",
            Value::Bool(_) => "a boolean",
            Value::Number(_) => "a number",
            Value::String(_) => "a string",
            Value::Array(_) => "a list",
            Value::Object(_) => "an object",
        };
        self.refuse(format!("{wanted} is expected, not {found}"))
    }
}

/// The members of an object, and its JSON path.
pub(super) struct Object<'a> {
    fields: &'a Map<String, Value>,
    path: String,
}

impl<'a> Object<'a> {
    pub fn field(&self, name: &str) -> Option<Node<'a>> {
        let value = self.fields.get(name)?;
        Some(Node {
            value,
            path: self.path_of(name),
        })
    }

    /// The field, or an error that names it as missing.
    pub fn required(&self, name: &str) -> Result<Node<'a>, Error> {
        self.field(name).ok_or_else(|| Error::Policy {
            path: self.path.clone(),
            problem: format!("the field \"{name}\" is missing"),
        })
    }

    /// Every field with its name.
    pub fn fields(&self) -> impl Iterator<Item = (&'a String, Node<'a>)> {
        self.fields.iter().map(|(name, value)| {
            (
                name,
                Node {
                    value,
                    path: self.path_of(name),
                },
            )
        })
    }

    /// Where `name` stands, whether or not it is there.
    fn field_at(&self, name: &str) -> Node<'a> {
        Node {
            value: &Value::Null,
            path: self.path_of(name),
        }
    }

    /// `$.name`, or `$["odd name"]`, cut where a name is absurdly long.
    fn path_of(&self, name: &str) -> String {
        let plain = name
            .chars()
            .all(|c| c.is_ascii_alphanumeric() || c == '_' || c == '$');
        if plain && !name.is_empty() && name.len() <= LONGEST_NAME {
            return format!("{}.{name}", self.path);
        }
        let short: String = name.chars().take(LONGEST_NAME).collect();
        format!("{}[{}]", self.path, Value::String(short))
    }
}

/// `allowed: a, b, c`.
pub(super) fn one_of(allowed: &[&str]) -> String {
    format!("allowed: {}", allowed.join(", "))
}

const LONGEST_NAME: usize = 64;
