//! JSON in which no object names a member twice: two readers of such an object could see two different headers.

use std::{fmt, ops::Deref};

use serde::de::{Deserialize, Deserializer, Error as _, MapAccess, SeqAccess, Visitor};
use serde_json::{Map, Value};
use zeroize::Zeroize;

/// The object in `json`. `None` when it is not JSON, not an object, or an object in it has a duplicate member.
///
/// Source: [RFC 7516 §4](https://www.rfc-editor.org/rfc/rfc7516#section-4).
pub(crate) fn parse_object(json: &[u8]) -> Option<Map<String, Value>> {
    match parse_value(json).ok()? {
        Value::Object(object) => Some(object),
        _ => None,
    }
}

/// The value in `json`; the error says where it is not JSON, or where an object has a duplicate member.
pub(crate) fn parse_value(json: &[u8]) -> serde_json::Result<Value> {
    Ok(serde_json::from_slice::<Strict>(json)?.0)
}

/// A value that holds originals or a key. Its texts are wiped on drop.
pub(crate) struct Secret(Value);

impl Secret {
    /// The value in `json`. `None` when it is not JSON, or an object in it has a duplicate member.
    pub(crate) fn parse(json: &[u8]) -> Option<Self> {
        parse_value(json).ok().map(Secret)
    }
}

impl Deref for Secret {
    type Target = Value;

    fn deref(&self) -> &Value {
        &self.0
    }
}

impl Drop for Secret {
    fn drop(&mut self) {
        wipe(&mut self.0);
    }
}

fn wipe(value: &mut Value) {
    match value {
        Value::String(text) => text.zeroize(),
        Value::Array(items) => items.iter_mut().for_each(wipe),
        Value::Object(members) => members.values_mut().for_each(wipe),
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

struct Strict(Value);

impl<'de> Deserialize<'de> for Strict {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(StrictVisitor).map(Strict)
    }
}

struct StrictVisitor;

impl<'de> Visitor<'de> for StrictVisitor {
    type Value = Value;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a JSON value")
    }

    fn visit_unit<E>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_bool<E>(self, value: bool) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_i64<E>(self, value: i64) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_u64<E>(self, value: u64) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_f64<E>(self, value: f64) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_str<E>(self, value: &str) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Value, A::Error> {
        let mut array = Vec::new();
        while let Some(Strict(item)) = items.next_element()? {
            array.push(item);
        }
        Ok(Value::Array(array))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut members: A) -> Result<Value, A::Error> {
        let mut object = Map::new();
        while let Some((name, Strict(value))) = members.next_entry::<String, Strict>()? {
            if object.insert(name, value).is_some() {
                return Err(A::Error::custom("duplicate member"));
            }
        }
        Ok(Value::Object(object))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_of_value_is_read() {
        let json = r#"{"a":[null,true,-1,2,0.5,"x"],"b":{"c":{}}}"#;
        assert_eq!(
            parse_object(json.as_bytes()).map(Value::Object),
            serde_json::from_str(json).ok()
        );
    }

    #[test]
    fn duplicates_non_objects_and_broken_json_are_refused() {
        let rows = [
            ("duplicate", r#"{"a":1,"a":1}"#),
            ("duplicate inside", r#"{"a":[{"b":1,"b":2}]}"#),
            ("escaped duplicate", r#"{"a":1,"\u0061":1}"#),
            ("array", "[]"),
            ("trailing", "{} {}"),
            ("cut", r#"{"a":"#),
        ];
        for (name, json) in rows {
            assert_eq!(parse_object(json.as_bytes()), None, "{name}");
        }
        assert_eq!(parse_object("[".repeat(100_000).as_bytes()), None);
    }
}
