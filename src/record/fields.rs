//! The fields of one line: a JSON object in which no field comes twice.

use std::fmt;

use serde::{Deserialize, Deserializer, de};
use serde_json::{Map, Value};

use super::RecordProblem;

/// The fields that have not been taken yet.
pub(super) struct Fields(Map<String, Value>);

impl Fields {
    pub(super) fn read(text: &str) -> Result<Self, RecordProblem> {
        let Pairs(pairs) = serde_json::from_str(text).map_err(|error| {
            if error.is_data() {
                RecordProblem::NotAnObject
            } else {
                RecordProblem::NotJson { column: error.column() }
            }
        })?;
        let mut fields = Map::new();
        for (name, value) in pairs {
            if fields.contains_key(&name) {
                return Err(RecordProblem::FieldTwice(name));
            }
            fields.insert(name, value);
        }
        Ok(Self(fields))
    }

    /// Takes a field that is a text or left out.
    pub(super) fn text(&mut self, field: &'static str) -> Result<Option<String>, RecordProblem> {
        match self.0.remove(field) {
            None | Some(Value::Null) => Ok(None),
            Some(Value::String(text)) => Ok(Some(text)),
            Some(_) => Err(RecordProblem::NotText(field)),
        }
    }

    /// Takes a field that is true, false or left out.
    pub(super) fn said(&mut self, field: &'static str) -> Result<Option<bool>, RecordProblem> {
        match self.0.remove(field) {
            None | Some(Value::Null) => Ok(None),
            Some(Value::Bool(yes)) => Ok(Some(yes)),
            Some(_) => Err(RecordProblem::NotTrueOrFalse(field)),
        }
    }

    /// What is left: the act.
    pub(super) fn rest(self) -> Map<String, Value> {
        self.0
    }
}

/// Every field in the order written, repetitions included.
struct Pairs(Vec<(String, Value)>);

impl<'de> Deserialize<'de> for Pairs {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        struct Visitor;

        impl<'de> de::Visitor<'de> for Visitor {
            type Value = Pairs;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an object")
            }

            fn visit_map<A: de::MapAccess<'de>>(self, mut map: A) -> Result<Pairs, A::Error> {
                let mut pairs = Vec::new();
                while let Some(pair) = map.next_entry()? {
                    pairs.push(pair);
                }
                Ok(Pairs(pairs))
            }
        }

        from.deserialize_map(Visitor)
    }
}
