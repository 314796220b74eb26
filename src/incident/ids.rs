//! Who and what an entry is known by. Identifiers are made elsewhere (randomness is not for the core) and only read, compared and printed here.

use std::{fmt, str::FromStr};

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

use crate::text::{Hex, from_hex};

/// A text that is no identifier.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NotAnId(pub String);

impl fmt::Display for NotAnId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "“{}” is not an identifier of dingli.", self.0)
    }
}

impl std::error::Error for NotAnId {}

macro_rules! identifier {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(pub [u8; 16]);

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                Hex(&self.0).fmt(f)
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                fmt::Display::fmt(self, f)
            }
        }

        impl FromStr for $name {
            type Err = NotAnId;

            fn from_str(text: &str) -> Result<Self, NotAnId> {
                from_hex(text).map(Self).ok_or_else(|| NotAnId(text.to_owned()))
            }
        }

        impl Serialize for $name {
            fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
                to.collect_str(self)
            }
        }

        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
                let text = std::borrow::Cow::<'de, str>::deserialize(from)?;
                text.parse().map_err(de::Error::custom)
            }
        }
    };
}

identifier! {
    /// One incident: a random UUID, the same on every laptop that holds a copy.
    IncidentId
}

identifier! {
    /// One installation that writes entries. A copied data folder begins a new one.
    WriterId
}

impl IncidentId {
    /// The log of the directory of people (F8), which outlives every incident and is kept like one.
    pub const DIRECTORY: Self = Self([0; 16]);

    /// What people type in place of a reference where they mean the directory. No reference is like it: those have no
    /// `i`, `o`, `l` and `u`.
    pub const DIRECTORY_NAME: &str = "directory";

    /// The letters of the spoken reference: Crockford's base 32 of the identifier, 26 letters, without I, L, O and U.
    pub fn letters(self) -> String {
        const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
        let mut rest = u128::from_be_bytes(self.0);
        let mut letters = [0_u8; 26];
        for letter in &mut letters {
            *letter = ALPHABET[(rest & 31) as usize];
            rest >>= 5;
        }
        letters.iter().map(|&letter| char::from(letter)).collect()
    }
}

/// One entry within its incident, and therefore also the entity that the entry created
/// (a stakeholder, an asked question, a commitment).
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct EntryKey {
    /// The installation that wrote it.
    pub writer: WriterId,
    /// Its place in that writer's chain of this incident, from 1 without a gap.
    pub seq: u64,
}

impl fmt::Display for EntryKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}", self.writer, self.seq)
    }
}

impl fmt::Debug for EntryKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl FromStr for EntryKey {
    type Err = NotAnId;

    fn from_str(text: &str) -> Result<Self, NotAnId> {
        let wrong = || NotAnId(text.to_owned());
        let (writer, seq) = text.split_once(':').ok_or_else(wrong)?;
        Ok(Self { writer: writer.parse()?, seq: seq.parse().map_err(|_| wrong())? })
    }
}

impl Serialize for EntryKey {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for EntryKey {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let text = std::borrow::Cow::<'de, str>::deserialize(from)?;
        text.parse().map_err(de::Error::custom)
    }
}

impl schemars::JsonSchema for EntryKey {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "EntryKey".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({ "type": "string", "pattern": "^[0-9a-f]{32}:[0-9]+$" })
    }
}

/// The key people say: the sequence number, with the writer's first letters where two laptops wrote.
pub fn short_key(key: EntryKey, several_writers: bool) -> String {
    if several_writers {
        let writer = key.writer.to_string();
        format!("{}.{}", key.seq, writer.get(..4).unwrap_or_default())
    } else {
        key.seq.to_string()
    }
}

#[cfg(test)]
impl schemars::JsonSchema for WriterId {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "WriterId".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({ "type": "string", "pattern": "^[0-9a-f]{32}$" })
    }
}

impl schemars::JsonSchema for IncidentId {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "IncidentId".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({ "type": "string", "pattern": "^[0-9a-f]{32}$" })
    }
}
