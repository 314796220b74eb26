//! How a person names an entry.

use std::fmt;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::ids::EntryKey;

/// How a person names an entry: its full key, its short key (`12`, or `12.3fa` where two laptops wrote), a label given
/// earlier in the same `record` input, or — for stakeholders — a name or alias.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(transparent)]
pub struct Selector(pub String);

impl Selector {
    /// Names an entry by its full key.
    pub fn key(key: EntryKey) -> Self {
        Self(key.to_string())
    }
}

impl fmt::Display for Selector {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl<T: Into<String>> From<T> for Selector {
    fn from(text: T) -> Self {
        Self(text.into())
    }
}
