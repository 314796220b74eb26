//! Reads an act out of JSON and stops at the first field that the act does not have, at whatever depth.
//!
//! Bodies in the log and acts are read by the same types, and the log passes over fields of later versions. What is
//! known is what serde says when it asks for a struct; where a field of an object chooses its variant, the fields of
//! that variant.

use std::fmt;

use serde::{
    Deserialize, Deserializer,
    de::{
        self, DeserializeSeed, EnumAccess, MapAccess, SeqAccess, VariantAccess, Visitor,
        value::EnumAccessDeserializer,
    },
    forward_to_deserialize_any,
};
use serde_json::{Map, Value};

use crate::incident::{Command, commitments::Rate};

/// Why an object is no act.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Stop {
    /// A field that does not belong there.
    Unknown {
        /// The path of the object that holds it; empty for the act itself.
        within: String,
        /// The field.
        field: String,
        /// The fields there are.
        known: &'static [&'static str],
    },
    /// Anything else, in the words of the JSON reader.
    Other(String),
}

impl fmt::Display for Stop {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unknown { within, field, known } => {
                write!(f, "{}: unknown field, expected {}", below(within, field), known.join(", "))
            }
            Self::Other(said) => f.write_str(said),
        }
    }
}

impl std::error::Error for Stop {}

impl de::Error for Stop {
    fn custom<T: fmt::Display>(said: T) -> Self {
        Self::Other(said.to_string())
    }
}

/// Where a field of an object stands.
pub(super) fn below(within: &str, field: &str) -> String {
    if within.is_empty() { field.to_owned() } else { format!("{within}.{field}") }
}

/// Reads the act of that name from its fields.
pub(super) fn act(name: &str, fields: &Map<String, Value>) -> Result<Command, Stop> {
    let chosen = Chosen { name, of: Part { value: Of::Fields(fields), path: String::new() } };
    Command::deserialize(EnumAccessDeserializer::new(chosen))
}

/// A value of the line, or the line's fields themselves.
#[derive(Clone, Copy)]
enum Of<'de> {
    Value(&'de Value),
    Fields(&'de Map<String, Value>),
}

/// A part of an act, and where it stands.
struct Part<'de> {
    value: Of<'de>,
    path: String,
}

impl<'de> Part<'de> {
    fn fields(&self) -> Option<&'de Map<String, Value>> {
        match self.value {
            Of::Fields(fields) | Of::Value(Value::Object(fields)) => Some(fields),
            Of::Value(_) => None,
        }
    }

    /// Stops where a field of the object is none of these.
    fn refuse_others(&self, known: &'static [&'static str]) -> Result<(), Stop> {
        let strange = |name: &&String| !known.contains(&name.as_str());
        match self.fields().and_then(|fields| fields.keys().find(strange)) {
            None => Ok(()),
            Some(field) => {
                Err(Stop::Unknown { within: self.path.clone(), field: field.clone(), known })
            }
        }
    }

    fn at_key(&self, name: &str, value: &'de Value) -> Self {
        Self { value: Of::Value(value), path: below(&self.path, name) }
    }
}

/// The fields that an object of this type may have: of one whose field chooses its variant, those of the variant.
fn known_of(
    name: &str,
    all: &'static [&'static str],
    object: Option<&Map<String, Value>>,
) -> &'static [&'static str] {
    let chosen = match name {
        "Rate" => object
            .and_then(|fields| fields.get("per"))
            .and_then(Value::as_str)
            .and_then(Rate::fields),
        _ => None,
    };
    chosen.unwrap_or(all)
}

impl<'de> Deserializer<'de> for Part<'de> {
    type Error = Stop;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Stop> {
        match (self.fields(), self.value) {
            (Some(fields), _) => {
                visitor.visit_map(Fields { of: self, rest: fields.iter(), value: None })
            }
            (None, Of::Value(Value::Array(items))) => {
                visitor.visit_seq(Items { of: self, rest: items.iter().enumerate() })
            }
            (None, Of::Value(plain)) => plain.deserialize_any(visitor).map_err(de::Error::custom),
            (None, Of::Fields(_)) => Err(de::Error::custom("no fields")),
        }
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Stop> {
        match self.value {
            Of::Value(Value::Null) => visitor.visit_none(),
            Of::Value(_) | Of::Fields(_) => visitor.visit_some(self),
        }
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        _name: &'static str,
        visitor: V,
    ) -> Result<V::Value, Stop> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        name: &'static str,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Stop> {
        self.refuse_others(known_of(name, fields, self.fields()))?;
        self.deserialize_any(visitor)
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        name: &'static str,
        variants: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Stop> {
        let Some(fields) = self.fields() else {
            let Of::Value(word) = self.value else { return self.deserialize_any(visitor) };
            let read = word.deserialize_enum(name, variants, visitor);
            return read.map_err(de::Error::custom);
        };
        if fields.len() > 1 {
            self.refuse_others(variants)?;
        }
        match (fields.iter().next(), fields.len()) {
            (Some((name, value)), 1) => {
                visitor.visit_enum(Chosen { name, of: self.at_key(name, value) })
            }
            _ => Err(de::Error::invalid_value(de::Unexpected::Map, &"an object of one field")),
        }
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf unit unit_struct seq tuple
        tuple_struct map identifier ignored_any
    }
}

/// The fields of an object, one after the other.
struct Fields<'de> {
    of: Part<'de>,
    rest: serde_json::map::Iter<'de>,
    value: Option<Part<'de>>,
}

impl<'de> MapAccess<'de> for Fields<'de> {
    type Error = Stop;

    fn next_key_seed<K: DeserializeSeed<'de>>(
        &mut self,
        seed: K,
    ) -> Result<Option<K::Value>, Stop> {
        let Some((name, value)) = self.rest.next() else { return Ok(None) };
        self.value = Some(self.of.at_key(name, value));
        seed.deserialize(de::value::BorrowedStrDeserializer::new(name)).map(Some)
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, Stop> {
        let value =
            self.value.take().ok_or_else(|| Stop::Other("a field has no value".to_owned()))?;
        seed.deserialize(value)
    }
}

/// The items of a list, counted from 0 as programs do.
struct Items<'de> {
    of: Part<'de>,
    rest: std::iter::Enumerate<std::slice::Iter<'de, Value>>,
}

impl<'de> SeqAccess<'de> for Items<'de> {
    type Error = Stop;

    fn next_element_seed<T: DeserializeSeed<'de>>(
        &mut self,
        seed: T,
    ) -> Result<Option<T::Value>, Stop> {
        let Some((at, value)) = self.rest.next() else { return Ok(None) };
        let path = format!("{}[{at}]", self.of.path);
        seed.deserialize(Part { value: Of::Value(value), path }).map(Some)
    }
}

/// A variant by its name, with what it holds.
struct Chosen<'a, 'de> {
    name: &'a str,
    of: Part<'de>,
}

impl<'de> EnumAccess<'de> for Chosen<'_, 'de> {
    type Error = Stop;
    type Variant = Part<'de>;

    fn variant_seed<V: DeserializeSeed<'de>>(self, seed: V) -> Result<(V::Value, Part<'de>), Stop> {
        let name = de::value::StrDeserializer::new(self.name);
        Ok((seed.deserialize(name)?, self.of))
    }
}

impl<'de> VariantAccess<'de> for Part<'de> {
    type Error = Stop;

    fn unit_variant(self) -> Result<(), Stop> {
        Deserialize::deserialize(self)
    }

    fn newtype_variant_seed<T: DeserializeSeed<'de>>(self, seed: T) -> Result<T::Value, Stop> {
        seed.deserialize(self)
    }

    fn tuple_variant<V: Visitor<'de>>(self, _len: usize, visitor: V) -> Result<V::Value, Stop> {
        self.deserialize_any(visitor)
    }

    fn struct_variant<V: Visitor<'de>>(
        self,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Stop> {
        self.deserialize_struct("", fields, visitor)
    }
}
